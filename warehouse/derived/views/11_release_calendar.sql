-- When each publisher first stated each period of a series, how many days after the period's end, and whether that
-- was late: more than twice as long as the publisher usually takes (its median for the series), and a week or more.
CREATE VIEW release_calendar AS
WITH first_stated AS (
    SELECT series_id, period_start, period_end, publisher, min(realtime_start) AS release_date
    FROM vintage
    JOIN series USING (series_id)
    WHERE change_kind <> 'withdrawn' AND NOT is_forecast
    GROUP BY ALL
)

SELECT
    series_key,
    indicator,
    ref_area,
    freq,
    period_start,
    period_end,
    publisher,
    release_date,
    release_date - period_end AS days_to_release,
    median(release_date - period_end) OVER (PARTITION BY series_id, publisher) AS usual_days_to_release,
    days_to_release > 2 * greatest(usual_days_to_release, 0) AND days_to_release >= usual_days_to_release + 7 AS is_late,
    series_id
FROM first_stated
JOIN series USING (series_id);
