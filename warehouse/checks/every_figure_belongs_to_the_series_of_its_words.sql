SELECT figure_id, figure.series_id
FROM figure
LEFT JOIN series USING (series_id)
WHERE figure.series_id IS NOT NULL
    AND (figure.indicator, figure.ref_area, figure.measure, figure.base, figure.unit, figure.obs_status = 'forecast')
    IS DISTINCT FROM (series.indicator, series.ref_area, series.measure, series.base, series.unit, is_forecast)
