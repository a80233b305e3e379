-- The series of the touched observations. The condition is always true: only behind one does DuckDB hand a join's Bloom
-- filter to the scan, which then passes on a hundredth of the rows.
SELECT series_id FROM touched_key GROUP BY series_id HAVING count(*) > 0
