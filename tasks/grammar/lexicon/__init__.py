"""Words and names as data: what the rules look up, by kind of word and by language."""
