"""Links -> captures, rejections and what did not change."""

from dataclasses import replace
from datetime import date
from threading import Barrier, Event, Thread
from time import sleep

import pytest

from tasks.fetch import fetch_links
from warehouse.records import Link


def test_each_link_becomes_a_capture_a_rejection_or_stays_unchanged(site, fetcher):
    def unchanged(handler):
        handler.send_response(304 if handler.headers["If-Modified-Since"] else 200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    new = Link("s", site.serve("/new", b"<p>1</p>", Content_Type="text/html", ETag='"1"', Last_Modified="x"))
    old = Link("s", site.answer("/old", unchanged))
    gone = Link("s", site.url + "/gone", title="Gone")
    fetched = fetch_links([new, gone, old], fetcher, {old.url: (None, "Thu, 14 Jul 2016 00:00:00 GMT")})
    capture, stone = fetched.captures
    assert (capture.link, capture.body, capture.http_status) == (new, b"<p>1</p>", 200)
    assert (capture.content_type, capture.etag, capture.last_modified) == ("text/html", '"1"', "x")
    assert (stone.link, stone.http_status, stone.is_gone) == (gone, 404, True)
    assert fetched.unchanged == (old,)


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_leaves_a_tombstone_that_is_the_same_every_day(site, fetcher, status):
    link = Link("s", site.url + "/a")
    stones = []
    for day in range(2):
        site.serve("/a", b"Not found on day %d" % day, status, Content_Type="text/html")
        fetched = fetch_links([link], fetcher, {})
        assert fetched.rejections == ()
        stones.extend(fetched.captures)
    assert [stone.http_status for stone in stones] == [status, status]
    assert stones[0].capture_id == stones[1].capture_id


def test_a_page_that_leads_to_the_home_page_is_no_article_but_the_home_page_may_be_one(site, fetcher):
    site.serve("/", b"<p>Welcome</p>")
    lost, home = Link("s", site.serve("/2014/06/a", status=302, Location="/")), Link("s", site.url)
    queried = Link("s", site.serve("/b", status=301, Location="/?p=7"))
    site.serve("/?p=7", b"<p>7</p>")
    fetched = fetch_links([lost, home, queried], fetcher, {})
    assert [(each.url, each.reason) for each in fetched.rejections] == [(lost.url, "led to the home page")]
    assert [(each.link, each.body) for each in fetched.captures] == [
        (home, b"<p>Welcome</p>"),
        (queried, b"<p>7</p>"),
    ]


@pytest.mark.parametrize(("status", "missed"), [(503, True), (403, False)])
def test_a_page_that_may_be_had_another_time_is_told_from_one_that_may_not(site, fetcher, status, missed):
    link = Link("s", site.serve("/a", status=status))
    fetched = fetch_links([link], fetcher, {})
    assert ([each.reason for each in fetched.rejections], fetched.missed) == ([f"HTTP {status}"], missed)


def test_a_capture_keeps_what_the_link_said(site, fetcher):
    link = Link("s", site.serve("/a", b"x"), "Title", date(2016, 7, 14), "Beijing Daily", "en")
    assert fetch_links([link], fetcher, {}).captures[0].link == link


def test_one_bad_link_does_not_stop_the_others(site, fetcher):
    links = [Link("s", url) for url in ("", "mailto:a@b.org", "http://[", site.serve("/a", b"x"), "http://a:b/")]
    fetched = fetch_links(links, fetcher, {})
    assert len(fetched.captures) == 1
    assert len(fetched.rejections) == 4


def test_credentials_of_a_link_are_in_no_record(site, fetcher):
    link = Link("s", site.serve("/a", b"x").replace("//", "//user:s3cret@"))
    fetched = fetch_links([link, Link("s", "ftp://user:s3cret@example.org/")], fetcher, {})
    assert "s3cret" not in repr(fetched)


LOOPBACK = ("127.0.0.1", "localhost", "127.1")  # three hosts by their names


def test_hosts_are_asked_side_by_side_and_what_came_of_the_links_is_told_in_their_order(site, fetcher):
    together = Barrier(len(LOOPBACK))

    def answer(handler):
        if handler.path == "/0":
            together.wait(60)  # until all hosts are being asked
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    site.answer("/0", answer)
    site.answer("/1", answer)
    links = [Link("s", site.url.replace("127.0.0.1", host) + f"/{n}") for n in range(2) for host in LOOPBACK]
    fetched = fetch_links(links, fetcher, {})
    assert [capture.link for capture in fetched.captures] == links


def test_no_more_hosts_are_asked_at_a_time_than_may_be(site, fetcher):
    busy, most = [], []

    def answer(handler):
        busy.append(handler.headers["Host"])
        most.append(len(busy))
        sleep(0.02)
        busy.remove(handler.headers["Host"])
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    few = replace(fetcher, settings=fetcher.settings.model_copy(update={"hosts": 2}))
    site.answer("/a", answer)
    links = [Link("s", site.url.replace("127.0.0.1", host) + f"/a?{n}") for n in range(3) for host in LOOPBACK]
    assert len(fetch_links(links, few, {}).captures) == 9
    assert max(most) == 2


def test_who_waits_for_an_answer_or_for_a_turn_goes_without_when_the_run_is_ended(site, fetcher):
    asked, tested = Event(), Event()

    def hang(handler):
        asked.set()
        tested.wait(300)

    links = [Link("s", site.answer("/slow", hang)), Link("s", site.serve("/next", b"x"))]
    came = []
    thread = Thread(target=lambda: came.append(fetch_links(links, fetcher, {})))
    thread.start()
    assert asked.wait(60)
    fetcher.stop()
    thread.join(60)
    tested.set()
    assert [each.reason for each in came[0].rejections] == ["took too long", "run was ended"]
    assert came[0].missed


def test_no_more_pages_are_asked_for_than_memory_should_hold(site, fetcher, monkeypatch):
    monkeypatch.setattr("tasks.fetch.LARGE", 150_000)
    links = [Link("s", site.serve(f"/{number}", b"x" * 60_000)) for number in range(5)]
    first = fetch_links(links, fetcher, {})
    assert ([capture.link for capture in first.captures], first.left) == (links[:3], tuple(links[3:]))
    assert site.paths() == ["/0", "/1", "/2"]
    assert fetch_links(first.left, fetcher, {}).left == ()


def test_what_takes_long_is_handed_on_in_parts(site, fetcher, monkeypatch):
    def slow(handler):
        sleep(0.6)
        handler.send_response(204)
        handler.end_headers()

    monkeypatch.setattr("tasks.fetch.LONG", 0.5)
    links = [Link("s", site.answer(f"/{number}", slow)) for number in range(3)]
    parts = [links]
    while parts[-1]:
        parts.append(list(fetch_links(parts[-1], fetcher, {}).left))
    assert parts == [links, links[1:], links[2:], []]
    assert site.paths() == ["/0", "/1", "/2"]
