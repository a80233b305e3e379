-- Every figure with its sentence, its article and the bytes it was read from.
CREATE VIEW evidence AS
SELECT
    figure.figure_id,
    figure.surface,
    substring(version.text, figure.sentence_start + 1, figure.sentence_end - figure.sentence_start) AS sentence,
    figure.start_offset,
    figure.end_offset,
    figure.subject,
    figure.confidence,
    extraction.grammar,
    version.version_id,
    version.text_sha256,
    article.url,
    capture.capture_id,
    capture.digest,
    capture.fetched_at,
    capture.warc_file,
    capture.warc_offset,
    capture.warc_length
FROM figure
JOIN extraction USING (extraction_id)
JOIN article_version AS version USING (version_id)
JOIN article USING (article_id)
JOIN ( -- of several the earliest
    SELECT extraction_id, arg_min(capture_id, (fetched_at, capture_id)) AS capture_id
    FROM reading
    JOIN capture USING (capture_id)
    GROUP BY extraction_id
) USING (extraction_id)
JOIN capture USING (capture_id);
