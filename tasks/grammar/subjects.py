"""The words that name what a number is about: the counted noun, the subject of its clause, or what came before."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from tasks.grammar.clauses import named_in_clause
from tasks.grammar.counted import PERSONS, counted_noun
from tasks.grammar.lexicon_en import FLOWS
from tasks.grammar.lexicon_words import GENERIC, INDICATORS, PERIODS, PREPOSITIONS
from tasks.grammar.names import MOVES, head_noun, names
from tasks.grammar.phrases import Word, phrase_after, phrase_before, told
from tasks.grammar.setting import Setting
from tasks.grammar.tidy import tidy
from tasks.grammar.wholes import HELD_BY, Topic, of_part, of_row, of_whole, taken_up
from warehouse.records import Measure

TABLE_LABEL = re.compile(r"^\s*(?P<label>[^|\d]*[A-Za-z][^|]*?)\s\|")
BARE_GROWTH = re.compile(
    r"(?:^|\b(?:the|its|for|of|see[ns]?|forecast|target|expects?|aims?\s+for))\s*(?-i:Growth|growth|expansion)\s+"
    r"(?:rate\s+|target\s+)?(?:of|at|was|is)\s+(?:\w+\s+)?$"
)
GROWTH_AIM = re.compile(r"\s+(?:economic\s+)?growth\s+(?:target|forecast|goal|rate)\b")
OF_WHAT = re.compile(r"\s+(?:in|for|growth\s+in)\s+(?!20|the\s+(?:first|second|third|fourth|year|whole)|Q|[A-Z])[a-z]")
GROWS = re.compile(r"\b(?:growth(?:\s+rate)?|pace)\b[^,;]*(?:,[^,;]*)?$", re.IGNORECASE)
RATE_AFTER = re.compile(r"\s+((?:a|an|per|each)\s+(?:day|hour|minute|week|month|head|person))\b")
ARTICLE = re.compile(r"\b(?:an?|another)\s+$", re.IGNORECASE)
TOTALS = re.compile(
    r"\b(?:(?:came|come|comes|amount(?:ed|s|ing)?|rose|fell|grew|climbed|dropped|increased|decreased)\s+to|totall?ed|"
    r"reached|stood\s+at|was|were)\s+(?:[a-z]+\s+){0,3}$"
)
COMPLETE = frozenset(
    "gdp exports imports population births deaths inflation unemployment investment consumption vacancies "
    "employment".split()
)


def subject_of(setting: Setting, words: Sequence[Word], measure: Measure, topic: Topic) -> str:
    """The shortest phrase that names the indicator."""
    row = TABLE_LABEL.match(setting.before) if " |" in setting.before else None
    if row:
        return of_row(setting, row["label"], topic) or "figure"
    at = next((index for index, word in enumerate(words) if word.end > setting.number.start), len(words) - 1)
    found = taken_up(setting, topic) or _compound(setting, words, at, topic)
    if found is None and setting.number.unit is None and TOTALS.search(setting.before[-60:]):
        found = _totalled(setting, words, at, measure, topic)
    if found is None and setting.number.unit is None and measure in ("level", "change"):
        found = counted_noun(words, at, topic.places)
        if found in PERSONS:  # 'the population was 23 million people'
            found = named_in_clause(setting, words, at, measure, topic.places) or found
    elif found is None and measure == "growth" and _of_economy(setting):
        found = "GDP"
    found = found or named_in_clause(setting, words, at, measure, topic.places)
    if found is None and not topic.previous:
        after = phrase_after(words, at + 1)
        found = tidy(told(after)) if after else None
    if measure == "share":
        found = of_whole(words, at, found, topic)
    named = _fullest(found, topic) or topic.previous or "figure"
    if setting.number.unit is not None and measure in ("growth", "level", "change", "ratio"):
        named = of_part(named, topic)
    if measure == "change" and setting.number.unit == "pp" and (topic.grew or GROWS.search(setting.before)):
        return f"growth of {named}" if "growth" not in named else named
    rate = RATE_AFTER.match(setting.after) if measure == "level" else None
    return f"{named} {rate[1]}" if rate else named


def _compound(setting: Setting, words: Sequence[Word], at: int, topic: Topic) -> str | None:
    """'A $53 million tax charge', 'a 7 percent stake': what an amount stands before like an adjective."""
    if setting.number.unit is None or not ARTICLE.search(setting.before) or at + 1 >= len(words):
        return None
    phrase = phrase_after(words, at + 1) if words[at + 1].kind == "noun" else []
    head = head_noun(phrase)
    return (
        tidy(told(phrase)) if phrase and head not in MOVES | GENERIC | PERIODS and names(phrase, topic.places) else None
    )


def _totalled(setting: Setting, words: Sequence[Word], at: int, measure: Measure, topic: Topic) -> str | None:
    """'Shipments came to 231,000 bikes': a count that sums up is named by what it sums up."""
    named = named_in_clause(setting, words, at, measure, topic.places)
    head = HELD_BY.split(named, maxsplit=1)[0].split()[-1].lower() if named else ""
    return named if head in INDICATORS or head in FLOWS else None


def _of_economy(setting: Setting) -> bool:
    """'Growth of 6.5 percent': where nothing is named that grows, it is the economy."""
    bare = BARE_GROWTH.search(setting.before) or GROWTH_AIM.match(setting.after)
    return bare is not None and OF_WHAT.match(setting.after) is None


def _fullest(name: str | None, topic: Topic) -> str | None:
    """The full name that the text gave before for a bare noun: 'contracts' after 'technology contracts'."""
    if name is None:
        return None
    if name.lower() in GENERIC:
        return topic.heads.get(name.lower())
    return name if name.lower() in COMPLETE else topic.heads.get(name.lower(), name)


def titled_subject(words: Sequence[Word], places: Collection[str]) -> str | None:
    """The indicator that a headline names, for a text whose first number leaves open what it is of."""
    for at, word in enumerate(words):
        if word.text.lower() in INDICATORS and (at + 1 == len(words) or words[at + 1].kind != "noun"):
            phrase = phrase_before(words, at + 1, 0)
            if phrase and names(phrase, places):
                return _fullest(tidy(told(phrase)), Topic(None, {}, places))
    return None


@lru_cache(maxsize=65536)
def head_of(name: str) -> str | None:
    """The bare noun by which a longer name may be taken up again: that before 'of' and the like."""
    parts = name.split()
    if not 1 < len(parts) < 7:
        return None
    joint = next((index for index, part in enumerate(parts) if part in PREPOSITIONS), len(parts))
    return parts[joint - 1].lower() if joint else None
