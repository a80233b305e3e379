"""What a written number stands for."""

from decimal import Decimal

import pytest

from tasks.load import load
from warehouse.connection import writer

# surface, qualifier, then the interval
CASES = [
    ("390,000", "=", 385_000, 395_000, "[)"),
    ("70,000", "=", 69_500, 70_500, "[)"),
    ("200", "=", 195, 205, "[)"),
    ("80,748", "=", "80747.5", "80748.5", "[)"),
    ("7", "=", "6.5", "7.5", "[)"),
    ("10", "=", "9.5", "10.5", "[)"),
    ("0", "=", "-0.5", "0.5", "[)"),
    ("1.83 trillion", "=", 1_825_000_000_000, 1_835_000_000_000, "[)"),
    ("1.80 trillion", "=", 1_795_000_000_000, 1_805_000_000_000, "[)"),
    ("530 billion", "=", 525_000_000_000, 535_000_000_000, "[)"),
    ("345.26 billion", "=", 345_255_000_000, 345_265_000_000, "[)"),
    ("1,830.2 billion", "=", 1_830_150_000_000, 1_830_250_000_000, "[)"),
    ("40%", "=", "39.5", "40.5", "[)"),
    ("8.1%", "=", "8.05", "8.15", "[)"),
    ("8.10%", "=", "8.095", "8.105", "[)"),
    ("390,000", "~", 385_000, 395_000, "[)"),
    ("70,000", "~", 65_000, 75_000, "[)"),
    ("40%", "~", 35, 45, "[)"),
    ("345.26 billion", "~", 345_255_000_000, 345_265_000_000, "[)"),
    ("70,000", ">", 70_000, 80_000, "[)"),
    ("20,000", ">", 20_000, 30_000, "[)"),
    ("1.83 trillion", ">", 1_830_000_000_000, 1_840_000_000_000, "[)"),
    ("80", "<", 70, 80, "(]"),
    ("1.8 million", "<", 1_700_000, 1_800_000, "(]"),
]


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    with writer(tmp_path_factory.mktemp("intervals") / "restated.duckdb") as connection:
        yield connection


def interval(db, make, figure):
    """Of a figure as a load stores it."""
    load(db, make.run(), [make.reading(figure)], make.sources)
    lead = make.reading(figure).article.text
    query = "SELECT lower, upper, bounds FROM figure JOIN extraction USING (extraction_id) JOIN article_version USING "
    return db.execute(
        query + "(version_id) WHERE text = ? AND qualifier = ? AND measure = ? AND unit = ?",
        [lead, figure.qualifier, figure.measure, figure.unit],
    ).fetchall()[-1]


@pytest.mark.parametrize(("surface", "qualifier", "lower", "upper", "bounds"), CASES)
def test_a_number_stands_for_what_its_digits_leave_open(db, make, surface, qualifier, lower, upper, bounds):
    found = interval(db, make, make.figure(surface, qualifier=qualifier))
    assert found == (Decimal(lower), Decimal(upper), bounds)


def test_a_range_stands_for_its_ends_and_all_between(db, make):
    range_of = make.figure("5", value_max=Decimal(6), qualifier="range", unit="%")
    assert interval(db, make, range_of) == (5, 6, "[]")


def test_more_than_speaks_of_the_size_of_a_fall(db, make):
    fall = make.figure("-3%", measure="growth", qualifier=">")
    assert interval(db, make, fall) == (-4, -3, "(]")
    assert interval(db, make, make.figure("-3%", measure="growth", qualifier="<")) == (-3, -2, "[)")
    assert interval(db, make, make.figure("-3", measure="level", qualifier=">")) == (-3, -2, "[)")


@pytest.mark.parametrize(
    ("surface", "decimals"),
    [
        ("1.83 trillion yuan", True),
        ("1830 亿元", False),
        ("1,830", False),
        ("1,830.2", True),
        ("1.234.567,89", True),
        ("1.234.567", False),
        ("12,34,567", False),
        ("US$21.73 billion", True),
        ("two million", False),
    ],
)
def test_decimals_are_seen_in_the_words(db, surface, decimals):
    assert db.execute("SELECT has_decimals(?)", [surface]).fetchone() == (decimals,)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ((70, 80, "[)"), (80, 90, "[)"), False),  # more than 70, more than 80
        ((70, 80, "(]"), (80, 90, "[)"), True),  # up to 80, and 80 or more
        ((5, 6, "[]"), (6, 7, "[)"), True),
        ((5, 5, "[]"), (5, 5, "[]"), True),
        ((79, 80, "[)"), (80, 80, "[]"), False),
        ((385, 395, "[)"), (390, 391, "[)"), True),
    ],
)
def test_intervals_meet_if_they_have_a_number_in_common(db, one, other, meet):
    query = "SELECT meets(?::INT, ?::INT, ?, ?::INT, ?::INT, ?)"
    assert db.execute(query, [*one, *other]).fetchone() == (meet,)
    assert db.execute(query, [*other, *one]).fetchone() == (meet,)
