"""The words of a sentence by kind, and the noun phrases among them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from tasks.grammar.lexicon_words import ADVERBS, BOTH, CONJUNCTIONS, DETERMINERS, DONE, PREPOSITIONS, PRONOUNS, VERBS
from tasks.grammar.patterns import pattern

Kind = Literal["noun", "det", "prep", "verb", "conj", "and", "pron", "adv", "number", "time", "mark"]

TOKEN = pattern(
    r"\[\d{1,2}\]|[^\W\d_][\w&]*(?:[-’'./&][\w&]+)*(?:['’](?=\s))?|"
    r"\d{1,3}\s(?:and|or)\s(?:above|over|older|under|below|younger|up|more)\b|"
    r"\d{1,2}(?:\s(?:to|and)\s|[-–])\d{1,2}(?:-[A-Za-z]\w*)*\b|"
    r"\d[\d.,]*\w*(?:-[A-Za-z]\w*)*|[^\w\s]"
)
LASTING = pattern(r"\d{1,3}-(?:year|month|week|day)$")  # 'the 10-year note'
ASIDE = pattern(r"\s\([^()]*(?:\)|$)")
APART = pattern(r"\s+(?=['’,])")
MODALS = ("to", "will", "would", "can", "could", "should", "may", "might", "must")
BASES = frozenset(
    "raise lift cut add open close spend invest hold sell buy increase reduce expand hire pay cover measures".split()
)
PARTICIPLES = ("ed", "paid", "sold", "made", "built")
NOT_DONE = frozenset(  # no verbs, for all that they end in -ed
    "need speed hundred seed integrated refined processed unprocessed chilled dried skilled unskilled disabled "
    "packaged canned branded advanced fermented unemployed".split()
)
NARROWING = frozenset(  # participles that only tell which ones are meant
    "declared set polled covered surveyed employed based listed located situated linked related destined "
    "earmarked spread "
    "aimed shared owned run operated held led affected hit hosted designed entitled insured married aged interviewed "
    "questioned monitored classified categorised".split()
)
STAYING = frozenset("overnight average hotel hospital short long tourist guest".split())
ADJECTIVES = frozenset(  # comparatives before a noun that they tell apart: 'larger enterprises'
    "larger bigger smaller higher lower faster better stronger largest biggest smallest highest lowest fastest best "
    "further short close far".split()
)
OWNING = frozenset("a an the its their his her our your".split())
ACTORS = frozenset("they we you i he she".split())  # a noun never stands behind these
UNSETTLED = BASES | ADJECTIVES | set("whole average adjusted added Added per Per online stays".split())
INNER_ADVERBS = {("noun", "prep"), ("noun", "det")}  # what stands behind and before an adverb inside a phrase
LY_NOUNS = frozenset("family supply assembly hourly daily weekly monthly quarterly yearly elderly early".split())
INSIDE = frozenset(
    "of for in on to with per from among against between by at above excluding including near within "
    "across under".split()
)


class Word(NamedTuple):
    """A word or a mark of the sentence at [start, end) of the text."""

    text: str
    start: int
    end: int
    kind: Kind


END = Word("", 0, 0, "mark")  # before the first word and behind the last


def words_of(
    text: str, start: int, end: int, numbers: Sequence[tuple[int, int]], times: Sequence[tuple[int, int]]
) -> list[Word]:
    """The words of text[start:end]; a number with its unit and an expression of time are one word each."""
    spans: list[tuple[int, int, Kind]] = [(*each, "number") for each in numbers]
    spans += [(*each, "noun" if LASTING.match(text, *each) else "time") for each in times]
    spans.sort()
    found: list[Word] = []
    at = 0
    for match in TOKEN.finditer(text, start, end):
        while at < len(spans) and spans[at][1] <= match.start():
            at += 1
        if at < len(spans) and spans[at][0] <= match.start() < spans[at][1]:
            if not found or found[-1].start != spans[at][0]:
                found.append(Word(text[spans[at][0] : spans[at][1]], *spans[at]))
            continue
        if match[0][0] != "[" or match[0] == "[":  # '[1]' refers to a note
            found.append(Word(match[0], match.start(), match.end(), _kind(match[0])))
    return _settled(found)


@lru_cache(maxsize=65536)
def _kind(word: str) -> Kind:
    lower = word.lower()
    if not word[0].isalpha():
        return "noun" if word[0].isdigit() else "mark"
    if lower in ("and", "or", "&"):
        return "and"
    if lower in DETERMINERS:
        return "det"
    if lower in PREPOSITIONS:
        return "prep"
    if lower in CONJUNCTIONS:
        return "conj"
    if lower in PRONOUNS:
        return "pron"
    if lower in VERBS:
        return "verb"
    if lower in ADVERBS or (lower.endswith("ly") and len(lower) > 4 and lower not in LY_NOUNS):
        return "adv"
    return "verb" if lower.endswith("ed") and len(lower) > 4 and lower not in NOT_DONE else "noun"


def _settled(words: list[Word]) -> list[Word]:
    """A verb's form that stands before a noun, after what begins a phrase, only qualifies that noun."""
    for at, word in enumerate(words):
        if word.kind == "noun" and at and words[at - 1].text.lower() in ACTORS and word.text.islower():
            words[at] = word._replace(kind="verb")  # 'they call for', 'we want 20'
        elif word.kind == "noun" and word.text.endswith("ing") and at and words[at - 1].text == ",":
            if at + 1 < len(words) and words[at + 1].kind in ("number", "adv"):
                words[at] = word._replace(kind="verb")  # ', filling 91 percent of its seats'
        elif word.kind == "verb" or word.text in UNSETTLED:
            after = words[at + 1] if at + 1 < len(words) else END
            before = words[at - 1] if at else END
            if word.text == "whole" and at > 1 and words[at - 2].text == "as":
                words[at - 2 : at + 1] = [each._replace(kind="adv") for each in words[at - 2 : at + 1]]  # 'as a whole'
            else:
                words[at] = word._replace(kind=_among(word, before, after))
    return words


