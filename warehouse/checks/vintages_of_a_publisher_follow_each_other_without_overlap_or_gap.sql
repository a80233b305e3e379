SELECT *
FROM (
    SELECT
        series_id, period_start, period_end, publisher, revision_no, realtime_start, realtime_end,
        lead(realtime_start, 1, DATE '9999-12-31') OVER line AS next_start,
        row_number() OVER line - 1 AS place
    FROM vintage
    WINDOW line AS (PARTITION BY series_id, period_start, period_end, publisher ORDER BY revision_no)
)
WHERE realtime_end <> next_start OR realtime_start > realtime_end OR revision_no <> place
