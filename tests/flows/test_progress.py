"""Who watches a terminal sees how far a backfill is, how fast it goes and how long it will take; a pipe stays clean."""

import re
import sys
from io import StringIO
from time import sleep

import pytest

from flows.progress import progress


class Terminal(StringIO):
    """Standard error that somebody watches."""

    def isatty(self):
        return True


@pytest.fixture
def shown(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "140")

    def show(stderr: StringIO) -> str:
        monkeypatch.setattr(sys, "stderr", stderr)
        with progress("backfill bureau", 10) as step:
            for done in range(1, 6):
                step(20 * done, done)
                sleep(0.15)
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", stderr.getvalue())

    return show


def test_a_bar_tells_windows_pages_rate_and_time_left(shown):
    bar = shown(Terminal())
    assert re.search(r"backfill bureau .* 5/10 100 pages, \d+\.\d/s 0:00:0\d", bar)


def test_a_pipe_stays_clean(shown):
    assert shown(StringIO()).strip() == ""
