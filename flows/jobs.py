"""Commands that work on the warehouse: each calls one flow and shows what came of it.

Flows are imported inside, because Prefect takes two seconds to import and reads its environment when it is.
"""

import json
import sys
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from config.settings import settings
from config.source import read_indicators, read_places, read_sources
from flows import api, show
from flows.progress import progress
from tasks.report import ask, write_report
from tasks.report.words import period
from warehouse.connection import MEMORY, Connection, reader
from warehouse.promises import run_checks

if TYPE_CHECKING:
    from flows.plan import Plan
    from flows.run import Outcome

Length = Literal["day", "month", "year"]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
COUNTS = ("source", "discovered", "captured", "unchanged", "rejected", "figures", "error")
PLANNED = ("first", "last", "file", "pages", "held", "fetch", "read", "refused", "example", "error")
SAID = ("release_date", "publisher", "title", "figures", "first", "repeated", "refined", "revised", "conflict")
NEWEST = 40  # rows of each table at a run's end
CHANGED = ("release_date", "change", "indicator", "measure", "period", "before", "now", "unit", "publisher")


def run(as_json: AsJson = False) -> None:
    """The main job: every enabled source, new material only; then what changed."""
    api.prepare()
    from flows.ingest import ingest as flow

    _tell(flow(), as_json)


def ingest(sources: Annotated[list[str], typer.Argument(metavar="SOURCE...")], as_json: AsJson = False) -> None:
    """The same for named sources, enabled or not."""
    api.prepare()
    from flows.ingest import ingest as flow

    _tell(flow(sources), as_json)


def backfill(
    source: Annotated[str, typer.Argument()],
    first: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="First day of publication.")],
    last: Annotated[datetime, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day, included.")],
    by: Annotated[Length, typer.Option(help="Length of a window, where the source can be asked for days.")] = "month",
    again: Annotated[bool, typer.Option("--again", help="Also windows that are done and pages that are held.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would be fetched.")] = False,
    as_json: AsJson = False,
) -> None:
    """History: what one source published in a span of days, window by window. Run it again if it was interrupted."""
    api.prepare()
    from flows.backfill import backfill as flow
    from flows.plan import Plan

    came = flow(source, first.date(), last.date(), by, again, dry_run)
    if isinstance(came, Plan):
        _tell_plan(came, as_json)
    else:
        _tell(came, as_json)


def reread(
    since: Annotated[str | None, typer.Option(metavar="GRAMMAR", help="Skip what this grammar has read.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make all figures again from the kept captures with the grammar of today; nothing is fetched."""
    api.prepare()
    from flows.reread import reread as flow

    outcome = flow(since)
    with reader(settings().published, memory=MEMORY) as db:
        changed = ask(db, "how_much_a_reread_changed", reread=outcome.run.run_id)
    _tell(outcome, as_json, changed={row["difference"]: row["number"] for row in changed})


def report(open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False) -> None:
    """Write the web report from the published copy."""
    with progress("report") as step:
        page = write_report(settings().published, settings().report, step)
    print(page)
    if open_it:
        typer.launch(page.resolve().as_uri())


def check(as_json: AsJson = False) -> None:
    """Check the configuration and every promise of the published warehouse. Exit code 1 if one is broken."""
    config = settings()
    read_sources(config.sources), read_indicators(config.indicators), read_places(config.places)
    with reader(config.published) as db:
        found = [(promise, "broken" if rows else "holds", len(rows)) for promise, rows in run_checks(db)]
    show.rows(("promise", "state", "offending rows"), found, as_json=as_json)
    raise typer.Exit(int(any(state == "broken" for _, state, _ in found)))


def _tell(outcome: "Outcome", as_json: bool, **more: dict[str, int]) -> None:
    """What a run did, what its releases say, what they restated; exit code 1 if a source failed. `more`: counts."""
    config = settings()
    if as_json:
        results = [{name: show.plain(value) for name, value in asdict(each).items()} for each in outcome.results]
        print(json.dumps({"run": str(outcome.run.run_id), "sources": results} | more, ensure_ascii=False))
    else:
        with reader(config.published, memory=MEMORY) as db:
            _tables(outcome, db)
        for name, counts in more.items():
            show.rows((name, "number"), list(counts.items()), title=f"What was {name}")
        print(f"\nwarehouse  {config.published}\nreport     {_where(outcome)}")
    failed = [each.source for each in outcome.results if each.error]
    if failed:
        others = "; the other sources are loaded" if len(failed) < len(outcome.results) else ""
        print(f"restated: failed: {', '.join(failed)}{others}", file=sys.stderr)
    raise typer.Exit(int(bool(failed)))


def _where(outcome: "Outcome") -> str:
    """Where the report is, or how to get it: a history leaves it as it was."""
    return str(settings().report / "index.html") if outcome.reported else "'restated report' writes it anew"


def _tell_plan(plan: "Plan", as_json: bool) -> None:
    """What a backfill would do; exit code 1 if the source could not tell."""
    show.rows(PLANNED, [[getattr(each, name) for name in PLANNED] for each in plan.windows], as_json=as_json)
    if not as_json:
        fetch, read = (sum(getattr(each, name) for each in plan.windows) for name in ("fetch", "read"))
        told = [f"{fetch} to fetch"] if fetch or not read else []
        told += [f"{read} to read from files here"] if read else []
        print(f"\n{len(plan.windows)} windows to walk, {', '.join(told)}")
    failed = [each.error for each in plan.windows if each.error]
    if failed:
        print(f"restated: {len(failed)} of {len(plan.windows)} windows cannot be told: {failed[0]}", file=sys.stderr)
    raise typer.Exit(int(bool(failed)))


def _tables(outcome: "Outcome", db: Connection) -> None:
    show.rows(COUNTS, [[getattr(each, name) for name in COUNTS] for each in outcome.results], title=outcome.run.flow)
    run = outcome.run.run_id
    releases = ask(db, "what_the_releases_say", NEWEST, run_id=run)
    restated = ask(db, "what_changed", NEWEST, added=False, since=None, run_id=run)
    if releases or any(each.captured for each in outcome.results):
        show.rows(SAID, [[row[name] for name in SAID] for row in releases], title="The releases")
        changed = [_change(row) for row in restated]
        show.rows(CHANGED, [[row[name] for name in CHANGED] for row in changed], title="What was restated")
        if NEWEST in (len(releases), len(restated)):
            print(f"the newest {NEWEST}; all: restated sql @what_the_releases_say {run}, restated changes --run {run}")
    else:
        print("nothing new: this run changed no table")


def _change(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "period": period(row), "before": row["prev_obs_value"], "now": row["obs_value"]}
