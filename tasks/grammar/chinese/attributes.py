"""What a clause in Chinese says of its number: how exact it is, against what it is held, whether it came to be."""

import re
from datetime import timedelta

from tasks.grammar.chinese.days import count
from tasks.grammar.chinese.near import Line, Near
from tasks.grammar.chinese.numerals import Number
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period, shifted
from warehouse.records import Figure, Measure, Qualifier, Status

OVER = pattern(rf"(?:{words.OVER})了?(?:占|全[国省市区球])?$|(?:超过?|逾)[^，,\d]{{2,10}}的$")
UNDER = pattern(rf"(?:{words.UNDER})$|(?:不足|不到)[^，,\d]{{2,10}}的$|(?:最多|至多)[^，,]{{0,4}}$")
MOST = pattern(r"最高(?:可|不超过|给予|奖励?|补助?|补贴|资助|支持|限额)[^，,]{0,6}$")
ABOUT = pattern(rf"(?:{words.ABOUT})[是为占达]?$|(?:约[为占是]|约相当于|接近|将近)(?:[^，,]{{1,12}}的)?$")
AFTER_ABOUT = pattern(rf"(?:{words.AFTER_ABOUT})")
AFTER_OVER = pattern(rf"(?:{words.AFTER_OVER})")
AFTER_UNDER = pattern(rf"(?:{words.AFTER_UNDER})")
MEASURE_WORD = pattern(rf"^(?:{words.MEASURE_WORDS})")
ELSEWHERE = pattern(
    r"[高低快慢]于(?:全[国市省区]|[^，,]{0,6}平均|目标|预期)|[高低超快慢]出(?:全[国市省区]|[^，,]{0,6}平均|目标|预期)|"
    r"(?<![可同环占对])比(?![上去前同今年第重例率\d一二三四])[^，,]{2,12}[高低快慢多少]|"
    r"[高低快慢]于(?![上去前同今年\d])[^，,\d]{2,10}$|[比较][^，,]{0,8}(?:预测|预期|目标|预计|计划)|"
    r"(?:预测|预期|目标价?|评级|估值)[^，,\d]{0,4}[上下]调"
)
CHAIN = pattern(r"同比|环比|按年|按季|按月")
AVERAGED = pattern(r"(?P<years>[两二三四五六七八九十])年平均")
OVER_YEARS = pattern(
    r"(?<!第)(?P<years>[两二三四五六七八九十]|\d{1,2})年(?:间|来|内|里)?(?:共|累计|已|净)?"
    r"(?:提高|增[加长]|上升|下降|减少|翻|降低|缩小|扩大|$)"
)
SO_MUCH = pattern(r"[个家人件]?，[增降涨跌减升]幅(?:为|达|约)*")
TRADED = pattern(r"收[盘报涨跌]|报收|盘中|股价|[AHB]股|港股|美股")
COMPARED = pattern(r"[比较]")
LENDING = pattern(r"贷款|存款|融资|信贷")
TURNED = pattern(r"已|去年|上年|前年|目前|现有|当前|而|以来|同期|上月")
AIM = pattern(r"[^，,。；]{0,8}目标(?!的)|[个家人件元]?目标的")  # '1000万人目标的71.7%' is done, of what is aimed at
AIMED = pattern(r"[^，,。；]{0,8}目标的")  # '完成全年目标的71.7%' is done
FORESEEN = pattern(r"(?:[比较]|[高低快慢好差强弱]于|符合|超出?|不及)[^，,。；]{0,8}(?:预测|预期|目标|预计|计划)[数值]?")
FORECAST = cue(words.FORECAST)
NOW = pattern(r"目前|现在|现有|如今|已(?!计划)")
EARLIER = pattern(r"(?:[比较]|[高低快慢]于)[^，,]{1,14}的$")  # 'more than the 1.3 of the peak'


def qualifier_of(near: Near, number: Number) -> Qualifier:
    """How exact the number is said to be; what stands before or behind a list holds for all of it."""
    if number.value_max is not None:
        return "range"
    if number.told != "=":
        return number.told
    own = _qualified(near.clause, near.after)
    return _qualified(near.ahead, near.behind) if own == "=" and len(near.together) > 1 else own


