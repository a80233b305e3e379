SELECT *
FROM (
    SELECT series_id, period_start, period_end, realtime_start, realtime_end, lead(realtime_start) OVER (
        PARTITION BY series_id, period_start, period_end ORDER BY realtime_start, realtime_end
    ) AS next_start
    FROM effective
)
WHERE realtime_end > next_start OR realtime_start >= realtime_end
