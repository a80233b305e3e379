"""The web report as a flow of its own, for an installation that writes it at other times than it loads."""

from pathlib import Path

from prefect import flow

from config.settings import settings
from tasks.report import write_report


@flow(name="report", timeout_seconds=1800)
def report() -> Path:
    """Write the web report from the published copy; its start page."""
    return write_report(settings().published, settings().report)
