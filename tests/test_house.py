"""The layout is the architecture: imports run downward only, and each library lives in its own room."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
ROOMS = ("flows", "tasks", "warehouse", "config")
MAY_IMPORT = {
    "flows": {"flows", "tasks", "warehouse", "config"},
    "tasks": {"tasks", "warehouse", "config"},
    "tasks/grammar": {"tasks.grammar", "warehouse.records"},
    "warehouse": {"warehouse"},
    "config": {"config"},
}
# Within the grammar each package may import those before it; Chinese reads with the shared ones alone.
GRAMMAR_FLOORS = (
    "lexicon", "text", "numbers", "times", "sentence", "places", "periods", "measures", "subjects", "english",
)  # fmt: skip
BELOW = {name: GRAMMAR_FLOORS[: at + 1] for at, name in enumerate(GRAMMAR_FLOORS)}
BELOW["chinese"] = ("lexicon", "text", "times", "places", "chinese")
MAY_IMPORT |= {
    f"tasks/grammar/{name}": {"warehouse.records", *(f"tasks.grammar.{each}" for each in below)}
    for name, below in BELOW.items()
}
for reader in ("english", "chinese"):
    MAY_IMPORT[f"tasks/grammar/{reader}"].add("tasks.grammar.confidence")
# A library stands in the rooms named here and nowhere else.
LIBRARY_ROOMS = {
    "duckdb": ("warehouse/",),
    "pyarrow": ("warehouse/",),
    "requests": ("tasks/fetch",),
    "bs4": ("tasks/strip/",),
    "lxml": ("tasks/strip/",),
    "feedparser": ("tasks/sources/",),
    "warcio": ("tasks/archive.py", "tasks/sources/"),
    "distributed": ("tasks/cluster.py",),
    "jinja2": ("tasks/report/",),
    "vl_convert": ("tasks/report/",),
    "typer": ("flows/",),
    "prefect": (
        "flows/",
        "tasks/sources/__init__.py",
        "tasks/fetch",
        "tasks/readers.py",
        "tasks/load.py",
        "tasks/publish.py",
    ),
}
MODULES = sorted(path for room in ROOMS for path in (HOUSE / room).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(path: Path) -> str:
    inside = path.relative_to(HOUSE).as_posix()
    return max((room for room in MAY_IMPORT if inside.startswith(room + "/")), key=len)


def test_there_are_modules_to_look_at():
    assert {room_of(path) for path in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_imports_run_downward_only(path: Path):
    allowed = MAY_IMPORT[room_of(path)]
    for name in imports(path):
        if name.split(".")[0] in ROOMS:
            within = any(name == room or name.startswith(room + ".") or room.startswith(name + ".") for room in allowed)
            assert within, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_each_library_lives_in_its_own_room(path: Path):
    inside = path.relative_to(HOUSE).as_posix()
    for name in imports(path):
        rooms = LIBRARY_ROOMS.get(name.split(".")[0])
        assert rooms is None or inside.startswith(rooms), f"{inside} imports {name}"


def test_every_package_is_installed():
    listed = set(tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"])
    there = {path.parent.relative_to(HOUSE).as_posix().replace("/", ".") for path in MODULES}
    assert there == listed


def test_the_lock_holds_names_versions_and_hashes_but_no_address():
    lock = (HOUSE / "requirements.lock").read_text("utf-8")
    assert "--hash=sha256:" in lock
    assert "://" not in lock
