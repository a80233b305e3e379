"""What a number counts: money, percent and points, multiples, UCUM for physical units, else 1."""

from functools import cache

from tasks.grammar.lexicon.money import BEHIND, CENTS, LOCAL, WORDS
from tasks.grammar.numbers.currencies import codes, names, symbols
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.words import one_of

PHYSICAL = {
    "km": "km|kms|kilometer|kilometers|kilometre|kilometres",
    "m": "m|meter|meters|metre|metres",
    "cm": "cm|centimeter|centimeters|centimetre|centimetres",
    "mm": "mm|millimeter|millimeters|millimetre|millimetres",
    "um": "micron|microns|micrometers|micrometres|µm|μm",
    "nm": "nm|nanometer|nanometers|nanometre|nanometres",
    "[mi_i]": "mile|miles",
    "[nmi_i]": "nautical mile|nautical miles",
    "[yd_i]": "yard|yards",
    "[ft_i]": "ft|feet|foot",
    "[in_i]": "inch|inches",
    "km2": "km2|km²|sq km|sq. km|sq. kms|sq kms|square km|square kilometer|square kilometers|square kilometre|"
    "square kilometres",
    "m2": "m2|m²|sq m|sqm|sq. m|square meter|square meters|square metre|square metres",
    "[mi_i]2": "sq mi|square mile|square miles",
    "[sft_i]": "square feet|square foot|sq ft|sq. ft|sq. ft.|sqft|sf",
    "ha": "ha|hectare|hectares",
    "[acr_us]": "acre|acres",
    "m3": "m3|m³|cubic meter|cubic meters|cubic metre|cubic metres|cu m|bcm|tcm",
    "km3": "km3|cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres",
    "[cft_i]": "cubic feet|cubic foot|cu ft|bcf|tcf",
    "[cyd_i]": "cubic yards|cubic yard|cu yd",
    "t": "t|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes|mt",
    "kt": "kt|kiloton|kilotons|kilotonne|kilotonnes",
    "kg": "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
    "g": "g|gram|grams|gramme|grammes",
    "mg": "mg|milligram|milligrams",
    "ug": "ug|µg|μg|microgram|micrograms",
    "ug/m3": "ug/m3|µg/m3|µg/m³|μg/m3|μg/m³|micrograms per cubic meter|micrograms per cubic metre|"
    "microgrammes per cubic metre",
    "g/km": "g/km|grams per kilometer|grams per kilometre",
    "[lb_av]": "lb|lbs",
    "[oz_av]": "oz|ounce|ounces",
    "[oz_tr]": "troy ounce|troy ounces",
    "L": "liter|liters|litre|litres",
    "hL": "hectoliter|hectoliters|hectolitre|hectolitres|hl",
    "ML": "megalitre|megalitres|megaliter|megaliters",
    "GL": "gigalitre|gigalitres",
    "mL": "ml|milliliter|milliliters|millilitre|millilitres",
    "[bbl_us]": "bbl|bbls|barrel|barrels|bpd|b/d",
    "[gal_us]": "gallon|gallons",
    "[bu_us]": "bushel|bushels",
    "kW.h": "kwh|kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours",
    "MW.h": "mwh|megawatt-hour|megawatt-hours|megawatt hour|megawatt hours",
    "GW.h": "gwh|gigawatt-hour|gigawatt-hours|gigawatt hours",
    "TW.h": "twh|terawatt-hour|terawatt-hours|terawatt hours",
    "W": "watt|watts",
    "kW": "kw|kilowatt|kilowatts",
    "MW": "mw|megawatt|megawatts|mwp",
    "GW": "gw|gigawatt|gigawatts|gwp",
    "TW": "tw|terawatt|terawatts",
    "kV": "kv|kilovolt|kilovolts",
    "V": "volt|volts",
    "MJ": "mj|megajoule|megajoules",
    "GJ": "gj|gigajoule|gigajoules",
    "TJ": "tj|terajoule|terajoules",
    "PJ": "pj|petajoule|petajoules",
    "kcal": "kcal|kilocalorie|kilocalories",
    "[Btu]": "btu",
    "hPa": "hpa|hectopascals",
    "mg/L": "mg/l",
    "dB": "decibel|decibels",
    "[car_m]": "carat|carats",
    "kB": "kb|kilobyte|kilobytes",
    "MB": "mb|megabyte|megabytes",
    "GB": "gb|gigabyte|gigabytes",
    "TB": "tb|terabyte|terabytes",
    "PB": "pb|petabyte|petabytes",
    "Mbit/s": "mbps|mbit/s|megabits per second",
    "Gbit/s": "gbps|gbit/s|gigabits per second",
    "kHz": "khz|kilohertz",
    "MHz": "mhz|megahertz",
    "GHz": "ghz|gigahertz",
    "km/h": "km/h|kmh|kph|kmph|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour",
    "[mi_i]/h": "mph|miles per hour|miles an hour",
    "[kn_i]": "knots",
    "m/s": "m/s|meters per second|metres per second",
    "Cel": "°c|° c|℃|degrees celsius|degrees centigrade|degree celsius",
    "[degF]": "°f|° f|degrees fahrenheit",
    "h": "hour|hours|hrs",
    "min": "minute|minutes|mins",
    "s": "seconds",
}
DURATIONS = {"year": "a", "month": "mo", "week": "wk", "day": "d"}  # measured only as decimals: '29.6 years'
BY_WORD = {word: unit for unit, words in PHYSICAL.items() for word in words.split("|")}


