-- All vintages of an indicator with the words they rest on. The name counts without regard to case.
-- example: history('technology companies registered')
CREATE MACRO history(name) AS TABLE
SELECT
    found.indicator,
    found.ref_area,
    found.measure,
    found.base,
    found.unit,
    found.is_forecast,
    found.period_start,
    found.period_end,
    found.release_date,
    found.publisher,
    found.change_kind,
    found.obs_value,
    found.value_max,
    found.qualifier,
    found.obs_status,
    found.prev_obs_value,
    found.revision_no,
    found.realtime_end,
    release.title,
    article.url,
    release.basis,
    figure.surface,
    substring(version.text, figure.sentence_start + 1, figure.sentence_end - figure.sentence_start) AS sentence,
    found.series_key,
    found.figure_id
FROM (SELECT * FROM vintages WHERE lower(indicator) = lower(name)) AS found
JOIN figure USING (figure_id)
JOIN extraction USING (extraction_id)
JOIN article_version AS version ON version.version_id = extraction.version_id
JOIN release ON release.version_id = found.version_id AND release.version_no = found.version_no
JOIN article ON article.article_id = found.article_id
ORDER BY ALL;
