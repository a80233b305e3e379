"""The words that expressions of time are made of, as pieces of patterns, and what a rule for such an expression is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tasks.grammar.lexicon.english import MONTHS
from tasks.grammar.text.patterns import pattern
from tasks.grammar.times.days import Span

# now: dates a number only where nothing else does; idle: numbers in it are no figures, and it dates none
Kind = Literal["period", "stock", "now", "anchor", "idle"]
Resolver = Callable[[re.Match[str], date | None], Span]
# pattern, what it resolves to, kind, and 'a|b & c|d': a line must hold one of a and b, and one of c and d
Row = tuple[str, Resolver, Kind, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of expression; a line must hold, in lower case, one of `needs`, and one of `also` if there are any."""

    pattern: re.Pattern[str]
    cased: bool  # it is for the text as it is written, not in lower case
    resolve: Resolver
    kind: Kind
    needs: frozenset[str]
    also: frozenset[str]


CAPITAL = pattern(r"(?<!\\)(?<!\(\?)[A-Z]")  # neither \S nor (?P
YEAR = r"(?:19|20)\d\d"
MONTH = r"(?=[jfmasond])(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b(?:\.(?=\s?\d))?"
MAY = r"(?-i:(?<=\b[Ii]n )May|(?<=\bof )May|(?<=\bto )May|(?<=\bfor )May|(?<=\band )May|(?<=since )May)"  # no verb
MONTHS_SHORT = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DIGIT = "0"  # any digit, among the words that a rule needs
COUNTS = f"{DIGIT}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"  # what COUNT needs
COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
DAYS = r"(?:\d{1,2}|ten|fifteen|twenty(?:-five)?|five|seven|two|three|four|six|eight|nine)"
JOIN = r"(?:\s?[-–—]\s?|\s+(?:to|through|thru|until|till|and)\s+)"
JOINING = "-|–|—|to|through|thru|until|till|and"  # what JOIN needs
_NAMED = (
    r"(?:(?:,\s*|\s+(?:of\s+|in\s+)?)(?:the\s+)?(?:(?:calendar|financial|"
    rf"fiscal)\s+)?(?:year\s+)?(?P<year>{YEAR})(?:[-–/]\d\d(?!\d))?(?!\d|,\d|\.\d)"
)
OF_YEAR = (
    rf"{_NAMED}|\s+(?:of\s+)?(?P<said>this\s+year|last\s+year|the\s+previous\s+year|the\s+year\s+before|"
    r"(?:the|this)\s+(?:fiscal|financial)(?:\s+year)?|the\s+year|next\s+year))?"
)
OF_YEAR2 = OF_YEAR.replace("<year>", "<year2>").replace("<said>", "<said2>")
ORDINAL = r"first|second|third|fourth|1st|2nd|3rd|4th"
_CLOSES = (
    r"(?:end(?:ed|s|ing)?|clos(?:ed|es|ing)|finish(?:ed|es|ing)?)\s+"
    r"(?=(?:\S+\s+){1,3}(?:with|at)\s+(?!\S*\s?(?:revenue|sales|profit)))"
)
END = (
    r"(?:(?:(?:by|at|as\s+of|(?<!many\s)(?<!much\s)(?<!high\s)(?<!large\s)as\s+at|until|to|through|before|towards?)\s+)?(?:the\s+)?(?:end|close)\s+of\s+"
    rf"|{_CLOSES})"
)
AGO = (
    r"(?P<ago>(?:half\s+)?an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\d{1,3})"
    r"[\s-](?P<unit>year|month|quarter|week|decade|centur(?:y|ie)|day)s?"
)
NO_UNIT = r"(?!\d|[.,]\d|\s*(?:percent|per|pct|pc|%|million|billion|trillion|thousand)\b|\s*%)"


def rules_of(rows: tuple[Row, ...]) -> tuple[Rule, ...]:
    """The rules of a table."""
    return tuple(_rule(*row) for row in rows)


def _rule(source: str, resolve: Resolver, kind: Kind, needs: str) -> Rule:
    cased = CAPITAL.search(source) is not None
    first, _, also = (frozenset(filter(None, words.split("|"))) for words in needs.partition(" & "))
    return Rule(pattern(source, re.IGNORECASE if cased else 0), cased, resolve, kind, first, also)
