"""The words that name what a number is about: the counted noun, the subject of its clause, or what came before."""

import re
from collections.abc import Sequence

from tasks.grammar.lexicon.english import FLOWS
from tasks.grammar.lexicon.kinds import BOTH, DONE, INDICATORS, MEASURING, NO_WHOLE, PERIODS, PREPOSITIONS
from tasks.grammar.numbers.money import MONEY
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.subjects.beside import beside, is_town_of
from tasks.grammar.subjects.clauses import named_in_clause
from tasks.grammar.subjects.counted import OF_PERSONS, PERSONS, SIZES, counted_noun
from tasks.grammar.subjects.heads import fullest
from tasks.grammar.subjects.names import MOVES, head_noun, names
from tasks.grammar.subjects.phrases import PARTICIPLES, phrase_after, told
from tasks.grammar.subjects.picked import OF_THEM, picked, shared
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.subjects.wholes import (
    HELD_BY,
    Subject,
    Topic,
    of_owner,
    of_part,
    of_row,
    of_whole,
    singular,
    taken_up,
)
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.tokens import Word
from warehouse.records import Measure

BARE_GROWTH = cue(
    r"(?:^|\b(?:the|for|of|see[ns]?|forecasts?|targets?|expect(?:s|ed|ing)?|aims?\s+for|report(?:s|ed|ing)|post(?:s|ed|ing)|"
    r"record(?:s|ed|ing)|pencill?ed\s+in|predict(?:s|ed|ing)?|project(?:s|ed|ing)|foresees?|achieved?|maintain(?:ed|s)?))\s*(?-i:Growth|growth|expansion)\s+"
    r"(?:rate\s+|target\s+)?(?:of|at|was|is)\s+(?:\w+\s+)?$"
)
OF_WHAT = pattern(r"\s+(?:in|for|growth\s+in)\s+(?!20|the\s+(?:first|second|third|fourth|year|whole)|Q|[A-Z])[a-z]")
RATE_AFTER = pattern(
    r"\s+((?:a|an|per|each)\s+(?:diluted\s+|ordinary\s+)?(?:day|hour|minute|week|month|night|head|person|capita|share|kilo|kilogram\w*|kg|"
    r"tonne|ton|pound|ounce|gram|litre|liter|gallon|barrel|bushel|hectare|acre|square\s+met(?:er|re)|square\s+foot|sq\s+m|kilowatt-hour|"
    r"kWh|MWh|megawatt-hour|passenger|visitor|household)|"
    r"(?:per|(?:for|to)\s+every)\s+(?:\d[\d,]*|hundred|thousand|million)(?:\s+(?:live\s+|permanent\s+)?[a-z]{4,})?)\b"
)
EVERY = pattern(r"(?:for|to)\s+every")
ARTICLE = pattern(r"\b(?:an?|another)\s+$", re.IGNORECASE)
TOTALS = pattern(
    r"\b(?:to|at|totall?ed|reached|was|were|hit|topped|exceeded|surpassed|passed|numbered)\s+(?:[a-z]+\s+){0,3}$"
)
TO_NOW = pattern(
    r"(?:,|\s+(?:year[\s-]on[\s-]year|from\s+(?:a|the)\s+year\s+(?:ago|before|earlier)))*\s+to\s+"
    r"(?:(?:a|about|some|around|nearly|almost|over|more|than|just|record)\s+){0,3}$"
)  # 'exports rose 5 percent, to 41 boats'
NUMBERED = pattern(r"\bnumber(?:ed|s)?\s+(?:[a-z]+\s+){0,3}$")
CARRIED = frozenset("traffic throughput volume ridership attendance backlog turnout membership".split())
APPOSED = pattern(
    r",\s+(?:(?:some|about|nearly|almost|around|over|more|than|all)\s+){0,2}$"
)  # 'the clerks, some 310 of them'
GROWTH = cue(r"\b(?:growth|pace)\b", re.IGNORECASE)
LETTERS = pattern(r"\s*[A-Za-z]")
COLON = pattern(r"\W{0,4}(?P<label>[^\W\d_][^:|\n]{2,70}):\s")
BETWEEN = pattern(  # what may stand between a label and its number, or between two of its numbers
    r"[\s,;()+–-]*(?:(?:about|around|some|nearly|over|more|than|up|down|by|from|to|and|an?|of|net|increase|decrease|rise|fall|"
    r"drop|gain|instead|against|compared|with|or|minus|plus|only|just|double|accounting|for|the|year|on|which|is)\b[\s,;()+–-]*){0,8}$"
)
BALANCES = ("surplus", "deficit")
TRADE = pattern(r"\b(?:[Ee]xports|[Ii]mports|[Tt]rade)\b")
COUNTED = pattern(
    r"\s+(?:of\s+)?(?!(?:up|down|in|on|at|from|by|with|against|compared|instead|after|or|and|to|for|a|an|per|than|as)\b)"
    r"[a-z]"
)
ON_AVERAGE = pattern(r"(?:\s+(?:a|per)\s+\w+)?\s+on\s+average\b")
OWN_SHARE = pattern(r"(?:share|proportion)(?:\s+(?:in|of)\s+(?:the\s+total|(?:the\s+)?(?P<whole>.+)))?")
DEARER = pattern(r"\s+(?:dearer|cheaper|(?:more|less)\s+expensive)\b")
OF_THESE = pattern(r"\b(?:with|at|having|to|for)\s+(?:an?|their|its)\s+(?:[a-z]+\s+){1,3}of\s+(?:[a-z]+\s+){0,2}$")
OF_WHOLE = pattern(r"\s+of\b|\s+(?:(?:above|below|short|over)\b)")
NO_COMPOUND = MOVES | NO_WHOLE


