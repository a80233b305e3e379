"""An RSS or Atom feed as a source."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.source import FeedSource
from tasks.sources import SourceFailed, discover
from tasks.sources.base import canonical
from tasks.sources.syndication import read_feed
from warehouse.records import Link, Rejection, SourcePage

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Beijing Technology Notes</title><link>{site}/</link><language>en-US</language>
<item><title>Zhongguancun firms earn 345.26 billion &amp;amp; more</title>
<link>{site}/2016/07/14/firms/?utm_source=rss&amp;utm_medium=feed#comments</link>
<pubDate>Thu, 14 Jul 2016 07:00:00 +0800</pubDate></item>
<item><title>&lt;b&gt;Patents&lt;/b&gt; up 11.2%</title><link>/2016/07/13/patents/</link>
<pubDate>2016-07-13T23:59:00+08:00</pubDate></item>
<item><title>No day</title><guid isPermaLink="true">{site}/no-day</guid></item>
<item><title>The first again</title><link>{site}/2016/07/14/firms/</link></item>
<item><title>Nowhere</title><guid isPermaLink="false">77</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><link href="{site}/"/>
<entry><title type="html">R&amp;amp;D spending</title><link rel="self" href="{site}/api/1"/>
<link rel="alternate" href="{site}/1"/><published>2016-07-14T01:00:00Z</published>
<updated>2017-01-01T00:00:00Z</updated></entry>
<entry><title>Only changed</title><link href="{site}/2"/><updated>2016-07-15T01:00:00Z</updated></entry></feed>"""


SPAN = (date(2016, 1, 1), date(2016, 12, 31))


def source(site, **more) -> FeedSource:
    return FeedSource(name="notes", kind="feed", url=site.url + "/feed/", allow_private=True, **more)


def test_an_rss_feed_gives_a_link_an_entry(site, fetcher):
    site.serve("/feed/", RSS.format(site=site.url).encode(), Content_Type="application/rss+xml")
    assert list(discover(source(site), fetcher)) == [
        Link(
            "notes", site.url + "/2016/07/14/firms/", "Zhongguancun firms earn 345.26 billion & more", date(2016, 7, 14)
        ),
        Link("notes", site.url + "/2016/07/13/patents/", "Patents up 11.2%", date(2016, 7, 13)),
        Link("notes", site.url + "/no-day", "No day"),
        Rejection("discover", "entry without an address", "notes", None, "Nowhere"),
    ]


def test_an_atom_feed_gives_the_page_and_the_day_of_publication_not_of_change(site, fetcher):
    site.serve("/feed/", ATOM.format(site=site.url).encode())
    assert list(discover(source(site), fetcher)) == [
        Link("notes", site.url + "/1", "R&D spending", date(2016, 7, 14)),
        Link("notes", site.url + "/2", "Only changed"),
    ]


@pytest.mark.parametrize(
    "feed",
    [
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/'
        'rss-0.91.dtd"><rss version="0.91"><channel><title>Notes</title>{item}</channel></rss>',
        '<rss version="0.92"><channel><title>Notes</title>{item}</channel></rss>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">'
        "<channel><title>Notes</title></channel>{item}</rdf:RDF>",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>Notes</title></channel>{item}</rdf:RDF>",
    ],
    ids=["0.91", "0.92", "0.90", "1.0"],
)
def test_the_older_forms_of_rss_are_read_too(site, fetcher, feed):
    item = f"<item><title>Firms earn 5 billion</title><link>{site.url}/a</link></item>"
    site.serve("/feed/", feed.format(item=item).encode())
    assert list(discover(source(site), fetcher)) == [Link("notes", site.url + "/a", "Firms earn 5 billion")]


