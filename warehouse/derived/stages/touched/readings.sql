-- All readings of the captures that were ever read as one of the touched articles.
SELECT * FROM reading
WHERE capture_id IN (SELECT capture_id FROM reading WHERE article_id IN (FROM touched_article))
