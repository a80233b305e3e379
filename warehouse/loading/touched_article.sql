-- The articles that a new reading or an earlier fetch belongs to, or its capture belonged to before.
SELECT DISTINCT article_id
FROM reading
WHERE article_id IS NOT NULL
    AND capture_id IN (SELECT capture_id FROM new_reading UNION SELECT capture_id FROM earlier_capture)
