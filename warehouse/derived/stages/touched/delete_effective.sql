DELETE FROM effective
USING touched_key
WHERE effective.series_id = touched_key.series_id
    AND effective.period_start = touched_key.period_start
    AND effective.period_end = touched_key.period_end