def _among(word: Word, before: Word, after: Word) -> Kind:
    """What a word is between its neighbours."""
    text, lower = word.text, word.text.lower()
    form = lower.endswith(("ed", "ing", "own", "cut")) and lower != "bring"
    if text == "adjusted" and before.text.endswith("ly"):
        return "adv"  # 'seasonally adjusted exports'
    if lower == "added" and "value" in (before.text.lower(), after.text):
        return "noun"
    if (lower == "per" and after.text in ("capita", "head")) or (text == "stays" and before.text.lower() in STAYING):
        return "noun"
    if text == "aged" and before.kind == "noun":
        return "noun"  # 'persons aged 60 and above'
    if text in ADJECTIVES and after.kind == "noun" and before.kind in ("det", "prep") and before.text != "than":
        return "noun"
    if text == "online" and after.kind in ("verb", "mark", "prep"):
        return "adv"
    if word.kind == "verb" and form and after.kind == "number" and before.kind in ("det", "adv"):
        return "adv"  # 'a seasonally adjusted 0.6%', 'the revised 4'
    if word.kind == "verb" and _names(word, before, after, form):
        return "noun"
    if text == "average" and after.kind == "number" and before.kind == "noun":
        return "verb"
    if text in BASES and before.kind == "noun" and after.kind == "number":
        return "verb"  # 'women hold 23 percent of seats'
    if text in BASES and before.text in MODALS and after.kind in ("det", "noun", "number", "adv"):
        return "verb"
    return word.kind


def _names(word: Word, before: Word, after: Word, form: bool) -> bool:
    """Whether a verb's form is a noun here, or only qualifies one."""
    if form and after.kind == "noun" and before.kind in ("det", "prep", "mark", "number", "adv"):
        return True
    if not form and before.text.lower() in OWNING:  # 'their forecast for GDP'
        return True
    wanted = word.text in ("aims", "plans", "hopes") and after.text in ("to", "for")
    return word.text.lower() in BOTH and after.kind in ("verb", "prep", "mark", "time", "and") and not wanted


def phrase_before(words: Sequence[Word], stop: int, begin: int) -> list[Word]:
    """The noun phrase that ends right before words[stop], with what 'of' and the like add to it; [] without one."""
    at = stop - 1
    if at > begin and words[at].text == "," and words[stop].kind == "verb":
        at = _behind_aside(words, at, begin, stop)
    while at >= begin and (words[at].kind in ("adv", "time") or _dates(words, at) or words[at].text == ")"):
        at = _bracket(words, at, begin) if words[at].text == ")" else at - 1
    last = at
    while at >= begin and _within(words, at):
        at = _bracket(words, at, begin) if words[at].text == ")" else at - 1
        if words[at + 1].kind == "det" and at >= begin and words[at].kind not in ("det", "prep"):
            break  # 'as a share of GDP | the outlay'
    return _trimmed(list(words[at + 1 : last + 1]))


def phrase_after(words: Sequence[Word], start: int) -> list[Word]:
    """The noun phrase that begins at words[start]; [] without one."""
    at = start
    while at < len(words) and words[at].kind == "time":
        at += 1  # 'this year's crop'
    while at < len(words) and (words[at].kind in ("noun", "det") or _joins(words, at) or _dated_noun(words, at, start)):
        at += 1
    return _trimmed(list(words[start:at]))


def _behind_aside(words: Sequence[Word], at: int, begin: int, stop: int) -> int:
    """Before an aside between commas: 'Deaths, meanwhile, came to ...', 'the outlay, put by the bureau at ...'."""
    opens = next((index for index in range(at - 1, max(begin, at - 14) - 1, -1) if words[index].text == ","), None)
    if opens is not None and opens > begin:
        return opens - 1
    return at - 1 if words[stop].text.lower().endswith(("ed", "put", "seen")) else at


