"""Whose figures a company's article tells: its revenue is not the next company's revenue."""

import re
from collections.abc import Collection

from tasks.grammar.lexicon_en import MONTHS
from tasks.grammar.patterns import pattern
from tasks.grammar.setting import Setting
from tasks.grammar.towns import DEMONYM_WORDS

NAME = pattern(
    r"(?!(?:The|A|An|In|How|Why|Q\d|Interim|Preliminary|Quarterly|Annual|Half|Full|First|Second|Third|Fourth|Trading|"
    r"Results?|Report|Statement|Company)\b)[A-Z][\w&.’'-]*[\w]"
)
RUN = pattern(rf"\s*({NAME.pattern}(?:\s+{NAME.pattern}){{0,3}})")
FORMED = pattern(rf"{NAME.pattern}(?:\s+{NAME.pattern})?,?\s+(?:Ltd|Inc|Corp|Co|plc|PLC|AG)\b")
TAG = pattern(r"^\s*[\[(][A-Z][\w .-]{1,20}[\])]\s*")  # '(LEAD) ', '[Update] '
FORM = pattern(r"(?:Co|Inc|Ltd|Corp|Corporation|Group|Holdings?|plc|PLC|AG|SA|SE|NV)\b")
OWN = pattern(rf"({NAME.pattern}(?:\s+{NAME.pattern}){{0,3}}),?\s+(?:Co|Inc|Ltd|Corp|plc|PLC|AG|SA|SE|NV)\.?$")
OF_MARKET = pattern(r"\b(?:market|industry|worldwide|globally|global|analysts?|rivals?|sector)\b", re.IGNORECASE)
THE_MARKET = pattern(r"\b(?:market|industry|sector)\b(?:\s[a-z]+){0,5}\s(?:\w+\s)?$")
NAMED_INSIDE = pattern(r"^[A-Z][a-z]|\s[A-Z][a-z]")


def owner_of(title: str, text: str, publisher: str, places: Collection[str]) -> str | None:
    """The company that publishes its own figures, or opens the headline or else the text, and is named again."""
    own = OWN.match(publisher)
    if own and own[1] in text[:500]:
        return own[1]
    for opening in (title, text[:200]):
        run = RUN.match(TAG.sub("", opening))
        words = run[1].split() if run else []
        counts = [len(re.findall(rf"\b{re.escape(' '.join(words[: n + 1]))}\b", text)) for n in range(len(words))]
        titled = run is not None and opening[run.end() : run.end() + 1] == ":"  # 'Limfjord Brewers: interim report'
        if titled and len(words) > 1 and not counts[0] and not _is_common(words[0], places):
            return " ".join(words)  # a report that calls its company 'we'
        if (
            not counts
            or counts[0] < (1 if titled or (run and FORMED.match(text, text.find(words[0]))) else 2)
            or _is_common(words[0], places)
            or not _inside(words[0], text)
        ):
            continue
        named = max(n for n, count in enumerate(counts) if count >= max(1, counts[0] / 2))
        name = re.sub(r"['’]s$", "", " ".join(words[: named + 1]))
        longer = re.search(rf"\b{re.escape(name)}-[A-Z]\w+", text)  # 'Harley' of a headline
        return longer[0] if longer else name
    return None


def _inside(word: str, text: str) -> bool:
    """Whether a word is written large inside a sentence too: a name, and no mere beginning."""
    name = re.escape(word)
    return re.search(rf"[a-z,]\s{name}\b|\b{name}['’]s\b|\b{name}(?:\s[A-Z]\w+)?\s{FORM.pattern}", text) is not None


def _is_common(word: str, places: Collection[str]) -> bool:
    return word in places or word in DEMONYM_WORDS or word.lower() in MONTHS


def owned(subject: str, setting: Setting, owner: str | None, area: str | None) -> str:
    """The subject with its owner's name before it, unless it is the market's or another company's."""
    if owner and THE_MARKET.search(setting.before[-60:]) and subject.startswith(owner):
        return "market"
    if owner is None or area is not None or OF_MARKET.search(setting.before[-80:] + setting.after[:40]):
        return subject
    if subject.lower().startswith(owner.lower()):
        return subject
    told = subject if subject[:2].isupper() else subject[:1].lower() + subject[1:]
    return subject if NAMED_INSIDE.search(told) else f"{owner} {told}"
