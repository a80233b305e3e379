-- released, figure_scope -> what each release states of each observation: one figure. A conversion repeats another figure's amount.
-- Where an article states an observation twice, what it calls an estimate gives way to what it does not; then the
-- first stated counts, or the narrowest of those that agree with it.
WITH told AS (
    SELECT
        figure.*,
        release.* EXCLUDE (extraction_id, recorded_at, run_id),
        first_value({lower: lower, upper: upper, bounds: bounds}) OVER (
            PARTITION BY series_id, period_start, period_end, version_id, version_no
            ORDER BY obs_status = 'estimate', start_offset, figure_id
        ) AS lead_figure
    FROM figure_scope AS figure
    JOIN released AS release USING (extraction_id)
    WHERE figure.series_id IS NOT NULL AND figure.converts IS NULL
)

SELECT
    series_id,
    period_start,
    period_end,
    publisher,
    authority,
    article_id,
    version_id,
    version_no,
    next_release,
    next_version_id,
    figure_id,
    obs_value,
    value_max,
    lower,
    upper,
    bounds,
    qualifier,
    obs_status,
    release_date AS realtime_start
FROM told
WHERE meets(lower, upper, bounds, lead_figure.lower, lead_figure.upper, lead_figure.bounds)
QUALIFY row_number() OVER (
    PARTITION BY series_id, period_start, period_end, version_id, version_no
    ORDER BY upper - lower, obs_status = 'estimate', start_offset, figure_id
) = 1
