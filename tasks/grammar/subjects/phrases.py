"""The noun phrases among the words of a sentence."""

from collections.abc import Sequence

from tasks.grammar.lexicon.kinds import DONE, MEASURING
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.tokens import Word

ASIDE = pattern(r"\s\([^()]*(?:\)|$)")
APART = pattern(r"\s+(?=['’,])")
PARTICIPLES = ("ed", "paid", "sold", "made", "built")
NARROWING = frozenset(  # participles that only tell which ones are meant
    "declared set polled covered surveyed employed based listed located situated linked related destined "
    "earmarked spread "
    "aimed shared owned run operated held led affected hit hosted designed entitled insured married aged interviewed "
    "questioned monitored classified categorised".split()
)
SPANS = frozenset("time lifetime months period years quarters days weeks quarter season".split())
INNER_ADVERBS = {("noun", "prep"), ("noun", "det")}  # what stands behind and before an adverb inside a phrase
INSIDE = frozenset(
    "of for in on to with per from among against between by at above excluding including near within "
    "across under along".split()
)


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
    phrase = _trimmed(list(words[at + 1 : last + 1]))
    if phrase and phrase[-1].text in SPANS and phrase[-1] is words[last] and at >= begin and words[at].kind == "prep":
        return phrase_before(words, at, begin)  # 'investment over the same months reached ...'
    return phrase


def phrase_after(words: Sequence[Word], start: int) -> list[Word]:
    """The noun phrase that begins at words[start]; [] without one."""
    at = start
    while at < len(words) and words[at].kind == "time":
        at += 1  # 'this year's crop'
    while at < len(words) and (words[at].kind in ("noun", "det") or _joins(words, at) or _dated_noun(words, at, start)):
        at += 1
    return _trimmed(list(words[start:at]))


def first_doer(words: Sequence[Word], at: int) -> list[Word]:
    """Who does what the sentence's first verb says, and what a later one without a subject says too."""
    first = next((index for index, word in enumerate(words[:at]) if word.kind == "verb"), 0)
    return phrase_before(words, first, 0) if first else []


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
        return _is_bare(words, at + 2)  # 'sales with a mortgage', but 'unicorns with a combined value of ...'
    if word.kind == "prep":
        return (word.text in INSIDE and after in ("noun", "det", "adv")) or _as_share(words, at)
    if word.kind == "verb":  # 'companies registered in the city', 'taxes actually paid rose'
        behind = words[at - 2 if words[at - 1].kind == "adv" and at > 1 else at - 1].kind if at > 0 else "mark"
        passive = word.text in DONE or (after == "verb" and word.text.lower().endswith(PARTICIPLES))
        if behind == "noun" and after in ("prep", "adv") and word.text.lower() in NARROWING:
            return True  # 'goods declared under the regime made up ...'
        done = word.text.lower().endswith(PARTICIPLES)
        return (passive or (done and _goes_on(words, at))) and behind == "noun" and after in ("prep", "time", "verb")
    if word.kind == "time" or _dates(words, at):
        return after not in ("det", "noun")
    if word.kind == "and":
        return after in ("noun", "det") and at > 0 and words[at - 1].kind == "noun"
    if word.text == ",":
        return _lists(words, at)
    return False


def _is_bare(words: Sequence[Word], at: int) -> bool:
    """Whether a noun stands alone before a verb."""
    return [word.kind for word in words[at : at + 2]] == ["noun", "verb"]


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether the clause has its verb behind a participle at words[at]: 'the work consented in the year was'."""
    for index in range(at + 1, min(at + 8, len(words))):
        if words[index].kind == "verb":
            return words[index].text.lower() in MEASURING and words[index - 1].kind != "and"
        if words[index].kind not in ("prep", "det", "noun", "time", "adv"):
            return False
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
