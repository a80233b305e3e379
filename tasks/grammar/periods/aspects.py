"""Whether a number tells of a stock (so many firms exist) or of a flow (so much was sold), and in which tense."""

import re
from functools import lru_cache
from typing import Literal

from tasks.grammar.lexicon.english import BALANCES, FLOWS, STOCKS
from tasks.grammar.numbers.money import MONEY
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from warehouse.records import Measure

Aspect = Literal["stock", "flow"]
NOUN = pattern(r"[a-z][a-z-]+")
EXTENT = ("km", "m", "km2", "m2", "ha", "MW", "GW", "kW")  # of what is there
PRESENT = pattern(
    r"(?<!-)\b(?:is|are|has|have|stands?|counts?|owns?|holds?|employs?|covers?|houses?(?=\s+(?:\d|(?:about|some|around|nearly|almost|over|more|an?|the|its)\b))|accounts?|lives?|remains?|"
    r"offers?|includes?|serves?|operates?|runs?|exceeds?|contributes?|comes?|boasts?|hosts?|"
    r"represents?|provides?|spans?|comprises?|consists?|belongs?|ranks?|uses?|numbers|totals|attracts|sells|pays|earns|"
    r"produces|generates|receives|connects|weighs|sits|lies|teaches|treats|carries|flies)\b(?!-)",
    re.IGNORECASE,
)
FINITE_PAST = pattern(
    r"(?<!-)\b(?:was|were|had|did|rose|fell|grew|reached|totall?ed|came|went|made|took|hit|stood|exceeded|earned|signed|"
    r"sold|bought|numbered|employed|owned|held|counted|registered|amounted|covered|operated|ran|lived|worked|"
    r"remained|included|spent|generated|posted|reported|received|attracted)\b(?!-)",
    re.IGNORECASE,
)
POWER = ("MW", "GW", "kW")
LASTING = ("km", *POWER)
QUOTED = pattern(
    r"\b(?:(?<![Mm]arket )[Ss]hares|(?:[Tt]he|[A-Z][\w’']+)\s+stock|Sensex|Nifty|FTSE|KOSPI|"
    r"Nikkei|Topix|Dow|Nasdaq|S&P|DAX|CAC|Hang\s+Seng|"
    r"Bovespa|(?:composite|benchmark|blue-chip)\s+index|sterling|[Tt]he\s+(?:pound|dollar|euro(?!\s+(?:zone|area|bloc))|yen|yuan|rupee|rand|real|won|peso|crown|krona|krone|forint|zloty|shekel|"
    r"lira|rouble|ruble|franc|loonie|ringgit|baht)|Brent|WTI|[Bb]itcoin)\b(?:\s+[\w&'’.,-]+){0,6}?\s+"
    r"(?:closed?|ended?|ends|traded?|trading|fell|rose|lost|loses|gain\w+|dropped|jumped|slipped|sank|slid|tumbled|climbed|"
    r"surged|opened|settled|added|shed|finished|edged|rallied|plunged|weakened|strengthened|firmed|stood|stands|down|up)\b"
)
# What many things do now: behind the number that counts them.
THEY = (
    r"(?:live|work|own|use|carry|charge|pay|earn|make|get|hold|run|belong|come|take|need|lack|sit|lie|stand|employ|offer|"
    r"serve|operate|attend|study|commute|travel|depend|rely|suffer|face|rent|remain|stay|exceed|receive|produce|grow|wait)\b"
)
DONE_BY_THEM = pattern(
    r"(?:(?:\s+(?!(?:that|those|and|or|but|wh\w+|are|is|have|has|was|were|had|did|will|would|to)\b)[A-Za-z’'-]+){1,5}?|"
    rf"(?=\s+(?:(?:are|is)\s+(?:still|now|left)\b|{THEY})))\s+"
    rf"(?:(?P<past>{FINITE_PAST.pattern}|\b\w{{3,}}ed\b)|(?P<present>{PRESENT.pattern}|\bare\b|\bhave\b|\bdo(?:es)?\b|\b{THEY}))"
)
TOTALLED = pattern(  # 'bringing the total to 718,000', 'giving an estate of 149', 'Headcount fell by 260 to 5,140'
    r"\bwhich\s+(?:makes|made|brings|brought)\s+(?:it\s+)?(?:[a-z]+\s+){0,2}$|"
    r"\b(?:bring|tak|lift|rais|push|giv|mak|leav|swell)(?:ing|s|es|e)?\s+(?:the|its|their|our|an?|us)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:total|number|count|fleet|network|estate|portfolio|tally)\s+(?:(?!for\b)[a-z]+\s+){0,4}?(?:to|of)\s+(?:[a-z]+\s+){0,2}$|"
    r"\b[Hh]eadcount\b[^,;.]{0,40}\b(?:to|of|was|at|by)\s+(?:[a-z]+\s+){0,2}$"
)
HAPPENED = pattern(  # 'accidents killed 310 people'
    r"\b(?:killed|injured|wounded|hurt|attracted|drew|welcomed|hosted|hired|trained|treated|carried|sold|admitted|arrested|"
    r"rescued|evacuated|vaccinated|tested|served|applied\s+for|filed|submitted|registered|visited\s+by)\s+(?:(?:about|around|some|nearly|almost|over|only|just|more|than)\s+){0,3}$",
    re.IGNORECASE,
)
CAPACITY = pattern(
    r"\bcapacity\s+(?:(?:to|at|of|was|is|below|above|under|over|about|around|from|stood|reached)\s+){1,3}$",
    re.IGNORECASE,
)
PEOPLE = pattern(
    r"\bpopulation\s+(?!per\b)[^;.,]{0,50}$", re.IGNORECASE
)  # 'It wants to keep its population below 3 million'
RESIDENTS = pattern(r"\s+(?:permanent|registered|usual)\s+residents\b", re.IGNORECASE)
SURVEYED = pattern(r"\b(?:survey|sample|poll|panel)s?\b[^.;,]{0,40}$", re.IGNORECASE)
VERB_BEHIND = pattern(
    rf"(?:\s+(?!(?:that|those|and|or|but|wh\w+|to)\b)[a-z’'-]+){{0,5}}?\s+(?:{PRESENT.pattern}|{FINITE_PAST.pattern})"
)
PAST_AFTER = pattern(rf"(?:\s+(?!(?:that|those|and|or|but|wh\w+)\b)[a-z’'-]+){{0,4}}?\s+{FINITE_PAST.pattern}")
PRICED = cue(
    r"\b(?:costs|(?<=[a-z]s\s)cost|(?:they|and)\s+cost|an?\s+(?:[a-z-]+\s){0,2}(?:ride|trip|ticket|pass|seat|room|bed|bottle|"
    r"cup|bowl|night|meal|loaf|dozen|membership|subscription)\s(?:(?:on|in|at|for|of|from)\s(?:[\w’'-]+\s){1,3})?is|\w{2,20}s\s(?:for|to|on|at|in|from)\s(?:[\w’'-]+\s){1,3}cost|asks|charges|brings|fetches|pays|earns|gets|stays\s+at|goes\s+for|sells\s+(?:for|at)|"
    r"rents\s+(?:for|at)|starts\s+(?:at|from)|priced\s+(?:at|from)|(?:tickets?|entry|admission|a\s+seat)\s+(?:is|are)|"
    r"(?:fares?|fees?|tolls?|fines?|penalt(?:y|ies)|admission|tickets?)\b[^,;.]{0,40}\b(?:remains?|stays?|is|are)|a\s+fine\s+of)\s+(?:(?:the|an?|his|her|each|every)\s+\w+\s+)?(?:(?:about|around|some|nearly|only|just|over|up\s+to|at\s+least|"
    r"a|an|between|from|more\s+than|less\s+than)\s+){0,2}[$€£¥]?$",
    re.IGNORECASE,
)
OF_ITS_DAY = cue(  # 'is owned to 80 percent', 'owns 8 percent', 'in a town of 4,570', 'has since risen to 70'
    r"\b(?:owns|controls)\s+(?:(?:about|around|some|roughly|nearly|more|less|than|over|just|an?|the|stake|of)\s+){0,3}$|"
    r"\b(?:has|have)\s+since\s+(?:been\s+)?[a-z]+\s+(?:[a-z]+\s+){0,4}to\s+(?:(?:about|around|some|nearly|over)\s+){0,2}$|"
    r"\b(?:is|are)\s+(?:[a-z]+ly\s+)?(?:owned|held|controlled)\s+(?:(?:to|for|by|about|some|more|less|than)\s+){0,3}$|"
    r"\b(?:an?|the|this)\s+(?:[\w-]+\s+){0,2}(?:town|city|village|country|nation|county|district|province|island|community)\s+of\s+"
    r"(?:(?:about|around|some|nearly|almost|over|just|only|more|than)\s+){0,3}$"
)
AWAY = pattern(
    r"\s+(?:(?:due\s+)?(?:(?:north|south)?-?(?:east|west)|north|south)(?:ern)?\s+(?:of|from)\b|away\b|from\s+[A-Z])"
)
EXCHANGED = pattern(r"(?:\s+[a-z]+)?\s+(?:per|to\s+the|against\s+the)\s+(?:US\s+)?(?:dollar|euro|pound|greenback)\b")
AND_DID = pattern(r";|\band\s+(?:will|would|was|were|is|are|has|had|have|rose|fell|grew|sold|made)\b")
CLAUSE = pattern(r"[,;:]\s|\b(?:and(?!\s+(?:above|over|older|under|below|more|up)\b)|while|but)\b")


