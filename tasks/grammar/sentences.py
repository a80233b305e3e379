"""Where sentences begin and end. A line end always ends one; a full stop does not after an abbreviation."""

import re

ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|etc|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept|Sep|Oct|Nov|Dec|"
    r"U\.S|U\.K|E\.U|i\.e|e\.g|p\.a|Rs|Fig|Gen|Gov|Sen|Rep|a\.m|p\.m)|\b[A-Z])\.$"
)
BREAK = re.compile(r"[.!?][\"'”’)\]]{0,2}(?=\s+[\"'“‘(\[]?[A-Z0-9$€£¥])|\n+|[。！？；](?![”’」』])|[。！？][”’」』]")


def find_sentences(text: str) -> list[tuple[int, int]]:
    """[start, end) of each sentence, without the white space around it, in order."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in BREAK.finditer(text):
        if match[0][0] == "." and ABBREVIATION.search(text, max(start, match.start() - 8), match.start() + 1):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
