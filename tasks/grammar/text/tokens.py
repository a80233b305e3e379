"""The words of a sentence by kind."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from tasks.grammar.lexicon.kinds import ADVERBS, BOTH, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, VERBS
from tasks.grammar.text.patterns import pattern

Kind = Literal["noun", "det", "prep", "verb", "conj", "and", "pron", "adv", "number", "time", "mark"]

TOKEN = pattern(
    r"[^\W\d_][\w&]*(?:[-’'./&][\w&]+)*(?:['’](?=\s))?|"
    r"\d{1,3}\s(?:and|or)\s(?:above|over|older|under|below|younger|up|more)\b|"
    r"\d{1,2}(?:\s(?:to|and)\s|[-–])\d{1,2}(?:-[A-Za-z]\w*)*\b|"
    r"\d(?:[\d.,]*\d)?\w*(?:-[A-Za-z]\w*)*|\[\d{1,2}\]|[^\w\s]"
)
LASTING = pattern(r"\d{1,3}-(?:year|month|week|day)$")  # 'the 10-year note'
MODALS = ("to", "will", "would", "can", "could", "should", "may", "might", "must")
BASES = frozenset(
    "raise lift cut add open close spend invest hold sell buy increase reduce expand hire pay cover measures "
    "number total".split()
)
NOT_DONE = frozenset(  # no verbs, for all that they end in -ed
    "need speed hundred seed integrated refined processed unprocessed chilled dried skilled unskilled disabled "
    "packaged canned branded advanced fermented unemployed".split()
)
STAYING = frozenset("overnight average hotel hospital short long tourist guest".split())
ADJECTIVES = frozenset(  # comparatives before a noun that they tell apart: 'larger enterprises'
    "larger bigger smaller higher lower faster better stronger largest biggest smallest highest lowest fastest best "
    "further short close far".split()
)
STAYS = frozenset("stay spend cost wait lead".split())
OWNING = frozenset("a an the its their his her our your".split())
GOING_ON = frozenset("is are was were be been keep keeps kept stop stopped start started began".split())
ACTORS = frozenset("they we you i he she".split())  # a noun never stands behind these
UNSETTLED = BASES | ADJECTIVES | set("whole average adjusted added Added per Per online stays".split())
DEGREES = frozenset("heavily seriously badly severely lightly slightly moderately highly mildly densely".split())
LY_NOUNS = frozenset("family supply assembly hourly daily weekly monthly quarterly yearly elderly early".split())


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
        (first, last), said = match.span(), match[0]
        while at < len(spans) and spans[at][1] <= first:
            at += 1
        if at < len(spans) and spans[at][0] <= first:
            if not found or found[-1].start != spans[at][0]:
                found.append(Word(text[spans[at][0] : spans[at][1]], *spans[at]))
        elif said[0] != "[" or said == "[":  # '[1]' refers to a note
            found.append(Word(said, first, last, _kind(said)))
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
        elif word.kind == "noun" and word.text.endswith("ing") and at and _goes_on(words, at):
            words[at] = word._replace(kind="verb")  # ', filling 91 percent of its seats', 'keep paying 3 percent'
        elif word.kind == "verb" or word.text in UNSETTLED:
            after = words[at + 1] if at + 1 < len(words) else END
            before = words[at - 1] if at else END
            if word.text == "whole" and at > 1 and words[at - 2].text == "as":
                words[at - 2 : at + 1] = [each._replace(kind="adv") for each in words[at - 2 : at + 1]]  # 'as a whole'
            else:
                words[at] = word._replace(kind=_among(word, before, after))
                if word.kind == "verb" and words[at].kind == "noun" and before.text in DEGREES:
                    words[at - 1] = before._replace(kind="noun")  # 'heavily polluted days'
    return words


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a word in -ing goes on a clause, as a verb: behind a comma or another verb, and before no noun."""
    before, after = words[at - 1].text, words[at + 1] if at + 1 < len(words) else END
    return (before == "," or before in GOING_ON) and after.kind in ("number", "adv", "prep") and after.text != "by"


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
    if (
        form
        and (after.kind == "noun" or after.text in BOTH)
        and before.kind in ("det", "prep", "mark", "number", "adv")
    ):
        return True
    joined = before.kind == "and" or (before.kind == "conj" and word.text.endswith("ed"))
    if form and after.kind == "noun" and joined and word.text not in VERBS:
        return True  # 'sales of new and refurbished phones'
    if not form and (
        before.text.lower() in OWNING or (before.text == "average" and word.text in STAYS)
    ):  # 'their forecast for GDP'
        return True
    wanted = word.text in ("aims", "plans", "hopes") and after.text in ("to", "for")
    return word.text.lower() in BOTH and after.kind in ("verb", "prep", "mark", "time", "and") and not wanted
