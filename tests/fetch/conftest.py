from collections.abc import Iterator
from dataclasses import replace

import pytest

from config.settings import Settings
from tasks.fetch import Fetcher
from tasks.fetch.fetcher import Rules

QUICK = Settings(host_delay=0, deadline=20, read_timeout=20, retries=1, max_bytes=100_000, max_retry_after=1)


@pytest.fixture
def outside() -> Iterator[Fetcher]:
    """A fetcher that may ask public addresses only."""
    with Fetcher(QUICK) as fetcher:
        yield fetcher


@pytest.fixture
def fetcher(outside: Fetcher) -> Fetcher:
    """One that may ask this machine."""
    return replace(outside, rules=Rules(allow_private=True))


@pytest.fixture
def impatient(fetcher: Fetcher) -> Fetcher:
    """One that waits for no page longer than half a second."""
    return replace(fetcher, settings=QUICK.model_copy(update={"deadline": 0.5}))
