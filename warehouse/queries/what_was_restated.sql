-- What publishers restated, with the words and bytes it rests on: all that what_changed tells but first statements,
-- the newest first.
-- $run_id: one run, or NULL for all.
SELECT
    release_date,
    change_kind AS change,
    indicator,
    ref_area,
    measure,
    period_start,
    period_end,
    prev_obs_value,
    obs_value,
    unit,
    publisher,
    title,
    evidence.url,
    surface,
    sentence,
    warc_file,
    warc_offset
FROM (
    SELECT * FROM changes WHERE change_kind <> 'first'
    UNION ALL BY NAME
    SELECT
        growth_check.release_date, verdict AS change_kind, indicator, ref_area, 'level' AS measure,
        base_start AS period_start, base_end AS period_end, base_value AS prev_obs_value,
        implied_base_value AS obs_value, unit, growth_check.publisher, releases.title, figure_id, releases.run_id
    FROM growth_check
    JOIN releases USING (version_id, version_no)
    WHERE verdict = 'implied_revision'
)
JOIN evidence USING (figure_id)
WHERE $run_id IS NULL OR run_id = $run_id::UUID
ORDER BY release_date DESC, change, indicator, ref_area, measure, period_start, period_end, publisher, warc_file,
    warc_offset, surface, sentence
