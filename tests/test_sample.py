"""The bundled sample, item by item: every figure that a careful reader finds, as read by hand, and no other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import uuid4

import pytest

from config.settings import settings
from config.source import read_source
from tasks.load import load
from tasks.read import read_captures
from tasks.sources.folder import discover
from warehouse.connection import Connection, writer
from warehouse.records import Capture, Figure, Kept, Reading, Run

SOURCE = read_source(settings().sources / "sample.toml")
SAMPLE = SOURCE.path

# value | unit | qualifier | measure | base | period | area | status | indicator, in the order of the text.
# A period is a day, a year, or months from/to; of an indicator that the catalogue does not hold '*' asks for nothing.
READ_BY_HAND = {
    "2015-01-22-economy-2014.html": """
        7.3      | %   | = | growth | yoy | 2014       | Beijing | actual | gross domestic product
        2.13e12  | CNY | = | level  |     | 2014       | Beijing | actual | gross domestic product
        77.9     | %   | = | share  |     | 2014       | Beijing | actual | service industry output
        909.8e9  | CNY | = | level  |     | 2014       | Beijing | actual | retail sales of consumer goods
        8.6      | %   | = | growth | yoy | 2014       | Beijing | actual | retail sales of consumer goods
        126.9e9  | CNY | = | level  |     | 2014       | Beijing | actual | research and development spending
        7.1      | %   | = | growth | yoy | 2014       | Beijing | actual | research and development spending
        21.516e6 | 1   | = | level  |     | 2014-12-31 | Beijing | actual | population
    """,
    "2015-02-03-technology-market-2014.html": """
        67278   | 1   | = | level  |     | 2014 | Beijing | actual | technology contracts signed
        7.3     | %   | = | growth | yoy | 2014 | Beijing | actual | technology contracts signed
        313.6e9 | CNY | = | level  |     | 2014 | Beijing | actual | technology contract value
        10      | %   | = | growth | yoy | 2014 | Beijing | actual | technology contract value
        71.2e9  | CNY | = | level  |     | 2014 | Beijing | actual | technology export value
    """,
    "2015-02-12-zhongguancun-2014.txt": """
        3.6e12 | CNY | = | level  |     | 2014       | Zhongguancun | actual | Zhongguancun enterprise revenue
        2.01e6 | 1   | = | level  |     | 2014-12-31 | Zhongguancun | actual | Zhongguancun employees
        43793  | 1   | = | level  |     | 2014       | Zhongguancun | actual | patent applications
        14.4   | %   | = | growth | yoy | 2014       | Zhongguancun | actual | patent applications
    """,
    "2016-01-20-economy-2015.txt": """
        2.3e12   | CNY | = | level  |     | 2015       | Beijing | actual | gross domestic product
        6.9      | %   | = | growth | yoy | 2015       | Beijing | actual | gross domestic product
        1.83e12  | CNY | = | level  |     | 2015       | Beijing | actual | service industry output
        8.1      | %   | = | growth | yoy | 2015       | Beijing | actual | service industry output
        9.1      | %   | = | growth | yoy | 2015       | Beijing | actual | research and development spending
        138.4e9  | CNY | = | level  |     | 2015       | Beijing | actual | research and development spending
        21.705e6 | 1   | = | level  |     | 2015-12-31 | Beijing | actual | population
        61.3     | 1   | = | level  |     | 2015-12-31 | Beijing | actual | invention patents per 10,000 people
        1.8      | %   | = | growth | yoy | 2015       | Beijing | actual | consumer price index
    """,
    "2016-02-18-technology-market-2015.txt": """
        72272    | 1   | = | level  |     | 2015 | Beijing | actual   | technology contracts signed
        7.4      | %   | = | growth | yoy | 2015 | Beijing | actual   | technology contracts signed
        345.26e9 | CNY | = | level  |     | 2015 | Beijing | actual   | technology contract value
        10.1     | %   | = | growth | yoy | 2015 | Beijing | actual   | technology contract value
        80.6e9   | CNY | = | level  |     | 2015 | Beijing | actual   | technology export value
        380e9    | CNY | = | level  |     | 2016 | Beijing | forecast | technology contract value
    """,
    "2016-02-25-zhongguancun-2015.txt": """
        4080.9e9 | CNY | = | level  |     | 2015       | Zhongguancun | actual | Zhongguancun enterprise revenue
        13.2     | %   | = | growth | yoy | 2015       | Zhongguancun | actual | Zhongguancun enterprise revenue
        2.31e6   | 1   | = | level  |     | 2015-12-31 | Zhongguancun | actual | Zhongguancun employees
        60603    | 1   | = | level  |     | 2015       | Zhongguancun | actual | patent applications
        38.4     | %   | = | growth | yoy | 2015       | Zhongguancun | actual | patent applications
    """,
    "2016-03-10-new-companies.txt": """
        74200  | 1 | = | level |  | 2015       | Beijing          | actual | technology companies newly registered
        200    | 1 | ~ | level |  | 2015       | Beijing          | actual | *
        24600  | 1 | = | level |  | 2015       | Haidian District | actual | technology companies newly registered
        350000 | 1 | > | level |  | 2015-12-31 | Beijing          | actual | technology companies registered
    """,
    "2016-03-15-communique-2015.txt": """
        2296.86e9 | CNY | = | level  |     | 2015       | Beijing | actual | gross domestic product
        1830.2e9  | CNY | = | level  |     | 2015       | Beijing | actual | service industry output
        79.7      | %   | = | share  |     | 2015       | Beijing | actual | service industry output
        21.705e6  | 1   | = | level  |     | 2015-12-31 | Beijing | actual | population
        0.9       | %   | = | growth | yoy | 2015-12-31 | Beijing | actual | population
        138.4e9   | CNY | = | level  |     | 2015       | Beijing | actual | research and development spending
    """,
    "2016-07-14-action-plan-press-day.html": """
        1.83e12 | CNY | = | level  |     | 2015            | Beijing | actual | service industry output
        8.1     | %   | = | growth | yoy | 2015            | Beijing | actual | service industry output
        70000   | 1   | > | level  |     | 2015            | Beijing | actual | technology contracts signed
        40      | %   | = | share  |     | 2015            | Beijing | actual | technology contract value
        200     | 1   | > | level  |     | 2016-07-14      | Beijing | actual | maker spaces
        150     | 1   | = | level  |     | 2016-07-14      | Beijing | actual | incubators and university science parks
        30000   | 1   | > | level  |     | 2016-01/2016-05 | Beijing | actual | technology companies newly registered
        19.6    | %   | = | growth | yoy | 2016-01/2016-05 | Beijing | actual | technology companies newly registered
        390000  | 1   | ~ | level  |     | 2016-07-14      | Beijing | actual | technology companies registered
    """,
    "2016-07-15-xinshe-qiye.html": """
        31000    | 1   | = | level  |     | 2016-01/2016-05 | Beijing | actual | technology companies newly registered
        19.6     | %   | = | growth | yoy | 2016-01/2016-05 | Beijing | actual | technology companies newly registered
        390000   | 1   | ~ | level  |     | 2016-07-15      | Beijing | actual | technology companies registered
        72272    | 1   | = | level  |     | 2015            | Beijing | actual | technology contracts signed
        7.4      | %   | = | growth | yoy | 2015            | Beijing | actual | technology contracts signed
        345.26e9 | CNY | = | level  |     | 2015            | Beijing | actual | technology contract value
        10.1     | %   | = | growth | yoy | 2015            | Beijing | actual | technology contract value
        1.83e12  | CNY | = | level  |     | 2015            | Beijing | actual | service industry output
        8.1      | %   | = | growth | yoy | 2015            | Beijing | actual | service industry output
        61.3     | 1   | = | level  |     | 2015-12-31      | Beijing | actual | invention patents per 10,000 people
    """,
    "2017-01-19-economy-2016.txt": """
        6.7      | %   | = | growth | yoy | 2016       | Beijing | actual | gross domestic product
        2.03e12  | CNY | = | level  |     | 2016       | Beijing | actual | service industry output
        7.1      | %   | = | growth | yoy | 2016       | Beijing | actual | service industry output
        1891.7e9 | CNY | = | level  |     | 2015       | Beijing | actual | service industry output
        147.98e9 | CNY | = | level  |     | 2016       | Beijing | actual | research and development spending
        6.9      | %   | = | growth | yoy | 2016       | Beijing | actual | research and development spending
        21.729e6 | 1   | = | level  |     | 2016-12-31 | Beijing | actual | population
        1.4      | %   | = | growth | yoy | 2016       | Beijing | actual | consumer price index
    """,
    "2017-02-16-new-companies-2016.txt": """
        80748  | 1 | = | level  |     | 2016       | Beijing | actual   | technology companies newly registered
        11.2   | % | = | growth | yoy | 2016       | Beijing | actual   | technology companies newly registered
        430000 | 1 | > | level  |     | 2016-12-31 | Beijing | actual   | technology companies registered
        267    | 1 | = | level  |     | 2016-12-31 | Beijing | actual   | maker spaces
        20000  | 1 | = | level  |     | 2017-12-31 | Beijing | forecast | high-tech enterprises
    """,
    "2017-02-16-technology-market-2016.html": """
        74965    | 1   | = | level  |     | 2016 | Beijing | actual   | technology contracts signed
        3.7      | %   | = | growth | yoy | 2016 | Beijing | actual   | technology contracts signed
        394.08e9 | CNY | = | level  |     | 2016 | Beijing | actual   | technology contract value
        14.1     | %   | = | growth | yoy | 2016 | Beijing | actual   | technology contract value
        380e9    | CNY | = | level  |     | 2016 | Beijing | forecast | technology contract value
        345.39e9 | CNY | = | level  |     | 2015 | Beijing | actual   | technology contract value
        120.4e9  | CNY | = | level  |     | 2016 | Beijing | actual   | *
        9.1      | %   | = | growth | yoy | 2016 | Beijing | actual   | *
        60.2e9   | CNY | = | level  |     | 2016 | Beijing | actual   | *
        4.2      | %   | = | growth | yoy | 2016 | Beijing | actual   | *
        430e9    | CNY | > | level  |     | 2017 | Beijing | forecast | technology contract value
    """,
    "2017-03-02-zhongguancun-2016.txt": """
        4.6e12 | CNY | = | level  |     | 2016       | Zhongguancun | actual | Zhongguancun enterprise revenue
        12.8   | %   | = | growth | yoy | 2016       | Zhongguancun | actual | Zhongguancun enterprise revenue
        4.1e12 | CNY | ~ | level  |     | 2015       | Zhongguancun | actual | Zhongguancun enterprise revenue
        2.48e6 | 1   | = | level  |     | 2016-12-31 | Zhongguancun | actual | Zhongguancun employees
        65     | 1   | = | level  |     | 2016-12-31 | Zhongguancun | actual | unicorn companies
        14     | 1   | = | change | yoy | 2016-12-31 | Zhongguancun | actual | unicorn companies
    """,
    "2017-10-10-research-spending-final.html": """
        148.46e9 | CNY | = | level  |     | 2016       | Beijing | actual   | research and development spending
        7.3      | %   | = | growth | yoy | 2016       | Beijing | actual   | research and development spending
        147.98e9 | CNY | = | level  |     | 2016       | Beijing | estimate | research and development spending
        5.78     | %   | = | share  |     | 2016       | Beijing | actual   | research and development intensity
        76.8     | 1   | = | level  |     | 2016-12-31 | Beijing | actual   | invention patents per 10,000 people
        61.3     | 1   | = | level  |     | 2015-12-31 | Beijing | actual   | invention patents per 10,000 people
        73.6e9   | CNY | = | level  |     | 2016       | Beijing | actual   | *
        54.6e9   | CNY | = | level  |     | 2016       | Beijing | actual   | *
        15.9e9   | CNY | = | level  |     | 2016       | Beijing | actual   | *
    """,
    "2018-02-07-technology-market-2017.txt": """
        81266    | 1   | = | level  |     | 2017 | Beijing | actual | technology contracts signed
        8.4      | %   | = | growth | yoy | 2017 | Beijing | actual | technology contracts signed
        448.53e9 | CNY | = | level  |     | 2017 | Beijing | actual | technology contract value
        13.8     | %   | = | growth | yoy | 2017 | Beijing | actual | technology contract value
        73.7e9   | CNY | = | level  |     | 2017 | Beijing | actual | technology export value
    """,
    "2018-02-07-zhongguancun-2017.txt": """
        5.3e12  | CNY | = | level  |     | 2017       | Zhongguancun | actual | Zhongguancun enterprise revenue
        15.4    | %   | = | growth | yoy | 2017       | Zhongguancun | actual | Zhongguancun enterprise revenue
        20163   | 1   | = | level  |     | 2017-12-31 | Beijing      | actual | high-tech enterprises
        500000  | 1   | > | level  |     | 2017-12-31 | Beijing      | actual | technology companies registered
        445.8e9 | CNY | = | level  |     | 2017       | Beijing      | actual | technology contract value
        94.5    | 1   | = | level  |     | 2017-12-31 | Beijing      | actual | invention patents per 10,000 people
    """,
}


@dataclass(frozen=True)
class Row:
    """What one line of the table above says of a figure."""

    value: Decimal
    unit: str
    qualifier: str
    measure: str
    base: str | None
    period: str | None
    area: str | None
    status: str
    indicator: str | None


def by_hand(name: str) -> list[Row]:
    rows = []
    for line in READ_BY_HAND[name].strip().splitlines():
        value, *words = (cell.strip() for cell in line.split("|"))
        rows.append(Row(Decimal(value), *(word or None for word in words)))
    return rows


def as_row(figure: Figure, asked: Row) -> Row:
    """A figure as a line of the table, with '*' where the line does not ask."""
    indicator = "*" if asked.indicator == "*" else figure.indicator
    return Row(
        figure.value,
        figure.unit,
        figure.qualifier,
        figure.measure,
        figure.base,
        period(figure.period_start, figure.period_end),
        figure.ref_area,
        figure.status,
        indicator,
    )


def period(start: date | None, end: date | None) -> str | None:
    if start is None or end is None:
        return None
    if start == end:
        return start.isoformat()
    if (start.month, end.month) == (1, 12):
        return f"{start:%Y}"
    return f"{start:%Y-%m}/{end:%Y-%m}"


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """What the whole trip from a file to its figures makes of each item."""
    captures = [each for each in discover(SOURCE, settings().max_bytes) if isinstance(each, Capture)]
    names = [path.name for path in sorted(SAMPLE.iterdir()) if path.suffix in (".html", ".txt")]
    kept = [Kept(each.capture_id, "none", 0, 0) for each in captures]
    read = read_captures(list(zip(captures, kept, strict=True)), {SOURCE.name: SOURCE}, settings())
    return dict(zip(names, read, strict=True))


@pytest.fixture(scope="module")
def db(readings, tmp_path_factory) -> Iterator[Connection]:
    """A warehouse that holds the sample."""
    with writer(tmp_path_factory.mktemp("sample") / "restated.duckdb") as connection:
        run = Run(uuid4(), "test", datetime.now(UTC), "test")
        load(connection, run, list(readings.values()), {SOURCE.name: (SOURCE.publisher, SOURCE.authority)})
        yield connection


def told_by_the_readme() -> set[tuple[str, str, str, str]]:
    """Indicator, period, release and change of every row of the table that is more than a first statement."""
    lines = (SAMPLE / "README.md").read_text("utf-8").split("## What is restated")[1].splitlines()
    told, indicator, time_period = set(), "", ""
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 6 and cells[2][:2] == "20":
            indicator, time_period = cells[0] or indicator, cells[1] or time_period
            change = cells[5].replace("implied revision", "implied_revision").split()[0]
            if change != "first":
                told.add((indicator, time_period, cells[2], change))
    return told


ITEMS = sorted(READ_BY_HAND)


def test_every_item_of_the_sample_was_read_by_hand():
    assert [path.name for path in sorted(SAMPLE.iterdir()) if path.suffix in (".html", ".txt")] == ITEMS


@pytest.mark.parametrize("name", ITEMS)
def test_every_figure_of_an_item_is_found_and_right_and_there_is_no_other(name, readings):
    expected = by_hand(name)
    asked = {row.value: row for row in expected}
    assert [as_row(figure, asked.get(figure.value, expected[0])) for figure in readings[name].figures] == expected


@pytest.mark.parametrize("name", ITEMS)
def test_every_item_says_its_day_and_its_publisher(name, readings):
    article = readings[name].article
    assert article.published == date.fromisoformat(name[:10])
    assert article.publisher
    assert article.title


def test_the_releases_restate_what_the_readme_says_and_nothing_else(db):
    changed = db.execute(
        "SELECT indicator, period_start, period_end, release_date, change_kind FROM changes"
        " WHERE change_kind <> 'first' AND measure = 'level' AND NOT is_forecast"
        " UNION ALL SELECT indicator, period_start, period_end, release_date, verdict FROM growth_check"
        " WHERE verdict = 'implied_revision'"
    ).fetchall()
    rows = {(name, period(start, end), day.isoformat(), kind) for name, start, end, day, kind in changed}
    assert rows == told_by_the_readme()


def test_a_forecast_stands_beside_the_figure_that_meets_it(db):
    met = db.execute(
        "SELECT forecast.indicator, forecast.obs_value < actual.obs_value FROM vintages AS forecast"
        " JOIN vintages AS actual USING (indicator, ref_area, measure, unit, period_start, period_end)"
        " WHERE forecast.is_forecast AND NOT actual.is_forecast AND forecast.publisher <> '' ORDER BY ALL"
    ).fetchall()
    assert ("technology contract value", True) in met
    assert ("high-tech enterprises", True) in met


def test_no_release_has_a_figure_from_a_comment_a_form_or_a_headline(readings):
    leaked = {Decimal(number) for number in ("500000", "31", "350000", "81000", "401e9", "112", "14", "285.2e9", "26")}
    for name in ("2016-07-14-action-plan-press-day.html", "2017-02-16-technology-market-2016.html"):
        assert leaked.isdisjoint(figure.value for figure in readings[name].figures)
