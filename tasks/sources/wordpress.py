"""A WordPress site by its REST interface: every post is a capture of its own.

https://developer.wordpress.org/rest-api/reference/posts/. The walk goes by time of change, oldest first, and moves on
by time rather than by page number, because a post that is edited meanwhile shifts the pages.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from config.source import WordpressSource
from tasks.fetch import Fetcher, FetchFailed, Page
from tasks.sources.base import SourceFailed, Span, canonical, plain, resolved, storable
from warehouse.records import Capture, Link, Rejection

CONTENT_TYPE = "application/vnd.wordpress.post+json"
# What is kept of a post: plug-ins add fields that change with every answer.
FIELDS = ("id", "date", "date_gmt", "modified", "modified_gmt", "link", "type", "title", "content", "excerpt")
BRIEF = ("id", "date", "date_gmt", "modified", "modified_gmt", "link")  # of a post that is only listed
MOST_PER_PAGE = 100  # the largest that WordPress takes
OVERLAP = timedelta(seconds=1)  # modified_after leaves its own second out
SLACK = timedelta(days=1)
MAX_STALE = 10  # pages in a row that bring nothing new
MAX_OPENINGS = 50  # where JSON may begin behind what PHP printed before it
_REST_HEADER = re.compile(r"""<([^<>]+)>\s*;\s*rel=["']?https://api\.w\.org/""")
_REST_TAG = re.compile(r"""<link\b[^<>]*\bhttps://api\.w\.org/[^<>]*>""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*["']([^"']+)["']""", re.IGNORECASE)

Post = dict[str, Any]
_JSON = json.JSONDecoder()


def _asked(route: str, **parameters: object) -> str:
    return f"{route}{'&' if '?' in route else '?'}{urlencode(parameters)}" if parameters else route


def discover(
    source: WordpressSource, fetcher: Fetcher, since: datetime | None, span: Span | None
) -> Iterator[Capture | Rejection]:
    """A capture a post that changed since, oldest change first; protected posts are rejections. Raises SourceFailed.

    With a span, posts published in it, give or take a day for the site's clock.
    """
    try:
        route = _asked(_find_route(str(source.url), fetcher), **_published(span))
        for post, page in _walk(route, source.per_page, fetcher, since):
            yield _capture(post, source, page)
    except FetchFailed as failure:
        raise SourceFailed(str(failure)) from failure


def survey(source: WordpressSource, fetcher: Fetcher, span: Span) -> Iterator[Link]:
    """A link a post published in the span, give or take a day, without its content. Raises SourceFailed."""
    try:
        route = _asked(_find_route(str(source.url), fetcher), **_published(span))
        for post, _ in _walk(route, MOST_PER_PAGE, fetcher, None, BRIEF):
            published = _moment(post, "date_gmt")
            address = canonical(storable(str(post.get("link"))))
            if source.match is None or source.match.search(address):
                yield Link(source.name, address, None, published.date() if published else None)
    except FetchFailed as failure:
        raise SourceFailed(str(failure)) from failure


def _find_route(home: str, fetcher: Fetcher) -> str:
    """The address that lists posts: of the REST root given, or the usual ones, or the one that the home page names."""
    if "/wp/v2" in home:
        return home.rstrip("/") + "/posts"
    site = home.partition("?")[0].rstrip("/")
    answers = []
    for root in (f"{site}/wp-json", f"{site}/?rest_route=", None):
        root = root or _declared_root(fetcher.get(home))
        if root is None:
            continue
        route = root.rstrip("/") + "/wp/v2/posts"
        page = fetcher.get(_asked(route, per_page=1), accept=range(400, 500))
        try:
            _posts(page, 1)
        except SourceFailed as failure:
            answers.append(failure)
        else:
            return route
    raise answers[0]


def _declared_root(home: Page) -> str | None:
    """The REST root that a home page names in its Link header or in its head."""
    found = _REST_HEADER.search(home.headers.get("Link", ""))
    if not found:
        tag = _REST_TAG.search(home.body.decode("utf-8", "replace"))
        found = _HREF.search(tag.group()) if tag else None
    return resolved(home.url, unescape(found.group(1))) if found else None


