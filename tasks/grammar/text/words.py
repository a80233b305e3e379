"""Words as a regular expression that reads each letter once, however many words there are; text in lower case."""

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest that fits; a space in a word is any white space."""
    tails: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    branches = [(r"\s" if letter == " " else re.escape(letter)) + one_of(rest) for letter, rest in tails.items()]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def lowered(text: str) -> str:
    """A text in lower case that is as long as it was."""
    return text.replace("İ", "I").lower()
