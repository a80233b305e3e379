-- How many figures one run added, lost or read differently, and how many revisions came or went by it. $reread: the id of the run.
SELECT difference, count(*) AS number
FROM reread_changes($reread)
GROUP BY difference
ORDER BY difference