@pytest.mark.parametrize(
    "entry",
    [
        "<item><title>AT&T earns 5 million</title><link>{site}/a</link></item>",
        "<item><title>Cut off</title><link>{site}/a</link>",
        "<item><title>Zhong\x0cguancun</title><link>{site}/a</link></item>",
        "<item><title>&nbsp;&eacute;</title><link>{site}/a</link></item>",
    ],
)
def test_broken_xml_is_read_as_far_as_it_goes(site, fetcher, entry):
    site.serve("/feed/", ('<rss version="2.0"><channel>' + entry.format(site=site.url)).encode())
    assert [link.url for link in discover(source(site), fetcher)] == [site.url + "/a"]


def test_a_feed_in_another_encoding_is_read(site, fetcher):
    text = '<?xml version="1.0" encoding="gb18030"?><rss version="2.0"><channel><item><title>北京科技</title>'
    site.serve("/feed/", (text + "<link>http://example.org/a</link></item></channel></rss>").encode("gb18030"))
    assert [link.title for link in discover(source(site), fetcher)] == ["北京科技"]


BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "0123456789">'
    + "".join(f'<!ENTITY {name} "{10 * f"&{before};"}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + ']><rss version="2.0"><channel><item><title>&i;</title><link>http://a.org/</link></item></channel></rss>'
)
EXTERNAL = BOMB.replace('<!ENTITY a "0123456789">', '<!ENTITY i SYSTEM "file:///etc/passwd">')


@pytest.mark.parametrize("xml", [BOMB, EXTERNAL])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_entities_are_refused(site, fetcher, xml, encoding):
    site.serve("/feed/", xml.encode(encoding))
    with pytest.raises(SourceFailed, match="feed declares XML entities"):
        list(discover(source(site), fetcher))


JSON_FEED = """{{"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "items": [
{{"id": "1", "url": "{site}/1", "title": "Firms <b>&amp;</b> patents", "date_published": "2016-07-14T23:30:00+08:00"}},
{{"id": "{site}/2", "date_published": "some day"}},
{{"id": "3", "title": "Nowhere"}}, {{"id": 4, "url": 5}}, 6]}}"""


def test_a_json_feed_gives_a_link_an_item(site, fetcher):
    site.serve("/feed/", JSON_FEED.format(site=site.url).encode(), Content_Type="application/feed+json")
    *links, third, fourth, sixth = discover(source(site), fetcher)
    assert links == [
        Link("notes", site.url + "/1", "Firms & patents", date(2016, 7, 14)),
        Link("notes", site.url + "/2"),
    ]
    assert {each.reason for each in (third, fourth, sixth)} == {"entry without an address"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b'{"version": "https://jsonfeed.org/", "items": 5}',
        b"<html><body><h1>Not found</h1></body></html>",
        b"{}",
        b"\x89PNG\r\n",
        b"<",
    ],
)
def test_what_is_no_feed_is_a_failure_of_the_source(site, fetcher, body):
    site.serve("/feed/", body)
    with pytest.raises(SourceFailed, match="not a feed"):
        list(discover(source(site), fetcher))


def test_a_feed_without_entries_is_no_failure(site, fetcher):
    site.serve("/feed/", b'<rss version="2.0"><channel><title>Quiet</title></channel></rss>')
    assert list(discover(source(site), fetcher)) == []


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f'<rss version="2.0">{text}'.encode()))
def test_any_bytes_are_a_feed_or_a_failure(body):
    with suppress(SourceFailed):
        entries = read_feed(body, "https://example.org/feed", None).entries
        assert all(entry.link is None or isinstance(entry.link, str) for entry in entries)


def test_the_history_of_a_wordpress_feed_is_walked_to_its_last_page(site, fetcher):
    def feed(handler):
        number = int(handler.path.partition("?paged=")[2] or 1)
        items = f"<item><link>{site.url}/{number}</link></item><item><link>{site.url}/{number + 1}</link></item>"
        start = '<rss version="2.0"><channel><generator>https://wordpress.org/?v=6.1</generator>'
        body = f"{start}{items}</channel></rss>".encode() if number < 4 else b"Not found"
        handler.send_response(200 if number < 4 else 404)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.answer("/feed/", feed)
    assert [link.url[-1] for link in discover(source(site), fetcher)] == ["1", "2"]
    assert [link.url[-1] for link in discover(source(site), fetcher, span=SPAN)] == ["1", "2", "3", "4"]
    assert site.paths()[-1] == "/feed/?paged=4"


