"""What a sentence takes from elsewhere: the period, place, currency and status that a careful reader carries along."""

import re
from collections.abc import Sequence
from datetime import date

from tasks.grammar.lexicon_en import ESTIMATE, FORECAST
from tasks.grammar.numbers import Number
from tasks.grammar.places import WHOLE_COUNTRY, Homes, Spot
from tasks.grammar.sentences import standing_in
from tasks.grammar.times import Time
from warehouse.records import Figure, Status

Period = tuple[date, date]

PRESENT = re.compile(
    r"\b(?:is|are|has|have|stands?|counts?|owns?|holds?|employs?|covers?|houses?|accounts?|lives?|"
    r"works?|remains?|offers?|"
    r"includes?|serves?|operates?|runs?|exceeds?|lists?|there\s+are|contributes?|comes?|now)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|did|rose|fell|grew|reached|totall?ed|came|went|made|took|hit|stood|"
    r"generated|earned|signed|sold|bought|"
    r"\w{3,}ed)\b",
    re.IGNORECASE,
)
FINITE_PAST = re.compile(
    r"\b(?:was|were|had|did|rose|fell|grew|reached|totall?ed|came|went|made|took|hit|stood|"
    r"exceeded|earned|signed|sold|bought)\b",
    re.I,
)
HELD_AGAINST = re.compile(r"\b(?:against|compared\s+(?:with|to)|versus|because|after)\b", re.IGNORECASE)
FORECAST_CUE = re.compile(rf"\b(?:{FORECAST})\b", re.IGNORECASE)
ESTIMATE_CUE = re.compile(rf"\b(?:{ESTIMATE})\b", re.IGNORECASE)
LOCATED = re.compile(r"[^,;.()]{0,45}?\b(?:in|across)\s+(?:the\s+)?", re.DOTALL)
OF = re.compile(r"\s+of\b")
DATELINE = re.compile(r"[^.\n]{0,40}?(?:\(\w+\)\s*[-–—]|--|\s[—–-]\s|:\s)")
CITY = re.compile(r"city|capital|municipality", re.I)
PRONOUN = re.compile(
    r"(?:They|It|Its|Their|These|Those|The\s+(?:zone|park|area|district|latter|enterprises|firms|"
    r"companies|company))\b|Of\s+(?:them|these|those)\b"
)
CLAUSE_BREAK = re.compile(r";\s|,\s+(?:while|but|whereas)\s|\s(?:while|but|whereas)\s|,\s+and\s+(?=[A-Z])")
WHOLE_BEFORE = re.compile(
    r"(?:\b(?:of|than|of\s+all|average\s+of|average\s+in|rest\s+of|compared\s+with|"
    r"other\s+parts\s+of|against|with|from|to|elsewhere\s+in|overtook|"
    r"outside)\s+(?:all\s+)?(?:the\s+)?)$",
    re.IGNORECASE,
)
DOC_ESTIMATE = re.compile(
    r"\baccording\s+to\s+(?:\w+\s+){0,2}(?:preliminary|provisional|advance)\b|\b(?:preliminary|"
    r"provisional)\s+(?:\w+\s+)?(?:data|figures?|statistics|estimates?)\b[^.]{0,90}\bshow|"
    r"\b(?:second|third|advance)\s+(?:advance\s+)?estimates?\b|"
    r"\b(?:figures|data|results)\b[^.]{0,30}\bare\s+(?:preliminary|provisional)",
    re.IGNORECASE,
)
FORECAST_AFTER = re.compile(
    r"\s+(?:target|goal|ceiling)\b|[^,;.\d]{0,60}\b(?:will\s+be|are\s+to\s+be|is\s+to\s+be|"
    r"are\s+planned|is\s+planned|are\s+expected)\b",
    re.I,
)
ESTIMATE_AFTER = re.compile(r"[^\d,;]{0,15}\((?:preliminary|estimate|provisional)")
CLAUSE = re.compile(r";|,\s+(?=(?:and|but|while|whereas|with|which|compared|up|down)\b)|\s[–—-]\s|:\s")
SAYING_BEFORE = re.compile(
    r"\b(?:said|says|told|reported|announced|released|published|set|showed?|issued|conference|"
    r"briefing|statement|presentation|poll|in\s+a\s+report)\b(?:\s+(?:in|on|at|last|late|"
    r"early))*\s+$",
    re.IGNORECASE,
)
DAYLIKE = re.compile(r"(?<!\d)\d{1,2}$|day$|\d{1,2},?\s+(?:19|20)\d\d$|^\d{1,2}\s", re.I)
GIVEN_AS = re.compile(
    r"\b(?:given\s+as|put\s+it\s+at|had\s+been\s+announced|first\s+reported|bulletin\s+gave|originally|had\s+first)\b",
    re.I,
)
FIGURE_FOR = re.compile(r"\b(?:figure|total|result|number|value|estimate)s?\s+(?:for|in)\s+$", re.I)
SAID = re.compile(r"\b(?:said|says|reported|announced|according)\b", re.IGNORECASE)


