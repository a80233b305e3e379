"""Chinese in traditional characters -> the same text in simplified ones, which is what the Chinese grammar reads."""

from functools import cache
from typing import Any

IDEOGRAPHS = range(0x3400, 0xA000)


class _Characters(dict[int, str]):
    """What str.translate asks, character by character: each is one again, so that every offset stays what it was."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = _opencc().convert(character) if code in IDEOGRAPHS else character
        self[code] = plain if len(plain) == 1 else character
        return self[code]


_CHARACTERS = _Characters()


def simplified(text: str) -> str:
    """A text as long as the given one; what is simplified already, and all that is not Chinese, stays."""
    return text if text.isascii() else text.translate(_CHARACTERS)


def as_written(words: str, read: str, text: str, end: int) -> str:
    """Words of `read`, the simplified text, in the characters of `text`: from where they stand last before `end`.

    Words that stand nowhere together are written character by character.
    """
    at = read.rfind(words, 0, end)
    at = at if at >= 0 else read.find(words, end)
    if at >= 0:
        return text[at : at + len(words)]
    return "".join(as_written(each, read, text, end) if each in read else each for each in words)


@cache
def _opencc() -> Any:
    import opencc  # seven megabytes that a text in English need not load

    return opencc.OpenCC("t2s")
