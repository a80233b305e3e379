"""The article out of the page: what stays, what goes, and what the page says of itself."""

import contextlib
import json
import time
from datetime import date

import pytest

from tasks.strip.article import strip_page
from tasks.strip.language import language
from tasks.strip.lines import boilerplate_spans
from warehouse.records import NotAnArticle

FIRST = "The harbour city sold 310 ferries in 2015, an increase of 8.1 percent, the port office said on Tuesday."
SECOND = "Its shipyards employed 12,400 people at the end of the year, more than in any year before, it added."
COMMENT = "I counted 999 ferries myself."


def page(inside: str, head: str = "", body: str = "") -> bytes:
    return f"<html><head><title>Ferries - Port News</title>{head}</head><body {body}>{inside}</body></html>".encode()


def article(extra: str = "") -> str:
    return f"<article><h1>Ferries</h1><p>{FIRST}</p><p>{SECOND}</p>{extra}</article>"


@pytest.mark.parametrize(
    "form",
    [
        '<div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply</h3><form>{0}</form></div>',
        '<div id="comments" class="comments-area"><ol class="comment-list"><li class="comment">{0}</li></ol></div>',
        '<section class="wp-block-comments"><ol><li>{0}</li></ol></section>',
        '<div id="disqus_thread"><div id="dsq-comments">{0}</div></div>',
        '<div id="comments" class="comments"><div class="comments-content">{0}</div></div>',
        '<div class="field--name-comment comment-wrapper">{0}</div>',
        '<div id="jp-post-flair" class="sharedaddy">{0}</div>',
        '<div class="fb-comments">{0}</div>',
    ],
)
def test_comments_and_forms_go_and_the_article_stays(form):
    text = strip_page(page(article() + form.format(COMMENT))).text
    assert FIRST in text
    assert SECOND in text
    assert COMMENT not in text


@pytest.mark.parametrize(
    "furniture",
    [
        '<nav><a href="/">Home</a> 99 offers</nav>',
        '<div class="related-posts"><h3>Related</h3><a href="#">99 offers today</a></div>',
        '<div class="breadcrumbs">Home > 99 offers</div>',
        '<aside class="widget">99 offers</aside>',
        '<div class="newsletter-signup">Join 99 offers</div>',
        '<div class="bdsharebuttonbox">99 offers</div>',
        "<script>99 offers</script>",
        "<footer>99 offers</footer>",
    ],
)
def test_furniture_goes_also_from_inside_the_article(furniture):
    text = strip_page(page(article(furniture))).text
    assert "99 offers" not in text
    assert FIRST in text


def test_a_class_on_the_body_never_deletes_the_article():
    assert FIRST in strip_page(page(article(), body='class="highlander-enabled comments-open"')).text


def test_where_the_first_article_element_is_a_comment_the_story_is_still_found():
    comment = f'<ol class="comment-list"><li><article class="comment-body"><p>{COMMENT}</p></article></li></ol>'
    text = strip_page(
        page(f'<div class="comments">{comment}</div><div class="entry-content"><p>{FIRST}</p><p>{SECOND}</p></div>')
    ).text
    assert FIRST in text
    assert COMMENT not in text


def test_a_form_without_its_class_names_is_known_by_its_words():
    bare = "<p>Leave a Reply</p><p>Fill in your details below or click an icon to log in:</p><p>Connecting to %s</p>"
    text = strip_page(page(article(bare))).text
    assert "Leave a Reply" not in text
    assert "Connecting" not in text
    assert SECOND in text


def test_a_table_keeps_its_cells_apart():
    table = "<table><tr><th>Yard</th><th>Ferries</th></tr><tr><td>North</td><td>41</td></tr></table>"
    assert "Yard | Ferries\n\nNorth | 41" in strip_page(page(article(table))).text


@pytest.mark.parametrize(
    ("head", "inside", "url", "source"),
    [
        ('<meta property="article:published_time" content="2016-07-14T08:00:00+08:00">', "", None, "meta"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-07-14"}</script>',
            "",
            None,
            "json-ld",
        ),
        ("", "", "https://port.example/2016/07/14/ferries/", "url"),
        ("", "", "ferries-2016-07-14.html", "url"),
        ("", '<time datetime="2016-07-14">yesterday</time>', None, "time"),
        ("", '<span class="date">July 14, 2016</span>', None, "byline"),
        ("", '<div class="info">2016年7月14日 来源：港口报</div>', None, "byline"),
    ],
)
def test_the_day_of_publication_and_where_it_was_read(head, inside, url, source):
    found = strip_page(page(inside + article(), head), url)
    assert (found.published, found.published_from) == (date(2016, 7, 14), source)


