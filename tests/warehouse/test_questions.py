"""What the views answer, value by value: calendars, statistics, coalesced lines, dates, and back-tests."""

import statistics
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tasks.load import load
from warehouse import cookbook
from warehouse.records import SourceResult
from warehouse.runs import begin_run, finish_run


def stated(make, surface, day, year=2015, **told):
    """An article of its own that states one figure of a year."""
    span = {"period_start": date(year, 1, 1), "period_end": date(year, 12, 31)}
    return make.reading(make.figure(surface, **span, **told), url=f"https://example.org/{day}", published=day)


@pytest.fixture
def line(loaded, make):
    """100, repeated, revised to 120, revised to 90."""
    days = ("2016-01-10", "2016-02-10", "2016-03-10", "2016-04-10")
    surfaces = ("101", "101", "121", "91")
    return loaded([stated(make, *told) for told in zip(surfaces, map(date.fromisoformat, days), strict=True)])


def test_repetitions_are_folded_and_counted_and_none_is_lost(line):
    folded = line.execute(
        "SELECT change_kind, obs_value::INT, realtime_start, realtime_end, times_repeated, last_stated "
        "FROM restatements ORDER BY realtime_start"
    ).fetchall()
    assert folded == [
        ("first", 101, date(2016, 1, 10), date(2016, 3, 10), 1, date(2016, 2, 10)),
        ("revised", 121, date(2016, 3, 10), date(2016, 4, 10), 0, date(2016, 3, 10)),
        ("revised", 91, date(2016, 4, 10), date(9999, 12, 31), 0, date(2016, 4, 10)),
    ]
    assert line.execute("SELECT count(*) FROM vintages").fetchall() == [(4,)]


def test_what_comes_back_after_it_was_withdrawn_is_a_line_of_its_own(loaded, make):
    days = [date(2016, month, 10) for month in (1, 2, 3)]
    states = [[make.figure("101")], [], [make.figure("101")]]
    db = loaded(*(make.reading(*told, published=days[0], fetched=day) for told, day in zip(states, days, strict=True)))
    found = db.execute("SELECT change_kind, obs_value::INT, realtime_start FROM restatements ORDER BY realtime_start")
    assert found.fetchall() == list(zip(("first", "withdrawn", "repeated"), (101, None, 101), days, strict=True))


@pytest.mark.parametrize(("n", "value"), [(0, 101), (1, 101), (2, 121), (3, 91)])
def test_the_nth_statement_is_the_one_that_came_after_so_many(line, n, value):
    assert line.execute("SELECT obs_value::INT FROM nth_release($1::INT)", [n]).fetchall() == [(value,)]


def test_the_vintage_dates_say_how_much_of_each_was_new(line):
    found = line.execute(
        "SELECT release_date, stated, first_stated, revised FROM vintage_dates ORDER BY ALL"
    ).fetchall()
    assert [row[1:] for row in found] == [(1, 1, 0), (1, 0, 0), (1, 0, 1), (1, 0, 1)]
    assert found[0][0] == date(2016, 1, 10)


def test_an_observation_has_the_days_it_was_added_changed_and_last_stated(loaded, make):
    days = [date(2016, 1, 10), date(2016, 2, 10), date(2016, 3, 10)]
    db = loaded(*(stated(make, *told) for told in zip(("101", "121", "121"), days, strict=True)))
    ((added, changed, last_stated, first_loaded, last_loaded),) = db.execute(
        "SELECT added, changed, last_stated, first_loaded::DATE, last_loaded::DATE FROM observation_dates"
    ).fetchall()
    assert [added, changed, last_stated] == days
    assert last_loaded - first_loaded == timedelta(days=2)


def test_the_statistics_are_those_of_first_against_last(line):
    found = line.execute(
        "SELECT observations, revisions, mean_revision, mean_absolute_revision, raised, lowered, "
        "revisions_per_observation "
        "FROM revision_statistics"
    ).fetchall()
    assert found == [(1, 2, -10.0, 10.0, 0, 1, 2.0)]


