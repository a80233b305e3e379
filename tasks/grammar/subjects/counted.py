"""What a count counts: the noun behind it, and what was done with what it counts."""

from collections.abc import Collection, Sequence

from tasks.grammar.lexicon.kinds import AGENTS, DONE, GENERIC, MEASURING, PERIODS, SAYING
from tasks.grammar.subjects.begins import clause_begin
from tasks.grammar.subjects.names import HOW, head_noun, is_valid, names
from tasks.grammar.subjects.phrases import first_doer, phrase_after, phrase_before, told
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.subjects.wholes import singular
from tasks.grammar.text.tokens import Word

KEPT_COUNT = frozenset("registered recorded completed received approved filed granted".split())  # say how it is known
DONE_TO = DONE - KEPT_COUNT
KEPT_GOODS = frozenset("homes houses apartments flats dwellings tickets copies plots properties cups".split())
AUXILIARIES = frozenset("have had has were was are is been being who that which".split())
MARKING = frozenset("in with without on outside for".split())
# Where and when, and not which.
PLAIN = (
    PERIODS
    | GENERIC
    | AGENTS
    | frozenset(
        "period years decade half quarter addition fact order operation use service board streets cities towns "
        "countries provinces regions districts counties villages".split()
    )
)
ACTS = frozenset(  # nouns of what is done: that they were made or filed goes without saying
    "applications complaints requests claims appeals trips visits journeys flights tours rides crossings calls "
    "purchases payments donations deliveries transfers investments loans arrests".split()
)
LIGHT = frozenset((" made", " filed", " completed", " recorded"))
TRAVEL = frozenset("trips visits journeys flights tours rides".split())  # to somewhere, which tells which ones
HAVING = frozenset(
    "beds rooms seats subscribers users customers members students pupils residents spaces places".split()
)
PLANNED = {
    **{verb: f"{verb}d" for verb in "close replace renovate upgrade relocate remove restore".split()},
    **{verb: f"{verb}ed" for verb in "open launch seal demolish plant install repair clear".split()},
    "scrap": "scrapped",
    "rebuild": "rebuilt",
    "build": "built",
    "refit": "refitted",
}
LISTED_ON = frozenset("sale payroll payrolls book books register registers list strike leave benefits welfare".split())
UNTOLD = (MEASURING | SAYING) - {"left"} | set(  # verbs that do not tell which ones are counted
    "held included helped found called own owns owned live lived disappeared entitled finished".split()
)
PERSONS = frozenset("people persons workers staff jobs".split())
RECEIVING = frozenset("received receives receive welcomed welcomes welcome".split())
SIZES = frozenset("turnover value volume area length worth output revenue sales capacity population weight".split())
OF_PERSONS = frozenset(  # what is itself told in persons: 'the population was 23 million people'
    "population workforce headcount staff employment unemployment membership turnout attendance audience "
    "payroll payrolls "
    "ridership viewership readership employees jobs".split()
)


def counted_noun(words: Sequence[Word], at: int, places: Collection[str]) -> str | None:
    """What a count counts: 'technology contracts signed' of 'more than 70,000 technology contracts were signed'."""
    start = _behind_sign(words, at + 1)
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
    if noun == "people" and _receives(words, at):
        noun = "visitors"
    done = _done(words, words.index(phrase[-1]) + 1)
    done = done or _doing(words, at)
    if [word.text for word in words[words.index(phrase[-1]) + 1 :][:2]] == ["changed", "hands"]:
        done = " sold"
    if [word.text for word in words[max(0, at - 2) : at]] == ["applied", "for"]:
        return f"{singular(noun)} applications"
    done = "" if done in LIGHT and head_noun(phrase) in ACTS else done
    behind = words.index(phrase[-1]) + 1
    planned = "" if done else to_be_done(words, at, behind)
    if planned:
        return f"{noun} to be {planned}"
    if head_noun(phrase) in HAVING and len(phrase) == 1 and not done:
        noun = _had_by(words, at, places) + noun
    return (
        _traded(noun, done)
        if done
        else noun + (_marked_off(words, behind, places) or _predicate(words, behind, places))
    )