def period_of(
    text: str,
    sentence: tuple[int, int],
    number: Number,
    numbers: Sequence[Number],
    times: Sequence[Time],
    carried: Period | None,
    published: date | None,
    fresh: bool,
) -> Period | None:
    """The reference period of a number: told in its clause, else in its sentence, else carried, else now."""
    told = [
        time
        for time in times
        if time.kind in ("period", "stock") and time.first and time.last and not _of_saying(text, sentence, time)
    ]
    if GIVEN_AS.search(text, sentence[0], number.start):
        told = [
            time
            for time in told
            if time.kind == "period"
            and re.search(r"\b(?:for|in)\s+$", text[sentence[0] : time.start])
            and FIGURE_FOR.search(text[sentence[0] : time.start])
        ]
    after = _right_after(text, number, numbers, told)
    if after:
        return _span(after)
    before = [time for time in told if time.end <= number.start]
    if before:
        return _span(before[-1])
    later = [time for time in told if time.start >= number.end and not _of_another(text, number, time)]
    if later:
        return _span(later[0])
    if fresh:
        now = [time for time in times if time.kind == "now" and time.first and time.last]
        if now:
            return _span(now[0])
    clause = text[sentence[0] : number.start]
    stock = number.unit is None or carried is None
    if published and stock and fresh and _present(clause):
        return published, published
    return carried


def _of_another(text: str, number: Number, time: Time) -> bool:
    """A later expression that dates what the number is held against, or only explains: 'because last year's ...'."""
    between = text[number.end : time.start]
    return text[time.end : time.end + 1] in ("'", "’") or bool(HELD_AGAINST.search(between))


def _present(clause: str) -> bool:
    """Whether the verb that governs the number stands in the present tense."""
    present = max((match.start() for match in PRESENT.finditer(clause)), default=-1)
    past = max((match.start() for match in FINITE_PAST.finditer(clause)), default=-1)
    return present > past


def _span(time: Time) -> Period | None:
    return (time.first, time.last) if time.first and time.last else None


def _right_after(text: str, number: Number, numbers: Sequence[Number], told: Sequence[Time]) -> Time | None:
    """An expression of time that follows the number in its own clause, before any other number."""
    for time in told:
        if time.start >= number.end:
            between = text[number.end : time.start]
            clear = not any(number.end <= other.start < time.start for other in numbers)
            return (
                time
                if clear and len(between) < 70 and not re.search(r"[,;:.]\s|\b(?:and|while|but)\b", between)
                else None
            )
    return None


def _of_saying(text: str, sentence: tuple[int, int], time: Time) -> bool:
    """'... said on Monday': the day of the announcement dates no figure."""
    around, after = text[max(sentence[0], time.start - 40) : time.start], text[time.end : sentence[1]][:40]
    if SAYING_BEFORE.search(around) or re.match(
        r"(?:['’]s)?\s+(?:communiqu|bulletin|report\b|release\b|statement|briefing|announcement|census)", after
    ):
        return True
    if time.kind != "stock" or time.first != time.last or not DAYLIKE.search(text, time.start, time.end):
        return False
    placed = (
        re.search(r"\b(?:by|as\s+of|as\s+at|until|at|to|on|since|from)\s+$", around, re.I)
        or text[time.start : time.start + 3].lower() == "on "
    )
    return not placed or bool(SAID.search(text, *sentence))


