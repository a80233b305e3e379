-- What is stated of the touched observations: by the touched articles now, by others as it stands in vintage_span.
FROM temp.stated
UNION ALL BY NAME
SELECT * EXCLUDE (
    row_id, realtime_end, revision_no, change_kind, prev_obs_value, prev_figure_id, span_no, counts_from, counts_until
)
FROM touched_vintage_span
WHERE span_no = 0 AND change_kind <> 'withdrawn' AND article_id NOT IN (FROM touched_article)
