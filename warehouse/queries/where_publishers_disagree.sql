-- Statements that contradict what another publisher had said and still said.
SELECT
    release_date, indicator, ref_area, measure, unit, period_start, period_end, publisher, obs_value, other_publisher,
    other_obs_value, other_release_date
FROM conflicts
ORDER BY release_date DESC, indicator
