"""Readings made by hand: an article is a list of figures, and its text says them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import strategies as st

from tasks.load import load
from warehouse.connection import Connection, writer
from warehouse.records import Article, Capture, Figure, Kept, Link, Reading, Rejection, Run, content_id

START = datetime(2020, 1, 1, tzinfo=UTC)
YEAR_2015 = (date(2015, 1, 1), date(2015, 12, 31))
SOURCES = {"office": ("Statistics Office", 1), "paper": ("Daily Paper", 5), "blog": ("A Blog", 8)}
LEDGER = (
    "source",
    "capture",
    "article",
    "article_version",
    "extraction",
    "reading",
    "figure",
    "series",
    "rejection",
    "sighting",
)
BELIEF = ("release", "vintage_span", "release_series")
SURFACES = ("380,000", "390,000", "391,234", "0.39 million", "400,000", "8.1%", "9%")
DAYS = [date(2016, 7, 10) + timedelta(days=n) for n in range(6)]


def run_of(number: int = 1, grammar: str = "1") -> Run:
    return Run(content_id("run", number), "test", START + timedelta(days=number), grammar)


def figure(surface: str, **told) -> Figure:
    """A figure whose value is read from its surface, unless told; else it counts the technology companies of 2015."""
    digits, _, magnitude = surface.partition(" ")
    number = Decimal(digits.replace(",", "").rstrip("%"))
    scale = Decimal({"trillion": "1e12", "billion": "1e9", "million": "1e6"}.get(magnitude, "1"))
    exponent = number.as_tuple().exponent
    values = {
        "value": number * scale,
        "value_max": None,
        "resolution": scale * Decimal(1).scaleb(exponent),
        "unit": "%" if surface.endswith("%") else "1",
        "qualifier": "=",
        "measure": "level",
        "base": None,
        "period_start": YEAR_2015[0],
        "period_end": YEAR_2015[1],
        "ref_area": "Beijing",
        "subject": "technology companies",
        "status": "actual",
        "confidence": 0.9,
        "converts": None,
        "indicator": "technology companies registered",
    }
    return Figure(start=0, end=0, surface=surface, sentence_start=0, sentence_end=0, **(values | told))


def reading(
    *figures: Figure,
    url: str = "https://example.org/a",
    source: str = "office",
    published: date | None = date(2016, 7, 14),
    modified: date | None = None,
    fetched: datetime | date | None = None,
    publisher: str | None = None,
    grammar: str = "1",
    lead: str = "It was said that",
    article: bool = True,
    rejections: tuple[Rejection, ...] = (),
) -> Reading:
    """A capture of an article that states the figures, one a sentence, read by a grammar."""
    text, placed = lead, []
    for each in figures:
        start = len(text) + 1
        text += f" {each.surface} were counted."
        place = {"start": start, "end": start + len(each.surface), "sentence_start": start, "sentence_end": len(text)}
        placed.append(replace(each, **place))
    fetched = fetched or published or date(2016, 7, 14)
    at = fetched if isinstance(fetched, datetime) else datetime(fetched.year, fetched.month, fetched.day, 8, tzinfo=UTC)
    link = Link(source, url)
    capture = Capture(link, at, text.encode("utf-8", "surrogatepass"), "text/html")
    kept = Kept(capture.capture_id, f"{at:%Y-%m-%d}.warc.gz", int(capture.digest[:6], 16), len(text))
    page = Article(text, "A title", None, publisher, published, "meta", modified, "en", url) if article else None
    return Reading(capture, kept, page, tuple(placed) if article else (), rejections, grammar)


def dump(db: Connection, tables: tuple[str, ...] = LEDGER + BELIEF) -> dict[str, list]:
    """Every row of the tables, as text, in an order of its own."""
    return {table: db.execute(f"SELECT t::VARCHAR FROM {table} AS t ORDER BY ALL").fetchall() for table in tables}


def empty(db: Connection) -> None:
    for table in LEDGER + BELIEF:
        db.execute(f"DELETE FROM {table}")


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """The builders of this file, since test files cannot import each other."""
    return SimpleNamespace(
        figure=figure,
        reading=reading,
        run=run_of,
        dump=dump,
        empty=empty,
        sources=SOURCES,
        ledger=LEDGER,
        belief=BELIEF,
        days=DAYS,
    )


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "data" / "restated.duckdb"


@pytest.fixture
def db(warehouse: Path, request: pytest.FixtureRequest) -> Iterator[Connection]:
    live = request.getfixturevalue("new_lake")() if request.config.getoption("--lake") else warehouse
    with writer(live) as connection:
        yield connection


@pytest.fixture
def loaded(db: Connection) -> Callable[..., Connection]:
    """Loads readings one batch after the other into a fresh warehouse and hands it out."""

    def load_all(*batches: list[Reading] | Reading, grammar: str = "1") -> Connection:
        for number, batch in enumerate(batches, 1):
            load(db, run_of(number, grammar), batch if isinstance(batch, list) else [batch], SOURCES)
        return db

    return load_all


@pytest.fixture(scope="module")
def warehouses(tmp_path_factory):
    folder = tmp_path_factory.mktemp("warehouses")
    with writer(folder / "one.duckdb") as one, writer(folder / "other.duckdb") as other:
        yield one, other


@pytest.fixture(scope="session")
def readings() -> st.SearchStrategy[list[Reading]]:
    """Lists of readings: edited articles, several publishers, same-day ties, the same page at several addresses."""
    figures = st.builds(
        lambda surface, qualifier, indicator, forecast: figure(
            surface,
            qualifier=qualifier,
            indicator=indicator,
            measure="growth" if surface.endswith("%") else "level",
            status="forecast" if forecast else "actual",
        ),
        st.sampled_from(SURFACES),
        st.sampled_from("=~><"),
        st.sampled_from(["companies", "companies", "contracts", None]),
        st.integers(0, 9).map(lambda number: number == 0),
    )
    return st.lists(
        st.builds(
            lambda stated, article, source, published, modified, fetched, publisher: reading(
                *stated,
                url=f"https://example.org/{article}",
                source=source,
                published=published,
                modified=modified,
                fetched=datetime(fetched.year, fetched.month, fetched.day, tzinfo=UTC),
                publisher=publisher,
                article=bool(stated) or article != "c",
            ),
            st.lists(figures, max_size=3),
            st.sampled_from("abc"),
            st.sampled_from(sorted(SOURCES)),
            st.sampled_from([*DAYS[:3], None]),
            st.sampled_from([*DAYS, None, None]),
            st.sampled_from(DAYS[2:]),
            st.sampled_from([None, None, "Agency"]),
        ),
        max_size=9,
    )
