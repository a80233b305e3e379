-- lined -> of the vintages open on a day the one that counts: the best authority, then the latest release, then a
-- stable id. A line of its own, because a better publisher's word may begin or end in the middle of a worse one's.
WITH shared AS (
    SELECT series_id, period_start, period_end FROM lined WHERE revision_no = 0 GROUP BY ALL HAVING count(*) > 1
),

open_some_time AS (SELECT * FROM lined WHERE obs_value IS NOT NULL AND realtime_start < realtime_end),

contested AS (SELECT * FROM open_some_time SEMI JOIN shared USING (series_id, period_start, period_end)),

turn AS ( -- the days on which any publisher's line turns
    SELECT *, lead(from_day, 1, DATE '9999-12-31') OVER (
        PARTITION BY series_id, period_start, period_end ORDER BY from_day
    ) AS until_day
    FROM (
        SELECT DISTINCT series_id, period_start, period_end, realtime_start AS from_day
        FROM lined SEMI JOIN shared USING (series_id, period_start, period_end)
    )
),

winner AS (
    SELECT
        turn.series_id,
        turn.period_start,
        turn.period_end,
        turn.from_day,
        turn.until_day,
        arg_max(contested, {authority: -contested.authority, start: contested.realtime_start, id: contested.figure_id})
            AS stands
    FROM turn
    JOIN contested
        ON contested.series_id = turn.series_id
        AND contested.period_start = turn.period_start
        AND contested.period_end = turn.period_end
        AND contested.realtime_start <= turn.from_day
        AND contested.realtime_end > turn.from_day
    GROUP BY ALL
),

segment AS ( -- neighbouring days of one winner are one segment: a gap or another winner begins the next
    SELECT
        *,
        count_if(begins) OVER (PARTITION BY series_id, period_start, period_end ORDER BY from_day) AS segment_no
    FROM (
        SELECT *, coalesce(
            lag(stands.figure_id) OVER days <> stands.figure_id
            OR lag(stands.realtime_start) OVER days <> stands.realtime_start
            OR lag(until_day) OVER days < from_day,
            true
        ) AS begins
        FROM winner
        WINDOW days AS (PARTITION BY series_id, period_start, period_end ORDER BY from_day)
    )
)

SELECT
    series_id,
    period_start,
    period_end,
    min(from_day) AS realtime_start,
    max(until_day) AS realtime_end,
    any_value(stands.obs_value) AS obs_value,
    any_value(stands.value_max) AS value_max,
    any_value(stands.lower) AS lower,
    any_value(stands.upper) AS upper,
    any_value(stands.bounds) AS bounds,
    any_value(stands.qualifier) AS qualifier,
    any_value(stands.obs_status) AS obs_status,
    any_value(stands.publisher) AS publisher,
    any_value(stands.figure_id) AS figure_id
FROM segment
GROUP BY series_id, period_start, period_end, segment_no
UNION ALL BY NAME
SELECT
    series_id, period_start, period_end, realtime_start, realtime_end, obs_value, value_max, lower, upper, bounds,
    qualifier, obs_status, publisher, figure_id
FROM open_some_time
ANTI JOIN shared USING (series_id, period_start, period_end)
