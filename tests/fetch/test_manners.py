"""A polite guest: robots.txt, pauses, Retry-After, and only what changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Thread
from time import monotonic, sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.source import FeedSource
from tasks.fetch import Fetcher, FetchFailed
from tasks.fetch.address import without_credentials
from tasks.fetch.fetcher import Rules
from tasks.fetch.headers import conditions, seconds_to_wait
from tasks.fetch.robots import crawl_delay, parse


def reason(fetcher, url: str) -> str:
    with pytest.raises(FetchFailed) as failure:
        fetcher.get(url)
    return str(failure.value)


def test_every_request_names_this_crawler(site, fetcher):
    fetcher.get(site.serve("/a", b"hello"))
    assert {headers["User-Agent"] for _, headers in site.asked} == {fetcher.settings.user_agent}
    assert len(site.asked) == 2


def test_what_robots_txt_forbids_is_not_asked_for(site, fetcher):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private/\nAllow: /private/open\n")
    site.serve("/private/open", b"hello")
    assert reason(fetcher, site.serve("/private/a", b"secret")) == "robots.txt forbids it"
    assert fetcher.get(site.url + "/private/open").body == b"hello"
    assert site.paths() == ["/private/open"]


def test_rules_for_this_crawler_go_before_rules_for_all(site, fetcher):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /\n\nUser-agent: restated\nDisallow: /drafts\n")
    assert fetcher.get(site.serve("/a", b"hello")).body == b"hello"
    assert reason(fetcher, site.serve("/drafts/a", b"")) == "robots.txt forbids it"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_robots_txt_that_is_not_there_allows_everything(site, fetcher, status):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /", status=status)
    assert fetcher.get(site.serve("/a", b"hello")).body == b"hello"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_robots_txt_that_cannot_be_reached_allows_nothing(site, fetcher, status):
    site.serve("/robots.txt", b"", status=status)
    assert reason(fetcher, site.serve("/a", b"hello")) == "robots.txt cannot be reached"
    assert site.paths() == []


def test_robots_txt_is_asked_for_once_also_when_it_failed(site, fetcher):
    site.serve("/robots.txt", b"", status=500)
    url = site.serve("/a", b"hello")
    for _ in range(3):
        reason(fetcher, url)
    assert len(site.asked) == 1 + fetcher.settings.retries


def test_robots_txt_may_be_redirected(site, fetcher):
    site.serve("/robots.txt", status=301, Location="/rules")
    site.serve("/rules", b"User-agent: *\nDisallow: /a")
    assert reason(fetcher, site.serve("/a", b"hello")) == "robots.txt forbids it"


def test_each_hop_is_held_against_robots_txt(site, fetcher):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private")
    site.serve("/private", b"secret")
    assert reason(fetcher, site.serve("/a", status=302, Location="/private")) == "robots.txt forbids it"


@given(st.binary(max_size=500))
def test_a_robots_txt_of_any_bytes_can_be_read(body):
    rules = parse(body)
    assert rules.can_fetch("http://example.org/a", "Restated") in (True, False)
    assert 0 <= crawl_delay(rules, "Restated") <= 60


def test_a_crawl_delay_is_honoured(site, fetcher):
    site.serve("/robots.txt", b"User-agent: *\nCrawl-delay: 0.3")
    url = site.serve("/a", b"hello")
    begun = monotonic()
    for _ in range(3):
        fetcher.get(url)
    assert monotonic() - begun >= 0.6


def test_a_crawl_delay_is_honoured_up_to_a_minute():
    assert crawl_delay(parse(b"User-agent: *\nCrawl-delay: 86400"), "Restated") == 60


def test_sources_of_one_host_share_its_robots_txt_and_its_pauses(site, outside):
    one, two = (
        outside.for_source(FeedSource(name=name, kind="feed", url=site.url, allow_private=True, host_delay=delay))
        for name, delay in (("one", 0.3), ("two", 0))
    )
    url = site.serve("/a", b"hello")
    one.get(url)
    begun = monotonic()
    two.get(url)
    assert monotonic() - begun >= 0.29
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/a"]


def test_a_host_gets_a_pause_between_two_requests(site, fetcher):
    slow = replace(fetcher, rules=Rules(allow_private=True, host_delay=0.2))
    url = site.serve("/a", b"hello")
    slow.get(url)
    begun = monotonic()
    slow.get(url)
    assert monotonic() - begun >= 0.19


def test_a_host_is_asked_by_one_thread_at_a_time_and_other_hosts_meanwhile(site, fetcher):
    busy, most = [], []

    def answer(handler):
        busy.append(handler.headers["Host"])
        most.append((len(busy), len(set(busy))))
        sleep(0.05)
        busy.remove(handler.headers["Host"])
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    site.answer("/a", answer)
    urls = [site.url + "/a", site.url.replace("127.0.0.1", "localhost") + "/a"] * 4
    threads = [Thread(target=fetcher.get, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 8
    assert all(together == hosts for together, hosts in most)
    assert max(most) == (2, 2)


def failing_first(failures: int, status: int = 503, **headers: str):
    """An answer that is good from the n-th request on."""
    left = [status] * failures

    def answer(handler):
        code = left.pop() if left else 200
        handler.send_response(code)
        for name, value in ({"Content-Length": "5"} | (headers if code != 200 else {})).items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(b"hello")

    return answer


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_failure_that_may_pass_is_tried_again(site, fetcher, status):
    assert fetcher.get(site.answer("/a", failing_first(1, status))).body == b"hello"


def test_it_is_tried_again_only_so_often(site, fetcher):
    assert reason(fetcher, site.answer("/a", failing_first(5))) == "HTTP 503"
    assert len(site.paths()) == 1 + fetcher.settings.retries


def test_retry_after_in_seconds_is_waited_for(site, fetcher):
    begun = monotonic()
    assert fetcher.get(site.answer("/a", failing_first(1, 429, Retry_After="1"))).body == b"hello"
    assert monotonic() - begun >= 1


def test_retry_after_as_a_date_is_waited_for(site, fetcher):
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    begun = monotonic()
    with Fetcher(fetcher.settings.model_copy(update={"max_retry_after": 5}), fetcher.rules) as patient:
        assert patient.get(site.answer("/a", failing_first(1, 503, Retry_After=then))).body == b"hello"
    assert monotonic() - begun >= 0.9


def test_a_retry_after_beyond_the_bound_is_a_failure_for_all_of_that_host(site, fetcher):
    begun = monotonic()
    assert reason(fetcher, site.answer("/a", failing_first(9, 429, Retry_After="3600"))) == "asked to wait too long"
    assert reason(fetcher, site.serve("/b", b"hello")) == "asked to wait too long"
    assert site.paths() == ["/a"]
    assert monotonic() - begun < 60


def test_a_host_that_does_not_answer_is_left_alone_for_a_while(site, fetcher):
    def hang_up(handler):
        handler.close_connection = True

    links = [site.answer(f"/{number}", hang_up) for number in range(20)]
    assert [reason(fetcher, link) for link in links] == ["connection failed"] * 5 + ["host does not answer"] * 15
    assert len(set(site.paths())) == 5


def test_a_host_that_answers_now_and_then_is_asked_on(site, fetcher):
    def hang_up(handler):
        handler.close_connection = True

    for number in range(8):
        assert reason(fetcher, site.answer(f"/{number}", hang_up)) == "connection failed"
        fetcher.get(site.serve("/up", b"hello"))


@pytest.mark.parametrize("header", [None, "soon", "", "-1", "1e400", "Thu, 99 Foo 99999 99:99:99 GMT"])
def test_a_retry_after_that_cannot_be_read_is_none(header):
    assert seconds_to_wait(header) is None


@pytest.mark.parametrize("header", ["0", "120", "9" * 4000, "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_retry_after_is_a_number_of_seconds_or_a_date(header):
    assert 0 <= (seconds_to_wait(header) or 0) <= 21_600


def test_a_page_that_did_not_change_is_not_sent_again(site, fetcher):
    def conditional(handler):
        known = handler.headers["If-None-Match"] == '"v1"'
        handler.send_response(304 if known else 200)
        handler.send_header("ETag", '"v1"')
        handler.send_header("Content-Length", "0" if known else "5")
        handler.end_headers()
        handler.wfile.write(b"" if known else b"hello")

    url = site.answer("/a", conditional)
    first = fetcher.get_if_changed(url, None, None)
    assert first is not None
    assert fetcher.get_if_changed(url, first.headers["ETag"], None) is None


def test_both_validators_are_sent():
    assert conditions('"v1"', "Thu, 14 Jul 2016 00:00:00 GMT") == {
        "If-None-Match": '"v1"',
        "If-Modified-Since": "Thu, 14 Jul 2016 00:00:00 GMT",
    }


def test_a_weak_etag_gives_way_to_a_date_because_wordpress_behind_nginx_never_finds_it_again():
    assert conditions('W/"v1"', "Thu, 14 Jul 2016 00:00:00 GMT") == {
        "If-Modified-Since": "Thu, 14 Jul 2016 00:00:00 GMT"
    }
    assert conditions('W/"v1"', None) == {"If-None-Match": 'W/"v1"'}


def test_a_304_that_nobody_asked_for_is_a_failure(site, fetcher):
    with pytest.raises(FetchFailed, match="HTTP 304"):
        fetcher.get_if_changed(site.serve("/a", status=304), None, None)


@given(st.text(max_size=30), st.text(max_size=30).filter(lambda text: not set(text) & set("/?#@")))
def test_credentials_are_cut_out_of_any_address(path, secret):
    assert without_credentials(f"https://user:{secret}@example.org/{path}") == f"https://example.org/{path}"
