"""Currencies by ISO 4217: their names and symbols (Babel and pycountry as data), and whose dollar or krona is meant."""

import re
import unicodedata
from collections import defaultdict
from functools import cache

import pycountry
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

from tasks.grammar.lexicon.money import FAMILIES, OTHERWISE, REGIONAL, SYMBOLS, USUAL, WEIGHED
from tasks.grammar.text.patterns import pattern

WEIGHED_BEHIND = pattern(rf"\s+of\s+(?:[\w-]+\s+){{0,2}}?(?:{WEIGHED})\b", re.IGNORECASE)


@cache
def codes() -> frozenset[str]:
    """Every ISO 4217 code in use."""
    every = (currency.alpha_3 for currency in pycountry.currencies)
    return frozenset(code for code in every if not code.startswith("X") or code in REGIONAL)


@cache
def names() -> dict[str, str]:
    """English name, lower case, in singular and plural -> ISO 4217 code; the last word alone where one bears it."""
    told: dict[str, str] = {}
    bearers = defaultdict(set)
    for code in sorted(codes() & set(Locale("en").currencies)):
        forms = {_plain(get_currency_name(code, count, "en")) for count in (1, 2)}
        told |= dict.fromkeys(forms, code)
        for form in forms:
            bearers[form.split()[-1]].add(code)
    for word, which in bearers.items():
        if len(which) == 1 and word.isalpha() and word not in OTHERWISE:
            told[word] = next(iter(which))
    return told | {form: code for name, code in USUAL.items() for form in (name, name + "s")}


@cache
def symbols() -> dict[str, str]:
    """What stands before an amount of money, besides a code -> ISO 4217 code."""
    return {symbol: code for spellings, code in SYMBOLS.items() for symbol in spellings.split()}


@cache
def currency_in(country: str | None) -> str | None:
    """The currency that is paid with in a country."""
    territory = _territories().get(country or "")
    paid = get_territory_currencies(territory) if territory else []
    return paid[0] if paid else None


@cache
def meant(said: str, code: str, country: str | None) -> str:
    """The currency that a sign or word means in an article on a country; `code`: where that tells nothing."""
    word = _plain(said).rstrip(".")
    own = currency_in(country)
    families = FAMILIES.get(word) or FAMILIES.get(word.removesuffix("s"))
    if not (own and families):
        return code
    return own if _plain(get_currency_name(own, 1, "en")).endswith(families) else code


def is_weight(said: str, text: str, end: int) -> bool:
    """Whether pounds that end at `end` are those of a scale: '410 pounds of crab'."""
    return said.lower() in ("pound", "pounds") and WEIGHED_BEHIND.match(text, end) is not None


def _plain(name: str) -> str:
    """Lower case, one space between words, without the accents that English drops."""
    lower = " ".join(name.lower().split())
    return (
        lower
        if lower.startswith("kr")
        else unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode() or lower
    )


@cache
def _territories() -> dict[str, str]:
    """The names of countries -> ISO 3166 code."""
    known = {each.name: each.alpha_2 for each in pycountry.countries}
    return (
        {name: code for code, name in Locale("en").territories.items()}
        | known
        | {
            "the United States": "US",
            "the United Kingdom": "GB",
            "the euro area": "DE",
            "the European Union": "DE",
            "Hong Kong": "HK",
            "Macao": "MO",
            "Turkey": "TR",
            "world": "",
        }
    )
