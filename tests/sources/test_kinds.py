"""One article through every kind of source, each described by its TOML: the same figures, whatever way they came."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from config.settings import settings
from config.source import read_source
from tasks.archive import keep
from tasks.fetch import fetch_links
from tasks.read import read_captures
from tasks.sources import discover
from warehouse.records import Capture, Kept, Link

PARAGRAPHS = (
    "The port office counted 12,400 software companies at the end of March, an increase of 8.1 percent over a year "
    "earlier, it said at a press conference in the new hall.",
    "The software industry generated 5.2 billion yuan in 2015. The office promised to listen to what companies say.",
)
TITLE = "Harbour city counts its software firms"
HTML = (
    f"<html><head><title>{TITLE}</title><meta property='article:published_time' content='2016-04-12T08:00:00Z'></head>"
    f"<body><nav><a href='/'>Home</a></nav><article><h1>{TITLE}</h1>"
    + "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    + "</article></body></html>"
).encode()
DAY = datetime(2016, 4, 12, 8, tzinfo=UTC)
PATH = "/2016/04/12/firms/"
EXPECTED = [
    (Decimal(12400), "1", "level", date(2016, 3, 31)),
    (Decimal("8.1"), "%", "growth", date(2016, 3, 31)),
    (Decimal("5.2e9"), "CNY", "level", date(2015, 12, 31)),
]


def feed(site, folder) -> str:
    site.serve(
        "/feed", f"<rss version='2.0'><channel><item><link>{site.url}{PATH}</link></item></channel></rss>".encode()
    )
    return f'kind = "feed"\nurl = "{site.url}/feed"\nallow_private = true'


def sitemap(site, folder) -> str:
    site.serve("/sitemap.xml", f"<urlset><url><loc>{site.url}{PATH}</loc></url></urlset>".encode())
    return f'kind = "sitemap"\nurl = "{site.url}/sitemap.xml"\nallow_private = true'


def listing(site, folder) -> str:
    site.serve("/news/", f"<ul class='news'><li><a href='{PATH}'>Firms</a></ul>".encode(), Content_Type="text/html")
    return f'kind = "listing"\nurl = "{site.url}/news/"\nlinks = "ul.news a"\nallow_private = true'


def wordpress(site, folder) -> str:
    told = {"date_gmt": "2016-04-12T08:00:00", "modified_gmt": "2016-04-12T08:00:00", "title": {"rendered": TITLE}}
    content = {"rendered": "".join(f"<p>{each}</p>" for each in PARAGRAPHS), "protected": False}
    post = {"id": 1, "link": site.url + PATH, "type": "post", "content": content, **told}
    site.serve("/wp-json/wp/v2/posts", json.dumps([post]).encode(), X_WP_TotalPages="1")
    return f'kind = "wordpress"\nurl = "{site.url}/"\nallow_private = true'


def wayback(site, folder) -> str:
    rows = [["original", "timestamp", "digest"], ["http://port.example" + PATH, "20160412080000", "AAAA"]]
    site.serve("/cdx", json.dumps(rows).encode())
    site.serve(f"/web/20160412080000id_/http://port.example{PATH}", HTML, Content_Type="text/html")
    return (
        f'kind = "wayback"\nurl = "port.example/*"\ncdx = "{site.url}/cdx"\nreplay = "{site.url}/web/"\n'
        "allow_private = true"
    )


def warc(site, folder) -> str:
    keep([Capture(Link("s", "http://port.example" + PATH), DAY, HTML, "text/html", 200)], folder / "crawl", DAY)
    return 'kind = "warc"\npath = "crawl"'


def folder_of_pages(site, folder) -> str:
    (folder / "pages").mkdir()
    (folder / "pages" / "firms.html").write_bytes(HTML)
    return 'kind = "folder"\npath = "pages"'


def urls(site, folder) -> str:
    (folder / "list.csv").write_text(f"url,lang\n{site.url}{PATH},en\n")
    return 'kind = "urls"\npath = "list.csv"\nallow_private = true'


@pytest.mark.parametrize("kind", [feed, sitemap, listing, wordpress, wayback, warc, folder_of_pages, urls])
def test_an_article_is_read_alike_whatever_kind_of_source_brings_it(site, fetcher, tmp_path, kind):
    site.serve(PATH, HTML, Content_Type="text/html; charset=utf-8")
    (tmp_path / "port.toml").write_text(kind(site, tmp_path) + '\nplace = "Harbour"\nlang = "en"\n')
    source = read_source(tmp_path / "port.toml")
    (found,) = (each for each in discover(source, fetcher) if isinstance(each, Link | Capture))
    captures = (found,) if isinstance(found, Capture) else fetch_links([found], fetcher.for_source(source), {}).captures
    kept = [(each, Kept(each.capture_id, "a.warc.gz", 0, 1)) for each in captures]
    (reading,) = read_captures(kept, {"port": source}, settings())
    assert reading.rejections == ()
    assert (reading.article.title, reading.article.published) == (TITLE, date(2016, 4, 12))
    assert reading.article.text.split("\n\n")[-2:] == list(PARAGRAPHS)
    figures = [(each.value, each.unit, each.measure, each.period_end) for each in reading.figures]
    assert figures == EXPECTED
    assert reading.rejections == ()
