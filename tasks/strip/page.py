"""A page's text -> its tree, and what is taken out of it by its names: whatever speaks for it, no comment stays."""

import re
from functools import lru_cache

from lxml import html
from lxml.html import HtmlElement

UNSEEN = tuple(
    "script style template iframe svg canvas object embed audio video noscript input textarea select dialog map".split()
)
EMPHASIS = ("b", "i", "em", "strong", "u", "sup", "sub", "small", "abbr", "wbr", "mark", "q")
# Class and id words of what surrounds an article; a word is a run of letters between other signs.
COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:respond|commentform|comment-?form|comments?-?(?:area|list|section|"
    r"wrap(?:per)?|box|block|thread|content|body|reply|template|holder|popup|embed|container)?|"
    r"commentlist|disqus(?:_thread)?|dsq-\w+|reply-title|trackbacks?|pingbacks?|replies|"
    r"fb-comments|wpcnt|highlander|verbum\S*|"
    r"livefyre\S*|idc-container|utterances|giscus|sohucs|ds-thread|uyan_frame|f_pst|fastpostform|"
    r"backlinks-container|jetpack_remote_comment)(?:$|[\s_-])",
    re.IGNORECASE,
)
# Words that name furniture wherever they stand in a class or id ...
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|shares|sharedaddy|sharebar|social|addthis\S*|addtoany\S*|a2a_kit|sd-block|"
    r"jp-relatedposts|jp-post-flair|related|recommended|recommendations?|more-?(?:stories|news|from|like)|"
    r"also-?(?:read|like)|read-?(?:more|next)|newsletter\S*|subscribe|subscription|sign-?up|cookie\S*|gdpr|breadcrumbs?|"
    r"pagination|post-navigation|posts-navigation|nav-?(?:links|below|above|single)|navigation|widget-area|tagcloud|"
    r"tag-?(?:list|cloud|links)|postmetadata|author-?(?:bio|box|info)|about-?author|adsbygoogle|"
    r"ad-?(?:slot|unit|container|wrapper)|outbrain\S*|taboola\S*|sponsored|print-?(?:link|button)|trending|"
    r"most-?(?:read|viewed)|screen-reader-text|visually-hidden|sr-only|skip-link|site-?(?:header|footer|nav)|topbar|"
    r"bdsharebuttonbox|jiathis\S*|bshare\S*|yarpp\S*|crp_related|rp4wp\S*|zem_rp_wrap|wp_social\S*|ssba|heateor\S*)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
# ... and words that do so only where they are the whole class or id: page builders use them inside others.
WHOLE = re.compile(
    r"(?:^|\s)(?:sidebar|widget|widgets|tags?|entry-footer|post-footer|entry-meta|promo\S*|advert\S*|ads?|sponsor|banner|toolbar|"
    r"popular|teasers?|hidden|footer|menu|masthead|pager|page-links|rating|likes?|flair|consent|social\S*)(?:$|\s)",
    re.IGNORECASE,
)
KEEP = {"html", "body", "main"}
MANY, MOSTLY_LINKS = 3, 0.7  # links, and their part of the text, that make a list of them
MOST, HALF, SOME = 0.9, 0.5, 0.45  # of the text
LONGEST_TAG = 4000  # characters: the attributes of a longer one are no page's, and their count squares the time
OVERLONG = re.compile(rf"<([a-z][a-z0-9]{{0,10}})\s[^>]{{{LONGEST_TAG},}}>?", re.IGNORECASE)


def parse(text: str) -> HtmlElement | None:
    """The page's tree. None for an empty page."""
    text = OVERLONG.sub(r"<\1>", text)
    try:
        return html.document_fromstring(
            text, parser=html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
        )
    except (ValueError, html.etree.ParserError):
        try:
            return html.document_fromstring(
                text.encode("utf-8", "replace"),
                parser=html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True),
            )
        except (ValueError, html.etree.ParserError):
            return None


def drop_unseen(tree: HtmlElement) -> None:
    """Take out what is never the article's: what a browser does not show as text, and readers' comments."""
    html.etree.strip_elements(tree, *UNSEEN, with_tail=False)
    html.etree.strip_tags(tree, *EMPHASIS)
    named = tree.xpath("//*[@class or @id]")
    found = [each for each in named if each.tag not in KEEP and _are_comments(_names(each))]
    whole = len(tree.text_content()) if found else 0
    for element in found:
        if len(element.text_content()) < HALF * whole:
            _drop(element)


def prune(root: HtmlElement) -> None:
    """Take what is not the article out of an element that holds it: shares, related, navigation. Never the root."""
    drop_unseen(root)
    whole = max(1, len(root.text_content()))
    for element in list(root.iterdescendants()):
        if isinstance(element.tag, str) and element.tag not in KEEP and _is_furniture(element, whole):
            _drop(element)


def _is_furniture(element: HtmlElement, whole: int) -> bool:
    """By its tag or its names; but nothing goes that holds a good part of the text."""
    hidden = (element.get("style") or "").replace(" ", "").startswith("display:none")
    if hidden or element.tag in ("form", "aside", "footer", "nav"):
        return len(element.text_content()) < HALF * whole
    if element.tag in ("ul", "ol", "div", "section") and _is_list_of_links(element, whole):
        return True
    name = _names(element)
    if not (FURNITURE.search(name) or WHOLE.search(name)):
        return False
    return len(element.text_content()) < SOME * whole


def _is_list_of_links(element: HtmlElement, whole: int) -> bool:
    """Headlines of other stories, menus: little but links, and more than a few."""
    links = element.findall(".//a")
    if len(links) < MANY:
        return False
    length = len(element.text_content().strip())
    return length < SOME * whole and sum(len(link.text_content()) for link in links) > MOSTLY_LINKS * length


@lru_cache(maxsize=20_000)
def _are_comments(names: str) -> bool:
    return COMMENTS.search(names) is not None


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"[:LONGEST_TAG]


def _drop(element: HtmlElement) -> None:
    """Remove an element but keep the text behind it."""
    if element.getparent() is not None:
        element.drop_tree()
