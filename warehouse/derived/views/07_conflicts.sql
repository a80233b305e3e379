-- Where publishers contradict each other: a statement and the one that stood when it was made.
CREATE VIEW conflicts AS
SELECT
    ours.release_date,
    ours.indicator,
    ours.ref_area,
    ours.measure,
    ours.base,
    ours.unit,
    ours.is_forecast,
    ours.period_start,
    ours.period_end,
    ours.publisher,
    ours.obs_value,
    ours.qualifier,
    theirs.publisher AS other_publisher,
    theirs.obs_value AS other_obs_value,
    theirs.qualifier AS other_qualifier,
    theirs.realtime_start AS other_release_date,
    ours.series_key,
    ours.series_id,
    ours.figure_id,
    ours.prev_figure_id AS other_figure_id,
    ours.version_id
FROM (SELECT * FROM vintages WHERE change_kind = 'conflict') AS ours
JOIN vintage AS theirs
    ON theirs.series_id = ours.series_id
    AND theirs.period_start = ours.period_start
    AND theirs.period_end = ours.period_end
    AND theirs.figure_id = ours.prev_figure_id
    AND theirs.change_kind <> 'withdrawn'
    AND theirs.realtime_start <= ours.release_date
-- an article that came back states its figure twice: the later one stood
QUALIFY row_number() OVER (PARTITION BY ours.figure_id, ours.version_no ORDER BY theirs.realtime_start DESC) = 1;
