"""Values, periods and names as a reader of the pages wants them."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from warehouse.records import content_id

OPEN = date(9999, 12, 31)  # the realtime_end of what still stands
SCALES = ((Decimal("1e12"), "trillion"), (Decimal("1e9"), "billion"), (Decimal("1e6"), "million"))
QUALIFIERS = {"~": "about ", ">": "more than ", "<": "less than "}
BASES = {"yoy": "on a year earlier", "qoq": "on the quarter before", "mom": "on the month before"}
FREQUENCIES = {"A": "yearly", "S": "half-yearly", "Q": "quarterly", "M": "monthly", "W": "weekly", "D": "on a day"}
KINDS = {
    "first": "new",
    "repeated": "repeated",
    "refined": "refined",
    "rounded": "rounded",
    "revised": "revised",
    "conflict": "in conflict",
    "withdrawn": "withdrawn",
    "implied_revision": "implied revision",
    "reconciled": "fits",
}
DAY = timedelta(days=1)


def amount(value: Decimal | None) -> str:
    """A number with all its digits, in the largest scale that it fills: '1.8917 trillion'; nothing for NULL."""
    if value is None:
        return ""
    for scale, name in SCALES:
        if abs(value) >= scale:
            return f"{_plain(value / scale)} {name}"
    return _plain(value)


def about(value: Decimal) -> Decimal:
    """Five significant digits of a number that was worked out, not stated."""
    return Decimal(f"{value:.5g}")


def with_unit(value: Decimal | None, unit: str) -> str:
    """An amount with its unit: '8.1%', '80,748', '1.8917 trillion CNY'."""
    sign = {"1": "", "%": "%"}.get(unit, f" {unit}")
    return "" if value is None else amount(value) + sign


def stated(row: Mapping[str, Any]) -> str:
    """A row's value as exactly as it was said: 'more than 70,000', '5 million to 6 million'; 'withdrawn' for none."""
    if row["obs_value"] is None:
        return "withdrawn"
    if row["value_max"] is not None:
        return f"{amount(row['obs_value'])} to {with_unit(row['value_max'], row['unit'])}"
    return QUALIFIERS.get(row["qualifier"], "") + with_unit(row["obs_value"], row["unit"])


def period(row: Mapping[str, Any], start: str = "period_start", end: str = "period_end") -> str:
    """The shortest usual name of a row's period: 2015, 2015-H1, 2015-Q2, 2015-06, 2015-01/2015-05, 2016-07-14, else
    first/last day."""
    first, last = row[start], row[end]
    if first == last or first is None:
        return "" if first is None else str(first)
    after = last + DAY if last < date.max else last
    months = (after.year - first.year) * 12 + after.month - first.month if first.day == after.day == 1 else 0
    if not months:
        return f"{first}/{last}"
    if months not in (1, 3, 6, 12) or (first.month - 1) % months:
        return f"{first:%Y-%m}/{last:%Y-%m}"
    part = (first.month - 1) // months + 1
    return {12: f"{first:%Y}", 6: f"{first:%Y}-H{part}", 3: f"{first:%Y}-Q{part}", 1: f"{first:%Y-%m}"}[months]


def what(row: Mapping[str, Any]) -> str:
    """What kind of number a series holds: 'level in CNY, yearly', 'growth in %, on a year earlier'."""
    unit = {"1": "", "%": " in %"}.get(row["unit"], f" in {row['unit']}")
    base = row["base"] and BASES.get(row["base"], f"on {row['base']}")
    return ", ".join(filter(None, (row["measure"] + unit, base, FREQUENCIES.get(row.get("freq", "")))))


def page_name(indicator: str) -> str:
    """The name of an indicator's page without its ending: its words in ASCII, and a hash that makes it unique."""
    folded = unicodedata.normalize("NFKD", indicator).encode("ascii", "ignore").decode().lower()
    return "-".join([*re.findall(r"[a-z0-9]+", folded[:60]), content_id(indicator).hex[:12]])


def release_name(version: UUID, number: int) -> str:
    """The name of a release's page without its ending: an article's version, and which of its releases it is."""
    return f"{version.hex}-{number}"


def release_of(row: Mapping[str, Any]) -> str:
    """The name of the page of the release that a row is of."""
    return release_name(row["version_id"], row["version_no"])


def web(url: str | None) -> str | None:
    """The address if it is one of the web: a page never links to 'javascript:' or to a file."""
    return url if url and re.match(r"https?://", url, re.IGNORECASE) else None


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"
