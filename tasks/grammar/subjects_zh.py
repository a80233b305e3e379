"""What a number in Chinese is about: the words of its clause before the verb, its object, or what came before."""

import re

from tasks.grammar import lexicon_zh as words
from tasks.grammar.times_zh import NOW, TIME

VERB = re.compile(rf"(?:{words.VERBS})")
BRACKETS = re.compile(r"[（(][^（）()]*[）)]?")
LEADING = re.compile(rf"^(?:{words.LEADING})+")
BARE = re.compile(rf"(?:{words.BARE})+")
SHARED_BY = re.compile(r"的?(?P<noun>[\u4e00-\u9fff]{2,10}?)(?=表示|认为|预计|计划|已|[，,。；]|$)")
COUNTED = re.compile(rf"(?:{words.MEASURE_WORDS})(?P<noun>[\u4e00-\u9fff]{{2,12}}?)(?=[，,。；、]|上半年|收入|$)")


def subject_of(clause: str, after: str, unit: str, previous: str | None) -> str:
    """The shortest phrase that names the indicator; `previous` is that of the number before."""
    told = _bare(clause)
    if told.startswith("占") and previous:
        return previous  # '占全市四成': what it is a share of
    head = VERB.split(told)[0] if told else ""
    if not head and VERB.search(told):
        head = VERB.sub("", told)  # '实现营业收入': what was achieved
    head = re.sub(rf"(?:{words.TRAILING}|[由从])$", "", head.strip('的，, 、：:“”"'))
    if len(head) >= 2 and not BARE.fullmatch(head):
        return head
    if unit == "%" and not told.strip("近约超过逾"):
        shared = SHARED_BY.match(after)
        if shared:
            return shared["noun"]
    counted = COUNTED.match(after)
    if unit == "1" and counted and (previous is None or not VERB.search(clause)):
        return counted["noun"]
    return previous or (counted["noun"] if counted else told.strip() or "数量")


def part_of(subject: str, which: int) -> str:
    """Which industry a share of '三次产业结构' is of; other proportions keep their name."""
    return f"第{'一二三'[which - 1]}产业比重" if "次产业" in subject and which < 4 else subject


def _bare(clause: str) -> str:
    """A clause without brackets, times, whom it is said of, and how it was counted."""
    told = NOW.sub("", TIME.sub("", BRACKETS.sub("", clause)))
    before = None
    while before != told:
        before, told = told, LEADING.sub("", told.strip(' 　“"，,、'))
    return told
