"""Figure -> indicator: one name for what a figure measures, across articles, wordings and languages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from config.source import Indicator
from tasks.entries import completed, index_of, kind, named, stands
from tasks.synonyms import PEOPLE, PLACES, SHARE, TELLERS
from tasks.wording import core, fold, names_something, own_words, trimmed, without_share, without_whole
from warehouse.records import Figure

# Names that say themselves that they are percentages.
_PERCENTAGES = frozenset({"share", "intensity", "rate", "ratio", "coefficient"})


def link(figures: Sequence[Figure], catalogue: Sequence[Indicator], title: str | None = None) -> tuple[Figure, ...]:
    """One article's figures, in its order, each with its indicator: of the catalogue, else derived, else none.

    A level matches only an entry of its own kind of unit. A growth, share or ratio does not say its indicator's unit:
    it follows the level of the same subject that stands nearest before it, else the first after it. What a bare head
    leaves out ('turnover') was said in the title or with another figure of the same area ('deals on the technology
    market').
    """
    index = index_of(tuple(catalogue))
    topic = core(fold(title or ""))
    kinds = list(_nearest_kinds(figures))
    told = [(figure.sentence_start, core(fold(figure.subject))) for figure in figures]
    levels = {said for figure, said in zip(figures, told, strict=True) if figure.measure == "level"}
    article = [
        (figure, named(figure, near, said in levels, index))
        for figure, near, said in zip(figures, kinds, told, strict=True)
    ]
    linked = []
    for (figure, alone), near in zip(article, kinds, strict=True):
        entry = alone or completed(figure, near, index, article, topic)
        name = entry.id if entry and not _unnamed(figure) else derived(figure)
        if entry is None and name in index.ids:  # the words of an entry, counted in what it is not counted in
            name = f"{name} ({kind(figure.unit) if figure.measure == 'level' or not near else near[0]})"
        linked.append(replace(figure, indicator=name))
    return tuple(linked)


def derived(figure: Figure) -> str | None:
    """The name of an indicator that no entry of the catalogue has: its subject's words, folded, in their order.

    None where the subject names nothing ('it', 'the value') or only who told of it, where, or what it is a share of: a
    name that all such figures shared would make one series of what has nothing in common.
    """
    if _unnamed(figure):
        return None
    words = own_words(figure.subject, figure.measure, figure.ref_area)
    if figure.unit == "1" and stands(figure) and PEOPLE.isdisjoint(words):
        words = tuple(word for word in words if word != "registered")
    if _is_share(figure):
        words = without_whole(without_share(words))
    return " ".join(trimmed(words)) if names_something(words) else None


def series_label(figure: Figure) -> str | None:
    """Area, indicator and family: levels, changes and growth of an indicator are one series, its shares another.

    A change in percentage points belongs to the share that it changes. None for a figure that has no indicator.
    """
    if figure.indicator is None:
        return None
    family = "share" if _is_share(figure) and _PERCENTAGES.isdisjoint(figure.indicator.split()) else None
    return " | ".join(part for part in (figure.ref_area, figure.indicator, family) if part)


def _is_share(figure: Figure) -> bool:
    return figure.measure == "share" or (figure.unit == "pp" and not SHARE.isdisjoint(fold(figure.subject)))


def _unnamed(figure: Figure) -> bool:
    words = own_words(figure.subject, figure.measure, figure.ref_area)
    if _is_share(figure):
        return not names_something(set(words) - SHARE - {"GDP", "output"})
    counts = figure.unit == "1" and figure.measure in (
        "level",
        "change",
    )  # of these, tellers and places may be the thing
    return not names_something(words if counts else set(words) - TELLERS - PLACES)


def _nearest_kinds(figures: Sequence[Figure]) -> Iterator[tuple[str, ...]]:
    """For each figure the kinds of units of its subject's levels: the nearest before it first, else the first after."""
    kinds: defaultdict[frozenset[str], dict[str, None]] = defaultdict(dict)
    for figure in figures:
        if figure.measure == "level":
            kinds[core(fold(figure.subject))][kind(figure.unit)] = None
    for figure in figures:
        said = core(fold(figure.subject))
        if figure.measure == "level":
            kinds[said] = {kind(figure.unit): None} | kinds[said]
        yield tuple(kinds[said])
