-- The first value of every observation beside the latest.
SELECT
    first.indicator, first.ref_area, first.measure, first.unit, first.period_start, first.period_end,
    first.realtime_start AS first_released, first.obs_value AS first_value,
    last.realtime_start AS last_released, last.obs_value AS latest_value
FROM first_release AS first
LEFT JOIN latest AS last USING (series_id, period_start, period_end)
ORDER BY first.indicator, first.ref_area, first.measure, first.period_start, first.period_end
