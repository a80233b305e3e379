-- When each observation of an indicator was added, last changed, last stated, last loaded and last checked. $name: the indicator.
SELECT measure, unit, period_start, period_end, added, changed, last_stated, first_loaded, last_loaded, last_checked
FROM observation_dates
JOIN series USING (series_id)
WHERE lower(indicator) = lower($name)
ORDER BY measure, period_start, period_end
