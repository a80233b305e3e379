"""Commands that read one page or article and keep nothing: strip and extract."""

import gzip
import json
import re
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from config.settings import settings
from config.source import read_indicators
from flows import show
from flows.progress import progress
from tasks.extract import as_json
from tasks.extract import extract as read_figures
from tasks.link import link, series_label
from tasks.strip.article import given_text, strip_page
from tasks.strip.language import language
from warehouse.records import Article, NotAnArticle

JsonLines = Annotated[bool, typer.Option("--jsonl", help="IN and OUT are files of one JSON object a line.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def strip(
    page: Annotated[str, typer.Argument(metavar="FILE|URL|-|IN.jsonl")],
    out: Annotated[Path | None, typer.Argument(metavar="OUT.jsonl")] = None,
    jsonl: JsonLines = False,
    as_json: AsJson = False,
) -> None:
    """Print the article of one page: title, author, publisher, days, each with where it was read; lang, text."""
    if jsonl:
        _each_line(page, out, _strip_line)
        return
    article, _ = _read_page(page)
    fields = {key: show.plain(value) for key, value in asdict(article).items()}
    if as_json:
        print(json.dumps(fields, ensure_ascii=False, indent=1))
        return
    text = fields.pop("text")
    print("\n".join(f"{key}: {value}" for key, value in fields.items() if value is not None), text, sep="\n\n")


def extract(
    article: Annotated[str, typer.Argument(metavar="FILE|-|IN.jsonl")],
    out: Annotated[Path | None, typer.Argument(metavar="OUT.jsonl")] = None,
    jsonl: JsonLines = False,
    published: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Instead of the page's own.")] = None,
    lang: Annotated[str | None, typer.Option(help="ISO 639-1, where it should not be told from the text.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print the figures of one article, or of a JSONL of articles."""
    if jsonl:
        _each_line(article, out, _extract_line)
        return
    page, given = _read_page(article)
    text = page.text if given is None else given
    day = published.date() if published else page.published
    found = _figures(text, day, lang or page.lang, page.title, page.publisher)
    if as_json:
        print(json.dumps({"published": show.plain(day), "text": text, "figures": found}, ensure_ascii=False))
        return
    columns = ("span", "value", "unit", "qualifier", "measure", "base", "period", "place", "status", "subject")
    show.rows(columns, [[_cell(figure[name]) for name in columns] for figure in found])


def _cell(value: Any) -> Any:
    return "/".join(value) if isinstance(value, list) else value


def _figures(
    text: str, published: date | None, lang: str | None, title: str | None, publisher: str | None
) -> list[dict[str, Any]]:
    lang = lang or language(text)
    read, _ = read_figures(text, published, lang, title=title, publisher=publisher)
    figures = link(read, read_indicators(settings().indicators), title)
    return [{**as_json(figure, lang, text), "indicator": series_label(figure)} for figure in figures]


def _extract_line(given: dict[str, Any]) -> dict[str, Any]:
    published = date.fromisoformat(given["published"][:10]) if given.get("published") else None
    told = (given.get(key) for key in ("lang", "title", "publisher"))
    return {"id": given["id"], "figures": _figures(given["text"], published, *told)}


def _strip_line(given: dict[str, Any]) -> dict[str, Any]:
    try:
        article = strip_page(_bytes_of(Path(given["path"])), given.get("url"))
    except NotAnArticle as error:
        return {"id": given["id"], "title": None, "published": None, "text": "", "rejected": str(error)}
    return {"id": given["id"], "title": article.title, "published": show.plain(article.published), "text": article.text}


def _each_line(given: str, out: Path | None, make: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Read, make and write line by line, so that memory does not grow with the file."""
    if out is None:
        raise typer.BadParameter("--jsonl needs IN.jsonl and OUT.jsonl")
    if not Path(given).is_file():
        raise typer.BadParameter(f"{given}: no such file")
    with (
        Path(given).open(encoding="utf-8") as lines,
        out.open("w", encoding="utf-8") as made,
        progress("articles") as step,
    ):
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    made.write(json.dumps(make(json.loads(line)), ensure_ascii=False) + "\n")
                except (ValueError, KeyError, TypeError) as error:
                    raise typer.BadParameter(f"{given}:{number}: {type(error).__name__}: {error}") from error
                step(number, number)


def _read_page(where: str) -> tuple[Article, str | None]:
    """The article of a file, of standard input, or of a page on the web (one polite fetch, nothing kept).

    Of a text, also the text as given, boilerplate included, which the offsets of its figures are of. Raises
    NotAnArticle, with the page's name.
    """
    body, name, content_type = _page_bytes(where)
    try:
        return strip_page(body, name, content_type), given_text(body, content_type)
    except NotAnArticle as error:
        raise NotAnArticle(f"{where}: {error}") from error


def _page_bytes(where: str) -> tuple[bytes, str | None, str | None]:
    """Bytes, address or name, and content type."""
    if where == "-":
        return sys.stdin.buffer.read(), None, None
    if re.match(r"https?://", where):
        from tasks.fetch import Fetcher  # here, because it brings Prefect along

        with Fetcher(settings()) as fetcher:
            page = fetcher.get(where)
        return page.body, page.url, page.headers.get("Content-Type")
    name = Path(where).name
    return _bytes_of(Path(where)), name, "text/plain" if name.removesuffix(".gz").endswith(".txt") else None


def _bytes_of(path: Path) -> bytes:
    try:
        body = path.read_bytes()
        return gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
    except (OSError, EOFError) as error:
        raise typer.BadParameter(f"{path}: {error}") from error
