-- Breaks in series (SDMX: OBS_STATUS B), as far as what stands now gives them away: a growth that its publisher still
-- states, and the two levels that it still states, do not fit. The later level counts otherwise than the earlier one.
CREATE VIEW breaks AS
WITH standing AS (
    SELECT figure_id, series_id FROM vintage WHERE realtime_end = DATE '9999-12-31' AND change_kind <> 'withdrawn'
)

SELECT
    series.series_key,
    found.indicator,
    found.ref_area,
    found.unit,
    found.period_start,
    found.period_end,
    found.publisher,
    found.level_value AS obs_value,
    found.base_start,
    found.base_end,
    found.base_value,
    found.growth_percent,
    found.implied_base_value,
    found.release_date,
    later.series_id,
    found.level_figure_id AS figure_id,
    found.base_figure_id,
    found.figure_id AS growth_figure_id
FROM (SELECT * FROM growth_check WHERE verdict = 'implied_revision') AS found
JOIN standing AS later ON later.figure_id = found.level_figure_id
JOIN series ON series.series_id = later.series_id
WHERE found.figure_id IN (SELECT figure_id FROM standing) AND found.base_figure_id IN (SELECT figure_id FROM standing);