def _walk(
    route: str, per_page: int, fetcher: Fetcher, since: datetime | None, fields: Sequence[str] = FIELDS
) -> Iterator[tuple[Post, Page]]:
    """Posts with the page that brought them, each once.

    The window moves up to the last change seen; on a site that does not know modified_after (before WordPress 5.7),
    which a post from before the window gives away, the walk goes back to page numbers.
    """
    seen: set[str] = set()
    after = since - OVERLAP if since else None
    number, stale, moving, next_number = 1, 0, True, 2
    while stale < MAX_STALE:
        page = fetcher.get(_asked(route, **_window(after, fields), per_page=per_page, page=number), accept=(400,))
        posts = _posts(page, number)
        fresh = [post for post in posts if str(post.get("id")) not in seen]
        seen.update(str(post.get("id")) for post in fresh)
        yield from ((post, page) for post in fresh if _is_since(post, since))
        if _is_last(page, number, posts, per_page):
            return
        stale = 0 if fresh else stale + 1
        times = [time for time in map(_changed, posts) if time]
        if moving and after and times and times[0] <= after:
            moving, number = False, next_number
        elif moving and times and (after is None or times[-1] - OVERLAP > after):
            after, number, next_number = times[-1] - OVERLAP, 1, number + 1
        else:
            number += 1
    raise SourceFailed("paging does not end")


def _published(span: Span | None) -> dict[str, str]:
    if span is None:
        return {}
    first, last = span[0] - SLACK, span[1] + SLACK
    return {"after": f"{first}T00:00:00Z", "before": f"{last}T23:59:59Z"}


def _window(after: datetime | None, fields: Sequence[str]) -> dict[str, str]:
    order = {"orderby": "modified", "order": "asc", "_fields": ",".join(fields)}
    return order | ({"modified_after": f"{after.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"} if after else {})


def _is_since(post: Post, since: datetime | None) -> bool:
    changed = _changed(post)
    return since is None or changed is None or changed >= since - OVERLAP


def _is_last(page: Page, number: int, posts: Sequence[Post], per_page: int) -> bool:
    """By the site's count of pages; posts that it hides make pages short before the end."""
    pages = page.headers.get("X-WP-TotalPages", "")
    return number >= int(pages) if re.fullmatch("[0-9]{1,9}", pages) else len(posts) < per_page


def _posts(page: Page, number: int) -> list[Post]:
    """The posts of one answer; none past the last page, which WordPress answers with 400. Raises SourceFailed."""
    if page.status == 400 and number > 1:
        return []
    if page.status != 200:
        raise SourceFailed(f"HTTP {page.status}")
    text = page.body.decode("utf-8-sig", "replace").lstrip()
    openings = () if text.startswith("{") else islice(re.finditer(r"\[", text), MAX_OPENINGS)
    for opening in openings:
        found = _list_at(text, opening.start())
        if found is not None:
            return found
    raise SourceFailed("HTML instead of JSON" if text.startswith("<") else "not a list of posts")


def _list_at(text: str, start: int) -> list[Post] | None:
    """The list of objects that begins there, if one does; '[]' counts only as the last word."""
    try:
        found, end = _JSON.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    if not all(isinstance(each, dict) for each in found) or not (found or text[end:].isspace() or end == len(text)):
        return None
    return list(found)


def _capture(post: Post, source: WordpressSource, page: Page) -> Capture | Rejection:
    link, content, title = post.get("link"), post.get("content"), _title(post)
    url = canonical(storable(link)) if isinstance(link, str) else None
    if url is None or not isinstance(content, dict) or not isinstance(content.get("rendered"), str):
        return Rejection("discover", "post without address or content", source.name, url, title)
    if content.get("protected"):
        return Rejection("discover", "password-protected post", source.name, url, title)
    published = _moment(post, "date_gmt")
    kept = {name: post[name] for name in FIELDS if name in post}
    return Capture(
        link=Link(source.name, url, title, published.date() if published else None),
        fetched_at=page.fetched_at,
        body=json.dumps(kept, sort_keys=True, separators=(",", ":")).encode("ascii"),
        content_type=CONTENT_TYPE,
        last_modified=changed.isoformat() if (changed := _moment(post, "modified_gmt")) else None,
    )


def _title(post: Post) -> str | None:
    title = post.get("title")
    written = title.get("rendered") if isinstance(title, dict) else None
    return plain(written) if isinstance(written, str) else None


def _changed(post: Post) -> datetime | None:
    return _moment(post, "modified_gmt") or _moment(post, "date_gmt")


def _moment(post: Post, name: str) -> datetime | None:
    """A time in UTC, which WordPress writes without a zone; None for none and for its zero date."""
    try:
        return datetime.fromisoformat(post[name]).replace(tzinfo=UTC)
    except (KeyError, TypeError, ValueError):
        return None
