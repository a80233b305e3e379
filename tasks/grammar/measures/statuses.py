"""Whether a number is actual, an estimate, or a forecast (targets and plans too)."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tasks.grammar.lexicon.english import ESTIMATE, FORECAST, FORECASTERS
from tasks.grammar.periods.aspects import has_verb_behind, is_of_its_day
from tasks.grammar.periods.held_against import superseded
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import lowered
from tasks.grammar.times.days import Period
from warehouse.records import Figure, Status

# In lower case:
FORECAST_CUE = cue(rf"\b(?:{FORECAST})\b")
FORECASTER = cue(
    rf"\b(?:{FORECASTERS})\b[^,;.\d]{{0,60}}?\b(?:put(?=[^,;.\d]{{0,60}}\bat\b)|see|sees|seen|saw|had|have|looked|looking|penci\w+|reckon\w*|"
    r"think|bet|peg\w*|called|poll\w*|tip\w*|want\w*|believe\w*)\b",
)
ESTIMATE_CUE = cue(rf"\b(?:{ESTIMATE})\b")
TOLD = pattern(
    r"\b(?:was|were|had|did|rose|fell|grew|reached|totall?ed|came|went|made|took|hit|stood|generated|earned|signed|"
    r"sold|bought|spent|built|saw|paid|lost|won|drew|shrank|sank|brought|began|left|ran|is|are|has|have|gives|gave|slid|leapt|crept|"
    r"swelled|fled|kept|held|fed|sent|lent|met|dealt|drove|wrote|broke|spoke|flew|threw|stole|became|got|\w{3,}ed)\b",
)
STOP = pattern(r"\d|[;(]")
# As it is written:
MET = cue(  # what came is only held against it: 'sales fell short of forecasts', 'beat all expectations'
    r"\b(?:short\s+of|beat(?:s|ing)?|miss(?:ed|es|ing)?|exceed(?:ed|s|ing)?|topp(?:ed|ing)|surpass(?:ed|es|ing)?|above|below|ahead\s+of|"
    r"in\s+line\s+with|better\s+than|worse\s+than|met|def(?:ied|ying)|confound(?:ed|ing)|under-?shot|over-?shot)\s+"
    r"(?:(?:the|its|their|all|most|market)\s+|[\w-]+['’]s?\s+){0,2}$",
    re.IGNORECASE,
)
OF_SO_MUCH = pattern(r"s?\s+(?:of|at|for)\b")
HAS_BEEN = pattern(  # behind what foretells: 'the children a woman will have slipped to 1.4'
    r"\b(?:rose|fell|grew|slipped|dropped|climbed|jumped|declined|dipped|edged|totall?ed|came\s+to|stood\s+at|was|were|"
    r"having|and\s+(?:now\s+)?(?:has|have|had|is|are)|,\s+(?:saw|took|sold|drew|carried|handled|received|had|made|got)|"
    r"where\s+[^,;.]{0,60}?\s(?:took|saw|sold|drew|had|made|got|\w{3,}ed))\b(?!\s+for\b)",
    re.I,
)
FORECAST_AFTER = pattern(
    r"[\s-]+(?:(?:growth|revenue|output|sales)\s+)?(?:target|goal|ceiling|forecast)\b|"
    r"(?:(?!\band\b)[^,;.\d]){0,60}\b(?:(?:will|would)\s+(?:be|open|start|go|close|join|begin|enter|come)|to\s+be\s+\w+ed|"
    r"(?:analysts?|economists?)['’]?\s+(?:estimates?|forecasts?|expectations?)|"
    r"(?:are|is)\s+(?:to\s+be|planned|expected|forecast|projected|due|scheduled|set\s+to))\b|"
    r"(?:\s+[a-z]+){0,2}\s+(?:that\s+|which\s+)?(?:economists?|analysts?|forecasters?|markets?|brokers)\s+(?:had\s+)?"
    r"(?:expected|forecast|predicted|projected|pencill?ed\s+in|looked\s+for)\b|"
    r"\s+(?:(?:it|they|he|she|(?:the\s+)?(?!in\b|and\b)[\w-]+(?:\s+(?!than\b|and\b)[\w-]+){0,2})\s+)?(?:had\s+|is\s+|was\s+|has\s+)?"
    r"(?:pencill?ed\s+in|aim(?:ed|ing)\s+(?:at|for)|set\s+out\s+to|hoped\s+for|forecast\b|expected|predicted|promised|foreseen|planned|targeted|budgeted)",
    re.IGNORECASE,
)
ESTIMATE_AFTER = cue(
    r"[^\d,;]{0,15}\((?:preliminary|estimated?|provisional)\b[^\d)]*\)|"
    r"[^;]{0,40}?\b(?:on|by|in|from|at)\s+(?:an?\s+|the\s+)?(?:preliminary|provisional|early|first|flash|advance)\s+(?:count|estimate|tally|data|figures|results|calculation|reckoning|reading|accounts?)s?\b|"
    r"[^;]{0,40}?\bon\s+(?:preliminary|provisional)\b|"
    r"\s+(?:(?:it|they|(?:the\s+)?[\w-]+(?:\s+[\w-]+){0,2})\s+)?(?:had\s+)?(?:(?:first|initially|provisionally)\s+)?"
    r"estimated\b",
    re.IGNORECASE,
)
HELD_AGAINST = pattern(
    r"\b(?:against|compared\s+(?:with|to)|versus|settled|finali[sz]ed|revised|than\s+(?:the|its))\b|"
    r"\bfrom\s+(?:the\s+|an?\s+|about\s+)?$|\bafter\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+){0,2}(?:of\s+|by\s+)?$",
    re.IGNORECASE,
)
CLAUSE = pattern(
    r";|,\s+(?=(?:of\s+which|and|but|because|since|although|though|while|whereas|with|which|compared|up|down|against|after|from)\b)|\s[–—-]\s|:\s|"
    r"\b(?:while|whereas|against|compared)\b"
)
ANOTHER = pattern(r"(?:and|but|because|since|although|though|while|whereas)\b")
SOURCE_AFTER = cue(r"\baccording\s+to\s+(?:the\s+)?(?:\w+\s+)?preliminary\b", re.IGNORECASE)
SHOWN = cue(  # of all that the sentence tells
    r"\b(?:preliminary|provisional|flash|advance|early)\s+(?:\w+\s+){0,2}(?:calculations?|data|figures?|statistics|results|"
    r"estimates?|accounting|counts?|numbers|readings?)\b[^.;]{0,60}?\b(?:show|put|indicat|suggest|point)",
    re.IGNORECASE,
)
DOC_ESTIMATE = cue(
    r"\b(?:preliminary|provisional)\s+(?:\w+\s+)?(?:data|figures?|statistics|results)\b[^.]{0,90}\b"
    r"(?:show|put|indicate|suggest)|"
    r"\b(?:preliminary|provisional|flash)\s+(?:\w+\s+)?(?:data|figures?|statistics|results|estimates?)\s+(?:released|published|issued|out)\b|"
    r"\b(?:based\s+on|on\s+the\s+basis\s+of)\s+(?:preliminary|provisional)\b|"
    r"\bin\s+(?:its|an?|the|their)\s+(?:preliminary|provisional)\s+(?:\w+\s+){0,2}(?:reports?|counts?|statements?|releases?|accounts)\b|"
    r"\b(?:second|third|advance|flash|initial|quick)\s+(?:advance\s+)?estimates?\b|"
    r"\b(?:figures|data|results|estimates|numbers)\b[^.]{0,30}\bare\s+(?:preliminary|provisional)|"
    r"(?:^|\n)[ \t*(]*(?:preliminary|provisional|flash|advance)\s+(?:data|figures?|results?|estimates?|"
    r"statistics)[ \t*).:]*(?:\n|$)|"
    r",\s+(?:the\s+)?(?-i:[A-Z])[\w .&]{2,40}\s+estimate[sd]\b",
    re.IGNORECASE,
)
TARGET_BEFORE = cue(
    r"\b(?:target|goal|forecast|plan|aim)s?(?:\s+(?:of|was|at)\s+(?:[\w-]+\s+){0,2}|:\s+)$", re.IGNORECASE
)
_SUM = r"(?:(?:about|around|up\s+to|at\s+least|an?|the)\s+){0,2}(?:[A-Z]{0,3}[$€£¥]|Rs\.?\s?|RMB\s?)?$"
SETTLED_BEFORE = cue(  # what is laid down holds, even from a day to come
    rf"\b(?:dividends?|fines?|penalt(?:y|ies)|prizes?|fees?|fares?|tolls?|charges?)\s+of\s+{_SUM}|\b(?:be|is|are)\s+fined\s+{_SUM}|\b(?:caps|(?:is|are)\s+capped)\s[^.;]{{0,60}}\bat\s+{_SUM}",
    re.IGNORECASE,
)
HOPED = pattern(r"\b(?:expect|forecast|propos|plan|aim|recommend|predict|intend|target|hope|want)\w*", re.IGNORECASE)
APART = pattern(r"[()]|\bestimated\b|\b(?:now|instead|rather)\b")


def forecast_cues(text: str, start: int, end: int) -> list[int]:
    """Where words end, in text[start:end], that make what follows them a forecast."""
    said = lowered(text[start:end])
    found = [match.span() for words in (FORECAST_CUE, FORECASTER) for match in words.finditer(said)]
    return [
        start + last
        for first, last in found
        if said[first:last] != "may" or text.startswith("may", start + first)  # no month
        if OF_SO_MUCH.match(text, start + last) or not MET.search(text, start + max(0, first - 40), start + first)
    ]


class Cues(NamedTuple):
    """What the words around a number tell of its status."""

    clause: str  # the number's own, up to it
    led: bool  # words before the number foretell it
    inside: bool  # ... in its own clause
    aimed: bool  # words behind it do
    estimated: bool  # ... or call it an estimate

    @property
    def foretold(self) -> bool:
        """Whether the number's own clause foretells."""
        return self.inside or self.aimed


