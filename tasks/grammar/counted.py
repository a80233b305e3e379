"""What a count counts: the noun behind it, and what was done with what it counts."""

from collections.abc import Collection, Sequence

from tasks.grammar.lexicon_words import DONE, GENERIC, MEASURING, PERIODS, SAYING
from tasks.grammar.names import head_noun
from tasks.grammar.phrases import Word, phrase_after, told
from tasks.grammar.tidy import tidy
from tasks.grammar.wholes import singular

KEPT_COUNT = frozenset("registered recorded completed received approved filed granted".split())  # say how it is known
KEPT_GOODS = frozenset("homes houses apartments flats dwellings tickets copies plots properties cups".split())
AUXILIARIES = frozenset("have had has were was are is been being who that which".split())
UNTOLD = (MEASURING | SAYING) - {"left"} | set(  # verbs that do not tell which ones are counted
    "held included helped found called own owns owned live lived disappeared entitled finished".split()
)
PERSONS = frozenset("people persons workers staff".split())


def counted_noun(words: Sequence[Word], at: int, places: Collection[str]) -> str | None:
    """What a count counts: 'technology contracts signed' of 'more than 70,000 technology contracts were signed'."""
    start = at + 1
    while start < len(words) and words[start].kind == "adv":
        start += 1
    if start < len(words) and words[start].text == "of":
        start += 1
        if [word.kind for word in words[start : start + 2]] == ["det", "number"]:
            start += 2  # '12 of the 19 projects'
    phrase = phrase_after(words, start)
    if not phrase:
        return None
    noun = tidy(told(phrase))
    if noun is None or noun in places or head_noun(phrase) in GENERIC:
        return None
    if head_noun(phrase) in PERIODS and len(phrase) == 1:
        return None
    done = _done(words, words.index(phrase[-1]) + 1)
    done = done or _doing(words, at)
    return _traded(noun, done) if done else noun + _predicate(words, words.index(phrase[-1]) + 1)


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
    return f" {words[at - 1].text}" if at and words[at - 1].text in DONE - KEPT_COUNT else ""


def _traded(noun: str, done: str) -> str:
    """'vehicle sales' of 'vehicles sold': goods by how their market is told of, homes as they are."""
    if done != " sold" or noun.split()[-1].lower() in KEPT_GOODS:
        return noun + done
    return f"{singular(noun)} sales"


def _predicate(words: Sequence[Word], at: int) -> str:
    """' left the payroll' of '1.6 million workers have left the payroll': what they are counted for."""
    while at < len(words) and (words[at].text.lower() in AUXILIARIES or words[at].kind == "adv"):
        at += 1
    if at >= len(words) or words[at].kind != "verb" or words[at].text.lower() in UNTOLD:
        return ""
    start = at + 2 if at + 1 < len(words) and words[at + 1].kind == "prep" else at + 1
    behind = phrase_after(words, start)
    what = tidy(told(behind)) if behind else None
    if what is None:
        return ""
    return f" {' '.join(word.text for word in words[at:start])} {what}"
