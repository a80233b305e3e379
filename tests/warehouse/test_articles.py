"""An article that changes at its address: what it says now is a vintage, and so is what it no longer says."""

from dataclasses import replace
from datetime import date, timedelta

from warehouse.promises import run_checks

PUBLISHED, EDITED, SEEN, LATER = date(2016, 7, 14), date(2016, 7, 20), date(2016, 8, 1), date(2016, 9, 1)


def line(db, columns="change_kind, obs_value::INT, realtime_start"):
    return db.execute(f"SELECT {columns} FROM vintages ORDER BY publisher, revision_no").fetchall()


def dates(db):
    return db.execute("SELECT version_no, release_date, basis FROM releases ORDER BY url, version_no").fetchall()


def test_the_first_version_is_released_when_it_was_published(loaded, make):
    db = loaded(make.reading(make.figure("100"), published=PUBLISHED, modified=EDITED, fetched=SEEN))
    assert dates(db) == [(1, PUBLISHED, "published")]


def test_an_article_without_a_date_is_released_when_it_was_first_seen(loaded, make):
    db = loaded(make.reading(make.figure("100"), published=None, fetched=SEEN))
    assert dates(db) == [(1, SEEN, "first seen")]


def test_an_edited_article_is_a_vintage_of_the_day_that_it_names(loaded, make):
    first = make.reading(make.figure("100"), fetched=PUBLISHED)
    edited = make.reading(make.figure("200"), modified=EDITED, fetched=SEEN)
    db = loaded(first, edited)
    assert dates(db) == [(1, PUBLISHED, "published"), (2, EDITED, "modified")]
    assert line(db) == [("first", 100, PUBLISHED), ("revised", 200, EDITED)]


def test_an_edit_that_is_not_announced_is_a_vintage_of_the_day_it_was_seen(loaded, make):
    db = loaded(make.reading(make.figure("100"), fetched=PUBLISHED), make.reading(make.figure("200"), fetched=SEEN))
    assert dates(db)[1] == (2, SEEN, "first seen")


def test_a_modified_date_to_come_is_not_believed(loaded, make):
    edited = make.reading(make.figure("200"), modified=date(2030, 1, 1), fetched=SEEN)
    db = loaded(make.reading(make.figure("100"), fetched=PUBLISHED), edited)
    assert dates(db)[1] == (2, SEEN, "first seen")


def test_an_older_version_found_later_goes_before(loaded, make):
    new = make.reading(make.figure("200"), fetched=SEEN)
    old = make.reading(make.figure("100"), fetched=PUBLISHED)
    db = loaded(new, old)
    assert line(db) == [("first", 100, PUBLISHED), ("revised", 200, SEEN)]


def test_a_figure_that_vanished_is_withdrawn(loaded, make):
    first = make.reading(make.figure("100"), make.figure("8.1%"), fetched=PUBLISHED)
    edited = make.reading(make.figure("8.1%"), fetched=SEEN)
    db = loaded(first, edited)
    assert ("withdrawn", None, SEEN) in line(db)
    assert db.execute("SELECT count(*) FROM latest WHERE unit = '1'").fetchone() == (0,)
    assert db.execute("SELECT obs_value::INT FROM as_of(?) WHERE unit = '1'", [PUBLISHED]).fetchall() == [(100,)]
    assert db.execute("SELECT change_kind FROM changes WHERE release_date = ?", [SEEN]).fetchall() == [("withdrawn",)]


def test_a_figure_that_comes_back_is_held_against_what_was_withdrawn(loaded, make):
    states = [("100", PUBLISHED), (None, SEEN), ("200", LATER)]
    db = loaded(*(make.reading(*([make.figure(each)] if each else []), fetched=day) for each, day in states))
    assert line(db) == [("first", 100, PUBLISHED), ("withdrawn", None, SEEN), ("revised", 200, LATER)]


def test_after_a_withdrawal_the_publishers_other_article_stands(loaded, make):
    standing = make.reading(make.figure("100"), url="https://example.org/b", published=date(2016, 7, 1))
    typo = make.reading(make.figure("1,000"), published=PUBLISHED, fetched=PUBLISHED)
    mended = make.reading(published=PUBLISHED, fetched=SEEN)
    db = loaded(standing, typo, mended)
    assert line(db) == [("first", 100, date(2016, 7, 1)), ("revised", 1000, PUBLISHED), ("withdrawn", 100, SEEN)]
    assert db.execute("SELECT obs_value::INT FROM latest").fetchall() == [(100,)]


def test_a_repetition_that_is_taken_out_withdraws_nothing_that_stands_later(loaded, make):
    first = make.reading(make.figure("100"), published=PUBLISHED, fetched=PUBLISHED)
    later = make.reading(make.figure("200"), url="https://example.org/b", published=EDITED)
    cut = make.reading(published=PUBLISHED, fetched=SEEN)
    assert line(loaded(first, later, cut)) == [("first", 100, PUBLISHED), ("revised", 200, EDITED)]


