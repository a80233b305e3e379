-- What was known of many observations, each on a day of its own, without looking ahead. `points` is the name of a table
-- (a temporary one, say) with series_id, period_start, period_end and day; a point of which nothing was known has NULLs.
-- given: CREATE OR REPLACE TEMP TABLE point AS SELECT series_id, period_start, period_end, DATE '2017-03-01' AS day FROM effective LIMIT 0
-- example: point_in_time('point')
CREATE MACRO point_in_time(points) AS TABLE
SELECT
    point.series_id, point.period_start, point.period_end, point.day, obs_value, value_max, qualifier, obs_status,
    publisher, realtime_start, realtime_end, figure_id
FROM query_table(points) AS point
LEFT JOIN effective
    ON effective.series_id = point.series_id
    AND effective.period_start = point.period_start
    AND effective.period_end = point.period_end
    AND point.day >= effective.realtime_start
    AND point.day < effective.realtime_end;
