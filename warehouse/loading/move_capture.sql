UPDATE capture SET
    fetched_at = $fetched_at,
    http_status = $http_status,
    etag = $etag,
    last_modified = $last_modified,
    warc_file = $warc_file,
    warc_offset = $warc_offset,
    warc_length = $warc_length
WHERE capture_id = $capture_id
