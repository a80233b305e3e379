-- reading_scope, article_scope -> of each capture the reading that is believed: the newest; of equally new ones the larger id.
-- A capture whose believed reading found no article has no row.
SELECT
    newest.* EXCLUDE (publisher),
    capture.source,
    capture.url,
    capture.fetched_at,
    source.authority,
    coalesce(newest.publisher, source.publisher, capture.source) AS publisher
FROM (
    SELECT * FROM reading_scope
    QUALIFY lag(capture_id) OVER (ORDER BY capture_id, recorded_at DESC, reading_id DESC) IS DISTINCT FROM capture_id
) AS newest
JOIN capture USING (capture_id)
JOIN source USING (source)
SEMI JOIN article_scope USING (article_id)
WHERE newest.extraction_id IS NOT NULL
