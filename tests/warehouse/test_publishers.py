"""Several publishers: one value counts, all are kept, and nobody's misquote becomes another's revision."""

from datetime import date

from tasks.load import load

FIRST, SECOND, THIRD = date(2016, 7, 14), date(2016, 8, 1), date(2016, 9, 1)


def said(make, source, surface, day, n="1", **told):
    return make.reading(make.figure(surface), source=source, url=f"https://{source}.example/{n}", published=day, **told)


def kinds(db):
    return db.execute("SELECT publisher, change_kind FROM vintages ORDER BY realtime_start, publisher").fetchall()


def known(db, day):
    return db.execute("SELECT publisher, obs_value::INT FROM as_of(?)", [day]).fetchall()


def test_a_misquote_is_a_conflict_and_nobodys_revision(loaded, make):
    db = loaded([said(make, "office", "100", FIRST), said(make, "blog", "1,000", SECOND)])
    assert kinds(db) == [("Statistics Office", "first"), ("A Blog", "conflict")]
    assert known(db, SECOND) == [("Statistics Office", 100)]
    found = db.execute("SELECT publisher, obs_value::INT, other_publisher, other_obs_value::INT FROM conflicts")
    assert found.fetchall() == [("A Blog", 1000, "Statistics Office", 100)]
    assert db.execute("SELECT count(*) FROM revisions").fetchone() == (0,)


def test_a_publisher_that_repeats_another_agrees_with_it(loaded, make):
    stated = [said(make, "office", "1,830", FIRST), said(make, "paper", "1,800", SECOND)]
    db = loaded([*stated, said(make, "blog", "1,830", THIRD)])
    assert [kind for _, kind in kinds(db)] == ["first", "rounded", "repeated"]


def test_the_better_authority_counts_from_the_day_it_speaks(loaded, make):
    db = loaded(
        [said(make, "blog", "100", FIRST), said(make, "office", "120", SECOND), said(make, "paper", "130", THIRD)]
    )
    assert [known(db, day) for day in (FIRST, SECOND, THIRD)] == [
        [("A Blog", 100)],
        [("Statistics Office", 120)],
        [("Statistics Office", 120)],
    ]


def test_of_two_that_disagree_on_one_day_the_better_authority_counts(loaded, make):
    db = loaded([said(make, "blog", "100", FIRST), said(make, "office", "200", FIRST)])
    assert kinds(db) == [("A Blog", "conflict"), ("Statistics Office", "first")]
    assert known(db, FIRST) == [("Statistics Office", 200)]


def test_only_its_own_later_word_revises_what_a_publisher_said(loaded, make):
    db = loaded(
        [said(make, "office", "100", FIRST), said(make, "blog", "1,000", SECOND), said(make, "blog", "100", THIRD, "2")]
    )
    assert kinds(db)[-1] == ("A Blog", "revised")
    assert db.execute("SELECT publisher FROM revisions").fetchall() == [("A Blog",)]


def test_two_articles_of_one_publisher_and_day_that_disagree_are_in_conflict(loaded, make):
    db = loaded([said(make, "office", "100", FIRST, "1"), said(make, "office", "200", FIRST, "2")])
    assert sorted(kind for _, kind in kinds(db)) == ["conflict", "first"]
    assert len(known(db, FIRST)) == 1


def test_when_the_better_publisher_withdraws_the_other_counts_again(loaded, make):
    stated = make.reading(make.figure("120"), url="https://office.example/1", published=SECOND, fetched=SECOND)
    emptied = make.reading(url="https://office.example/1", published=SECOND, fetched=THIRD)
    db = loaded([said(make, "blog", "100", FIRST), stated, emptied])
    assert [known(db, day) for day in (FIRST, SECOND, THIRD)] == [
        [("A Blog", 100)],
        [("Statistics Office", 120)],
        [("A Blog", 100)],
    ]
    spans = "SELECT realtime_start, realtime_end FROM effective WHERE publisher = 'A Blog' ORDER BY ALL"
    assert db.execute(spans).fetchall() == [(FIRST, SECOND), (THIRD, date(9999, 12, 31))]
    assert [kind for _, kind in kinds(db)] == ["first", "conflict", "withdrawn"]


def test_a_changed_authority_changes_what_counts(db, make):
    readings = [said(make, "blog", "100", FIRST), said(make, "office", "200", SECOND)]
    load(db, make.run(), readings, make.sources)
    load(db, make.run(2), [], make.sources | {"office": ("Statistics Office", 9)})
    assert known(db, SECOND) == [("A Blog", 100)]


def test_a_growth_is_held_against_its_own_publishers_levels(loaded, make):
    next_year = {"period_start": date(2016, 1, 1), "period_end": date(2016, 12, 31)}
    growth = make.figure("10.0%", measure="growth", base="yoy", **next_year)
    blog = make.reading(
        make.figure("72,615"),
        make.figure("79,877", **next_year),
        growth,
        source="blog",
        url="https://b/1",
        published=THIRD,
    )
    db = loaded([said(make, "office", "50,123", SECOND), blog])
    assert ("Statistics Office", 50123) in known(db, THIRD)
    assert db.execute("SELECT verdict, base_value::INT FROM growth_check").fetchall() == [("reconciled", 72615)]
