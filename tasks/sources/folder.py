"""A folder of saved pages: HTML and text files, gzipped or not, each with an optional sidecar.

The sidecar of `page.html` is `page.html.json` or `page.json` and says url, title, published, publisher, lang. A file
without an address is named by its place in the folder, so that another machine gives it the same name.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from config.source import FolderSource
from tasks.fetch import FetchFailed, gunzip
from tasks.sources.base import SourceFailed
from warehouse.records import Capture, Link, Rejection

CONTENT_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml", ".txt": "text/plain"}


def _day(value: object) -> object:
    """The day of a date or of a date and time, as written."""
    return value[:10] if isinstance(value, str) and value[10:11] in ("T", " ") else value


class Sidecar(BaseModel):
    """What is known of a saved page. Other keys may stand beside these."""

    url: Annotated[str, Field(min_length=1)] | None = None
    title: str | None = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    publisher: str | None = None
    lang: str | None = None


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
    try:
        known = _sidecar(path)
        body = _body(path, max_bytes)
    except ValidationError:
        return Rejection("discover", "sidecar cannot be understood", source.name, url, name)
    except (OSError, UnicodeDecodeError):
        return Rejection("discover", "file cannot be read", source.name, url, name)
    except FetchFailed as failure:
        return Rejection("discover", str(failure), source.name, url, name)
    link = Link(source.name, known.url or url, known.title, known.published, known.publisher, known.lang)
    return Capture(link, datetime.now(UTC), body, content_type)


def _sidecar(path: Path) -> Sidecar:
    for base in (path, _bare(path), _bare(path).with_suffix("")):
        beside = base.with_name(base.name + ".json")
        if beside.is_file():
            return Sidecar.model_validate_json(beside.read_bytes())
    return Sidecar()


def _body(path: Path, max_bytes: int) -> bytes:
    if path.stat().st_size > max_bytes:
        raise FetchFailed("body too large")
    body = path.read_bytes()
    return gunzip(body, max_bytes) if path.suffix.lower() == ".gz" else body


def _bare(path: Path) -> Path:
    """The name without .gz."""
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path
