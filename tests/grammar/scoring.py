"""How far the figures read from an article are those that a reader finds in it: F1 by attribute.

A read figure belongs to the expected one whose span it overlaps. An attribute counts where the figure was found with
the right value and unit; 'full' where every attribute but place and subject is right. The subject is scored by the
words that both have (token F1, articles and prepositions aside), series by B-cubed (Bagga and Baldwin 1998) over the
expected labels.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

ATTRIBUTES = ("qualifier", "measure", "period", "place", "status")
# Place has a column of its own.
IN_FULL = tuple(name for name in ATTRIBUTES if name != "place")
_WEAK = frozenset(
    "a an the of in on at to for from by with and or as per its their his her is are was were be been that this these "
    "those which".split()
)
Record = Mapping[str, object]


@dataclass(frozen=True)
class Score:
    """F1 between 0 and 1; `subject` is a mean over the found figures."""

    detection: float
    value_and_unit: float
    qualifier: float
    measure: float
    period: float
    place: float
    status: float
    full: float
    subject: float
    series: float


def score(articles: Iterable[tuple[Sequence[Record], Sequence[Record]]]) -> Score:
    """`articles`: what is expected and what was read, figure by figure; each with start, end and the attributes."""
    wanted = found = 0
    pairs: list[tuple[Record, Record]] = []
    for expected, read in articles:
        here, ignored = paired(expected, read)
        pairs += here
        wanted += sum(1 for each in expected if not each.get("optional"))
        found += len(read) - ignored
    right = [(each, one) for each, one in pairs if _amount(each) == _amount(one)]

    def f1(number: int) -> float:
        return 2 * number / (wanted + found) if wanted + found else 1.0

    def alike(name: str) -> int:
        return sum(same(each, one, name) for each, one in right)

    full = sum(all(same(each, one, name) for name in IN_FULL) for each, one in right)
    words = [token_f1(str(each.get("subject")), str(one.get("subject"))) for each, one in pairs]
    return Score(
        f1(len(pairs)),
        f1(len(right)),
        *(f1(alike(name)) for name in ATTRIBUTES),
        f1(full),
        sum(words) / len(words) if words else 1.0,
        b_cubed(
            [(str(each["series"]), str(one["series"])) for each, one in pairs if each.get("series") and one["series"]]
        ),
    )


def same(expected: Record, read: Record, name: str) -> bool:
    """Whether two figures agree in an attribute; a place may be named more or less fully."""
    one, other = expected.get(name), read.get(name)
    if name == "place" and one and other:
        first, second = _bare(str(one)), _bare(str(other))
        return first in second or second in first
    return one == other


def _bare(place: str) -> str:
    return (
        re.sub(
            r"^the |^european union$| (?:district|municipality|province|city|demonstration zone)$", "", place.lower()
        )
        or "eu"
    )


def paired(expected: Sequence[Record], read: Sequence[Record]) -> tuple[list[tuple[Record, Record]], int]:
    """Pairs of figures whose spans overlap, and how many read ones belong to optional figures."""
    left = list(read)
    pairs = []
    ignored = 0
    for each in expected:
        one = next((one for one in left if _overlap(each, one)), None)
        if one is None:
            continue
        left.remove(one)
        if each.get("optional"):
            ignored += 1
        else:
            pairs.append((each, one))
    return pairs, ignored


def token_f1(one: str, other: str) -> float:
    """The words that two phrases share: in Chinese, the signs."""
    first, second = (
        Counter(word for word in re.findall(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+", each.lower()) if word not in _WEAK)
        for each in (one, other)
    )
    shared = sum((first & second).values())
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def b_cubed(labels: Sequence[tuple[str, str]]) -> float:
    """F1 of the mean precision and recall of each item's cluster; 1 without items."""
    if not labels:
        return 1.0
    first, second, both = Counter(a for a, _ in labels), Counter(b for _, b in labels), Counter(labels)
    precision = sum(both[each] / second[each[1]] for each in labels) / len(labels)
    recall = sum(both[each] / first[each[0]] for each in labels) / len(labels)
    return 2 * precision * recall / (precision + recall)


def _overlap(one: Record, other: Record) -> bool:
    return int(str(one["start"])) < int(str(other["end"])) and int(str(other["start"])) < int(str(one["end"]))


def _amount(figure: Record) -> tuple[object, ...]:
    top = figure.get("value_max")
    return round(float(str(figure["value"])), 6), None if top is None else round(float(str(top)), 6), figure["unit"]