class Whole(NamedTuple):
    """What the whole text tells of a status."""

    estimated: bool  # it calls its figures estimates
    main: Period | None  # those of this period
    found: Sequence[Figure]  # the figures so far


def cues_around(setting: Setting, ends: Sequence[int]) -> Cues:
    """`ends`: where words end in the sentence that foretell."""
    clause = CLAUSE.split(setting.before)[-1]
    led = _open(setting, ends)
    return Cues(
        clause,
        bool(led),
        any(setting.number.start - len(clause) < end for end in led),
        (FORECAST_AFTER.match(setting.after) or TARGET_BEFORE.search(setting.before[-40:])) is not None,
        ESTIMATE_AFTER.match(setting.after) is not None,
    )


def _open(setting: Setting, cues: Sequence[int]) -> list[int]:
    """The words before a number that foretell, unless what they foretell has come: 'a man will have slipped to 1.2'."""
    start = setting.number.start
    return [cue for cue in cues if cue <= start and not HAS_BEEN.search(setting.text, cue, start)]


def status_of(
    setting: Setting,
    cues: Cues,
    period: Period | None,
    published: date | None,
    last: Figure | None,
    whole: Whole,
) -> Status:
    """By its own words, by those of the number before it in the sentence, by those of the whole text."""
    between = setting.text[last.end : setting.number.start] if last else ""
    if last is not None and last.status == "forecast" and superseded(setting, last):
        return "forecast"
    over = period is not None and published is not None and period[1] <= published
    if over and not (cues.aimed or cues.estimated) and HELD_AGAINST.search(between.rpartition(",")[2]):
        return "actual"  # what an estimate or forecast is held against
    own = _own_status(setting, cues, period, published, whole.found)
    if own == "estimate" and not over and period and published and period[1] > published:
        return "forecast"  # an estimate of what has not ended
    if own != "actual":
        return own
    alike = last is not None and last.status == "estimate" and period is not None and period[1] == last.period_end
    if alike and not APART.search(between):
        return "estimate"
    if not (whole.estimated and _is_of_news(period, whole)):
        return "actual"
    ends = period is None or published is None or (period[1] - published).days < 16
    return "estimate" if ends else "forecast"