def subject_of(setting: Setting, words: Sequence[Word], measure: Measure, topic: Topic) -> Subject:
    """The shortest phrase that names the indicator, and of a share its whole."""
    label = setting.cell.label if setting.cell else ""
    dated = any(setting.start <= time.start < setting.start + 3 for time in setting.times)
    if LETTERS.match(label) and not dated:
        return Subject(of_row(setting, label, topic) or "figure")
    labelled = _labelled(setting, words, measure, topic)
    if labelled:
        return Subject(of_part(labelled, topic) if setting.number.unit is not None else labelled)
    at = next((index for index, word in enumerate(words) if word.end > setting.number.start), len(words) - 1)
    counts = setting.number.unit is None or measure == "share"
    which = picked(setting, words, at, topic) if counts or measure == "level" else None
    if which and not counts and which.split()[0] not in PREPOSITIONS:
        which = None  # 'of which 29 tons was pork'
    if which and topic.previous:
        return Subject(topic.previous, None, which)
    part = shared(setting, words, at) if measure == "share" else None
    if part is not None:
        return part
    found = _named_here(setting, words, at, measure, topic)
    whole = None
    if measure == "share":
        found, whole = of_whole(words, at, found, topic)
        whole = whole or (topic.whole if found in (None, topic.previous) else None)
    if found and topic.previous and (own := OWN_SHARE.fullmatch(found)):
        found, whole = topic.previous, own["whole"]  # 'its share in GDP'
    found = of_owner(found, topic) if found else None
    if found and topic.previous and found.lower() in SIZES and OF_THESE.search(setting.before):
        found = f"{found} of {topic.previous}"
    named = _measured(fullest(found, topic) or topic.previous or "figure", setting, measure, topic)
    pp = setting.number.unit == "pp"
    grows = topic.last == "growth" or GROWTH.search(setting.text, setting.last_number, setting.number.start)
    if measure == "change" and pp and grows and found in (None, topic.previous):
        return Subject(f"growth of {named}" if "growth" not in named else named)
    if measure == "change" and pp and topic.last == "share" and "share" not in named:
        return Subject(f"share of {named}", whole or topic.whole, topic.which)
    if found is None and measure != "level":
        return Subject(named, topic.whole if pp else whole, topic.which)
    return Subject(named, whole, _rated(setting) if measure == "level" and "per" not in named.split() else "")


def _rated(setting: Setting) -> str:
    """By what a level is told: 'a kilogram', 'per 1,000 residents'; "" where it stands alone."""
    rate = RATE_AFTER.match(setting.after)
    if rate:
        return EVERY.sub("per", rate[1])
    return ""


def _named_here(setting: Setting, words: Sequence[Word], at: int, measure: Measure, topic: Topic) -> str | None:
    """What the number's own clause says it is of; words[at] is the number."""
    counts = setting.number.unit is None
    found = taken_up(setting, topic) or beside(setting, topic) or _compound(setting, words, at, topic)
    if (
        found is None
        and counts
        and measure == "level"
        and OF_THEM.match(setting.after)
        and not APPOSED.search(setting.before)
    ):
        return topic.previous
    if found is None and counts and TOTALS.search(setting.before[-60:]):
        found = _totalled(setting, words, at, measure, topic)
    if (
        found is None
        and counts
        and topic.last in ("growth", "ratio")
        and TO_NOW.match(setting.text, setting.last_number, setting.number.start)
    ):
        found = topic.previous if topic.previous and _sums(topic.previous) else None
    if found is None and counts and measure in ("level", "change"):
        found = counted_noun(words, at, topic.places)
        if found in PERSONS:
            told_in = named_in_clause(setting, words, at, measure, topic.places) or ""
            found = told_in if not OF_PERSONS.isdisjoint(told_in.lower().split()) else found
        elif found is None and measure == "level" and is_town_of(setting):
            found = "inhabitants"
    elif found is None and measure == "growth" and _of_economy(setting):
        found = topic.heads.get("gdp") or _that_grows(topic.first) or "GDP"
    if found is None:
        found = named_in_clause(setting, words, at, measure, topic.places)
        if found and counts and measure in ("level", "change") and not NUMBERED.search(setting.before[-40:]):
            found = of_part(found, topic, in_money=False)
    after = phrase_after(words, at + 1) if found is None and not topic.previous else []
    return tidy(told(after)) if after else found


