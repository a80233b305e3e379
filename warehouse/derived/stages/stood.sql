-- lined -> each vintage with the spans of days on which it counts. Of the vintages open on a day that is the one of the
-- best authority, then the latest release, then a stable id. Spans of their own, because a better publisher's word may
-- begin or end in the middle of a worse one's.
WITH shared AS (
    SELECT series_id, period_start, period_end FROM lined WHERE revision_no = 0 GROUP BY ALL HAVING count(*) > 1
),

contested AS (SELECT * FROM lined SEMI JOIN shared USING (series_id, period_start, period_end)),

turn AS ( -- the days on which any publisher's line turns
    SELECT *, lead(from_day, 1, DATE '9999-12-31') OVER (
        PARTITION BY series_id, period_start, period_end ORDER BY from_day
    ) AS until_day
    FROM (SELECT DISTINCT series_id, period_start, period_end, realtime_start AS from_day FROM contested)
),

winner AS (
    SELECT
        turn.series_id,
        turn.period_start,
        turn.period_end,
        turn.from_day,
        turn.until_day,
        arg_max(
            {publisher: contested.publisher, revision_no: contested.revision_no},
            {authority: -contested.authority, start: contested.realtime_start, id: contested.figure_id}
        ) AS stands
    FROM turn
    JOIN contested
        ON contested.series_id = turn.series_id
        AND contested.period_start = turn.period_start
        AND contested.period_end = turn.period_end
        AND contested.realtime_start <= turn.from_day
        AND contested.realtime_end > turn.from_day
    WHERE contested.obs_value IS NOT NULL
    GROUP BY ALL
),

segment AS ( -- neighbouring days of one winner are one span: a gap or another winner begins the next
    SELECT *, count_if(begins) OVER (PARTITION BY series_id, period_start, period_end ORDER BY from_day) AS segment_no
    FROM (
        SELECT *, coalesce(lag(stands) OVER days <> stands OR lag(until_day) OVER days < from_day, true) AS begins
        FROM winner
        WINDOW days AS (PARTITION BY series_id, period_start, period_end ORDER BY from_day)
    )
),

span AS (
    SELECT
        series_id,
        period_start,
        period_end,
        stands.publisher AS publisher,
        stands.revision_no AS revision_no,
        row_number() OVER (
            PARTITION BY series_id, period_start, period_end, stands ORDER BY min(from_day)
        ) - 1 AS span_no,
        min(from_day) AS counts_from,
        max(until_day) AS counts_until
    FROM segment
    GROUP BY series_id, period_start, period_end, segment_no, stands
)

SELECT contested.*, coalesce(span_no, 0)::INTEGER AS span_no, counts_from, counts_until
FROM contested
LEFT JOIN span USING (series_id, period_start, period_end, publisher, revision_no)
UNION ALL
SELECT
    *,
    0 AS span_no,
    CASE WHEN obs_value IS NOT NULL AND realtime_start < realtime_end THEN realtime_start END AS counts_from,
    CASE WHEN counts_from IS NOT NULL THEN realtime_end END AS counts_until
FROM lined
ANTI JOIN shared USING (series_id, period_start, period_end)