def _is_of_news(period: Period | None, whole: Whole) -> bool:
    """Whether a text that calls its figures estimates means those of this period: of the one that it is about."""
    if period is None:
        return True
    if whole.main is not None:
        return period[1] == whole.main[1]
    told = (each.period_end for each in whole.found if each.status != "forecast" and each.period_end)
    return max(told, default=period[1]) <= period[1]


def _runs(period: Period, published: date, setting: Setting, found: Sequence[Figure]) -> bool:
    """'2018: 1.1 million' in October: what is given for a period that goes on, and not told as having been."""
    if (period[1] - published).days <= 31:
        return False
    if not any(time.span for time in setting.times):  # then it is told as the last was that told of this period
        return (
            next((each.status for each in reversed(found) if (each.period_start, each.period_end) == period), "actual")
            == "forecast"
        )
    return (
        any(time.kind == "period" and time.span == period for time in setting.times)
        and not HELD_AGAINST.search(setting.before[-40:])
        and not TOLD.search(setting.text[setting.start : setting.end].lower())
    )


def _own_status(
    setting: Setting, cues: Cues, period: Period | None, published: date | None, found: Sequence[Figure]
) -> Status:
    if is_of_its_day(setting.before):
        return "estimate" if ESTIMATE_CUE.search(cues.clause.lower()) else "actual"
    if SETTLED_BEFORE.search(setting.before[-60:]):
        return "forecast" if HOPED.search(setting.before) else "actual"
    if cues.foretold:
        return "forecast"
    if period and published and (period[0] > published or _runs(period, published, setting, found)):
        return "forecast"
    over = period is not None and published is not None and period[1] <= published
    behind = has_verb_behind(setting)
    over = over and (setting.last_number == setting.start or behind)
    said = cues.clause.lower()
    told = over or TOLD.search(said) or (behind and (not cues.clause.strip() or ANOTHER.match(cues.clause)))
    if cues.led and not told:
        return "forecast"
    near = STOP.split(said[-70:])[-1]
    if cues.estimated or ESTIMATE_CUE.search(near) or SHOWN.search(setting.before):
        return "estimate"
    if SOURCE_AFTER.search(setting.after):
        return "estimate"
    return "actual"
