-- Of each observation: when it was first and last stated and when its value last changed (release time), and when
-- this warehouse learned of it first and last (load time).
CREATE VIEW observation_dates AS
SELECT
    series_id,
    period_start,
    period_end,
    min(realtime_start) AS added,
    max(realtime_start) FILTER (change_kind IN ('first', 'refined', 'revised', 'withdrawn')) AS changed,
    max(realtime_start) AS last_stated,
    min(release.recorded_at) AS first_loaded,
    max(release.recorded_at) AS last_loaded
FROM vintage
JOIN release USING (version_id, version_no)
GROUP BY ALL;