def test_title_publisher_language_and_address():
    head = (
        '<meta property="og:title" content="Ferries sell | Port News">'
        '<meta property="og:site_name" content="Port News"><link rel="canonical" href="/ferries">'
    )
    found = strip_page(page(article(), head), "https://port.example/x?utm_source=y")
    assert (found.title, found.publisher, found.lang) == ("Ferries sell", "Port News", "en")
    assert found.url == "https://port.example/ferries"


@pytest.mark.parametrize(
    ("head", "author", "modified"),
    [
        ('<meta name="author" content="Anna Li">', "Anna Li", None),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-07-14",'
            '"dateModified":"2016-07-20","author":[{"@type":"Person","name":"Anna Li"},{"name":"Bo Wu"}]}</script>',
            "Anna Li, Bo Wu",
            date(2016, 7, 20),
        ),
        ('<meta property="article:modified_time" content="2016-07-20T08:00:00Z">', None, date(2016, 7, 20)),
        (
            '<meta property="article:published_time" content="2016-07-20"><meta name="lastmod" content="2016-07-14">',
            None,
            None,
        ),
        ('<meta name="article:author" content="https://port.example/anna">', None, None),
    ],
)
def test_author_and_day_of_change(head, author, modified):
    found = strip_page(page(article(), head))
    assert (found.author, found.modified) == (author, modified)


@pytest.mark.parametrize("declared", ["gb2312", "utf-8", None])
def test_gb18030_is_read_whatever_the_page_declares(declared):
    meta = f'<meta charset="{declared}">' if declared else ""
    text = "港口办公室说，二零一五年售出渡船三百一十艘，比上年增长百分之八。" * 4
    body = f"<html><head>{meta}<title>渡船</title></head><body><div><p>{text}</p></div></body></html>".encode("gb18030")
    assert text in strip_page(body).text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body></body></html>",
        b"%PDF-1.7 " + b"\x00" * 100,
        b"\x00\x01\x02\x03" * 400,
        b"<html><body><div id='root'></div><script>start()</script></body></html>",
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(body):
    with pytest.raises(NotAnArticle, match=r"\w"):
        strip_page(body)


def test_a_wordpress_post_is_read_from_its_own_record():
    post = {
        "title": {"rendered": "Ferries &#8211; 2015"},
        "content": {"rendered": f"<p>{FIRST}</p><div class='sharedaddy'>99 offers</div>", "protected": False},
        "date_gmt": "2016-07-14T01:00:00",
        "modified_gmt": "2016-08-01T01:00:00",
        "link": "https://port.example/ferries",
    }
    found = strip_page(json.dumps(post).encode(), None, "application/vnd.wordpress.post+json")
    assert (found.title, found.text) == ("Ferries – 2015", FIRST)
    assert (found.published, found.modified) == (date(2016, 7, 14), date(2016, 8, 1))
    post["content"] = {"rendered": "", "protected": True}
    with pytest.raises(NotAnArticle, match="password"):
        strip_page(json.dumps(post).encode(), None, "application/vnd.wordpress.post+json")


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 20_000 + FIRST.encode(),
        b"<p " + b"a=b " * 20_000 + b">" + FIRST.encode(),
        b"<table><tr><td>" * 3_000,
        b"<!--" * 5_000,
        b"&#xD800;" * 2_000 + b"<p>" + FIRST.encode(),
    ],
)
def test_hostile_markup_ends_in_an_article_or_a_reason(body):
    found = None
    with contextlib.suppress(NotAnArticle):
        found = strip_page(b"<html><body>" + body)
    assert found is None or FIRST in found.text


FORM = (
    "3 thoughts on the ferries",
    "Maria says:",
    "I counted 812 of them.",
    "Leave a Reply Cancel reply",
    "Fill in your details below or click an icon to log in:",
    "Email (required) (Address never made public)",
    "Name (required)",
    "You are commenting using your WordPress.com account. ( Log Out / Change )",
    "Connecting to %s",
    "Post Comment",
)


@pytest.mark.parametrize("tag", ["p", "div", "li", "span"])
def test_a_form_and_the_comments_above_it_go_without_a_name_to_know_them_by(tag):
    bare = "".join(f"<div><{tag}>{line}</{tag}></div>" for line in FORM)
    text = strip_page(page(article(bare))).text
    assert SECOND in text
    assert not [line for line in FORM if line in text]


@pytest.mark.parametrize(
    ("title", "notice", "reason"),
    [
        ("Oops", "Sorry, the page you are looking for could not be found. It may have been moved.", "not found"),
        ("Ferries sell", "Sign in to continue reading this story. Already a subscriber? Use your account.", "login"),
        ("Port News", "You need to enable JavaScript to run this app, which shows news of the port.", "scripts"),
        (
            "页面",
            "对不起，您访问的页面不存在，可能已经被移动或者删除，请返回首页重新查找您需要的内容，谢谢您的支持。",
            "not found",
        ),
    ],
)
def test_a_notice_instead_of_an_article_is_refused_with_what_it_is(title, notice, reason):
    body = f"<html><head><title>{title}</title></head><body><p>{notice}</p><p>{notice}</p></body></html>"
    with pytest.raises(NotAnArticle, match=rf"{reason}|no article"):
        strip_page(body.encode())


