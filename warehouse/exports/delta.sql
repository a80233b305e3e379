-- What differs between two published versions, attached as `earlier` and `later`: one row for each observation that
-- was added, modified or deleted. Figures' ids do not count: a better grammar gives new ones to the same values.
-- Series of both: a backup that was put back has fewer.
SELECT
    CASE WHEN before.series_id IS NULL THEN 'added' WHEN after.series_id IS NULL THEN 'deleted' ELSE 'modified' END AS op,
    series_key,
    indicator,
    ref_area,
    measure,
    base,
    unit,
    is_forecast,
    period_start,
    period_end,
    after.obs_value,
    after.value_max,
    after.qualifier,
    after.obs_status,
    after.publisher,
    after.realtime_start,
    before.obs_value AS prev_obs_value,
    before.qualifier AS prev_qualifier,
    before.publisher AS prev_publisher,
    before.realtime_start AS prev_realtime_start
FROM (SELECT * FROM earlier.effective WHERE realtime_end = DATE '9999-12-31') AS before
FULL JOIN (SELECT * FROM later.effective WHERE realtime_end = DATE '9999-12-31') AS after
    USING (series_id, period_start, period_end)
JOIN (FROM earlier.series UNION FROM later.series) AS series USING (series_id)
WHERE (before.obs_value, before.value_max, before.qualifier, before.obs_status, before.publisher, before.realtime_start)
    IS DISTINCT FROM
    (after.obs_value, after.value_max, after.qualifier, after.obs_status, after.publisher, after.realtime_start)
ORDER BY series_key, period_start, period_end
