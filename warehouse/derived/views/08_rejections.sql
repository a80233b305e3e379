-- What is not understood today: rejections of believed readings, and those met before there was a capture.
CREATE VIEW rejections AS
SELECT
    rejection.stage,
    rejection.reason,
    rejection.source,
    rejection.url,
    rejection.excerpt,
    rejection.start_offset,
    rejection.end_offset,
    newest.grammar,
    rejection.recorded_at,
    rejection.run_id,
    rejection.rejection_id
FROM rejection
LEFT JOIN (
    SELECT reading_id, grammar FROM reading
    QUALIFY row_number() OVER (PARTITION BY capture_id ORDER BY recorded_at DESC, reading_id DESC) = 1
) AS newest USING (reading_id)
WHERE rejection.reading_id IS NULL OR newest.reading_id IS NOT NULL;