def aspect_of(setting: Setting, measure: Measure) -> Aspect | None:
    """Whether a number tells of a stock or of a flow, by what it counts or by the noun nearest before it."""
    number = setting.number
    if number.unit in EXTENT and measure == "level":
        around = setting.before[-60:] + setting.after[:40]
        return "stock" if number.unit in POWER else _aspect_said(around, first=False)
    if number.unit is None:
        if HAPPENED.search(setting.before[-40:]):
            return "flow"
        counted = AND_DID.split(setting.text[number.end : min(setting.next_number, number.end + 60)])[0]
        told = _aspect_said(counted, first=True)
        if told:
            return told
    clauses = [each for each in CLAUSE.split(setting.before[-90:]) if each.strip()]
    return _aspect_said(clauses[-1], first=False) if clauses else None


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


def is_populace(setting: Setting) -> bool:
    """Whether it is how many live in an area, which every office counts on a day."""
    counts = setting.number.unit is None and not setting.number.fraction
    return counts and bool(PEOPLE.search(setting.before[-70:]) or RESIDENTS.match(setting.after))


def stands(setting: Setting, aspect: Aspect | None) -> bool:
    """Whether something is there to be measured: the length of a network, the power of its plants, a total reached."""
    unit = setting.number.unit or "1"
    if not MONEY.match(unit) and unit not in ("%", "times") and TOTALLED.search(setting.before[-70:]):
        return True
    if is_populace(setting) or (not MONEY.match(unit) and unit != "%" and CAPACITY.search(setting.before[-60:])):
        return True
    owed = MONEY.match(unit) and not BALANCES.isdisjoint(NOUN.findall(setting.before[-60:].lower()))
    return aspect == "stock" and (unit in LASTING or bool(owed))


