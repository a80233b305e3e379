"""A folder of saved pages: HTML and text files, gzipped or not, each with an optional sidecar.

The sidecar of `page.html` is `page.html.json` or `page.json` and says url, title, published, publisher, lang. A file
without an address is named by its place in the folder, so that another machine gives it the same name.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from pydantic import ValidationError

from config.source import FolderSource
from tasks.fetch import FetchFailed, gunzip
from tasks.sources.base import Known, SourceFailed, storable
from warehouse.records import Capture, Rejection

CONTENT_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml", ".txt": "text/plain"}


def discover(source: FolderSource, max_bytes: int) -> Iterator[Capture | Rejection]:
    """A capture a file, in the order of their names; files of other kinds are no articles.

    Raises SourceFailed if there is no such folder.
    """
    if not source.path.is_dir():
        raise SourceFailed("no such folder")
    for path in sorted(source.path.rglob("*")):
        content_type = CONTENT_TYPES.get(_bare(path).suffix.lower())
        if content_type and path.is_file() and not path.name.startswith("."):
            yield _read(source, path, content_type, max_bytes)


def _read(source: FolderSource, path: Path, content_type: str, max_bytes: int) -> Capture | Rejection:
    name = path.relative_to(source.path).as_posix()
    url = f"folder:{source.name}/{quote(name, errors='surrogateescape')}"
    shown = storable(name)
    try:
        known = _sidecar(path)
        body = _body(path, max_bytes)
    except ValidationError:
        return Rejection("discover", "sidecar cannot be understood", source.name, url, shown)
    except (OSError, UnicodeDecodeError):
        return Rejection("discover", "file cannot be read", source.name, url, shown)
    except FetchFailed as failure:
        return Rejection("discover", str(failure), source.name, url, shown)
    return Capture(known.link(source.name, url), datetime.now(UTC), body, content_type)


def _sidecar(path: Path) -> Known:
    for base in (path, _bare(path), _bare(path).with_suffix("")):
        beside = base.with_name(base.name + ".json")
        if beside.is_file():
            return Known.model_validate_json(beside.read_bytes())
    return Known()


def _body(path: Path, max_bytes: int) -> bytes:
    if path.stat().st_size > max_bytes:
        raise FetchFailed("body too large")
    body = path.read_bytes()
    return gunzip(body, max_bytes) if path.suffix.lower() == ".gz" else body


def _bare(path: Path) -> Path:
    """The name without .gz."""
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path
