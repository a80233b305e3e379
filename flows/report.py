"""The web report, from the published copy."""

from pathlib import Path

from prefect import flow

from config.settings import settings
from flows.run import HOUR
from tasks.report import write_report


@flow(name="report", timeout_seconds=HOUR)
def report() -> Path:
    """Write the web report anew; needs no writer, so it waits for no run."""
    return write_report(settings().published, settings().report)
