-- Which indicators no entry of the catalogue names, the most often stated first: their wordings, unit and areas.
-- $catalogue: the ids of the catalogue's entries, or NULL.
SELECT
    vintages.indicator AS id,
    list(DISTINCT evidence.subject ORDER BY evidence.subject) AS wordings,
    coalesce(mode(vintages.unit) FILTER (vintages.measure = 'level'), '%') AS unit,
    list(DISTINCT vintages.ref_area ORDER BY vintages.ref_area) AS areas,
    count(DISTINCT vintages.figure_id) AS figures
FROM vintages
JOIN evidence USING (figure_id)
WHERE NOT list_contains(coalesce($catalogue::VARCHAR[], []), vintages.indicator)
GROUP BY vintages.indicator
ORDER BY figures DESC, id;
