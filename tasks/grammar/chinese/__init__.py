"""A text in Chinese -> its figures."""
