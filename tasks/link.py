"""Figure -> indicator: one name for what a figure measures, across articles, wordings and languages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extractOne

from config.source import Indicator
from tasks.synonyms import HEADS, PARTS, PEOPLE, SHARE, WEAK, WHOLE
from tasks.wording import (
    core,
    fold,
    names_something,
    trimmed,
    without_area,
    without_growth,
    without_share,
    without_whole,
)
from warehouse.records import Figure, Measure

# Names that say themselves that they are percentages.
_RATES = frozenset({"share", "intensity", "rate", "ratio", "coefficient"})
_LONG = 6  # letters from which one wrong letter leaves no doubt which word was meant


# An article's figures, each with the entry that it names.
_Article: TypeAlias = Sequence[tuple[Figure, Indicator | None]]


@dataclass(frozen=True, eq=False)
class _Index:
    """The catalogue by the words of its wordings. Compared and hashed by identity, so that it can key a cache."""

    entries: dict[frozenset[str], list[Indicator]]
    headed: dict[str, list[frozenset[str]]]  # the wordings that a bare head may stand for
    vocabulary: frozenset[str]


def link(figures: Sequence[Figure], catalogue: Sequence[Indicator]) -> tuple[Figure, ...]:
    """One article's figures, in its order, each with its indicator: of the catalogue, else derived, else none.

    A level matches only an entry of its own kind of unit. A growth, share or ratio does not say its indicator's unit:
    it follows the level of the same subject that stands nearest before it, else the first after it. What a bare head
    leaves out ('turnover') was said with another figure of the same area ('deals on the technology market').
    """
    index = _index(tuple(catalogue))
    near = list(_nearest_kinds(figures))
    named = [_entry(figure, kind_near, index) for figure, kind_near in zip(figures, near, strict=True)]
    entries = [
        entry or _completed(figure, kind_near, index, tuple(zip(figures, named, strict=True)))
        for figure, kind_near, entry in zip(figures, near, named, strict=True)
    ]
    return tuple(
        replace(figure, indicator=entry.id if entry else derived(figure))
        for figure, entry in zip(figures, entries, strict=True)
    )


def kind(unit: str) -> str:
    """What sort of thing a unit counts, so that yuan and dollars are one and contracts and yuan are two."""
    if unit in ("%", "pp"):
        return "percent"
    return "money" if len(unit) == 3 and unit.isalpha() and unit.isupper() else unit


def derived(figure: Figure) -> str | None:
    """The name of an indicator that no entry of the catalogue has: its subject's words, folded, in their order.

    None where the subject names nothing ('it', 'the value'): a name that all such figures shared would make one series
    of what has nothing in common.
    """
    words = _words(figure.subject, figure.measure, figure.ref_area)
    if figure.unit == "1" and _stands(figure) and PEOPLE.isdisjoint(words):
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
    named = figure.indicator.split()
    family = "share" if _is_share(figure) and _RATES.isdisjoint(named) else None
    return " | ".join(part for part in (figure.ref_area, figure.indicator, family) if part)


def search(text: str, catalogue: Sequence[Indicator]) -> list[Indicator]:
    """The entries that a typed wording may mean: those it names, then those whose wordings hold all its words."""
    index = _index(tuple(catalogue))
    asked = _respelt(core(fold(text)), index.vocabulary)
    named = index.entries.get(asked, [])
    holding = (entry for words, entries in index.entries.items() if asked <= words for entry in entries)
    return list({entry.id: entry for entry in (*named, *holding)}.values())


def _is_share(figure: Figure) -> bool:
    return figure.measure == "share" or (figure.unit == "pp" and not SHARE.isdisjoint(fold(figure.subject)))


def _nearest_kinds(figures: Sequence[Figure]) -> Iterator[str | None]:
    """For each figure the kind of unit of the level of its subject that stands nearest before it, else first after."""
    levels = [(core(fold(figure.subject)), kind(figure.unit)) for figure in figures if figure.measure == "level"]
    kinds = dict(reversed(levels))
    for figure in figures:
        said = core(fold(figure.subject))
        if figure.measure == "level":
            kinds[said] = kind(figure.unit)
        yield kinds.get(said)


def _entry(figure: Figure, near: str | None, index: _Index) -> Indicator | None:
    for candidates in _candidates(figure.subject, figure.measure, figure.ref_area, index):
        fitting = [entry for entry in candidates if _fits(figure, entry)]
        if fitting:
            kinds = ("percent", near) if figure.measure == "share" else (near,)
            return max(fitting, key=lambda entry: (entry.area is not None, *(kind(entry.unit) == one for one in kinds)))
    return None


def _completed(figure: Figure, near: str | None, index: _Index, article: _Article) -> Indicator | None:
    """The entry that a bare head stands for where one other subject of its area says all that the head leaves out.

    Of several the one that adds least, so that a whole goes before its parts; none where that leaves two.
    """
    head = core(_words(figure.subject, figure.measure, figure.ref_area)) - WEAK
    if not head or not head <= HEADS:
        return None
    told = {core(fold(one.subject)) for one, _ in article if one.ref_area == figure.ref_area}
    told = {words for words in told if not _of_a_part(words)}
    found: defaultdict[int, dict[str, Indicator]] = defaultdict(dict)
    for wording in index.headed.get(next(iter(head)), ()):
        rest = wording - head - WEAK
        if head < wording and rest and any(rest <= words for words in told):
            fitting = {entry.id: entry for entry in index.entries[wording] if _fits(figure, entry)}
            found[len(" ".join(rest).split())] |= fitting
    least = list(next((found[size] for size in sorted(found) if found[size]), {}).values())
    nearest = [entry for entry in least if kind(entry.unit) == near] or least
    return nearest[0] if len(nearest) == 1 and not _contradicted(figure, nearest[0], article) else None


def _of_a_part(words: frozenset[str]) -> bool:
    return not PARTS.isdisjoint(" ".join(words).split())


def _contradicted(figure: Figure, entry: Indicator, article: _Article) -> bool:
    """Whether the article gives the entry another level for the same time: then the figure is of something else."""
    said = (figure.measure, figure.unit, figure.ref_area, figure.period, figure.status)
    return figure.measure == "level" and any(
        known is entry
        and said == (one.measure, one.unit, one.ref_area, one.period, one.status)
        and abs(one.value - figure.value) > one.resolution + figure.resolution
        for one, known in article
    )


def _fits(figure: Figure, entry: Indicator) -> bool:
    says_unit = figure.measure == "level" or (figure.measure == "change" and figure.unit != "pp")
    if says_unit and kind(figure.unit) != kind(entry.unit):
        return False
    if entry.area is not None and entry.area != figure.ref_area:
        return False
    return entry.stock is None or figure.period_start is None or entry.stock == _stands(figure)


def _stands(figure: Figure) -> bool:
    """Whether it counts what is there on one day, not what comes in a span."""
    return figure.period_start is not None and figure.period_start == figure.period_end


@lru_cache(maxsize=65536)
def _candidates(subject: str, measure: Measure, area: str | None, index: _Index) -> tuple[tuple[Indicator, ...], ...]:
    """The entries that a subject may mean, the closest wording first."""
    found = {}
    for key in _keys(subject, measure, area):
        for spelt in (key, _respelt(key, index.vocabulary)):
            if spelt in index.entries:
                found[spelt] = tuple(index.entries[spelt])
    return tuple(found.values())


def _keys(subject: str, measure: Measure, area: str | None) -> Iterator[frozenset[str]]:
    """Sets of words to look up, from all that was said to what is left without words that may be left out."""
    yield core(fold(subject))
    words = _words(subject, measure, area)
    yield core(words)
    yield core(words) - WEAK
    if measure in ("share", "change"):
        shared = core(without_share(words))
        yield shared
        yield shared - WEAK
        yield shared - WEAK - WHOLE


@lru_cache(maxsize=65536)
def _words(subject: str, measure: Measure, area: str | None) -> tuple[str, ...]:
    """A subject's words without the name of the figure's own area and without what its measure says already."""
    words = without_area(fold(subject), area) if area else fold(subject)
    return without_growth(words) if measure in ("growth", "change") else words


def _respelt(key: frozenset[str], vocabulary: frozenset[str]) -> frozenset[str]:
    return frozenset(word if word in vocabulary else _nearest(word, vocabulary) for word in key)


def _nearest(word: str, vocabulary: frozenset[str]) -> str:
    if len(word) < _LONG or not word.isalpha():
        return word
    near = extractOne(word, vocabulary, scorer=Levenshtein.distance, score_cutoff=1)
    return near[0] if near and len(near[0]) >= _LONG else word


@lru_cache(maxsize=8)
def _index(catalogue: tuple[Indicator, ...]) -> _Index:
    entries: defaultdict[frozenset[str], list[Indicator]] = defaultdict(list)
    for entry in catalogue:
        for key in dict.fromkeys(core(fold(wording)) for wording in (entry.id, *entry.en, *entry.zh)):
            entries[key].append(entry)
    headed: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for key in entries:
        if not _of_a_part(key):
            for head in key & HEADS:
                headed[head].append(key)
    vocabulary = frozenset(word for key in entries for word in key if len(word) >= _LONG)
    return _Index(dict(entries), dict(headed), vocabulary)
