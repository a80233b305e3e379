"""A sitemap as a source."""

import gzip
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.source import SitemapSource
from tasks.fetch import FetchFailed
from tasks.sources import SourceFailed, discover
from tasks.sources.sitemap import read_sitemap
from warehouse.records import Link, Rejection, SourcePage

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>{site}/2016/07/14/firms/?utm_source=map</loc><lastmod>2016-07-14T08:00:00+08:00</lastmod></url>
<url><loc> {site}/2016/07/15/patents/ </loc><lastmod>2016-07-15</lastmod>
  <image:image><image:loc>{site}/chart.png</image:loc><image:title>A chart</image:title></image:image></url>
<url><loc>{site}/news</loc><news:news><news:publication><news:name>Beijing Daily</news:name>
  <news:language>zh-cn</news:language></news:publication>
  <news:publication_date>2016-07-16T23:00:00+08:00</news:publication_date><news:title>科技</news:title></news:news></url>
<url><loc>{site}/2016/07/14/firms/</loc></url>
<url><priority>0.5</priority></url>
</urlset>"""


def index(*locations: str) -> bytes:
    rows = "".join(f"<sitemap><loc>{each}</loc></sitemap>" for each in locations)
    return f"<sitemapindex>{rows}</sitemapindex>".encode()


def urlset(*locations: str) -> bytes:
    return ("<urlset>" + "".join(f"<url><loc>{each}</loc></url>" for each in locations) + "</urlset>").encode()


def source(site, path: str = "/sitemap.xml", **more) -> SitemapSource:
    return SitemapSource(name="map", kind="sitemap", url=site.url + path, allow_private=True, **more)


def test_a_sitemap_gives_a_link_a_page_with_what_news_sitemaps_add(site, fetcher):
    site.serve("/sitemap.xml", SITEMAP.format(site=site.url).encode())
    assert list(discover(source(site), fetcher)) == [
        Link("map", site.url + "/2016/07/14/firms/"),
        Link("map", site.url + "/2016/07/15/patents/"),
        Link("map", site.url + "/news", "科技", date(2016, 7, 16), "Beijing Daily", "zh"),
    ]


def test_pages_that_did_not_change_lately_are_left_out_where_the_sitemap_says_when(site, fetcher):
    site.serve("/sitemap.xml", SITEMAP.format(site=site.url).encode())
    found = list(discover(source(site), fetcher, datetime(2016, 7, 22, 0, 30, tzinfo=UTC)))
    assert [link.url for link in found] == [site.url + "/news", site.url + "/2016/07/14/firms/"]


def test_history_asks_for_all_that_changed_since_its_span_began(site, fetcher):
    site.serve("/sitemap.xml", SITEMAP.format(site=site.url).encode())
    newest = datetime(2020, 1, 1, tzinfo=UTC)
    july, august = (date(2016, 7, 1), date(2016, 7, 31)), (date(2016, 8, 1), date(2016, 8, 31))
    assert len(list(discover(source(site), fetcher, newest, span=july))) == 3
    assert len(list(discover(source(site), fetcher, newest, span=august))) == 2  # those without a time of change


def test_only_addresses_that_match_are_articles(site, fetcher):
    site.serve("/sitemap.xml", SITEMAP.format(site=site.url).encode())
    found = discover(source(site, match=r"/\d{4}/\d\d/\d\d/"), fetcher)
    assert [link.url[-9:] for link in found] == ["14/firms/", "/patents/"]


def test_an_index_leads_to_its_sitemaps_each_once_though_they_name_one_another(site, fetcher):
    site.serve("/sitemap.xml", index(site.url + "/a.xml", site.url + "/b.xml.gz", site.url + "/sitemap.xml"))
    site.serve("/a.xml", index(site.url + "/a.xml", site.url + "/sitemap.xml", site.url + "/c.txt"))
    site.serve("/b.xml.gz", gzip.compress(urlset("http://a.org/1")), Content_Type="application/gzip")
    site.serve("/c.txt", b"\xef\xbb\xbfhttp://a.org/2\r\nhttp://a.org/3\n\nnonsense\n")
    assert [link.url for link in discover(source(site), fetcher)] == [f"http://a.org/{each}" for each in (1, 2, 3)]
    assert sorted(site.paths()) == ["/a.xml", "/b.xml.gz", "/c.txt", "/sitemap.xml"]


def test_a_robots_txt_leads_to_the_sitemaps_that_it_names(site, fetcher):
    site.serve("/robots.txt", f"User-agent: *\nDisallow:\nSitemap: {site.url}/a.xml\nsitemap:{site.url}/b.xml".encode())
    site.serve("/a.xml", urlset("http://a.org/1"))
    site.serve("/b.xml", urlset("http://a.org/2"))
    found = discover(source(site, "/robots.txt"), fetcher)
    assert [link.url for link in found] == ["http://a.org/1", "http://a.org/2"]


def test_a_sitemap_that_did_not_change_gives_nothing_but_an_index_is_always_walked(site, fetcher):
    site.serve("/sitemap.xml", index(site.url + "/a.xml", site.url + "/b.xml"), ETag='"0"')
    site.serve("/a.xml", urlset("http://a.org/1"), ETag='"1"')
    site.answer("/b.xml", lambda handler: (handler.send_response(304), handler.end_headers()))
    known = {site.url + "/b.xml": [('"2"', None)]}
    found = list(discover(source(site), fetcher, versions=lambda url: known.get(url, [])))
    assert found == [Link("map", "http://a.org/1"), SourcePage("map", site.url + "/a.xml", '"1"', None)]


def test_a_sitemap_below_that_may_be_read_another_time_fails_the_walk_at_its_end(site, fetcher):
    site.serve("/sitemap.xml", index(site.url + "/a.xml", site.url + "/b.xml"))
    site.serve("/a.xml", status=503)
    site.serve("/b.xml", urlset("http://a.org/1"))
    walk = discover(source(site), fetcher)
    assert (next(walk).reason, next(walk).url) == ("HTTP 503", "http://a.org/1")
    with pytest.raises(SourceFailed, match="HTTP 503"):
        next(walk)


def test_a_sitemap_below_that_cannot_be_read_is_a_rejection_and_the_others_go_on(site, fetcher):
    site.serve("/sitemap.xml", index(*(f"{site.url}/{each}.xml" for each in "abcd")))
    site.serve("/b.xml", b"<html><p>Not found</p></html>")
    site.serve("/c.xml", b"<urlset><url>")
    site.serve("/d.xml", urlset("http://a.org/1"))
    found = list(discover(source(site, match="/1$"), fetcher))
    assert [(each.url, each.reason) for each in found if isinstance(each, Rejection)] == [
        (site.url + "/a.xml", "HTTP 404"),
        (site.url + "/b.xml", "not a sitemap"),
        (site.url + "/c.xml", "not a sitemap"),
    ]
    assert found[-1] == Link("map", "http://a.org/1")


@pytest.mark.parametrize("entity", ['a "x"', 'a SYSTEM "file:///etc/passwd"', '% a SYSTEM "http://10.0.0.1/"'])
def test_entities_are_refused(site, fetcher, entity):
    site.serve("/sitemap.xml", f"<!DOCTYPE urlset [<!ENTITY {entity}>]><urlset/>".encode())
    with pytest.raises(SourceFailed, match="sitemap declares XML entities"):
        list(discover(source(site), fetcher))


def test_a_gzip_bomb_is_refused(site, fetcher):
    site.serve("/sitemap.xml", gzip.compress(b"<urlset>" + b" " * 3_000_000))
    with pytest.raises(SourceFailed, match="body too large"):
        list(discover(source(site), fetcher))


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: f"<urlset><url><loc>{text}".encode()))
def test_any_bytes_are_a_sitemap_or_a_failure(body):
    try:
        entries = read_sitemap("map", body, 1000)
    except FetchFailed:
        return
    assert all(entry.link.url.startswith("http") for entry in entries)
