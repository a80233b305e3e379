-- The figures of some releases in the order of the text, with what each did; change_kind is NULL for one in no vintage.
-- Figures that the release's article no longer states come last, as withdrawn. $versions: the ids of their
-- versions.
SELECT
    release.version_id,
    release.version_no,
    figure.figure_id,
    figure.start_offset,
    figure.end_offset,
    figure.sentence_start,
    figure.sentence_end,
    figure.surface,
    figure.obs_value,
    figure.value_max,
    figure.qualifier,
    figure.unit,
    figure.measure,
    figure.base,
    figure.period_start,
    figure.period_end,
    figure.ref_area,
    figure.subject,
    figure.obs_status,
    figure.confidence,
    figure.indicator,
    figure.converts IS NOT NULL AS is_conversion,
    figure.series_id IS NOT NULL AS has_series,
    vintage.change_kind,
    vintage.prev_obs_value
FROM release
JOIN figure USING (extraction_id)
LEFT JOIN vintage
    ON vintage.figure_id = figure.figure_id
    AND vintage.version_id = release.version_id
    AND vintage.version_no = release.version_no
    AND vintage.change_kind <> 'withdrawn'
WHERE release.version_id IN (SELECT unnest($versions)) AND figure.end_offset <= 150000
QUALIFY row_number() OVER (PARTITION BY release.version_id, release.version_no ORDER BY figure.start_offset, figure.end_offset) <= 2000
UNION ALL
SELECT
    vintage.version_id,
    vintage.version_no,
    figure.figure_id,
    NULL,
    NULL,
    NULL,
    NULL,
    figure.surface,
    figure.obs_value,
    figure.value_max,
    figure.qualifier,
    figure.unit,
    figure.measure,
    figure.base,
    figure.period_start,
    figure.period_end,
    figure.ref_area,
    figure.subject,
    figure.obs_status,
    figure.confidence,
    figure.indicator,
    false,
    true,
    'withdrawn',
    vintage.prev_obs_value
FROM vintage
JOIN figure USING (figure_id)
WHERE vintage.change_kind = 'withdrawn' AND vintage.version_id IN (SELECT unnest($versions))
ORDER BY version_id, version_no, start_offset NULLS LAST, end_offset, figure_id
