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
NOTHING: dict[str, Any] = {"search": None, "match": None, "fullmatch": None, "finditer": ()}  # found, where none can be
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
TELLING = 6  # letters: longer pieces of text are hardly rarer
MOST = 4  # spellings that are put together


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that is compiled when it is first asked."""
    return cast("re.Pattern[str]", _Pattern(source, flags))


def cue(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is asked only of text that holds a piece without which it cannot match.

    The text is read to its end for that: `match` and `fullmatch` are for a sentence, or with an end.
    """
    return cast("re.Pattern[str]", _Cue(source, flags))


class _Pattern:
    """Stands for a compiled pattern, whose methods become its own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        self.__dict__[name] = method = self._method(name)
        return method

    def _method(self, name: str) -> Any:
        return getattr(self._compiled, name)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)


class _Cue(_Pattern):
    def _method(self, name: str) -> Any:
        """A closure where it is asked often: it costs a third less than a method."""
        if name not in NOTHING:
            return super()._method(name)
        needs, nothing = self._needs, NOTHING[name]
        cased = self._is_cased()

        def asked(text: str, start: int = 0, end: int = maxsize) -> Any:
            said = text[start:end] if cased else text[start:end].lower()
            for need in needs:
                if need in said:
                    return getattr(self._compiled, name)(text, start, end)
            return nothing

        return asked

    @cached_property
    def _needs(self) -> tuple[str, ...]:
        needs = needed(_parser.parse(self.pattern, self.flags))
        needs = needs if self._is_cased() else frozenset(map(str.lower, needs))
        return tuple(need for need in needs if not any(other != need and other in need for other in needs)) or ("",)

    def _is_cased(self) -> bool:
        return not self.flags & re.IGNORECASE and "(?i" not in self.pattern


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
