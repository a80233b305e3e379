-- The vintage dates of an indicator's series. $name: the indicator.
SELECT series_key, release_date, stated, first_stated, revised
FROM vintage_dates
WHERE lower(indicator) = lower($name)
ORDER BY series_key, release_date