def place_of(
    text: str,
    sentence: tuple[int, int],
    number: Number,
    numbers: Sequence[Number],
    spots: Sequence[Spot],
    carried: str | None,
    homes: Homes,
) -> str | None:
    """The area that a number describes: told right behind it, else the first of its clause, of its sentence; else,
    after a pronoun, that of the sentence before; else the article's."""
    here = [spot for spot in standing_in(spots, sentence) if not _is_whole(text, spot) and not _is_dateline(text, spot)]
    nexts = min((other.start for other in numbers if other.start >= number.end), default=sentence[1])
    for spot in here:
        if (
            number.end <= spot.start < nexts
            and not OF.match(text, number.end)
            and LOCATED.fullmatch(text, number.end, spot.start)
        ):
            return _named(spot, homes)
    clause = max((match.end() for match in CLAUSE_BREAK.finditer(text, sentence[0], number.start)), default=sentence[0])
    for begin in (clause, sentence[0]):
        for spot in here:
            if begin <= spot.start and spot.end <= number.start:
                return _named(spot, homes)
    if carried and PRONOUN.match(text, sentence[0]):
        return carried
    return homes.home


def _named(spot: Spot, homes: Homes) -> str | None:
    """What 'the city' and 'nationwide' mean here."""
    if not spot.loose:
        return spot.name
    if WHOLE_COUNTRY.search(spot.name):
        return homes.country
    return homes.city if CITY.search(spot.name) else homes.home


def _is_dateline(text: str, spot: Spot) -> bool:
    """'BEIJING, Nov 22 (Agency) - ...': where the reporter sat."""
    first = spot.start == 0 or text[spot.start - 1] in "\n[("
    return (
        first
        and bool(DATELINE.match(text, spot.end))
        and (text[spot.start : spot.end].isupper() or text[spot.end : spot.end + 1] == ":")
    )


def _is_whole(text: str, spot: Spot) -> bool:
    """A place that only names the whole of a share, what is compared with, or part of an institution's name."""
    return bool(WHOLE_BEFORE.search(text, max(0, spot.start - 30), spot.start)) or bool(
        re.match(
            r"\s+(?:[A-Z]\w+\s+){0,3}(?:Bureau|Commission|Office|Ministry|Committee|Council|University|"
            r"Institute|Daily|Academy|Association|"
            r"Group|Bank|News|Times|Post|Federation|Administration)\b|\.\w",
            text[spot.end : spot.end + 60],
        )
    )


def status_of(
    text: str,
    sentence: tuple[int, int],
    number: Number,
    period: Period | None,
    published: date | None,
    last: Figure | None,
    estimated: bool,
    flow: Period | None,
) -> Status:
    """Actual, estimate or forecast: by its own words, by those of the number before it, by those of the article."""
    own = _own_status(text, sentence, number, period, published)
    if own != "actual":
        return own
    if last and last.status == "estimate" and period and period[1] == last.period_end:
        return "estimate"
    current = flow is None or period is None or period[1] >= flow[0]
    return "estimate" if estimated and current else "actual"


def _own_status(
    text: str, sentence: tuple[int, int], number: Number, period: Period | None, published: date | None
) -> Status:
    """Forecasts and targets by their verbs or because their period is still to come; estimates by their name."""
    before, after = text[sentence[0] : number.start], text[number.end : sentence[1]]
    clause = CLAUSE.split(before)[-1]
    if FORECAST_CUE.search(clause) or FORECAST_AFTER.match(after):
        return "forecast"
    if period and published and period[0] > published:
        return "forecast"
    if FORECAST_CUE.search(before) and not PAST.search(clause):
        return "forecast"
    if ESTIMATE_CUE.search(re.split(r"\d|[;(]", clause[-70:])[-1]) or ESTIMATE_AFTER.match(after):
        return "estimate"
    return "actual"
