UPDATE capture SET
    fetched_at = earlier.fetched_at,
    http_status = earlier.http_status,
    etag = earlier.etag,
    last_modified = earlier.last_modified,
    warc_file = earlier.warc_file,
    warc_offset = earlier.warc_offset,
    warc_length = earlier.warc_length
FROM earlier_capture AS earlier
WHERE capture.capture_id = earlier.capture_id
