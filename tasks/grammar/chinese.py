"""A text in Chinese -> its figures: clauses end at commas, and each carries on what the one before left out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tasks.grammar import lexicon_zh as words
from tasks.grammar.places import Homes, Places, Spot, find_places, homes_of
from tasks.grammar.times_zh import NOW, TIME, Dated, Period, find_times
from warehouse.records import Figure, Measure, Qualifier, Status


def _one_of(told: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, told), key=len, reverse=True))


NUMBER = re.compile(
    r"(?<![\d.A-Za-z第])(?P<sign>[-－−+＋])?(?:(?P<digits>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|"
    r"\d{1,15}(?:\.\d{1,8})?)|(?P<spelled>[一二三四五六七八九两十百]{1,6}(?=万|亿|百|千|成|家|个|倍|项|件)))"
    r"(?P<power>万亿|亿|万|千(?=[家个件人元吨])|百(?=[家个件人元]))?(?P<more>[多余])?"
    rf"(?P<unit>个百分点|百分点|%|％|成|倍|{_one_of(words.PHYSICAL)}|{_one_of(words.MONEY)})?"
)
SENTENCE = re.compile(r"[^。！？；;\n]{1,500}[。！？；;]?")  # what runs on longer is cut, so that the cost stays linear
NOT_COUNTED = re.compile(r"(?:[第号楼版级届街路线]|\d)\s?$")
AGE_OR_NAME = re.compile(r"岁|号|版|级|线|楼|层|日|时|届|点(?!以)|年|月|D\b|G\b|小时开放|行动|个五年|五")
SUBJECT_END = re.compile(rf"(?:{words.VERBS})")


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
    for match in NUMBER.finditer(text, *sentence):
        if not _is_figure(text, match, times):
            continue
        figure = _figure(text, sentence, match, times, published, spots, homes, carried, last, estimated)
        last = figure
        carried.end = sentence[1]
        carried.measure = figure.measure
        yield figure


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
    value, step, unit = _value(match)
    end = match.end() - len(match["more"]) if match["more"] and not match["unit"] else match.end()
    before, after = text[sentence[0] : match.start()], text[match.end() : sentence[1]]
    clause = re.split(r"[，,：:]", before)[-1]
    measure, negative = _measure(clause, before, after, unit, last)
    period = _period(text, sentence, match, times, carried, published, clause)
    subject = _subject(clause, after, unit, carried)
    carried.subject = subject
    if period and (period[0] != period[1] or carried.period is None):
        carried.period = period
        carried.main = carried.main or (period if period[0] != period[1] else None)
    area = _place(spots, sentence, match.start(), homes, carried)
    carried.place = area
    return Figure(
        start=match.start(),
        end=end,
        surface=text[match.start() : end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        value=-abs(value) if negative else value,
        value_max=None,
        resolution=step,
        unit=unit,
        qualifier=_qualifier(clause, after, match),
        measure=measure,
        base=_base(measure, clause + after[:6]),
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        ref_area=area,
        subject=subject,
        status=_status(clause, after, estimated, unit),
        confidence=0.75 if period else 0.5,
    )


def _is_figure(text: str, match: re.Match[str], times: Sequence[Dated]) -> bool:
    if any(time.start <= match.start() < time.end for time in times):
        return False
    after, before = text[match.end() : match.end() + 6], text[max(0, match.start() - 4) : match.start()]
    if match["unit"] or (match["power"] and not re.match(r"\d", after)):
        return not (match["unit"] == "小时" and after.startswith("开放")) and not NOT_COUNTED.search(before)
    if NOT_COUNTED.search(before) or AGE_OR_NAME.match(after) or re.search(r"[A-Za-z]$", before):
        return False
    return re.match(rf"(?:{words.MEASURE_WORDS})", after) is not None


def _value(match: re.Match[str]) -> tuple[Decimal, Decimal, str]:
    """Value, what the last digit stands for, unit."""
    if match["digits"]:
        value = Decimal(re.sub(r"[,，]", "", match["digits"]))
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    else:
        value, step = Decimal(_spelled(match["spelled"])), Decimal(1)
    power = words.POWERS.get(match["power"] or "", 0)
    value, step = value.scaleb(power), step.scaleb(power)
    told = match["unit"] or ""
    if match["sign"] and match["sign"] in "-－−":
        value = -value
    if told == "成":
        return value * 10, step * 10, "%"
    if told in ("%", "％"):
        return value, step, "%"
    if told.endswith("百分点"):
        return value, step, "pp"
    unit = words.MONEY.get(told) or words.PHYSICAL.get(told) or ("times" if told == "倍" else "1")
    return value, step, unit


def _spelled(digits: str) -> int:
    """'两百' is 200, '十二' is 12."""
    total = part = 0
    for digit in digits:
        if digit in words.TENS:
            total += (part or 1) * 10 ** words.TENS[digit]
            part = 0
        else:
            part = words.DIGITS.get(digit, 0)
    return total + part


def _qualifier(clause: str, after: str, match: re.Match[str]) -> Qualifier:
    behind = re.sub(rf"^(?:{words.MEASURE_WORDS})", "", after)
    if match["more"] or re.match(rf"(?:{words.AFTER_OVER})", after) or re.match(rf"(?:{words.AFTER_OVER})", behind):
        return ">"
    if re.match(rf"(?:{words.AFTER_ABOUT})", behind) or re.search(rf"(?:{words.ABOUT})$", clause):
        return "~"
    if re.search(rf"(?:{words.OVER})了?$", clause):
        return ">"
    return "<" if re.search(rf"(?:{words.UNDER})$", clause) else "="


def _measure(clause: str, before: str, after: str, unit: str, last: Figure | None) -> tuple[Measure, bool]:
    near = clause[-14:]
    fall, rise = list(re.finditer(words.FALL, near)), list(re.finditer(words.RISE, near))
    down = bool(fall) and (not rise or fall[-1].end() > rise[-1].end() or "负增长" in near)
    if unit == "times":
        return "ratio", False
    if unit == "pp":
        return "change", down
    if unit == "%":
        if re.search(r"(?:贡献率|比重|占比|占)[^，,]{0,4}$", near):
            return "share", False
        if re.match(r"的?(?:增速|增幅|涨幅)", after) or (
            (rise or fall) and not re.search(r"(?:占|比重)[^，,]{0,6}$", near)
        ):
            return "growth", down
        if re.search(words.SHARE, clause):
            return "share", False
        if re.search(rf"{words.RATE}[^，,]{{0,4}}$", near):
            return "level", False
        return (last.measure if last and last.unit == "%" else "growth" if "目标" in after[:8] else "share"), False
    if re.search(rf"(?:{words.FALL}|增加|新增加)(?:了)?$", near) and re.search(r"比|较|同比|环比", before[-24:]):
        return "change", down
    return "level", False


def _base(measure: Measure, around: str) -> str | None:
    if measure not in ("growth", "change"):
        return None
    if re.search(r"环比|比上月|较上月", around):
        return "mom"
    return "qoq" if re.search(r"比上季度|较上季度", around) else "yoy"


def _status(clause: str, after: str, estimated: bool, unit: str) -> Status:
    if re.search(words.FORECAST, clause) or re.match(r"[^，,。；]{0,4}(?:的)?(?:预期)?(?:目标)", after):
        return "forecast"
    return "estimate" if estimated and unit != "1" else "actual"


def _subject(clause: str, after: str, unit: str, carried: Carried) -> str:
    """The words of the clause before its verb, without times and places; else what the clause before was about."""
    told = (
        NOW.sub("", TIME.sub("", clause))
        if re.search(r"\d", clause) or re.search(r"年|季|月", clause)
        else NOW.sub("", clause)
    )
    told = re.sub(
        r"^(?:其中|全市|本市|全国|全省|全区|北京市?|中关村(?:示范区)?|海淀区|市|按可比价格计算|比|较|每天)+",
        "",
        told.strip(' 　（("“'),
    )
    head = SUBJECT_END.split(told)[0].strip("的，, 、：:（()）")
    if not head and SUBJECT_END.search(told):
        head = SUBJECT_END.sub("", told).strip("的，, 、：:")
    if len(head) >= 2 and not re.fullmatch(r"(?:上年|去年|同期|末)+", head):
        return head
    counted = re.match(
        rf"(?:{words.MEASURE_WORDS})(?P<noun>[\u4e00-\u9fff]{{2,12}}?)(?=[，,。；、]|上半年|收入|$)", after
    )
    if unit == "1" and counted and not carried.subject:
        return counted["noun"]
    return carried.subject or (counted["noun"] if counted else told.strip() or "数量")


def _place(
    spots: Sequence[Spot], sentence: tuple[int, int], position: int, homes: Homes, carried: Carried
) -> str | None:
    index = bisect_left(spots, position, key=lambda spot: spot.start)
    for spot in reversed(spots[:index]):
        if spot.start < sentence[0]:
            break
        if not spot.loose:
            return spot.name
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
