"""A source: one TOML file under config/sources, named as the file is."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from re import Pattern
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, TypeAdapter, ValidationError, field_validator

from config.settings import BadConfiguration, one_line

T = TypeVar("T")


class Selector(BaseModel):
    """Where a publisher's pages hold the article, while they were laid out so."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    css: str = Field(min_length=1, description="CSS selector of the element that holds the article's text")
    since: date | None = Field(None, description="first day on which a page was fetched (or archived) with it")
    until: date | None = Field(None, description="last such day")

    @field_validator("css")
    @classmethod
    def _is_readable(cls, css: str) -> str:
        import soupsieve  # brings a parser of HTML, which few processes need

        try:
            soupsieve.compile(css)
        except soupsieve.SelectorSyntaxError as error:
            raise ValueError(f"no CSS selector: {css}") from error
        return css


class Correction(BaseModel):
    """What a publisher got wrong and we know better; it says why, and fails when the publisher has mended it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str = Field(min_length=1, description="address of the article, as its link has it")
    expect: str = Field(min_length=1, description="words that must stand in the article's text, once")
    instead: str = Field(description="what is read instead of them")
    reason: str = Field(min_length=1)


class Source(BaseModel):
    """What every kind of source has."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    enabled: bool = True
    publisher: str | None = Field(None, description="who publishes, where an article does not say so itself")
    authority: int = Field(5, ge=1, le=9, description="1: the office that makes the statistic ... 9: hearsay")
    lang: str | None = Field(None, pattern=r"^[a-z]{2}$", description="ISO 639-1, where an article does not say so")
    place: str | None = Field(None, description="the area meant where an article names none, e.g. Beijing")
    article: tuple[Selector, ...] = Field((), description="where the article stands, if it is not found by itself")
    corrections: tuple[Correction, ...] = ()

    def selector(self, day: date) -> str | None:
        """The selector for pages of that day; of several, the one that began last."""
        valid = [each for each in self.article if (each.since or day) <= day <= (each.until or day)]
        return max(valid, key=lambda each: each.since or date.min).css if valid else None


class FolderSource(Source):
    """HTML and text files, each with an optional sidecar NAME.json of url, title, published, publisher, lang."""

    kind: Literal["folder"]
    path: Path = Field(description="relative to the TOML file")


class WebSource(Source):
    """What every source has whose articles are asked for on the web."""

    allow_private: bool = Field(False, description="may ask addresses on private networks and this machine")
    allow_other_hosts: bool = Field(False, description="may follow links to other hosts than the source's own")
    host_delay: float | None = Field(None, ge=0, description="seconds between requests, instead of the setting")
    match: Pattern[str] | None = Field(None, description="regular expression that an article's address holds")


class SiteSource(WebSource):
    """What every source has that is found at one address."""

    url: HttpUrl


class FeedSource(SiteSource):
    """RSS, Atom or JSON Feed; the articles are fetched from the addresses that it lists."""

    kind: Literal["feed"]


class WordpressSource(SiteSource):
    """A WordPress site's REST interface; url is the site's root, or the REST root if it ends in /wp/v2..."""

    kind: Literal["wordpress"]
    per_page: int = Field(50, ge=1, le=100)


class SitemapSource(SiteSource):
    """A sitemap or an index of sitemaps: XML, gzipped XML or text."""

    kind: Literal["sitemap"]


class ListingSource(SiteSource):
    """An HTML page that lists articles, and the pages that follow it."""

    kind: Literal["listing"]
    links: str = Field("a[href]", description="CSS selector of the links to articles")
    next: str | None = Field(None, description="CSS selector of the link to the next page")
    page_url: str | None = Field(None, description="address of the pages behind the first: {page} is 1, 2, 3 ...")
    pages: int = Field(1, ge=1, description="so many pages are walked for new material; a backfill walks all")