def test_the_errors_of_each_release_are_held_against_the_last(line):
    found = line.execute("SELECT nth, bias, mean_absolute_error, agreed_with_last FROM release_errors ORDER BY nth")
    assert found.fetchall() == [(0, -10.0, 10.0, 0.0), (1, -10.0, 10.0, 0.0), (2, -30.0, 30.0, 0.0), (3, 0.0, 0.0, 1.0)]


def stated_twice(make, firsts, lasts):
    """The years from 2000 on, each first stated so and a month later so, by an article of all of them."""
    spans = [{"period_start": date(2000 + n, 1, 1), "period_end": date(2000 + n, 12, 31)} for n in range(len(firsts))]
    return [
        make.reading(
            *(make.figure(f"{said}", **span) for said, span in zip(stated, spans, strict=True)),
            url=f"https://example.org/{day}",
            published=day,
        )
        for day, stated in ((date(2016, 1, 10), firsts), (date(2016, 2, 10), lasts))
    ]


def test_the_first_efficient_release_is_the_first_that_predicts_the_last_without_bias(loaded, make):
    biased = loaded(stated_twice(make, [101, 203, 305, 401, 507, 603], [121, 223, 327, 421, 529, 623]))
    assert biased.execute("SELECT first_efficient FROM revision_statistics").fetchall() == [(1,)]
    (p,) = biased.execute("SELECT efficient_p FROM release_errors WHERE nth = 0").fetchone()
    assert p < 0.001


def test_a_first_release_with_errors_either_way_is_efficient(loaded, make):
    firsts, lasts = [101, 203, 305, 401, 507, 603], [103, 201, 307, 399, 509, 601]
    db = loaded(stated_twice(make, firsts, lasts))
    assert db.execute("SELECT first_efficient FROM revision_statistics").fetchall() == [(0,)]
    (p,) = db.execute("SELECT efficient_p FROM release_errors WHERE nth = 0").fetchone()
    slope, intercept = statistics.linear_regression(firsts, lasts)
    residuals = sum((last - intercept - slope * first) ** 2 for first, last in zip(firsts, lasts, strict=True))
    errors = sum((last - first) ** 2 for first, last in zip(firsts, lasts, strict=True))
    assert p == pytest.approx((residuals / errors) ** 2, rel=1e-6)


def test_a_series_breaks_where_the_growth_fits_no_more_and_is_whole_again_once_the_base_is_restated(loaded, make):
    span = {"period_start": date(2016, 1, 1), "period_end": date(2016, 12, 31)}
    level, growth = make.figure("91,123", **span), make.figure("11.2%", measure="growth", base="yoy", **span)
    base = make.reading(make.figure("80,748"), url="https://example.org/1", published=date(2016, 1, 10))
    later = make.reading(level, growth, url="https://example.org/2", published=date(2017, 1, 10))
    db = loaded([base, later])
    broken = "SELECT year(period_start), obs_value::INT, base_value::INT, round(implied_base_value)::INT FROM breaks"
    assert db.execute(broken).fetchall() == [(2016, 91_123, 80_748, 81_945)]
    restated = make.reading(make.figure("81,945"), url="https://example.org/3", published=date(2017, 2, 10))
    load(db, make.run(2), [restated], make.sources)
    assert db.execute(broken).fetchall() == []


def test_an_observation_was_last_checked_when_its_source_was_last_read_without_error(loaded, make):
    db = loaded(stated(make, "101", date(2016, 1, 10)))
    for number, error in ((5, None), (6, "down")):
        begin_run(db, make.run(number))
        finish_run(db, make.run(number), [SourceResult("office", error=error)])
    assert db.execute("SELECT last_checked FROM observation_dates").fetchall() == [(make.run(5).started_at,)]


def test_a_run_has_a_name_that_says_when_and_what(db, make):
    begin_run(db, make.run(1))
    assert db.execute("SELECT run FROM runs").fetchall() == [("20200102T000000Z-test",)]


