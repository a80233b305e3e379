"""The area that a number in Chinese describes."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from tasks.grammar.places.homes import OFFICIAL_PUBLISHER, Homes
from tasks.grammar.places.names import Spot, find_places
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.sentences import standing_in

HERE = pattern(
    r"(?<![占于日、])(?:[全本我该]市(?!场|值)|市里|[全我本该]省|省里|[全该我本][区县州]|[全本]澳|全台(?!阶)|本港(?!口)|本国|该国|全球|国内|各地)"
)
LOCAL = pattern(r"[我本该全][市区省县]")
# A census, money, whose guests, examples, a rank, and what a multiple is taken of: '是日本的1.7倍'.
BY_THE_WAY = pattern(
    r"(?:人口|经济|农业)普查|元|币|旅客|游客|籍|(?:、[^，。；、\d]{1,6}){0,6}等(?![于待级额])|第[一二三\d]|[首前]|最(?![多少高低大小快慢好强弱])|(?:世界|全球)?(?:纪录|领先|一流|前列)|[航专]?线(?!上|下)|至[^，。\d]{1,6}线|报[导道]|航[线班]|班列|的(?:一半|(?:\d+(?:\.\d+)?|[一二两三四五六七八九十])(?:倍|分之))"
)
LEAD = 300  # characters in which a text says where it is
REACH = 600  # characters in which 'the province' looks back for its name
OWN_OFFICES = ("Hong Kong", "Macao", "Taiwan")
MARKET = pattern(r"市场|地区|区域")
BRACKET = pattern(r"[（(](?:约|近|超)?")
ENUMERATED = pattern(r"(?:、|和|与|及|，)")


def settled(homes: Homes, title: str, publisher: str, text: str, spots: Sequence[Spot]) -> Homes:
    """A place that is named by the way only is not what an article is about: then it is the country."""
    told = any(spot.start < LEAD and spot.name == homes.home for spot in spots)
    local = told or LOCAL.search(text) or OFFICIAL_PUBLISHER.search(publisher)
    if local or homes.home == homes.country or any(spot.name == homes.home for spot in find_places(title, ())):
        return homes
    return replace(homes, home=homes.country) if homes.home else homes


def place_of(
    text: str,
    sentence: tuple[int, int],
    number: tuple[int, int],
    numbers: Sequence[tuple[int, int]],
    spots: Sequence[Spot],
    carried: str | None,
    homes: Homes,
) -> str | None:
    """The last place named before a number in its sentence, 'the whole city' too; else what the paragraph is about.

    `numbers` are those told in one breath with it, itself among them: of as many places each has its own. Of places
    told together with fewer numbers behind them none is meant alone.
    """
    here = list(HERE.finditer(text, sentence[0], number[0]))
    near = standing_in(spots, (sentence[0], number[0]))
    ends = {spot.end for spot in near}  # '厄瓜多尔国家统计局' is no office of China
    may_be = [
        spot for spot in near if _may_be(text, spot, homes) and not (spot.kind == "office" and spot.start in ends)
    ]
    named = _meant_here(text, may_be, number)
    if here and (not named or named[-1].start < here[-1].start()):
        return _meant(here[-1][0], homes, standing_in(spots, (max(0, number[0] - REACH), number[0])))
    if not named:
        return carried or homes.home
    if BRACKET.fullmatch(text, named[-1].end, number[0]):
        return named[-1].name
    each = named[-len(numbers) :]
    if len(numbers) > 1 and len(each) == len(numbers) and _enumerated(text, each):
        return each[numbers.index(number)].name
    if len(named) > 1 and _enumerated(text, named[-2:]):
        return homes.home
    return named[-1].name


def _may_be(text: str, spot: Spot, homes: Homes) -> bool:
    """A company's figures are of no area but a market's; the offices of Hong Kong or Taiwan are their own."""
    if homes.of_company:
        return MARKET.match(text, spot.end) is not None
    return spot.kind != "office" or homes.home not in OWN_OFFICES


def _meant_here(text: str, spots: Sequence[Spot], number: tuple[int, int]) -> list[Spot]:
    """The spots that a number may be of; what is enumerated with one that is named by the way is so too."""
    meant: list[Spot] = []
    dropped: Spot | None = None
    for spot in reversed(spots):
        joined = dropped is not None and ENUMERATED.fullmatch(text, spot.end, dropped.start)
        if joined or BY_THE_WAY.match(text, spot.end, number[0] + 4):
            dropped = spot
        elif spot.role != "aside" and not spot.loose:
            meant.append(spot)
    return meant[::-1]


def _enumerated(text: str, spots: Sequence[Spot]) -> bool:
    return all(ENUMERATED.fullmatch(text, one.end, other.start) for one, other in itertools.pairwise(spots))


def _meant(word: str, homes: Homes, before: Sequence[Spot]) -> str | None:
    """`before`: the places named before: the province is the last of them that is one, where the text is of more."""
    if "市" in word:
        return homes.city
    if "国" in word or word == "各地":
        return homes.country
    if "省" in word:
        around = [*homes.around(homes.home), *(spot.name for spot in reversed(before))]
        return next((place for place in around if homes.within.get(place) == homes.country), homes.home)
    return "world" if word == "全球" else homes.home
