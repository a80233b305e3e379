-- Of each observation: when it was first and last stated and when its value last changed (release time), and when
-- this warehouse learned of it first and last (load time). last_checked: when the sources that state it were last looked
-- through without error; an article that they name is asked for again, and its change is a release.
CREATE VIEW observation_dates AS
SELECT
    series_id,
    period_start,
    period_end,
    min(realtime_start) AS added,
    max(realtime_start) FILTER (change_kind IN ('first', 'refined', 'revised', 'withdrawn')) AS changed,
    max(realtime_start) AS last_stated,
    min(release.recorded_at) AS first_loaded,
    max(release.recorded_at) AS last_loaded,
    max(completeness.last_success) AS last_checked
FROM vintage
JOIN release USING (version_id, version_no)
LEFT JOIN completeness USING (source)
GROUP BY ALL;
