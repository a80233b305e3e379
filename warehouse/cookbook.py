"""The analysts' cookbook: each query of warehouse/queries runs by its name.

A parameter is written $name, or getvariable('name') where SQL takes no parameter (in a PIVOT). The comment that a query
begins with says what it answers, and of each parameter what it is: "$name: ...", with "or NULL" if it may be left out.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from warehouse import sql
from warehouse.connection import Connection


class WrongWords(ValueError):
    """Words that do not fit the parameters of a query."""


@cache
def names() -> tuple[str, ...]:
    """Every query's name."""
    return tuple(path.stem for path in sql.files("queries"))


def query(name: str) -> str:
    """A query's SQL; its first comment says what it answers. Raises KeyError."""
    if name not in names():
        raise KeyError(name)
    return sql.read(sql.HERE / "queries" / f"{name}.sql")


def parameters(name: str) -> tuple[str, ...]:
    """The names of a query's parameters, in the order in which it uses them. Raises KeyError."""
    used = re.findall(r"\$(\w+)|getvariable\('(\w+)'\)", _without_comments(query(name)))
    return tuple(dict.fromkeys(bound or variable for bound, variable in used))


def answers(name: str) -> str:
    """What a query answers and takes: the comment it begins with. Raises KeyError."""
    lines = takewhile(lambda line: line.startswith("--"), query(name).splitlines())
    return " ".join(line.removeprefix("--").strip() for line in lines)


def from_words(name: str, words: Sequence[str]) -> dict[str, str]:
    """A query's parameters from the words behind its name: NAME=VALUE, else in order; the last takes what is left.

    Raises KeyError, WrongWords if one is missing that may not be NULL, or if there are too many.
    """
    wanted = parameters(name)
    named = [word.partition("=")[0] in wanted for word in words]
    given = {
        word.partition("=")[0]: word.partition("=")[2] for word, is_named in zip(words, named, strict=True) if is_named
    }
    rest = [word for word, is_named in zip(words, named, strict=True) if not is_named]
    unnamed = [each for each in wanted if each not in given]
    if len(rest) > len(unnamed) > 0:
        rest = [*rest[: len(unnamed) - 1], " ".join(rest[len(unnamed) - 1 :])]
    told = given | dict(zip(unnamed, rest, strict=False))
    required = {each for each in wanted if not re.search(rf"\${each}:[^$;.]*\bor NULL", answers(name))}
    if len(rest) > len(unnamed) or not required <= told.keys():
        raise WrongWords(f"@{name} takes {' '.join(wanted) or 'nothing'}: {answers(name)}")
    return told


def ask(db: Connection, name: str, /, **told: Any) -> Connection:
    """Run a query with its parameters; what is not told is NULL. Raises KeyError, SqlError."""
    return _run(db, _without_comments(query(name)), told)


def ask_first(db: Connection, name: str, most: int, /, **told: Any) -> Connection:
    """The same for the first so many rows: DuckDB then holds no more of them while it sorts."""
    text = _without_comments(query(name)).rstrip().removesuffix(";")
    return _run(db, f"SELECT * FROM ({text}\n) LIMIT {most}", told)


def _run(db: Connection, text: str, told: Mapping[str, Any]) -> Connection:
    bound, variables = set(re.findall(r"\$(\w+)", text)), set(re.findall(r"getvariable\('(\w+)'\)", text))
    for variable in variables:
        db.execute(f"SET VARIABLE {variable} = $1", [told.get(variable)])
    return db.execute(text, {each: told.get(each) for each in bound})


def _without_comments(text: str) -> str:
    return re.sub(r"^--.*$", "", text, flags=re.MULTILINE)
