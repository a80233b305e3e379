"""What a number in Chinese is about: the words of its clause before the verb, its object, or what came before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.grammar.chinese.times import DURING, NOW, TIME
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.text.patterns import cue, pattern
from warehouse.records import Measure

REMEMBERED = 8  # of what was told of before

VERB = pattern(rf"(?:{words.VERBS})")
ACHIEVED = pattern(r"(?:累计|共|合计|总共)?(?:实现|完成|录得|取得)了?(?P<what>[\u4e00-\u9fff]{2,12})$")
BRACKETS = pattern(r"[（(][^（）()]*[）)]?")
ITEM = pattern(r"^[一二三四五六七八九十]{1,3}、")
LABEL = cue(r"(?:^|[，,。；：:\s])(?P<label>[^，,。；：:\s]{2,14}?)(?:方面[，,]|[：:])\s?$")
LEADING = pattern(rf"^(?:{words.LEADING})+")
BARE = pattern(rf"(?:{words.BARE})+")
SPAN = pattern(r"(?:近|过去|这)?[一二两三四五六七八九十\d]{1,3}(?:个月|年|天|季度)(?:间|来|以来|内|里)?")
COMPARED = pattern(
    r"(?<![同环占可])(?:比(?!重|例)|[较与]|相比于?)[^，,]{0,14}?(?:加快|放缓|[急大劲激锐狂飙陡剧略小微][增升涨跌降减]|[提升回下上][高升落降涨跌]|[增减扩缩收微][加少大小窄升降]|[多少高低快慢升降增减]出?(?=了|近|约|超|逾|$))"
)
SHARED_BY = pattern(r"(?:的|是|为|来自|属于)?(?P<noun>[\u4e00-\u9fff]{2,10}?)(?=表示|认为|预计|计划|已|[，,。；]|$)")
COUNTED = pattern(rf"(?:{words.MEASURE_WORDS})(?P<noun>[\u4e00-\u9fff]{{2,12}}?)(?=[，,。；、]|上半年|收入|$)")
PART_OF = pattern(
    r"^占(?:到|了)?(?P<whole>(?![了近约超逾到过])[\u4e00-\u9fff]{2,14}?)(?:的?比[重例]|的|[超近约逾过达]|不足|$)"
)
HEAD = pattern(rf"(?:{words.HEADS}|{words.LENT})(?:总水平|总值|总计)?$")
LENT = pattern(rf"(?P<head>(?:{words.LENT}))(?:总水平|总值|总计)?$")
NAME = pattern(r"[^的了在把将从由和与\s]{2,14}")
PACE = pattern(r"(?:增速|[增降涨跌减升]幅)$")
PACES = pattern(r"增速|[增降涨跌升]幅")
NAMED_BY_PLACE = pattern(r"港(?!口|澳)|银行|机场|大学|地铁|股份|集团|科技|汽车|[东西南北]?站|马拉松|海关|[^，,]{0,4}线")
OF_OTHER = pattern(
    r"^(?:较|比|高于|低于)[^，,]{0,16}的$|^(?:已|也|却|只|约|仅|大|又)*(?:是|为|相当于|不到|不足|超过?|接近|约为|近)(?!占)[^，,]{1,16}的$"
)
GIVEN = pattern(r"(?:提供|新建|建成|设有?|录取|接收|接纳|配备|开设|投放)了?(?:近|约|超|逾|超过)*$")
REACHED = pattern(r"^(?:已|也|则|共)*(?:达到?|高达|仅|只有|不足|不到|超过?|为|有)(?:约|近|了|至)*$")
WHOLE = pattern(r"^(?P<all>[^，,占]{2,}占(?!比)[^，,]{2,14}?的?比[重例])")
ORDINALS = pattern(r"第(?P<which>[一二三](?:[、和]第?[一二三])+)(?P<of>产业)(?P<what>.*)")
RECOVERED = pattern(r"(?:^|[，,])(?P<whole>(?:已|基本)?恢复[至到][^，,]{2,12}?)的?$")
AND = pattern(r"、|和|与|及")
TRAILING = pattern(rf"(?:{words.TRAILING}|[由从])+$")


@dataclass(frozen=True, slots=True)
class Before:
    """What the numbers before were about."""

    subject: str
    measure: Measure
    unit: str  # of the last that is no percentage
    told: tuple[str, ...] = ()  # what was told of, the last at the end

    def then(self, subject: str, measure: Measure, unit: str) -> "Before":
        """With one more number."""
        told = (*(each for each in self.told if each != subject), subject)[-REMEMBERED:]
        return Before(subject, measure, self.unit if unit in ("%", "pp") else unit, told)


@dataclass(frozen=True, slots=True)
class Said:
    """A number and what its sentence says around it."""

    clause: str  # before it since a comma
    before: str  # the sentence before it
    after: str
    unit: str
    measure: Measure
    which: int  # of the numbers told in one breath
    count: int  # of them
    between: str = ""  # what stands before it since the figure before
    follows: bool = False  # there is a figure before in its sentence


def subject_of(said: Said, before: Before | None, areas: Sequence[str] = ()) -> str:
    """The shortest phrase that names the indicator. `areas`: the names of areas in the clause, which are told apart."""
    told = _bare(said.clause, areas)
    if before and (share := _share(told, said, before.subject)):
        return share
    if before and OF_OTHER.search(said.clause):
        return before.subject
    head = _head(told)
    if said.unit != "pp":
        head = PACE.sub("", head)
    if said.count > 1 and (listed := _listed(head, said)):
        return listed
    if len(head) >= 2 and not BARE.fullmatch(head):
        return _in_full(head, said, before)
    if spoken := _spoken_before(said, areas):
        return _in_full(spoken, said, before)
    if before and said.count > 1:
        told_of = before.told[-said.count :]
        alike = len(told_of) == said.count and len({each[-2:] for each in told_of}) == 1
        alike = alike or len({(each[:-2], each[-1:]) for each in told_of}) == 1  # 产量, 销量
        if alike:
            return told_of[0]
    label = LABEL.search(said.before.removesuffix(said.clause))
    if label and (before is None or HEAD.search(label["label"])):
        return _in_full(label["label"], said, before)
    return _elsewhere(said, told, before)


def _spoken_before(said: Said, areas: Sequence[str]) -> str | None:
    """What the clauses without a number before this one are about: '失业率最低，仅2.3%'."""
    if not REACHED.search(said.clause):
        return None
    for clause in reversed(re.split(r"[，,]", said.between)[said.follows : -1]):
        head = _head(_bare(clause, areas))
        if HEAD.search(head) and len(head) > 2 and not BARE.fullmatch(head):
            return head
    return None


def _elsewhere(said: Said, told: str, before: Before | None) -> str:
    """What a number is about whose clause does not say: what stands behind it, or what the one before was about."""
    shared = SHARED_BY.match(said.after) if said.unit == "%" and not told.strip("近约超过逾") else None
    if shared and not BARE.fullmatch(shared["noun"]):
        return shared["noun"]
    counted = COUNTED.match(said.after)
    counted = None if counted and BARE.fullmatch(counted["noun"]) else counted
    given = GIVEN.search(said.clause) or not VERB.search(said.clause)
    if said.unit == "1" and counted and (before is None or given):
        return counted["noun"]
    if before:
        return _goes_on(before, said)
    return counted["noun"] if counted else told.strip() or "数量"


def _head(told: str) -> str:
    """The words before the verb, with what was achieved behind them."""
    achieved = ACHIEVED.search(told)
    if achieved and HEAD.search(achieved["what"]):
        whose = told[: achieved.start()]
        return ("" if re.search(words.OWNER, whose) else TRAILING.sub("", whose)) + achieved["what"]
    if whole := WHOLE.match(told):
        return whole["all"]
    head = VERB.split(told)[0] if told else ""
    if not head and VERB.search(told):
        head = LEADING.sub("", VERB.sub("", told))  # '实现营业收入': what was achieved
    return TRAILING.sub("", head.strip('的，, 、：:“”"「」').rpartition(" ")[2])


def _listed(head: str, said: Said) -> str | None:
    """'冰箱、空调产量分别为': as many names as numbers share what the last of them ends with."""
    for both, two in words.BOTH.items():
        if said.count == 2 and head.endswith(both):
            return head.removesuffix(both) + two[said.which]
    ordinals = ORDINALS.fullmatch(head)
    if ordinals and len(each := re.findall("[一二三]", ordinals["which"])) == said.count:
        return f"第{each[said.which]}{ordinals['of']}{ordinals['what']}"
    names = AND.split(head)
    if len(names) != said.count or not all(names):
        return None
    ends = HEAD.search(names[-1])
    longest = max(map(len, names[:-1]))
    tail = names[-1][len(names[-2]) :]
    if longest == 1:
        tail = names[-1][1:]  # '中、小型企业'
    elif ends and not 1 < ends.start() - longest < 3:
        tail = ends[0]
    return names[said.which] if said.which == said.count - 1 else names[said.which] + tail


def _in_full(head: str, said: Said, before: Before | None) -> str:
    """A part told by its name alone is measured as the one before: '其中猪肉443万吨' behind the output of meat."""
    if before is None or HEAD.search(head) or not NAME.fullmatch(head):
        return head
    alike = said.measure == "growth" or (said.measure in ("level", "change") and said.unit == before.unit)
    measured = LENT.search(before.subject)
    return head + measured["head"] if alike and measured else head


def _share(told: str, said: Said, subject: str) -> str | None:
    """Of what the one before is a part, or to what it came back: '占生产总值的', '恢复至2019年同期的'."""
    if said.before.endswith(("（", "(")):
        return subject
    if recovered := RECOVERED.search(said.clause):
        return subject.partition("占")[0] + recovered["whole"]
    if not told.startswith("占"):
        return None
    whole = PART_OF.match(told)
    if whole is None or re.fullmatch(words.AREA_WHOLE, whole["whole"]):
        return subject
    return f"{subject}占{whole['whole']}"


def _goes_on(before: Before, said: Said) -> str:
    """What a clause without a subject is about: the one before, or how fast that grew."""
    if said.measure == "growth":
        whole = before.subject.partition("占")[0] if before.measure == "share" else before.subject
        return str(PACE.sub("", whole))
    if said.unit == "pp" and before.measure == "growth" and not before.subject.endswith(("速", "幅", "率")):
        return before.subject + str((PACES.findall(said.before[-30:]) or ["增速"])[-1])
    return before.subject


def part_of(subject: str, which: int) -> str:
    """Which industry a share of '三次产业结构' is of; other proportions keep their name."""
    return f"第{'一二三'[which - 1]}产业比重" if "次产业" in subject and which < 4 else subject


def _bare(clause: str, areas: Sequence[str]) -> str:
    """A clause without brackets, times, areas, comparisons, whom it is said of, and how it was counted."""
    told = COMPARED.sub("", NOW.sub("", TIME.sub("", DURING.sub("", BRACKETS.sub("", ITEM.sub("", clause))))))
    before = None
    while before != told:
        before, told = told, LEADING.sub("", told.strip(' 　，,、“"‘「『'))
        area = next((area for area in areas if told.startswith(area)), "")
        area = "" if area and NAMED_BY_PLACE.match(told, len(area)) else area
        told = told.removeprefix(area)
        told = told.removeprefix("市").removeprefix("省") if area else told
    span = SPAN.match(told)
    return told[span.end() :] if span else told
