"""What a number's name takes from what was named before it: its whole, its column, what 'that of' stands for."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from tasks.grammar.lexicon.kinds import GENERIC, INDICATORS, NO_WHOLE, PREPOSITIONS
from tasks.grammar.lexicon.moves import FALL, RISE
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.sentence.tables import is_idle
from tasks.grammar.subjects.names import head_noun, is_economy
from tasks.grammar.subjects.phrases import phrase_after, told
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.tokens import Word
from warehouse.records import Measure

BRACKETED = pattern(r"\(.*?\)")
FLOWING = (
    "sales exports imports shipments deliveries output production revenue turnover prices spending investment orders "
    "capacity consumption visitors arrivals passengers trade revenues premiums installations registrations applications"
).split()
IN_MONEY = frozenset("revenue revenues turnover prices spending investment trade premiums".split())
SUMS_OF = {"sold": "sales", "shipped": "shipments", "delivered": "deliveries"}
DEALT = pattern(r"^([a-z]+s) (sold|shipped|delivered)$")  # 'phones shipped' are phone shipments
SUMMED = pattern(
    rf"\b(?:imports\s+and\s+exports|exports\s+and\s+imports|{'|'.join(FLOWING)}|value\s+added|added\s+value)\b",
    re.IGNORECASE,
)
HELD_BY = pattern(r"\s(?:of|in|on|with|to|from|for|by|at)\s")
THAT_OF = cue(r"\b(?:that|those)\s+(?:of|in|on|with|to|from|for|by|at)\b", re.IGNORECASE)
TAKEN_UP = pattern(
    r"(?:(?:^|[,;]|\b(?:and|while|but|or)\b)\s*(?:and\s+|while\s+)?|(?=\bth))(?:(?P<that>(?i:that|those))\s+)?"
    r"(?P<prep>of|in|on|with|to|from|for|by|at)\s+(?:the\s+|its\s+)?"
    r"(?P<whose>(?!which\b|whom\b|them\b)[A-Za-z][A-Za-z’'&-]*(?:\s+[A-Za-z’'&-]+){0,4}?)"
    rf"(?:,?\s+(?:{'|'.join((*RISE, *FALL))}|was|were|is|are|at|by|about|around|some|only|nearly|almost|just|more|"
    r"than|to|a)\b)*[\s(:]*$"
)
AREAS = frozenset("city country mainland province capital district zone island nation state county region".split())
FIRMS = frozenset("businesses companies firms enterprises".split())  # a share of a market that they hold
OWNED = frozenset(
    "price prices exports imports sales output spending revenue revenues income incomes wages investment trade deficit "
    "surplus profit profits cost costs debt debts turnover value volume pay rate rates inflation budget".split()
)
OF_MEASURES = frozenset("median mean average growth".split())
PEOPLED = frozenset("population people residents inhabitants".split())
MEASURED = INDICATORS | frozenset(FLOWING)  # words that make a name an indicator's
MEASURED |= frozenset(
    "added area assets average backlog balance capital cash concentration cost costs debt deficit "
    "deposits development earnings efficiency exceptionals expenditure fee fees fleet funds growth income "
    "index industries industry intensity inventories length loan loans loss losses margin market median "
    "number outlay outlays pay payments price productivity profit r&d rate ratio rent research reserves "
    "salaries expenses signings throughput receipts takings savings donations dividend dividends bonus "
    "bonuses bonds prices rents "
    "fares wages incomes earners rates ratios margins shares yields inventory budget budgets revenues profits cashflow "
    "ebita ebitda ebit eps turnout occupancy fertility mortality mileage distance temperature rainfall "
    "density height depth "
    "fund balances surplus reserve market currency orders bookings backlogs deals contracts population "
    "births deaths marriages "
    "gdp inflation unemployment employment jobs vacancies payrolls headcount staff employees workforce "
    "people residents "
    "tests cases infections salary services share size stock stocks subsidies tax taxes time value "
    "movements flights takeoffs landings departures stays nights trips visits rides crossings calls "
    "volume wage yield space construction starts completions".split()
)


class Subject(NamedTuple):
    """What a number is of, which ones of them, and the whole of which they are a part."""

    name: str
    whole: str | None = None
    which: str = ""

    @property
    def told(self) -> str:
        name = f"{self.name} {self.which}" if self.which else self.name
        return f"{name} of {self.whole}" if self.whole else name


class Topic(NamedTuple):
    """What the text before leaves for the next number: the last subject, and the fullest name for each head noun."""

    previous: str | None
    heads: Mapping[str, str]
    places: Collection[str]
    first: str | None = None  # what the text is about
    whole: str | None = None  # that of which the last subject is a part
    which: str = ""  # which ones of the last subject were told of
    last: Measure | None = None  # what the number before, in this sentence, measures
    summed: str | None = None  # what the paragraph told of before, of which this may be a part
    whose: tuple[str, str] | None = None  # what 'their' before the number means, and the words behind that


def of_part(name: str, topic: Topic, in_money: bool = True) -> str:
    """'Exports fell 5 percent; cars lost 12': a thing that is no indicator is a part of the one told of before."""
    summed = (topic.whole if name == topic.summed else topic.summed) or ""
    whole = SUMMED.search(DEALT.sub(lambda dealt: f"{singular(dealt[1])} {SUMS_OF[dealt[2]]}", summed))
    words = name.lower().split()
    if name.lower() in AREAS and topic.previous is not None:
        return topic.previous  # 'output rose 7 percent, that of the country 6.8'
    if whole is not None and not in_money and whole[0].lower() in IN_MONEY:
        return name
    if whole is None or not MEASURED.isdisjoint(words) or len(words) > 4:
        return name
    if (len(words) > 1 and not PREPOSITIONS.isdisjoint(words)) or "and" in words:
        return f"{whole[0].lower()} of {name}"
    return f"{singular(name)} {whole[0].lower()}"


def of_owner(name: str, topic: Topic) -> str:
    """'Revenue of couriers' of 'Couriers did well. Their revenue rose ...'."""
    if topic.whose is None or not MEASURED.issuperset(name.lower().split()) or is_economy(name):
        return name
    owner, behind = topic.whose
    if HELD_BY.split(owner)[0].split()[-1].lower() in OWNED and name.lower() not in OF_MEASURES:
        return name  # 'prices fell; their incomes' are not those of prices
    said = behind.lower().split(name.lower(), maxsplit=1)
    if len(said) < 2 or len(said[0].split()) > 2 or not PREPOSITIONS.isdisjoint(said[0].split()):
        return name
    return f"{name} of {owner[:1].lower() + owner[1:] if owner[1:].islower() else owner}"


def singular(name: str) -> str:
    """A name that can stand before another noun: 'new boat', 'NEV'; a company's as it is."""
    last = name.split()[-1] if name else ""
    common = name.islower() or name.istitle() or last.islower() or last[:-1].isupper()
    return re.sub(r"(?<![sui])(?<!\bga)(?<!good)s$", "", re.sub(r"ies$", "y", name)) if common else name


