-- Every release, newest first, with what its figures did to what was known, and its mark.
SELECT
    version_id,
    version_no,
    release_date,
    publisher,
    title,
    url,
    coalesce(figures, 0) AS figures,
    coalesce(first, 0) AS first,
    coalesce(repeated, 0) AS repeated,
    coalesce(refined, 0) AS refined,
    coalesce(revised, 0) AS revised,
    coalesce(conflict, 0) AS conflict,
    hash(extraction_id, reading_id, publisher, title, version_no, release_date, basis, next_version_id, url)
    + coalesce(vintages_mark, 0) AS mark
FROM release
JOIN article USING (article_id)
LEFT JOIN (
    SELECT
        version_id,
        version_no,
        count_if(change_kind <> 'withdrawn') AS figures,
        count_if(change_kind = 'first') AS first,
        count_if(change_kind = 'repeated') AS repeated,
        count_if(change_kind IN ('refined', 'rounded')) AS refined,
        count_if(change_kind = 'revised') AS revised,
        count_if(change_kind = 'conflict') AS conflict,
        sum(hash(figure_id, change_kind, prev_obs_value)) AS vintages_mark
    FROM vintage
    GROUP BY version_id, version_no
) USING (version_id, version_no)
ORDER BY release_date DESC, publisher, version_id, version_no
