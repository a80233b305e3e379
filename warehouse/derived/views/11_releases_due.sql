-- Periods that a publisher should have stated by a day and has not: the one after the last it stated of a series of
-- regular frequency, once the day is past its usual date. overdue by more than that usual delay again: missing.
-- example: releases_due(DATE '2017-03-01')
CREATE MACRO releases_due(day) AS TABLE
WITH last_stated AS (
    SELECT series_id, series_key, indicator, ref_area, freq, publisher, max(period_start) AS period_start,
        max(usual_days_to_release)::INTEGER AS usual_days
    FROM release_calendar
    WHERE release_date <= day::DATE AND freq IN ('A', 'S', 'Q', 'M')
    GROUP BY ALL
),

next_period AS (
    SELECT
        * EXCLUDE (period_start),
        (period_start + to_months(length_in_months))::DATE AS period_start,
        (period_start + to_months(2 * length_in_months) - INTERVAL 1 DAY)::DATE AS period_end
    FROM (SELECT *, CASE freq WHEN 'A' THEN 12 WHEN 'S' THEN 6 WHEN 'Q' THEN 3 ELSE 1 END AS length_in_months
        FROM last_stated)
)

SELECT
    series_key,
    indicator,
    ref_area,
    publisher,
    period_start,
    period_end,
    period_end + usual_days AS due,
    CASE WHEN day::DATE > period_end + 2 * greatest(usual_days, 7) THEN 'missing' ELSE 'late' END AS state,
    series_id
FROM next_period
WHERE period_end + usual_days < day::DATE;
