SELECT vintage.series_id, vintage.figure_id, vintage.version_id
FROM vintage
LEFT JOIN (
    SELECT figure.series_id, figure.figure_id
    FROM figure
    SEMI JOIN (
        SELECT extraction_id
        FROM extraction
        JOIN article_version USING (version_id)
        JOIN reading USING (extraction_id)
        JOIN capture USING (capture_id)
    ) USING (extraction_id)
) AS traced USING (series_id, figure_id)
WHERE traced.figure_id IS NULL
