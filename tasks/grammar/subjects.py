"""The words that name what a number is about: the counted noun, the subject of its clause, or what came before."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tasks.grammar.clauses import named_in_clause
from tasks.grammar.counted import PERSONS, counted_noun
from tasks.grammar.lexicon_en import FALL, RISE
from tasks.grammar.lexicon_words import GENERIC, INDICATORS, PERIODS, PREPOSITIONS
from tasks.grammar.names import head_noun, names
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
SUMMED = re.compile(
    r"\b(?:sales|exports|imports|shipments|deliveries|output|production|revenue|turnover|prices|value\s+added|spending|"
    r"investment|added\s+value|orders)\b",
    re.IGNORECASE,
)
HELD_BY = re.compile(r"\s(?:of|in|with|to|from|for|by|at)\s")
TAKEN_UP = re.compile(
    r"(?:(?:^|[,;]|\b(?:and|while|but|or)\b)\s*(?:and\s+|while\s+)?|(?=\bth))(?:(?P<that>that|those)\s+)?"
    r"(?P<prep>of|in|with|to|from|for|by|at)\s+(?:the\s+|its\s+)?"
    r"(?P<whose>[A-Za-z][A-Za-z’'&-]*(?:\s+[A-Za-z’'&-]+){0,4}?)"
    rf"(?:\s+(?:{'|'.join((*RISE, *FALL))}|was|were|is|are|at|by|about|around|some|only|nearly|almost|just|more|"
    r"than|to|a)\b)*[\s(:]*$"
)
FIRMS = frozenset("businesses companies firms enterprises".split())  # a share of a market that they hold
MEASURED = INDICATORS | frozenset(  # words that make a name an indicator's
    "value added price share rate ratio index intensity area length capacity concentration loans loan deposits balance "
    "debt deficit profit income tax taxes earnings wage pay cost costs margin number size time rent funds capital "
    "assets average median loss losses fee fees salary consumption research development r&d services industry "
    "industries orders efficiency productivity yield cash payments subsidies reserves backlog growth".split()
)
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
    found = _taken_up(setting, topic)
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
        found = _of_whole(words, at, found, topic)
    named = _fullest(found, topic) or topic.previous or "figure"
    if setting.number.unit is not None and measure in ("growth", "level", "change", "ratio"):
        named = _of_part(named, topic)
    if measure == "change" and setting.number.unit == "pp" and (topic.grew or GROWS.search(setting.before)):
        return f"growth of {named}" if "growth" not in named else named
    rate = RATE_AFTER.match(setting.after) if measure == "level" else None
    return f"{named} {rate[1]}" if rate else named


def _of_part(name: str, topic: Topic) -> str:
    """'Exports fell 5 percent; cars lost 12': a thing that is no indicator is a part of the one told of before."""
    whole = SUMMED.search(topic.previous or "")
    words = name.lower().split()
    if whole is None or name == topic.previous or not MEASURED.isdisjoint(words) or len(words) > 4:
        return name
    if (len(words) > 1 and not PREPOSITIONS.isdisjoint(words)) or "and" in words:
        return f"{whole[0].lower()} of {name}"
    return f"{_singular(name)} {whole[0].lower()}"


def _singular(name: str) -> str:
    return re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", name)) if name.islower() or name.istitle() else name


def _of_row(setting: Setting, label: str, topic: Topic) -> str | None:
    """A row of a table is named by its label; where that is a place, by the first column that is no growth."""
    named = tidy(BRACKETED.sub("", label))
    if named is not None and named not in topic.places and named.lower() not in GENERIC:
        return named
    cell = cell_of(setting.text, (setting.start, setting.end), setting.number)
    return (tidy(BRACKETED.sub("", cell.counted)) if cell else None) or topic.previous


def _taken_up(setting: Setting, topic: Topic) -> str | None:
    """'... and in rural areas 2,592', 'that of the tertiary industry': of what the number before is of, elsewhere."""
    start, stop = setting.last_number, setting.number.start
    told = (
        TAKEN_UP.search(setting.text[max(start, stop - 90) : stop])
        if topic.previous and start > setting.start
        else None
    )
    if told is None or topic.previous is None:
        return None
    parts = HELD_BY.split(topic.previous, maxsplit=1)
    if not told["that"] and (len(parts) == 1 or f" {told['prep']} " not in topic.previous):
        return None
    return f"{parts[0]} {told['prep']} {told['whose']}"


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
