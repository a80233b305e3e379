from collections.abc import Iterator

import pytest

from config.settings import Settings
from tasks.fetch import Fetcher

QUICK = Settings(host_delay=0, deadline=20, read_timeout=20, retries=0, max_bytes=2_000_000, max_retry_after=1)


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(QUICK) as fetcher:
        yield fetcher