def test_a_release_that_took_far_longer_than_usual_is_late(loaded, make):
    delays = dict(zip(range(2010, 2016), (20, 21, 19, 20, 80, 20), strict=True))
    db = loaded([stated(make, "101", date(year, 12, 31) + timedelta(days=days), year) for year, days in delays.items()])
    found = db.execute(
        "SELECT year(period_start), days_to_release, is_late FROM release_calendar ORDER BY period_start"
    ).fetchall()
    assert found == [(year, days, year == 2014) for year, days in delays.items()]


def test_a_point_in_time_join_knows_of_each_point_what_was_known_on_its_day_and_no_more(line):
    days = [date(2016, 1, 9), date(2016, 1, 10), date(2016, 3, 9), date(2016, 3, 10), date(2030, 1, 1)]
    line.execute(
        "CREATE OR REPLACE TEMP TABLE point AS SELECT series_id, DATE '2015-01-01' AS period_start, "
        "DATE '2015-12-31' AS period_end, unnest($1::DATE[]) AS day FROM series",
        [days],
    )
    found = line.execute("SELECT day, obs_value::INT FROM point_in_time('point') ORDER BY day").fetchall()
    assert found == list(zip(days, (None, 101, 101, 121, 91), strict=True))


def test_a_release_says_what_it_changed_and_what_it_repeated(loaded, make):
    first = make.reading(make.figure("101"), make.figure("501", ref_area="Tianjin"), published=date(2016, 1, 10))
    later = make.reading(
        make.figure("121"),
        make.figure("501", ref_area="Tianjin"),
        make.figure("7", ref_area="Hebei"),
        url="https://example.org/later",
        published=date(2016, 2, 10),
    )
    db = loaded([first, later])
    ((version,),) = db.execute("SELECT version_id FROM releases WHERE url LIKE '%later'").fetchall()
    found = db.execute("SELECT ref_area, change_kind FROM changes_in_release($1) ORDER BY ALL", [version]).fetchall()
    assert found == [("Beijing", "revised"), ("Hebei", "first"), ("Tianjin", "repeated")]


def test_what_was_understood_later_is_asked_for_by_its_time(loaded, make):
    """Updated after: the rows that a run of that time or later brought."""
    db = loaded(stated(make, "101", date(2016, 1, 10)), stated(make, "121", date(2016, 2, 10)))
    ((second_run,),) = db.execute("SELECT max(recorded_at) FROM releases").fetchall()
    found = db.execute("SELECT obs_value::INT FROM changes WHERE recorded_at >= $1", [second_run]).fetchall()
    assert found == [(121,)]


def test_a_reread_tells_which_figures_and_which_revisions_came_went_or_changed(loaded, make):
    office, blog = "https://example.org/2", "https://blog.example/1"
    first = make.reading(make.figure("80,000"), url="https://example.org/1")
    later = {"published": date(2016, 8, 14)}
    old = [
        make.reading(make.figure("72,615"), make.figure("12", indicator=None), url=office, **later),
        make.reading(make.figure("8,000"), make.figure("9"), url=blog, source="blog", **later),
    ]
    new = [
        make.reading(make.figure("72,615", ref_area="Haidian"), make.figure("12"), url=office, grammar="2", **later),
        replace(old[1], figures=old[1].figures[:1], grammar="2"),
    ]
    db = loaded([first, *old])
    load(db, make.run(2, "2"), new, make.sources)
    told = cookbook.ask(db, "what_a_reread_changed", reread=make.run(2).run_id).fetchall()
    assert [(row[0], row[1], row[3], row[7]) for row in told] == [
        ("changed", office, "12", None),
        ("changed", office, "72,615", None),
        ("lost", blog, "9", None),
        ("revision came", office, None, 12),
        ("revision went", office, None, 72_615),
    ]
    assert (told[1][4]["ref_area"], told[1][5]["ref_area"]) == ("Beijing", "Haidian")
    counted = cookbook.ask(db, "how_much_a_reread_changed", reread=make.run(2).run_id).fetchall()
    assert counted == [("changed", 2), ("lost", 1), ("revision came", 1), ("revision went", 1)]
    load(db, make.run(3, "2"), new, make.sources)
    assert cookbook.ask(db, "what_a_reread_changed", reread=make.run(3).run_id).fetchall() == []
