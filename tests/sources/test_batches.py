"""What a source names is carried a batch at a time."""

from datetime import UTC, datetime

import pytest

from tasks.sources import SourceFailed, batches, next_batch
from warehouse.records import Capture, Link

NOW = datetime(2016, 7, 14, tzinfo=UTC)


def test_all_finds_are_in_batches_of_the_size_asked_for():
    links = [Link("s", f"http://a.org/{number}") for number in range(7)]
    assert list(batches(iter(links), 3)) == [links[:3], links[3:6], links[6:]]


def test_large_bodies_make_small_batches():
    captures = [Capture(Link("s", f"http://a.org/{number}"), NOW, b"x" * 40) for number in range(5)]
    assert [len(batch) for batch in batches(iter(captures), 100, 80)] == [2, 2, 1]


def test_what_a_source_gave_before_it_failed_is_a_batch_and_then_comes_the_failure():
    def failing():
        yield from links
        raise SourceFailed("HTTP 503")

    links = [Link("s", f"http://a.org/{number}") for number in range(3)]
    cut = batches(failing(), 2)
    assert [list(next_batch(cut)), list(next_batch(cut))] == [links[:2], links[2:]]
    with pytest.raises(SourceFailed, match="HTTP 503"):
        next_batch(cut)


def test_after_the_last_batch_comes_an_empty_one():
    cut = batches(iter([Link("s", "http://a.org/")]), 5)
    assert [len(list(next_batch(cut))), len(list(next_batch(cut)))] == [1, 0]
