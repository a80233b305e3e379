"""WARC and WET files as a source."""

import gzip
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from config.source import WarcSource
from tasks.archive import keep
from tasks.sources import SourceFailed, discover
from warehouse.records import Capture, Link, Rejection


def record(writer, url: str, body: bytes, *, kind="response", status="200 OK", day=14, **headers: str) -> None:
    fields = {"Content-Type": "text/html"} | {name.replace("_", "-"): value for name, value in headers.items()}
    http = StatusAndHeaders(status, list(fields.items()), protocol="HTTP/1.1") if kind == "response" else None
    known = {"WARC-Date": f"2016-07-{day:02d}T01:02:03Z"}
    made = writer.create_warc_record(
        url, kind, BytesIO(body), len(body), warc_headers_dict=known, http_headers=http,
        warc_content_type="" if http else fields["Content-Type"],
    )  # fmt: skip
    writer.write_record(made)


def warc(*records: dict, zipped: bool = False) -> bytes:
    file = BytesIO()
    writer = WARCWriter(file, gzip=zipped)
    for each in records:
        record(writer, each.pop("url", "http://a.org/1"), each.pop("body", b"<p>80,748</p>"), **each)
    return file.getvalue()


def arc(page: bytes) -> bytes:
    """The format before WARC, of one page."""
    about = b"1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n"
    blocks = ((b"filedesc://a.arc 0.0.0.0", b"text/plain", about), (b"http://a.org/1 1.2.3.4", b"text/html", page))
    return b"".join(b"%s 20160714010203 %s %d\n%s\n" % (name, kind, len(body), body) for name, kind, body in blocks)


def with_dictionary(data: bytes) -> bytes:
    words = zstandard.train_dictionary(1000, [b"WARC/1.0 response %d Content-Type text/html" % n for n in range(900)])
    inner = zstandard.compress(words.as_bytes())
    frame = b"\x5d\x2a\x4d\x18" + len(inner).to_bytes(4, "little") + inner
    return frame + zstandard.ZstdCompressor(dict_data=words).compress(data)


@pytest.fixture
def found(tmp_path, fetcher):
    def read(data: bytes, name: str = "a.warc.gz", span=None, **more) -> list:
        (tmp_path / name).write_bytes(data)
        return list(discover(WarcSource(name="crawl", kind="warc", path=tmp_path, **more), fetcher, span=span))

    return read


@pytest.mark.parametrize(
    "compress",
    [
        lambda: warc({}, {"url": "http://a.org/2"}),
        lambda: warc({}, {"url": "http://a.org/2"}, zipped=True),
        lambda: gzip.compress(warc({}, {"url": "http://a.org/2"})),
        lambda: zstandard.compress(warc({})) + zstandard.compress(warc({"url": "http://a.org/2"})),
        lambda: with_dictionary(warc({}, {"url": "http://a.org/2"})),
    ],
    ids=["plain", "gzip by record", "gzip whole", "zstandard by frame", "zstandard with dictionary"],
)
def test_a_file_is_read_however_it_is_compressed(found, compress):
    assert [capture.link.url for capture in found(compress())] == ["http://a.org/1", "http://a.org/2"]


def test_a_response_is_a_capture_with_its_address_time_and_headers(found):
    data = warc(
        {"body": b"<p>1</p>", "ETag": '"v1"', "Last_Modified": "then", "Content_Type": "text/html; charset=gbk"}
    )
    assert found(data) == [
        Capture(
            Link("crawl", "http://a.org/1"),
            datetime(2016, 7, 14, 1, 2, 3, tzinfo=UTC),
            b"<p>1</p>",
            "text/html; charset=gbk",
            200,
            '"v1"',
            "then",
        )
    ]


def test_a_body_is_decoded_as_its_headers_say(found):
    chunked = b"5\r\n80,74\r\n1\r\n8\r\n0\r\n\r\n"
    zipped = gzip.compress(b"80,748")
    captures = found(
        warc({"body": chunked, "Transfer_Encoding": "chunked"}, {"body": zipped, "Content_Encoding": "gzip"})
    )
    assert [capture.body for capture in captures] == [b"80,748", b"80,748"]


