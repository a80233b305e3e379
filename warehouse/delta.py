"""The delta feed: what each published version added, modified and deleted, as one JSONL file a version and an index.

index.json: {"latest": version, "versions": [{"version", "since", "file", "added", "modified", "deleted"}, ...]}, newest
first. A reader that holds version V applies the files of the versions after V, oldest first. If V is not listed any
more, or one of those has no file (the first, and one whose tables were made by other migrations), it takes the whole
copy. A version that changed nothing is not listed.
"""

import json
from pathlib import Path
from typing import Any

import duckdb

from warehouse import sql
from warehouse.connection import MEMORY, OFFLINE
from warehouse.derive import ONE_THREAD

KEPT = 100  # versions


def write_delta(earlier: Path, later: Path, folder: Path, version: str) -> bool:
    """Enter in the feed what `later` changes over `earlier`, two copies of the warehouse; whether it is anything."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        counts = _compare(earlier, later, folder / f"{version}.jsonl")
    except duckdb.Error:  # there is no earlier version, or it has other tables
        _enter(folder, {"version": version, "file": None})
        return True
    if any(counts.values()):
        _enter(folder, {"version": version, "file": f"{version}.jsonl", **counts})
    else:
        (folder / f"{version}.jsonl").unlink()
    return any(counts.values())


def _compare(earlier: Path, later: Path, file: Path) -> dict[str, int]:
    with duckdb.connect(config=OFFLINE | {"memory_limit": MEMORY, "temp_directory": f"{file}.tmp"}) as db:
        db.execute(ONE_THREAD)
        for path, alias in ((earlier, "earlier"), (later, "later")):
            quoted = str(path).replace("'", "''")
            db.execute(f"ATTACH '{quoted}' AS {alias} (READ_ONLY)")
        db.execute(f"CREATE TEMP TABLE delta AS {sql.read(sql.HERE / 'exports' / 'delta.sql')}")
        db.execute("COPY delta TO $1 (FORMAT json)", [str(file)])
        counted = db.execute("SELECT op, count(*) FROM delta GROUP BY op").fetchall()
    return dict.fromkeys(("added", "modified", "deleted"), 0) | dict(counted)


def read_index(folder: Path) -> dict[str, Any]:
    """The feed's index; an empty one where there is none yet."""
    index = folder / "index.json"
    return dict(json.loads(index.read_text("utf-8"))) if index.exists() else {"latest": None, "versions": []}


def _enter(folder: Path, entry: dict[str, Any]) -> None:
    index = read_index(folder)
    others = [each for each in index["versions"] if each["version"] != entry["version"]]
    versions = [{**entry, "since": index["latest"]}, *others]
    for old in versions[KEPT:]:
        if old["file"]:
            (folder / old["file"]).unlink(missing_ok=True)
    unfinished = folder / "index.json.new"
    unfinished.write_text(json.dumps({"latest": entry["version"], "versions": versions[:KEPT]}, indent=1), "utf-8")
    unfinished.replace(folder / "index.json")
