"""The public tables as files: Parquet and CSV, with a codebook in SDMX's terms."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from warehouse import sql
from warehouse.connection import MEMORY, reader

TABLES = ("observations", "vintages", "releases", "evidence", "growth_checks", "rejections")


@cache
def codebook() -> dict[str, Any]:
    """Concepts (name -> meaning) and code lists (concept -> code -> meaning)."""
    return tomllib.loads((sql.HERE / "codebook.toml").read_text("utf-8"))


def export(published: Path, folder: Path) -> dict[str, int]:
    """Write each public table as FOLDER/NAME.parquet and NAME.csv, and codebook.json; the rows by table.

    The same warehouse gives the same files, but for the marks of the Parquet writer. Raises NoWarehouse.
    """
    folder.mkdir(parents=True, exist_ok=True)
    counts, columns = {}, {}
    with reader(published, folder, memory=MEMORY) as db:
        for name in TABLES:
            query = sql.read(sql.HERE / "exports" / f"{name}.sql")
            for ending, options in (("parquet", "FORMAT parquet, COMPRESSION zstd"), ("csv", "FORMAT csv, HEADER")):
                path = folder.resolve() / f"{name}.{ending}"
                counts[name] = sql.value(db, f"COPY ({query}) TO $1 ({options})", [str(path)])
            columns[name] = db.execute(f"DESCRIBE {query}").fetchall()
    _write_codebook(folder / "codebook.json", columns)
    return counts


def _write_codebook(path: Path, columns: dict[str, list[tuple[Any, ...]]]) -> None:
    concepts, codelists = codebook()["concept"], codebook()["codelist"]
    tables = {
        table: [
            {"name": name, "type": kind, "concept": concepts[name], "codes": codelists.get(name)}
            for name, kind, *_ in described
        ]
        for table, described in columns.items()
    }
    path.write_text(json.dumps({"tables": tables}, ensure_ascii=False, indent=1), "utf-8")
