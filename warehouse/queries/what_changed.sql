-- What publishers changed: revisions, refinements, roundings, conflicts, withdrawals, and bases that growth gives away;
-- the newest first.
-- $added: true for first statements too, or NULL; $since: a day, or NULL for all; $run_id: one run, or NULL.
SELECT
    release_date,
    change_kind AS change,
    indicator,
    ref_area,
    measure,
    period_start,
    period_end,
    prev_obs_value,
    obs_value,
    qualifier,
    unit,
    publisher,
    title,
    url
FROM changes
WHERE (coalesce($added::BOOLEAN, false) OR change_kind <> 'first')
    AND ($since IS NULL OR release_date >= $since::DATE)
    AND ($run_id IS NULL OR run_id = $run_id::UUID)
UNION ALL
SELECT
    growth_check.release_date,
    verdict,
    indicator,
    ref_area,
    'level',
    base_start,
    base_end,
    base_value,
    implied_base_value,
    '~',
    unit,
    growth_check.publisher,
    releases.title,
    releases.url
FROM growth_check
JOIN releases USING (version_id, version_no)
WHERE verdict = 'implied_revision'
    AND ($since IS NULL OR growth_check.release_date >= $since::DATE)
    AND ($run_id IS NULL OR releases.run_id = $run_id::UUID)
ORDER BY release_date DESC, change, indicator, ref_area, measure, period_start, period_end, publisher, url, obs_value;
