"""Commands that ask the published copy: none of them waits for a run, and none can write."""

import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer
from rapidfuzz import process

from config.settings import settings
from config.source import read_indicators
from flows import show
from tasks.entries import search
from tasks.report.plot import NothingToPlot
from tasks.report.plot import plot as draw
from warehouse import cookbook
from warehouse.connection import Connection, SqlError, reader
from warehouse.lookups import grammars

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Area = Annotated[str | None, typer.Option("--area", help="Only this area, e.g. Beijing.")]
KNOWN_HELP = "As this warehouse would have answered at this time (UTC)."
PERIOD_HELP = "Only periods that overlap it: 2015, 2015-06 or 2015-06-30."
HISTORY = """
SELECT release_date, change_kind AS change, obs_value, value_max, qualifier, unit, measure, ref_area, period_start,
    period_end, publisher, obs_status AS status, surface, sentence, url
FROM history($indicator)
WHERE ($area IS NULL OR lower(ref_area) = lower($area))
    AND ($period IS NULL OR period_end::VARCHAR >= $period AND period_start::VARCHAR < $period || '~')
ORDER BY measure, unit, ref_area, period_start, period_end, release_date, publisher
"""
KNOWN = """
SELECT indicator, ref_area, measure, period_start, period_end, obs_value, value_max, qualifier, unit,
    obs_status AS status, publisher, realtime_start AS release_date
FROM {} WHERE $indicator IS NULL OR lower(indicator) = lower($indicator)
ORDER BY ALL
"""
AS_OF, AS_KNOWN = KNOWN.format("as_of($day)"), KNOWN.format("as_known($day, $load_time)")
DAY, TIME = "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"
indicators = typer.Typer(no_args_is_help=False)
SIMILAR = 60  # of 100: how alike a name must be to be proposed
SHOWN = 5  # names proposed at most


def _is_period(text: str | None) -> str | None:
    if text is not None and not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", text):
        raise typer.BadParameter(f"{text!r} is no year, month or day such as 2015, 2015-06, 2015-06-30")
    return text


def history(
    indicator: Annotated[str, typer.Argument(help="E.g. 'technology companies registered'.")],
    area: Area = None,
    period: Annotated[str | None, typer.Option(callback=_is_period, help=PERIOD_HELP)] = None,
    matrix: Annotated[bool, typer.Option("--matrix", help="Instead: levels, a row a period, a column a day.")] = False,
    plot: Annotated[Path | None, typer.Option(help="Instead: draw it into this file, .png or .svg.")] = None,
    as_json: AsJson = False,
) -> None:
    """One indicator's vintages: release, value, what changed, the sentence."""
    with _published() as db:
        name = _named(db, indicator)
        if plot:
            _draw(db, name, plot, area, period)
        elif matrix:
            _show(cookbook.ask(db, "vintage_matrix", name=name), as_json)
        else:
            if area:
                _check_area(db, name, area)
            _print(db, HISTORY, as_json, indicator=name, area=area, period=period)


def _check_area(db: Connection, indicator: str, area: str) -> None:
    """A slip of the pen is told, with the areas that there are."""
    told = db.execute("SELECT DISTINCT ref_area FROM history($1) WHERE ref_area IS NOT NULL ORDER BY 1", [indicator])
    areas = [name for (name,) in told.fetchall()]
    if area.lower() not in map(str.lower, areas):
        raise typer.BadParameter(f"{indicator!r} has no figures of {area!r}, but of: {', '.join(areas) or 'no area'}")


def _draw(db: Connection, indicator: str, file: Path, area: str | None, period: str | None) -> None:
    if file.suffix.lower() not in (".png", ".svg"):
        raise typer.BadParameter(f"{file}: a picture's name ends in .png or .svg")
    try:
        draw(db, indicator, file, area, period)
    except NothingToPlot as error:
        raise typer.BadParameter(str(error)) from error
    print(file)


