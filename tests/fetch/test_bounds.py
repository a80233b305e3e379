"""Nothing that a server sends takes more time, memory or disk than the settings say, nor passes for a whole page."""

import gc
import gzip
import socket
import zlib
from contextlib import suppress
from threading import Thread
from time import monotonic, sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.fetch import FetchFailed
from tasks.fetch.body import decoded


def reason(fetcher, url: str) -> str:
    with pytest.raises(FetchFailed) as failure:
        fetcher.get(url)
    return str(failure.value)


def test_a_page_comes_with_its_status_headers_and_body(site, fetcher):
    page = fetcher.get(site.serve("/a", b"<p>1.2 million</p>", Content_Type="text/html; charset=gb18030"))
    assert (page.status, page.body, page.url) == (200, b"<p>1.2 million</p>", site.url + "/a")
    assert page.headers["content-type"] == "text/html; charset=gb18030"


def test_a_body_larger_than_the_limit_is_refused_by_its_declared_length(site, fetcher):
    assert reason(fetcher, site.serve("/a", b"", Content_Length="100001")) == "body too large"


def test_a_body_larger_than_the_limit_is_refused_while_it_streams(site, fetcher):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 1000)

    assert reason(fetcher, site.answer("/a", endless)) == "body too large"


@pytest.mark.parametrize("layers", [1, 2])
def test_a_gzip_bomb_is_refused(site, fetcher, layers):
    body = b"0" * 50_000_000
    for _ in range(layers):
        body = gzip.compress(body)
    assert len(body) < 100_000
    url = site.serve("/a", body, Content_Encoding=", ".join(["gzip"] * layers))
    assert reason(fetcher, url) == "body too large"


def test_more_content_codings_than_any_honest_server_sends_are_refused(site, fetcher):
    assert reason(fetcher, site.serve("/a", b"x", Content_Encoding="gzip, gzip, gzip")) == "too many content codings"


def test_a_content_coding_that_was_not_asked_for_is_refused(site, fetcher):
    assert reason(fetcher, site.serve("/a", b"x", Content_Encoding="br")) == "unknown content coding"


@pytest.mark.parametrize(
    ("coding", "encode"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body, wbits=-15)),
        ("deflate, gzip", lambda body: gzip.compress(zlib.compress(body))),
        ("identity", bytes),
    ],
)
def test_content_codings_are_taken_off(site, fetcher, coding, encode):
    assert fetcher.get(site.serve("/a", encode(b"80,748"), Content_Encoding=coding)).body == b"80,748"


@given(st.binary(max_size=300), st.integers(0, 320))
def test_a_gzip_body_cut_anywhere_never_passes_for_a_whole_one(body, length):
    whole = gzip.compress(body)
    cut = whole[:length]
    if 0 < len(cut) < len(whole):
        with pytest.raises(FetchFailed):
            decoded(cut, "gzip", 1000)
    elif cut:
        assert decoded(cut, "gzip", 1000) == body


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "gzip, deflate", "x-gzip"]))
def test_bytes_that_are_no_compression_are_a_failure_and_nothing_else(body, coding):
    with suppress(FetchFailed):
        assert len(decoded(body, coding, 1000)) <= 1000


def test_a_body_shorter_than_declared_is_a_failure(site, fetcher):
    def short(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"<p>half a page")
        handler.close_connection = True

    assert reason(fetcher, site.answer("/a", short)) == "body was cut short"


def test_a_chunked_body_that_ends_early_is_a_failure(site, fetcher):
    def short(handler):
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"5\r\nhello\r\n")
        handler.close_connection = True

    assert reason(fetcher, site.answer("/a", short)) == "body was cut short"


def test_a_chunked_body_is_put_together(site, fetcher):
    def chunked(handler):
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"5\r\n80,74\r\n1\r\n8\r\n0\r\n\r\n")

    assert fetcher.get(site.answer("/a", chunked)).body == b"80,748"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # urllib3 forgets to close on '5, 7'
