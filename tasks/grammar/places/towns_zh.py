"""Chinese places that only a text itself tells: counties, development zones and their short names, regions."""

from collections.abc import Iterator, Mapping

from tasks.grammar.places.names import Kind, Spot
from tasks.grammar.text.patterns import cue, pattern

_BEFORE = r"(?:^|[\s，。、；：“（(《]|[在据由是从到]|其中)"
_NOT_IN = r"(?![其全本我该各这此城超上门股楼地园小社占据另的是在为由于和与对从个级类些郊穷大多每])"
COUNTY = cue(
    rf"{_BEFORE}((?!经开|高新|开发|保税|自贸|变动)(?:(?:{_NOT_IN}[\u4e00-\u9fff]){{2,3}}(?:市|县|自治州|"
    rf"(?<![地社园景城范郊小市山灾库辖特政校厂矿片税发新开])区)|{_NOT_IN}[\u4e00-\u9fff](?<![区市郡])县))"
    r"(?!场|民|值|盈|级|间|别|块|分|位|域|隔|长|政|委|局|内)"
)
ZONE = cue(
    rf"{_BEFORE}((?!国家|省级|市级)(?:{_NOT_IN}[\u4e00-\u9fff]){{2,6}}?(?P<kind>经济技术开发区|经济开发区|高新技术产业开发区|"
    r"高新技术开发区|高新技术园区|高新区|经开区|自由贸易试验区|自由贸易港|自贸试验区|自贸区|综合保税区|保税区|"
    r"工业园区?|科技园区?|产业园区?|软件园|科学城|新区|合作区|开发区))"
)
# What a zone is called once its name has been told.
SHORT = {
    "经济技术开发区": "经开区",
    "经济开发区": "经开区",
    "高新技术产业开发区": "高新区",
    "高新技术开发区": "高新区",
    "自由贸易试验区": "自贸区",
    "自贸试验区": "自贸区",
    "综合保税区": "综保区",
}
SIDES = pattern(
    r"(?P<east>东部?)(?:、|和)(?P<middle>中部?)(?:、|和)(?P<west>西部?)(?:(?:、|和)(?P<north>东北))?(?P<area>地区)?"
)
SIDE = cue(
    r"(?<![\u4e00-\u9fff])(?:我国|全国)?(?P<side>东部|中部|西部|中西部|东北|华东|华北|华南|华中|西南|西北)"
    r"(?:地区(?!性)|(?=[：:，、\s]|\d|增长|下降|投资|占|完成|分别))|(?P<named>(?:东部|中部|西部|中西部|东北|西南|西北|华东|华南|华北|华中)地区(?!性))"
)
LONGEST = 100_000  # characters in which names are learned


def local_names_zh(text: str, called: Mapping[str, str]) -> dict[str, tuple[str, Kind]]:
    """Counties, districts and zones by each of their names. `called`: what names found already are called here."""
    names: dict[str, tuple[str, Kind]] = {
        match[1]: (match[1], "guessed") for match in COUNTY.finditer(text, 0, LONGEST)
    }
    for match in ZONE.finditer(text, 0, LONGEST):
        said = _from_its_place(match[1], called)
        zone: tuple[str, Kind] = (called.get(said, said), "guessed")
        names[said] = zone
        for short in (match["kind"], SHORT.get(match["kind"], "")):
            if len(short) > 2:
                names.setdefault(short, zone)
    return names


def _from_its_place(zone: str, called: Mapping[str, str]) -> str:
    """'走进合肥高新区' begins with no name, 合肥高新区 does."""
    starts = [zone.find(place) for place in called if place in zone]
    return zone[min(starts) :] if starts else zone


def sides_zh(text: str) -> Iterator[Spot]:
    """Parts of a country by their side: '东部', '西部地区'; '东、中、西部地区' are three."""
    if "部" not in text and "地区" not in text:
        return
    for match in SIDES.finditer(text):
        area = match["area"] or ""
        for which in ("east", "middle", "west", "north"):
            if side := match[which]:
                of_list = side + "部" * (len(side) == 1)
                elided = len(match["east"]) == 1 or match.end(which) == match.end() - len(area)
                yield Spot(match.start(which), match.end(which), of_list + area * elided, "guessed")
    for match in SIDE.finditer(text):
        group = "side" if match["side"] else "named"
        name = match["named"] or text[match.start("side") : match.end()]
        yield Spot(match.start(group), match.end(), name, "guessed")
