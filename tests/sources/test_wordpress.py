"""A WordPress site as a source, against a small site that answers as WordPress's REST interface does."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.source import WordpressSource
from tasks.sources import SourceFailed, discover, survey
from tasks.sources.wordpress import FIELDS
from warehouse.records import Capture, Rejection, Window

JSON = {"Content_Type": "application/json; charset=UTF-8"}


def post(number: int, modified: str = "", **more) -> dict:
    moment = modified or f"2016-07-{number:02d}T04:00:00"
    return {
        "id": number,
        "date": f"2016-07-{number:02d}T02:00:00",
        "date_gmt": f"2016-07-{number - 1 or 1:02d}T18:00:00",
        "modified": moment,
        "modified_gmt": moment,
        "link": f"https://blog.example/2016/07/{number}/",
        "type": "post",
        "title": {"rendered": f"Post&#8217;s <em>{number}</em>"},
        "content": {"rendered": f"<p>{number},000 companies</p>", "protected": False},
        "likes": 17,
    } | more


@dataclass
class Blog:
    """Posts behind /wp-json/wp/v2/posts: orderby=modified&order=asc, modified_after, page and per_page."""

    site: object
    posts: list[dict] = field(default_factory=list)
    knows_modified_after: bool = True
    counts_pages: bool = True
    between: object = None  # called before each answer

    def open(self, path: str = "/wp-json/wp/v2/posts") -> "Blog":
        self.site.answer(path, self.answer)
        return self

    def answer(self, handler) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(handler.path).query).items()}
        if self.between and "page" in asked:
            self.between(self)
        size, number = int(asked["per_page"]), int(asked.get("page", 1))
        after = asked.get("modified_after") if self.knows_modified_after else None
        listed = sorted(self.posts, key=lambda each: each["modified_gmt"])
        listed = [each for each in listed if not after or each["modified_gmt"] + "Z" > after]
        pages = -(-len(listed) // size)
        if number > max(pages, 1):
            return reply(handler, {"code": "rest_post_invalid_page_number"}, 400)
        headers = {"X-WP-Total": str(len(listed)), "X-WP-TotalPages": str(pages)} if self.counts_pages else {}
        return reply(handler, listed[(number - 1) * size : number * size], 200, headers)


def reply(handler, data, status=200, headers=(), before=b"") -> None:
    body = before + json.dumps(data).encode()
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(body)), **dict(headers)}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def blog(site) -> Blog:
    return Blog(site)


def source(site, path: str = "", **more) -> WordpressSource:
    return WordpressSource(name="blog", kind="wordpress", url=site.url + path, allow_private=True, **more)


def ids(found) -> list[int]:
    return [json.loads(capture.body)["id"] for capture in found if isinstance(capture, Capture)]


def test_a_post_is_a_capture_of_its_own(site, blog, fetcher):
    blog.posts = [post(15)]
    blog.open()
    (capture,) = discover(source(site), fetcher)
    assert capture.link.url == "https://blog.example/2016/07/15/"
    assert capture.link.title == "Post’s 15"
    assert capture.link.published == date(2016, 7, 14)  # in UTC; by the site's own clock it is the 15th
    assert capture.content_type == "application/vnd.wordpress.post+json"
    assert capture.last_modified == "2016-07-15T04:00:00+00:00"
    kept = json.loads(capture.body)
    assert kept["content"] == {"rendered": "<p>15,000 companies</p>", "protected": False}
    assert "likes" not in kept


def test_a_post_keeps_its_bytes_while_nothing_of_it_changes(site, blog, fetcher):
    blog.posts = [post(15)]
    blog.open()
    (first,) = discover(source(site), fetcher)
    blog.posts = [dict(reversed(post(15, likes=99).items()))]
    (second,) = discover(source(site), fetcher)
    assert first.capture_id == second.capture_id


@pytest.mark.parametrize("counts_pages", [True, False])
@pytest.mark.parametrize("knows_modified_after", [True, False])
@pytest.mark.parametrize("per_page", [1, 2, 7, 100])
def test_every_post_is_found_once_oldest_change_first(
    site, blog, fetcher, per_page, knows_modified_after, counts_pages
):
    blog.posts = [post(number) for number in range(1, 15)]
    blog.knows_modified_after, blog.counts_pages = knows_modified_after, counts_pages
    blog.open()
    assert ids(discover(source(site, per_page=per_page), fetcher)) == list(range(1, 15))


def test_posts_that_were_all_changed_in_one_second_are_all_found(site, blog, fetcher):
    blog.posts = [post(number, "2016-07-20T00:00:00") for number in range(1, 15)]
    blog.open()
    assert sorted(ids(discover(source(site, per_page=3), fetcher))) == list(range(1, 15))


def test_posts_that_are_edited_while_the_walk_goes_on_do_not_hide_others(site, blog, fetcher):
    blog.posts = [post(number) for number in range(1, 13)]
    blog.open()
    edits = iter([1, 3, 2, 5, 6])

    def edit(blog):
        number = next(edits, None)
        if number:
            blog.posts = [each for each in blog.posts if each["id"] != number]
            blog.posts.append(post(number, f"2016-08-{number:02d}T00:00:00"))

    blog.between = edit
    assert set(ids(discover(source(site, per_page=3), fetcher))) == set(range(1, 13))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 6), max_size=25), st.integers(1, 6), st.booleans())
def test_any_times_of_change_give_every_post_once(site, fetcher, seconds, per_page, knows):
    moments = [datetime(2016, 7, 14, tzinfo=UTC) + timedelta(seconds=second) for second in seconds]
    posts = [post(1, f"{moment:%Y-%m-%dT%H:%M:%S}", id=number) for number, moment in enumerate(moments)]
    Blog(site, posts, knows).open()
    assert sorted(ids(discover(source(site, per_page=per_page), fetcher))) == list(range(len(posts)))


def test_only_what_changed_since_is_asked_for(site, blog, fetcher):
    blog.posts = [post(number) for number in range(1, 11)]
    blog.open()
    since = datetime(2016, 7, 8, 4, tzinfo=UTC)
    assert ids(discover(source(site), fetcher, since)) == [8, 9, 10]
    assert "modified_after=2016-07-08T03%3A59%3A59Z" in site.paths()[-1]


def test_a_site_that_does_not_know_modified_after_is_filtered_here(site, blog, fetcher):
    blog.posts = [post(number) for number in range(1, 11)]
    blog.knows_modified_after = False
    blog.open()
    assert ids(discover(source(site, per_page=3), fetcher, datetime(2016, 7, 8, 4, tzinfo=UTC))) == [8, 9, 10]


def test_history_asks_for_what_was_published_in_its_span_give_or_take_a_day(site, blog, fetcher):
    blog.posts = [post(15)]
    blog.open()
    span = (date(2016, 7, 1), date(2016, 7, 31))
    assert ids(discover(source(site), fetcher, datetime(2020, 1, 1, tzinfo=UTC), span=span)) == [15]
    asked = parse_qs(urlsplit(site.paths()[-1]).query)
    assert (asked["after"], asked["before"]) == (["2016-06-30T00:00:00Z"], ["2016-08-01T23:59:59Z"])
    assert "modified_after" not in asked


def test_a_survey_lists_the_posts_of_its_span_without_their_content(site, blog, fetcher):
    blog.posts = [post(14), post(15), post(16, modified="2016-09-01T00:00:00")]
    blog.open()
    window = Window("blog", date(2016, 7, 14), date(2016, 7, 31))
    links = list(survey(source(site), fetcher, lambda _: [], window))
    assert [(link.url[-4:], str(link.published)) for link in links] == [("/15/", "2016-07-14"), ("/16/", "2016-07-15")]
    assert "content" not in site.paths()[-1]


def test_only_posts_whose_address_matches_are_given(site, blog, fetcher):
    blog.posts = [post(14), post(15)]
    blog.open()
    assert ids(discover(source(site, match="/15/$"), fetcher)) == [15]


def test_an_old_post_that_was_edited_is_seen_again(site, blog, fetcher):
    blog.posts = [post(1, "2017-01-01T00:00:00"), post(2)]
    blog.open()
    assert ids(discover(source(site), fetcher, datetime(2016, 12, 1, tzinfo=UTC))) == [1]


def test_protected_and_broken_posts_are_rejections_and_the_rest_goes_on(site, blog, fetcher):
    blog.posts = [
        post(1, content={"rendered": "", "protected": True}),
        post(2, content=None),
        post(3, link=None),
        post(4, title=None),
        post(5),
    ]
    blog.open()
    found = list(discover(source(site), fetcher))
    assert [each.reason for each in found if isinstance(each, Rejection)] == [
        "password-protected post",
        "post without address or content",
        "post without address or content",
    ]
    assert ids(found) == [4, 5]


def test_halves_of_characters_are_no_harm(site, blog, fetcher):
    blog.posts = [post(1, title={"rendered": "\ud83d cut"}, link="https://blog.example/\ud83d/")]
    blog.open()
    (capture,) = discover(source(site), fetcher)
    assert (capture.link.title, capture.link.url) == ("? cut", "https://blog.example/?/")
    assert capture.body.decode("utf-8")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.just("2016-07-14T00:00:00"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["rendered", "protected"]), inner),
    max_leaves=4,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=100) | st.lists(st.dictionaries(st.sampled_from(FIELDS), json_values)).map(json.dumps))
def test_any_answer_is_posts_or_a_failure(site, fetcher, answer):
    site.serve("/wp-json/wp/v2/posts", answer if isinstance(answer, bytes) else answer.encode())
    with suppress(SourceFailed):
        assert all(isinstance(each, Capture | Rejection) for each in discover(source(site), fetcher))


def test_a_post_without_sound_times_is_still_a_post(site, blog, fetcher):
    blog.posts = [post(1, date_gmt="0000-00-00T00:00:00", modified_gmt="0000-00-00T00:00:00")]
    blog.open()
    (capture,) = discover(source(site), fetcher)
    assert (capture.link.published, capture.last_modified) == (None, None)


def test_a_site_without_permalinks_is_asked_by_rest_route(site, blog, fetcher):
    blog.posts = [post(1)]
    blog.open("/")
    site.serve("/wp-json/wp/v2/posts", b"<html>The home page again</html>")
    assert ids(discover(source(site), fetcher)) == [1]
    assert site.paths()[-1].startswith("/?rest_route=/wp/v2/posts&")


@pytest.mark.parametrize("how", ["header", "head"])
def test_a_rest_root_elsewhere_is_read_from_the_home_page(site, blog, fetcher, how):
    blog.posts = [post(1)]
    blog.open("/api/wp/v2/posts")
    head = b'<html><head><link href="/api/" rel="https://api.w.org/"/></head></html>'

    def home(handler):
        if "rest_route" in handler.path:
            return reply(handler, {"code": "rest_no_route"}, 404)
        headers = {"Link": '</api/>; rel="https://api.w.org/"'} if how == "header" else {}
        handler.send_response(200)
        for name, value in {"Content-Length": str(len(head)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        return handler.wfile.write(head if how == "head" else b"x" * len(head))

    site.answer("/blog", home)
    assert ids(discover(source(site, "/blog"), fetcher)) == [1]


def test_an_address_that_is_a_rest_root_is_taken_as_it_is(site, blog, fetcher):
    blog.posts = [post(1)]
    blog.open("/wp/v2/sites/blog.example/posts")
    assert ids(discover(source(site, "/wp/v2/sites/blog.example"), fetcher)) == [1]


@pytest.mark.parametrize(
    "before",
    [
        b"\xef\xbb\xbf",
        b"\n\n",
        b"<br />\n<b>Notice</b>:  Undefined index: a in <b>/var/www/x.php</b> on line <b>7</b><br />\n",
        b"PHP Warning: foo([1, 2]) in [internal function] {main}\n",
    ],
)
def test_what_php_printed_before_the_json_is_passed_over(site, fetcher, before):
    site.answer("/wp-json/wp/v2/posts", lambda handler: reply(handler, [post(1)], before=before))
    assert ids(discover(source(site), fetcher)) == [1]


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (200, b"<!DOCTYPE html><html><p>[1] maintenance</p></html>", "HTML instead of JSON"),
        (200, b'{"code": "x", "data": [{"id": 1}]}', "not a list of posts"),
        (200, b"[1, 2, 3]", "not a list of posts"),
        (200, b"[" * 100_000, "not a list of posts"),
        (200, b"", "not a list of posts"),
        (401, b'{"code": "rest_forbidden"}', "HTTP 401"),
        (404, b"", "HTTP 404"),
    ],
)
def test_a_site_that_does_not_answer_with_posts_is_a_failure_with_its_reason(site, fetcher, status, body, reason):
    site.serve("/wp-json/wp/v2/posts", body, status)
    site.serve("/", b"<html>home</html>")
    with pytest.raises(SourceFailed, match=reason):
        list(discover(source(site), fetcher))


def test_a_site_that_is_down_is_asked_once(site, fetcher):
    site.serve("/wp-json/wp/v2/posts", status=503)
    with pytest.raises(SourceFailed, match="HTTP 503"):
        list(discover(source(site), fetcher))
    assert len(site.paths()) == 1


def test_a_site_that_goes_down_on_the_way_keeps_what_it_gave(site, blog, fetcher):
    blog.posts = [post(number) for number in range(1, 7)]

    def break_down(blog):
        if len(site.paths()) > 3:
            site.serve("/wp-json/wp/v2/posts", status=500)

    blog.between = break_down
    blog.open()
    walk = discover(source(site, per_page=2), fetcher)
    assert ids(islice(walk, 4)) == [1, 2, 3, 4]
    with pytest.raises(SourceFailed, match="HTTP 500"):
        list(walk)


def test_a_site_with_endless_pages_is_left(site, fetcher):
    site.answer(
        "/wp-json/wp/v2/posts", lambda handler: reply(handler, [post(1)], headers={"X-WP-TotalPages": "999999"})
    )
    with pytest.raises(SourceFailed, match="paging does not end"):
        list(discover(source(site), fetcher))
    assert len(site.paths()) < 20
