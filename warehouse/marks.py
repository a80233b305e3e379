"""How far a source was walked: what is noted once everything that it named before is loaded."""

from datetime import UTC, datetime, timedelta

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
        place = [window.source, window.part, window.first, last]
        state = "failed" if walked.error else "done"
        db.execute(FAILED_WITHIN, place)
        db.execute(
            "INSERT OR REPLACE INTO backfill_window VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [*place, state, walked.error, run.run_id, now],
        )


def unfinished(db: Connection, run: Run) -> list[str]:
    """Of the windows that a run walked and that are to be walked again: why."""
    query = "SELECT error FROM backfill_window WHERE run_id = ? AND state = 'failed' ORDER BY part, first_day"
    return [row[0] for row in db.execute(query, [run.run_id]).fetchall()]


def note_page(db: Connection, run: Run, page: SourcePage) -> None:
    """Note the version of a source's own page, for the next conditional request."""
    row = [page.source, page.url, page.etag, page.last_modified, run.run_id]
    db.execute("INSERT OR REPLACE INTO source_page VALUES (?, ?, ?, ?, ?)", row)