def test_the_text_of_wet_files_is_a_capture(found):
    (capture,) = found(warc({"kind": "conversion", "body": "科技".encode()}), "a.wet.gz")
    assert (capture.content_type, capture.body, capture.http_status) == (
        "text/plain; charset=utf-8", "科技".encode(), None,
    )  # fmt: skip


def test_captures_of_restated_itself_can_be_read_again(tmp_path, fetcher):
    page = Capture(Link("crawl", "http://a.org/1"), datetime(2016, 7, 14, tzinfo=UTC), b"<p>1</p>", "text/html", 200)
    keep([page], tmp_path, page.fetched_at)
    assert list(discover(WarcSource(name="crawl", kind="warc", path=tmp_path), fetcher)) == [page]


def test_other_records_are_passed_over(found):
    data = warc(
        {"status": "404 Not Found"},
        {"status": "301 Moved"},
        {"Content_Type": "image/png"},
        {"Content_Type": "application/json"},
        {"kind": "metadata"},
        {"url": "dns:a.org", "kind": "resource", "Content_Type": "text/dns"},
    )
    assert found(data) == []


def test_only_pages_of_the_hosts_the_pattern_and_the_days_asked_for_are_given(found):
    records = [
        {"url": "http://a.org/news/1"},
        {"url": "http://www.a.org/news/2", "day": 15},
        {"url": "http://a.org/about"},
        {"url": "http://ba.org/news/3"},
        {"url": "http://a.org/news/4", "day": 20},
    ]
    captures = found(warc(*records), hosts=("a.org",), match="/news/", span=(date(2016, 7, 1), date(2016, 7, 15)))
    assert [capture.link.url[-1] for capture in captures] == ["1", "2"]


def test_a_page_too_large_is_a_rejection_and_the_rest_goes_on(found):
    rejection, capture = found(warc({"body": b"x" * 2_000_001}, {"url": "http://a.org/2"}))
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.url) == ("body too large", "http://a.org/1")
    assert capture.link.url == "http://a.org/2"


def test_a_page_that_its_crawler_cut_short_is_a_rejection(found):
    data = warc({}).replace(b"WARC-Type:", b"WARC-Truncated: length\r\nWARC-Type:")
    assert [each.reason for each in found(data)] == ["body was cut short"]


@pytest.mark.parametrize("zipped", [True, False])
@pytest.mark.parametrize("left", [20, 60, 110, 150, 220, 250, 290, -41, -20, -5])
def test_a_file_that_breaks_off_gives_what_stands_before_and_a_rejection(found, zipped, left):
    body = b"<p>80,748 companies</p>" * 3
    torn = warc({"url": "http://a.org/2", "body": body}, zipped=zipped)[:left]
    first, *rest = found(warc({}, zipped=zipped) + torn)
    assert first.link.url == "http://a.org/1"
    assert [each.reason for each in rest if isinstance(each, Rejection)] == ["archive file is broken"]
    assert all(each.body == body for each in rest if isinstance(each, Capture))


@pytest.mark.parametrize(
    "data",
    [b"\x1f\x8bgarbage", b"\x28\xb5\x2f\xfdgarbage", b"\x5d\x2a\x4d\x18\xff\xff\xff\xff", b"no WARC at all\n" * 9],
)
def test_a_file_that_is_none_is_a_rejection(found, data):
    (rejection,) = found(data)
    assert (rejection.stage, rejection.reason, rejection.url) == ("discover", "archive file is broken", "a.warc.gz")