def _measured(named: str, setting: Setting, measure: Measure, topic: Topic) -> str:
    """The name with what the number's own words say that is measured of it: its price, its average, its part."""
    unit = setting.number.unit
    if measure == "growth" and DEARER.match(setting.after) and "price" not in named:
        named = f"{singular(named)} prices"
    if named in BALANCES and TRADE.search(setting.text, max(0, setting.start - 200), setting.end):
        named = f"trade {named}"
    if unit is not None and measure in ("growth", "level", "change", "ratio"):
        named = of_part(named, topic)
    average = measure == "level" and "average" not in named and MONEY.match(unit or "")
    return f"average {named}" if average and ON_AVERAGE.match(setting.after) else named


def _labelled(setting: Setting, words: Sequence[Word], measure: Measure, topic: Topic) -> str | None:
    """'- Tax revenue: 63 billion (up 5%)': a line's label names its numbers, as far as nothing else is named."""
    labels = COLON.match(setting.before) if ":" in setting.before else None
    if labels is None or setting.text[max(0, setting.start - 1) : setting.start].strip("\n"):
        return None
    colon = setting.start + labels.end("label")
    first = setting.last_number <= setting.start
    whole = measure == "share" and OF_WHOLE.match(setting.after)
    if whole or not BETWEEN.match(setting.text, colon + 1 if first else setting.last_number, setting.number.start):
        return None
    if not first:
        return topic.previous
    label = [word for word in words if word.end <= colon and (word.kind != "mark" or word.text == ",")]
    if any(map(_is_finite, label, [None, *label])):
        return None
    while label and label[-1].kind in ("time", "prep", "det"):
        label.pop()
    named = names(label, topic.places) and (len(label) > 2 or head_noun(label) not in PERIODS)
    counted = setting.number.unit is None and COUNTED.match(setting.after)
    return tidy(told(label)) if named and not counted else None


def _is_finite(word: Word, before: Word | None) -> bool:
    """Whether a word makes a clause of a label: a verb that is no participle and no infinitive."""
    said = word.text.lower()
    done = said in DONE or said in BOTH or (said not in MEASURING and said.endswith(PARTICIPLES))
    verb = word.kind == "verb" and not done and (before is None or before.text != "to")
    return verb or word.kind in ("pron", "conj")


def _compound(setting: Setting, words: Sequence[Word], at: int, topic: Topic) -> str | None:
    """'A $53 million tax charge', 'a 7 percent stake': what an amount stands before like an adjective."""
    if setting.number.unit is None or not ARTICLE.search(setting.before[-20:]) or at + 1 >= len(words):
        return None
    phrase = phrase_after(words, at + 1) if words[at + 1].kind == "noun" else []
    if not phrase or head_noun(phrase) in NO_COMPOUND or not names(phrase, topic.places):
        return None
    return tidy(told(phrase))


def _totalled(setting: Setting, words: Sequence[Word], at: int, measure: Measure, topic: Topic) -> str | None:
    """'Shipments came to 231,000 bikes': a count that sums up is named by what it sums up."""
    named = named_in_clause(setting, words, at, measure, topic.places)
    return named if named and _sums(named) else None


def _sums(name: str) -> bool:
    """Whether a name sums up what is counted: 'shipments', 'exports of boats'."""
    head = HELD_BY.split(name, maxsplit=1)[0].split()[-1].lower()
    return head in INDICATORS or head in FLOWS or head in CARRIED


def _of_economy(setting: Setting) -> bool:
    """'Growth of 6.5 percent': where nothing is named that grows, it is the economy."""
    return BARE_GROWTH.search(setting.before) is not None and OF_WHAT.match(setting.after) is None


def _that_grows(name: str | None) -> str | None:
    """What a text is about, where that is no rate: of one, growth is not told in percent."""
    return None if name is None or name.split()[-1] in ("rate", "ratio", "index") else name
