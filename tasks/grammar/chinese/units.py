"""The unit of a number in Chinese where it is not written: degrees of what, the money that the text counts in."""

import re
from dataclasses import replace

from tasks.grammar.chinese.near import Near
from tasks.grammar.chinese.numerals import Number
from tasks.grammar.lexicon.units_zh import MONEY, UNITS
from tasks.grammar.places.homes import Homes
from tasks.grammar.text.patterns import pattern

DURATIONS = {"天": "d", "日": "d", "岁": "a", "年": "a", "周": "wk", "个月": "mo"}
DURATION = pattern("天|日|岁|年|周|个月")
# What is a fraction of that is a ratio.
OF_EARLIER = pattern(r"相当于[^，,。；]{1,10}的$|(?:高点|高峰|峰值|同期)的$")
OWN_MONEY = {"Hong Kong": "HKD", "Macao": "MOP", "Taiwan": "TWD"}  # where it is called 'yuan' too
# 'Macao patacas, here and below', 'unit: 10,000 Hong Kong dollars'.
_MONEY = "|".join(name for names in MONEY.values() for name in sorted(names.split(), key=len, reverse=True))
NOTED = pattern(rf"[（(：:]\s?[百千万亿]{{0,2}}({_MONEY})")
BELOW = pattern(r"，?(?:下同|[)）])")
PEOPLE = pattern(r"(?:人数|人次|人口|客流|旅客|游客|用户|户数|企业|数量|持卡)[^，,]{0,10}$")


def money_of(text: str, homes: Homes) -> str:
    """What 'yuan' without a name means in a text: of whom it tells, or what a note says."""
    noted = next((match[1] for match in NOTED.finditer(text) if BELOW.match(text, match.end())), None)
    if noted:
        return UNITS[noted]
    return next((OWN_MONEY[place] for place in homes.around(homes.home) if place in OWN_MONEY), "CNY")


def in_its_unit(number: Number, near: Near, currency: str | None, money: str) -> Number:
    """The number in the unit that is written or left out; a fraction of an earlier value is a ratio.

    `currency`: the money that the text told of last; `money`: what 'yuan' means in it.
    """
    unit = _unit_of(number, near, currency)
    if number.fraction and unit == "%" and OF_EARLIER.search(near.clause):
        return replace(number, unit="times", value=number.value / 100)
    return replace(number, unit=money if unit == "¥" else unit)


def _unit_of(number: Number, near: Near, currency: str | None) -> str:
    around = near.before + near.after
    if number.unit == "kW.h" and "温" in around and "电" not in around:
        return "Cel"
    if number.unit is not None:
        return number.unit
    ends = re.match(r"[，,。；、）)]|[多少高低增减](?=\d)|$", near.after) and not PEOPLE.search(near.clause)
    if number.power >= 8 and currency and ends:
        return currency
    lasting = DURATION.match(near.after)
    return DURATIONS[lasting[0]] if lasting else "1"