@pytest.mark.parametrize("length", ["-5", "ten", "5, 7", "٣"])
def test_a_length_that_is_no_length_is_a_failure(site, fetcher, length):
    def wrong(handler):
        handler.wfile.write(f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\nhello".encode())
        handler.close_connection = True

    assert reason(fetcher, site.answer("/a", wrong)) in ("wrong Content-Length", "request failed")
    gc.collect()


def test_a_server_that_trickles_its_body_is_left_at_the_deadline(site, impatient):
    def trickle(handler):
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x")
            sleep(0.05)

    begun = monotonic()
    assert reason(impatient, site.answer("/a", trickle)) == "took too long"
    assert monotonic() - begun < 60


def test_a_server_that_trickles_its_headers_is_left_at_the_deadline(site, impatient):
    def trickle(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while True:
            handler.wfile.write(b"x")
            sleep(0.05)

    begun = monotonic()
    assert reason(impatient, site.answer("/a", trickle)) == "took too long"
    assert monotonic() - begun < 60


def test_the_deadline_holds_over_all_hops_and_attempts_of_a_fetch(site, impatient):
    def slow(handler):
        sleep(0.25)
        handler.send_response(302)
        handler.send_header("Location", handler.path + "x")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    begun = monotonic()
    for length in range(12):
        site.answer("/a" + "x" * length, slow)
    assert reason(impatient, site.url + "/a") == "took too long"
    assert monotonic() - begun < 60


def test_the_deadline_holds_on_a_connection_that_is_used_again(site, fetcher, impatient):
    def trickle(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        while True:
            handler.wfile.write(b"x")
            sleep(0.05)

    fetcher.get(site.serve("/first", b"hello"))
    begun = monotonic()
    assert reason(impatient, site.answer("/a", trickle)) == "took too long"
    assert monotonic() - begun < 60


def test_a_server_that_never_finishes_the_tls_greeting_is_left_at_the_deadline(impatient):
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"https://127.0.0.1:{server.getsockname()[1]}/"
        begun = monotonic()
        assert reason(impatient, url) in ("took too long", "robots.txt cannot be reached")
        assert monotonic() - begun < 60


def test_a_server_that_speaks_no_tls_is_a_failure(site, fetcher):
    assert reason(fetcher, site.url.replace("http://", "https://")) == "robots.txt cannot be reached"


def test_a_server_that_speaks_no_http_is_a_failure(site, fetcher):
    def babble(handler):
        handler.wfile.write(b"220 mail.example ESMTP\r\n")
        handler.close_connection = True

    assert reason(fetcher, site.answer("/a", babble)) == "connection failed"


def test_a_port_where_nobody_listens_is_a_failure(fetcher):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert reason(fetcher, f"http://127.0.0.1:{port}/") == "robots.txt cannot be reached"


def test_redirects_are_followed_to_their_end(site, fetcher):
    site.serve("/a", status=301, Location="/b?x=1")
    site.serve("/b", status=302, Location=site.url + "/c")
    site.serve("/c", b"here")
    page = fetcher.get(site.url + "/a")
    assert (page.url, page.body) == (site.url + "/c", b"here")


def test_a_redirect_to_an_address_in_utf8_is_followed(site, fetcher):
    site.answer(
        "/a",
        lambda handler: handler.wfile.write(
            "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /科技\r\n\r\n".encode()
        ),
    )
    site.serve("/%E7%A7%91%E6%8A%80", b"here")
    assert fetcher.get(site.url + "/a").body == b"here"


def test_endless_redirects_are_a_failure(site, fetcher):
    url = site.serve("/a", status=302, Location="/a")
    assert reason(fetcher, url) == "too many redirects"
    assert len(site.paths()) == 11


def test_the_body_of_a_redirect_is_not_read(site, fetcher):
    site.serve("/b", b"here")
    assert fetcher.get(site.serve("/a", b"x" * 200_000, status=302, Location="/b")).body == b"here"


@pytest.mark.parametrize("location", ["ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "data:,x"])
def test_a_redirect_to_something_else_than_the_web_is_refused(site, fetcher, location):
    assert reason(fetcher, site.serve("/a", status=302, Location=location)) == "not http or https"


@pytest.mark.parametrize("url", ["http://", "http://[::1", "http://host:port/", "http:///path", "//host/x", "host", ""])
def test_what_is_no_address_is_a_failure(fetcher, url):
    assert reason(fetcher, url) in ("not an address", "not http or https")


@pytest.mark.parametrize("status", [204, 206, 403, 404, 410, 451, 501])
def test_any_other_status_is_a_failure_that_names_it(site, fetcher, status):
    assert reason(fetcher, site.serve("/a", b"", status=status)) == f"HTTP {status}"
    assert len(site.paths()) == 1


def test_threads_may_share_a_fetcher(site, fetcher):
    url = site.serve("/a", b"hello")
    bodies = []
    threads = [Thread(target=lambda: bodies.append(fetcher.get(url).body)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bodies == [b"hello"] * 8