@pytest.mark.parametrize("relation", ["next", "prev-archive"])
def test_the_history_of_a_feed_is_walked_by_the_pages_that_it_names(site, fetcher, relation):
    for number in range(1, 4):
        older = f'<link rel="{relation}" href="/feed/{number + 1}"/>' if number < 3 else ""
        entry = f'<entry><link href="{site.url}/{number}"/></entry>'
        body = f'<feed xmlns="http://www.w3.org/2005/Atom">{older}{entry}</feed>'.encode()
        site.serve("/feed/" if number == 1 else f"/feed/{number}", body)
    assert [link.url[-1] for link in discover(source(site), fetcher, span=SPAN)] == ["1", "2", "3"]


def test_a_feed_that_leads_to_itself_is_read_until_nothing_is_new(site, fetcher):
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/feed/"/>{"{}"}</feed>'
    site.serve("/feed/", body.format(f'<entry><link href="{site.url}/1"/></entry>').encode())
    assert len(list(discover(source(site), fetcher, span=SPAN))) == 1
    assert len(site.paths()) == 2


def test_a_feed_that_did_not_change_gives_nothing(site, fetcher):
    site.answer("/feed/", lambda handler: (handler.send_response(304), handler.end_headers()))
    known = {site.url + "/feed/": [('"v1"', None)]}
    assert list(discover(source(site), fetcher, versions=known.__getitem__)) == []
    assert site.asked[-1][1]["If-None-Match"] == '"v1"'


def test_the_version_of_a_feed_comes_behind_all_that_it_names(site, fetcher):
    site.serve("/feed/", RSS.format(site=site.url).encode(), ETag='"v2"', Last_Modified="then")
    *_, last = discover(source(site), fetcher)
    assert last == SourcePage("notes", site.url + "/feed/", '"v2"', "then")


def test_history_is_asked_for_without_conditions(site, fetcher):
    site.serve("/feed/", RSS.format(site=site.url).encode())
    known = {site.url + "/feed/": [('"v1"', None)]}
    assert list(discover(source(site), fetcher, versions=known.__getitem__, span=(date.min, date.max)))
    assert site.asked[-1][1]["If-None-Match"] is None


def test_a_feed_that_is_down_is_a_failure_of_the_source_with_its_reason(site, fetcher):
    site.serve("/feed/", status=503)
    with pytest.raises(SourceFailed, match="HTTP 503"):
        list(discover(source(site), fetcher))


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("HTTPS://Example.ORG:443", "https://example.org/"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org/a?utm_source=x&id=5&utm_campaign=y#top", "https://example.org/a?id=5"),
        ("https://example.org/a/?replytocom=77", "https://example.org/a/"),
        ("https://example.org/a/?share=twitter", "https://example.org/a/"),
        ("https://example.org/?p=12", "https://example.org/?p=12"),
        ("https://user:pass@example.org/a", "https://example.org/a"),
        (" https://example.org/技术 ", "https://example.org/技术"),
        ("http://[::1", "http://[::1"),
    ],
)
def test_one_page_has_one_address(url, page):
    assert canonical(url) == page


@pytest.mark.parametrize("link", ["javascript:alert(1)", "http://a:b/"])
def test_a_link_that_is_no_address_is_left_for_the_fetch_to_reject(site, fetcher, link):
    site.serve("/feed/", f'<rss version="2.0"><channel><item><link>{link}</link></item></channel></rss>'.encode())
    assert [each.url for each in discover(source(site), fetcher)] == [canonical(link)]


@given(st.text(max_size=60))
def test_any_text_has_one_canonical_form(text):
    once = canonical("https://example.org/" + text)
    assert canonical(once) == once
