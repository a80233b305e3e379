-- The figures of the touched articles: row groups that were loaded at other times are skipped.
SELECT * FROM figure
WHERE recorded_at IN (SELECT recorded_at FROM extraction SEMI JOIN released USING (extraction_id))
