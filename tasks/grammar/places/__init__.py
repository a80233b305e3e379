"""Places by name, what a text is about, and the area that a number describes."""
