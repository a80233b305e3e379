"""A captured page without what stands around its article: article.py; in a text dump, line by line: lines.py."""
