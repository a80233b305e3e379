"""What a number in Chinese is worth and what its clause says of it: value, qualifier, measure, base, status."""

import re
from decimal import Decimal

from tasks.grammar import lexicon_zh as words
from tasks.grammar.days import Period
from warehouse.records import Figure, Measure, Qualifier, Status

GOES_ON = re.compile(r"[家个人元件，,、]*(?:同比|环比|比上年|较上年|比去年)?(?:增长|下降|增加|减少)(?:约|近|超过)?")
ELSEWHERE = re.compile(r"[高低快慢]于(?:全[国市省区]|[^，,]{0,6}平均|目标|预期)")
AIM = re.compile(r"[^，,。；]{0,4}(?:的)?(?:预期)?(?:目标)")


def value_of(match: re.Match[str]) -> tuple[Decimal, Decimal | None, Decimal, str]:
    """Value, the upper end of a range, what the last digit stands for, unit."""
    if match["digits"]:
        value = Decimal(re.sub(r"[,，]", "", match["digits"]))
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    else:
        value, step = Decimal(_spelled(match["spelled"])), Decimal(1)
    ranged = is_range(match)
    told = (match["unit2"] if ranged else None) or match["unit"] or ""
    shared = (match["power2"] if ranged else None) or ""
    power = words.POWERS.get(match["power"] or shared, 0)
    top = Decimal(match["digits2"]).scaleb(words.POWERS.get(shared, power)) if ranged else None
    value, step = value.scaleb(power), step.scaleb(power)
    if match["sign"] and match["sign"] in "-－−":
        value = -value
    if told == "成":
        return value * 10, top * 10 if top is not None else None, step * 10, "%"
    if told in ("%", "％"):
        return value, top, step, "%"
    if told.endswith("百分点"):
        return value, top, step, "pp"
    unit = words.MONEY.get(told) or words.PHYSICAL.get(told) or ("times" if told == "倍" else "1")
    return value, top, step, unit


def is_range(match: re.Match[str]) -> bool:
    """Whether a second number makes a range of it: '15%-20%', '28亿元至30亿元', but not 'from 5 to 6'."""
    if match["digits2"] is None or (match["unit"] and not match["unit2"]) or not match["digits"]:
        return False
    before = match.string[max(0, match.start() - 6) : match.start()]
    return not re.search(r"[从由]", before) and Decimal(match["digits2"]) > Decimal(
        re.sub(r"[,，]", "", match["digits"])
    )


def _spelled(digits: str) -> int:
    """'两百' is 200, '十二' is 12."""
    total = part = 0
    for digit in digits:
        if digit in words.TENS:
            total += (part or 1) * 10 ** words.TENS[digit]
            part = 0
        else:
            part = words.DIGITS.get(digit, 0)
    return total + part


def qualifier_of(clause: str, after: str, match: re.Match[str]) -> Qualifier:
    """How exact the number is said to be."""
    if is_range(match):
        return "range"
    behind = re.sub(rf"^(?:{words.MEASURE_WORDS})", "", after)
    if match["more"] or re.match(rf"(?:{words.AFTER_OVER})", after) or re.match(rf"(?:{words.AFTER_OVER})", behind):
        return ">"
    if re.match(rf"(?:{words.AFTER_ABOUT})", behind) or re.search(rf"(?:{words.ABOUT})$", clause):
        return "~"
    if re.search(rf"(?:{words.OVER})了?$", clause):
        return ">"
    if re.match(rf"(?:{words.AFTER_UNDER})", behind):
        return "<"
    return "<" if re.search(rf"(?:{words.UNDER})$", clause) else "="


def measure_of(clause: str, before: str, after: str, unit: str, last: Figure | None) -> tuple[Measure, bool]:
    """The measure of a number, and whether it is a decrease."""
    near = clause[-14:]
    fall, rise = list(re.finditer(words.FALL, near)), list(re.finditer(words.RISE, near))
    down = bool(fall) and (not rise or fall[-1].end() > rise[-1].end() or "负增长" in near)
    if unit == "times":
        return "ratio", False
    if unit == "pp":
        return "change", down
    if unit == "%":
        return _percent(clause, near, after, bool(rise or fall), down, last)
    if re.search(rf"(?:{words.FALL}|增加|新增加|净增|多|少)(?:了)?$", near) and re.search(
        r"比|较|同比|环比", before[-24:]
    ):
        return "change", down or near.endswith("少")
    return "level", False


def _percent(clause: str, near: str, after: str, moved: bool, down: bool, last: Figure | None) -> tuple[Measure, bool]:
    if re.search(r"(?:贡献率|比重|占比|占)[^，,]{0,4}$", near):
        return "share", False
    if re.match(r"的?(?:增速|增幅|涨幅|速度)", after) or (moved and not re.search(r"(?:占|比重)[^，,]{0,6}$", near)):
        return "growth", down
    if re.search(words.SHARE, clause):
        return "share", False
    if re.search(rf"{words.RATE}[^，,]{{0,4}}$", near):
        return "level", False
    return (last.measure if last and last.unit == "%" else "growth" if "目标" in after[:8] else "share"), False


def base_of(measure: Measure, around: str, period: Period | None, against: Period | None) -> str | None:
    """What a growth or change is measured against; a chain-linked one against the month or the quarter before."""
    if measure == "ratio" and against:
        return f"{against[0]}/{against[1]}"
    if measure not in ("growth", "change") or ELSEWHERE.search(around):
        return None
    quarter = period is not None and 80 < (period[1] - period[0]).days < 95
    if re.search(r"比上季度|较上季度|比一季度|比二季度|比三季度", around) or ("环比" in around and quarter):
        return "qoq"
    return "mom" if re.search(r"环比|比上月|较上月", around) else "yoy"


def status_of(since_last: str, after: str, estimated: bool, unit: str, last: Figure | None) -> Status:
    """`since_last`: the sentence from the number before on. What goes on about a forecast is one."""
    if re.search(words.FORECAST, since_last) or AIM.match(after):
        return "forecast"
    goes_on = re.fullmatch(
        r"[家个人元件，,、]*(?:同比|环比|比上年|较上年|比去年)?(?:增长|下降|增加|减少)(?:约|近|超过)?", since_last
    )
    if last is not None and last.status == "forecast" and goes_on:
        return "forecast"
    return "estimate" if estimated and unit != "1" else "actual"
