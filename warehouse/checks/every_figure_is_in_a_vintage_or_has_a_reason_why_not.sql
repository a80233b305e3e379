-- Of a series, since a figure of none has a reason.
SELECT series_id, figure_id, extraction_id, version_id FROM figure_fate WHERE fate IS NULL
