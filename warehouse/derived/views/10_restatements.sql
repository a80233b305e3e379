-- Publishers' lines with what they merely repeated folded into the vintage before: how often and until when it was
-- repeated. `vintages` has every one of them.
CREATE VIEW restatements AS
SELECT
    series_key,
    indicator,
    ref_area,
    measure,
    base,
    unit,
    is_forecast,
    period_start,
    period_end,
    publisher,
    arg_min(change_kind, revision_no) AS change_kind,
    arg_min(obs_value, revision_no) AS obs_value,
    arg_min(qualifier, revision_no) AS qualifier,
    min(realtime_start) AS realtime_start,
    max(realtime_end) AS realtime_end,
    count(*) - 1 AS times_repeated,
    max(realtime_start) AS last_stated,
    series_id,
    arg_min(figure_id, revision_no) AS figure_id
FROM (
    SELECT *, count_if(begins) OVER line AS group_no
    FROM (
        SELECT *, change_kind <> 'repeated' OR lag(change_kind) OVER line = 'withdrawn' AS begins
        FROM vintages
        WINDOW line AS (PARTITION BY series_id, period_start, period_end, publisher ORDER BY revision_no)
    )
    WINDOW line AS (PARTITION BY series_id, period_start, period_end, publisher ORDER BY revision_no)
)
GROUP BY
    series_key, indicator, ref_area, measure, base, unit, is_forecast, period_start, period_end, publisher, series_id,
    group_no;
