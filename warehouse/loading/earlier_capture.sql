-- Of several fetches of the same bytes the earliest is kept, whichever was loaded first.
SELECT DISTINCT ON (capture_id) arrived.*
FROM arrived_capture AS arrived
JOIN capture USING (capture_id)
WHERE (arrived.fetched_at, arrived.warc_file, arrived.warc_offset)
    < (capture.fetched_at, capture.warc_file, capture.warc_offset)
ORDER BY arrived.fetched_at, arrived.warc_file, arrived.warc_offset
