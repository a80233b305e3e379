"""What every match of a regular expression holds, and what it ends with, read from the expression's own parse."""

from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
TELLING = 6  # letters: longer pieces of text are hardly rarer
MOST = 4  # spellings that are put together
MOST_ENDS = 200
OPENING = "\"'“‘(-" + "".join(filter(str.isspace, map(chr, range(0x3001))))  # what may stand before any number


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


def endings(parsed: Sequence[tuple[Any, Any]]) -> frozenset[str]:
    """Letters, one of which stand before the end of a text that is matched up to its end, what opens a number aside.

    Empty if a match may end elsewhere, or with anything.
    """
    if not _is_held(parsed):
        return frozenset()
    whole, parts = _ends(parsed)
    ends = frozenset(end.rstrip(" ").rpartition(" ")[2] for end in whole | parts)
    return ends if all(ends) else frozenset()


def _is_held(parsed: Sequence[tuple[Any, Any]]) -> bool:
    """Whether all that a part of a pattern matches ends where the text does."""
    if not parsed:
        return False
    kind, held = parsed[-1]
    if kind is op.SUBPATTERN:
        return _is_held(held[3])
    if kind is op.BRANCH:
        return all(map(_is_held, held[1]))
    return kind is op.AT and held in (op.AT_END, op.AT_END_STRING)


def _ends(parsed: Sequence[tuple[Any, Any]]) -> tuple[frozenset[str], frozenset[str]]:
    """What a part of a pattern may match as a whole, and the ends of what else it may; each opening sign is a space."""
    whole, parts = frozenset({""}), frozenset[str]()
    for kind, held in reversed(parsed):
        own, cut = _own_ends(kind, held)
        parts |= _joined(cut, whole)
        whole = _joined(own, whole)
        if len(whole) + len(parts) > MOST_ENDS:
            return frozenset(), parts | whole
    return whole, parts


def _own_ends(kind: Any, held: Any) -> tuple[frozenset[str], frozenset[str]]:
    nothing, anything = frozenset[str](), frozenset({""})
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return anything, nothing
    if kind is op.SUBPATTERN:
        return _ends(held[3])
    if kind is op.BRANCH:
        ends = [_ends(branch) for branch in held[1]]
        return frozenset().union(*(whole for whole, _ in ends)), frozenset().union(*(parts for _, parts in ends))
    if kind in REPEATS:
        least, most, inner = held
        whole, parts = _ends(inner)
        once = whole if most == 1 or whole == {" "} else nothing
        return once | (anything if least == 0 else nothing), parts if once else parts | whole
    signs = [(kind, held)] if kind is op.LITERAL else held if kind is op.IN else [(None, None)]
    told = [_sign(*each) for each in signs]
    return (frozenset(each for each in told if each is not None), nothing) if all(told) else (nothing, anything)


def _sign(kind: Any, held: Any) -> str | None:
    """The letter that a sign of a pattern matches, a space for all that opens a number; None for what may be many."""
    if kind is op.LITERAL:
        return " " if chr(held) in OPENING else chr(held)
    return " " if (kind, held) == (op.CATEGORY, op.CATEGORY_SPACE) else None
