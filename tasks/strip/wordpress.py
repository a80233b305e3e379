"""A post of the WordPress REST interface -> article."""

import json
import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

from tasks.strip.dates import first_written
from warehouse.records import Article, NotAnArticle

CONTENT_TYPE = "application/vnd.wordpress.post+json"


def strip_post(body: bytes, region_text: Callable[[str], str]) -> Article:
    """The article of one post object; `region_text` makes text of its HTML. Raises NotAnArticle."""
    try:
        post = json.loads(body)
        content, title = post["content"], post["title"]["rendered"]
        rendered = content["rendered"]
    except (ValueError, KeyError, TypeError) as error:
        raise NotAnArticle("not a WordPress post") from error
    if content.get("protected"):
        raise NotAnArticle("protected by a password")
    text = region_text(rendered)
    if not text:
        raise NotAnArticle("no text")
    changed = _day(post, "modified_gmt")
    return Article(
        text,
        title=unescape(re.sub(r"<[^<>]*>", "", title)).strip() or None,
        title_from="wordpress",
        published=_day(post, "date_gmt") or _day(post, "date"),
        published_from="wordpress",
        modified=changed,
        modified_from="wordpress" if changed else None,
        url=post.get("link") if isinstance(post.get("link"), str) else None,
    )


def _day(post: dict[str, Any], key: str) -> date | None:
    told = post.get(key)
    return first_written(told[:10]) if isinstance(told, str) else None
