"""The readers' copy is swapped in whole, and only if every promise holds."""

import pytest

from tasks.publish import ChecksFailed, publish
from warehouse.connection import reader
from warehouse.promises import run_checks


@pytest.fixture
def published(tmp_path):
    return tmp_path / "data" / "published" / "restated.duckdb"


def values(connection):
    return connection.execute("SELECT obs_value::INT FROM latest").fetchall()


def test_what_is_loaded_is_read_after_it_is_published(loaded, make, warehouse, published):
    publish(loaded(make.reading(make.figure("100"))), warehouse, published)
    with reader(published) as db:
        assert values(db) == [(100,)]
    assert sorted(path.name for path in published.parent.iterdir()) == ["restated.duckdb"]


def test_a_reader_keeps_what_it_opened(loaded, make, warehouse, published):
    publish(loaded(make.reading(make.figure("100"))), warehouse, published)
    with reader(published) as before:
        publish(loaded(make.reading(make.figure("200"), url="https://example.org/b")), warehouse, published)
        assert values(before) == [(100,)]


@pytest.mark.parametrize(
    ("damage", "promise"),
    [
        ("UPDATE vintage SET realtime_end = DATE '2020-01-01'", "overlap or gap"),
        ("UPDATE vintage SET obs_value = 1", "vintage is what the ledger says"),
        ("UPDATE effective SET obs_value = 1", "effective is what the ledger says"),
        ("DELETE FROM release", "release is what the ledger says"),
        ("DELETE FROM capture", "traced to its bytes"),
        ("UPDATE article_version SET text = 'another'", "traced to its bytes"),
        ("DELETE FROM vintage", "reason why not"),
        ("INSERT INTO capture FROM capture", "stored twice"),
        ("UPDATE vintage SET change_kind = 'revised'", "later word revises"),
        ("UPDATE vintage SET obs_status = 'forecast'", "forecasts never meet actuals"),
        ("INSERT INTO effective FROM effective", "counts on any day"),
        ("INSERT INTO vintage FROM vintage", "exactly one open vintage"),
    ],
)
def test_a_broken_promise_stops_the_publication_and_not_the_load(loaded, make, warehouse, published, damage, promise):
    db = loaded(make.reading(make.figure("100")))
    publish(db, warehouse, published)
    db.execute(damage)
    assert any(promise in sentence for sentence, rows in run_checks(db) if rows)
    with pytest.raises(ChecksFailed):
        publish(db, warehouse, published)
    with reader(published) as copy:
        assert values(copy) == [(100,)]
