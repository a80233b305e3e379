"""The words that name what a number is about: the counted noun, the subject of its clause, or what came before."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tasks.grammar.lexicon_words import ACTING, AGENTS, BLANK, DONE, GENERIC, MEASURING, PERIODS, SAYING
from tasks.grammar.phrases import Word, phrase_after, phrase_before, told
from tasks.grammar.setting import Setting
from tasks.grammar.tidy import tidy
from warehouse.records import Measure

TABLE_LABEL = re.compile(r"^\s*(?P<label>[^|\d]*[A-Za-z][^|]*?)\s\|")
BRACKETED = re.compile(r"\(.*?\)")
MOVES = frozenset("increase rise growth decline drop fall gain jump decrease reduction expansion surge".split())
WORK = re.compile(r"\b(?:employ\w*|work(?:ed|s|ing|force)?|jobs?|payroll)\b", re.IGNORECASE)
PERSONS = frozenset("people persons workers staff".split())
BARE_GROWTH = re.compile(
    r"(?:^|\b(?:the|its|for|of|see[ns]?|forecast|target|expects?|aims?\s+for))\s*(?-i:Growth|growth|expansion)\s+"
    r"(?:rate\s+|target\s+)?(?:of|at|was|is)\s+(?:\w+\s+)?$"
)
GROWTH_AIM = re.compile(r"\s+(?:economic\s+)?growth\s+(?:target|forecast|goal|rate)\b")
OF_WHAT = re.compile(r"\s+(?:in|for|growth\s+in)\s+(?!20|the\s+(?:first|second|third|fourth|year|whole)|Q|[A-Z])[a-z]")
BE = frozenset("is are was were be been being".split())
YIELDED = frozenset("revenue earnings output".split())  # what a whole industry yields is named by the industry
PHYSICAL = re.compile(r"km2?|m[23]?|ha|t|kg|[kMGT]W(?:\.h)?|L|u?g|\[\w+\]")
FIRMS = frozenset("businesses companies firms enterprises".split())  # a share of a market that they hold
BREAKS = frozenset(";:—–|")
ECONOMY = re.compile(r"(?:^|\s)(?:economy|economic\s+(?:growth|expansion|output))$")
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


def subject_of(setting: Setting, words: Sequence[Word], measure: Measure, topic: Topic) -> str:
    """The shortest phrase that names the indicator."""
    row = TABLE_LABEL.match(setting.before) if " |" in setting.before else None
    if row:
        return tidy(BRACKETED.sub("", row["label"])) or "figure"
    at = next((index for index, word in enumerate(words) if word.end > setting.number.start), len(words) - 1)
    found = _counted(setting, words, at, topic) if _counts(setting, measure) else None
    growth = measure == "growth" and (BARE_GROWTH.search(setting.before) or GROWTH_AIM.match(setting.after))
    found = (
        found
        or ("GDP" if growth and not OF_WHAT.match(setting.after) else None)
        or _named(setting, words, at, measure, topic)
    )
    if found is None and not topic.previous:
        after = phrase_after(words, at + 1)
        found = tidy(told(after)) if after else None
    if measure == "share":
        found = _of_whole(words, at, found, topic)
    return _fullest(found, topic) or topic.previous or "figure"


def _of_economy(setting: Setting) -> bool:
    """'Growth of 6.5 percent': where nothing is named that grows, it is the economy."""
    bare = BARE_GROWTH.search(setting.before) or GROWTH_AIM.match(setting.after)
    return bare is not None and OF_WHAT.match(setting.after) is None


def _counts(setting: Setting, measure: Measure) -> bool:
    return setting.number.unit is None and measure in ("level", "change")


def _counted(setting: Setting, words: Sequence[Word], at: int, topic: Topic) -> str | None:
    """What a count counts: 'technology contracts signed' of 'more than 70,000 technology contracts were signed'."""
    start = at + 1
    while start < len(words) and words[start].kind == "adv":
        start += 1
    if start < len(words) and words[start].text == "of":
        start += 1
    phrase = phrase_after(words, start)
    if not phrase:
        return None
    noun = tidy(told(phrase))
    if noun is None or noun in topic.places or _head(phrase) in GENERIC:
        return None
    if _head(phrase) in PERIODS and len(phrase) == 1:
        return None
    if noun.lower() in PERSONS and WORK.search(setting.before[-80:] + setting.after[:60]):
        return "employees"
    done = _done(words, words.index(phrase[-1]) + 1)
    return noun + (done or _doing(words, at))


def _done(words: Sequence[Word], at: int) -> str:
    """' signed' of '... contracts were signed' and of '... contracts signed in May', but not of '... signed them'."""
    start = at
    while at < len(words) and (
        words[at].text in ("were", "was", "have", "had", "has", "been", "are") or words[at].kind == "adv"
    ):
        at += 1
    if at >= len(words) or words[at].text not in DONE:
        return ""
    after = words[at + 1].kind if at + 1 < len(words) else "mark"
    return f" {words[at].text}" if at > start or after not in ("noun", "det", "number") else ""


def _doing(words: Sequence[Word], at: int) -> str:
    """' sold' of 'sold 6.3 million phones'."""
    while (at and words[at - 1].kind in ("adv", "det")) or (
        at and words[at - 1].text in ("over", "than", "about", "around")
    ):
        at -= 1
    return f" {words[at - 1].text}" if at and words[at - 1].text in DONE else ""


def _named(setting: Setting, words: Sequence[Word], at: int, measure: Measure, topic: Topic) -> str | None:
    """What a clause says a number is of: the noun before 'of', the object of its verb, the subject of its verb."""
    begin = _clause_begin(words, at)
    lead = _lead(words, at, begin)
    if lead > begin and words[lead - 1].text == "of":
        phrase = phrase_before(words, lead - 1, begin)
        if phrase and _head(phrase) not in GENERIC and _valid(phrase, topic):
            return tidy(told(phrase))
    inside = _inside(words, at, measure) or _extent(setting, words, at)
    if inside:
        return inside
    asked = _antecedent(words, begin)
    if asked is not None:
        return tidy(told(asked)) if _names(asked, topic, False) else None
    verb = next((index for index in range(at - 1, begin - 1, -1) if words[index].kind == "verb"), None)
    if verb is None and lead <= begin and begin and words[begin - 1].text == ":":
        phrase = phrase_before(words, begin - 1, 0)  # 'Deposits: 14.6 trillion yuan'
        return tidy(told(phrase)) if _names(phrase, topic) else None
    if verb is None:
        phrase = phrase_before(words, lead, begin)
        if phrase and (
            _led_by_preposition(words, begin)
            or (begin and words[begin] is phrase[0] and words[begin - 1].kind == "number")
        ):
            return None  # 'and in rural areas ...'; the noun that the number before counts
        return tidy(told(phrase)) if _names(phrase, topic) else None
    return _by_verb(setting, words, at, verb, begin, topic)


def _antecedent(words: Sequence[Word], begin: int) -> list[Word] | None:
    """What a relative clause is about: 'overseas sales, which made up ...'; None where there is none."""
    if not begin or words[begin - 1].text not in ("which", "that", "who"):
        return None
    stop = begin - 2 if begin > 1 and words[begin - 2].text == "," else begin - 1
    return phrase_before(words, stop, 0) if stop > 0 and words[stop - 1].kind == "noun" else None


def _led_by_preposition(words: Sequence[Word], begin: int) -> bool:
    at = begin
    while at < len(words) and words[at].kind in ("and", "mark", "adv"):
        at += 1
    return at < len(words) and words[at].kind == "prep" and (at > begin or words[at].text == "of")


def _by_verb(setting: Setting, words: Sequence[Word], at: int, verb: int, begin: int, topic: Topic) -> str | None:
    """The subject of a verb that measures or is passive; of one that acts, what was done: 'spent' is spending."""
    chain = verb
    while chain > begin and (words[chain - 1].kind in ("verb", "adv") or words[chain - 1].text in ("to", "not")):
        chain -= 1
    phrase = phrase_before(words, chain, begin)
    if phrase and begin and phrase[0] is words[begin] and words[begin - 1].kind == "number":
        return None  # '4.5 crore taxpayers filed returns, 25 per cent more'
    acts = words[verb].text.lower() not in MEASURING
    passive = acts and any(word.text in BE for word in words[chain:verb])
    if not acts or passive:
        return tidy(told(phrase)) if _names(phrase, topic, setting.number.unit is None) else None
    direct = phrase_after(words, verb + 1)
    if direct and _names(direct, topic) and words.index(direct[-1]) < at:
        return tidy(told(direct))
    done, what = ACTING.get(words[verb].text.lower(), ""), _object_behind(words, at)
    if what:
        return f"{what} {done}".rstrip()
    if not done:
        named = _names(phrase, topic, False) and words[verb].text.lower() not in SAYING
        return tidy(told(phrase)) if named else None
    if not _names(phrase, topic, False):
        return None if done in YIELDED and not phrase else done
    doer = tidy(told(phrase))
    return doer if done in YIELDED else f"{doer} {done}"


def _object_behind(words: Sequence[Word], at: int) -> str | None:
    """'on research and development' behind the amount that was spent."""
    start = at + 1
    if start < len(words) and words[start].text in ("on", "into"):
        return tidy(told(phrase_after(words, start + 1)))
    return None


def _inside(words: Sequence[Word], at: int, measure: Measure) -> str | None:
    """'345 billion in profit', 'growth of 5 percent in exports': a bare noun behind 'in'."""
    if measure == "share" or at + 2 >= len(words) or words[at + 1].text != "in" or words[at + 2].kind != "noun":
        return None
    if not words[at + 2].text.islower() or words[at + 2].text in ("real", "town", "total", "terms", "all"):
        return None
    return tidy(told(phrase_after(words, at + 2)))


def _extent(setting: Setting, words: Sequence[Word], at: int) -> str | None:
    """'442 kilometers of track', '0.4 tons of coal': what a length, a weight or a power is of."""
    physical = setting.number.unit is not None and PHYSICAL.fullmatch(setting.number.unit)
    if not physical or at + 1 >= len(words) or words[at + 1].text != "of":
        return None
    phrase = phrase_after(words, at + 2)
    return tidy(told(phrase)) if _names(phrase, Topic(None, {}, ())) else None


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
    if whole is None or _head(phrase) in GENERIC | PERIODS or whole.removesuffix("'s") in topic.places:
        return own
    if own is not None and own.split()[-1].lower() in FIRMS:
        return whole
    if own is None and any(word.kind in ("number", "pron") for word in words[:at]):
        own = topic.previous  # 'or 5.8 percent of GDP'
    return f"{own} of {whole}" if own and own.lower() != whole.lower() else whole


def _clause_begin(words: Sequence[Word], at: int) -> int:
    """Where the words of a number's own clause begin: behind the number before, a sign or a joining word."""
    for index in range(at - 1, -1, -1):
        word = words[index]
        if word.kind == "number" or word.text in BREAKS or word.kind == "conj":
            return index + 1
    return 0


