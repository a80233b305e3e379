-- The runs, newest first, with what they did with each source.
SELECT started_at, flow, state, finished_at - started_at AS took, unnest(results, recursive := true)
FROM run
ORDER BY started_at DESC
