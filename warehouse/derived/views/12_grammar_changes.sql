-- What another grammar made of the same article versions: figures added, lost, or read differently at the same place.
-- example: grammar_changes('1', '2')
CREATE MACRO grammar_changes(old_grammar, new_grammar) AS TABLE
WITH read AS ( -- the last reading of each version by each of the two grammars
    SELECT version_id, grammar, arg_max(extraction_id, (recorded_at, extraction_id)) AS extraction_id
    FROM extraction
    WHERE grammar IN (old_grammar, new_grammar)
    GROUP BY version_id, grammar
),

both_read AS (
    SELECT older.version_id, older.extraction_id AS old_extraction, newer.extraction_id AS new_extraction
    FROM (SELECT * FROM read WHERE grammar = old_grammar) AS older
    JOIN (SELECT * FROM read WHERE grammar = new_grammar) AS newer USING (version_id)
),

old_figure AS (SELECT version_id, figure.* FROM figure JOIN both_read ON extraction_id = old_extraction),

new_figure AS (SELECT version_id, figure.* FROM figure JOIN both_read ON extraction_id = new_extraction),

told AS (
    SELECT
        coalesce(o.version_id, n.version_id) AS version_id,
        coalesce(o.surface, n.surface) AS surface,
        {
            number: o.obs_value, unit: o.unit, qualifier: o.qualifier, measure: o.measure, base: o.base,
            period_start: o.period_start, period_end: o.period_end, ref_area: o.ref_area, status: o.obs_status,
            indicator: o.indicator
        } AS old_reading,
        {
            number: n.obs_value, unit: n.unit, qualifier: n.qualifier, measure: n.measure, base: n.base,
            period_start: n.period_start, period_end: n.period_end, ref_area: n.ref_area, status: n.obs_status,
            indicator: n.indicator
        } AS new_reading,
        o.figure_id AS old_figure_id,
        n.figure_id AS new_figure_id
    FROM old_figure AS o
    FULL JOIN new_figure AS n USING (version_id, start_offset, end_offset)
)

SELECT
    CASE
        WHEN old_figure_id IS NULL THEN 'added' WHEN new_figure_id IS NULL THEN 'lost' ELSE 'changed'
    END AS difference,
    url,
    surface,
    CASE WHEN old_figure_id IS NOT NULL THEN old_reading END AS old_reading,
    CASE WHEN new_figure_id IS NOT NULL THEN new_reading END AS new_reading,
    old_figure_id,
    new_figure_id,
    version_id
FROM told
JOIN article_version USING (version_id)
JOIN article USING (article_id)
WHERE old_reading IS DISTINCT FROM new_reading;
