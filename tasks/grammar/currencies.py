"""Currencies by ISO 4217: their names and symbols (Babel and pycountry as data), and whose dollar or krona is meant."""

import unicodedata
from collections import defaultdict
from functools import cache

import pycountry
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

REGIONAL = frozenset(("XAF", "XOF", "XCD", "XPF"))  # of the codes with X, those that people pay with
WORDS = frozenset(("ALL", "TOP", "CUP", "TRY"))  # codes that are words in capitals, money only behind an amount
# Of names that several currencies share, the one that is meant where no country is known.
USUAL = {
    "dollar": "USD",
    "pound": "GBP",
    "pound sterling": "GBP",
    "sterling": "GBP",
    "rupee": "INR",
    "peso": "MXN",
    "franc": "CHF",
    "won": "KRW",
    "krone": "NOK",
    "kroner": "NOK",
    "krona": "SEK",
    "kronor": "SEK",
    "krónur": "ISK",
    "crown": "SEK",
    "rial": "IRR",
    "riyal": "SAR",
    "dinar": "KWD",
    "dirham": "AED",
    "ruble": "RUB",
    "rouble": "RUB",
    "shilling": "KES",
    "kwacha": "ZMW",
    "leu": "RON",
    "lei": "RON",
    "euro": "EUR",
    "renminbi": "CNY",
    "rmb": "CNY",
    "kuai": "CNY",
    "lira": "TRY",
    "reai": "BRL",
    "cfa franc": "XOF",
    "fcfa": "XOF",
    "nt dollar": "TWD",
    "u.s. dollar": "USD",
    "us dollar": "USD",
    "american dollar": "USD",
    "aussie dollar": "AUD",
    "kiwi dollar": "NZD",
    "czech crown": "CZK",
    "swedish crown": "SEK",
    "norwegian crown": "NOK",
    "danish crown": "DKK",
}
OTHERWISE = frozenset(  # last words of names that mean something else alone
    "real mark marks unit units right rights gold silver platinum palladium account colon colons leone leones".split()
)
# What stands before an amount. Babel knows each country's own sign; these are the ones that newspapers write.
SYMBOLS = {
    "US$ U.S.$ $": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "A$ AU$": "AUD",
    "C$ CA$ CDN$ Can$": "CAD",
    "S$": "SGD",
    "NZ$": "NZD",
    "R$": "BRL",
    "N$": "NAD",
    "J$": "JMD",
    "TT$": "TTD",
    "EC$": "XCD",
    "BD$ Bds$": "BBD",
    "G$": "GYD",
    "B$": "BND",
    "FJ$ F$": "FJD",
    "SI$": "SBD",
    "MX$ Mex$": "MXN",
    "AR$": "ARS",
    "CLP$": "CLP",
    "COL$": "COP",
    "Z$ ZW$": "ZWL",
    "MOP$": "MOP",
    "€": "EUR",
    "£": "GBP",
    "¥ ￥ CN¥ RMB": "CNY",
    "₹ Rs. Rs INR.": "INR",
    "NRs NRs. Nrs": "NPR",
    "LKR. SLRs": "LKR",
    "₩": "KRW",
    "₽": "RUB",
    "฿": "THB",
    "₺": "TRY",
    "₪ NIS": "ILS",
    "₦": "NGN",
    "₱ Php PhP": "PHP",
    "₫": "VND",
    "₴": "UAH",
    "₸": "KZT",
    "₵ GH₵ GH¢ GHc": "GHS",
    "৳ Tk Tk.": "BDT",
    "Sh Sh. Shs Shs. KSh KSh. Ksh Ksh. Kshs Kshs. KShs KShs.": "KES",
    "TSh TSh. Tsh Tshs Sh.T": "TZS",
    "USh USh. Ushs Ush UShs": "UGX",
    "RM": "MYR",
    "Rp Rp. IDR.": "IDR",
    "Dh Dhs Dh. Dhs.": "AED",
    "E£ EGP.": "EGP",
    "Frw FRw RWF.": "RWF",
    "FCFA CFA": "XOF",
    "SFr SFr.": "CHF",
    "kr kr. SKr": "SEK",
    "NKr": "NOK",
    "DKr": "DKK",
    "Kč": "CZK",
    "zł": "PLN",
    "₡": "CRC",
    "₲": "PYG",
    "₭": "LAK",
    "₮": "MNT",
}
BEHIND = {"€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₴": "UAH", "kr": "SEK", "zł": "PLN", "zl": "PLN"} | {
    "Kč": "CZK",
    "Ft": "HUF",
    "TL": "TRY",
    "₫": "VND",
    "FCFA": "XOF",
    "Tk": "BDT",
}
# A letter or two are money only in their own country.
LOCAL = {
    "South Africa": "R",
    "Philippines": "P",
    "Botswana": "P",
    "Zambia": "K",
    "Malawi": "MK K",
    "Papua New Guinea": "K",
    "Myanmar": "K",
    "Nigeria": "N",
    "Honduras": "L",
    "Guatemala": "Q",
    "Eswatini": "E",
    "Gambia": "D",
    "Thailand": "B",
    "Qatar": "QR",
    "Saudi Arabia": "SR",
    "Kuwait": "KD",
    "Bahrain": "BD",
    "Oman": "RO",
    "Jordan": "JD",
    "Egypt": "LE",
    "Turkey": "TL",
    "Ethiopia": "Br Birr",
    "Peru": "S/ S/.",
    "Bolivia": "Bs Bs.",
    "Afghanistan": "Afs",
    "Switzerland": "Fr Fr.",
    "Sierra Leone": "Le",
    "Rwanda": "Rwf",
    "Sri Lanka": "SLRs SLR",
}
CENTS = {"cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "p": "GBP", "fen": "CNY", "paise": "INR"} | {
    "sen": "MYR",
    "kopecks": "RUB",
    "satang": "THB",
}
# What a sign or a word may mean elsewhere, by what the currency's own name ends with.
FAMILIES: dict[str, tuple[str, ...]] = {
    "$": ("dollar",),
    "dollar": ("dollar",),
    "£": ("pound",),
    "pound": ("pound",),
    "¥": ("yen", "yuan"),
    "￥": ("yen", "yuan"),
    "rs": ("rupee",),
    "rupee": ("rupee",),
    "peso": ("peso",),
    "franc": ("franc",),
    "fr": ("franc",),
    "fcfa": ("cfa franc",),
    "cfa": ("cfa franc",),
    "cfa franc": ("cfa franc",),
    "sh": ("shilling",),
    "shs": ("shilling",),
    "shilling": ("shilling",),
    "kr": ("krona", "krone", "króna"),
    "krona": ("krona", "króna"),
    "kronor": ("krona",),
    "krónur": ("króna",),
    "krone": ("krone",),
    "kroner": ("krone",),
    "crown": ("krona", "krone", "króna", "koruna"),
    "rial": ("rial",),
    "riyal": ("riyal", "rial"),
    "dinar": ("dinar",),
    "dirham": ("dirham",),
    "dh": ("dirham",),
    "dhs": ("dirham",),
    "ruble": ("ruble",),
    "rouble": ("ruble",),
    "kwacha": ("kwacha",),
    "leu": ("leu",),
    "lei": ("leu",),
    "won": ("won",),
    "cent": ("dollar", "euro", "rand", "shilling", "rupee"),
    "¢": ("dollar", "euro", "rand"),
}


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
