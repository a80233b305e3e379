"""What a number in Chinese is worth and what its clause says of it: value, qualifier, measure, base, status."""

import re

from tasks.grammar import lexicon_zh as words
from tasks.grammar.days import Period
from tasks.grammar.numbers_zh import Number
from warehouse.records import Figure, Measure, Qualifier, Status

GOES_ON = re.compile(r"[家个人元件，,、]*(?:同比|环比|比上年|较上年|比去年)?(?:增长|下降|增加|减少)(?:约|近|超过)?")
ELSEWHERE = re.compile(
    r"[高低快慢]于(?:全[国市省区]|[^，,]{0,6}平均|目标|预期)|比(?![上去前同今年第重例率\d一二三四])[^，,]{2,12}[高低快慢多少]"
)
CHANGED = re.compile(
    r"(?:(?P<plain>缩短|延长|压缩|下降|减少|降低|减|回落|下滑|下跌|回升|上升|提高|上涨|净增|净减|增收|减收|增支|减支|多出|少了|多了|高出|缩小|扩大|增加)|(?P<bare>新增加|多|少|高|低|增))"
    r"(?:了)?(?:近|约|超过|逾|超)?$"
)
STOOD = re.compile(r"(?:为|是|达|达到|至|到|在|于|报)(?:了|约|近)?$")
CHAIN = re.compile(r"同比|环比|按年|按季|按月")
AIM = re.compile(r"[^，,。；]{0,8}目标(?!的)")


AIMED = re.compile(r"[^，,。；]{0,8}目标的")  # '完成全年目标的71.7%' is done


def qualifier_of(clause: str, after: str, number: Number) -> Qualifier:
    """How exact the number is said to be."""
    if number.value_max is not None:
        return "range"
    behind = re.sub(rf"^(?:{words.MEASURE_WORDS})", "", after)
    if number.more or re.match(rf"(?:{words.AFTER_OVER})", after) or re.match(rf"(?:{words.AFTER_OVER})", behind):
        return ">"
    if re.match(rf"(?:{words.AFTER_ABOUT})", behind) or re.search(rf"(?:{words.ABOUT})[是为]?$", clause):
        return "~"
    if re.search(rf"(?:{words.OVER})了?$", clause):
        return ">"
    if re.match(rf"(?:{words.AFTER_UNDER})", behind):
        return "<"
    return "<" if re.search(rf"(?:{words.UNDER})$|(?:最多|至多)[^，,]{{0,4}}$", clause) else "="


def measure_of(clause: str, before: str, after: str, number: Number, last: Figure | None) -> tuple[Measure, bool]:
    """The measure of a number, and whether it is a decrease."""
    near = clause[-14:]
    fall, rise = list(re.finditer(words.FALL, near)), list(re.finditer(words.RISE, near))
    down = bool(fall) and (not rise or fall[-1].end() > rise[-1].end() or "负增长" in near)
    if number.unit == "times":
        return "ratio", False
    if number.unit == "pp":
        return "change", down
    if number.part:
        return "share", False
    if number.unit == "%" and number.signed:
        return "growth", number.value < 0
    if number.unit == "%":
        return _percent(clause, near, after, bool(rise or fall), down, last)
    moved = CHANGED.search(near)
    if moved and not (moved["bare"] and not re.search(r"比|较|同比|环比", before[-24:])):
        return "change", down or moved[0].endswith(("少", "低", "减"))
    return "level", False


def _percent(clause: str, near: str, after: str, moved: bool, down: bool, last: Figure | None) -> tuple[Measure, bool]:
    if re.search(r"(?:贡献率|比重|占比|占)[^，,]{0,4}$", near) or re.search(
        r"在[^，,]{2,14}[中里](?:[^，,]{0,4})$", near
    ):
        return "share", False
    chained = re.search(r"(?:同比|环比|年均|月均)(?:实际|名义|仅|约|近)?$", near) is not None
    shared = re.search(r"(?:占|比重)[^，,]{0,6}$", near) is not None
    if chained or re.match(r"的?(?:增速|增幅|涨幅|速度)", after) or (moved and not shared):
        return "growth", down
    if re.search(words.SHARE, clause):
        return "share", False
    if re.search(rf"{words.RATE}[^，,]{{0,4}}$", near):
        return "level", False
    if last and last.unit == "%":
        return last.measure, False
    if "目标" in after[:8]:
        return "growth", False
    return ("level" if STOOD.search(near) else "share"), False


def base_of(
    measure: Measure, clause: str, before: str, after: str, period: Period | None, told: str | None
) -> str | None:
    """What a growth or change is measured against; a chain-linked one against the month or the quarter before.

    `told`: by a period that is named. The last word for it in the sentence holds on.
    """
    if measure == "ratio" and (told or not re.search(words.RISE, clause)):
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
    goes_on = re.fullmatch(
        r"[家个人元件，,、]*(?:同比|环比|比上年|较上年|比去年)?(?:增长|下降|增加|减少)(?:约|近|超过)?", since_last
    )
    if last is not None and last.status == "forecast" and goes_on:
        return "forecast"
    return "estimate" if estimated else "actual"
