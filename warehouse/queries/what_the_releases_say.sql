-- Every release with what its figures did to what was known, in order of publication.
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
GROUP BY ALL
ORDER BY ALL;
