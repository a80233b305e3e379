"""An HTML page -> the links that a CSS selector picks."""

from urllib.parse import urljoin

from bs4 import BeautifulSoup
from soupsieve import SelectorSyntaxError

MAX_BYTES = 5_000_000  # of a page; a tree takes some forty times as much memory


class BadSelector(Exception):
    """A CSS selector that cannot be read. One argument, the selector."""


def select_links(body: bytes, url: str, selector: str, charset: str | None = None) -> list[str]:
    """Absolute addresses of the elements' href, in the page's order, each once. Raises BadSelector."""
    page = BeautifulSoup(body[:MAX_BYTES], "lxml", from_encoding=charset)
    base = page.select_one("base[href]")
    try:
        hrefs = [str(element["href"]) for element in page.select(selector) if element.get("href")]
    except SelectorSyntaxError as error:
        raise BadSelector(selector) from error
    root = _joined(url, str(base["href"])) if base else url
    return list(dict.fromkeys(_joined(root, href) for href in hrefs))


def _joined(root: str, href: str) -> str:
    try:
        return urljoin(root, href.strip())
    except ValueError:  # '//[': the fetch will reject it
        return href
