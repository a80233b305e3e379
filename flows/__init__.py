"""When, and in what order. No logic.

Layers, each importing only from those below it:

    deploy -> flows -> tasks -> warehouse
                          \\--> config

The trip of one article, the same whatever flow it came by (flows/article.py):

    Source -> discover -> Link -> fetch -> Capture -> keep -> read -> Reading -> load -> publish
                                                               \\ strip, extract, link

What is not understood on the way becomes a Rejection and is loaded beside the figures.
"""
