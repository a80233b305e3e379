-- What the articles that were not touched state of the touched observations, as it stands in vintage.
INSERT INTO stated BY NAME
SELECT
    series_id, period_start, period_end, publisher, authority, article_id, version_id, version_no, next_release,
    next_version_id, figure_id, obs_value, value_max, lower, upper, bounds, qualifier, obs_status, realtime_start
FROM touched_vintage
WHERE change_kind <> 'withdrawn' AND article_id NOT IN (FROM touched_article)
