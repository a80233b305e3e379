-- Figures by what became of them.
SELECT fate, count(*) AS figures, any_value(surface) AS example FROM figure_fate GROUP BY fate ORDER BY figures DESC, fate
