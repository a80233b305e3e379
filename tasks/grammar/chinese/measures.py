"""What a number in Chinese measures: a level, growth, a change, a share, a multiple; and which way it went."""

import re

from tasks.grammar.chinese.near import Near
from tasks.grammar.chinese.numerals import Number
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.text.patterns import pattern
from warehouse.records import Figure, Measure

CLOSE = 14  # characters in which a verb of rising or falling governs a number
CHANGED = pattern(
    r"(?:(?P<plain>缩短|延长|压缩|下降|减少|降低|减|回落|下滑|下跌|回升|上升|提高|上涨|净增|净减|增收|减收|增支|减支|多出|少了|多了|高出|缩小|扩大|增加|增产|减产|下调|上调|下修|上修|调升|调降|多增|少增|多减|少减|涨了|跌了|大增|大减|锐减|骤减|激增|猛增|攀升|走高|走低|收窄)|(?P<bare>新增加|多|少|高|低|增|快|慢|贵|便宜|涨|跌|升|(?<!起)降))"
    r"(?:了|约|近|超过|逾|超|将近|接近)*$"
)
HELD_AGAINST = pattern(r"[比较於]|[高低多少]于|同比|环比|按[年月季]")
NOUNS: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    ("level", pattern(words.RATE)),
    ("share", pattern(words.SHARE)),
    ("growth", pattern(words.GROWN)),
)
REACHED = pattern(
    r"(?:[升降增减涨跌落大小高低缓快变转整滑窄破]|达|稳定|维持|保持)?(?:[至到为达在])(?:了|约|近|逾|超过|低)?$"
)
LOWER = pattern(r"(?:低|少|慢|窄|便宜)(?:了|出|近|约|逾|超|超过)*$")
MORE_OR_LESS = pattern(r"[比较於于][^，,]{1,20}(?:多|少|高|低|快|慢|贵|便宜|重|轻)(?:了|出|近|约|逾|超|超过|达)*$")
JOINED = pattern(r"[家个人件元吨]?(?:、|和|与|及|以及|（|\()(?:约|近|超)?")
MULTIPLIED = (
    r"增长|增加|上涨|上升|提高|提升|扩大|成长|增|涨|升|高出|高|多出|多|多赚|贵|飙升|攀升|快|"
    r"[激猛暴剧骤劲大陡狂飙][增涨升]"
)
GREW_BY = pattern(
    rf"(?:{MULTIPLIED})(?:了|约|近|超|超过|逾|高达|达)*$|(?:增速|增幅|涨幅|升幅)[^，,]{{0,8}}(?:，[达到为]+)?$"
)
OF_WHOLE = pattern(
    r"(?:贡献率|比重|占比|占)[^，,]{0,4}$|在[^，,]{2,14}[中里](?:[^，,]{0,4})$|恢复[^，,]{2,12}的$|(?:完成|实现|达到?)[^，,\d]{2,12}的$|"
    r"(?:相当于|等于|约为|仅为|不到|不足|超过)[^，,]{2,16}的$"
)
PARTLY = pattern(r"其中|当中|里面")
CHAINED = pattern(r"(?:同比|环比|按[年季月]|年均|月均)(?:实际|名义|仅|约|近)?$")
GROWS_BEHIND = pattern(r"的?(?:增速|增幅|涨幅|升幅|降幅|跌幅|速度|增长率|增长)")


def measure_of(near: Near, number: Number, last: Figure | None, subject: str) -> tuple[Measure, bool]:
    """The measure of a number, and whether it is a decrease. `subject`: what the number before was about."""
    close = near.clause[-CLOSE:]
    if last and JOINED.fullmatch(near.between) and (last.unit == number.unit or "（" in near.between):
        return last.measure, last.value < 0  # '下降3%和4%', '增加6万吨（12亿斤）'
    if number.unit == "times":
        return "ratio", False
    if number.unit == "pp":
        return "change", _fell(close)
    if number.part:
        return "share", False
    if number.unit == "%" and number.signed:
        return "growth", number.value < 0
    if number.unit == "%":
        return _percent(near, close, last, "" if number.fraction else subject)
    moved = CHANGED.search(close)
    if moved and not (moved["bare"] and not HELD_AGAINST.search(near.before[-24:])):
        return "change", _fell(close) or moved[0].endswith(("少", "低", "减"))
    return "level", False


def _moves(close: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    return list(re.finditer(words.FALL, close)), list(re.finditer(words.RISE, close))


def _fell(close: str) -> bool:
    """Whether the last word of movement before a number is of a fall."""
    fall, rise = _moves(close)
    down = bool(fall) and (not rise or fall[-1].end() > rise[-1].end() or "负增长" in close)
    return down or LOWER.search(close) is not None


def _percent(near: Near, close: str, last: Figure | None, subject: str) -> tuple[Measure, bool]:
    if OF_WHOLE.search(close):
        return "share", False
    if REACHED.search(close):  # what stands at a percentage is what the nouns say, however it came there
        named = _named(near.clause) or _named(subject)
        if named:
            return named, named == "growth" and re.search("[降跌减]幅", near.clause) is not None
    moved = any(_moves(close)) or MORE_OR_LESS.search(near.clause)
    if CHAINED.search(close) or GROWS_BEHIND.match(near.after) or moved:
        return "growth", _fell(close)
    return _unmoved(near, last, subject)


def _unmoved(near: Near, last: Figure | None, subject: str) -> tuple[Measure, bool]:
    """What a percentage measures of which no verb says that it rose or fell."""
    named = _named(near.between) or _named(subject)
    if named:
        return named, False
    if last and last.unit == "%" and not PARTLY.search(near.between):
        return last.measure, False
    if "目标" in near.after[:8]:
        return "growth", False
    return "share", False


def _named(words_of_it: str) -> Measure | None:
    """What the last of the nouns in a phrase is measured as."""
    found = [
        (match.end(), -match.start(), measure) for measure, nouns in NOUNS for match in nouns.finditer(words_of_it)
    ]
    return max(found)[2] if found else None


def grown_by(number: Number, near: Near) -> int:
    """What is added to a multiple: what grew by three times is four times as much."""
    by = GREW_BY.search(near.ahead)
    return int(number.unit == "times" and not number.fraction and by is not None)
