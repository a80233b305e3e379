"""A number in its sentence, its list or its table, as the rules for its attributes see it."""
