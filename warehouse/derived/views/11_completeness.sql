-- How far an as-of can be trusted: what was released by each source up to a day that this warehouse has not looked at
-- yet is not in it. complete_until: the day before the last run that read the source without error began.
CREATE VIEW completeness AS
SELECT
    result.source,
    (max(started_at) FILTER (result.error IS NULL AND state = 'completed') AT TIME ZONE 'UTC')::DATE - 1 AS complete_until,
    max(started_at) AS last_run,
    max(started_at) FILTER (result.error IS NULL AND state = 'completed') AS last_success,
    arg_max(result.error, started_at) AS last_error
FROM (SELECT *, unnest(results) AS result FROM run)
GROUP BY result.source;
