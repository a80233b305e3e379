"""A revision is not a rounding."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

DAY = date(2016, 7, 14)


def line(db, columns="change_kind", order="realtime_start, revision_no, publisher"):
    found = db.execute(f"SELECT {columns} FROM vintages ORDER BY {order}").fetchall()
    return [row[0] if len(row) == 1 else row for row in found]


def releases(make, *stated, **told):
    """One article a month after the other, each stating one figure."""
    return [
        make.reading(figure, url=f"https://example.org/{n}", published=DAY + timedelta(days=30 * n), **told)
        for n, figure in enumerate(stated)
    ]


def test_a_rounder_number_and_a_finer_number_agree(loaded, make):
    stated = [make.figure("1.83 trillion"), make.figure("1,830.2 billion"), make.figure("1,891.7 billion")]
    db = loaded(releases(make, *stated))
    assert line(db) == ["first", "refined", "revised"]
    assert line(db, "prev_obs_value::DOUBLE") == [None, 1.83e12, 1.8302e12]


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        (("390,000", "="), ("390,000", "="), "repeated"),
        (("390,000", "="), ("391,200", "="), "refined"),
        (("391,200", "="), ("390,000", "="), "rounded"),
        (("70,000", ">"), ("72,615", "="), "refined"),
        (("70,000", ">"), ("80,000", ">"), "revised"),
        (("72,615", "="), ("70,000", ">"), "rounded"),
        (("390,000", "~"), ("390,000", "="), "repeated"),
        (("8.1%", "="), ("8.2%", "="), "revised"),
        (("8.1%", "="), ("8.14%", "="), "refined"),
        (("40%", "="), ("41%", "="), "revised"),
        (("80", "<"), ("75", "="), "refined"),
        (("80", "<"), ("81", "="), "revised"),
    ],
)
def test_what_a_publisher_says_next_is_told_by_the_intervals(loaded, make, earlier, later, kind):
    db = loaded(releases(make, *(make.figure(surface, qualifier=how) for surface, how in (earlier, later))))
    assert line(db) == ["first", kind]


def test_each_vintage_holds_until_the_next(loaded, make):
    db = loaded(releases(make, make.figure("100"), make.figure("200"), make.figure("300")))
    second, third = DAY + timedelta(days=30), DAY + timedelta(days=60)
    found = line(db, "obs_value::INT, realtime_start, realtime_end")
    assert found == [(100, DAY, second), (200, second, third), (300, third, date(9999, 12, 31))]


def test_a_day_has_the_value_that_was_known_then(loaded, make):
    db = loaded(releases(make, make.figure("100"), make.figure("200")))
    known = [
        [row[0] for row in db.execute("SELECT obs_value::INT FROM as_of(?)", [day]).fetchall()]
        for day in (DAY - timedelta(days=1), DAY, DAY + timedelta(days=29), DAY + timedelta(days=30), date(2030, 1, 1))
    ]
    assert known == [[], [100], [100], [200], [200]]


def test_forecasts_and_actuals_are_series_apart(loaded, make):
    db = loaded(releases(make, make.figure("390,000", status="forecast"), make.figure("500,000")))
    assert line(db) == ["first", "first"]
    assert db.execute("SELECT count(*) FROM latest").fetchone() == (2,)


def test_an_estimate_is_revised_by_the_actual_value(loaded, make):
    db = loaded(releases(make, make.figure("390,000", status="estimate"), make.figure("500,000")))
    assert line(db) == ["first", "revised"]


def test_a_conversion_is_evidence_and_no_observation(loaded, make):
    yuan = make.figure("147.98 billion", unit="CNY")
    dollars = make.figure("21.73 billion", unit="USD", converts=18)
    db = loaded(make.reading(yuan, dollars))
    assert line(db, "unit") == ["CNY"]
    fates = dict(db.execute("SELECT surface, fate FROM figure_fate").fetchall())
    assert fates["21.73 billion"] == "conversion of another figure"


def test_of_two_statements_in_one_article_the_first_counts_or_a_finer_one_that_agrees(loaded, make):
    db = loaded(make.reading(make.figure("390,000"), make.figure("500,000"), make.figure("391,200")))
    assert line(db, "obs_value::INT") == [391_200]
    fates = db.execute("SELECT fate, count(*)::INT FROM figure_fate GROUP BY fate ORDER BY fate").fetchall()
    assert fates == [("same observation stated twice in the article", 2), ("vintage", 1)]


def test_what_an_article_calls_an_estimate_gives_way_to_what_it_does_not(loaded, make):
    db = loaded(make.reading(make.figure("2.1%", status="estimate"), make.figure("2.4%")))
    assert line(db, "obs_value::DOUBLE") == [2.4]


@pytest.mark.parametrize(
    ("told", "fate"),
    [
        ({"period_start": None, "period_end": None}, "no period"),
        ({"indicator": None}, "no indicator"),
    ],
)
def test_a_figure_that_cannot_be_placed_has_a_reason(loaded, make, told, fate):
    db = loaded(make.reading(make.figure("390,000", **told)))
    assert line(db) == []
    assert db.execute("SELECT fate FROM figure_fate").fetchall() == [(fate,)]


def test_a_number_that_cannot_be_stored_is_a_rejection(loaded, make):
    db = loaded(make.reading(make.figure("5", value=Decimal("1e30")), make.figure("7", value=Decimal("NaN"))))
    assert line(db) == []
    found = db.execute("SELECT stage, reason, excerpt FROM rejections ORDER BY excerpt").fetchall()
    assert found == [("load", "number too large to store", "5"), ("load", "number too large to store", "7")]


def test_text_that_utf8_cannot_hold_is_kept_with_its_offsets(loaded, make):
    db = loaded(make.reading(make.figure("390,000"), lead="Broken \ud800 text:"))
    assert db.execute("SELECT surface, sentence FROM evidence").fetchall() == [("390,000", "390,000 were counted.")]
