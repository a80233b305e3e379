"""Numbers in English: where they stand, what they are worth, their units, and which of them are no figures."""
