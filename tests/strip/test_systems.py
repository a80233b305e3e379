"""Each comment system by its own names, as pages hold them, and what is the article's own among it."""

import codecs
import contextlib
import time

import pytest

from tasks.strip.article import LONGEST, strip_page
from warehouse.records import NotAnArticle

FIRST = "The harbour city sold 310 ferries in 2015, an increase of 8.1 percent, the port office said on Tuesday."
SECOND = "Its shipyards employed 12,400 people at the end of the year, more than in any year before, it added."
COMMENT = "I counted 999 ferries myself."


def page(inside: str) -> str:
    article = f"<article><p>{FIRST}</p><p>{SECOND}</p>{inside}</article>"
    return f"<html><head><title>Ferries</title></head><body>{article}</body></html>"


@pytest.mark.parametrize(
    "system",
    [
        '<div id="respond"><form id="commentform" class="comment-form">{}</form></div>',
        '<div class="wp-block-post-comments"><ol class="wp-block-comment-template"><li>{}</li></ol></div>',
        '<div id="respond"><div id="comment-form-guest" class="comment-form-service">{}</div></div>',
        '<div id="comment-form__verbum" class="comment-form__verbum">{}</div>',
        '<div id="respond"><p>{}</p><iframe class="jetpack_remote_comment"></iframe></div>',
        '<div id="disqus_thread">{}</div>',
        '<div id="comment-holder" class="comment-thread">{}</div>',
        '<div id="comments" class="comment-wrapper comment-wrapper-nid-12">{}</div>',
        '<section class="field--type-comment field--name-comment">{}</section>',
        '<div id="f_pst"><form id="fastpostform">{}</form></div>',
        '<div class="fb-comments" data-href="#">{}</div>',
        '<div class="comments-open" id="comments-open"><form name="comments_form">{}</form></div>',
    ],
)
def test_what_a_comment_system_holds_goes(system):
    text = strip_page(page(system.format(f"<p>{COMMENT}</p>")).encode()).text
    assert COMMENT not in text
    assert SECOND in text


def test_captions_that_hold_figures_and_footnotes_stay():
    figure = "<figure><img src='a.png'><figcaption>The 41 ferries of the north in the harbour.</figcaption></figure>"
    note = "<p><sup>1</sup> The 310 ferries include 12 that were laid up in winter, as the port office counts.</p>"
    text = strip_page(page(f"{figure}<p>{FIRST.replace('2015', '2014')}</p>{note}").encode()).text
    assert "The 41 ferries of the north" in text
    assert "12 that were laid up" in text


@pytest.mark.parametrize("wrapped", ["{}{}", "{1}{0}"])
def test_a_caption_or_table_before_the_first_or_behind_the_last_paragraph_stays(wrapped):
    figure = "<figure><img src='a.png'><figcaption>Ferries in the harbour: 41.</figcaption></figure>"
    table = "<table><tr><td>North</td><td>41</td></tr><tr><td>South</td><td>12</td></tr></table>"
    paragraphs = f"<p>{FIRST}</p><p>{SECOND}</p>"
    body = f"<article>{wrapped.format(figure + table, paragraphs)}</article>"
    text = strip_page(f"<html><title>Ferries</title><body>{body}</body></html>".encode()).text
    assert "Ferries in the harbour: 41." in text
    assert "North | 41" in text
    assert FIRST in text


def test_a_list_of_figures_stays_as_lines():
    items = "".join(f"<li>{name}: {count}</li>" for name, count in (("North", 41), ("South", 12), ("West", 7)))
    text = strip_page(
        page(f"<p>By yard, the city sold:</p><ul>{items}</ul><p>{FIRST.replace('2015', '2014')}</p>").encode()
    )
    assert "North: 41\n\nSouth: 12\n\nWest: 7" in text.text


def test_a_table_of_figures_between_paragraphs_stays():
    rows = "".join(f"<tr><td>{yard}</td><td>{sold}</td></tr>" for yard, sold in (("North", 41), ("South", 12)))
    table = f"<figure class='wp-block-table'><table><caption>Ferries by yard</caption>{rows}</table></figure>"
    text = strip_page(page(table + f"<p>{FIRST.replace('2015', '2014')}</p>").encode()).text
    assert "North | 41" in text
    assert "South | 12" in text


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (codecs.BOM_UTF8 + page("<p>À 310 café.</p>").encode(), None),
        (codecs.BOM_UTF16_LE + page("<p>À 310 café.</p>").encode("utf-16-le"), None),
        (page("<p>À 310 café.</p>").encode("iso-8859-1"), "text/html; charset=iso-8859-1"),
        (page("<p>À 310 café.</p>").encode("utf-8"), "text/html; charset=no-such-charset"),
        (page("<p>À 310 café.</p>").encode("cp1252"), "text/html; charset=utf-8"),
    ],
)
def test_the_mark_the_header_and_the_bytes_tell_the_encoding(body, content_type):
    text = strip_page(body, None, content_type).text
    assert FIRST in text
    assert "Ã" not in text


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 100_000 + FIRST.encode(),
        page("<p>" + "of a page that goes on and on " * 1_700_000 + "</p>").encode(),
        page("<p class='a'>some words of a line that are not much, 12</p>" * 1_000_000).encode(),
    ],
    ids=["nested", "one paragraph", "a million paragraphs"],
)
def test_a_page_of_fifty_megabytes_or_of_any_depth_takes_bounded_time(body):
    started = time.process_time()
    with contextlib.suppress(NotAnArticle):
        assert len(strip_page(body).text) <= LONGEST
    assert time.process_time() - started < 60
