"""Countries and their first-level subdivisions by ISO 3166, and what each is called here."""

import unicodedata
from functools import cache, lru_cache

import pycountry

from tasks.grammar.lexicon.places import USUAL
from tasks.grammar.text.patterns import pattern

ADDED = pattern(
    r"\s*[\[(].*|,.*| de (?:Ocampo|Zaragoza|Ignacio)\b.*|"
    r" (?:Shi|Sheng|Zizhiqu|SAR|Huizu|Zhuangzu|Uygur|City|l[äa]n)\b.*$|"
    r"-(?:teukbyeolsi|gwangyeoksi|do|teukbyeoljachido)$"
)
TRANSLITERATED = pattern("[\u0304\u0323\u0327]")  # marks that news leaves out: Gujarāt, but Paraná


@lru_cache(maxsize=64)
def divisions(code: str) -> dict[str, str]:
    """Names of a country's first-level subdivisions, with and without their marks, and what each is called here."""
    names: dict[str, str] = {}
    for division in pycountry.subdivisions.get(country_code=code) or ():  # type: ignore[no-untyped-call]
        full = ADDED.sub("", division.name)
        plain = unmarked(full)
        called = plain if TRANSLITERATED.search(unicodedata.normalize("NFD", full)) else full
        if len(plain) > 2:
            names |= {plain: called, full: called}
    return names


def unmarked(name: str) -> str:
    """A name without the marks on its letters."""
    return "".join(each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each))


@cache
def country_name(code: str) -> str:
    """What a country is called here, by its ISO 3166 code."""
    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        raise KeyError(code)
    full = str(getattr(country, "common_name", country.name))
    common = full.partition(",")[0]
    return next((called for called, others in USUAL.items() if {full, common} & {called, *others}), common)


@lru_cache(maxsize=1)
def country_codes() -> dict[str, str]:
    """ISO 3166 code by what a country is called here."""
    return {country_name(country.alpha_2): country.alpha_2 for country in pycountry.countries}
