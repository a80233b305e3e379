-- Every figure with its sentence and where its bytes are kept.
SELECT
    figure_id, surface, sentence, start_offset, end_offset, subject, confidence, grammar, version_id, text_sha256, url,
    digest, fetched_at, warc_file, warc_offset, warc_length
FROM evidence
ORDER BY url, start_offset, figure_id