def _qualified(clause: str, after: str) -> Qualifier:
    behind = MEASURE_WORD.sub("", after)
    if AFTER_OVER.match(after) or AFTER_OVER.match(behind):
        return ">"
    if AFTER_ABOUT.match(behind):
        return "~"
    if AFTER_UNDER.match(behind) or UNDER.search(clause) or MOST.search(clause):
        return "<"
    if ABOUT.search(clause):
        return "~"
    return ">" if OVER.search(clause) else "="


def base_of(measure: Measure, near: Near, period: Period | None, told: str | None, subject: str) -> str | None:
    """What a growth or change is measured against; a chain-linked one against the month or the quarter before.

    `told`: by a period that is named. The last word for it in the sentence holds on.
    """
    if measure == "ratio" and (told or not re.search(f"{words.RISE}|{CHAIN.pattern}", near.clause)):
        return told or _years_before(near, period)
    if measure not in ("growth", "change", "ratio"):
        return None
    if ELSEWHERE.search(near.clause + re.split("[，,。；]", near.after)[0]):
        return None
    own = _years_before(near, period) or _day_before(near, period, subject)
    return told or own or _chained(near, period, measure)


def base_before(near: Near, last: Figure | None) -> str | None:
    """'较5月末上升165亿美元，升幅为0.52%': against what the change before is held."""
    return last.base if last and last.measure == "change" and SO_MUCH.fullmatch(near.between) else None


def _years_before(near: Near, period: Period | None) -> str | None:
    """'两年平均增长': against the same days two years before; '十年提高': against the year ten years before."""
    averaged, over = AVERAGED.search(near.clause), OVER_YEARS.search(near.clause)
    told = averaged or over
    if told is None or period is None:
        return None
    years = count(told["years"])
    if averaged:
        return f"{shifted(period[0], -years)}/{shifted(period[1], -years)}"
    return f"{period[1].year - years}-01-01/{period[1].year - years}-12-31"


def _day_before(near: Near, period: Period | None, subject: str) -> str | None:
    """What a share closed at is held against the close of the trading day before."""
    if period is None or period[0] != period[1] or not TRADED.search(near.before + subject):
        return None
    day = period[0] - timedelta(days=3 if period[0].weekday() == 0 else 1)
    return f"{day}/{day}"


def _chained(near: Near, period: Period | None, measure: Measure) -> str | None:
    chains = CHAIN.findall(near.before)
    quarter = period is not None and (80 < (period[1] - period[0]).days < 95 or _ends_quarter(period))
    if chains and chains[-1] in ("环比", "按月", "按季"):
        return "qoq" if (quarter and chains[-1] != "按月") or chains[-1] == "按季" else "mom"
    if (
        not chains
        and measure == "change"
        and period
        and LENDING.search(near.clause)
        and not COMPARED.search(near.clause)
    ):
        return _lent_since(period)
    return "yoy"


def _lent_since(period: Period) -> str | None:
    """Loans grow from the end of the month before, or of the year before."""
    days = (period[1] - period[0]).days
    return "mom" if 27 < days < 31 else "yoy" if days > 360 else None


def _ends_quarter(period: Period) -> bool:
    return period[0] == period[1] and (period[1].month, period[1].day) in ((3, 31), (6, 30), (9, 30), (12, 31))


def status_of(near: Near, measure: Measure, line: Line, last: Figure | None) -> Status:
    """What goes on about a forecast is one; a change, a multiple too that holds it against an earlier time."""
    now = list(NOW.finditer(near.between))
    said = FORESEEN.sub("", AIMED.sub("", near.between[now[-1].end() if now else 0 :]))
    if FORECAST.search(said) or AIM.match(near.after):
        return "forecast"
    if EARLIER.search(near.clause) and not line.noted:
        return "actual"
    turned = TURNED.search(near.between) is not None
    goes_on = last is not None and last.status == "forecast" and len(near.between) < 14
    if goes_on and not AIMED.match(near.between) and not (turned and measure in ("level", "share")):
        return "forecast"
    if line.foretold and not turned:
        return "forecast"
    return "estimate" if line.estimated or line.noted else "actual"
