-- All vintages of some series with the words they rest on. $series: their ids.
-- The words are those of the figure's own article, which for a withdrawn figure is an earlier one than the release.
SELECT
    series.indicator,
    series.ref_area,
    series.measure,
    series.base,
    series.unit,
    series.freq,
    series.is_forecast,
    vintage.period_start,
    vintage.period_end,
    realtime_start,
    realtime_end,
    vintage.publisher,
    change_kind,
    vintage.obs_value,
    vintage.value_max,
    vintage.qualifier,
    vintage.lower,
    vintage.upper,
    vintage.obs_status,
    prev_obs_value,
    vintage.figure_id,
    vintage.version_id,
    vintage.version_no,
    vintage.series_id,
    release.title,
    article.url,
    figure.start_offset,
    substring(version.text, greatest(sentence_start, start_offset - 400) + 1,
        start_offset - greatest(sentence_start, start_offset - 400)) AS before,
    figure.surface,
    substring(version.text, end_offset + 1, least(sentence_end, end_offset + 400) - end_offset) AS after
FROM vintage
JOIN series ON series.series_id = vintage.series_id
JOIN figure ON figure.figure_id = vintage.figure_id
JOIN extraction USING (extraction_id)
JOIN article_version AS version ON version.version_id = extraction.version_id
JOIN release ON release.version_id = vintage.version_id AND release.version_no = vintage.version_no
JOIN article ON article.article_id = vintage.article_id
WHERE vintage.series_id IN (SELECT unnest($series))
ORDER BY
    vintage.series_id, vintage.period_start DESC, vintage.period_end DESC, realtime_start, revision_no,
    vintage.publisher, vintage.figure_id
