"""What a page holds beside its article, with figures in it as pages of several kinds hold it: none comes through."""

import pytest

from tasks.strip.article import strip_page

STORY = (
    "The harbour city sold 310 ferries in 2015, an increase of 8.1 percent, the port office said on Tuesday.",
    "Its shipyards employed 12,400 people at the end of the year, more than in any year before, it added.",
    "Exports came to 41 boats worth 96 million euros, most of them to the islands of the north.",
    "The office, which counts the yards once a year, expects sales to grow by some 4 percent in 2016.",
)
COOKIES = "We use cookies and data of 99 partners to give you the best experience. Accept all Reject all Manage choices"
FURNITURE = {
    "a cookie notice": f"<div id='cookie-consent' class='cc-window'><p>{COOKIES}</p><button>Accept 99</button></div>",
    "a cookie notice without a name": f"<div><div><p>{COOKIES}</p></div><a href='#'>Cookie policy</a></div>",
    "a list of tags": "<ul class='post-tags'><li><a href='/1'>99 ferries</a></li><li><a href='/2'>port</a></li></ul>",
    "a line of tags": "<p>Tags: <a href='/1'>ferries</a>, <a href='/2'>port of 99</a>, <a href='/3'>sales</a></p>",
    "pagination": "<div class='pagination'><a href='?p=1'>1</a> <a href='?p=2'>2</a> ... <a href='?p=99'>99</a></div>",
    "pagination without a name": "<p><a href='?p=1'>Previous</a> Page 2 of 99 <a href='?p=3'>Next</a></p>",
    "an advertisement": "<div class='ad-slot advertisement'><p>Ad</p><a href='//ads'>Boats from 99 euros</a></div>",
    "a bought link": "<div class='sponsored'><a href='//ads'>99 boats that you can buy today</a> Sponsored</div>",
    "a teaser": "<div class='teaser'><a href='/x'><h3>The south sells 99</h3></a><a href='/x'>Read more</a></div>",
    "teasers": "<section><h3>More stories</h3>"
    + "".join(f"<div><a href='/{n}'>Yard {n} of the south builds 99 boats</a></div>" for n in range(4))
    + "</section>",
    "a teaser inside the article": "<p><a href='/x'>Read more: Port of the south sells 99 ferries</a></p>",
    "counts of readers": "<div class='meta'><span>99 views</span> <span>99 shares</span> <span>99 likes</span></div>",
}


def page(inside: str, below: str) -> bytes:
    lines = [f"<p>{line}</p>" for line in STORY]
    lines.insert(2, inside)
    title = "<head><title>Ferry sales grow - Port News</title></head>"
    return f"<html>{title}<body><main><h1>Ferry sales grow</h1>{''.join(lines)}</main>{below}</body></html>".encode()


@pytest.mark.parametrize("kind", FURNITURE)
@pytest.mark.parametrize("place", ["inside", "below"])
def test_furniture_goes_and_every_line_of_the_story_stays(kind, place):
    told = {"inside": "", "below": ""} | {place: FURNITURE[kind]}
    text = strip_page(page(**told)).text
    assert "99" not in text
    assert [line for line in STORY if line not in text] == []
