"""How far a source was walked: what is noted once everything that it named before is loaded."""

from datetime import UTC, datetime, timedelta

from warehouse import sql
from warehouse.connection import Connection
from warehouse.records import Run, SourcePage, Walked, Window

DAY = timedelta(days=1)
FAILED_WITHIN = """
DELETE FROM backfill_window
WHERE state = 'failed' AND source = ? AND part = ? AND first_day >= ? AND last_day <= ?
"""


def done_windows(db: Connection, source: str) -> list[Window]:
    """The windows of a source that need not be walked again."""
    query = "SELECT source, first_day, last_day, part FROM backfill_window WHERE source = ? AND state = 'done'"
    return [Window(*row) for row in db.execute(query, [source]).fetchall()]


def note_window(db: Connection, run: Run, walked: Walked) -> None:
    """Note that a window was walked, or why not. A day that is not over is never noted as done: more may come."""
    window, now = walked.window, datetime.now(UTC)
    last = window.last if window.part or walked.error else min(window.last, now.date() - DAY)
    if last >= window.first:
        place = {"source": window.source, "part": window.part, "first_day": window.first, "last_day": last}
        state = {"state": "failed" if walked.error else "done", "error": walked.error}
        db.execute(FAILED_WITHIN, [*place.values()])
        sql.put_row(db, "backfill_window", {**place, **state, "run_id": run.run_id, "finished_at": now}, *place)


def unfinished(db: Connection, run: Run) -> list[str]:
    """Of the windows that a run walked and that are to be walked again: why."""
    query = "SELECT error FROM backfill_window WHERE run_id = ? AND state = 'failed' ORDER BY part, first_day"
    return [row[0] for row in db.execute(query, [run.run_id]).fetchall()]


def note_page(db: Connection, run: Run, page: SourcePage) -> None:
    """Note the version of a source's own page, for the next conditional request."""
    place = {"source": page.source, "url": page.url}
    told = {"etag": page.etag, "last_modified": page.last_modified}
    sql.put_row(db, "source_page", {**place, **told, "run_id": run.run_id}, *place)
