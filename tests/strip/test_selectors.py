"""What a source says of its own pages: where the article stands, since when, and what it got wrong."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from config.settings import BadConfiguration, settings
from config.source import FolderSource, read_source
from tasks.read import read_capture
from warehouse.records import Capture, Kept, Link

URL = "https://port.example/ferries"
PAGE = """<html><body>
<div class="old"><p>The harbour city sold 310 ferries in 2015, the port office said in its yearly report.</p></div>
<div class="new">
<p>The harbour city sold 410 ferries in 2015, the port office said in its yearly report.</p></div></body></html>"""
LAYOUTS = [{"css": "div.old", "until": date(2016, 6, 30)}, {"css": "div.new", "since": date(2016, 7, 1)}]


def read(day: date = date(2016, 7, 14), **said):
    source = FolderSource(name="port", kind="folder", path=".", **said)
    capture = Capture(Link("port", URL), datetime(day.year, day.month, day.day, tzinfo=UTC), PAGE.encode(), "text/html")
    return read_capture(capture, Kept(uuid4(), "a.warc.gz", 0, 1), source, settings())


@pytest.mark.parametrize(("day", "sold"), [(date(2016, 6, 30), "310"), (date(2016, 7, 1), "410")])
def test_a_page_is_read_by_the_selector_of_its_day(day, sold):
    text = read(day, article=LAYOUTS).article.text
    assert [number for number in ("310", "410") if number in text] == [sold]


def test_a_selector_that_finds_nothing_is_a_rejection_that_names_it():
    (rejection,) = read(article=[{"css": "div.gone"}]).rejections
    assert "div.gone" in rejection.reason


def test_without_a_selector_the_article_is_found_by_itself():
    assert "410 ferries" in read().article.text


def test_a_correction_changes_what_is_read():
    told = {"url": URL, "expect": "410 ferries", "instead": "412 ferries", "reason": "the table says so"}
    assert "412 ferries" in read(corrections=[told]).article.text


def test_a_correction_whose_words_are_gone_is_a_rejection():
    told = {"url": URL, "expect": "999 ferries", "instead": "412 ferries", "reason": "the table says so"}
    (rejection,) = read(corrections=[told]).rejections
    assert "999 ferries" in rejection.reason


def test_a_selector_that_is_none_is_a_clear_line(tmp_path):
    path = tmp_path / "port.toml"
    path.write_text('kind = "folder"\npath = "."\n[[article]]\ncss = "div["\n', "utf-8")
    with pytest.raises(BadConfiguration, match=r"article.*div\["):
        read_source(path)
