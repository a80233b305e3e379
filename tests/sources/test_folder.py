"""A folder of saved pages as a source."""

import gzip
import json
import os
from datetime import date

import pytest

from config.source import FolderSource
from tasks.sources import SourceFailed, discover
from warehouse.records import Capture, Rejection


@pytest.fixture
def found(tmp_path, fetcher):
    return lambda: list(discover(FolderSource(name="saved", kind="folder", path=tmp_path), fetcher))


def test_each_html_and_text_file_is_a_capture_in_the_order_of_names(tmp_path, found):
    (tmp_path / "2016").mkdir()
    for name in ("b.html", "a.txt", "2016/c.htm", "D.XHTML"):
        (tmp_path / name).write_bytes(name.encode())
    captures = found()
    assert [capture.body for capture in captures] == [b"2016/c.htm", b"D.XHTML", b"a.txt", b"b.html"]
    assert [capture.content_type for capture in captures] == [
        "text/html", "application/xhtml+xml", "text/plain", "text/html",
    ]  # fmt: skip
    assert {(capture.http_status, capture.link.source) for capture in captures} == {(None, "saved")}


def test_a_file_without_an_address_is_named_by_its_place_in_the_folder(tmp_path, found):
    (tmp_path / "科技 a").mkdir()
    (tmp_path / "科技 a" / "x.html").write_bytes(b"x")
    assert found()[0].link.url == "folder:saved/%E7%A7%91%E6%8A%80%20a/x.html"


def test_the_same_files_give_the_same_captures_anywhere(tmp_path, fetcher):
    ids = []
    for machine in ("one", "two"):
        folder = tmp_path / machine
        folder.mkdir()
        (folder / "a.txt").write_bytes(b"80,748")
        (capture,) = discover(FolderSource(name="saved", kind="folder", path=folder), fetcher)
        ids.append(capture.capture_id)
    assert ids[0] == ids[1]


@pytest.mark.parametrize(
    ("name", "sidecar"),
    [
        ("a.html", "a.html.json"),
        ("a.html", "a.json"),
        ("a.txt.gz", "a.txt.gz.json"),
        ("a.txt.gz", "a.txt.json"),
        ("a.txt.gz", "a.json"),
    ],
)
def test_a_sidecar_says_what_is_known_of_its_file(tmp_path, found, name, sidecar):
    body = b"80,748 companies"
    (tmp_path / name).write_bytes(gzip.compress(body) if name.endswith(".gz") else body)
    known = {
        "url": "https://example.org/a",
        "title": "Firms",
        "published": "2016-07-14",
        "publisher": "P",
        "lang": "en",
    }
    (tmp_path / sidecar).write_text(json.dumps(known | {"note": "other keys are no harm"}))
    (capture,) = found()
    link = capture.link
    assert (link.url, link.title, link.published) == ("https://example.org/a", "Firms", date(2016, 7, 14))
    assert (link.publisher, link.lang, capture.body) == ("P", "en", body)


@pytest.mark.parametrize("published", ["2016-07-14T23:30:00+08:00", "2016-07-14 23:30", "2016-07-14"])
def test_the_day_of_publication_is_the_day_as_written(tmp_path, found, published):
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "a.json").write_text(json.dumps({"published": published}))
    assert found()[0].link.published == date(2016, 7, 14)


@pytest.mark.parametrize(
    "sidecar", ["", "{", "[]", "null", '{"published": "last week"}', '{"url": 5}', '{"url": ""}', "\ud800"]
)
def test_a_sidecar_that_cannot_be_understood_rejects_its_file_and_the_rest_goes_on(tmp_path, found, sidecar):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "a.txt.json").write_bytes(sidecar.encode("utf-8", "surrogatepass"))
    rejection, capture = found()
    assert isinstance(rejection, Rejection)
    assert (rejection.stage, rejection.reason) == ("discover", "sidecar cannot be understood")
    assert (rejection.url, rejection.excerpt) == ("folder:saved/a.txt", "a.txt")
    assert isinstance(capture, Capture)


def test_a_file_that_is_gone_when_its_turn_comes_is_a_rejection(tmp_path, fetcher, monkeypatch):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"x")
    walk = discover(FolderSource(name="saved", kind="folder", path=tmp_path), fetcher)
    read = type(tmp_path).read_bytes

    def fail(path):
        if path.name == "a.txt":
            raise OSError(5, "Input/output error")
        return read(path)

    monkeypatch.setattr(type(tmp_path), "read_bytes", fail)
    rejection, capture = walk
    assert (rejection.reason, capture.link.url) == ("file cannot be read", "folder:saved/b.txt")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"no gzip at all", "body cannot be decompressed"),
        (gzip.compress(os.urandom(500))[:300], "body was cut short"),
        (gzip.compress(b"0" * 3_000_000), "body too large"),
        (b"0" * 3_000_000, "body too large"),
    ],
)
def test_a_compressed_file_that_is_broken_or_a_bomb_is_a_rejection(tmp_path, found, body, reason):
    (tmp_path / "a.html.gz").write_bytes(body)
    (rejection,) = found()
    assert rejection.reason == reason


def test_files_of_other_kinds_hidden_files_and_folders_are_passed_over(tmp_path, found):
    for name in ("a.pdf", "style.css", ".hidden.html", "notes.json", "README"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "folder.html").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    assert found() == []


def test_a_name_that_is_not_utf8_is_no_harm(tmp_path, found):
    (tmp_path / os.fsdecode(b"\xd6\xd0.txt")).write_bytes(b"x")
    (tmp_path / os.fsdecode(b"\xd6\xd0.txt.json")).write_bytes(b"{")
    (rejection,) = found()
    assert rejection.url == "folder:saved/%D6%D0.txt"
    assert rejection.excerpt.encode("utf-8")


def test_a_folder_that_is_not_there_is_a_failure_of_the_source(tmp_path, fetcher):
    with pytest.raises(SourceFailed, match="no such folder"):
        list(discover(FolderSource(name="saved", kind="folder", path=tmp_path / "none"), fetcher))
