"""Places that no list holds, known by how they are spoken of: 'in Lancaster', 'Kansas City', 'the North West'."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import islice

from tasks.grammar.lexicon.cities import CITIES
from tasks.grammar.lexicon.countries import DEMONYMS
from tasks.grammar.lexicon.places import GUARDED, PARTS, REGIONS, SHORT
from tasks.grammar.places.countries import country_codes, divisions, unmarked
from tasks.grammar.places.names import PLACED, Gazetteer, Kind, Spot, indexed
from tasks.grammar.places.towns_zh import local_names_zh
from tasks.grammar.text.patterns import cue, pattern

CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ]"
WORD = rf"{CAPITAL}(?<!\w.)[\w’'-]*[^\W\d_A-Z](?<!['’]s)"
NAME = rf"{WORD}(?:\s+(?:(?:of|upon|sur|de|do|da|la|del|al)\s+)?{WORD}){{0,2}}"
THINGS = r"(?:goods|products|services|industr|sector|segment|mode|format|terms|form|style|currency|prices|shares|bonds)"
IN = pattern(rf"[Ii](?<!\w[Ii])n\s+({NAME})(?!\w)(?!\s+(?:[A-Z\d]|{THINGS}))(?!-)")
DATELINE = cue(
    r"(?:^|\n)\s*[\[(]?([A-Z][A-Z.’'-]{3,}(?:\s[A-Z.’'-]{3,}){0,2})[\])]?(?:,\s[^\n:]{1,40})?\s?(?:[-–—]{1,2}\s|:\s|/)"
)
CIVIC = (
    r"(?:hospitals?|mayor|residents|population|town\s+hall|(?:city|town|borough|county)\s+council|streets|schools|airport|"
    r"harbou?r|railway|high\s+street|hotels|shops|(?:housing|property|labou?r|job|rental)\s+market|jobless\s+rate|rents|"
    r"unemployment\s+rate|house\s+prices|Hospital|University|Airport|Infirmary|Cathedral|Museum|Harbou?r)\b"
)
TOWN = pattern(  # 'Harwick, a port in the east', 'Harwick's hospitals', 'Harwick City Council'
    rf"({NAME})(?:,\s+an?\s+(?:[\w-]+\s+){{0,3}}(?:town|city|village|district|county|suburb|region|province|state|island|"
    rf"port|borough|municipality|prefecture)\b|['’]s\s+(?:[\w-]+\s+){{0,3}}{CIVIC}|"
    r"\s+(?:City|Town|Borough|County|District|Regional|Municipal)\s+Council\b)"
)
KIND = (
    r"City|County|District|Prefecture|Province|Region|Municipality|Township|Borough|Governorate|Oblast|Valley|"
    r"Peninsula|New\s+Area|Bay\s+Area|(?:(?:High-[Tt]ech|Hi-[Tt]ech|Economic|Development|Industrial|Free|Trade|Technology|"
    r"Technological|Science|Software|Innovation|Export|Processing|Special|Pilot|Bonded|and|New)\s+){1,5}(?:Zone|Park|Area)"
)
OF_A_KIND = pattern(rf"({NAME})\s+({KIND})\b(?!\s+(?:Council|[A-Z]\w+\s+(?:Bureau|Commission|Government)))")
NEEDS_IN = pattern(r"City|Valley|Region|Borough|Peninsula")  # 'Modern City' may be a shop
SAME = pattern(r"Province|Prefecture|Municipality|Region|Governorate|Oblast")  # Hubei Province is Hubei
COMPASS = (
    r"(?:North|South)[- ]?(?:[Ee]ast|[Ww]est)(?:ern)?|(?:North|South|East|West)(?!\s+[A-Z])|Mid-?[Ww]est|Central-West|"
    r"Midlands|West\s+Midlands|East\s+Midlands|East\s+of\s+England|Home\s+Counties|Deep\s+South|Sun\s+Belt|Rust\s+Belt"
)
SIDE = pattern(
    rf"(?:\b(?:the|[Ii]n(?:\s+the)?)\s+(?:[\w-]+\s+)?|(?:^|\n|[;:,]\s|\band\s)\W{{0,2}})({COMPASS})\b(?!\s*[A-Z-])"
)
LABELLED = pattern(r"\s?[:,|(]\s?[^,;:|]{0,12}\d")
NO_PLACE = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Fall Winter "
    "Christmas Easter Lent Ramadan Advent Parliament Congress Senate Government Cabinet Court House Table Figure Chart "
    "Annex Appendix Article Section Chapter Part Paragraph Schedule Form Phase Stage Class Grade Series Group Category "
    "Round Case Act Bill Law Code Chapter English French German Spanish Mandarin Bitcoin Windows Excel Java Python "
    "Internet Web Facebook Twitter YouTube Medicare Medicaid Fiscal Quarter Year Week Month Day Hall Room Hut Building "
    "Tower Suite Gate Line Lane Road Street Avenue Highway Route Square Platform Zone Group League Cup Championship "
    "Series World Euro Euros Sterling Dollars Pounds Yuan Union Region State City County District Province Council "
    "Latin Greek Roman Rupees Renminbi Chinese Japanese Korean Test Tests Premier Super Division Opinion Directive "
    "Services Industry Manufacturing Mining Construction Agriculture Education Health Finance Energy Transport Retail "
    "Primary Secondary Tertiary Capital Consumer "
    "Producer Intermediate Trade Tourism Technology Science Media Telecom "
    "Utilities Exports Imports Sales Revenue Income Growth Prices".split()
)
ENDS = pattern(r"(?:tion|tions|ment|ments|ture|ics|ance|ence|ology|ware|ship|ism|ity|ives|ices|ings|ers|ors)$")
BODY = pattern(
    r"\b(?:Bank|Bureau|Center|Centre|Club|College|Commission|Committee|Company|Council|Court|Fund|Group|Hospital|Inc|"
    r"Index|Institute|League|Ltd|Ministry|Office|Party|Press|Report|School|Science|Service|Society|Survey|Team|Trust|"
    r"University|Act|Plan|Programme|Program|Project|Times|Airport|Stadium|Museum|Street|Road|Avenue|Mr|Mrs|Ms|Dr)\b"
)
NOT_FIRST = frozenset("The This That These Those A An In On At From For And But Its Their Our Every Each No".split())
DEMONYM_WORDS = frozenset(word for people in DEMONYMS.values() for each in people.split("|") for word in each.split())
HAS_KIND = cue(rf"\s(?:{KIND})\b")
HAS_SIDE = cue(r"North|South|East|West|Midlands|Belt|Counties")
LONGEST = 100_000  # characters in which names are learned
MOST = 50  # names
SHORTEST = 4  # letters of a town's name


def local_names(text: str, country: str | None, called: Mapping[str, str]) -> tuple[Gazetteer, Gazetteer]:
    """Names that only this text tells: what it says things are in, and the parts of its country.

    `called`: what the names found already are called here.
    """
    names: dict[str, tuple[str, Kind]] = {name: (name, "guessed") for name in _spoken_of(text[:LONGEST])}
    if not text.isascii():
        names |= local_names_zh(text, called)
    for match in DATELINE.finditer(text, 0, LONGEST):
        names |= dict.fromkeys((match[1], match[1].title()), (match[1].title(), "guessed"))
    parts = _gazetteer(country)
    own = {name: told for name, told in names.items() if name not in parts.names}
    return indexed(own, parts.guarded), parts


@cache
def _gazetteer(country: str | None) -> Gazetteer:
    return indexed(_parts(country), GUARDED | _short(country).keys())


@cache
def _parts(country: str | None) -> dict[str, tuple[str, Kind]]:
    """The parts of a country by each of their names."""
    code = country_codes().get(country or "")
    own = {part: part for part in PARTS.get(country or "", "").split("|") if part}
    own |= divisions(code) if code else {}
    towns: dict[str, tuple[str, Kind]] = {}
    for town in CITIES.get(country or "", "").split("|"):
        towns |= dict.fromkeys((town, unmarked(town)) if len(town) >= SHORTEST else (), (town, "guessed"))
    return towns | {name: (called, "named") for name, called in (own | _short(country)).items()}


@cache
def cities_of(country: str | None) -> frozenset[str]:
    """The names of cities that are known in a text about a country."""
    provinces = divisions("CN").values() if country == "China" else ()
    listed = (*(PARTS.get(whole, "") for whole in (country or "", *provinces)), CITIES.get(country or "", ""))
    return frozenset(name for names in listed for name in names.split("|") if name) - REGIONS


@cache
def parts_of(country: str) -> frozenset[str]:
    """What the parts of a country are called that are known in a text about it."""
    return frozenset(called for called, _ in _parts(country).values())


@cache
def _short(country: str | None) -> dict[str, str]:
    return dict(each.split(": ") for each in SHORT.get(country or "", "").split("|") if each)


def _spoken_of(text: str) -> list[str]:
    """Names that something is said to be in, of which no word is written small elsewhere."""
    heard = dict.fromkeys(match[1] for pattern in (IN, TOWN) for match in pattern.finditer(text))
    return [name for name in islice(heard, MOST) if _may_be_place(name, text)]


def _may_be_place(name: str, text: str) -> bool:
    words = re.split(r"[\s-]+", name)
    if NO_PLACE.intersection(words) or BODY.search(name) or ENDS.search(name) or words[0] in DEMONYM_WORDS:
        return False
    return not any(f" {word.lower()}" in text for word in words if word[0].isupper())


def named_by_kind(text: str, lies: Mapping[str, str]) -> list[Spot]:
    """'Kansas City', 'Waller County'; a province or a prefecture is called by its name alone, a Chinese city too."""
    found = []
    for match in OF_A_KIND.finditer(text) if HAS_KIND.search(text) else ():
        name, skipped = match[1], 0
        while name.split()[0] in NOT_FIRST and " " in name:
            skipped += len(name) - len(name.split(None, 1)[1])
            name = name.split(None, 1)[1]
        if BODY.search(name) and " of " in name:  # 'Bureau of Statistics of Shenzhen Municipality'
            skipped += name.rindex(" of ") + 4
            name = name[name.rindex(" of ") + 4 :]
        start = match.start() + skipped
        doubtful = NEEDS_IN.match(match[2]) and name not in lies
        if doubtful and not PLACED.search(text, max(0, start - 16), start):
            continue
        if name in NOT_FIRST or NO_PLACE.intersection(name.split()):
            continue
        alone = SAME.match(match[2]) or (match[2] == "City" and _country(name, lies) == "China")
        found.append(
            Spot(start, match.end(), name if alone else f"{name} {match[2]}", "named" if name in lies else "guessed")
        )
    return found


def sides(text: str) -> list[Spot]:
    """Parts of a country by their side: 'the North West'; 'South, 77.6 million' in a list."""
    found = []
    for match in SIDE.finditer(text) if HAS_SIDE.search(text) else ():
        told = match[0][0] in "tTiI"  # behind 'the' or 'in'
        if told or LABELLED.match(text, match.end()):
            found.append(Spot(match.start(1), match.end(1), match[1], "guessed"))
    return found


def _country(name: str, lies: Mapping[str, str]) -> str:
    for _ in range(4):
        name = lies.get(name, name)
    return name
