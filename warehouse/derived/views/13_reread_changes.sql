-- What one run read differently than was believed before it: figures added, lost, or read differently at their place, of
-- the captures that it read anew; and revisions of any publisher that came or went by it.
-- example: reread_changes(uuid())
CREATE MACRO reread_changes(run) AS TABLE
WITH begun AS (SELECT min(recorded_at) FROM reading AS r WHERE r.run_id = run::UUID),

anew AS (SELECT capture_id, extraction_id FROM reading AS r WHERE r.run_id = run::UUID),

believed AS (
    SELECT capture_id, arg_max(extraction_id, (recorded_at, reading_id)) AS extraction_id
    FROM reading
    WHERE capture_id IN (SELECT capture_id FROM anew) AND recorded_at < (FROM begun)
    GROUP BY capture_id
),

pairs AS ( -- captures of one text are one
    SELECT DISTINCT believed.extraction_id AS old_extraction, anew.extraction_id AS new_extraction
    FROM anew
    JOIN believed USING (capture_id)
    WHERE believed.extraction_id IS DISTINCT FROM anew.extraction_id
),

read AS (
    SELECT
        old_extraction, new_extraction, version_id, start_offset, end_offset, figure_id, indicator, surface, {
            number: obs_value, number_max: value_max, unit: unit, qualifier: qualifier, measure: measure, base: base,
            period_start: period_start, period_end: period_end, ref_area: ref_area, subject: subject,
            status: obs_status, indicator: indicator
        } AS said, is_new
    FROM (
        SELECT *, false AS is_new FROM pairs JOIN figure ON extraction_id = old_extraction
        UNION ALL
        SELECT *, true FROM pairs JOIN figure ON extraction_id = new_extraction
    )
    JOIN extraction USING (extraction_id)
),

figures AS (
    SELECT
        CASE WHEN o.figure_id IS NULL THEN 'added' WHEN n.figure_id IS NULL THEN 'lost' ELSE 'changed' END AS difference,
        coalesce(n.version_id, o.version_id) AS version_id,
        coalesce(n.indicator, o.indicator) AS indicator,
        coalesce(n.surface, o.surface) AS surface,
        o.said AS old_reading,
        n.said AS new_reading
    FROM (FROM read WHERE NOT is_new) AS o
    FULL JOIN (FROM read WHERE is_new) AS n
        ON (n.version_id, n.start_offset, n.end_offset) = (o.version_id, o.start_offset, o.end_offset)
        AND n.old_extraction IS NOT DISTINCT FROM o.old_extraction
        AND n.new_extraction IS NOT DISTINCT FROM o.new_extraction
    WHERE o.said IS DISTINCT FROM n.said
),

revised AS (
    SELECT series_id, period_start, period_end, publisher, version_id, obs_value, prev_obs_value
    FROM vintage
    WHERE change_kind = 'revised' AND (FROM begun) IS NOT NULL -- else nothing was read anew
),

revised_before AS (
    SELECT series_id, period_start, period_end, publisher, version_id, obs_value, prev_obs_value
    FROM vintage_known((FROM begun) - INTERVAL 1 MICROSECOND)
    WHERE change_kind = 'revised'
),

revisions AS (
    SELECT 'revision came' AS difference, * FROM (FROM revised EXCEPT FROM revised_before)
    UNION ALL
    SELECT 'revision went', * FROM (FROM revised_before EXCEPT FROM revised)
)

SELECT difference, url, indicator, surface, old_reading, new_reading, NULL AS prev_obs_value, NULL AS obs_value
FROM figures
JOIN article_version USING (version_id)
JOIN article USING (article_id)
UNION ALL
SELECT difference, url, indicator, NULL, NULL, NULL, prev_obs_value, obs_value
FROM revisions
JOIN series USING (series_id)
JOIN article_version USING (version_id)
JOIN article USING (article_id);
