-- Figures that a grammar reads differently than another. $old_grammar, $new_grammar: their versions.
SELECT difference, url, surface, old_reading, new_reading
FROM grammar_changes($old_grammar, $new_grammar)
ORDER BY url, surface