def test_a_better_grammar_replaces_a_reading_and_the_old_belief_stays_queryable(loaded, make):
    old = make.reading(make.figure("100"), lead="Of 100 were counted. 1,000 were counted.", grammar="1")
    new = make.reading(make.figure("100"), lead="Of 100 were counted. 1,000 were counted.", grammar="2")
    new = type(new)(new.capture, new.kept, new.article, (), (), "2")
    db = loaded(old, new)
    assert line(db) == []
    assert db.execute("SELECT fate FROM figure_fate").fetchall() == [("superseded reading",)]
    started = [row[0] for row in db.execute("SELECT DISTINCT recorded_at FROM reading ORDER BY 1").fetchall()]
    known = [db.execute("SELECT obs_value::INT FROM as_known(?, ?)", [SEEN, at]).fetchall() for at in started]
    assert known == [[(100,)], []]


def test_the_same_page_fetched_again_is_one_capture_of_the_earlier_day(loaded, make):
    again = [make.reading(make.figure("100"), published=None, fetched=day) for day in (LATER, SEEN, LATER)]
    db = loaded(*again)
    assert db.execute("SELECT fetched_at::DATE, warc_file FROM capture").fetchall() == [(SEEN, "2016-08-01.warc.gz")]
    assert dates(db) == [(1, SEEN, "first seen")]


def test_an_edit_that_is_taken_back_is_a_release_of_the_day_on_which_that_was_seen(loaded, make):
    seen = [("100", PUBLISHED), ("200", SEEN), ("100", LATER)]
    db = loaded(*(make.reading(make.figure(said), published=PUBLISHED, fetched=day) for said, day in seen))
    assert dates(db) == [(1, PUBLISHED, "published"), (2, SEEN, "first seen"), (3, LATER, "seen again")]
    assert line(db) == [("first", 100, PUBLISHED), ("revised", 200, SEEN), ("revised", 100, LATER)]
    assert db.execute("SELECT obs_value::INT FROM latest").fetchall() == [(100,)]
    assert db.execute("SELECT count(*) FROM capture").fetchall() == [(2,)]
    for view in ("changes", "history('technology companies registered')", "figure_fate"):
        found = db.execute(f"SELECT count(*), count(DISTINCT figure_id) FROM {view}").fetchall()
        assert found == [(2 if view == "figure_fate" else 3, 2)], view
    assert not [promise for promise, rows in run_checks(db) if rows]


def test_what_was_taken_back_was_not_known_before_it_was_seen(loaded, make):
    seen = [("100", PUBLISHED), ("200", SEEN), ("100", LATER)]
    db = loaded(*(make.reading(make.figure(said), published=PUBLISHED, fetched=day) for said, day in seen))
    times = db.execute("SELECT DISTINCT recorded_at FROM sighting UNION SELECT recorded_at FROM reading ORDER BY 1")
    known = [
        db.execute("SELECT obs_value::INT FROM as_known(?, ?)", [LATER, at]).fetchall() for (at,) in times.fetchall()
    ]
    assert known == [[(100,)], [(200,)], [(100,)]]


def test_another_address_that_still_shows_the_old_text_takes_no_edit_back(loaded, make):
    """A mirror, or the page for telephones: its article is the same by the address that it calls its own."""
    first = make.reading(make.figure("100"), fetched=PUBLISHED)
    edited = make.reading(make.figure("200"), fetched=SEEN)
    link = replace(first.capture.link, url="https://m.example.org/a")
    capture = replace(first.capture, link=link, fetched_at=edited.capture.fetched_at + timedelta(days=9))
    mirror = replace(first, capture=capture, kept=replace(first.kept, capture_id=capture.capture_id))
    db = loaded(first, edited, mirror)
    assert [version for version, *_ in dates(db)] == [1, 2]
    assert db.execute("SELECT obs_value::INT FROM latest").fetchall() == [(200,)]


def test_an_article_that_a_better_grammar_rejects_states_nothing(loaded, make):
    read = make.reading(make.figure("100"))
    rejected = replace(read, article=None, figures=(), grammar="2")
    db = loaded(read, rejected)
    assert line(db) == []
    assert dates(db) == []
    assert not [promise for promise, rows in run_checks(db) if rows]


def test_a_capture_that_is_read_as_another_article_leaves_the_one_it_was(loaded, make):
    read = make.reading(make.figure("100"))
    moved = replace(read, article=replace(read.article, url="https://example.org/canonical"), grammar="2")
    db = loaded(read, moved)
    assert db.execute("SELECT url FROM releases").fetchall() == [("https://example.org/canonical",)]
    assert line(db) == [("first", 100, PUBLISHED)]
    assert not [promise for promise, rows in run_checks(db) if rows]
