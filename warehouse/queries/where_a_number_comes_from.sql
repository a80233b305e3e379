-- The evidence for an indicator's current values: sentence, article, bytes. $name: the indicator.
SELECT
    latest.period_start, latest.period_end, latest.measure, latest.obs_value, evidence.surface, evidence.sentence,
    evidence.url, evidence.warc_file, evidence.warc_offset, evidence.digest, evidence.grammar
FROM latest
JOIN evidence USING (figure_id)
WHERE lower(latest.indicator) = lower($name)
ORDER BY latest.measure, latest.period_start, latest.period_end
