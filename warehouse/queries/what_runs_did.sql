-- The runs, newest first, with what they did with each source.
SELECT run, started_at, flow, state, finished_at - started_at AS took, unnest(results, recursive := true)
FROM runs
ORDER BY started_at DESC
