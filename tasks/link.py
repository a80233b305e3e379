"""Figure -> indicator: one name for what a figure measures, across articles, wordings and languages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extractOne

from config.source import Indicator
from tasks.wording import (
    SHARE,
    WEAK,
    WHOLE,
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


@dataclass(frozen=True, eq=False)
class _Index:
    """The catalogue by the words of its wordings. Compared and hashed by identity, so that it can key a cache."""

    entries: dict[frozenset[str], list[Indicator]]
    vocabulary: frozenset[str]


def link(figures: Sequence[Figure], catalogue: Sequence[Indicator]) -> tuple[Figure, ...]:
    """One article's figures, in its order, each with its indicator: of the catalogue, else derived, else none.

    A level matches only an entry of its own kind of unit. A growth, share or ratio does not say its indicator's unit:
    it follows the level of the same subject that stands nearest before it, else the first after it.
    """
    index = _index(tuple(catalogue))
    levels = [(core(fold(figure.subject)), kind(figure.unit)) for figure in figures if figure.measure == "level"]
    kinds = dict(reversed(levels))
    linked = []
    for figure in figures:
        said = core(fold(figure.subject))
        if figure.measure == "level":
            kinds[said] = kind(figure.unit)
        entry = _entry(figure, kinds.get(said), index)
        linked.append(replace(figure, indicator=entry.id if entry else derived(figure)))
    return tuple(linked)


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


def _entry(figure: Figure, near: str | None, index: _Index) -> Indicator | None:
    for candidates in _candidates(figure.subject, figure.measure, figure.ref_area, index):
        fitting = [entry for entry in candidates if _fits(figure, entry)]
        if fitting:
            kinds = ("percent", near) if figure.measure == "share" else (near,)
            return max(fitting, key=lambda entry: (entry.area is not None, *(kind(entry.unit) == one for one in kinds)))
    return None


def _fits(figure: Figure, entry: Indicator) -> bool:
    says_unit = figure.measure == "level" or (figure.measure == "change" and figure.unit != "pp")
    if says_unit and kind(figure.unit) != kind(entry.unit):
        return False
    if entry.area is not None and entry.area != figure.ref_area:
        return False
    if entry.stock is None or figure.period_start is None:
        return True
    return entry.stock == (figure.period_start == figure.period_end)


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
    return _Index(dict(entries), frozenset(word for key in entries for word in key if len(word) >= _LONG))
