"""Whose money a text counts in: it tells the country that a text is about."""

from collections import Counter
from functools import lru_cache
from itertools import islice

import pycountry

from tasks.grammar.lexicon.money import FAMILIES
from tasks.grammar.numbers.currencies import codes, is_weight, names, symbols
from tasks.grammar.places.countries import country_name
from tasks.grammar.text.patterns import pattern

AMOUNT = pattern(r"\d+(?:[.,]\d+)*")
BEHIND = pattern(
    r"[\s-]?(?P<indian>lakh|crore)?(?:thousand|[mbtr]+illion|bn|tn|m|k)?(?:\s(?P<indian2>lakh|crore))?"
    r"\s?(?P<two>(?P<one>[^\W\d_]+)(?:\s[^\W\d_]+)?)"
)
ELSEWHERE = {"USD", "EUR"}  # counted in by texts about any country
MAINLY = {"£", "pound", "rs", "rupee", "won", "ruble", "rouble", "kronor"}  # what is meant unless told otherwise
SHARED = frozenset(FAMILIES) - MAINLY
MOST = 100  # amounts


def money_of(text: str) -> str | None:
    """The country whose money a text counts in most; dollars and euros are counted elsewhere too."""
    counted: Counter[str] = Counter()
    for match in islice(AMOUNT.finditer(text), MOST):
        before = text[max(0, match.start() - 6) : match.start()].rstrip().rpartition(" ")[2].lstrip("(")
        behind = BEHIND.match(text, match.end(), match.end() + 40)
        if behind and is_weight(behind["one"], text, behind.end("one")):
            continue
        code = _code(before) or (_code(behind["two"]) or _code(behind["one"]) if behind else None)
        if behind and (behind["indian"] or behind["indian2"]):
            code = "INR"
        if code and code not in ELSEWHERE:
            counted[code] += 1
    return _country(counted.most_common(1)[0][0]) if counted else None


@lru_cache(maxsize=4096)
def _code(word: str) -> str | None:
    """The currency that a sign, a code or a name means by itself."""
    if word in codes():
        return word
    plain = word.lower()
    if plain.rstrip(".") in SHARED or plain.removesuffix("s") in SHARED:
        return None
    return symbols().get(word) or (None if word.isupper() else names().get(plain))


def _country(code: str) -> str | None:
    """ISO 4217 codes begin with the country's by ISO 3166; those of a region with an X."""
    return country_name(code[:2]) if pycountry.countries.get(alpha_2=code[:2]) else None
