"""Walks side by side: each in its own order, none far ahead, and all ended together."""

from collections.abc import Iterator
from threading import Barrier, Event

import pytest

from tasks.abreast import abreast


def counting(name: str, most: int = 3) -> Iterator[tuple[str, int]]:
    return ((name, number) for number in range(most))


def test_each_walk_gives_in_its_own_order_and_none_is_lost():
    walks = [lambda name=name: counting(name) for name in "abcde"]
    with abreast(walks, 2, lambda: None) as found:
        given = list(found)
    assert sorted(given) == [(name, number) for name in "abcde" for number in range(3)]
    assert [number for name, number in given if name == "c"] == [0, 1, 2]


def test_as_many_as_may_be_are_on_their_way_at_a_time():
    together = Barrier(3)

    def walk():
        yield together.wait(60)

    with abreast([walk] * 3, 3, lambda: None) as found:
        assert sorted(found) == [0, 1, 2]


def test_a_walk_is_at_most_one_ahead_of_what_is_taken():
    begun = []

    def walk():
        for number in range(100):
            begun.append(number)
            yield number

    with abreast([walk], 1, lambda: None) as found:
        assert next(found) == 0
        assert next(found) == 1
        assert len(begun) <= 4


def test_what_a_walk_raises_is_raised_and_the_others_are_not_taken_further():
    def broken():
        raise ZeroDivisionError
        yield

    stopped = []
    with pytest.raises(ZeroDivisionError), abreast([broken, lambda: counting("a", 10**9)], 2, stopped.append) as found:
        list(found)
    assert stopped == []


def test_a_control_c_ends_what_the_walks_wait_for():
    answered = Event()

    def waiting():
        answered.wait(60)
        yield 1

    with pytest.raises(KeyboardInterrupt), abreast([waiting] * 2, 2, answered.set):
        raise KeyboardInterrupt
    assert answered.is_set()


def test_no_walk_at_all_is_the_end():
    with abreast([], 8, lambda: None) as found:
        assert list(found) == []
