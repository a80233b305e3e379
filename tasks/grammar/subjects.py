"""The words that name what a number is about: the counted noun, the subject of its clause, or what came before."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tasks.grammar.clauses import named_in_clause
from tasks.grammar.counted import PERSONS, counted_noun
from tasks.grammar.lexicon_words import GENERIC, INDICATORS, PERIODS, PREPOSITIONS
from tasks.grammar.names import head_noun, is_economy, names
from tasks.grammar.phrases import Word, phrase_after, phrase_before, told
from tasks.grammar.setting import Setting
from tasks.grammar.tables import cell_of
from tasks.grammar.tidy import tidy
from warehouse.records import Measure

TABLE_LABEL = re.compile(r"^\s*(?P<label>[^|\d]*[A-Za-z][^|]*?)\s\|")
BRACKETED = re.compile(r"\(.*?\)")
BARE_GROWTH = re.compile(
    r"(?:^|\b(?:the|its|for|of|see[ns]?|forecast|target|expects?|aims?\s+for))\s*(?-i:Growth|growth|expansion)\s+"
    r"(?:rate\s+|target\s+)?(?:of|at|was|is)\s+(?:\w+\s+)?$"
)
GROWTH_AIM = re.compile(r"\s+(?:economic\s+)?growth\s+(?:target|forecast|goal|rate)\b")
OF_WHAT = re.compile(r"\s+(?:in|for|growth\s+in)\s+(?!20|the\s+(?:first|second|third|fourth|year|whole)|Q|[A-Z])[a-z]")
GROWS = re.compile(r"\b(?:growth(?:\s+rate)?|pace)\b[^,;]*(?:,[^,;]*)?$", re.IGNORECASE)
RATE_AFTER = re.compile(r"\s+((?:a|an|per|each)\s+(?:day|hour|minute|week|month|head|person))\b")
HELD_BY = ("of", "in", "for", "to", "from", "by", "at")
FIRMS = frozenset("businesses companies firms enterprises".split())  # a share of a market that they hold
COMPLETE = frozenset(
    "gdp exports imports population births deaths inflation unemployment investment consumption vacancies "
    "employment".split()
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text before leaves for the next number: the last subject, and the fullest name for each head noun."""

    previous: str | None
    heads: Mapping[str, str]
    places: Collection[str]
    grew: bool = False  # the number before, in this sentence, is a growth


def subject_of(setting: Setting, words: Sequence[Word], measure: Measure, topic: Topic) -> str:
    """The shortest phrase that names the indicator."""
    row = TABLE_LABEL.match(setting.before) if " |" in setting.before else None
    if row:
        return _of_row(setting, row["label"], topic) or "figure"
    at = next((index for index, word in enumerate(words) if word.end > setting.number.start), len(words) - 1)
    found = None
    if setting.number.unit is None and measure in ("level", "change"):
        found = counted_noun(setting, words, at, topic.places)
        if found in PERSONS:  # 'the population was 23 million people'
            found = named_in_clause(setting, words, at, measure, topic.places) or found
    elif measure == "growth" and _of_economy(setting):
        found = "GDP"
    found = found or named_in_clause(setting, words, at, measure, topic.places)
    if found is None and not topic.previous:
        after = phrase_after(words, at + 1)
        found = tidy(told(after)) if after else None
    if measure == "share":
        found = _of_whole(words, at, found, topic)
    named = _fullest(_of_that(setting, found, topic), topic) or topic.previous or "figure"
    if measure == "change" and setting.number.unit == "pp" and (topic.grew or GROWS.search(setting.before)):
        return f"growth of {named}" if "growth" not in named else named
    rate = RATE_AFTER.match(setting.after) if measure == "level" else None
    return f"{named} {rate[1]}" if rate else named


def _of_row(setting: Setting, label: str, topic: Topic) -> str | None:
    """A row of a table is named by its label; where that is a place, by the first column that is no growth."""
    named = tidy(BRACKETED.sub("", label))
    if named not in topic.places:
        return named
    cell = cell_of(setting.text, (setting.start, setting.end), setting.number)
    return (tidy(BRACKETED.sub("", cell.counted)) if cell else None) or topic.previous


def _of_that(setting: Setting, name: str | None, topic: Topic) -> str | None:
    """'... and that of rural residents': 'that' is what the number before is of."""
    if name is None or topic.previous is None:
        return name
    that = re.search(rf"\b(?:that|those)\s+({'|'.join(HELD_BY)})\s+(?:the\s+)?{re.escape(name)}", setting.before)
    if that is None:
        return name
    head = re.split(rf"\s(?:{'|'.join(HELD_BY)})\s", topic.previous)[0]
    return f"{head} {that[1]} {name}"


def _of_economy(setting: Setting) -> bool:
    """'Growth of 6.5 percent': where nothing is named that grows, it is the economy."""
    bare = BARE_GROWTH.search(setting.before) or GROWTH_AIM.match(setting.after)
    return bare is not None and OF_WHAT.match(setting.after) is None


def _of_whole(words: Sequence[Word], at: int, own: str | None, topic: Topic) -> str | None:
    """A share is named by what is shared and by its whole: 'basic research of R&D spending'."""
    if at + 1 >= len(words):
        return own
    if own is None and words[at + 1].kind == "noun" and " in " in words[at].text:
        return tidy(told(phrase_after(words, at + 1)))  # 'one in eight college graduates'
    if words[at + 1].text != "of":
        return own
    phrase = phrase_after(words, at + 2)
    whole = tidy(told(phrase)) if phrase else None
    if whole is None or head_noun(phrase) in GENERIC | PERIODS or whole.removesuffix("'s") in topic.places:
        return own
    if own is not None and own.split()[-1].lower() in FIRMS:
        return whole
    if own is None and any(word.kind in ("number", "pron") for word in words[:at]):
        own = topic.previous  # 'or 5.8 percent of GDP'
    return f"{own} of {whole}" if own and own.lower() != whole.lower() else whole


def _fullest(name: str | None, topic: Topic) -> str | None:
    """The full name that the text gave before for a bare noun: 'contracts' after 'technology contracts'."""
    if name is None:
        return None
    if is_economy(name):
        return "GDP"
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


def head_of(name: str) -> str | None:
    """The bare noun by which a longer name may be taken up again: that before 'of' and the like."""
    parts = name.split()
    if not 1 < len(parts) < 7:
        return None
    joint = next((index for index, part in enumerate(parts) if part in PREPOSITIONS), len(parts))
    return parts[joint - 1].lower() if joint else None
