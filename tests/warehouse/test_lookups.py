"""What the flows ask before they fetch or reread, and the row that tells of a run."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from tasks.load import load
from warehouse.lookups import held_addresses, kept_bytes, kept_captures, known_captures, latest_modified, validators
from warehouse.records import Capture, Kept, Link, Reading, Rejection, SourceResult
from warehouse.runs import begin_run, finish_run
from warehouse.space import NoSpace, need_space


def capture(make, body: bytes, day: int, etag: str | None = None, url: str = "https://example.org/a") -> Reading:
    fetched = datetime(2016, 8, day, tzinfo=UTC)
    got = Capture(Link("office", url, "Title", date(2016, 7, 14)), fetched, body, "text/html", 200, etag)
    return Reading(got, Kept(got.capture_id, "a.warc.gz", day, len(body)), None, (), (), "1")


def at(capture: Capture):
    return capture.capture_id, capture.fetched_at


def test_captures_that_are_held_are_known(loaded, make):
    one, other = capture(make, b"one", 1), capture(make, b"other", 1)
    db = loaded(one)
    assert known_captures(db, [one.capture, other.capture]) == {at(one.capture)}
    assert known_captures(db, []) == set()


def test_bytes_that_come_back_after_others_are_not_known_until_that_is_loaded(loaded, make):
    one, two, back, again = (capture(make, body, day) for body, day in ((b"1", 1), (b"2", 3), (b"1", 5), (b"1", 7)))
    db = loaded(one, two)
    before = replace(one.capture, fetched_at=datetime(2016, 8, 2, tzinfo=UTC))
    assert known_captures(db, [before]) == {at(before)}
    assert known_captures(db, [back.capture]) == set()
    load(db, make.run(3), [back], make.sources)
    assert known_captures(db, [back.capture, again.capture]) == {at(back.capture), at(again.capture)}


def test_what_another_source_was_shown_at_the_same_address_takes_nothing_back(loaded, make):
    one, other, again = (capture(make, body, day) for body, day in ((b"page", 1), (b"post", 2), (b"page", 3)))
    post = replace(other.capture, link=replace(other.capture.link, source="blog"))
    other = replace(other, capture=post, kept=replace(other.kept, capture_id=post.capture_id))
    assert known_captures(loaded([one, other]), [again.capture]) == {at(again.capture)}


def test_bytes_that_were_there_earlier_than_was_known_are_not_known(loaded, make):
    later, earlier = capture(make, b"1", 5), capture(make, b"1", 2)
    assert known_captures(loaded(later), [earlier.capture]) == set()


def test_bytes_that_are_kept_are_found_by_their_digest(loaded, make):
    one, mirror = capture(make, b"one", 1), capture(make, b"one", 2, url="https://mirror.example/a")
    db = loaded([one, mirror, capture(make, b"two", 3)])
    assert kept_bytes(db, {one.capture.digest, "0" * 64}) == {one.capture.digest: one.kept}
    assert kept_bytes(db, set()) == {}


def test_the_validators_are_those_of_the_newest_capture(loaded, make):
    later, earlier = capture(make, b"two", 2, '"b"'), capture(make, b"one", 1, '"a"')
    db = loaded([later, earlier, capture(make, b"no", 3, url="https://example.org/none")])
    asked = ["https://example.org/a", "https://example.org/none", "https://example.org/other"]
    assert validators(db, "office", asked) == {"https://example.org/a": ('"b"', None)}
    assert validators(db, "office", asked[1:]) == validators(db, "blog", asked) == {}
    assert held_addresses(db, "office", asked) == set(asked[:2])


def test_the_last_day_on_which_a_source_changed_is_known(loaded, make):
    edited = make.reading(modified=date(2016, 7, 20), fetched=date(2016, 8, 1))
    db = loaded(edited)
    assert latest_modified(db, "office") == datetime(2016, 7, 20, tzinfo=UTC)
    assert latest_modified(db, "blog") is None


def test_a_date_to_come_is_no_later_than_the_capture(loaded, make):
    db = loaded(make.reading(modified=date(2030, 1, 1), fetched=date(2016, 8, 1)))
    assert latest_modified(db, "office") == datetime(2016, 8, 1, 8, tzinfo=UTC)


def test_every_kept_capture_can_be_made_again_from_its_bytes(loaded, make, monkeypatch):
    monkeypatch.setattr("warehouse.lookups.PAGE", 3)
    bodies = {f"{n}".encode(): capture(make, f"{n}".encode(), n + 1) for n in range(8)}
    db = loaded(list(bodies.values()))
    found = list(kept_captures(db))
    assert [each.kept.warc_offset for each in found] == [1, 2, 3, 4, 5, 6, 7, 8]
    for each, (body, reading) in zip(found, bodies.items(), strict=True):
        assert each.with_body(body) == reading.capture
        assert each.kept == reading.kept


def test_captures_that_a_grammar_has_read_need_not_be_read_again(loaded, make):
    db = loaded([make.reading(url="https://example.org/1"), make.reading(url="https://example.org/2", grammar="2")])
    assert [each.link.url for each in kept_captures(db, not_read_by="2")] == ["https://example.org/1"]
    assert len(list(kept_captures(db, source="office"))) == 2
    assert not list(kept_captures(db, source="blog"))


def test_a_run_tells_what_it_did_with_each_source(db, make):
    run, result = make.run(), SourceResult("office", 3, 2, 1, 0, 5, "it said 'no'")
    begin_run(db, run)
    assert db.execute("SELECT state FROM run").fetchall() == [("running",)]
    finish_run(db, run, [result], "failed", "one source failed")
    found = db.execute("SELECT state, error, unnest(results, recursive := true) FROM run").fetchall()
    assert found == [("failed", "one source failed", "office", 3, 2, 1, 0, 5, "it said 'no'")]


def test_a_run_that_was_killed_is_marked_when_the_next_begins(db, make):
    begin_run(db, make.run(1))
    begin_run(db, make.run(2))
    assert db.execute("SELECT state FROM run ORDER BY started_at").fetchall() == [("crashed",), ("running",)]


def test_a_load_without_room_on_the_disk_writes_nothing(db, make, monkeypatch):
    before = make.dump(db)
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=1000))
    with pytest.raises(NoSpace, match="MiB free"):
        load(db, make.run(), [make.reading(make.figure("100"))], make.sources)
    assert make.dump(db) == before


def test_there_is_room_for_a_small_load(db):
    need_space(db, 1000)


def test_a_load_that_fails_changes_nothing(db, make, monkeypatch):
    load(db, make.run(), [make.reading(make.figure("100"))], make.sources)
    before = make.dump(db)

    def fail(connection, new, fresh):
        raise RuntimeError("in the middle")

    monkeypatch.setattr("warehouse.derive.update", fail)
    with pytest.raises(RuntimeError):
        load(db, make.run(), [make.reading(make.figure("200"), url="https://example.org/b")], make.sources)
    assert make.dump(db) == before


def test_rejections_are_counted_once_however_often_they_are_met(db, make):
    refused = Rejection("fetch", "forbidden by robots.txt", "office", "https://example.org/x")
    for number in (1, 2):
        load(db, make.run(number), [], make.sources, [refused])
    assert db.execute("SELECT stage, reason, url FROM rejections").fetchall() == [
        ("fetch", "forbidden by robots.txt", "https://example.org/x")
    ]


def test_a_source_that_was_never_configured_counts_as_hearsay(db, make):
    load(db, make.run(), [make.reading(make.figure("100"), source="stranger")], make.sources)
    assert db.execute("FROM source WHERE source = 'stranger'").fetchall() == [("stranger", None, 9)]


def test_a_source_that_is_configured_no_more_can_still_be_read(db, make):
    load(db, make.run(), [], make.sources)
    load(db, make.run(2), [make.reading(make.figure("100"))], {})
    assert db.execute("SELECT publisher FROM latest").fetchall() == [("Statistics Office",)]
