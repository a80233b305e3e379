UPDATE capture SET
    http_status = $2,
    etag = $3,
    last_modified = $4,
    fetched_at = $5,
    warc_file = $6,
    warc_offset = $7,
    warc_length = $8
WHERE capture_id = $1
