-- How each figure of an indicator changed across releases, with the sentence that says so. $name: the indicator.
SELECT
    ref_area, measure, unit, period_start, period_end, release_date, publisher, change_kind, obs_value, qualifier,
    prev_obs_value, title, sentence, url
FROM history($name)
ORDER BY measure, period_start, period_end, release_date, publisher