def test_an_article_about_a_wall_is_an_article():
    about = "Readers who met the words 'sign in to continue reading' fell by 12 percent in 2015, the port office said."
    assert about in strip_page(page(article(f"<p>{about}</p>" + f"<p>{FIRST}</p><p>{SECOND}</p>" * 3))).text


@pytest.mark.parametrize("wrongly", ["latin-1", "cp1252"])
def test_utf_8_that_was_read_as_another_encoding_is_read_as_it_was_meant(wrongly):
    told = "Le port a vendu 310 bacs, a dit le café — « très bien », 12 400 employés l’été."
    body = page(article(f"<p>{told}</p>".encode().decode(wrongly)))
    assert told in strip_page(body).text


def test_characters_that_are_none_are_refused():
    with pytest.raises(NotAnArticle, match="not text"):
        strip_page(
            page(
                "<article>"
                + "<p>\ufffd\ufffd\ufffd the \ufffd\ufffd of \ufffd, and \ufffd\ufffd.</p>" * 30
                + "</article>"
            )
        )


@pytest.mark.parametrize(
    ("text", "declared", "lang"),
    [
        (FIRST, "de", "en"),
        (FIRST, "zh", "en"),
        ("Der Hafen in Kiel verkaufte 310 Boote, sagte das Amt.", "de", "de"),
        ("Le port a vendu 310 bacs, a dit le bureau.", None, None),
        ("港口办公室说，去年售出渡船三百一十艘。", "en", "zh"),
    ],
)
def test_the_language_is_the_texts_where_it_is_clear_else_what_the_page_declares(text, declared, lang):
    assert language(text, declared) == lang


@pytest.mark.parametrize(
    "body",
    [
        b"<div " + b" ".join(b"a%d=1" % number for number in range(100_000)) + b">" + FIRST.encode() + b"</div>",
        b"<div><p>some text that is long enough to count, of a kind</p>" * 3_000,
        b"<div class='x1 y2'>" * 30_000 + FIRST.encode(),
    ],
)
def test_a_page_made_to_take_long_does_not(body):
    started = time.process_time()
    with contextlib.suppress(NotAnArticle):
        strip_page(b"<html><body>" + body)
    assert time.process_time() - started < 5


def test_a_dump_of_many_comment_counts_does_not_take_long():
    started = time.process_time()
    boilerplate_spans("3 comments\nsome words of a reader here\n" * 20_000)
    assert time.process_time() - started < 5


def test_a_page_of_headlines_and_teasers_is_no_article():
    teaser = "<div><h3><a href='/{0}'>The port counted ferry number {0} in spring</a></h3><p>{1}</p></div>"
    with pytest.raises(NotAnArticle):
        strip_page(page("".join(teaser.format(number, FIRST) for number in range(40))))


def test_a_list_of_figures_among_paragraphs_is_kept():
    items = "<ul><li>41 in the north</li><li>12 in the south</li></ul>"
    text = strip_page(page(article(items + f"<p>{FIRST.replace('2015', '2014')}</p>"))).text
    assert "41 in the north" in text
    assert "12 in the south" in text


def test_what_a_button_parts_stays_one_line_and_what_a_line_break_parts_does_not():
    cut = SECOND.replace("at the end", "<button>at the end</button>")
    text = strip_page(page(f"<article><h1>Ferries</h1><p>{FIRST}<br>{cut}</p></article>")).text
    assert text.split("\n\n")[-2:] == [FIRST, SECOND]


def test_cells_of_a_row_of_prose_stay_apart():
    row = f"<table><tr><td>Ferries</td><td>{FIRST} {SECOND}</td><td>{SECOND} {FIRST}</td></tr></table>"
    text = strip_page(page(article(row))).text
    assert f"Ferries | {FIRST} {SECOND} | {SECOND} {FIRST}" in text


@pytest.mark.parametrize("tag", ["nav", "footer"])
def test_an_article_inside_of_navigation_or_of_the_foot_stays(tag):
    text = strip_page(page(f"<{tag}><a href='/'>Home</a>{article()}</{tag}>")).text
    assert FIRST in text
    assert SECOND in text


def test_an_article_with_headlines_of_others_in_its_middle_is_an_article():
    others = "".join(f"<h3><a href='/{number}'>The port counted ferry number {number}</a></h3>" for number in range(20))
    text = strip_page(page(article(f"<div>{others}</div><p>{FIRST.replace('2015', '2014')}</p>"))).text
    assert SECOND in text
