"""Pure language: text in, figures out. No input or output, no clock; the publication date is an argument.

Each package knows only those before it:

    lexicon -> text -> numbers -> times -> sentence -> places, periods, measures, subjects -> english
                                                       chinese: lexicon, text, times and places alone
"""

GRAMMAR = "6"  # raised with every change of what comes out