def _had_by(words: Sequence[Word], at: int, places: Collection[str]) -> str:
    """'Nursing home ' of 'nursing homes had about 4,000 beds'."""
    while at and (words[at - 1].kind in ("adv", "det") or words[at - 1].text in ("about", "around", "than", "over")):
        at -= 1
    if not at or words[at - 1].text not in ("had", "have", "has"):
        return ""
    phrase = phrase_before(words, at - 1, clause_begin(words, at)) or first_doer(words, at - 1)
    owner = tidy(told(phrase)) if names(phrase, places, False) else None
    return f"{singular(owner)} " if owner and owner[1:].islower() else ""


def to_be_done(words: Sequence[Word], at: int, behind: int) -> str:
    """'Closed' of 'plans to close 300 wells' and of '300 wells will be closed': what is still to be done."""
    after = [word.text for word in words[behind : behind + 8]]
    be = after.index("be") if "be" in after else 0
    if be and after[be - 1] in ("will", "to") and after[be + 1 : be + 2] and "," not in after[:be]:
        return after[be + 1] if after[be + 1] in PLANNED.values() else ""
    while at and (words[at - 1].kind in ("adv", "det") or words[at - 1].text in ("about", "least", "at", "than")):
        at -= 1
    to = words[at - 2].text if at > 1 else ""
    going_on = at > 2 and words[at - 3].text in ("continue", "continues", "used")
    return PLANNED.get(words[at - 1].text, "") if to in ("to", "will") and not going_on else ""


def _behind_sign(words: Sequence[Word], at: int) -> int:
    """Past '-odd', '-plus', '+': '42,000-odd cases'."""
    while at < len(words) and words[at].text in ("-", "+", "odd", "plus"):
        at += 1
    return at


def _receives(words: Sequence[Word], at: int) -> bool:
    """Whether people that are counted at `at` came to see: 'the museums received 1.85 million people'."""
    verb = next((word.text.lower() for word in reversed(words[:at]) if word.kind in ("verb", "noun", "pron")), "")
    return verb in RECEIVING


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
    return f" {words[at - 1].text}" if at and words[at - 1].text in DONE_TO else ""


def _traded(noun: str, done: str) -> str:
    """'vehicle sales' of 'vehicles sold': goods by how their market is told of, homes as they are."""
    if done != " sold" or noun.split()[-1].lower() in KEPT_GOODS:
        return noun + done
    return f"{singular(noun)} sales"


def _marked_off(words: Sequence[Word], at: int, places: Collection[str]) -> str:
    """' in work' of '32 million people were in work', ' with broadband' of 'homes with broadband'."""
    if words[at - 1].text in TRAVEL and at < len(words) and words[at].text in ("to", "abroad"):
        return (
            f" {words[at].text} {told(phrase_after(words, at + 1))}".rstrip() if words[at].text == "to" else " abroad"
        )
    while at < len(words) and (words[at].text.lower() in AUXILIARIES or words[at].kind == "adv"):
        at += 1
    if at >= len(words) or words[at].text not in MARKING:
        return ""
    behind = phrase_after(words, at + 1)
    what = tidy(told(behind)) if behind and behind[0] in words[at + 1 : at + 3] else None
    if words[at].text == "on" and head_noun(behind) not in LISTED_ON:
        return ""
    sized = head_noun(behind) in SIZES or (behind and behind[0].text.lower() in HOW)
    if words[at].text == "with" and words[at + 1].kind == "det" and sized:
        return ""  # 'lines with a combined length of ...'
    if what is None or not what[0].islower() or head_noun(behind) in PLAIN or not is_valid(behind, places):
        return ""
    return f" {words[at].text} {what}"


def _predicate(words: Sequence[Word], at: int, places: Collection[str]) -> str:
    """' left the payroll' of '1.6 million workers have left the payroll': what they are counted for."""
    while at < len(words) and (words[at].text.lower() in AUXILIARIES or words[at].kind == "adv"):
        at += 1
    if at >= len(words) or words[at].kind != "verb" or words[at].text.lower() in UNTOLD:
        return ""
    start = at + 2 if at + 1 < len(words) and words[at + 1].kind == "prep" else at + 1
    behind = phrase_after(words, start)
    what = tidy(told(behind)) if behind else None
    if what is None or head_noun(behind) in GENERIC or (start == at + 1 and what in places):
        return ""
    return f" {' '.join(word.text for word in words[at:start])} {what}"
