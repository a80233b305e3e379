-- The series of an indicator, actuals and forecasts together, those most spoken of first. $indicator: its name; $area:
-- only this one, or NULL.
SELECT ref_area, measure, base, unit, freq, list(DISTINCT series_id) AS series
FROM vintage
JOIN series USING (series_id)
WHERE indicator = $indicator AND ($area IS NULL OR lower(ref_area) = lower($area))
GROUP BY ref_area, measure, base, unit, freq
ORDER BY count(*) DESC, ref_area, measure, base, unit, freq
