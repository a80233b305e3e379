"""Regular expressions that pass over the places of a text where no match can begin.

The standard library's do so only where a pattern begins with a letter or a set as it is written; most of the grammar's
begin at the edge of one of many words. With what letters is read from the pattern's own parse, and told in the block
of the compiled pattern that is for it; what matches stays what it was.
"""

import _sre  # type: ignore[import-not-found]
import re
from collections.abc import Iterable
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any, cast

ASCII = frozenset(map(chr, range(128)))  # beyond it nothing is passed over: there one letter has many forms
DIGITS, SPACES = frozenset(filter(str.isdigit, ASCII)), frozenset(filter(str.isspace, ASCII))
WORDS = frozenset(filter(str.isalnum, ASCII)) | {"_"}
CATEGORIES = {
    op.CATEGORY_DIGIT: DIGITS,
    op.CATEGORY_NOT_DIGIT: ASCII - DIGITS,
    op.CATEGORY_SPACE: SPACES,
    op.CATEGORY_NOT_SPACE: ASCII - SPACES,
    op.CATEGORY_WORD: WORDS,
    op.CATEGORY_NOT_WORD: ASCII - WORDS,
}
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
Letters = frozenset[str]


def sought(source: str, flags: int) -> re.Pattern[str]:
    """The regular expression that `re.compile` makes, which leaves what does not begin like a match at once."""
    parsed = _parser.parse(source, flags)
    state, code = parsed.state, _compiler._code(parsed, flags)
    letters, empty = begins(parsed, state.flags)
    passed, told_already = sorted(ASCII - letters), code[2]
    if passed and not empty and not told_already:
        head = _compiler._code(_parser.parse(f"[^{re.escape(''.join(passed))}]"), 0)
        head[3:5] = code[3:5]  # the length of what matches
        code = head[: 1 + head[1]] + code[1 + code[1] :]
    names = {number: name for name, number in state.groupdict.items()}
    groups = tuple(names.get(number) for number in range(state.groups))
    made = _sre.compile(source, flags | state.flags, code, state.groups - 1, state.groupdict, groups)
    return cast("re.Pattern[str]", made)


def begins(parsed: Iterable[tuple[Any, Any]], flags: int) -> tuple[Letters, bool]:
    """With what letters of ASCII a part of a pattern begins, and whether it may match nothing."""
    letters: Letters = frozenset()
    for kind, held in parsed:
        own, empty = _own(kind, held, flags)
        letters |= own
        if not empty:
            return letters, False
    return letters, True


def _own(kind: Any, held: Any, flags: int) -> tuple[Letters, bool]:
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset(), True
    if kind is op.LITERAL:
        return _signs(range(held, held + 1), flags), False
    if kind is op.IN:
        return frozenset().union(*(_in_set(sign, of, flags) for sign, of in held)), False
    if kind is op.SUBPATTERN:
        _, added, dropped, inner = held
        return begins(inner, (flags | added) & ~dropped)
    if kind is op.BRANCH:
        branches = [begins(branch, flags) for branch in held[1]]
        return frozenset().union(*(own for own, _ in branches)), any(empty for _, empty in branches)
    if kind in REPEATS:
        own, empty = begins(held[2], flags)
        return own, empty or held[0] == 0
    return ASCII, False


def _in_set(kind: Any, held: Any, flags: int) -> Letters:
    if kind is op.CATEGORY:
        return CATEGORIES[held]
    if kind is op.LITERAL:
        return _signs(range(held, held + 1), flags)
    return _signs(range(held[0], held[1] + 1), flags) if kind is op.RANGE else ASCII  # what a set leaves out


def _signs(codes: range, flags: int) -> Letters:
    """Those of a run of letters that ASCII has, and without regard to case their other forms."""
    letters = frozenset(map(chr, range(codes.start, min(codes.stop, 128))))
    if not flags & re.IGNORECASE:
        return letters
    forms = {form for letter in letters for form in (letter.lower(), letter.upper())}
    return letters | forms if codes.stop <= 128 else ASCII
