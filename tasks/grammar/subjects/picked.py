"""Which of the things told of before a number counts: 'of which 84 abroad', '12 of them were sold'."""

import re
from collections.abc import Sequence

from tasks.grammar.lexicon.kinds import MEASURING, NO_WHOLE
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.subjects.counted import AUXILIARIES
from tasks.grammar.subjects.names import head_noun
from tasks.grammar.subjects.phrases import phrase_after, told
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.subjects.wholes import Subject, Topic, behind_of
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.tokens import Word

OF_WHICH = cue(r"\bof\s+(?:which|whom|them|these|those),?\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
OF_THEM = pattern(r"\s+of\s+(?:which|whom|them|these|those)\b")
OPENS = pattern(
    r"(?:^|[,;:.]\s|\b(?:and|while|but|that|whereas)\s)(?:(?:an?|only|about|around|some|nearly|almost|over|more|than|just|"
    r"another|roughly|at|least|fewer|less|under|up|to|as|many)\s+)*$",
    re.IGNORECASE,
)
SAID_OF = frozenset("from in with without at on to for by outside abroad".split())
LIGHT = AUXILIARIES | frozenset(
    "will would be can could may came come comes went go had held hold lived live lay been also of".split()
)
LONGEST = 7  # words that tell which ones


def picked(setting: Setting, words: Sequence[Word], at: int, topic: Topic) -> str | None:
    """What tells which of the things told of before a number counts; None where it counts things of its own."""
    if topic.previous is None:
        return None
    told = OF_THEM.match(setting.after)
    start = at + 3 if told else at + 1
    if told is None and OF_WHICH.search(setting.before[-40:]) is None:
        alike = topic.which != "" and start < len(words) and words[start].text == topic.which.split()[0]
        if start >= len(words) or not (alike or _continues(words, start)) or not OPENS.search(setting.before[-40:]):
            return None
    which = _which(words, start)
    return which or None


def shared(setting: Setting, words: Sequence[Word], at: int) -> Subject | None:
    """'Three in four of the exporters lost a customer': what follows names what is shared, and nothing before it."""
    if not setting.after.startswith(" of ") or OPENS.search(setting.before[-40:]) is None:
        return None
    phrase = phrase_after(words, behind_of(words, at + 2))
    name = tidy(told(phrase)) if phrase else None
    if name is None or phrase[0].text == "what" or head_noun(phrase) in NO_WHOLE:
        return None
    behind = words.index(phrase[-1]) + 1
    verb = next((word for word in words[behind : behind + 2] if word.kind != "adv"), None)
    if verb is None or verb.kind != "verb" or (verb.text.lower() in MEASURING and verb.text.lower() not in LIGHT):
        return None
    which = _which(words, behind)
    return Subject(name, None, which) if which else None


def _continues(words: Sequence[Word], at: int) -> bool:
    """'... came from China, 7.5 million from Korea', '5,938 were treated in time'."""
    if words[at].text in SAID_OF:
        return words[at].text in ("from", "abroad", "outside", "with", "without")
    if words[at].text.lower() not in LIGHT or at + 1 >= len(words):
        return False
    behind = words[at + 1]
    return behind.text in SAID_OF or (behind.kind == "verb" and behind.text.endswith("ed"))


def _which(words: Sequence[Word], at: int) -> str:
    """The words from `at` on that tell something of their own, to the end of their clause."""
    while [word.kind for word in words[at : at + 3]] == ["mark", "number", "mark"]:
        at += 3  # '18 million of them, 86 percent, lived in towns'
    said: list[Word] = []
    for word in words[at:]:
        if word.kind in ("mark", "number", "time", "conj") or len(said) == LONGEST:
            break
        if word.kind in ("det", "pron") or (not said and word.text.lower() in LIGHT):
            continue
        if word.kind != "adv" or word.text == "abroad":
            said.append(word)
    while said and said[-1].kind in ("prep", "and"):
        said.pop()
    return " ".join(word.text for word in said)
