-- What was known differently on two days: one row for each observation that was added, lost or changed between them.
-- 'restated' says that another figure stands with the same value.
-- example: diff_as_of(DATE '2016-01-01', DATE '2017-01-01')
CREATE MACRO diff_as_of(earlier_day, later_day) AS TABLE
SELECT
    CASE
        WHEN before.series_id IS NULL THEN 'added'
        WHEN later.series_id IS NULL THEN 'lost'
        WHEN before.obs_value <> later.obs_value THEN 'changed'
        ELSE 'restated'
    END AS difference,
    indicator,
    ref_area,
    measure,
    base,
    unit,
    is_forecast,
    period_start,
    period_end,
    before.obs_value AS earlier_value,
    later.obs_value AS later_value,
    before.qualifier AS earlier_qualifier,
    later.qualifier AS later_qualifier,
    before.figure_id AS earlier_figure_id,
    later.figure_id AS later_figure_id,
    series_key,
    series_id
FROM (
    SELECT * FROM effective WHERE realtime_start <= earlier_day::DATE AND realtime_end > earlier_day::DATE
) AS before
FULL JOIN (
    SELECT * FROM effective WHERE realtime_start <= later_day::DATE AND realtime_end > later_day::DATE
) AS later USING (series_id, period_start, period_end)
JOIN series USING (series_id)
WHERE before.figure_id IS DISTINCT FROM later.figure_id;
