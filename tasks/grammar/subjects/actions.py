"""What was done, as a noun: who 'spent 3 billion on research' had 'research spending' of it."""

from collections.abc import Sequence

from tasks.grammar.lexicon.kinds import ACTING
from tasks.grammar.numbers.money import MONEY
from tasks.grammar.subjects.names import head_noun
from tasks.grammar.subjects.phrases import phrase_after, told
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.subjects.wholes import FIRMS, singular
from tasks.grammar.text.tokens import Word

IN_MONEY = frozenset("spending investment revenue borrowing lending donations payments price loss".split())
DEALT = frozenset("consumption output exports imports purchases".split())
USED = frozenset("used received closed recycled removed saved".split())
YIELDED = frozenset("revenue output".split())
EARNERS = frozenset(
    "people persons workers staff employees employee women men nurses teachers residents graduates".split()
)
INDUSTRIES = frozenset("industry industries sector sectors".split())  # what they yield is named by them
PARTICLED = {  # verbs that say what was done with the word behind them only
    (verb, particle): noun
    for noun, verbs, particle in (
        ("revenue", "took take takes brought brings bring pulled raked", "in"),
        ("turnover", "turned turns turn turning", "over"),
        ("output", "turned turns turn turning churned", "out"),
        ("spending", "laid lays", "out"),
        ("sales", "rang rings ring", "up"),
        ("sales", "changed changes", "hands"),
        ("price", "went goes go sold sells sell", "for"),
    )
    for verb in verbs.split()
}
NEEDING = frozenset("took brought".split())  # of these the particle alone tells
AREAS = ("km2", "m2", "ha", "[acr_us]", "[sft_i]")


def of_action(unit: str, words: Sequence[Word], verb: int, at: int) -> tuple[str, str | None]:
    """The noun for what a verb says was done, "" where it only links, and what it was done to.

    `verb` and `at` are where the verb and the number stand among the words; `unit` is "" for a count. Percent are of a
    whole, and not of what something was done to.
    """
    said = words[verb].text.lower()
    done = particled(words, verb) or ("" if said in NEEDING else ACTING.get(said, ""))
    money = MONEY.match(unit) is not None
    if (done == "area" and unit not in AREAS) or (done in IN_MONEY and not money):
        done = ""
    return done, _object(words, at, done != "" and unit != "%")


def done_with(words: Sequence[Word], at: int) -> str:
    """'Consumption' of 'consumed 4 million tons', 'used' of 'used 4 million tons'; "" where nothing is told so."""
    while at and words[at - 1].kind in ("adv", "det", "prep"):
        at -= 1
    said = words[at - 1].text.lower() if at else ""
    done = ACTING.get(said, "")
    return said if said in USED else done if done in DEALT else ""


def particled(words: Sequence[Word], verb: int) -> str | None:
    """The noun for a verb with its particle, as far as no object follows them."""
    behind = words[verb + 1 : verb + 3]
    return PARTICLED.get((words[verb].text.lower(), behind[0].text)) if behind and behind[-1].kind != "noun" else None


def by_doer(doer: Sequence[Word], done: str) -> str:
    """'Revenue of carmakers', 'tourism revenue', 'pay of nurses', 'boat price'."""
    name, head = tidy(told(doer)) or "", head_noun(doer)
    if done == "revenue" and head in EARNERS:
        done = "pay"
    if done == "price":
        return f"{singular(name)} {done}"
    if " " not in name and done != "pay" and head not in FIRMS:
        return f"{singular(name)} {done}"
    if not name.endswith("s") and (done not in (*YIELDED, "pay") or " " not in name):
        return f"{name} {done}"
    return name if done in YIELDED and head in INDUSTRIES else f"{done} of {name}"


def _object(words: Sequence[Word], at: int, done: bool) -> str | None:
    """'Research' behind the amount that was spent on it, 'chips' of '3 billion worth of chips' that were sold."""
    start = at + 1
    while start < len(words) and (words[start].text == "(" or words[start].kind == "time"):
        aside = next((at for at in range(start, min(start + 8, len(words))) if words[at].text == ")"), start)
        start = (aside if words[start].text == "(" else start) + 1  # '1.2 billion yuan ($170 million) in 2017 on ...'
    if start + 1 < len(words) and words[start].text in ("worth", "of") and done:
        start += words[start].text == "worth"
        if words[start].text == "of":
            phrase = phrase_after(words, start + 1)
            return singular(tidy(told(phrase)) or "") or None
    if start < len(words) and words[start].text in ("on", "into"):
        return tidy(told(phrase_after(words, start + 1)))
    return None
