SELECT vintage.series_id, vintage.version_id, vintage.figure_id
FROM vintage
LEFT JOIN release_series USING (version_id, series_id)
WHERE release_series.series_id IS NULL
