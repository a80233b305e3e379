-- What one run read differently than was believed before it, and the revisions that came or went by it. $reread: the id of the run.
SELECT difference, url, indicator, surface, old_reading, new_reading, prev_obs_value, obs_value
FROM reread_changes($reread)
ORDER BY difference, url, indicator, surface
