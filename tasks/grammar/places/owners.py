"""Whose figures a company's article tells: its revenue is not the next company's revenue."""

import re
from collections.abc import Collection

from tasks.grammar.lexicon.english import MONTHS
from tasks.grammar.places.towns import DEMONYM_WORDS
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import pattern

NAME = pattern(
    r"(?!(?:The|A|An|In|How|Why|Q\d|Interim|Preliminary|Quarterly|Annual|Half|Full|First|Second|Third|Fourth|Trading|"
    r"Results?|Report|Statement|Company)\b)[A-Z][\w&.’'-]*[\w]"
)
RUN = pattern(rf"\s*({NAME.pattern}(?:\s+{NAME.pattern}){{0,3}})")
FORMED = pattern(rf"{NAME.pattern}(?:\s+{NAME.pattern})?,?\s+(?:Ltd|Inc|Corp|Co|plc|PLC|AG)\b")
TAG = pattern(r"^\s*[\[(][A-Z][\w .-]{1,20}[\])]\s*")  # '(LEAD) ', '[Update] '
FORM = pattern(r"(?:Co|Inc|Ltd|Corp|Corporation|Group|Holdings?|plc|PLC|AG|SA|SE|NV)\b")
OWN = pattern(
    rf"({NAME.pattern}(?:\s+{NAME.pattern}){{0,3}}?),?\s+(?:(?:Co|Inc|Ltd|Corp|plc|PLC|AG|SA|SE|NV)\.?|[Ii]nvestor\s+[Rr]elations|"
    r"[Mm]edia\s+[Rr]elations|(?:[Pp]ress|[Mm]edia)\s+(?:[Oo]ffice|[Cc]ent(?:re|er))|[Nn]ewsroom|[Cc]orporate\s+[Cc]ommunications)$"
)
TICKER = pattern(  # 'Harbour Lines (NYSE: HBL)'
    rf"({NAME.pattern}(?:\s+(?!{FORM.pattern}){NAME.pattern}){{0,2}})(?:\s+{FORM.pattern}\.?)*\s+"
    r"\((?:NYSE|NASDAQ|Nasdaq|HKEX|SEHK|LSE|NSE|BSE|TSX|ASX|XETRA):\s?(?P<code>\w{1,6})\b"
)
DATELINE = pattern(r"\s*[A-Z][\w.]+(?:\s[A-Z][\w.]+)?(?:,\s[^:\n–—]{1,20}?)?(?::|\s[-–—]+)\s+")
DESCRIBED = pattern(  # 'the Latvian carrier Amber Air said'
    r"\b(?:carrier|airline|car-?maker|auto-?maker|\w*maker|manufacturer|company|firm|group|retailer|bank|lender|brewer|developer|"
    rf"operator|giant|producer|miner|insurer|utility|chain|start-?up|conglomerate)\s+({NAME.pattern}(?:\s+{NAME.pattern}){{0,3}})\s+"
    r"(?:said|says|reported|posted|announced|earned|made|has|had|will|saw|is|expects|on)\b"
)
THE_FIRM = pattern(
    r"\b(?:[Tt]he|[Ii]ts)\s+(?:[A-Z][a-z]+\s+)?(?:company|firm|group|airline|carrier|\w*maker|manufacturer|bank|lender|retailer)\b"
)
OF_MARKET = pattern(
    r"\b(?:market(?!\s+share)|industry|worldwide|globally|global|analysts?|rivals?|sector)\b", re.IGNORECASE
)
NAMED_INSIDE = pattern(r"^[A-Z][a-z]|\s[A-Z][a-z]")


def owner_of(title: str, text: str, publisher: str, places: Collection[str]) -> str | None:
    """The company that publishes its own figures, or opens the headline or else the text, and is named again."""
    own = OWN.match(publisher)
    if own and own[1] in text[:500]:
        return own[1]
    listed = TICKER.search(text[:600])
    if listed and title.startswith(listed[1].split()[0]):
        return listed["code"] if listed[1].split()[0] == listed["code"] else listed[1]
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
    return _named_once(title, text, places)


def _named_once(title: str, text: str, places: Collection[str]) -> str | None:
    """The company of a text that calls it by name where it begins only, and 'the airline' or 'the company' then."""
    described = DESCRIBED.search(text[:400])
    if described and not _is_common(described[1].split()[0], places) and THE_FIRM.search(text, described.end()):
        return described[1]
    dated = DATELINE.match(text)
    opening, titled = RUN.match(text, dated.end() if dated else 0), RUN.match(TAG.sub("", title))
    if opening is None or titled is None or opening[1].split()[0] != titled[1].split()[0]:
        return None
    return titled[1] if not _is_common(titled[1].split()[0], places) and THE_FIRM.search(text) else None


def _inside(word: str, text: str) -> bool:
    """Whether a word is written large inside a sentence too: a name, and no mere beginning."""
    name = re.escape(word)
    return re.search(rf"[a-z,]\s{name}\b|\b{name}['’]s\b|\b{name}(?:\s[A-Z]\w+)?\s{FORM.pattern}", text) is not None


def _is_common(word: str, places: Collection[str]) -> bool:
    return word in places or word in DEMONYM_WORDS or word.lower() in MONTHS


def owned(subject: str, setting: Setting, owner: str | None, area: str | None) -> str:
    """The subject with its owner's name before it, unless it is the market's or another company's."""
    if owner is None or area is not None or OF_MARKET.search(setting.before[-80:] + setting.after[:40]):
        return subject
    if subject.lower().startswith(owner.lower()):
        return subject
    told = subject if subject[:2].isupper() else subject[:1].lower() + subject[1:]
    return subject if NAMED_INSIDE.search(told) else f"{owner} {told}"
