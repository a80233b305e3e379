"""`restated sql`: a query, one of the cookbook by its name, or a prompt with history and completion."""

import cmd
import readline
from collections.abc import Callable
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
LONGEST_HISTORY = 1000


def sql(query: Annotated[list[str] | None, typer.Argument(help=HELP)] = None, as_json: AsJson = False) -> None:
    """Read-only SQL on the published copy, also while a run is writing. Without a query: a prompt."""
    words = query or []
    with reader(settings().published) as db:
        if not words:
            Prompt(db, settings().data / "sql_history").cmdloop()
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


class Prompt(cmd.Cmd):
    """Statements end with a semicolon; '@' names a query of the cookbook; Control-D leaves."""

    intro = "Read-only. A statement ends with ';'. @NAME asks the cookbook, @ lists it. Control-D leaves."
    prompt = "restated> "

    def __init__(self, db: Connection, history: Path) -> None:
        super().__init__()
        self.db, self.history, self.open = db, history, ""
        tables = db.execute("SELECT DISTINCT name FROM (SHOW ALL TABLES)").fetchall()
        self.names = sorted({*KEYWORDS, *(row[0] for row in tables), *("@" + name for name in cookbook.names())})

    def preloop(self) -> None:
        """What was asked before can be asked again."""
        readline.set_completer_delims(" \t\n,();")
        if self.history.exists():
            readline.read_history_file(self.history)

    def postloop(self) -> None:
        """Keep what was asked."""
        readline.set_history_length(LONGEST_HISTORY)
        readline.write_history_file(self.history)

    def completenames(self, text: str, *_: Any) -> list[str]:
        """Tables, words of SQL and names of queries that begin so."""
        return [name for name in self.names if name.lower().startswith(text.lower())]

    completedefault: Callable[..., list[str]] = completenames

    def emptyline(self) -> bool:
        """Do nothing: a statement may stretch over lines."""
        return False

    def onecmd(self, line: str) -> bool:
        """One line: the end, a query of the cookbook, or a part of a statement."""
        if line == "EOF":
            print()
            return True
        if line.strip() == "@":
            print("\n".join("@" + " ".join((name, *cookbook.parameters(name))) for name in cookbook.names()))
            return False
        self.open = f"{self.open}\n{line}".strip()
        if self.open.startswith("@") or self.open.endswith(";"):
            self._answer(self.open)
            self.open = ""
        self.prompt = "restated> " if not self.open else "       -> "
        return False

    def _answer(self, text: str) -> None:
        try:
            answer(self.db, text.rstrip(";"))
        except (SqlError, ValueError) as error:
            print(error)
