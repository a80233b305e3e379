-- released, figure_scope -> what each release states of each observation: one figure. A conversion repeats another figure's amount.
-- Where an article states an observation twice, what it calls an estimate gives way to what it does not; then the
-- first stated counts, or the narrowest of those that agree with it.
WITH told AS (
    SELECT
        figure.series_id,
        figure.period_start,
        figure.period_end,
        release.publisher,
        release.authority,
        release.article_id,
        release.version_id,
        release.version_no,
        release.next_release,
        release.next_version_id,
        figure.figure_id,
        figure.obs_value,
        figure.value_max,
        figure.lower,
        figure.upper,
        figure.bounds,
        figure.qualifier,
        figure.obs_status,
        release.release_date AS realtime_start,
        figure.start_offset
    FROM figure_scope AS figure
    JOIN released AS release USING (extraction_id)
    WHERE figure.series_id IS NOT NULL AND figure.converts IS NULL
),

twice AS (
    SELECT series_id, period_start, period_end, version_id, version_no FROM told GROUP BY ALL HAVING count(*) > 1
),

led AS (
    SELECT *, first_value({lower: lower, upper: upper, bounds: bounds}) OVER (
        PARTITION BY series_id, period_start, period_end, version_id, version_no
        ORDER BY obs_status = 'estimate', start_offset, figure_id
    ) AS lead_figure
    FROM told
    SEMI JOIN twice USING (series_id, period_start, period_end, version_id, version_no)
),

chosen AS (
    SELECT * EXCLUDE (lead_figure)
    FROM led
    WHERE meets(lower, upper, bounds, lead_figure.lower, lead_figure.upper, lead_figure.bounds)
    QUALIFY row_number() OVER (
        PARTITION BY series_id, period_start, period_end, version_id, version_no
        ORDER BY upper - lower, obs_status = 'estimate', start_offset, figure_id
    ) = 1
)

SELECT * EXCLUDE (start_offset)
FROM (
    FROM told ANTI JOIN twice USING (series_id, period_start, period_end, version_id, version_no)
    UNION ALL
    FROM chosen
)
