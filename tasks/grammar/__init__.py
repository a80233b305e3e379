"""Pure language: text in, figures out. No input or output, no clock; the publication date is an argument.

Each package knows only those before it:

    lexicon -> text -> numbers -> times -> sentence -> places, periods, measures, subjects -> english
                                                       chinese: lexicon, text, times and places alone

Both readers give each figure its confidence, which asks the lexicon and the text alone.

What is made for each number and does not leave its package is a NamedTuple: it costs a fifth of a frozen dataclass.
"""

GRAMMAR = "7"  # raised with every change of what comes out
