-- The last run that brought a release that is believed, or else the last run; how many of each change it brought.
SELECT
    run.run_id,
    run.flow,
    run.started_at,
    run.state,
    coalesce(first, 0) AS first,
    coalesce(repeated, 0) AS repeated,
    coalesce(refined, 0) AS refined,
    coalesce(revised, 0) AS revised,
    coalesce(conflict, 0) AS conflict,
    coalesce(withdrawn, 0) AS withdrawn,
    coalesce(releases, 0) AS releases
FROM run
LEFT JOIN (
    SELECT
        run_id,
        count(DISTINCT (version_id, version_no)) AS releases,
        count_if(change_kind = 'first') AS first,
        count_if(change_kind = 'repeated') AS repeated,
        count_if(change_kind IN ('refined', 'rounded')) AS refined,
        count_if(change_kind = 'revised') AS revised,
        count_if(change_kind = 'conflict') AS conflict,
        count_if(change_kind = 'withdrawn') AS withdrawn
    FROM release
    LEFT JOIN vintage USING (version_id, version_no)
    GROUP BY run_id
) USING (run_id)
ORDER BY releases IS NOT NULL DESC, run.started_at DESC
LIMIT 1
