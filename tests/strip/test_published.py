"""The day of publication, and how sure it is by the places that agree on it."""

from datetime import date

import pytest

from tasks.strip.article import strip_page
from tasks.strip.dates import first_written

TEXT = (
    "The harbour city sold 310 ferries in 2015, an increase of 8.1 percent, the port office said on Tuesday.",
    "Its shipyards employed 12,400 people at the end of the year, more than in any year before, it added.",
)
DAY = date(2016, 7, 14)
META = '<meta property="article:published_time" content="2016-07-14T08:00:00+08:00">'
JSON_LD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"%s"}</script>'


def found(head: str = "", line: str = "", foot: str = "", url: str | None = None):
    body = "".join(f"<p>{each}</p>" for each in TEXT)
    article = f"<article><h1>Ferries</h1>{line}{body}{foot}</article>"
    page = f"<html><head><title>Ferries</title>{head}</head><body>{article}</body></html>"
    said = strip_page(page.encode(), url)
    return said.published, said.published_from


def test_places_that_agree_are_all_named():
    line = "<div class='date'>July 14, 2016</div>"
    assert found(META + JSON_LD % DAY, line, url="https://port.example/2016/07/14/x") == (
        DAY,
        "meta+url+byline+json-ld",
    )
    assert found("", line + '<time datetime="2016-07-14"></time>') == (DAY, "byline+time")


def test_a_place_that_says_otherwise_is_named_too():
    assert found(META, "<div class='date'>July 20, 2016</div>") == (DAY, "meta not byline")
    assert found(META + JSON_LD % "2016-07-12", "<div class='date'>July 14, 2016</div>") == (
        DAY,
        "meta+byline not json-ld",
    )


def test_of_two_days_shown_the_declared_one_is_believed():
    lines = "<div class='date'>July 14, 2016</div><div class='date'>July 20, 2016</div>"
    assert found(JSON_LD % DAY, lines) == (DAY, "byline+json-ld")


def test_of_a_day_and_a_day_of_change_the_first_is_the_articles():
    lines = "<div class='meta'>Published July 14, 2016</div><div class='meta'>Updated July 20, 2016</div>"
    assert found(JSON_LD % "2016-07-20", lines) == (DAY, "byline not json-ld")


def test_a_time_in_a_list_of_other_pages_is_not_this_one_s():
    other = '<div class="views-row"><span class="date"><time datetime="2019-01-31">x</time></span></div>'
    assert found(line=f'{other}<div class="node"><time datetime="2016-07-14">y</time></div>') == (DAY, "time")


def test_a_day_of_change_is_told_as_one():
    assert found("", "<div>Updated July 14, 2016</div>") == (DAY, "updated")
    assert found(META, "<div>Updated July 20, 2016</div>") == (DAY, "meta not updated")


def test_a_day_in_an_articles_own_foot_or_in_data_for_a_script_is_found():
    assert found(foot='<footer><time datetime="2016-07-14">last week</time></footer>') == (DAY, "time")
    assert found(foot="<div data-page='{&quot;datePublished&quot;:&quot;2016-07-14&quot;}'></div>") == (DAY, "script")


def test_a_time_that_is_named_for_the_day_comes_before_others():
    others = '<div class="view"><time datetime="2019-01-31">x</time></div>'
    assert found(line=f'{others}<div class="post-meta"><time datetime="2016-07-14">y</time></div>') == (DAY, "time")


@pytest.mark.parametrize(
    "written",
    [
        "14 July 2016", "July 14th, 2016", "14.7.2016", "2016 Jul 14", "2016年7月14日", "2016-07-14 08:31",
        "By Anna LiJuly 14, 2016", "Jul 14, 2016Anna Li", "14 of July 2016",
        "7/14/2016", "14/07/2016", "07.14.2016", "Posted 07/14/16", "14-07-2016",
    ],
)  # fmt: skip
def test_a_day_as_bylines_write_it(written):
    assert first_written(written) == DAY


@pytest.mark.parametrize(
    "written",
    ["1.14.7.2016", "14.13.2016", "July 2016", "2016-07-144", "31 June 2016", "3/4/2016", "14/7/16", "7/14/16/2"],
)
def test_what_is_no_day(written):
    assert first_written(written) is None
