"""The readers' copy is swapped in whole, and only if every promise holds."""

import json
from datetime import date

import pytest

from tasks.load import load
from tasks.publish import ChecksFailed, publish
from warehouse.connection import reader, writer
from warehouse.copies import copy_live, restore
from warehouse.delta import read_index
from warehouse.promises import run_checks


@pytest.fixture
def published(tmp_path):
    return tmp_path / "data" / "published" / "restated.duckdb"


def values(connection):
    return connection.execute("SELECT obs_value::INT FROM latest").fetchall()


def test_what_is_loaded_is_read_after_it_is_published(loaded, make, warehouse, published):
    publish(loaded(make.reading(make.figure("100"))), warehouse, published, keep=3)
    with reader(published) as db:
        assert values(db) == [(100,)]
    assert sorted(path.name for path in published.parent.iterdir()) == ["changes", "restated.duckdb", "versions"]


def test_a_reader_keeps_what_it_opened(loaded, make, warehouse, published):
    publish(loaded(make.reading(make.figure("100"))), warehouse, published, keep=3)
    with reader(published) as before:
        publish(loaded(make.reading(make.figure("200"), url="https://example.org/b")), warehouse, published, keep=3)
        assert values(before) == [(100,)]


@pytest.mark.parametrize(
    ("damage", "promise"),
    [
        ("UPDATE vintage_span SET realtime_end = DATE '2020-01-01'", "overlap or gap"),
        ("UPDATE vintage_span SET obs_value = 1", "derived tables are what the ledger says"),
        ("UPDATE vintage_span SET counts_until = DATE '2020-01-01'", "derived tables are what the ledger says"),
        ("DELETE FROM release", "release is what the ledger says"),
        ("DELETE FROM capture", "traced to its bytes"),
        ("DELETE FROM article_version", "traced to its bytes"),
        ("UPDATE article_version SET text = 'another'", "words of every figure"),
        ("UPDATE article_version SET text = text || ' It was not.'", "text of every article"),
        ("DELETE FROM series", "series of its words"),
        ("UPDATE series SET unit = 'CNY'", "series of its words"),
        ("UPDATE series SET ref_area = NULL", "series of its words"),
        ("DELETE FROM vintage_span", "reason why not"),
        ("INSERT INTO capture FROM capture", "stored twice"),
        ("UPDATE vintage_span SET change_kind = 'revised'", "later word revises"),
        ("UPDATE vintage_span SET obs_status = 'forecast'", "forecasts never meet actuals"),
        ("DELETE FROM release_series", "found by its series"),
        ("INSERT INTO release_series FROM release_series", "derived tables are what the ledger says"),
        ("INSERT INTO vintage_span BY NAME SELECT * REPLACE (1 AS span_no) FROM vintage_span", "counts on any day"),
        ("INSERT INTO vintage_span FROM vintage_span", "exactly one open vintage"),
    ],
)
def test_a_broken_promise_stops_the_publication_and_not_the_load(loaded, make, warehouse, published, damage, promise):
    db = loaded(make.reading(make.figure("100")))
    publish(db, warehouse, published, keep=3)
    db.execute(damage)
    assert any(promise in sentence for sentence, rows in run_checks(db) if rows)
    with pytest.raises(ChecksFailed):
        publish(db, warehouse, published, keep=3)
    with reader(published) as copy:
        assert values(copy) == [(100,)]


def test_a_promise_is_held_in_every_part_of_the_warehouse(loaded, make, monkeypatch):
    told = [make.figure("100", indicator=f"counted {number}") for number in range(12)]
    db = loaded([make.reading(each, url=f"https://example.org/{each.indicator}") for each in told])
    db.execute("UPDATE vintage_span SET change_kind = 'revised'")
    db.execute("UPDATE article_version SET text = 'another'")
    whole = {promise: sorted(rows) for promise, rows in run_checks(db, deep=False)}
    monkeypatch.setattr("warehouse.promises.PARTS", {"series_id": ("figure", 2), "version_id": ("figure", 2)})
    assert {promise: sorted(rows) for promise, rows in run_checks(db, deep=False)} == whole
    assert sorted(len(rows) for rows in whole.values() if rows) == [12, 12, 12]


def feed(published):
    index = read_index(published.with_name("changes"))
    files = [version["file"] for version in reversed(index["versions"])]
    lines = [(published.with_name("changes") / file).read_text().splitlines() if file else None for file in files]
    return [told and [json.loads(line) for line in told] for told in lines]


def test_the_feed_tells_what_each_version_added_modified_and_deleted(loaded, make, warehouse, published):
    first, second = make.figure("100"), make.figure("8.1%")
    publish(loaded(make.reading(first, fetched=date(2016, 7, 14))), warehouse, published, keep=3)
    publish(loaded(make.reading(first, second, fetched=date(2016, 8, 1))), warehouse, published, keep=3)
    publish(loaded(make.reading(make.figure("200"), fetched=date(2016, 9, 1))), warehouse, published, keep=3)
    base, added, changed = feed(published)
    assert base is None
    assert [(line["op"], line["unit"], line["obs_value"]) for line in added if line["unit"] == "%"] == [
        ("added", "%", 8.1)
    ]
    found = {(line["op"], line["unit"], line["obs_value"], line["prev_obs_value"]) for line in changed}
    assert found == {("modified", "1", 200, 100), ("deleted", "%", None, 8.1)}


def test_the_feed_tells_what_a_restored_backup_no_longer_holds(loaded, make, warehouse, published, tmp_path):
    db = loaded(make.reading(make.figure("100")))
    publish(db, warehouse, published, keep=3)
    copy_live(db, warehouse, tmp_path / "before.duckdb")
    load(db, make.run(2), [make.reading(make.figure("8.1%"), url="https://example.org/b")], make.sources)
    publish(db, warehouse, published, keep=3)
    db.close()
    restored = tmp_path / "restored" / "restated.duckdb"
    restore(tmp_path / "before.duckdb", restored)
    with writer(restored) as older:
        publish(older, restored, published, keep=3)
    _, added, deleted = feed(published)
    assert [(line["op"], line["unit"], line["prev_obs_value"]) for line in deleted] == [("deleted", "%", 8.1)]
    assert [(line["op"], line["series_key"]) for line in added] == [("added", deleted[0]["series_key"])]


def test_a_version_that_changes_nothing_is_not_in_the_feed(loaded, make, warehouse, published):
    for _ in range(3):
        publish(loaded(make.reading(make.figure("100"))), warehouse, published, keep=3)
    assert len(feed(published)) == 1
    assert len(list(published.with_name("versions").iterdir())) == 1


def test_the_last_versions_are_kept(loaded, make, warehouse, published):
    for number in range(5):
        day = date(2016, 8, 1 + number)
        reading = make.reading(make.figure(f"{number}00"), url=f"https://example.org/{number}", published=day)
        publish(loaded(reading), warehouse, published, keep=2)
    versions = sorted(published.with_name("versions").iterdir())
    assert [path.stem for path in versions] == [
        each["version"] for each in reversed(read_index(published.with_name("changes"))["versions"][:2])
    ]
    with reader(versions[0]) as before, reader(versions[1]) as after:
        assert before.execute("SELECT count(*) FROM article").fetchall() == [(4,)]
        assert after.execute("SELECT count(*) FROM article").fetchall() == [(5,)]
