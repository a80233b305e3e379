"""Regular expressions that cost little where they do not match: a text asks few of the grammar's hundreds.

They are compiled when they are first asked. What letters a cue needs is read from its own parse: no list of words
beside it can fall behind it.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from sys import maxsize
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "groupindex")
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
TELLING = 6  # letters: longer pieces of text are hardly rarer
MOST = 4  # spellings that are put together


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that is compiled when it is first asked."""
    return cast("re.Pattern[str]", _Pattern(source, flags))


def cue(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is searched for only in text that holds a piece without which it cannot match."""
    return cast("re.Pattern[str]", _Cue(source, flags))


class _Pattern:
    """Stands for a compiled pattern, whose methods become its own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__ |= {each: getattr(compiled, each) for each in METHODS}
        return self.__dict__[name]


class _Cue(_Pattern):
    def __init__(self, source: str, flags: int) -> None:
        super().__init__(source, flags)
        self._where_needed = _Pattern(source, flags)
        self._cased = not flags & re.IGNORECASE and "(?i" not in source

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        said = text[start:end] if self._cased else text[start:end].lower()
        for need in self._needs:
            if need in said:
                return cast("re.Match[str] | None", self._where_needed.search(text, start, end))
        return None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterable[re.Match[str]]:
        said = text[start:end] if self._cased else text[start:end].lower()
        for need in self._needs:
            if need in said:
                return cast("Iterable[re.Match[str]]", self._where_needed.finditer(text, start, end))
        return ()

    @cached_property
    def _needs(self) -> tuple[str, ...]:
        needs = needed(_parser.parse(self.pattern, self.flags))
        needs = needs if self._cased else frozenset(map(str.lower, needs))
        return tuple(need for need in needs if not any(other != need and other in need for other in needs)) or ("",)


def needed(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Pieces of text, one of which stands wherever a pattern matches; empty if none is sure to."""
    found: list[frozenset[str]] = []
    run = frozenset({""})
    for part in parsed:
        spelled = _spellings([part])
        if len(run) * len(spelled) in range(1, MOST):
            run = _joined(run, spelled)
        else:
            found += [run, _needed_inside(*part)]
            run = spelled or frozenset({""})
    telling = [pieces for pieces in (*found, run) if pieces and all(pieces)]
    return max(telling, key=lambda pieces: (min(TELLING, *map(len, pieces)), -len(pieces)), default=frozenset())


def _needed_inside(kind: Any, held: Any) -> frozenset[str]:
    if kind is op.SUBPATTERN:
        return needed(held[3])
    if kind is op.BRANCH:
        branches = [needed(branch) for branch in held[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    return needed(held[2]) if kind in REPEATS and held[0] > 0 else frozenset()


def _spellings(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """All that a part of a pattern may match; empty if that is no short list of words."""
    spelled = frozenset({""})
    for kind, held in parsed:
        if kind is op.LITERAL:
            spelled = _joined(spelled, [chr(held)])
        elif kind is op.IN and all(each is op.LITERAL for each, _ in held):
            spelled = _joined(spelled, [chr(letter) for _, letter in held])
        elif kind is op.SUBPATTERN:
            spelled = _joined(spelled, _spellings(held[3]))
        elif kind is op.BRANCH:
            branches = [_spellings(branch) for branch in held[1]]
            spelled = _joined(spelled, frozenset().union(*branches)) if all(branches) else frozenset()
        else:
            return frozenset()
    return spelled


def _joined(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    return frozenset(first + second for first in one for second in other)
