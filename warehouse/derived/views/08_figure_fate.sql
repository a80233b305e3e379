-- Nothing is lost: every figure is in a vintage, or here is the reason why not.
CREATE VIEW figure_fate AS
SELECT
    figure.figure_id,
    CASE
        WHEN release.version_id IS NULL THEN 'superseded reading'
        WHEN figure.converts IS NOT NULL THEN 'conversion of another figure'
        WHEN figure.indicator IS NULL THEN 'no indicator'
        WHEN figure.series_id IS NULL AND release.published IS NULL THEN 'no period: no publication date'
        WHEN figure.series_id IS NULL THEN 'no period'
        WHEN chosen.figure_id IS NOT NULL THEN 'vintage'
        WHEN stands.figure_id IS NOT NULL THEN 'same observation stated twice in the article'
    END AS fate,
    figure.extraction_id,
    release.version_id,
    figure.series_id,
    figure.period_start,
    figure.period_end,
    figure.surface
FROM figure
LEFT JOIN release USING (extraction_id)
LEFT JOIN (SELECT DISTINCT figure_id FROM vintage) AS chosen USING (figure_id)
LEFT JOIN (SELECT * FROM vintage WHERE change_kind <> 'withdrawn') AS stands
    ON stands.series_id = figure.series_id
    AND stands.period_start = figure.period_start
    AND stands.period_end = figure.period_end
    AND stands.version_id = release.version_id;