def changes(
    since: Annotated[datetime | None, typer.Option(formats=[DAY], help="Releases from this day on.")] = None,
    run: Annotated[str | None, typer.Option(help="Only what this run loaded: its name or id.")] = None,
    added: Annotated[bool, typer.Option("--added", help="First statements too.")] = False,
    grammar: Annotated[
        tuple[str, str] | None, typer.Option(metavar="OLD NEW", help="Instead: what one grammar reads and another not.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Figures that were revised, refined or contradicted; bases that growth says were restated."""
    day = since.date() if since else None
    with _published() as db:
        if grammar:
            old, new = (_read_by(db, each) for each in grammar)
            _print(db, cookbook.query("what_another_grammar_reads"), as_json, old_grammar=old, new_grammar=new)
            return
        run_id = _run(db, run)[0] if run else None
        _print(db, cookbook.query("what_changed"), as_json, added=added, since=day, run_id=run_id)


def as_of(
    day: Annotated[datetime, typer.Argument(metavar="DATE", formats=[DAY])],
    indicator: Annotated[str | None, typer.Argument()] = None,
    known: Annotated[datetime | None, typer.Option(formats=[DAY, TIME], help=KNOWN_HELP)] = None,
    run: Annotated[str | None, typer.Option(help="The same for the end of this run: its name or id.")] = None,
    as_json: AsJson = False,
) -> None:
    """What was known on that day: one value for each observation. Says where sources were not read since."""
    with _published() as db:
        name = _named(db, indicator) if indicator else None
        load_time = _run(db, run)[1] if run else known and known.replace(tzinfo=UTC)
        if load_time:
            _print(db, AS_KNOWN, as_json, day=day.date(), indicator=name, load_time=load_time)
        else:
            _print(db, AS_OF, as_json, day=day.date(), indicator=name)
        _warn_if_incomplete(db, day)


def diff(
    earlier: Annotated[datetime, typer.Argument(metavar="EARLIER", formats=[DAY])],
    later: Annotated[datetime, typer.Argument(metavar="LATER", formats=[DAY])],
    indicator: Annotated[str | None, typer.Argument()] = None,
    as_json: AsJson = False,
) -> None:
    """What was known differently on two days: added, lost, changed or restated."""
    with _published() as db:
        name, days = _named(db, indicator) if indicator else None, (earlier.date(), later.date())
        _print(db, cookbook.query("what_differs_between_two_days"), as_json, earlier=days[0], later=days[1], name=name)
        _warn_if_incomplete(db, later)


def calendar(
    due: Annotated[datetime | None, typer.Option(formats=[DAY], help="Instead: what had not come by this day.")] = None,
    as_json: AsJson = False,
) -> None:
    """When each period was first stated, how long after its end, and what was late."""
    with _published() as db:
        if due:
            _print(db, cookbook.query("what_is_due"), as_json, day=due.date())
        else:
            _print(db, cookbook.query("release_calendar"), as_json)


@indicators.callback(invoke_without_command=True)
def every_indicator(context: typer.Context, as_json: AsJson = False) -> None:
    """Every indicator: how often it is stated, by whom, and how often it was restated."""
    if context.invoked_subcommand is None:
        with _published() as db:
            _print(db, cookbook.query("indicators"), as_json, search=None)


@indicators.command("search")
def search_indicators(
    text: Annotated[str, typer.Argument(help="Words that the name holds.")], as_json: AsJson = False
) -> None:
    """The indicators whose name holds these words."""
    with _published() as db:
        _print(db, cookbook.query("indicators"), as_json, search=text)


@indicators.command("suggest")
def suggest_indicators(
    at_least: Annotated[int, typer.Option(help="Only what is stated as often.", min=1)] = 2, as_json: AsJson = False
) -> None:
    """Entries for the catalogue, to paste into indicators.toml: what is often stated and no entry names."""
    known = [entry.id for entry in read_indicators(settings().indicators)]
    with _published() as db:
        found = cookbook.ask(db, "what_the_catalogue_lacks", catalogue=known)
        names = [column[0] for column in found.description or ()]
        rows = [row for row in found.fetchall() if row[-1] >= at_least]
    if as_json:
        show.rows(names, rows, as_json=True)
    else:
        print("\n".join(_entry(dict(zip(names, row, strict=True))) for row in rows), end="")


def _entry(row: dict[str, Any]) -> str:
    """One proposal as TOML; JSON's strings and lists of strings are TOML's too."""
    language = "zh" if any("\u4e00" <= sign <= "\u9fff" for sign in row["id"]) else "en"
    areas = ", ".join(row["areas"]) or "no area"
    return (
        f"# {row['figures']} figures, {areas}\n[[indicator]]\nid = {json.dumps(row['id'], ensure_ascii=False)}\n"
        f"{language} = {json.dumps(row['wordings'], ensure_ascii=False)}\nunit = {json.dumps(row['unit'])}\n"
    )


def _published() -> Connection:
    return reader(settings().published)


def _named(db: Connection, indicator: str) -> str:
    """The indicator that is meant: its name, or a wording of the catalogue. Else the names that look like it."""
    names = [row[0] for row in db.execute("SELECT DISTINCT indicator FROM series ORDER BY ALL").fetchall()]
    known = {name.lower() for name in names}
    if indicator.lower() in known:
        return indicator
    meant = [entry.id for entry in search(indicator, read_indicators(settings().indicators))]
    meant = [name for name in meant if name.lower() in known]
    if len(meant) != 1:
        alike = meant or [name for name, _, _ in process.extract(indicator, names, limit=3, score_cutoff=SIMILAR)]
        hint = "; did you mean " + ", ".join(map(repr, alike[:SHOWN])) + "?" if alike else ""
        raise typer.BadParameter(f"no indicator is named {indicator!r}{hint}")
    return meant[0]


def _read_by(db: Connection, grammar: str) -> str:
    known = grammars(db)
    if grammar not in known:
        raise typer.BadParameter(f"grammar {grammar!r} has read nothing; those that have: {', '.join(sorted(known))}")
    return grammar


def _run(db: Connection, run: str) -> tuple[UUID, datetime]:
    """The id and the load time of a run by its name or id."""
    found = db.execute("SELECT run_id, started_at FROM runs WHERE run = $1 OR run_id::VARCHAR = $1", [run]).fetchall()
    if not found:
        raise typer.BadParameter(f"no run is named {run!r}; 'restated sql @what_runs_did' tells their names")
    run_id, started_at = found[-1]
    return run_id, started_at


def _warn_if_incomplete(db: Connection, day: datetime) -> None:
    """On standard error, so that what reads the answer is not disturbed."""
    asked = cookbook.ask(db, "how_complete_is_a_day", day=day.date()).fetchall()
    lacking = [f"{source} (complete until {until or 'never'})" for source, until, complete in asked if not complete]
    if lacking:
        print(f"restated: more may have been released by that day: {', '.join(lacking)}", file=sys.stderr)


def _print(db: Connection, query: str, as_json: bool, **parameters: Any) -> None:
    try:
        _show(db.execute(query, parameters), as_json)
    except SqlError as error:
        raise typer.BadParameter(str(error)) from error


def _show(found: Connection, as_json: bool) -> None:
    show.rows([column[0] for column in found.description or ()], found.fetchall(), as_json=as_json)
