-- The days on which anything was said of a series, and how much of it was new.
CREATE VIEW vintage_dates AS
SELECT
    series_id,
    series_key,
    indicator,
    ref_area,
    realtime_start AS release_date,
    count(*) AS stated,
    count_if(change_kind = 'first') AS first_stated,
    count_if(change_kind = 'revised') AS revised
FROM vintages
GROUP BY ALL;