class WaybackSource(WebSource):
    """What a web archive with a CDX server holds of a site; captures bear the archived address and day."""

    kind: Literal["wayback"]
    url: str = Field(description="the site or page as the archive knows it: example.org/news/*, *.example.org")
    cdx: HttpUrl = HttpUrl("https://web.archive.org/cdx/search/cdx")
    replay: HttpUrl = HttpUrl("https://web.archive.org/web/")


class WarcSource(WebSource):
    """WARC or WET files, local or by address, plain, gzipped or in Zstandard; a .paths file lists addresses."""

    kind: Literal["warc"]
    path: Path | None = Field(None, description="a file or a folder, relative to the TOML file")
    urls: tuple[HttpUrl, ...] = ()
    hosts: tuple[str, ...] = Field((), description="only pages of these hosts and those below them")
    max_bytes: int = Field(5_000_000_000, gt=0, description="of one file that is downloaded")


class UrlsSource(WebSource):
    """A CSV file with a header, or a JSONL file, of url and if known title, published, publisher, lang."""

    kind: Literal["urls"]
    path: Path = Field(description="relative to the TOML file")


AnySource = Annotated[
    FolderSource
    | FeedSource
    | WordpressSource
    | SitemapSource
    | ListingSource
    | WaybackSource
    | WarcSource
    | UrlsSource,
    Field(discriminator="kind"),
]
_READ: TypeAdapter[AnySource] = TypeAdapter(AnySource)


def read_source(path: Path) -> AnySource:
    """The source that a TOML file describes. Raises BadConfiguration."""
    fields = _read_toml(path)
    if "path" in fields:
        fields["path"] = (path.parent / str(fields["path"])).resolve()
    try:
        return _READ.validate_python({"name": path.stem, **fields})
    except ValidationError as error:
        raise one_line(error, str(path)) from error


def read_sources(folder: Path) -> dict[str, AnySource]:
    """All sources by name, in the order of their names. Raises BadConfiguration."""
    if not folder.is_dir():
        raise BadConfiguration(f"{folder}: no such folder of sources (setting 'sources')")
    found = [read_source(path) for path in sorted(folder.glob("*.toml"))]
    named = {source.name: source for source in found}
    if len(named) < len(found):
        raise BadConfiguration(f"{folder}: two sources have the same name")
    return named


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadConfiguration(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfiguration(f"{path}: {error}") from error


class Indicator(BaseModel):
    """One entry of the catalogue."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="the name that an analyst types, e.g. 'technology companies registered'")
    en: tuple[str, ...] = Field((), description="further wordings; a wording is a set of words in any order")
    zh: tuple[str, ...] = ()
    unit: str = Field(description="of the level: ISO 4217, '%', '1' or UCUM")
    area: str | None = Field(None, description="only for this area")
    stock: bool | None = Field(None, description="true: counted on a day; false: over a span; unset: either")
    low: float | None = Field(None, description="a level below is not plausible")
    high: float | None = None

    def __hash__(self) -> int:
        return hash(self.id)  # the catalogue keys a cache, which is asked for every article


class Place(BaseModel):
    """A place that ISO 3166 does not list, or lists under another name than news uses."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="the name that a figure carries, itself a wording")
    names: tuple[str, ...] = Field(description="further wordings, in any language")
    within: str | None = Field(None, description="the id, or the ISO 3166 name, of what it lies in")


@cache
def read_indicators(path: Path) -> tuple[Indicator, ...]:
    """The catalogue: a TOML file of [[indicator]] tables. Raises BadConfiguration."""
    return _tables(path, "indicator", TypeAdapter(tuple[Indicator, ...]))


@cache
def read_places(path: Path) -> tuple[Place, ...]:
    """Places beside ISO 3166: a TOML file of [[place]] tables. Raises BadConfiguration."""
    return _tables(path, "place", TypeAdapter(tuple[Place, ...]))


def _tables(path: Path, name: str, adapter: TypeAdapter[T]) -> T:
    try:
        return adapter.validate_python(_read_toml(path).get(name, ()))
    except ValidationError as error:
        raise one_line(error, str(path)) from error
