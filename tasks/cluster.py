"""Reading on a Dask cluster that runs already: RESTATED_TASK_RUNNER=dask.

Its workers need this package, and the same catalogue of indicators and of places at the same paths; not Prefect's API,
since what they are handed are plain calls. A worker that is lost has its chunks read by the others.
"""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

from config.settings import BadConfiguration, Settings, settings
from tasks.grammar import GRAMMAR

WHERE = "restated.toml or RESTATED_ environment"
PATIENCE = 20  # seconds for the scheduler to answer, and for the first worker to be there


@contextmanager
def cluster(config: Settings) -> Iterator[Executor]:
    """The cluster's workers as an executor. Raises BadConfiguration if there are none, or if they would read otherwise.

    Workers that come later are not asked how they would read.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise BadConfiguration(f"{WHERE}: task_runner: dask is not installed, the extra 'dask' brings it") from error
    if not config.dask_scheduler:
        raise BadConfiguration(f"{WHERE}: dask_scheduler: task_runner dask needs the address of a scheduler")
    try:
        client: Any = Client(config.dask_scheduler, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise BadConfiguration(f"{WHERE}: dask_scheduler: none answers at {config.dask_scheduler}") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise BadConfiguration(f"{WHERE}: dask_scheduler: {config.dask_scheduler} has no worker") from error
        _must_read_alike(client.run(rules, config, on_error="return"), rules(config))
        with client.get_executor(pure=False) as pool:
            yield pool


def rules(config: Settings) -> str:
    """What a reading depends on beside its capture: grammar, catalogue and places, as one word."""
    digest = sha256(GRAMMAR.encode())
    for path in (config.indicators, settings().places):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _must_read_alike(told: dict[str, str | Exception], own: str) -> None:
    for worker, word in told.items():
        if word != own:
            why = word if isinstance(word, Exception) else "its grammar, indicators or places are not those of here"
            raise BadConfiguration(f"{WHERE}: dask_scheduler: worker {worker} would read otherwise: {why}")