SOUND = {
    "plain": warc(
        {"ETag": "x"}, {"kind": "conversion"}, {"Transfer_Encoding": "chunked", "body": b"5\r\nhello\r\n0\r\n\r\n"}
    ),
    "gzip": warc({}, {"kind": "resource"}, zipped=True),
    "zstandard": zstandard.compress(warc({}, {})),
    "arc": arc(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>80,748</p>"),
}


@pytest.mark.parametrize(("form", "pages"), [("plain", 3), ("gzip", 2), ("zstandard", 2), ("arc", 1)])
def test_a_sound_file_of_each_form_gives_its_pages(found, form, pages):
    captures = found(SOUND[form])
    assert [capture.link.url for capture in captures] == ["http://a.org/1"] * pages


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.sampled_from(sorted(SOUND)))
def test_a_file_with_any_bytes_changed_gives_captures_and_rejections_and_nothing_else(tmp_path, fetcher, data, form):
    spoiled = bytearray(SOUND[form])
    for _ in range(data.draw(st.integers(1, 4))):
        where = data.draw(st.integers(0, len(spoiled) - 1))
        spoiled[where : where + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(spoiled)
    source = WarcSource(name="crawl", kind="warc", path=path)
    assert all(isinstance(each, Capture | Rejection) for each in discover(source, fetcher))


def test_a_record_whose_time_cannot_be_read_is_a_rejection(found):
    data = warc({}).replace(b"2016-07-14T01:02:03Z", b"some day in 2016 -- Z")
    assert [each.reason for each in found(data)] == ["record without a time"]


def test_files_of_a_folder_are_read_in_the_order_of_their_names_and_others_passed_over(tmp_path, fetcher):
    for name, number in (("b.warc", 2), ("sub/c.warc.gz", 3), ("a.warc.zst", 1), ("a.cdx", 9), ("warc.paths.gz", 9)):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(warc({"url": f"http://a.org/{number}"}))
    found = discover(WarcSource(name="crawl", kind="warc", path=tmp_path), fetcher)
    assert [capture.link.url[-1] for capture in found] == ["1", "2", "3"]


def remote(site, *paths: str, **more) -> WarcSource:
    urls = [site.url + path for path in paths]
    return WarcSource(name="crawl", kind="warc", urls=urls, allow_private=True, **more)


def test_remote_files_and_lists_of_them_are_downloaded_one_by_one(site, fetcher):
    names = ["crawl-data/CC-NEWS/2016/08/CC-NEWS-20160826124520-00000.warc.gz", "crawl-data/x.warc.gz"]
    site.serve("/crawl-data/CC-NEWS/2016/08/warc.paths.gz", gzip.compress("\n".join(names).encode()))
    for number, name in enumerate(names, start=1):
        site.serve(f"/{name}", warc({"url": f"http://a.org/{number}"}, zipped=True))
    source = remote(site, "/crawl-data/CC-NEWS/2016/08/warc.paths.gz")
    assert [capture.link.url[-1] for capture in discover(source, fetcher)] == ["1", "2"]


def test_a_remote_file_that_was_begun_after_the_span_is_not_downloaded(site, fetcher):
    source = remote(site, "/CC-NEWS-20160826124520-00000.warc.gz")
    assert list(discover(source, fetcher, span=(date(2016, 8, 1), date(2016, 8, 25)))) == []
    assert site.paths() == []


def test_a_remote_file_larger_than_its_bound_is_a_rejection_and_the_rest_goes_on(site, fetcher):
    site.serve("/a.warc", warc({"body": b"x" * 5000}))
    site.serve("/b.warc", warc({"url": "http://a.org/2"}))
    rejection, capture = discover(remote(site, "/a.warc", "/b.warc", max_bytes=4000), fetcher)
    assert (rejection.reason, rejection.url) == ("body too large", site.url + "/a.warc")
    assert capture.link.url == "http://a.org/2"


def test_a_disk_without_room_for_a_remote_file_is_a_rejection(site, fetcher, monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tasks.fetch.fetcher.chunks", full)
    (rejection,) = discover(remote(site, "/a.warc"), fetcher)
    assert rejection.reason == "HTTP 404"
    site.serve("/a.warc", warc({}))
    (rejection,) = discover(remote(site, "/a.warc"), fetcher)
    assert rejection.reason == "file cannot be written"


def test_a_folder_that_is_not_there_is_a_failure_of_the_source(fetcher):
    with pytest.raises(SourceFailed, match="no such file or folder"):
        list(discover(WarcSource(name="crawl", kind="warc", path=Path("/nonexistent/warc")), fetcher))
