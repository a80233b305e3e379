"""Holidays, five-year plans, thirds of a month and seasons: what they mean in days, as times/days.py has the rest."""

import re
from datetime import date, timedelta

from tasks.grammar.lexicon.english import MONTHS
from tasks.grammar.times.days import Period, Span, later, month_span, year_of

PLANS = {
    "first": 1,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
}
DAYS_OF_FEASTS = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "women's day": (3, 8), "may day": (5, 1),
    "children's day": (6, 1), "army day": (8, 1), "teacher's day": (9, 10), "single's day": (11, 11),
    "christmas day": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
# The eve of the lunar new year, on which the holiday begins (from 2014 on the State Council's notices vary by a day).
LUNAR_EVES = {
    2008: (2, 6), 2009: (1, 25), 2010: (2, 13), 2011: (2, 2), 2012: (1, 22), 2013: (2, 9), 2014: (1, 30),
    2015: (2, 18), 2016: (2, 7), 2017: (1, 27), 2018: (2, 15), 2019: (2, 4), 2020: (1, 24), 2021: (2, 11),
    2022: (1, 31), 2023: (1, 21), 2024: (2, 9), 2025: (1, 28), 2026: (2, 16), 2027: (2, 5), 2028: (1, 25),
}  # fmt: skip


def golden_week(match: re.Match[str], published: date | None) -> Span:
    """China's holidays of seven days, counted from the first by which their year had seen them begin."""
    feast = match["feast"].lower()
    year = year_of(match, published)
    if year is None:
        return None
    first = _feast(feast, year)
    if first and published and first > published and not match["year"]:
        first = _feast(feast, year - 1)
    return (first, first + timedelta(days=6)) if first else None


def day_of_feast(match: re.Match[str], published: date | None) -> Span:
    """'On Valentine's Day', 'on Singles' Day last year': the last that was, where no year is told."""
    month, day = DAYS_OF_FEASTS[match["feast"].lower().replace("’", "'").replace("s' ", "'s ")]
    year = year_of(match, published, month)
    if year is None:
        return None
    told = date(year, month, day)
    if published and told > published and not (match["year"] or match["said"]):
        told = date(year - 1, month, day)
    return told, told


def _feast(feast: str, year: int) -> date | None:
    if "national" in feast:
        return date(year, 10, 1)
    if "new year" not in feast and "spring" not in feast:
        return date(year, 5, 1)
    eve = LUNAR_EVES.get(year)
    return date(year, *eve) if eve else None


def dekad(match: re.Match[str], published: date | None) -> Span:
    """A third of a month: days 1 to 10, 11 to 20 and 21 to the last, as Chinese statistics count them."""
    told = match.groupdict()
    month = MONTHS[(told.get("m1") or told["m3"]).lower().rstrip(".")]
    year = year_of(match, published, month)
    if year is None:
        return None
    word = (told.get("third") or told["early"]).lower()
    part = {"first": 0, "early": 0, "middle": 1, "second": 1, "mid": 1}.get(word, 2)
    end = date(year, month, 10 * part + 10) if part < 2 else month_span(year, month)[1]
    return date(year, month, 10 * part + 1), end


def season(match: re.Match[str], published: date | None) -> Span:
    """The meteorological seasons of the north; winter ends in February of the next year."""
    begin = SEASONS[(match["season"] or match["season2"] or match["season3"]).lower()]
    if match["year"]:
        return _season(int(match["year"]), begin)
    if published is None:
        return None
    word = (match["rel2"] or "").lower()
    if word == "next":
        return next(span for year in (0, 1) if (span := _season(published.year + year, begin))[0] > published)
    if word == "this":
        return _season(published.year, begin)
    ended = (_season(published.year - back, begin) for back in range(3))
    return next((span for span in ended if (span[1] if word else span[0]) < published), None)


def _season(year: int, begin: int) -> Period:
    first = date(year, begin, 1)
    return first, later(first, 3) - timedelta(days=1)


def decade(match: re.Match[str], published: date | None) -> Span:
    """'The 1990s', 'the '90s'."""
    told = match["decade"].lstrip("'’")
    first = int(told + "0") if len(told) > 1 else 1900 + 10 * int(told)
    return date(first, 1, 1), date(first + 9, 12, 31)


def plan(match: re.Match[str], published: date | None) -> Span:
    word = match["plan"].lower()
    number = PLANS.get(word) or int(re.sub(r"\D", "", word) or 0)
    start = 2016 + 5 * (number - 13)
    return (date(start, 1, 1), date(start + 4, 12, 31)) if 1 <= number <= 20 else None
