"""`restated sql`: a query, one of the cookbook by its name, or a prompt with history and completion."""

import cmd
import readline
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from config.settings import settings
from flows import show
from warehouse import cookbook
from warehouse.connection import Connection, SqlError, reader

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
HELP = "SQL, - to read it from standard input, or @NAME and its parameters for a query of the cookbook."
KEYWORDS = "SELECT FROM WHERE GROUP BY ORDER LIMIT JOIN USING DESCRIBE SUMMARIZE SHOW TABLES".split()
AT_NAMES = ["@" + name for name in cookbook.names()]
NAMES = """
SELECT name FROM (SHOW ALL TABLES)
UNION SELECT column_name FROM duckdb_columns() WHERE NOT internal
UNION SELECT function_name FROM duckdb_functions() WHERE NOT internal
"""
LONGEST_HISTORY = 1000  # lines
FRESH, MORE = "restated> ", "       -> "


def sql(query: Annotated[list[str] | None, typer.Argument(help=HELP)] = None, as_json: AsJson = False) -> None:
    """Read-only SQL on the published copy, also while a run is writing. Without a query: a prompt."""
    words = query or []
    with reader(settings().published) as db:
        if not words:
            with remembered(settings().data / "sql_history"):
                Prompt(db).cmdloop()
            return
        text = typer.get_text_stream("stdin").read() if words == ["-"] else " ".join(words)
        try:
            answer(db, text, as_json)
        except (SqlError, ValueError) as error:
            raise typer.BadParameter(str(error)) from error


def answer(db: Connection, text: str, as_json: bool = False) -> None:
    """Print what a query, or '@NAME PARAMETER...', finds. Raises SqlError, ValueError."""
    if text.startswith("@"):
        name, *words = text[1:].split()
        if name not in cookbook.names():
            raise ValueError(
                f"no query is named @{name}; there are: {', '.join('@' + each for each in cookbook.names())}"
            )
        found = cookbook.ask(db, name, **cookbook.from_words(name, words))
    else:
        found = db.execute(text)
    show.rows([column[0] for column in found.description or ()], found.fetchall(), as_json=as_json)


@contextmanager
def remembered(history: Path) -> Iterator[None]:
    """What was asked before can be asked again, and what is asked now is kept, however the asking ends."""
    readline.set_completer_delims(" \t\n,();=<>")
    if history.exists():
        readline.read_history_file(history)
    try:
        yield
    finally:
        readline.set_history_length(LONGEST_HISTORY)
        readline.write_history_file(history)


class Prompt(cmd.Cmd):
    """Statements end with a semicolon; '@' names a query of the cookbook; Control-C forgets, Control-D leaves."""

    intro = "Read-only. A statement ends with ';'. @NAME asks the cookbook, @ lists it. Control-D or 'exit' leaves."
    prompt = FRESH

    def __init__(self, db: Connection) -> None:
        super().__init__()
        self.db, self.open = db, ""
        self.names = sorted({*KEYWORDS, *(row[0] for row in db.execute(NAMES).fetchall()), *AT_NAMES})

    def cmdloop(self, intro: str | None = None) -> None:
        """Ask until the end; Control-C stops a statement, whether it is being typed or answered, and nothing else."""
        try:
            super().cmdloop(intro)
        except KeyboardInterrupt:
            print()
            self.open, self.prompt = "", FRESH
            self.cmdloop("")

    def completenames(self, text: str, *_: Any) -> list[str]:
        """Tables, macros, columns, words of SQL and names of queries that begin so."""
        return [name for name in self.names if name.lower().startswith(text.lower())]

    completedefault: Callable[..., list[str]] = completenames

    def emptyline(self) -> bool:
        """Do nothing: a statement may stretch over lines."""
        return False

    def onecmd(self, line: str) -> bool:
        """One line: the end, a query of the cookbook, or a part of a statement."""
        if line == "EOF":
            print()
            self._answer()  # what a file ends with may lack its semicolon
            return True
        if not self.open and line.strip().rstrip(";") in ("exit", "quit"):
            return True
        if line.strip() == "@":
            print("\n".join("@" + " ".join((name, *cookbook.parameters(name))) for name in cookbook.names()))
            return False
        self.open = f"{self.open}\n{line}".strip()
        if self.open.startswith("@") or self.open.endswith(";"):
            self._answer()
        self.prompt = MORE if self.open else FRESH
        return False

    def _answer(self) -> None:
        text, self.open = self.open.rstrip(";"), ""
        try:
            if text:
                answer(self.db, text)
        except (SqlError, ValueError) as error:
            print(error)
