-- Growth checks levels: what a release says of a growth is held against the level of its period and the level of its
-- base as they stood on that day. A growth of g percent to a level v means a base of v / (1 + g / 100), as intervals:
-- the base's interval times that of the growth factor must meet the level's. Cross-multiplied, so that it is exact.
-- The publisher's own levels are taken where it has stated any, else those that then counted: a growth says nothing of
-- another publisher's misquote.
-- implied_revision: they do not meet, so the publisher now counts with another base than it had said.
CREATE VIEW growth_check AS
WITH growth AS (
    SELECT *, base_period(base, period_start, period_end) AS base_period
    FROM vintages
    WHERE measure = 'growth' AND unit = '%' AND NOT is_forecast AND obs_value > -100 AND abs(obs_value) < 1e6
),

level AS (
    SELECT *, stated.publisher AS own FROM (
        SELECT series_id, period_start, period_end, realtime_start, realtime_end, obs_value, lower, upper, figure_id,
            publisher
        FROM vintage
        UNION ALL
        SELECT series_id, period_start, period_end, realtime_start, realtime_end, obs_value, lower, upper, figure_id,
            NULL
        FROM effective
    ) AS stated
    JOIN series USING (series_id)
    WHERE measure = 'level' AND NOT is_forecast AND base IS NULL AND lower >= 0 AND upper < 1e18
),

held AS (
    SELECT
        growth.* EXCLUDE (base_period, unit, base),
        growth.base,
        now.unit,
        before.period_start AS base_start,
        before.period_end AS base_end,
        now.obs_value AS level_value,
        before.obs_value AS base_value,
        now.figure_id AS level_figure_id,
        before.figure_id AS base_figure_id,
        -- factors with 6 places: DECIMAL(38, 9) times DECIMAL(18, 6) stays within 38 digits below 1e18
        before.lower * (1 + growth.lower / 100)::DECIMAL(18, 6) AS grown_lower,
        before.upper * (1 + growth.upper / 100)::DECIMAL(18, 6) AS grown_upper,
        now.lower AS level_lower,
        now.upper AS level_upper
    FROM growth
    JOIN level AS now
        ON now.indicator = growth.indicator
        AND now.ref_area IS NOT DISTINCT FROM growth.ref_area
        AND now.period_start = growth.period_start
        AND now.period_end = growth.period_end
        AND now.realtime_start <= growth.release_date
        AND now.realtime_end > growth.release_date
        AND coalesce(now.own = growth.publisher, true)
    JOIN level AS before
        ON before.series_id = now.series_id
        AND before.period_start = growth.base_period.start
        AND before.period_end = growth.base_period.stop
        AND before.realtime_start <= growth.release_date
        AND before.realtime_end > growth.release_date
        AND coalesce(before.own = growth.publisher, true)
    QUALIFY row_number() OVER (
        PARTITION BY growth.figure_id, growth.release_date, now.series_id
        ORDER BY now.own NULLS LAST, before.own NULLS LAST, now.figure_id, before.figure_id
    ) = 1
)

SELECT
    release_date,
    CASE
        WHEN grown_lower <= level_upper AND level_lower <= grown_upper THEN 'reconciled' ELSE 'implied_revision'
    END AS verdict,
    indicator,
    ref_area,
    unit,
    period_start,
    period_end,
    level_value,
    obs_value AS growth_percent,
    base,
    base_start,
    base_end,
    base_value,
    -- for people, to nine places; the verdict does not rest on it
    (level_value / (1 + obs_value / 100))::DECIMAL(38, 9) AS implied_base_value,
    publisher,
    series_key,
    figure_id,
    level_figure_id,
    base_figure_id,
    version_id,
    version_no
FROM held;
