"""Numbers told for several things at once: 'exports and imports rose 5 and 6 percent, respectively'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tasks.grammar.text.patterns import pattern
from warehouse.records import Figure

JOINT = pattern(
    r"\s*(?:,|,?\s*and|,?\s*or)\s*(?:by\s+)?(?:(?:about|around|some|nearly|almost|over|up|down|more\s+than|by)\s+)*",
    re.IGNORECASE,
)
RESPECTIVELY = pattern(r"[\s,)]*(?:[a-z-]+\s+){0,6}?respectively", re.IGNORECASE)
AND = pattern(r",\s+(?:and\s+)?|\s+and\s+")
HELD = pattern(r".*\s(?:of|in|on|for|to|from|by|at)\s(?:the\s)?")
MEMBER = pattern(r"(?:^|[,;:]\s+|\b(?:the|of|in|and|while)\s+)([^,;:.\d]{2,60}),\s+$", re.IGNORECASE)


def distributed(text: str, start: int, made: Sequence[Figure]) -> list[Figure]:
    """A sentence's figures, those of a list each with its own subject; the sentence begins at `start`."""
    figures = list(made)
    first = 0
    while first < len(figures):
        stop = first + 1
        while stop < len(figures) and _listed(text, figures[stop - 1], figures[stop]):
            stop += 1
        if stop - first > 1:
            figures[first:stop] = _run(text, start, figures, first, stop)
        first = stop
    return figures


def _listed(text: str, one: Figure, other: Figure) -> bool:
    alike = one.unit == other.unit and one.measure == other.measure
    return alike and JOINT.fullmatch(text, one.end, other.start) is not None


def _run(text: str, start: int, figures: Sequence[Figure], first: int, stop: int) -> list[Figure]:
    """The figures of one list, in their order each with what it is of."""
    run, count = list(figures[first:stop]), stop - first
    if len({figure.subject for figure in run}) > 1:
        return run
    before = figures[first - count : first] if first >= count else []
    told = RESPECTIVELY.match(text, run[-1].end, run[-1].end + 60) is not None
    if told and before and len({(each.subject, each.ref_area) for each in before}) == count:
        return [
            replace(figure, subject=each.subject, ref_area=each.ref_area)
            for figure, each in zip(run, before, strict=True)
        ]
    names = _members(text[start : run[0].start], run[0].subject, count)
    return [replace(figure, subject=name) for figure, name in zip(run, names, strict=True)] if names else run


def _members(before: str, subject: str, count: int) -> list[str] | None:
    """'Value added of A and B' as that of A and that of B; None where it has not so many members."""
    held = HELD.match(subject)
    whole = held[0] if held else ""
    listed = subject[len(whole) :]
    parts = AND.split(listed)
    if len(parts) < 2:
        return None
    at = before.lower().rfind(listed.lower())
    while len(parts) < count and at >= 0:
        member = MEMBER.search(before, max(0, at - 70), at)
        if member is None:
            return None
        parts.insert(0, member[1])
        at = member.start(1)
    if len(parts) != count:
        return None
    shared = parts[-1].split()
    if len(shared) > 1 and all(len(part.split()) == 1 for part in parts[:-1]):  # 'urban and rural residents'
        parts = [*(f"{part} {shared[-1]}" for part in parts[:-1]), parts[-1]]
    return [f"{whole}{part}" for part in parts]
