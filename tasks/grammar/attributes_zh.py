"""What a number in Chinese is worth and what its clause says of it: value, qualifier, measure, base, status."""

import re

from tasks.grammar import lexicon_zh as words
from tasks.grammar.days import Period
from tasks.grammar.numbers_zh import Number
from tasks.grammar.patterns import pattern
from warehouse.records import Figure, Measure, Qualifier, Status

ELSEWHERE = pattern(
    r"[高低快慢]于(?:全[国市省区]|[^，,]{0,6}平均|目标|预期)|比(?![上去前同今年第重例率\d一二三四])[^，,]{2,12}[高低快慢多少]"
)
CHANGED = pattern(
    r"(?:(?P<plain>缩短|延长|压缩|下降|减少|降低|减|回落|下滑|下跌|回升|上升|提高|上涨|净增|净减|增收|减收|增支|减支|多出|少了|多了|高出|缩小|扩大|增加|增产|减产)|(?P<bare>新增加|多|少|高|低|增))"
    r"(?:了)?(?:近|约|超过|逾|超)?$"
)
STOOD = pattern(r"(?:为|是|达|达到|至|到|在|于|报)(?:了|约|近)?$")
TURNED = pattern(r"已|去年|上年|前年|目前|现有|当前|而|以来|同期|上月")
CHAIN = pattern(r"同比|环比|按年|按季|按月")
NOUNS: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    ("level", re.compile(words.RATE)),
    ("share", re.compile(words.SHARE)),
    ("growth", re.compile(words.GROWN)),
)
REACHED = pattern(
    r"(?:[升降增减涨跌落大小高低缓快变转整滑窄]|达|稳定|维持|保持)?(?:[至到为达在])(?:了|约|近|逾|超过|低)?$"
)
BARE_OF_LIST = pattern(r"[\u4e00-\u9fff]{8}")
LOWER = pattern(r"(?:低|少|慢|窄)(?:了|近|约|逾|超|超过)*$")
JOINED = pattern(r"[家个人件元吨]?(?:、|和|与|及|（|\()(?:约|近)?")
GREW_BY = pattern(
    r"(?:增长|增加|上涨|增|涨|提高|扩大)(?:了|约|近|超|超过|逾|高达)*$|(?:增速|增幅|涨幅)[^，,]{0,8}(?:，[达到为]+)?$"
)
AIM = pattern(r"[^，,。；]{0,8}目标(?!的)|[个家人件元]?目标的")  # '1000万人目标的71.7%' is done, of what is aimed at


AIMED = pattern(r"[^，,。；]{0,8}目标的")  # '完成全年目标的71.7%' is done


def qualifier_of(clause: str, after: str, number: Number) -> Qualifier:
    """How exact the number is said to be."""
    if number.value_max is not None:
        return "range"
    behind = re.sub(rf"^(?:{words.MEASURE_WORDS})", "", after)
    if number.more or re.match(rf"(?:{words.AFTER_OVER})", after) or re.match(rf"(?:{words.AFTER_OVER})", behind):
        return ">"
    if re.match(rf"(?:{words.AFTER_ABOUT})", behind) or re.search(rf"(?:{words.ABOUT})[是为占达]?$", clause):
        return "~"
    if re.search(r"约[为占是](?:[^，,\d]{1,10}的)?$|约相当于[^，,\d]{1,10}的$", clause):
        return "~"
    if re.search(rf"(?:{words.OVER})了?占?$", clause):
        return ">"
    if re.match(rf"(?:{words.AFTER_UNDER})", behind):
        return "<"
    return "<" if re.search(rf"(?:{words.UNDER})$|(?:最多|至多)[^，,]{{0,4}}$", clause) else "="