SPACE = pattern(r"[\s\u00a0]+")
PERCENT = r"per[\s-]?cent\b(?!ile|age)|p\.\s?c\.(?!\w)|(?-i:pc)\b|pct\.?(?!\w)|%|％"
POINTS = (
    r"(?:of\s+an?\s+)?(?:per\s?cent(?:age)?|pct\.?|%)[\s-]?(?:age)?[\s-]?(?:points?|pts?)\b|"
    r"(?:of\s+an?\s+)?basis[\s-]points?\b|bps?\b|ppts?\b|p\.\s?p\.(?:t\.)?|pps\b|pp\b"
)
TIMES = (
    r"times\b(?!\s+(?:zone|table)s?)|fold\b|"
    r"(?<=\d)x\b(?!\s+(?:\d|(?-i:[A-Z])|(?:optical|digital|zoom|magnification|speed|objective|lens|scope)\b))"
)


@cache
def prefix_pattern(country: str | None) -> str:
    """What stands before an amount of money: a symbol, a code, the letter that means money in the article's country."""
    local = one_of(LOCAL.get(country or "", "").split())
    letter = rf"|(?-i:{local})(?=\s?\d)" if local else ""
    signs = one_of(symbols())
    return rf"(?:(?-i:{signs})|RMB|INR{letter}|(?-i:{one_of(codes() - WORDS)}\$?)(?=\s?[\d-]))"


@cache
def suffix_pattern() -> str:
    """What stands behind a number and is its unit."""
    cents = one_of(word for word in CENTS if len(word) > 1)
    money = (
        rf"(?:{one_of(names())}|(?-i:{one_of(codes())})|{cents})(?![\w'’])(?!\s+estate)|"
        rf"(?-i:{one_of(BEHIND)}|\$)(?![\w\d])|(?<=\d)(?:(?<!\d80)(?<!\d20)(?-i:p)(?!\w|\.\w)|¢)"
    )
    short = [word for word in BY_WORD if len(word) == 1]
    long = [word for word in BY_WORD if len(word) > 1]
    celsius = r"(?<=\d\d)(?-i:C)\b(?!\.\w)"
    long_while = rf"(?<=\.\d\s)(?:{one_of(DURATIONS)})s?\b"
    physical = rf"(?:{one_of(long)}|(?-i:{one_of(short)}))(?![\w²³])|{celsius}|{long_while}"
    percent = rf"\)\s?%|{PERCENT}"
    return (
        rf"(?P<points>{POINTS})|(?P<percent>{percent})|(?P<times>{TIMES})|(?P<money>{money})|(?P<physical>{physical})"
    )
