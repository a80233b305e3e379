SELECT version_id, extraction_id, start_offset, end_offset, surface
FROM figure
JOIN extraction USING (extraction_id)
JOIN article_version USING (version_id)
WHERE substring(text, start_offset + 1, end_offset - start_offset) <> surface