def _bracket(words: Sequence[Word], at: int, begin: int) -> int:
    """Before the bracket that closes at words[at]: 'gross domestic product (GDP)'."""
    opens = next((index for index in range(at, begin - 1, -1) if words[index].text == "("), at)
    return opens - 1 if at - opens < 14 else at - 1


def _dates(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition only leads to an expression of time."""
    return words[at].kind == "prep" and at + 1 < len(words) and words[at + 1].kind == "time"


def _within(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.kind in ("noun", "det") or (word.text == ")" and at > 0 and words[at - 1].kind == "noun"):
        return True
    after = words[at + 1].kind if at + 1 < len(words) else "mark"
    if word.kind == "adv":
        passive = after == "verb" and words[at + 1].text.lower().endswith(PARTICIPLES)
        return (word.text.endswith("ly") and at > 0 and (after, words[at - 1].kind) in INNER_ADVERBS) or passive
    if word.text in ("with", "at") and at + 1 < len(words) and words[at + 1].text in ("a", "an"):
        return False  # 'unicorns with a combined value of': another phrase
    if word.kind == "prep":
        return (word.text in INSIDE and after in ("noun", "det", "adv")) or _as_share(words, at)
    if word.kind == "verb":  # 'companies registered in the city', 'taxes actually paid rose'
        behind = words[at - 2 if words[at - 1].kind == "adv" and at > 1 else at - 1].kind if at > 0 else "mark"
        passive = word.text in DONE or (after == "verb" and word.text.lower().endswith(PARTICIPLES))
        if behind == "noun" and after in ("prep", "adv") and word.text.lower() in NARROWING:
            return True  # 'goods declared under the regime made up ...'
        return passive and behind == "noun" and after in ("prep", "time", "verb")
    if word.kind == "time" or _dates(words, at):
        return after not in ("det", "noun")
    if word.kind == "and":
        return after in ("noun", "det") and at > 0 and words[at - 1].kind == "noun"
    if word.text == ",":
        return _lists(words, at)
    return False


def _lists(words: Sequence[Word], at: int) -> bool:
    """Whether a comma parts members of a list that ends with 'and': 'plastics, rubber and paper'."""
    ahead = words[at + 1 : at + 8]
    if at < 1 or words[at - 1].kind != "noun" or not words[at - 1].text.islower():
        return False
    joint = next((index for index, word in enumerate(ahead) if word.kind not in ("noun", "mark")), 0)
    named = all(word.kind == "noun" or word.text == "," for word in ahead[:joint])
    return joint > 0 and named and ahead[joint].kind == "and" and not _led_in(words, at)


def _led_in(words: Sequence[Word], at: int) -> bool:
    """Whether what stands before a comma only says where or when: 'in towns, rents and wages'."""
    while at > 0 and words[at - 1].kind in ("noun", "det", "adv"):
        at -= 1
    return at > 0 and words[at - 1].kind == "prep" and words[at - 1].text not in ("of", "from", "with", "for")


def _as_share(words: Sequence[Word], at: int) -> bool:
    """'R&D spending as a share of GDP'."""
    return (
        words[at].text == "as" and at + 2 < len(words) and words[at + 2].text in ("share", "proportion", "percentage")
    )


def _joins(words: Sequence[Word], at: int) -> bool:
    ahead = [word.kind for word in words[at + 1 : at + 3]]
    after = ahead[-1] if ahead[:1] == ["time"] else "".join(ahead[:1])  # 'of first-quarter sales'
    joined = words[at].text in ("of", "and", "per", "for") and after in ("noun", "det")
    return joined and at > 0 and words[at - 1].kind == "noun" and not _new_clause(words, at + 1)


def _dated_noun(words: Sequence[Word], at: int, start: int) -> bool:
    """'The city's 2010 GDP': a year before a noun of the same phrase."""
    inside = words[at].kind == "time" and at > start and words[at - 1].kind in ("noun", "det", "prep")
    return inside and at + 1 < len(words) and words[at + 1].kind == "noun"


def _new_clause(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase that begins here has a verb of its own."""
    while at < len(words) and words[at].kind in ("noun", "det"):
        at += 1
    return at < len(words) and words[at].kind == "verb" and words[at].text not in ("registered", "signed", "sold")


def _trimmed(words: list[Word]) -> list[Word]:
    while words and words[0].kind in ("prep", "and", "det", "time"):
        words = words[1:]
    while words and words[-1].kind in ("prep", "and", "det", "time"):
        words = words[:-1]
    return words


def told(words: Sequence[Word]) -> str:
    """The words of a phrase as they are written."""
    said = " ".join(word.text for word in words if word.kind != "time")
    return APART.sub("", ASIDE.sub("", said) if "(" in said else said)
