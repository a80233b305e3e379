-- Every source that a run has tried: its last run, last success and what became of it; what is not understood of it.
WITH tried AS (
    SELECT started_at, unnest(results, recursive := true) FROM run WHERE state <> 'running'
),

asked AS (
    SELECT
        source,
        max(started_at) AS last_run,
        max(started_at) FILTER (error IS NULL) AS last_success,
        arg_max(coalesce(error, ''), started_at) AS error,
        sum(captured) AS captured
    FROM tried
    GROUP BY source
),

rejected AS (
    SELECT source, sum(rejections) AS rejections, arg_max(reason, rejections) AS most_frequent
    FROM rejection_counts
    GROUP BY source
)

SELECT
    source,
    publisher,
    authority,
    last_run,
    last_success,
    error,
    coalesce(captured, 0) AS captured,
    coalesce(rejections, 0) AS rejections,
    most_frequent
FROM asked
FULL JOIN rejected USING (source)
LEFT JOIN source USING (source)
ORDER BY coalesce(error, '') = '', last_success, source
LIMIT 500
