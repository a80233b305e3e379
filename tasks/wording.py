"""The words of a subject, folded so that two ways of naming one indicator meet."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from tasks.grammar.lexicon.countries import DEMONYMS
from tasks.grammar.text.simplified import simplified
from tasks.synonyms import (
    ARTICLES,
    EMPTY,
    GROWTH,
    IRREGULAR,
    JOINTS,
    NAMELESS,
    PHRASES,
    RATES,
    SHARE,
    SHORT,
    SYNONYMS,
    WHOLE,
)
from warehouse.records import Measure

_CJK = re.compile(r"[\u3400-\u9fff]")
# 'The city's GDP': whose it is stands in the figure's area.
_WHOSE = re.compile(r"\b(?:city|capital|country|nation|state|province|district|municipality|park|zone)'s\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W\d_]&[^\W\d_]|[^\W_]+(?:\.\d+)?(?:'s\b|s'(?!\w))?|&")
# Words that count for nothing in a Chinese name: 'the whole city', 'realised', 'reached', 'in all', 'number of'.
_EMPTY_ZH = re.compile(
    r"全市|全国|全年|全省|全区|本市|我市|我国|累计|共计|合计|实现|完成|达到|共有|其中|已有|的|和|与|及|、|（|）|\(|\)|\s"
    r"|^(?:示范区|园区)(?=.)|(?:总数|总量|数量|(?<![产销])量|家数|(?<!指)数)$"
)
_SYNONYMS_ZH = {
    re.compile(r"(?:地区|国内)?生产总值"): "gdp",
    re.compile(r"研究与?试验发展(?:r&d)?|研究与发展|研究开发|r&d"): "研发",
    re.compile(r"细颗粒物(?:pm2\.5)?|pm2\.5细颗粒物"): "pm2.5",
    re.compile(r"费用|经费支出|经费投入|投入"): "经费",
    re.compile(r"总额|总值"): "额",
    re.compile(r"总产量"): "产量",
    re.compile(r"比重|比例|份额"): "比重",
}
_GROWTH_ZH = re.compile(r"(?:同比|环比|比上年|较上年)?(?:增长率?|增速|增幅|增量|增加|下降|降幅|减少)$")
_SHARE_ZH = re.compile(r"占.*$|所?占?(?:比重|比例|份额)$")


@lru_cache(maxsize=65536)
def fold(subject: str) -> tuple[str, ...]:
    """A subject's words, folded: plurals and synonyms; articles, years and empty words gone; 'X of Y' turned to 'Y X'.

    So is 'X by Y'; what a rate is told for ('a month') stands at the end. Chinese stays one word, without what counts
    for nothing in a name.
    """
    text = unicodedata.normalize("NFKC", subject).replace("’", "'")
    if _CJK.search(text):
        return (_folded_zh(simplified(text).casefold()),)
    parts: list[list[str]] = [[]]
    for word in _phrased([_singular(word) for word in _WORD.findall(_WHOSE.sub("", text.casefold()))]):
        if word in ("of", "by"):
            parts.append([])
        elif word and word not in ARTICLES and word not in EMPTY and not _YEAR.fullmatch(word):
            parts[-1].append(word)
    words = [word for part in reversed(parts) for word in part]
    if not RATES.keys().isdisjoint(words):  # a rate is an average, called so or not
        words = [word for word in words if word != "average"]
    return tuple(sorted(words, key=lambda word: (word in RATES, word if word in RATES else "")))


@lru_cache(maxsize=65536)
def own_words(subject: str, measure: Measure, area: str | None) -> tuple[str, ...]:
    """A figure's words without the name of its own area and without what its measure says already."""
    words = without_area(fold(subject), area) if area else _of_a_company(fold(subject))
    return without_growth(words) if measure in ("growth", "change") else words


def _of_a_company(words: Sequence[str]) -> tuple[str, ...]:
    """What has no area is a company's: its turnover is its revenue."""
    return tuple("revenue" if word == "turnover" else word for word in words)


def without_growth(words: Sequence[str]) -> tuple[str, ...]:
    """What grows, without the words that say that it does."""
    return tuple(_GROWTH_ZH.sub("", word) or word for word in words if word not in GROWTH)


def without_share(words: Sequence[str]) -> tuple[str, ...]:
    """What is shared, without the words that say so."""
    return tuple(_SHARE_ZH.sub("", word) or word for word in words if word not in SHARE)


def without_whole(words: Sequence[str]) -> tuple[str, ...]:
    """What is shared, without the whole that goes without saying: 'services in GDP' are the share 'services'."""
    joints = [at for at, word in enumerate(words) if word in ("in", "to", "against")]
    if joints and joints[-1] > 0 and WHOLE.issuperset(words[joints[-1] + 1 :]):
        words = words[: joints[-1]]
    return tuple(word for word in words if word != "GDP") or tuple(words)


def without_area(words: Sequence[str], area: str) -> tuple[str, ...]:
    """Without the name of the area, which a figure has in a field of its own."""
    if _CJK.search(area):
        (place,) = fold(area)
        return tuple(word.removeprefix(place).removeprefix("市") or word for word in words)
    for name in _names_of(area):
        if name <= set(words):
            words = tuple(word for word in words if word not in name)
    return tuple(words)


@lru_cache(maxsize=4096)
def _names_of(area: str) -> tuple[frozenset[str], ...]:
    """The words of an area's name, those of its people ('German') and what it is called for short."""
    names = (area, *DEMONYMS.get(area, "").split("|"), *SHORT.get(area, "").split("|"))
    return tuple(frozenset(words) for words in map(fold, names) if words)


def names_something(words: Collection[str]) -> bool:
    """Whether any word names what is measured, and does not only point at it or count it."""
    return any(
        word not in JOINTS and word not in NAMELESS and any(letter.isalpha() for letter in word) for word in words
    )


def trimmed(words: Sequence[str]) -> tuple[str, ...]:
    """Without the joining words at either end, which name nothing there."""
    named = [at for at, word in enumerate(words) if word not in JOINTS]
    return tuple(words[named[0] : named[-1] + 1]) if named else tuple(words)


def core(words: Sequence[str]) -> frozenset[str]:
    """The words that name something, in no order."""
    return frozenset(words) - JOINTS


def _folded_zh(name: str) -> str:
    name = _EMPTY_ZH.sub("", name)
    for said, meant in _SYNONYMS_ZH.items():
        name = said.sub(meant, name)
    return name


def _singular(word: str) -> str:
    """A noun's plural and possessive folded; what is no plural of a longer word stays."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and word != "series":
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


def _phrased(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        for length in (4, 3, 2):
            meant = PHRASES.get(tuple(words[at : at + length]))
            if meant is not None:
                yield meant
                at += length
                break
        else:
            yield SYNONYMS.get(words[at], words[at])
            at += 1
