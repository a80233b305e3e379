"""A report of the bundled sample and of what hostile pages say, served as a reader meets it, and a real browser."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from config.settings import settings
from config.source import read_source
from tasks.grammar import GRAMMAR
from tasks.load import load
from tasks.read import read_captures
from tasks.report import write_report
from tasks.sources.folder import discover
from warehouse.connection import Connection, writer
from warehouse.copies import copy_live
from warehouse.records import Article, Capture, Figure, Kept, Link, Reading, Run, content_id
from warehouse.runs import begin_run, finish_run

YEAR = (date(2015, 1, 1), date(2015, 12, 31))
ATTACK = "</script><script>window.attacked=1</script>\"'><img src=x onerror=window.attacked=1>"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip


def figure(text: str, surface: str, **told) -> Figure:
    """The figure that stands in a text in these words: a count of the year 2015, unless told."""
    start = text.index(surface)
    values = {
        "value": Decimal(surface.replace(",", "").rstrip("%")), "value_max": None, "resolution": Decimal(1),
        "unit": "1", "qualifier": "=", "measure": "level", "base": None, "period_start": YEAR[0], "period_end": YEAR[1],
        "ref_area": "Harbour", "subject": "boats", "status": "actual", "confidence": 0.9, "indicator": "boats counted",
    }  # fmt: skip
    end = start + len(surface)
    return Figure(start, end, surface, 0, len(text), **(values | told))


def reading(text: str, *figures: Figure, day: date, seen: date | None = None, url: str = "https://example.org/boats",
            **told) -> Reading:  # fmt: skip
    """An article that says so, captured on the day it was published, unless it was seen later."""
    at = datetime.combine(seen or day, time(8), UTC)
    capture = Capture(Link("harbour", url), at, text.encode(), "text/plain")
    article = Article(text, **({"title": "Boats", "publisher": "Port Office", "published": day, "url": url} | told))
    kept = Kept(capture.capture_id, "a.warc.gz", 0, len(text))
    return Reading(capture, kept, article, figures, (), GRAMMAR)


def run_of(number: int) -> Run:
    return Run(content_id("run", number), "ingest", datetime(2026, 1, number, tzinfo=UTC), GRAMMAR)


SOURCES = {"sample": (None, 5), "harbour": ("Port Office", 2)}


@pytest.fixture(scope="session")
def say() -> Callable[..., Reading]:
    """Builds a reading: say("There were 30 boats.", {"surface": "30"}, day=...)."""

    def build(text: str, *figures: dict[str, object], **told) -> Reading:
        return reading(text, *(figure(text, **each) for each in figures), **told)

    return build


@pytest.fixture
def office(tmp_path: Path) -> Iterator["Office"]:
    """A warehouse of one's own, with its report."""
    with writer(tmp_path / "restated.duckdb") as db:
        yield Office(db, tmp_path)


class Office:
    """Loads readings, a run for each call, and writes the report of what is known then."""

    def __init__(self, db: Connection, folder: Path) -> None:
        self.db, self.folder, self.runs = db, folder, 0
        self.report = folder / "report"

    def publish(self, *readings: Reading) -> Path:
        self.runs += 1
        if readings:
            run = run_of(self.runs)
            begin_run(self.db, run)
            load(self.db, run, readings, SOURCES)
            finish_run(self.db, run, ())
        published = self.folder / "published" / "restated.duckdb"
        copy_live(self.db, self.folder / "restated.duckdb", published)
        return write_report(published, self.report)

    def page(self, pattern: str) -> str:
        """The one page whose name fits."""
        (found,) = self.report.glob(pattern)
        return found.read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        return {str(path.relative_to(self.report)): path.read_bytes() for path in self.report.rglob("*.*")}


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the sample and of a hostile article."""
    folder = tmp_path_factory.mktemp("site")
    sample = read_source(settings().sources / "sample.toml")
    captures = [each for each in discover(sample, 1_000_000) if isinstance(each, Capture)]
    kept = [(each, Kept(each.capture_id, "a.warc.gz", number, 1)) for number, each in enumerate(captures)]
    with writer(folder / "restated.duckdb") as db:
        office = Office(db, folder)
        office.publish(*read_captures(kept, {"sample": sample}, settings()))
        office.publish(hostile())
    return office.report


def hostile() -> Reading:
    """Every text that a stranger may choose is an attack."""
    text = f"There were 30 boats. {ATTACK}"
    told = {"indicator": ATTACK, "ref_area": ATTACK, "subject": ATTACK, "unit": "<b>"}
    return reading(
        text, figure(text, "30", **told), day=date(2018, 3, 1), url="javascript:window.attacked=1", title=ATTACK,
        publisher=ATTACK,
    )  # fmt: skip


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """The site on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site_folder)) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium: the one that RESTATED_BROWSER names, else one that is there, else the tests are skipped."""
    path = os.environ.get("RESTATED_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site in a browser of its own and holds that it complains of nothing and asks no stranger."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(path: str = "index.html", site: str = address, **how) -> Page:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | how))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda asked: asked.url.startswith(site) or complaints.append(asked.url))
        page.goto(site + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def page_of(site_folder: Path) -> Callable[[str], str]:
    """The path of an indicator's page by the words that its file's name begins with."""

    def find(words: str) -> str:
        (found,) = (site_folder / "indicators").glob(f"{words}-????????????.html")
        return f"indicators/{found.name}"

    return find
