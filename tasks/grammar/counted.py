"""What a count counts: the noun behind it, and what was done with what it counts."""

from collections.abc import Collection, Sequence

from tasks.grammar.lexicon_words import DONE, GENERIC, PERIODS
from tasks.grammar.names import head_noun
from tasks.grammar.phrases import Word, phrase_after, told
from tasks.grammar.tidy import tidy

KEPT_COUNT = frozenset("registered recorded completed received approved filed granted".split())  # say how it is known
PERSONS = frozenset("people persons workers staff".split())


def counted_noun(words: Sequence[Word], at: int, places: Collection[str]) -> str | None:
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
    if noun is None or noun in places or head_noun(phrase) in GENERIC:
        return None
    if head_noun(phrase) in PERIODS and len(phrase) == 1:
        return None
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
    return f" {words[at - 1].text}" if at and words[at - 1].text in DONE - KEPT_COUNT else ""
