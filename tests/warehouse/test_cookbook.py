"""Every query of the cookbook runs, and answers what its first line says."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tasks.load import load
from warehouse import cookbook
from warehouse.connection import reader, writer
from warehouse.records import Rejection, SourceResult, content_id
from warehouse.runs import begin_run, finish_run

COMPANIES = "technology companies registered"
PARAMETERS = {
    "name": COMPANIES.upper(),
    "day": date(2019, 1, 1),
    "load_time": datetime(2030, 1, 1, tzinfo=UTC),
    "from_time": datetime(2020, 1, 1, tzinfo=UTC),
    "since": date(2016, 1, 1),
    "earlier": date(2016, 7, 14),
    "later": date(2017, 12, 31),
    "n": 1,
    "url": "https://example.org/2",
    "old_grammar": "1",
    "new_grammar": "2",
    "search": "technology",
    "reread": content_id("run", 2),
    "added": True,
}


@pytest.fixture(scope="module")
def db(tmp_path_factory, make):
    """A year's level, its revision, next year's with a growth that does not fit, another publisher, another grammar."""
    path = tmp_path_factory.mktemp("cookbook") / "restated.duckdb"
    next_year = {"period_start": date(2016, 1, 1), "period_end": date(2016, 12, 31)}
    growth = make.figure("11.2%", measure="growth", base="yoy", **next_year)
    second_day, third_day = date(2016, 8, 14), date(2017, 2, 1)
    readings = [
        make.reading(make.figure("80,000"), make.figure("25,000", indicator=None), url="https://example.org/1"),
        make.reading(make.figure("72,615"), url="https://example.org/2", published=second_day),
        make.reading(make.figure("91,000", **next_year), growth, url="https://example.org/3", published=third_day),
        make.reading(make.figure("8,000"), url="https://blog.example/1", source="blog", published=second_day),
    ]
    reread = make.reading(
        make.figure("72,615", qualifier="~"), url="https://example.org/2", published=second_day, grammar="2"
    )
    refused = Rejection("fetch", "forbidden by robots.txt", "blog", "https://blog.example/2")
    with writer(path) as connection:
        begin_run(connection, make.run())
        load(connection, make.run(), readings, make.sources, [refused])
        finish_run(connection, make.run(), [SourceResult("office", 4, 4, 0, 0, 6), SourceResult("blog", error="down")])
        load(connection, make.run(2, "2"), [reread], make.sources)
    with reader(path) as connection:
        yield connection


def ask(db, name, /, **told):
    return cookbook.ask(db, name, **(PARAMETERS | told)).fetchall()


@pytest.mark.parametrize("name", cookbook.names())
def test_every_query_says_what_it_answers_and_finds_something(db, name):
    assert cookbook.query(name).startswith("-- ")
    assert ask(db, name)


@pytest.mark.parametrize("name", cookbook.names())
def test_every_query_takes_its_parameters_as_words_and_says_what_they_are(db, name):
    wanted = cookbook.parameters(name)
    assert all(f"${each}" in cookbook.answers(name) for each in wanted)
    told = cookbook.from_words(name, [str(PARAMETERS[each]) for each in wanted if each in PARAMETERS])
    assert cookbook.ask(db, name, **told).fetchall() == ask(db, name)


def test_the_last_parameter_takes_the_rest_of_the_words():
    assert cookbook.from_words("how_a_figure_changed", COMPANIES.split()) == {"name": COMPANIES}
    words = ["2017-01-01", "earlier=2016-01-01"]
    assert cookbook.from_words("what_differs_between_two_days", words) == {"earlier": "2016-01-01", "later": words[0]}


def test_only_what_may_be_left_out_is_left_out():
    assert cookbook.from_words("indicators", []) == {}
    for name, words in (("how_a_figure_changed", []), ("what_is_known_now", ["today"])):
        with pytest.raises(cookbook.WrongWords):
            cookbook.from_words(name, words)


def test_a_query_names_its_parameters():
    assert cookbook.parameters("what_differs_between_two_days") == ("earlier", "later", "name")
    assert cookbook.parameters("vintage_matrix") == ("name",)
    assert cookbook.parameters("what_is_known_now") == ()


def test_a_query_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        cookbook.query("nothing of the kind")


def test_how_a_figure_changed_shows_each_release_with_its_sentence(db):
    found = [
        (str(row[5]), row[7], int(row[8]), row[12]) for row in ask(db, "how_a_figure_changed") if row[3].year == 2015
    ]
    assert found == [
        ("2016-07-14", "first", 80_000, "80,000 were counted."),
        ("2016-08-14", "conflict", 8_000, "8,000 were counted."),
        ("2016-08-14", "revised", 72_615, "72,615 were counted."),
    ]


def test_growth_that_does_not_fit_the_levels_tells_the_base_it_implies(db):
    ((verdict, *_, growth, base, implied, _),) = ask(db, "does_growth_fit_the_levels")
    assert (verdict, float(growth), int(base), round(implied)) == ("implied_revision", 11.2, 72_615, 81_835)


def test_the_revision_triangle_has_a_column_for_each_vintage_date(db):
    found = cookbook.ask(db, "vintage_matrix", name=COMPANIES)
    columns = [column[0] for column in found.description]
    assert columns == ["ref_area", "unit", "period_start", "period_end", "2016-07-14", "2016-08-14", "2017-02-01"]
    values = [row[4:] for row in found.fetchall()]
    assert values == [(80_000, 72_615, 72_615), (None, None, 91_000)]


def test_two_days_differ_by_what_was_added_and_what_was_changed(db):
    found = sorted((row[0], row[2 + 1], row[5].year) for row in ask(db, "what_differs_between_two_days"))
    assert found == [("added", "growth", 2016), ("added", "level", 2016), ("changed", "level", 2015)]


def test_a_run_without_error_makes_a_source_complete_and_a_failure_does_not(db):
    day_before = (datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=1)).date() - timedelta(days=1)
    assert ask(db, "how_complete_is_a_day", day=day_before) == [("blog", None, False), ("office", day_before, True)]
    assert ask(db, "how_complete_is_a_day", day=day_before + timedelta(days=1))[1][2] is False


def test_a_period_that_was_not_stated_in_time_is_late_and_then_missing(db):
    states = {
        row[6]
        for day in (date(2018, 2, 5), date(2019, 1, 1))
        for row in ask(db, "what_is_due", day=day)
        if row[2] == "Statistics Office" and row[3] == date(2017, 1, 1)
    }
    assert states == {"late", "missing"}


def test_the_statistics_count_revisions_and_their_direction(db):
    found = {(row[2], row[4]): row[5:8] for row in ask(db, "how_much_is_revised")}
    assert found[("level", "Statistics Office")] == (2, 1, 1)


def test_another_grammar_is_compared_place_by_place(db):
    ((difference, url, surface, old, new),) = ask(db, "what_another_grammar_reads")
    assert (difference, url, surface) == ("changed", "https://example.org/2", "72,615")
    assert (old["qualifier"], new["qualifier"]) == ("=", "~")


def test_a_backtest_never_sees_a_later_value(db):
    found = [row[4] for row in ask(db, "what_was_known_of_many") if row[1].year == 2015 and row[3] == date(2016, 8, 13)]
    assert found
    assert set(found) == {80_000}


@pytest.mark.parametrize("most", [1, 2, 1000])
@pytest.mark.parametrize(
    "name", ["what_the_releases_say", "what_changed", "what_was_restated", "what_a_reread_changed"]
)
def test_the_first_rows_of_an_answer_are_where_it_begins(db, name, most):
    told = {**PARAMETERS, "run_id": None, "since": None}
    assert cookbook.ask_first(db, name, most, **told).fetchall() == ask(db, name, run_id=None, since=None)[:most] != []
