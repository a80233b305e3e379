"""Which numbers in Chinese are figures: no names, ranks, ages, dates, denominators."""

import re
from collections.abc import Sequence

from tasks.grammar import lexicon_zh as words
from tasks.grammar.numerals_zh import Number
from tasks.grammar.patterns import pattern
from tasks.grammar.times_zh import Dated
from warehouse.records import Figure

NOT_COUNTED = pattern(r"(?:[第号楼版级届街路线]|\d)\s?$")
NAMED = pattern(r"(?:[第号]|\d)\s?$")
LASTING = pattern(r"年(?!代|级|度)|岁|天|个月")
AGE_OR_NAME = pattern(r"岁|号|版|级|线|楼|层|日|时|届|点(?!以)|年|月|D\b|G\b|小时开放|行动|个五年|五")
RANKED = pattern(r"(?:前|第|排名|排在|位列|名列|居|每|连续|上述|以上)$")
OF_DAYS = pattern(r"(?:天数|周期|工期|平均|缩短|压缩|减少|增加)[^，。]{0,6}$")
PARTS_OF_ECONOMY = pattern(r"次产业|大产业")
MONTHS = pattern(r"个(?:月|季度|工作日|交易日|世纪|五年)")
ONE_UNIT = pattern(r"一(?!倍|成|个百分点|个基点)\D{1,4}")  # '原纸一吨', '每卖一元'
VIEWED = pattern(r"(?:阅读|浏览|点击|评论|点赞|赞好|转发|收藏|分享)(?:量|数|次数)?[\s:：（(]{1,3}$")
OF_AGE = pattern(r"(?:平均年龄|寿命|年龄中位数)[^，。]{0,6}$")
INDEX = pattern(r"(?:指数|系数|倍率|指标|评分|得分|分值|PMI|净值|密度)[^，,。；]{0,8}$")
MOVED = pattern(r"(?:回升|回落|上升|下降|提高|降低|增加|减少|高|低|升|降|涨|跌)(?:了|至|到)?$")


def is_figure(
    text: str, sentence: tuple[int, int], number: Number, times: Sequence[Dated], last: Figure | None
) -> bool:
    """Whether a number is one, by what stands before and behind it; `last`: the figure before in its sentence."""
    if any(time.start <= number.start < time.end for time in times):
        return False
    after, before = text[number.end : number.end + 6], text[max(sentence[0], number.start - 14) : number.start]
    if VIEWED.search(before):
        return False
    if number.fraction or number.part:
        return True
    if number.unit and ONE_UNIT.fullmatch(text, number.start, number.end):
        return False
    if number.unit or (number.power and not re.match(r"\d", after)):
        if (
            before.endswith(("每", "连续"))
            or after.startswith("兑")
            or (number.unit == "h" and after.startswith("开放"))
        ):
            return False
        return not (NAMED if number.unit else NOT_COUNTED).search(before)
    if (
        before.endswith(("每", "连续", "上述", "以上"))
        or NOT_COUNTED.search(before)
        or RANKED.search(before)
        or re.search(r"[A-Za-z]$", before)
    ):
        return False
    if PARTS_OF_ECONOMY.match(after) or MONTHS.match(after):
        return False
    decimal = "." in text[number.start : number.end]
    if (OF_DAYS.search(before) and after.startswith("天")) or (OF_AGE.search(before) and after.startswith("岁")):
        return True
    indexed = INDEX.search(before) or (last is not None and last.value % 1 and MOVED.search(before))
    if decimal and indexed and re.match(r"[，,。；、（(点分]|$", after):
        return True
    if decimal and LASTING.match(after):
        return True
    if text[number.start : number.end] == "一" or after.startswith("位数"):
        return False
    return AGE_OR_NAME.match(after) is None and re.match(rf"(?:{words.MEASURE_WORDS})", after) is not None
