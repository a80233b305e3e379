"""An HTML page that lists articles as a source."""

from datetime import date

import pytest

from config.source import ListingSource
from tasks.sources import SourceFailed, discover

SPAN = (date(2016, 1, 1), date(2016, 12, 31))


def page(*numbers: int, following: str = "") -> bytes:
    rows = "".join(
        f'<li><a href="./t{number}.html#x">Item {number}</a><span>2016-07-14</span></li>' for number in numbers
    )
    return (
        f'<html><nav><a href="/about">About</a></nav><ul class="list">{rows}</ul>'
        f'<a class="next" href="{following}">Next</a></html>'
    ).encode()


def source(site, path: str = "/news/", **more) -> ListingSource:
    own = {"links": "ul.list a", "next": "a.next"} | more
    return ListingSource(name="list", kind="listing", url=site.url + path, allow_private=True, **own)


def numbers(site, found) -> list[str]:
    return [link.url.removeprefix(site.url + "/news/t").removesuffix(".html") for link in found]


def test_the_links_that_the_selector_picks_are_articles(site, fetcher):
    site.serve("/news/", page(3, 2, 1, 2))
    assert numbers(site, discover(source(site), fetcher)) == ["3", "2", "1"]


def test_new_material_is_on_the_first_pages_and_history_on_all(site, fetcher):
    site.serve("/news/", page(6, 5, following="p2"))
    site.serve("/news/p2", page(4, 3, following="/news/p3"))
    site.serve("/news/p3", page(2, 1))
    assert numbers(site, discover(source(site), fetcher)) == ["6", "5"]
    assert numbers(site, discover(source(site, pages=2), fetcher)) == ["6", "5", "4", "3"]
    assert numbers(site, discover(source(site), fetcher, span=SPAN)) == ["6", "5", "4", "3", "2", "1"]


def test_pages_whose_addresses_only_a_script_makes_are_counted_up(site, fetcher):
    site.serve("/news/", page(3))
    site.serve("/news/index_1.html", page(2))
    site.serve("/news/index_2.html", page(1))
    counted = source(site, next=None, page_url=site.url + "/news/index_{page}.html")
    assert numbers(site, discover(counted, fetcher, span=SPAN)) == ["3", "2", "1"]
    assert site.paths()[-1] == "/news/index_3.html"


@pytest.mark.parametrize("following", ["/news/", "?", "#top"])
def test_a_page_that_follows_itself_is_read_once(site, fetcher, following):
    site.serve("/news/", page(1, following=following))
    assert numbers(site, discover(source(site), fetcher, span=SPAN)) == ["1"]
    assert len(site.paths()) <= 4


def test_a_listing_without_an_end_is_left_when_it_brings_nothing_new(site, fetcher):
    def calendar(handler):
        day = int(handler.path.partition("?day=")[2] or 0)
        body = page(1, following=f"?day={day + 1}")
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.answer("/news/", calendar)
    assert numbers(site, discover(source(site), fetcher, span=SPAN)) == ["1"]
    assert len(site.paths()) == 4


def test_a_base_element_and_an_encoding_without_a_word_about_it_are_no_harm(site, fetcher):
    body = '<base href="/news/"><ul class="list"><li><a href="t7.html">科技公司</a></ul>'.encode("gb18030")
    site.serve("/elsewhere", body)
    assert numbers(site, discover(source(site, "/elsewhere"), fetcher)) == ["7"]


def test_a_listing_that_is_down_is_a_failure_of_the_source(site, fetcher):
    with pytest.raises(SourceFailed, match="HTTP 404"):
        list(discover(source(site), fetcher))


def test_a_listing_that_goes_down_on_the_way_keeps_what_it_gave(site, fetcher):
    site.serve("/news/", page(1, following="p2"))
    site.serve("/news/p2", status=500)
    walk = discover(source(site), fetcher, span=SPAN)
    assert numbers(site, [next(walk)]) == ["1"]
    with pytest.raises(SourceFailed, match="HTTP 500"):
        next(walk)


def test_a_selector_that_cannot_be_read_is_a_failure_that_names_it(site, fetcher):
    site.serve("/news/", page(1))
    with pytest.raises(SourceFailed, match=r"selector cannot be read: a\[\["):
        list(discover(source(site, links="a[["), fetcher))
