"""Which numbers in Chinese are figures: no names, ranks, ages, dates, denominators."""

import re
from collections.abc import Sequence

from tasks.grammar.chinese.numerals import Number
from tasks.grammar.chinese.times import Dated
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.text.patterns import pattern
from warehouse.records import Figure

NOT_COUNTED = pattern(r"(?:[第号楼版级届街路线]|\d)\s?$")
NAMED = pattern(r"(?:[第号]|\d)\s?$")
LASTING = pattern(r"年(?!代|级|度)|岁|天|日|周|个月")
AGE_OR_NAME = pattern(
    r"岁|号|版|级|线|楼|层|日|时|届|点(?!以)|年|月|D\b|G\b|行动|个五年|五|位(?:数|密码|验证码|代码|身份|[一-鿿]{0,3}编码)|人(?:制|榄球|足球|组)"
)
RANKED = pattern(r"(?:前|第|排名|排在|位列|名列|居|每|连续|上述|以上)$")
OF_DAYS = pattern(r"(?:天数|周期|工期|时限|平均|缩短|压缩|减少|增加|逗留|停留)[^，。]{0,6}$")
PARTS_OF_ECONOMY = pattern(r"次产业|大产业")
VIEWED = pattern(r"(?:阅读|浏览|点击|评论|点赞|赞好|转发|收藏|分享)(?:量|数|次数)?[\s:：（(]{1,3}$")
OF_AGE = pattern(r"(?:平均年龄|寿命|年龄中位数)[^，。]{0,6}$")
INDEX = pattern(
    r"(?:指数|系数|倍率|指标|评分|得分|分值|PMI|净值|密度|性别比|比值)(?:（[^）]{1,30}）)?[^，,。；（]{0,8}$"
)
MOVED = pattern(r"(?:回升|回落|上升|下降|提高|降低|增加|减少|高|低|升|降|涨|跌)(?:了|至|到)?$")
EACH = ("每", "连续")
# How long a service is open, how far a race runs and where it passes, what a clock shows.
OPEN = pattern(r"开放|受理|服务|营业|值班|热线|客服|在线|不打烊|制|全天|待命|供应|自助|监控|咨询|内")
ON_THE_WAY = pattern(r"处|[一-鿿]{0,3}(?:跑|赛)|长跑|越野|骑行")
CLOCKED = pattern(r"\d{1,2}分\d|\d{1,2}秒")
AT = pattern(r"\d[:：]$")
HOUR = pattern(r"[:：]\d\d(?!\d)")
BEFORE = 40  # characters that tell what a number is of


def is_figure(
    text: str, sentence: tuple[int, int], number: Number, times: Sequence[Dated], last: Figure | None
) -> bool:
    """Whether a number is one, by what stands before and behind it; `last`: the figure before in its sentence."""
    if any(time.start <= number.start < time.end for time in times):
        return False
    after, before = text[number.end : number.end + 8], text[max(sentence[0], number.start - BEFORE) : number.start]
    if VIEWED.search(before):
        return False
    if number.fraction or number.part:
        return True
    said = text[number.start : number.end]
    if number.unit or (number.power and not re.match(r"\d", after)):
        return _is_measured(number, before, after)
    if AT.search(before) or (len(said) < 3 and HOUR.match(after)):
        return False
    named = NAMED if re.match(rf"(?:{words.MEASURE_WORDS})", after) else NOT_COUNTED
    if before.endswith((*EACH, "上述", "以上")) or named.search(before) or RANKED.search(before):
        return False
    return not re.search(r"[A-Za-z]$", before) and _is_counted(said, before, after, last)


def _is_measured(number: Number, before: str, after: str) -> bool:
    """What has a unit is a figure unless it says of what something is one, or how long, how far."""
    if before.endswith(EACH) or after.startswith("兑"):
        return False
    if number.unit in ("h", "min", "s") and (OPEN.match(after) or CLOCKED.match(after) or before.endswith("分")):
        return False
    if number.unit in ("km", "m") and (ON_THE_WAY.match(after) or before.endswith("前")):
        return False
    return not (NAMED if number.unit else NOT_COUNTED).search(before)


def _is_counted(said: str, before: str, after: str, last: Figure | None) -> bool:
    """What has no unit is a figure where something is counted behind it, or as an index, or as time that passes."""
    decimal = "." in said
    lasting = LASTING.match(after)
    if (decimal and lasting) or (OF_AGE.search(before) and after.startswith("岁")):
        return True
    if lasting and lasting[0] != "年" and lasting[0] != "岁" and OF_DAYS.search(before):
        return True
    if PARTS_OF_ECONOMY.match(after) or said == "一":
        return False
    indexed = INDEX.search(before) or (last is not None and last.value % 1 and MOVED.search(before))
    if decimal and indexed and re.match(r"[，,。；、（(点分]|$", after):
        return True
    return AGE_OR_NAME.match(after) is None and re.match(rf"(?:{words.MEASURE_WORDS})", after) is not None
