-- What the touched articles' versions said so far.
DELETE FROM release_series
WHERE version_id IN (SELECT version_id FROM release WHERE article_id IN (FROM touched_article))
