"""The promises, for any readings: what the checks hold in SQL is held here by Python's own arithmetic."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.load import load

OPEN = date(9999, 12, 31)
KEY = "series_id, period_start, period_end"
any_readings = settings(
    deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def loaded(db, make, readings, number=1):
    make.empty(db)
    load(db, make.run(number), readings, make.sources)
    return db


def lines(db):
    """By observation and publisher: begin and end of each vintage, in the order in which they were stated."""
    found = {}
    query = f"SELECT {KEY}, publisher, realtime_start, realtime_end FROM vintage ORDER BY revision_no"
    for *line, start, end in db.execute(query).fetchall():
        found.setdefault(tuple(line), []).append((start, end))
    return found


@any_readings
@given(data=st.data())
def test_a_second_load_by_a_later_run_changes_no_table(data, readings, warehouses, make):
    stated = data.draw(readings)
    db = loaded(warehouses[0], make, stated)
    before = make.dump(db)
    again = load(db, make.run(2), stated, make.sources)
    assert make.dump(db) == before
    assert (again.captures, again.versions, again.figures, again.rejections) == (0, 0, 0, 0)


@any_readings
@given(data=st.data())
def test_the_vintages_of_a_publisher_follow_each_other_without_overlap_or_gap(data, readings, warehouses, make):
    for line in lines(loaded(warehouses[0], make, data.draw(readings))).values():
        assert all(end == start for (_, end), (start, _) in pairwise(line))
        assert all(start <= end for start, end in line)


@any_readings
@given(data=st.data())
def test_each_observation_has_exactly_one_open_vintage_per_publisher(data, readings, warehouses, make):
    for line in lines(loaded(warehouses[0], make, data.draw(readings))).values():
        assert [end for _, end in line].count(OPEN) == 1


@any_readings
@given(data=st.data())
def test_no_figure_is_lost(data, readings, warehouses, make):
    """Each that was given is in the ledger, and in a vintage or has a reason why not."""
    stated = data.draw(readings)
    db = loaded(warehouses[0], make, stated)
    texts = {(each.article.url, each.article.text): each.figures for each in stated if each.article}
    kept = "SELECT url, surface FROM figure JOIN extraction USING (extraction_id) JOIN article_version USING "
    found = Counter(db.execute(kept + "(version_id) JOIN article USING (article_id)").fetchall())
    # One text may be read with other attributes: then each reading of it is kept, and one of them is believed.
    given_at_least = Counter((url, figure.surface) for (url, _), figures in texts.items() for figure in figures)
    assert all(found[each] >= count for each, count in given_at_least.items())
    fates = db.execute("SELECT figure_id, fate FROM figure_fate").fetchall()
    assert len({each for each, _ in fates}) == len(fates) == found.total()
    in_vintages = {row[0] for row in db.execute("SELECT figure_id FROM vintage").fetchall()}
    assert all((fate == "vintage") == (each in in_vintages) for each, fate in fates)
    assert all(fate for _, fate in fates)


@any_readings
@given(data=st.data())
def test_every_vintage_leads_to_the_bytes_that_say_it(data, readings, warehouses, make):
    stated = data.draw(readings)
    bodies = {(each.kept.warc_file, each.kept.warc_offset): each.capture.body.decode() for each in stated}
    db = loaded(warehouses[0], make, stated)
    query = "SELECT surface, start_offset, end_offset, warc_file, warc_offset FROM evidence"
    told = db.execute(f"{query} WHERE figure_id IN (SELECT figure_id FROM vintage)").fetchall()
    assert len(told) == db.execute("SELECT count(DISTINCT figure_id) FROM vintage").fetchall()[0][0]
    for surface, start, end, *place in told:
        assert bodies[tuple(place)][start:end] == surface


@any_readings
@given(data=st.data())
def test_no_publishers_misquote_becomes_anothers_revision(data, readings, warehouses, make):
    stated, gossip = data.draw(readings), data.draw(readings)
    gossip = [
        replace(
            each,
            capture=replace(each.capture, link=replace(each.capture.link, source="blog", url=f"https://g.example/{n}")),
            article=replace(each.article, publisher="Gossip", url=f"https://g.example/{n}"),
        )
        for n, each in enumerate(gossip)
        if each.article
    ]
    without, beside = (loaded(db, make, batch) for db, batch in zip(warehouses, (stated, stated + gossip), strict=True))
    revised = "SELECT * EXCLUDE (series_key) FROM revisions WHERE publisher <> 'Gossip' ORDER BY ALL"
    assert beside.execute(revised).fetchall() == without.execute(revised).fetchall()
    line = (
        f"SELECT {KEY}, publisher, revision_no, realtime_start, realtime_end, obs_value, figure_id FROM vintage "
        "WHERE publisher <> 'Gossip' ORDER BY ALL"
    )
    assert beside.execute(line).fetchall() == without.execute(line).fetchall()


@any_readings
@given(data=st.data())
def test_what_was_known_on_a_day_does_not_depend_on_what_came_later(data, readings, warehouses, make):
    stated = [
        replace(
            each,
            capture=replace(each.capture, link=replace(each.capture.link, url=f"https://example.org/{n}")),
            article=replace(each.article, url=f"https://example.org/{n}", published=each.capture.fetched_at.date()),
        )
        for n, each in enumerate(data.draw(readings))
        if each.article
    ]
    day = data.draw(st.sampled_from(make.days))
    known = [each for each in stated if each.article.published <= day]
    later, then = (loaded(db, make, batch) for db, batch in zip(warehouses, (stated, known), strict=True))
    columns = f"{KEY}, obs_value, value_max, qualifier, obs_status, publisher, realtime_start, figure_id"
    as_of = f"SELECT {columns} FROM as_of($1) ORDER BY ALL"
    latest = f"SELECT {columns} FROM latest ORDER BY ALL"
    assert later.execute(as_of, [day]).fetchall() == then.execute(latest).fetchall()
