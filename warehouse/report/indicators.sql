-- Every section of every indicator, actuals and forecasts together: its series, size, who speaks of it, and its mark.
-- The order is that of the pages: an indicator's sections stand together, those most spoken of first.
SELECT
    indicator,
    ref_area,
    measure,
    base,
    unit,
    freq,
    list(DISTINCT series_id) AS series,
    list(DISTINCT publisher) AS publishers,
    count(*) AS vintages,
    count_if(change_kind = 'revised') AS revised,
    count(DISTINCT period_start) AS periods,
    min(realtime_start) AS first_release,
    max(realtime_start) AS last_release,
    sum(hash(vintage, title, url)) AS mark
FROM vintage
JOIN series USING (series_id)
JOIN (SELECT version_id, version_no, title FROM release) USING (version_id, version_no)
JOIN article USING (article_id)
GROUP BY indicator, ref_area, measure, base, unit, freq
ORDER BY indicator, vintages DESC, ref_area, measure, base, unit, freq
