"""The words that name what a number is about."""