def is_quoted(setting: Setting) -> bool:
    """Whether a price of the markets is told of, which is that of the day."""
    return QUOTED.search(setting.before[-160:]) is not None or EXCHANGED.match(setting.after) is not None


def is_price(setting: Setting, measure: Measure) -> bool:
    """Whether it is what is asked for a thing, in the present tense."""
    money = measure == "level" and MONEY.match(setting.number.unit or "")
    return bool(money and PRICED.search(setting.before[-60:]))


@lru_cache(maxsize=1)  # one attribute of a number asks after another
def is_of_its_day(before: str) -> bool:
    """Whether it is what is so when it is told: who owns a thing, how many live in a town that is told of by that."""
    return OF_ITS_DAY.search(before[-80:]) is not None


def is_distance(text: str, unit: str | None, end: int) -> bool:
    """Whether what ends there tells how far a place is, which is so when it is told: '46 kilometers south of ...'."""
    return unit in ("km", "m", "[mi_i]") and AWAY.match(text, end) is not None


def flows(setting: Setting, aspect: Aspect | None) -> bool:
    if aspect == "flow":
        return True
    unit = setting.number.unit or ""
    return aspect is None and (unit == "times" or unit.endswith("W.h") or MONEY.match(unit) is not None)


def has_verb_behind(setting: Setting) -> bool:
    """Whether a number is the subject of a verb that tells what is or was."""
    return VERB_BEHIND.match(setting.after) is not None


def is_asked(setting: Setting) -> bool:
    """Whether it is how many a survey asks, which is told of the time that it asks about."""
    return SURVEYED.search(setting.before[-60:]) is not None


def is_doing(setting: Setting) -> bool:
    """Whether what a number counts is the subject of a verb in the present tense: '36 million cars are on the road'."""
    own = CLAUSE.split(setting.before)[-1]
    if setting.number.unit not in (None, "%") or own.lower().endswith("of "):
        return False
    done = DONE_BY_THEM.match(setting.after)
    return done is not None and done["present"] is not None


def is_present(setting: Setting) -> bool:
    """Whether the verb that governs the number stands in the present tense."""
    clause = setting.before
    own = CLAUSE.split(clause)[-1]
    if not PRESENT.search(own) and not FINITE_PAST.search(own) and PAST_AFTER.match(setting.after):
        return False
    clause = clause.replace("that is,", "")
    present = max((match.start() for match in PRESENT.finditer(clause)), default=-1)
    past = max((match.start() for match in FINITE_PAST.finditer(clause)), default=-1)
    return present > past or (present >= 0 and past > present and "have" in clause[present : present + 5])
