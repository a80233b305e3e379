"""The period of a number that another is held against: 'up from 17.0% a year earlier', 'against 53 in June'."""

import re
from datetime import date, timedelta

from tasks.grammar.lexicon.english import CARDINALS
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period, later, shifted
from warehouse.records import Figure

_HELD = r"(?:(?!in\b|during\b|to\b|\d)[\w-]+\s+){0,2}[$€£¥]?$"
EARLIER = pattern(
    rf"\b(?:against|compar(?:ed|es?|ing)\s+(?:with|to)|versus|from|than|as|after|reversing)\s+{_HELD}", re.I
)
EARLIER_ALONE = cue(
    r"\b(?:against|compar(?:ed|es?|ing)\s+(?:with|to)|versus|from|after(?=\s+(?:an?\s+[a-z]+\s+)?$))\s+"
    r"(?:(?:the|an?|about|around|some|nearly|just|only|over|revised|record)\s+){0,2}"
    r"(?:(?:[a-z-]+\s+){0,2}[a-z]+\s+of\s+|(?<=\ba\s)[a-z]+\s+)?(?:[A-Z]{0,3}[$€£¥])?$",
    re.IGNORECASE,
)
AIMED = cue(
    r"\b(?:target|goal|plan|limit|ceiling|quota|guidance|forecast|budget)s?\b", re.IGNORECASE
)  # no earlier time's
CORRECTED = cue(
    r"\b(?:rather\s+than|instead\s+of|reckoned)\b|, not\s|\b(?:revised|corrected|recalculated|restated)\b|"
    r"\b(?:published|reported|given|announced|stated)\s+(?:at\s+the\s+time|at\s+first|initially|originally|earlier)\s+(?:as|at)\b|"
    r"\badjusted\s+(?:from|to|up|down)",
    re.IGNORECASE,
)
SUPERSEDED = cue(
    r"\s*\((?:previously|was|before)\s+(?:[a-z]+\s+){0,2}[$€£¥]?|[^;.\d]{0,40}\b(?:(?:revised|corrected|adjusted|lowered|raised)\s+from|instead\s+of|rather\s+than|not|"
    r"(?:initially|originally|first|earlier|previously)\s+(?:\w+ed|given|put)\s+(?:as|at))\s+(?:[a-z]+\s+){0,2}[$€£¥]?",
    re.IGNORECASE,
)
REVISES = pattern(r"\b(?:reduc|lower|rais|cut|lift|trim|revis|upgrad|downgrad|hik|slash|nudg|bump)\w*\b", re.IGNORECASE)
FORETOLD_ANEW = cue(
    rf"{REVISES.pattern}[^,;.]{{0,40}}\b(?:forecast|estimate|outlook|projection|guidance|target|prediction)s?\b",
    re.IGNORECASE,
)
_ABOUT = r"(?:(?:about|around|some|nearly|just|only|over|under|an?|the)\s+){0,2}"
FROM = cue(rf"(?:.*\s)?from\s+{_ABOUT}(?:[a-z]+\s+of\s+)?[$€£¥]?$", re.IGNORECASE | re.DOTALL)
TO = pattern(
    rf"(?:\s+in\s+[A-Z][a-z]+)?\s+to\s+{_ABOUT}(?:[a-z]+\s+of\s+{_ABOUT})?(?:[A-Z]{{0,3}}[$€£¥]|Rs\.?\s?|RMB\s?)?\d",
    re.IGNORECASE,
)
YEAR_BEFORE = pattern(
    r"(?:\s+(?!than\b)[a-z-]+){0,2}?\s*(?:\b(?:a|one|the|in\s+the|of\s+the)\s+year\s+(?:ago|earlier|before|previously)|"
    r"\b(?:in\s+)?the\s+(?:same|previous|preceding|prior|corresponding)\s+(?:period|year|month|quarter|time)|"
    r"\b(?:12|twelve)\s+months\s+(?:ago|earlier|before|previously)|"
    r"\b(?:in\s+|of\s+)?(?:the\s+)?year-(?:ago|earlier)|\b(?:in\s+)?last\s+year|\bpreviously)",
    re.IGNORECASE,
)
PART_BEFORE = pattern(
    r"(?:\s+[a-z-]+){0,2}?\s+(?:in\s+)?(?:the|a)\s+(?:(?:previous|preceding|prior)\s+(?P<unit>quarter|month|week)|"
    r"(?P<unit2>quarter|month|week)\s+(?:ago|earlier|before))",
    re.IGNORECASE,
)
YEARS_AGO = pattern(
    r"(?:\s+(?!than\b)[a-z-]+){0,2}?\s+(?P<count>a|two|three|four|five|six|seven|eight|nine|ten|twenty)\s+"
    r"(?:(?P<unit>decade)|(?<!\ba\s)years)\s+(?:ago|earlier|before|previously)\b",
    re.IGNORECASE,
)
LAST_YEARS = pattern(r"\b(?:than|against|from|with|to|of|versus)\s+last\s+year['’]s\s+(?:[A-Z]{0,3}[$€£¥])?$")
YEAR_TOLD = pattern(r"[^,;.\d]{0,30}\b((?:19|20)\d\d)\b")
SAME = pattern(r"\bsame\b", re.IGNORECASE)
BARE_AFTER = pattern(r"\s*[,.;)]|\s*$")


