"""A figure's words -> the entry of the catalogue that they name, alone or with what its article says elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz.distance import Levenshtein, Prefix
from rapidfuzz.process import extractOne

from config.source import Indicator
from tasks.synonyms import HEADS, HEADS_ZH, PARTS, PARTS_ZH, WEAK, WHOLE
from tasks.wording import core, fold, own_words, without_share, without_whole
from warehouse.records import Figure, Measure

_LONG = 6  # letters from which one wrong letter leaves no doubt which word was meant

_KINDS = {
    unit: kind
    for kind, units in {
        "number": "1",
        "percent": "% pp",
        "mass": "ug mg g kg t kt [lb_av] [oz_av] [oz_tr] [car_m]",
        "length": "nm um mm cm m km [in_i] [ft_i] [yd_i] [mi_i] [nmi_i]",
        "area": "m2 ha km2 [mu] [sft_i] [acr_us] [mi_i]2",
        "volume": "mL L hL ML GL m3 km3 [cft_i] [cyd_i] [gal_us] [bbl_us] [bu_us]",
        "energy": "kJ MJ GJ TJ PJ kW.h MW.h GW.h TW.h kcal [Btu]",
        "power": "W kW MW GW TW",
        "time": "s min h d wk mo a",
    }.items()
    for unit in units.split()
}

# An article's figures, each with the entry that it names by itself.
Article: TypeAlias = Sequence[tuple[Figure, Indicator | None]]


@dataclass(frozen=True, eq=False)
class Index:
    """The catalogue by the words of its wordings. Compared and hashed by identity, so that it can key a cache."""

    entries: dict[frozenset[str], list[Indicator]]
    headed: dict[str, list[frozenset[str]]]  # the wordings that a bare head may stand for
    vocabulary: frozenset[str]
    spellings: tuple[str, ...]  # the vocabulary in order, so that of two words as near the same is taken every time
    ids: frozenset[str]


@lru_cache(maxsize=8)
def index_of(catalogue: tuple[Indicator, ...]) -> Index:
    entries: defaultdict[frozenset[str], list[Indicator]] = defaultdict(list)
    for entry in catalogue:
        for key in dict.fromkeys(core(fold(wording)) for wording in (entry.id, *entry.en, *entry.zh)):
            entries[key].append(entry)
    headed: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for key in entries:
        for head in key & HEADS:
            headed[head].append(key)
        if len(key) == 1:
            for head in _ends_zh(*key):
                headed[head].append(key)
    vocabulary = frozenset(word for key in entries for word in key if len(word) >= _LONG)
    ids = frozenset(entry.id for entry in catalogue)
    return Index(dict(entries), dict(headed), vocabulary, tuple(sorted(vocabulary)), ids)


def kind(unit: str) -> str:
    """What sort of thing a unit counts, so that yuan and dollars are one and contracts and yuan are two."""
    if unit in _KINDS:
        return _KINDS[unit]
    return "money" if len(unit) == 3 and unit.isalpha() and unit.isupper() else unit


def stands(figure: Figure) -> bool:
    """Whether it tells what is there on one day, not what comes in a span."""
    return figure.period_start is not None and figure.period_start == figure.period_end


def named(figure: Figure, near: Sequence[str], beside: bool, index: Index) -> Indicator | None:
    """The entry that a figure names by itself; `near`: kinds of units of its subject's levels, the nearest first.

    What grows beside a level of its subject, in one sentence, is of no entry whose kind of unit none of them has.
    """
    grows = figure.measure in ("growth", "ratio") and near and "percent" not in near
    for kinds in (near[:1], near if beside else ()) if grows else ((),):
        for candidates in _candidates(figure.subject, figure.measure, figure.ref_area, index):
            fitting = [one for one in candidates if _fits(figure, one) and (not kinds or kind(one.unit) in kinds)]
            if fitting:
                wanted = ("percent", *near[:1]) if figure.measure == "share" else near[:1]
                return max(
                    fitting, key=lambda one: (one.area is not None, *(kind(one.unit) == each for each in wanted))
                )
    return None


def completed(
    figure: Figure, near: Sequence[str], index: Index, article: Article, title: frozenset[str]
) -> Indicator | None:
    """The entry that a bare head stands for where the title or one other subject of its area says what it leaves out.

    Of several the one that adds least, so that a whole goes before its parts; none where that leaves two. What has no
    area is a company's, and not of the catalogue.
    """
    if figure.ref_area is None:
        return None
    words = own_words(figure.subject, figure.measure, figure.ref_area)
    if words and words[0] in HEADS_ZH:
        return _completed_zh(words[0], figure, index, article, title)
    shared = figure.measure == "share"
    head = core(without_whole(without_share(words)) if shared else words) - WEAK
    if not head or not head <= HEADS:
        return None
    told = {title, *(core(fold(one.subject)) for one, _ in article if one.ref_area == figure.ref_area)}
    told = {others for others in told if not _of_a_part(others - head)}
    found: defaultdict[tuple[bool, int], dict[str, Indicator]] = defaultdict(dict)
    for wording in index.headed.get(next(iter(head)), ()):
        rest = wording - head - WEAK - ({"GDP"} if shared else set())
        if head < wording and rest and not _of_a_part(rest) and any(rest <= others for others in told):
            fitting = {entry.id: entry for entry in index.entries[wording] if _fits(figure, entry)}
            found[not core(words) <= wording, len(" ".join(rest).split())] |= fitting
    least = list(next((found[size] for size in sorted(found) if found[size]), {}).values())
    wanted = ("percent",) if shared else near[:1]
    return _only([entry for entry in least if kind(entry.unit) in wanted] or least, figure, article)


def _completed_zh(head: str, figure: Figure, index: Index, article: Article, title: frozenset[str]) -> Indicator | None:
    """In Chinese the head ends the name: '利润' is '工业企业利润' where that is what the article tells of."""
    told = [*title, *(word for one, _ in article if one.ref_area == figure.ref_area for word in fold(one.subject))]
    found: dict[str, Indicator] = {}
    for wording in index.headed.get(head, ()):
        rest = next(iter(wording)).removesuffix(head)
        if any(rest in word for word in told) and not any(part in rest for part in PARTS_ZH):
            found |= {entry.id: entry for entry in index.entries[wording] if _fits(figure, entry)}
    return _only(list(found.values()), figure, article)


def _only(entries: Sequence[Indicator], figure: Figure, article: Article) -> Indicator | None:
    return entries[0] if len(entries) == 1 and not _contradicted(figure, entries[0], article) else None


def _ends_zh(word: str) -> Iterator[str]:
    yield from (word[at:] for at in range(1, len(word)) if word[at:] in HEADS_ZH)


def search(text: str, catalogue: Sequence[Indicator]) -> list[Indicator]:
    """The entries that a typed wording may mean: those it names, or else those whose wordings hold all its words."""
    index = index_of(tuple(catalogue))
    asked = _respelt(core(fold(text)), index)
    holding = [entry for words, entries in index.entries.items() if asked <= words for entry in entries if asked]
    return list({entry.id: entry for entry in index.entries.get(asked, holding)}.values())


def _of_a_part(words: frozenset[str]) -> bool:
    return not PARTS.isdisjoint(" ".join(words).split())


def _contradicted(figure: Figure, entry: Indicator, article: Article) -> bool:
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
    if says_unit and kind(figure.unit) != kind(entry.unit) and not (figure.unit == "%" and _is_index(entry)):
        return False
    if entry.area is not None and entry.area != figure.ref_area:
        return False
    if figure.measure == "share" and entry.unit == "%" and entry.high is not None and figure.value > entry.high:
        return False
    return entry.stock is None or figure.period_start is None or entry.stock == stands(figure)


def _is_index(entry: Indicator) -> bool:
    """Whether it is told in points and as well in percent: a PMI of 51.6 percent, an inflation of 4 percent."""
    return entry.unit == "1" and entry.id.endswith("index")


@lru_cache(maxsize=65536)
def _candidates(subject: str, measure: Measure, area: str | None, index: Index) -> tuple[tuple[Indicator, ...], ...]:
    """The entries that a subject may mean, the closest wording first."""
    found = {}
    for key in _keys(subject, measure, area):
        for spelt in (key, _respelt(key, index)):
            if spelt in index.entries:
                found[spelt] = tuple(index.entries[spelt])
    return tuple(found.values())


def _keys(subject: str, measure: Measure, area: str | None) -> Iterator[frozenset[str]]:
    """Sets of words to look up, from all that was said to what is left without words that may be left out."""
    words = own_words(subject, measure, area)
    shared = core(without_share(words))
    if measure == "share" and shared and WHOLE.isdisjoint(words):  # a share is of GDP when nothing else is said
        yield shared | {"GDP"}
    yield core(fold(subject))
    yield core(words)
    yield core(words) - WEAK
    if measure in ("share", "change"):
        yield shared
        yield core(without_whole(without_share(words)))
        yield shared - WEAK
        yield shared - WEAK - WHOLE


def _respelt(key: frozenset[str], index: Index) -> frozenset[str]:
    return frozenset(word if word in index.vocabulary else _nearest(word, index) for word in key)


@lru_cache(maxsize=65536)
def _nearest(word: str, index: Index) -> str:
    if len(word) < _LONG or not word.isalpha():
        return word
    near = extractOne(word, index.spellings, scorer=Levenshtein.distance, score_cutoff=1)
    if near is None:
        return word
    # A last letter tells 'employer' and 'employed', 'charge' and 'charger' apart.
    alike = Prefix.similarity(word, near[0])
    return word if alike >= max(len(word), len(near[0])) - 1 else near[0]
