SELECT vintage.series_id, vintage.figure_id, vintage.version_id
FROM vintage
ANTI JOIN (
    SELECT figure.figure_id
    FROM figure
    JOIN extraction USING (extraction_id)
    JOIN article_version USING (version_id)
    JOIN reading USING (extraction_id)
    JOIN capture USING (capture_id)
    WHERE substring(article_version.text, start_offset + 1, end_offset - start_offset) = surface
) USING (figure_id)
