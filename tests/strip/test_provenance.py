"""What a page says of itself comes with the place that it was read in; visible bylines in English and Chinese."""

from datetime import date

import pytest

from tasks.strip.article import strip_page

TEXT = (
    "The harbour city sold 310 ferries in 2015, an increase of 8.1 percent, the port office said on Tuesday.",
    "Its shipyards employed 12,400 people at the end of the year, more than in any year before, it added.",
)
ZH = (
    "港口办公室周一表示，2016年渡船销量增长一成，共344艘，其中212艘由国外船东购买，为历年最高水平。",
    "营业额为24亿欧元，比上年增长6.3%，利润1.8亿欧元，船厂新增员工1150人，均为历年最高水平。",
)


def found(line: str = "", head: str = "", text: tuple[str, ...] = TEXT, url: str | None = None):
    body = "".join(f"<p>{each}</p>" for each in text)
    page = (
        f"<html><head><title>Ferries</title>{head}</head><body><article><h1>Ferries</h1>{line}{body}</article></body>"
    )
    return strip_page(page.encode(), url)


@pytest.mark.parametrize(
    ("head", "title", "author", "publisher", "modified"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries sell","author":"Anna Li",'
            '"publisher":{"name":"Port News"},"dateModified":"2016-07-20"}</script>',
            *["json-ld"] * 4,
        ),
        (
            '<meta property="og:title" content="Ferries sell"><meta name="author" content="Anna Li">'
            '<meta property="og:site_name" content="Port News">'
            '<meta property="article:modified_time" content="2016-07-20">',
            *["meta"] * 4,
        ),
        ("", "heading", None, None, None),
    ],
)
def test_each_thing_said_comes_with_its_place(head, title, author, publisher, modified):
    said = found(head=head)
    places = (said.title_from, said.author_from, said.publisher_from, said.modified_from)
    assert places == (title, author, publisher, modified)
    values = (said.title, said.author, said.publisher, said.modified)
    assert [value is not None for value in values] == [place is not None for place in places]


def test_a_title_of_the_window_is_told_as_one():
    body = "".join(f"<p>{each}</p>" for each in TEXT)
    said = strip_page(f"<html><head><title>Ferries sell</title></head><body>{body}</body></html>".encode())
    assert (said.title, said.title_from) == ("Ferries sell", "title")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<div>By Anna Li</div>", "Anna Li"),
        ("<div>BY ANNA LI AND BO WU</div>", "ANNA LI, BO WU"),
        ("<div>By Anna Li, Bo Wu and Maria van der Berg | July 14, 2016</div>", "Anna Li, Bo Wu, Maria van der Berg"),
        ("<div>By <a href='/anna'>Anna Li</a>, harbour reporter</div>", "Anna Li"),
        ("<div>July 14, 2016 | By Anna Li</div>", "Anna Li"),
        ("<div>By Anna Li Published July 14, 2016</div>", "Anna Li"),
        ("<div class='byline'><span>By</span><div class='author'>Anna Li</div></div>", "Anna Li"),
        ("<div class='author'>By Anna Li</div>", "Anna Li"),
        ("<div>By the numbers</div>", None),
        ("<div>By Tuesday 310 had been sold</div>", None),
        ("<div class='author-bio'>About the Author</div>", None),
    ],
)
def test_the_author_of_an_english_byline(line, author):
    said = found(line)
    assert (said.author, said.author_from) == (author, "byline" if author else None)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<div>作者：李娜</div>", "李娜"),
        ("<div>2016年7月14日 来源：港口报 作者：李娜 编辑：王波</div>", "李娜"),
        ("<div>本报记者 李娜 王小波 2016-07-14</div>", "李娜, 王小波"),
        ("<div>文/李娜</div>", "李娜"),
        ("<div>记者 李娜 北京报道</div>", "李娜"),
        ("<p>新华社港口7月14日电（记者李娜、王小波）港口办公室表示，销量增长一成。</p>", "李娜, 王小波"),
        ("<div>有记者问港口办公室何时公布</div>", None),
    ],
)  # fmt: skip
def test_the_author_of_a_chinese_byline(line, author):
    said = found(line, text=ZH)
    assert (said.author, said.author_from) == (author, "byline" if author else None)


def test_what_is_declared_comes_before_what_is_shown():
    said = found("<div>By Bo Wu</div>", '<meta name="author" content="Anna Li">')
    assert (said.author, said.author_from) == ("Anna Li", "meta")


def test_the_publisher_of_a_chinese_line():
    said = found("<div>2016年7月14日 来源：港口报</div>", text=ZH)
    assert (said.publisher, said.publisher_from) == ("港口报", "byline")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("<div>Published July 14, 2016 | Updated July 20, 2016</div>", "byline"),
        ("<div>Last updated: 10:32 GMT, 20 July 2016</div>", "byline"),
        ("<div>发布时间：2016-07-14 更新时间：2016-07-20</div>", "byline"),
        ("<time class='updated' datetime='2016-07-20'>July 20</time>", "time"),
        ("<div>July 20, 2016</div>", None),
        ("<p>The port office updated its count of ferries on July 20, 2016, it said.</p>", None),
    ],
)  # fmt: skip
def test_the_day_of_change_that_a_page_shows(line, place):
    said = found(line)
    assert (said.modified, said.modified_from) == (date(2016, 7, 20) if place else None, place)


@pytest.mark.parametrize(
    ("line", "head", "url"),
    [
        ("<div class='date'>July 2016</div>", "", None),
        ("<div class='date'>2016年7月</div>", "", None),
        ("<time datetime='2016-07'>July</time>", "", None),
        ("", '<meta property="article:published_time" content="2016-07">', None),
        ("", '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-07"}</script>', None),
        ("", "", "https://port.example/2016/07/ferries"),
    ],
)
def test_a_month_alone_is_no_day(line, head, url):
    said = found(line, head, url=url)
    assert (said.published, said.published_from) == (None, None)


def test_a_dump_says_where_its_title_and_author_stand():
    said = strip_page("\n\n".join(["Ferries", "By Anna Li", *TEXT]).encode(), None, "text/plain")
    assert (said.title, said.title_from, said.author, said.author_from) == ("Ferries", "line", "Anna Li", "byline")


def test_no_change_of_a_dump_precedes_its_day_of_publication():
    lines = ["Ferries", "Published July 14, 2016", "Last updated: July 12, 2016", *TEXT]
    said = strip_page("\n\n".join(lines).encode(), None, "text/plain")
    assert (said.published, said.modified, said.modified_from) == (date(2016, 7, 14), None, None)
