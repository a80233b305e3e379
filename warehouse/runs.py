"""The run row: the only one that differs after a second identical run."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Literal

from warehouse.connection import Connection
from warehouse.records import Run, SourceResult


def begin_run(db: Connection, run: Run) -> None:
    """Note that a run has begun. Whoever holds the writer is alone, so every other run that still runs has crashed."""
    db.begin()
    db.execute("UPDATE run SET state = 'crashed' WHERE state = 'running'")
    db.execute(
        "INSERT INTO run VALUES (?, ?, ?, ?, NULL, 'running', NULL, [])",
        [run.run_id, run.flow, run.grammar, run.started_at],
    )
    db.commit()


def finish_run(
    db: Connection,
    run: Run,
    results: Sequence[SourceResult],
    state: Literal["completed", "failed"] = "completed",
    error: str | None = None,
) -> None:
    """Note how a run ended and what it did with each source."""
    db.execute(
        "UPDATE run SET finished_at = ?, state = ?, error = ?, results = ? WHERE run_id = ?",
        [datetime.now(UTC), state, error, [asdict(result) for result in results], run.run_id],
    )
