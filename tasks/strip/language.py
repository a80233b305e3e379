"""The language that a text is written in, Chinese or English."""

import re

ENGLISH = frozenset("the of and to that with from has have by is for this which".split())
CLEARLY = 0.08  # of the words: English text has twice as many of these, its neighbours a third
CJK = re.compile(r"[\u4e00-\u9fff]")


def language(text: str, declared: str | None = None) -> str | None:
    """zh or en where the text shows it, else what is declared, else en where a word hints at it."""
    sample = text[:5000]
    if len(CJK.findall(sample)) * 10 > len(sample):
        return "zh"
    words = re.findall(r"\w+", sample.lower())
    english = sum(map(ENGLISH.__contains__, words))
    if english > CLEARLY * len(words):
        return "en"
    return declared if declared not in (None, "zh") else "en" if english else None
