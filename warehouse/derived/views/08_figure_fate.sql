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
        WHEN chosen_id = figure.figure_id THEN 'vintage'
        WHEN chosen_id IS NOT NULL THEN 'same observation stated twice in the article'
    END AS fate,
    figure.extraction_id,
    release.version_id,
    figure.series_id,
    figure.period_start,
    figure.period_end,
    figure.surface
FROM figure
LEFT JOIN (SELECT DISTINCT extraction_id, version_id, published FROM release) AS release USING (extraction_id)
LEFT JOIN ( -- of a version that is released twice the same figure
    SELECT DISTINCT series_id, period_start, period_end, version_id, figure_id AS chosen_id
    FROM vintage
    WHERE change_kind <> 'withdrawn'
) AS stated
    ON stated.series_id = figure.series_id
    AND stated.period_start = figure.period_start
    AND stated.period_end = figure.period_end
    AND stated.version_id = release.version_id;