def of_row(setting: Setting, label: str, topic: Topic) -> str | None:
    """A row of a table is named by its label; where that is a place, by its column, or the first that is no growth."""
    named = tidy(BRACKETED.sub("", label))
    if named is not None and named not in topic.places and named.lower() not in GENERIC:
        return named
    cell = setting.cell
    counted = (cell.counted if is_idle(cell.header) else cell.header) if cell else ""
    return tidy(BRACKETED.sub("", counted)) or topic.previous


def taken_up(setting: Setting, topic: Topic) -> str | None:
    """'... and in rural areas 2,592', 'that of the tertiary industry': of what the number before is of, elsewhere."""
    if topic.previous is None:
        return None
    start, stop = setting.last_number, setting.number.start
    said = setting.text[max(start, stop - 90) : stop]
    parts = HELD_BY.split(topic.previous, maxsplit=1)
    if (start == setting.start or len(parts) == 1) and not THAT_OF.search(said):
        return None
    told = TAKEN_UP.search(said)
    if told is None or (not told["that"] and (start == setting.start or len(parts) == 1)):
        return None
    if not told["that"] and f" {told['prep']} " not in topic.previous:
        return None
    whose = max(start, stop - 90) + told.start("whose")
    if any(time.start <= whose < time.end for time in setting.times):
        return None  # 'from 8.0 percent in October and from 8.7 a year before'
    return f"{parts[0]} {told['prep']} {told['whose']}"


def behind_of(words: Sequence[Word], start: int) -> int:
    """Where the noun begins of which a part is told: behind the number too in '40 percent of the 3.1 million users'."""
    counted = [word.kind for word in words[start : start + 2]] == ["det", "number"]
    return start + 2 if counted else start


def of_whole(words: Sequence[Word], at: int, own: str | None, topic: Topic) -> tuple[str | None, str | None]:
    """What is shared, and its whole: 'basic research', 'R&D spending'; the whole alone where it is what is told of."""
    if at + 1 >= len(words):
        return own, None
    if own is None and words[at + 1].kind == "noun" and " in " in words[at].text:
        return tidy(told(phrase_after(words, at + 1))), None  # 'one in eight college graduates'
    if words[at + 1].text != "of":
        return own, None
    if at + 2 < len(words) and words[at + 2].text == "it" and own and topic.previous == topic.heads.get("gdp"):
        return own, "GDP"
    phrase = phrase_after(words, behind_of(words, at + 2))
    whole = tidy(told(phrase)) if phrase else None
    if own and whole and "aged" in own.split() and head_noun(phrase) in PEOPLED:
        return own, None  # who is aged so is a part of the population
    if whole is None or head_noun(phrase) in NO_WHOLE or whole.removesuffix("'s") in topic.places:
        return own, None
    if own is not None and HELD_BY.split(own)[0].split()[-1].lower() in FIRMS:
        return whole, None
    if own is None and any(word.kind in ("number", "pron") for word in words[:at]):
        own = topic.previous  # 'or 5.8 percent of GDP'
    return (own, whole) if own and own.lower() != whole.lower() else (whole, None)
