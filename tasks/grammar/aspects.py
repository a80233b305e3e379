"""Whether a number tells of a stock (so many firms exist) or of a flow (so much was sold), and in which tense."""

import re
from typing import Literal

from tasks.grammar.lexicon_en import FLOWS, STOCKS
from tasks.grammar.money import MONEY
from tasks.grammar.setting import Setting
from warehouse.records import Measure

Aspect = Literal["stock", "flow"]
NOUN = re.compile(r"[a-z][a-z-]+")
EXTENT = ("km", "m", "km2", "m2", "ha", "MW", "GW", "kW")  # of what is there
BUILT = re.compile(r"\b(?:built|add(?:s|ed|ing)?|completed?|opened|new|more|laid|installed)\b", re.IGNORECASE)
PRESENT = re.compile(
    r"\b(?:is|are|has|have|stands?|counts?|owns?|holds?|employs?|covers?|houses?|accounts?|lives?|works?|remains?|"
    r"offers?|includes?|serves?|operates?|runs?|exceeds?|lists?|contributes?|comes?|boasts?|hosts?|"
    r"numbers?|represents?|provides?|spans?|comprises?|consists?|belongs?|ranks?|tops?|supports?|uses?)\b",
    re.IGNORECASE,
)
FINITE_PAST = re.compile(
    r"\b(?:was|were|had|did|rose|fell|grew|reached|totall?ed|came|went|made|took|hit|stood|exceeded|earned|signed|"
    r"sold|bought|numbered|employed|owned|held|counted|registered|amounted|covered|operated|ran|lived|worked|"
    r"remained|included|spent|generated|posted|reported|received|attracted)\b",
    re.IGNORECASE,
)
HAD = re.compile(
    r"\b(?:had|numbered|still\s+\w+ed|stood\s+at|end(?:ed|ing)\s+the\s+\w+\s+with)\b(?!\s+(?:been|\w+ed)\b)", re.I
)
LIVED_AFTER = re.compile(r"(?:\s+[\w-]+){1,3}?\s+(?:still\s+)?(?:lived|were\s+living|remained)\b", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:]\s|\b(?:and|while|but)\b")


def aspect_of(setting: Setting, measure: Measure) -> Aspect | None:
    """Whether a number tells of a stock or of a flow, by what it counts or by the noun nearest before it."""
    number = setting.number
    if number.unit in EXTENT and measure == "level":
        return None if BUILT.search(setting.before[-40:] + setting.after[:30]) else "stock"
    if number.unit is None:
        counted = setting.text[number.end : min(setting.next_number, number.end + 60)]
        told = _aspect_said(counted, first=True)
        if told:
            return told
    return _aspect_said(CLAUSE.split(setting.before[-90:])[-1], first=False)


def _aspect_said(words: str, *, first: bool) -> Aspect | None:
    """By the first telling word; right behind a number an event outweighs the thing: 'companies registered'."""
    told: list[Aspect] = []
    for word in NOUN.findall(words.lower().replace("new energy", "energy")):
        if word in FLOWS:
            told.append("flow")
        elif word in STOCKS:
            told.append("stock")
    if not told:
        return None
    return "flow" if first and "flow" in told else told[0]


def stood(setting: Setting) -> bool:
    """Whether a stock is told of as it stood when the period ended."""
    if setting.number.unit in EXTENT:
        return True
    return HAD.search(setting.before[-60:]) is not None or LIVED_AFTER.match(setting.after) is not None


def flows(setting: Setting, aspect: Aspect | None) -> bool:
    if aspect == "flow":
        return True
    unit = setting.number.unit or ""
    return aspect is None and (unit == "times" or MONEY.match(unit) is not None)


def is_present(clause: str) -> bool:
    """Whether the verb that governs the number stands in the present tense."""
    present = max((match.start() for match in PRESENT.finditer(clause)), default=-1)
    past = max((match.start() for match in FINITE_PAST.finditer(clause)), default=-1)
    return present > past or (present >= 0 and past > present and "have" in clause[present : present + 5])
