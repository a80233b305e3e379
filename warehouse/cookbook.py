"""The analysts' cookbook: each query of warehouse/queries runs by its name.

A parameter is written $name, or getvariable('name') where SQL takes no parameter (in a PIVOT).
"""

import re
from functools import cache
from typing import Any

from warehouse import sql
from warehouse.connection import Connection


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


def ask(db: Connection, name: str, /, **told: Any) -> Connection:
    """Run a query with its parameters; what is not told is NULL. Raises KeyError, SqlError."""
    text = _without_comments(query(name))
    bound, variables = set(re.findall(r"\$(\w+)", text)), set(re.findall(r"getvariable\('(\w+)'\)", text))
    for variable in variables:
        db.execute(f"SET VARIABLE {variable} = $1", [told.get(variable)])
    return db.execute(text, {each: told.get(each) for each in bound})


def _without_comments(text: str) -> str:
    return re.sub(r"^--.*$", "", text, flags=re.MULTILINE)
