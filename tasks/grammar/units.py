"""What a number counts: currencies by ISO 4217 (Babel and pycountry as data), UCUM for physical units, else 1."""

import re
from functools import cache

import pycountry
from babel import Locale

# Of names that several currencies share, the one that is meant where nothing else is said.
USUAL = {
    "dollar": "USD",
    "pound": "GBP",
    "rupee": "INR",
    "peso": "MXN",
    "franc": "CHF",
    "yen": "JPY",
    "won": "KRW",
    "krona": "SEK",
    "krone": "NOK",
    "real": "BRL",
    "rial": "IRR",
    "dinar": "KWD",
    "ruble": "RUB",
    "rouble": "RUB",
    "shilling": "KES",
    "euro": "EUR",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "kuai": "CNY",
    "rand": "ZAR",
    "lira": "TRY",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dirham": "AED",
    "riyal": "SAR",
    "zloty": "PLN",
    "u.s. dollar": "USD",
    "us dollar": "USD",
    "american dollar": "USD",
    "hong kong dollar": "HKD",
}
SYMBOLS = {
    "US$": "USD",
    "U.S.$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "S$": "SGD",
    "R$": "BRL",
    "NZ$": "NZD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "￥": "CNY",
    "CN¥": "CNY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "฿": "THB",
    "₺": "TRY",
    "₪": "ILS",
    "RMB": "CNY",
    "Rs.": "INR",
    "Rs": "INR",
}
CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP", "fen": "CNY"}
PHYSICAL = {
    "km": "km|kms|kilometer|kilometers|kilometre|kilometres",
    "m": "m|meter|meters|metre|metres",
    "km2": "km2|km²|sq km|square km|square kilometer|square kilometers|square kilometre|square kilometres",
    "m2": "m2|m²|sq m|square meter|square meters|square metre|square metres",
    "ha": "ha|hectare|hectares",
    "[acr_us]": "acre|acres",
    "[mi_i]": "mile|miles",
    "[ft_i]": "feet|foot",
    "[in_i]": "inch|inches",
    "cm": "cm|centimeters|centimetres",
    "mm": "mm|millimeters|millimetres|millimeter|millimetre",
    "m3": "m3|m³|cubic meter|cubic meters|cubic metre|cubic metres",
    "t": "t|ton|tons|tonne|tonnes|metric ton|metric tons",
    "kg": "kg|kilo|kilos|kilogram|kilograms",
    "g": "g|gram|grams",
    "L": "liter|liters|litre|litres",
    "[bbl_us]": "barrel|barrels",
    "kW.h": "kwh|kilowatt-hour|kilowatt-hours|kilowatt hours",
    "MW.h": "mwh|megawatt-hour|megawatt-hours|megawatt hours",
    "GW.h": "gwh|gigawatt-hours|gigawatt hours",
    "TW.h": "twh|terawatt-hours|terawatt hours",
    "kW": "kw|kilowatt|kilowatts",
    "MW": "mw|megawatt|megawatts",
    "GW": "gw|gigawatt|gigawatts",
    "h": "hour|hours",
    "min": "minute|minutes",
    "s": "seconds",
    "Cel": "°c|degrees celsius",
    "[degF]": "°f|degrees fahrenheit",
    "km/h": "km/h|kph|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour",
    "ug/m3": "µg/m3|µg/m³|μg/m3|μg/m³|micrograms per cubic meter|micrograms per cubic metre",
    "ug": "microgram|micrograms",
    "mg": "mg|milligram|milligrams",
    "mg/L": "mg/l",
    "Gbit/s": "gbps|gbit/s|gigabits per second",
    "Mbit/s": "mbps|mbit/s|megabits per second",
    "m/s": "m/s|meters per second|metres per second",
    "[sft_i]": "square feet|square foot|sq ft",
    "[cft_i]": "cubic feet|cubic foot",
    "[gal_us]": "gallon|gallons",
    "[bu_us]": "bushel|bushels",
    "[nmi_i]": "nautical mile|nautical miles",
    "dB": "decibel|decibels",
    "PJ": "petajoule|petajoules",
    "hPa": "hpa|hectopascals",
    "TB": "tb",
    "GB": "gb",
}
BY_WORD = {word: unit for unit, words in PHYSICAL.items() for word in words.split("|")}


@cache
def currency_names() -> dict[str, str]:
    """Singular and plural English name, lower case -> ISO 4217 code, of every currency in use."""
    told = Locale("en")
    names: dict[str, str] = {}
    for currency in pycountry.currencies:
        code = currency.alpha_3
        if code in told.currencies and not code.startswith("X"):
            name = told.currencies[code].lower()
            names |= {name: code, name + "s": code}
    for name, code in USUAL.items():
        names |= {name: code, name + "s": code}
    return names


@cache
def currency_codes() -> frozenset[str]:
    """Every ISO 4217 code in use."""
    return frozenset(currency.alpha_3 for currency in pycountry.currencies if not currency.alpha_3.startswith("X"))


def alternatives(words: "list[str] | dict[str, str]") -> str:
    """A regular expression of words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def prefix_pattern() -> str:
    """What stands before an amount of money: a symbol or a code."""
    return rf"(?:{alternatives(SYMBOLS)}|(?-i:{'|'.join(sorted(currency_codes()))})(?=\s?[\d-]))"


@cache
def suffix_pattern() -> str:
    """What stands behind a number and is its unit."""
    codes = "|".join(sorted(currency_codes()))
    money = rf"(?:{alternatives(currency_names())}|(?-i:{codes})|{alternatives(CENTS)})(?![\w'’])"
    points = (
        r"(?:of\s+a\s+)?percentage[ -]points?\b|per\s?cent(?:age)?[ -]points?\b|"
        r"basis[ -]points?\b|bps\b|pps?\b|p\.p\."
    )
    percent = r"per\s?cent\b|pct\b|%|％"
    short = {word: unit for word, unit in BY_WORD.items() if len(word) == 1}
    long = {word: unit for word, unit in BY_WORD.items() if len(word) > 1}
    physical = rf"(?:{alternatives(long)}|(?-i:{alternatives(short)}))(?![\w²³])"
    times = r"times\b(?!\s+(?:zone|table)s?)|fold\b"
    return (
        rf"(?P<points>{points})|(?P<percent>{percent})|(?P<times>{times})|(?P<money>{money})|(?P<physical>{physical})"
    )
