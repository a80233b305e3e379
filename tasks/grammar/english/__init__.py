"""A text in English -> its figures."""
