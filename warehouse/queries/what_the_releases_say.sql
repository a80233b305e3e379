-- Every release with what its figures did to what was known, the newest first.
-- $run_id: only what one run loaded, or NULL for all.
SELECT
    releases.release_date,
    releases.publisher,
    releases.title,
    count(vintages.figure_id) AS figures,
    count(*) FILTER (change_kind = 'first') AS "first",
    count(*) FILTER (change_kind = 'repeated') AS repeated,
    count(*) FILTER (change_kind IN ('refined', 'rounded')) AS refined,
    count(*) FILTER (change_kind = 'revised') AS revised,
    count(*) FILTER (change_kind = 'conflict') AS conflict,
    releases.url
FROM releases
LEFT JOIN vintages USING (version_id, version_no)
WHERE $run_id IS NULL OR releases.run_id = $run_id::UUID
GROUP BY releases.version_id, releases.version_no, releases.release_date, releases.publisher, releases.title, releases.url
ORDER BY releases.release_date DESC, releases.publisher, releases.title, releases.url, releases.version_no DESC;
