-- What was not understood.
SELECT stage, reason, source, url, excerpt, start_offset, end_offset, grammar
FROM rejections
ORDER BY source, stage, reason, url, start_offset
