"""A text before any number is read: its sentences and words, the patterns that search it, Chinese in one script."""
