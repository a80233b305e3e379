-- Every indicator: how often it is stated, by how many publishers, and how often it was restated.
-- $search: words that its name holds, or NULL.
SELECT
    indicator,
    ref_area,
    count(DISTINCT figure_id) AS figures,
    count(DISTINCT version_id) AS releases,
    count(DISTINCT publisher) AS publishers,
    count(*) FILTER (change_kind = 'revised') AS revised,
    max(release_date) AS last_release
FROM vintages
WHERE $search IS NULL OR indicator ILIKE '%' || $search || '%'
GROUP BY ALL
ORDER BY figures DESC, indicator, ref_area;
