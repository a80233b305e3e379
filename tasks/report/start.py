"""The start page, the lists, and the index that the search reads."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from tasks.report import pages, words
from tasks.report.indicator import Indicator

Row = Mapping[str, Any]
LISTED = 500  # rows of a page that is a list
NEWEST = 40  # releases on the start page
MOST = 100  # changes in each of its tables
LISTS = "lists"  # the unit of the lists of indicators and the index of the search
COUNTED = ("first", "repeated", "refined", "revised", "conflict", "withdrawn")


def start_page(indicators: Sequence[Indicator], releases: Sequence[Row], run: Row | None, run_changes: Sequence[Row],
               lately: Sequence[Row], health: Sequence[Row]) -> str:  # fmt: skip
    """What changed in the last run and lately, the newest releases, the search, the state of the sources."""
    told = run and {
        "flow": run["flow"],
        "started": _minute(run["started_at"]),
        "releases": run["releases"],
        "counts": [(name, run[name]) for name in COUNTED if run[name]],
        "changes": [_change(row) for row in run_changes],
    }
    total = {
        "indicators": f"{len(indicators):,}",
        "vintages": f"{sum(each.vintages for each in indicators):,}",
        "releases": f"{len(releases):,}" if releases else "no",
        "first": releases[-1]["release_date"] if releases else "",
        "last": releases[0]["release_date"] if releases else "",
    }
    return pages.render(
        "start", title="Restated: what the releases say", root="", total=total, run=told, most=MOST,
        lately=[_change(row) for row in lately], releases=releases[:NEWEST], health=[_source(row) for row in health],
        made_at=_minute(datetime.now(UTC)),
    )  # fmt: skip


def newest(changes: Sequence[Row], implied: Sequence[Row]) -> list[Row]:
    """Changes and restated bases together, the newest first, as many as the page shows."""
    return sorted([*changes, *implied], key=lambda row: row["release_date"], reverse=True)[:MOST]


def indicator_lists(indicators: Sequence[Indicator]) -> dict[str, str]:
    """The pages that list all indicators by name, by file."""
    told = [_listed(each) for each in sorted(indicators, key=lambda each: each.name.casefold())]
    cuts = [told[at : at + LISTED] for at in range(0, len(told), LISTED)] or [[]]
    sheets = [(f"indicators-{n}.html", f"{cut[0]['name'][:12]} …" if cut else "") for n, cut in enumerate(cuts, 1)]
    return {
        here: pages.render("indicators", title="Indicators", root="", indicators=cut, sheets=sheets, here=here)
        for (here, _), cut in zip(sheets, cuts, strict=True)
    }


def by_month(releases: Sequence[Row]) -> dict[str, list[Row]]:
    """The releases of each month, newest first."""
    return {month: list(rows) for month, rows in groupby(releases, key=lambda row: f"{row['release_date']:%Y-%m}")}


def month_unit(month: str) -> str:
    """The name of a month's lists as one thing that is made."""
    return f"month {month}"


def month_lists(month: str, releases: Sequence[Row]) -> dict[str, str]:
    """The pages that list a month's releases, by file in the folder of releases."""
    cuts = [releases[at : at + LISTED] for at in range(0, len(releases), LISTED)]
    sheets = [(f"{month}{f'-{n}' if n > 1 else ''}.html", n) for n in range(1, len(cuts) + 1)]
    return {
        f"releases/{here}": pages.render(
            "releases", title=f"Releases of {month}", heading=f"Releases of {month}", root="../", releases=cut,
            sheets=sheets, here=here, months=[],
        )
        for (here, _), cut in zip(sheets, cuts, strict=True)
    }  # fmt: skip


def months_page(months: Mapping[str, Sequence[Row]]) -> str:
    """The way to the releases of each month."""
    told = [(month, f"{month}.html", len(rows)) for month, rows in months.items()]
    return pages.render(
        "releases", title="Releases by month", heading="Releases by month", root="../", releases=None, sheets=[],
        here="", months=told,
    )  # fmt: skip


def search_index(indicators: Sequence[Indicator]) -> str:
    """The index as a script, since a page opened from a folder may load nothing else: names, areas and publishers."""
    areas, publishers = dict[str, int](), dict[str, int]()
    entries = [
        [
            each.name, each.page, [areas.setdefault(area, len(areas)) for area in each.each("ref_area")],
            [publishers.setdefault(name, len(publishers)) for name in each.each("publishers")],
            each.vintages, _revised(each), str(_last(each)),
        ]
        for each in indicators
    ]  # fmt: skip
    told = {"areas": list(areas), "publishers": list(publishers), "indicators": entries}
    return f"restatedIndex({json.dumps(told, separators=(',', ':'))})\n"


def _listed(each: Indicator) -> dict[str, Any]:
    return {
        "name": each.name,
        "page": each.page,
        "areas": each.each("ref_area"),
        "publishers": each.each("publishers"),
        "vintages": each.vintages,
        "revised": _revised(each),
        "last_release": _last(each),
    }


def _revised(each: Indicator) -> int:
    return sum(section["revised"] for section in each.sections)


def _last(each: Indicator) -> Any:
    return max(section["last_release"] for section in each.sections)


def _change(row: Row) -> dict[str, Any]:
    now = row if row["change_kind"] != "implied_revision" else {**row, "obs_value": words.about(row["obs_value"])}
    return {
        "released": row["release_date"],
        "release": words.release_of(row),
        "kind": row["change_kind"],
        "indicator": row["indicator"],
        "page": words.page_name(row["indicator"]),
        "what": words.what(row) + (", forecast" if row["is_forecast"] else ""),
        "area": row["ref_area"] or "",
        "period": words.period(row),
        "before": words.with_unit(row["prev_obs_value"], row["unit"]),
        "value": words.stated(now),
        "publisher": row["publisher"],
    }


def _source(row: Row) -> dict[str, Any]:
    return {
        "source": row["source"],
        "error": row["error"],
        "success": _minute(row["last_success"]) if row["last_success"] else "never",
        "last": _minute(row["last_run"]) if row["last_run"] else "never",
        "captured": row["captured"],
        "rejections": row["rejections"],
        "reason": row["most_frequent"] or "",
    }


def _minute(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
