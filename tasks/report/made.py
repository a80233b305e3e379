"""What a folder holds already, and of what it was made: so that only what changed is written again.

The file `made.tsv` has a line for each unit of pages: its name, its mark, its files. A unit whose mark is the same is
left alone. A crash before the file is written costs making the same pages again.
"""

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


def finish(folder: Path, before: Mapping[str, Unit], now: Mapping[str, Unit]) -> None:
    """Remove the files that belong to no unit any more, and note the units."""
    kept = {file for unit in now.values() for file in unit.files}
    for file in (file for unit in before.values() for file in unit.files if file not in kept):
        (folder / file).unlink(missing_ok=True)
    write(folder, NAME, "".join("\t".join((name, unit.mark, *unit.files)) + "\n" for name, unit in now.items()))


def write(folder: Path, name: str, text: str | Iterable[str]) -> str:
    """Write a file whole or not at all; its name."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8", newline="") as out:
        out.writelines([text] if isinstance(text, str) else text)
    part.replace(path)
    return name