def measure_of(
    clause: str, before: str, after: str, number: Number, last: Figure | None, since_last: str, subject: str
) -> tuple[Measure, bool]:
    """The measure of a number, and whether it is a decrease. `subject`: what the number before was about."""
    near = clause[-14:]
    fall, rise = list(re.finditer(words.FALL, near)), list(re.finditer(words.RISE, near))
    down = bool(fall) and (not rise or fall[-1].end() > rise[-1].end() or "负增长" in near)
    down = down or LOWER.search(near) is not None
    if last and JOINED.fullmatch(since_last) and (last.unit == number.unit or "（" in since_last):
        return last.measure, last.value < 0  # '下降3%和4%', '增加6万吨（12亿斤）'
    if number.unit == "times":
        return "ratio", False
    if number.unit == "pp":
        return "change", down
    if number.part:
        return "share", False
    if number.unit == "%" and number.signed:
        return "growth", number.value < 0
    if number.unit == "%":
        return _percent(clause, near, after, bool(rise or fall), down, last, since_last, subject)
    moved = CHANGED.search(near)
    if moved and not (moved["bare"] and not re.search(r"比|较|同比|环比", before[-24:])):
        return "change", down or moved[0].endswith(("少", "低", "减"))
    return "level", False


def _percent(
    clause: str, near: str, after: str, moved: bool, down: bool, last: Figure | None, since_last: str, subject: str
) -> tuple[Measure, bool]:
    if re.search(r"(?:贡献率|比重|占比|占)[^，,]{0,4}$", near) or re.search(
        r"在[^，,]{2,14}[中里](?:[^，,]{0,4})$|(?:恢复|完成)[^，,]{2,12}的$", near
    ):
        return "share", False
    if REACHED.search(near):  # what stands at a percentage is what the nouns say, however it came there
        named = _named(clause) or _named(subject)
        if named:
            return named, named == "growth" and re.search("[降跌减]幅", clause) is not None
    chained = re.search(r"(?:同比|环比|按[年季月]|年均|月均)(?:实际|名义|仅|约|近)?$", near) is not None
    shared = re.search(r"(?:占|比重)[^，,]{0,6}$", near) is not None
    if chained or re.match(r"的?(?:增速|增幅|涨幅|速度)", after) or (moved and not shared):
        return "growth", down
    named = _named(since_last) or (None if BARE_OF_LIST.search(clause) else _named(subject))
    if named:
        return named, False
    if last and last.unit == "%":
        return last.measure, False
    if "目标" in after[:8]:
        return "growth", False
    return ("level" if STOOD.search(near) else "share"), False


def _named(words_of_it: str) -> Measure | None:
    """What the last of the nouns in a phrase is measured as."""
    found = [
        (match.end(), -match.start(), measure) for measure, nouns in NOUNS for match in nouns.finditer(words_of_it)
    ]
    return max(found)[2] if found else None


def grown_by(number: Number, clause: str) -> int:
    """What is added to a multiple: what grew by three times is four times as much."""
    return int(number.unit == "times" and not number.fraction and GREW_BY.search(clause) is not None)


def base_of(
    measure: Measure, clause: str, before: str, after: str, period: Period | None, told: str | None
) -> str | None:
    """What a growth or change is measured against; a chain-linked one against the month or the quarter before.

    `told`: by a period that is named. The last word for it in the sentence holds on.
    """
    if measure == "ratio" and (told or not re.search(f"{words.RISE}|{CHAIN.pattern}", clause)):
        return told
    if measure not in ("growth", "change", "ratio") or ELSEWHERE.search(clause + re.split("[，,。；]", after)[0]):
        return None
    if told:
        return told
    chains = CHAIN.findall(before)
    quarter = period is not None and (80 < (period[1] - period[0]).days < 95 or _ends_quarter(period))
    if chains and chains[-1] in ("环比", "按月", "按季"):
        return "qoq" if quarter or chains[-1] == "按季" else "mom"
    return "yoy"


def _ends_quarter(period: Period) -> bool:
    return period[0] == period[1] and (period[1].month, period[1].day) in ((3, 31), (6, 30), (9, 30), (12, 31))


def status_of(since_last: str, after: str, estimated: bool, last: Figure | None) -> Status:
    """`since_last`: the sentence from the number before on. What goes on about a forecast is one."""
    if re.search(words.FORECAST, AIMED.sub("", since_last)) or AIM.match(after):
        return "forecast"
    if (
        last is not None
        and last.status == "forecast"
        and len(since_last) < 14
        and not TURNED.search(since_last)
        and not AIMED.match(since_last)
    ):
        return "forecast"
    return "estimate" if estimated else "actual"