def superseded(setting: Setting, last: Figure) -> bool:
    """Whether it is what the number before was believed to be: 'revised from 2.0%', 'lowers its forecast from 6.1'."""
    between = setting.text[last.end : setting.number.start]
    if last.status == "forecast" and FROM.fullmatch(between):
        return REVISES.search(setting.before) is not None and BARE_AFTER.match(setting.after) is not None
    return SUPERSEDED.fullmatch(between) is not None


def is_from_to(text: str, sentence: int, start: int, end: int) -> bool:
    """Whether another number was reached from the one at [start, end): 'shrank from 10.8 percent to 10.1'."""
    before = text[max(sentence, start - 40) : start]
    if not (TO.match(text, end) and FROM.search(before)):
        return False
    return not (CORRECTED.search(before) or FORETOLD_ANEW.search(text, max(sentence, start - 90), start))


def moved_on(setting: Setting) -> bool:
    """Whether another number was reached from this one."""
    return is_from_to(setting.text, setting.start, setting.number.start, setting.number.end)


def is_one_of_both(setting: Setting) -> bool:
    """Whether a number is where something came from or what it came to."""
    if moved_on(setting):
        return True
    left = next((each for each in setting.numbers if each.end == setting.last_number), None)
    return left is not None and is_from_to(setting.text, setting.start, left.start, left.end)


def _bracketed(setting: Setting, last: Figure, between: str) -> bool:
    """'SEK 11,449 (10,297) million': how companies set the year before beside the year."""
    bare = between == " (" and setting.after.startswith(")") and not setting.number.fraction
    return bare and last.unit == setting.number.unit and last.measure == "level" and last.unit != "%"


def _part_before(first: date, end: date, unit: str) -> Period | None:
    """The week, month or quarter before a span."""
    if unit == "week":
        return first - timedelta(days=7), end - timedelta(days=7)
    back = 3 if unit == "quarter" else 1
    begun, ended = later(first, -back), later(end + timedelta(days=1), -back)
    return (begun, ended - timedelta(days=1)) if first.day == 1 else None


def year_before_it(setting: Setting, steady: Figure) -> Period | None:
    """'75.0%, compared with 75.1% for April to June and 74.4% a year earlier': a year before the first."""
    if steady.period is None or not YEAR_BEFORE.match(setting.after):
        return None
    return shifted(steady.period[0], -1), shifted(steady.period[1], -1)


def months_apart(text: str, last: Figure | None, figure: Figure) -> int | None:
    """How many months lie between a figure and the one before that it was held against, where both are as long."""
    if last is None or not (last.period_start and last.period_end and figure.period_start and figure.period_end):
        return None
    if not EARLIER.search(text[last.end : figure.start]):
        return None
    months = (
        12 * (last.period_start.year - figure.period_start.year) + last.period_start.month - figure.period_start.month
    )
    alike = later(figure.period_end + timedelta(days=1), months) - timedelta(days=1) == last.period_end
    return months if alike and months > 0 and figure.period_start.day == 1 else None


def earlier_period(setting: Setting, last: Figure | None, apart: int | None) -> Period | None:
    """'up from 17.0% a year earlier', 'against 53 in the same month of 2016': that far before the number before.

    `apart`: how many months before it lay what the text last held a figure against, for one that says no more.
    """
    if last is None or last.period_start is None or last.period_end is None:
        return None
    between = setting.text[last.end : setting.number.start]
    if _bracketed(setting, last, between):
        return shifted(last.period_start, -1), shifted(last.period_end, -1)
    if AIMED.search(between):
        return None
    if CORRECTED.search(setting.before) or not (
        EARLIER.search(between) or EARLIER_ALONE.search(between) or LAST_YEARS.search(between)
    ):
        return None
    if LAST_YEARS.search(between) and last.period_start.day == 1 < last.period_end.day:
        return shifted(last.period_start, -1), shifted(last.period_end, -1)
    after = setting.text[setting.number.end : min(setting.next_number, setting.number.end + 60)]
    year = YEAR_TOLD.match(after)
    part = PART_BEFORE.match(after)
    if part:
        return _part_before(last.period_start, last.period_end, (part["unit"] or part["unit2"]).lower())
    long = YEARS_AGO.match(after)
    if long:
        years = -(10 if long["unit"] else CARDINALS.get(long["count"].lower(), 0))
        return (shifted(last.period_start, years), shifted(last.period_end, years)) if years else None
    before = YEAR_BEFORE.match(after)
    at_a_day = last.period_start == last.period_end or last.status == "forecast"
    bare = not year and EARLIER_ALONE.search(between) is not None and BARE_AFTER.match(after) is not None
    if bare and apart and apart % 12 and last.period_start.day == 1 < last.period_end.day:
        end = later(last.period_end + timedelta(days=1), -apart) - timedelta(days=1)
        return later(last.period_start, -apart), end
    if year and SAME.search(after[: year.end()]):
        years = int(year[1]) - last.period_end.year
    elif bare or (before and not (at_a_day and "last year" in before[0].lower())):
        years = -1
    else:
        return None
    return shifted(last.period_start, years), shifted(last.period_end, years)