def _lead(words: Sequence[Word], at: int, begin: int) -> int:
    """Where what only leads up to a number begins: 'to about', '(', 'up by nearly', 'at'."""
    index = at
    while index > begin:
        word = words[index - 1]
        loose = word.kind in ("adv", "mark", "time") or word.text in ("a", "an", "the", "some", "record")
        if not loose and not (word.kind == "prep" and word.text != "of"):
            break
        index -= 1
    return index


def _head(phrase: Sequence[Word]) -> str:
    """The noun that a phrase is about: the last before 'of', 'in' and the like."""
    nouns: list[Word] = []
    for word in phrase:
        if word.kind == "prep" and nouns:
            break
        nouns.append(word)
    return nouns[-1].text.lower() if nouns else ""


def _names(phrase: Sequence[Word], topic: Topic, counts: bool = True) -> bool:
    """Whether a phrase names an indicator, and is no place, no agent and no mere 'figure'."""
    if not phrase or not _valid(phrase, topic):
        return False
    if _economy(tidy(told(phrase)) or ""):
        return True
    head = _head(phrase)
    if head in GENERIC:
        alone = len(phrase) == 1 or (head in BLANK and not any(word.text == "of" for word in phrase))
        return not alone and tidy(told(phrase)) not in (None, head)
    return counts or head not in AGENTS or len(phrase) > 3


def _valid(phrase: Sequence[Word], topic: Topic) -> bool:
    name = tidy(told(phrase))
    return (
        name is not None
        and re.sub("['’]s$", "", name) not in topic.places
        and any(letter.islower() for letter in name) | name.isupper()
    )


def _economy(name: str) -> bool:
    """'The economy grew', 'economic growth': its measure is GDP."""
    return ECONOMY.search(name.lower()) is not None


def _fullest(name: str | None, topic: Topic) -> str | None:
    """The full name that the text gave before for a bare noun: 'contracts' after 'technology contracts'."""
    if name is None:
        return None
    if _economy(name):
        return "GDP"
    return name if name.lower() in COMPLETE else topic.heads.get(name.lower(), name)


def head_of(name: str) -> str | None:
    """The bare noun by which a longer name may be taken up again."""
    parts = name.split()
    if not 1 < len(parts) < 6:
        return None
    return (parts[0] if len(parts) > 2 and parts[1] == "of" else parts[-1]).lower()
