SELECT later.*
FROM vintage AS later
LEFT JOIN vintage AS earlier
    ON earlier.series_id = later.series_id
    AND earlier.period_start = later.period_start
    AND earlier.period_end = later.period_end
    AND earlier.publisher = later.publisher
    AND earlier.revision_no < later.revision_no
    AND earlier.obs_value = later.prev_obs_value
WHERE later.change_kind = 'revised' AND earlier.series_id IS NULL
