"""The analysts' cookbook: each query of warehouse/queries runs by its name. Parameters are written $name."""

from functools import cache

from warehouse import sql


@cache
def names() -> tuple[str, ...]:
    """Every query's name."""
    return tuple(path.stem for path in sql.files("queries"))


def query(name: str) -> str:
    """A query's SQL; its first comment says what it answers. Raises KeyError."""
    if name not in names():
        raise KeyError(name)
    return sql.read(sql.HERE / "queries" / f"{name}.sql")
