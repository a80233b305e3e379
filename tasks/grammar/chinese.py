"""A text in Chinese -> its figures: clauses end at commas, and each carries on what the one before left out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tasks.grammar import lexicon_zh as words
from tasks.grammar.attributes_zh import base_of, is_range, measure_of, qualifier_of, status_of, value_of
from tasks.grammar.homes import Homes, homes_of
from tasks.grammar.places import Places, Spot, find_places
from tasks.grammar.subjects_zh import subject_of
from tasks.grammar.times_zh import NOW, Dated, Period, find_times
from warehouse.records import Figure, Measure


def _one_of(told: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, told), key=len, reverse=True))


_UNIT = rf"(?:个百分点|百分点|%|％|成|倍|{_one_of(words.PHYSICAL)}|{_one_of(words.MONEY)})"
NUMBER = re.compile(
    r"(?<![\d.A-Za-z第])(?P<sign>(?<![%％元万亿])[-－−+＋])?(?:(?P<digits>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|"
    r"\d{1,15}(?:\.\d{1,8})?)|(?P<spelled>[一二三四五六七八九两十百]{1,6}(?=万|亿|百|千|成|家|个|倍|项|件)))"
    r"(?P<power>万亿|亿|万|千(?=[家个件人元吨])|百(?=[家个件人元]))?(?P<more>[多余])?"
    rf"(?P<unit>{_UNIT})?(?:[-—–~～至](?P<digits2>\d{{1,15}}(?:\.\d{{1,8}})?)(?P<power2>万亿|亿|万)?(?P<unit2>{_UNIT})?)?"
)
SENTENCE = re.compile(r"[^。！？；;\n]{1,500}[。！？；;]?")  # what runs on longer is cut, so that the cost stays linear
NOT_COUNTED = re.compile(r"(?:[第号楼版级届街路线]|\d)\s?$")
AGE_OR_NAME = re.compile(r"岁|号|版|级|线|楼|层|日|时|届|点(?!以)|年|月|D\b|G\b|小时开放|行动|个五年|五")
HERE = re.compile(r"(?<![占于])(?:全市|本市|我市|该市|全省|我省|全区|该区|我区)")


@dataclass(slots=True)
class Carried:
    """What the clauses so far leave open."""

    main: Period | None = None  # what the article is about
    period: Period | None = None
    subject: str | None = None
    place: str | None = None
    measure: Measure | None = None
    end: int = 0


def read(
    text: str,
    published: date | None,
    boilerplate: Sequence[tuple[int, int]],
    places: Places,
    place: str | None,
    title: str,
) -> tuple[list[Figure], list[tuple[int, int]]]:
    """All figures of a text outside its boilerplate, in order; nothing with a unit is left out."""
    spots = find_places(text, places)
    homes = homes_of(text, spots, title, find_places(title, places), place, places)
    estimated = re.search(words.ESTIMATE, text) is not None
    found: list[Figure] = []
    carried = Carried()
    for match in SENTENCE.finditer(text):
        if not _in_spans(match.start(), boilerplate):
            sentence = (match.start(), match.end())
            found.extend(_read_sentence(text, sentence, published, spots, homes, carried, estimated))
    return found, []


def _read_sentence(
    text: str,
    sentence: tuple[int, int],
    published: date | None,
    spots: Sequence[Spot],
    homes: Homes,
    carried: Carried,
    estimated: bool,
) -> Iterator[Figure]:
    times = find_times(text, sentence, published)
    if "\n" in text[carried.end : sentence[0]]:
        carried.place, carried.period = None, carried.main or carried.period
    paragraph = max(sentence[0] - 1000, text.rfind("\n", max(0, sentence[0] - 1000), sentence[0]) + 1, 0)
    estimated = estimated and re.search(words.ESTIMATE, text[paragraph : sentence[1]]) is not None
    last: Figure | None = None
    for match in _numbers(text, sentence):
        if not _is_figure(text, match, times):
            continue
        figure = _figure(text, sentence, match, times, published, spots, homes, carried, last, estimated)
        last = figure
        carried.end = sentence[1]
        carried.measure = figure.measure
        yield figure


def _numbers(text: str, sentence: tuple[int, int]) -> Iterator[re.Match[str]]:
    """Every number of a sentence; where two make no range the second is one of its own."""
    position = sentence[0]
    while match := NUMBER.search(text, position, sentence[1]):
        yield match
        position = max(_end(match), match.start() + 1)


def _figure(
    text: str,
    sentence: tuple[int, int],
    match: re.Match[str],
    times: Sequence[Dated],
    published: date | None,
    spots: Sequence[Spot],
    homes: Homes,
    carried: Carried,
    last: Figure | None,
    estimated: bool,
) -> Figure:
    value, top, step, unit = value_of(match)
    end = _end(match)
    before, after = text[sentence[0] : match.start()], text[end : sentence[1]]
    clause = re.split(r"[，,：:]", before)[-1]
    measure, negative = measure_of(clause, before, after, unit, last)
    period = _period(text, sentence, match, times, carried, published, clause)
    subject = subject_of(clause, after, unit, carried.subject)
    carried.subject = subject
    if period and (period[0] != period[1] or carried.period is None):
        carried.period = period
        carried.main = carried.main or (period if period[0] != period[1] else None)
    area = _place(text, spots, sentence, match.start(), homes, carried)
    carried.place = area
    return Figure(
        start=match.start(),
        end=end,
        surface=text[match.start() : end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        value=-abs(value) if negative else value,
        value_max=top,
        resolution=step,
        unit=unit,
        qualifier=qualifier_of(clause, after, match),
        measure=measure,
        base=base_of(measure, clause + after[:6], period, _held_against(times, match)),
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        ref_area=area,
        subject=subject,
        status=status_of(text[last.end if last else sentence[0] : match.start()], after, estimated, unit, last),
    )


def _held_against(times: Sequence[Dated], match: re.Match[str]) -> Period | None:
    """The period right before a multiple: '是2012年的1.7倍'."""
    near = [time.period for time in times if time.compared and 0 <= match.start() - time.end < 3]
    return near[-1] if near else None


def _is_figure(text: str, match: re.Match[str], times: Sequence[Dated]) -> bool:
    if any(time.start <= match.start() < time.end for time in times):
        return False
    after, before = text[match.end() : match.end() + 6], text[max(0, match.start() - 4) : match.start()]
    if match["unit"] or (match["power"] and not re.match(r"\d", after)):
        return not (match["unit"] == "小时" and after.startswith("开放")) and not NOT_COUNTED.search(before)
    if NOT_COUNTED.search(before) or AGE_OR_NAME.match(after) or re.search(r"[A-Za-z]$", before):
        return False
    return re.match(rf"(?:{words.MEASURE_WORDS})", after) is not None


def _end(match: re.Match[str]) -> int:
    """Where the number ends: before a second one that makes no range of it, before 'and more' without a unit."""
    if match["digits2"] and not is_range(match):
        return match.start("digits2") - 1
    return match.end() - len(match["more"]) if match["more"] and not match["unit"] else match.end()


def _place(
    text: str, spots: Sequence[Spot], sentence: tuple[int, int], position: int, homes: Homes, carried: Carried
) -> str | None:
    here = [match.start() for match in HERE.finditer(text, sentence[0], position)]
    index = bisect_left(spots, position, key=lambda spot: spot.start)
    for spot in reversed(spots[:index]):
        if spot.start < max([sentence[0], *here[-1:]]):
            break
        if not spot.loose and text[spot.start - 1 : spot.start] not in ("占", "于"):
            return spot.name
    if here:
        return homes.city if "市" in text[here[-1] : here[-1] + 2] else homes.home
    return carried.place or homes.home


def _period(
    text: str,
    sentence: tuple[int, int],
    match: re.Match[str],
    times: Sequence[Dated],
    carried: Carried,
    published: date | None,
    clause: str,
) -> Period | None:
    told = [time for time in times if time.period and not time.compared and time.end <= match.start()]
    now = NOW.search(text, sentence[0], match.start()) is not None and not any(time.period for time in times)
    if now and published:
        return published, published
    period = told[-1].period if told else carried.period
    if (
        re.match(r"[^，,。；]{0,4}的?目标", text[match.end() : match.end() + 8])
        and period
        and "全年" in text[sentence[0] : match.start()]
    ):
        return date(period[0].year, 1, 1), date(period[0].year, 12, 31)
    if period and period[0] != period[1] and re.search(words.STOCKS, clause) and "月" not in clause:
        return period[1], period[1]
    return period


def _in_spans(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_left(spans, position + 1, key=lambda span: span[0])
    return index > 0 and position < spans[index - 1][1]
