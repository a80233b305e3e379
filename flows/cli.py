"""`restated`: a thin command per job."""

import os
import sys
from collections.abc import Callable

import typer
from typer.exceptions import Abort, TyperException

from config.settings import BadConfiguration
from flows import ask, jobs, pages, prompt, serve, store

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
INTERRUPTED = 130  # what Typer makes of a Control-C
OF_DUCKDB = ("KeyboardInterrupt", "Query interrupted")  # the errors that it makes of one
STOPPED = "interrupted; what was loaded is kept, run again to go on"
OURS = {"flows", "tasks", "warehouse", "config"}
COMMANDS: tuple[Callable[..., None], ...] = (
    serve.serve,
    *(jobs.run, jobs.ingest, jobs.backfill, jobs.reread, jobs.report, jobs.check),
    *(ask.history, ask.changes, ask.as_of, ask.diff, ask.calendar),
    *(prompt.sql, store.export, store.backup, store.restore),
    *(pages.strip, pages.extract),
)
for command in COMMANDS:
    app.command()(command)
app.add_typer(ask.indicators, name="indicators")


@app.callback()
def restated(debug: bool = typer.Option(False, "--debug", help="Show a traceback when something fails.")) -> None:
    """Watches the figures that press articles publish and shows how each one changed across releases."""


def main() -> None:
    """The console script. Exit code 0: good; 1: the work failed; 2: the words are off."""
    debug = "--debug" in sys.argv  # wherever it stands
    words = [word for word in sys.argv[1:] if word != "--debug"]
    try:
        code = app(words or ["--help"], standalone_mode=False) or 0
        if code == INTERRUPTED:
            raise KeyboardInterrupt
        sys.exit(code)
    except TyperException as error:
        _say(error.format_message(), error.exit_code)
    except BadConfiguration as error:
        _say(str(error), 2)
    except (Abort, KeyboardInterrupt):
        _say(STOPPED, 1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        if any(words in str(error) for words in OF_DUCKDB):
            _say(STOPPED, 1)
        if debug:
            raise
        ours = type(error).__module__.partition(".")[0] in OURS  # say all there is to say in their message
        _say(str(error) if ours else f"{type(error).__name__}: {error}", 1)


def _say(message: str, code: int) -> None:
    print("restated:", " ".join(message.split()), file=sys.stderr)
    sys.exit(code)
