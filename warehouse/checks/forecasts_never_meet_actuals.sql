SELECT vintage.*
FROM vintage
JOIN series USING (series_id)
WHERE is_forecast <> (obs_status = 'forecast')
