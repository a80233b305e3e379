"""What a folder holds already, and of what it was made: so that only what changed is written again.

The file `made.tsv` has a line for each unit of pages: its name, its mark, its files. A unit whose mark is the same is
left alone. A unit is noted as soon as its files are written, so that after a crash only the others are made.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

NAME = "made.tsv"


class Unit(NamedTuple):
    """Pages that are made together."""

    mark: str
    files: tuple[str, ...]  # relative to the folder


def read(folder: Path) -> dict[str, Unit]:
    """The units of a folder by name; none if there is no list or it cannot be read."""
    try:
        lines = (folder / NAME).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    parts = (line.split("\t") for line in lines)
    return {name: Unit(mark, tuple(files)) for name, mark, *files in (part for part in parts if len(part) > 1)}


def note(folder: Path, name: str, unit: Unit) -> None:
    """Add a unit that is complete to the list; of two lines for one unit the later counts."""
    with (folder / NAME).open("a", encoding="utf-8") as out:
        out.write(_line(name, unit))


def keep(folder: Path, units: Mapping[str, Unit]) -> None:
    """Write the list anew."""
    write(folder, NAME, (_line(name, unit) for name, unit in units.items()))


def finish(folder: Path, before: Mapping[str, Unit], now: Mapping[str, Unit]) -> None:
    """Remove the files that belong to no unit any more, and write the list anew."""
    kept = {file for unit in now.values() for file in unit.files}
    for file in (file for unit in before.values() for file in unit.files if file not in kept):
        (folder / file).unlink(missing_ok=True)
    keep(folder, now)


def _line(name: str, unit: Unit) -> str:
    return "\t".join((name, unit.mark, *unit.files)) + "\n"


def write(folder: Path, name: str, text: str | Iterable[str]) -> str:
    """Write a file whole or not at all, whoever else writes it; its name."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with part.open("w", encoding="utf-8", newline="") as out:
        out.writelines([text] if isinstance(text, str) else text)
    part.replace(path)
    return name
