-- What each release changed: everything that was stated but not merely repeated, newest first.
CREATE VIEW changes AS
SELECT
    vintages.release_date,
    change_kind,
    indicator,
    ref_area,
    measure,
    base,
    unit,
    is_forecast,
    period_start,
    period_end,
    prev_obs_value,
    obs_value,
    value_max,
    qualifier,
    obs_status,
    vintages.publisher,
    release.title,
    article.url,
    series_key,
    series_id,
    figure_id,
    prev_figure_id,
    vintages.version_id,
    vintages.version_no,
    release.run_id,
    release.recorded_at
FROM vintages
JOIN release USING (version_id, version_no)
JOIN article ON article.article_id = vintages.article_id
WHERE change_kind <> 'repeated';
