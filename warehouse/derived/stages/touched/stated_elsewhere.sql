-- What the articles that were not touched state of the touched observations, as it stands in vintage.
INSERT INTO stated BY NAME
SELECT * EXCLUDE (row_id, realtime_end, revision_no, change_kind, prev_obs_value, prev_figure_id)
FROM touched_vintage
WHERE change_kind <> 'withdrawn' AND article_id NOT IN (FROM touched_article)
