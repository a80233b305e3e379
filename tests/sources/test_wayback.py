"""A web archive as a source, against a small one that answers as a CDX server does."""

import json
from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from config.source import WaybackSource
from tasks.sources import SourceFailed, discover, survey
from warehouse.records import Capture, Link, Rejection, Window

HEADER = ["original", "timestamp", "digest"]
ROWS = [
    ["http://stats.example:80/a", "20160714010203", "AAA"],
    ["http://stats.example/a", "20160801000000", "BBB"],
    ["http://stats.example/a?utm_source=x", "20160901000000", "AAA"],
    ["http://stats.example/b", "20161001000000", "AAA"],
    ["http://stats.example/gone", "20161101000000", "CCC"],
]


@pytest.fixture
def archive(site):
    """Two rows of the index a request."""

    def cdx(handler):
        asked = parse_qs(urlsplit(handler.path).query)
        start = int(asked.get("resumeKey", ["0"])[0])
        more = [[], [str(start + 2)]] if start + 2 < len(ROWS) else []
        body = json.dumps([HEADER, *ROWS[start : start + 2], *more]).encode()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.answer("/cdx", cdx)
    for original, timestamp, _ in ROWS[:4]:
        headers = {"Content_Type": "text/html", "X_Archive_Orig_Last_Modified": "then"}
        site.serve(f"/web/{timestamp}id_/{original}".partition("?")[0], timestamp.encode(), **headers)
    return site


def source(site, **more) -> WaybackSource:
    own = {"cdx": site.url + "/cdx", "replay": site.url + "/web/", "allow_private": True}
    return WaybackSource(name="past", kind="wayback", url="stats.example/*", **own | more)


def test_each_address_and_digest_is_captured_once_with_the_archives_time(archive, fetcher):
    *captures, rejection = discover(source(archive), fetcher)
    assert [(capture.link.url[-1], capture.body) for capture in captures] == [
        ("a", b"20160714010203"),
        ("a", b"20160801000000"),
        ("b", b"20161001000000"),
    ]
    assert captures[0] == Capture(
        Link("past", "http://stats.example/a"),
        datetime(2016, 7, 14, 1, 2, 3, tzinfo=UTC),
        b"20160714010203",
        "text/html",
        200,
        '"AAA"',
        "then",
    )
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.url[-4:]) == ("HTTP 404", "gone")


def test_a_span_or_the_newest_capture_bounds_what_is_asked_for(archive, fetcher):
    list(discover(source(archive), fetcher, span=(date(2016, 7, 1), date(2016, 7, 31))))
    assert "from=20160701&to=20160731" in archive.paths()[0]
    archive.asked.clear()
    list(discover(source(archive), fetcher, datetime(2016, 8, 1, tzinfo=UTC)))
    assert "from=20160801000000" in archive.paths()[0]


def test_pages_that_are_no_articles_are_not_replayed(archive, fetcher):
    assert [capture.link.url for capture in discover(source(archive, match="/b$"), fetcher)] == [
        "http://stats.example/b"
    ]
    assert len([path for path in archive.paths() if path.startswith("/web/")]) == 1


def test_what_is_known_is_not_replayed_again(archive, fetcher):
    _, *later = discover(source(archive, match="/[ab]$"), fetcher)

    def held(url):
        return [(each.etag, None) for each in later if each.link.url == url]

    again = discover(source(archive, match="/[ab]$"), fetcher, versions=held)
    assert [capture.body for capture in again] == [b"20160714010203"]


def test_a_capture_that_may_be_replayed_another_time_fails_the_walk_at_its_end(archive, fetcher):
    archive.serve("/web/20160714010203id_/http://stats.example:80/a", status=503)
    walk = discover(source(archive, match="/[ab]$"), fetcher)
    assert [type(next(walk)) for _ in range(3)] == [Rejection, Capture, Capture]
    with pytest.raises(SourceFailed, match="HTTP 503"):
        next(walk)


def test_a_survey_lists_what_would_be_replayed_and_replays_nothing(archive, fetcher):
    window = Window("past", date(2016, 1, 1), date(2016, 12, 31))
    held = {"http://stats.example/a": [], "http://stats.example/b": [('"AAA"', None)]}
    links = survey(source(archive, match="/[ab]$"), fetcher, lambda url: held.get(url, []), window)
    assert [link.url[-1] for link in links] == ["a", "a"]
    assert {path.partition("?")[0] for path in archive.paths()} == {"/cdx"}


def test_a_capture_that_is_replayed_from_another_time_bears_that_time(archive, fetcher):
    archive.serve("/web/20161001000000id_/http://stats.example/b", status=302, Location="/web/20161002030405id_/x")
    archive.serve("/web/20161002030405id_/x", b"x")
    (capture,) = discover(source(archive, match="/b$"), fetcher)
    assert capture.fetched_at == datetime(2016, 10, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize("body", [b"<html>", b"{}", b"7", b'[["original", 5], 5]', b"[" * 50_000])
def test_what_is_no_index_is_a_failure_of_the_source(site, fetcher, body):
    site.serve("/cdx", body)
    with pytest.raises(SourceFailed, match="not a CDX index"):
        list(discover(source(site), fetcher))


@pytest.mark.parametrize("body", [b"", b"[]"])
def test_an_archive_that_holds_nothing_gives_nothing(site, fetcher, body):
    site.serve("/cdx", body)
    assert list(discover(source(site), fetcher)) == []


def test_an_index_that_always_leads_to_itself_is_left(site, fetcher):
    site.serve("/cdx", json.dumps([HEADER, [], ["same"]]).encode())
    assert list(discover(source(site), fetcher)) == []
    assert len(site.paths()) == 2
