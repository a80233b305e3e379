"""Pure language: text in, figures out. No input or output, no clock; the publication date is an argument."""

GRAMMAR = "5"  # raised with every change of what comes out
