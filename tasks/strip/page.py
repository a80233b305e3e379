"""A tree of a page -> the element that holds its article, with what is not the article taken out of it."""

import re

from lxml import html
from lxml.html import HtmlElement

UNSEEN = ("script", "style", "template", "iframe", "svg", "canvas", "object", "embed", "audio", "video")
CONTROLS = ("noscript", "button", "input", "select", "textarea", "nav", "dialog", "map")
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
ROOTS = (
    "//*[@itemprop='articleBody']",
    *(
        f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
        for name in (
            "entry-content",
            "wp-block-post-content",
            "post-body",
            "field--name-body",
            "field-name-body",
            "post-content",
            "entry-body",
            "article-body",
            "article__body",
            "article-content",
            "article_content",
            "articlebody",
            "story-body",
            "story-content",
            "post_content",
            "article-text",
            "body-content",
            "content-body",
            "TRS_Editor",
            "news-content",
        )
    ),
    "//*[@id='article_content' or @id='articleBody' or @id='article-body' or @id='story-body']",
    "//*[@id='zoom' or @id='artibody']",
    "//*[@id='postlist']//*[starts-with(@id, 'postmessage_')]",
)
CANDIDATES = "//p|//td|//pre|//blockquote|//div[not(.//p)]|//section[not(.//p)]|//article[not(.//p)]"
KEEP = {"html", "body", "main"}
GAIN = 1.5  # times the prose that make a wider region the article's
FEW_LINKS = 0.15  # of a region's text
MANY, MOSTLY_LINKS = 3, 0.7  # links, and their part of the text, that make a list of them
MOST, HALF, SOME = 0.9, 0.5, 0.45  # of a region's text
ENOUGH = 250  # characters of paragraphs that make a root believable
SHARE_OF_BEST = 0.5  # of the densest region's text, at least, that a named root must hold


def parse(text: str) -> HtmlElement | None:
    """The page's tree, without what never shows. None for an empty page."""
    try:
        tree = html.document_fromstring(
            text, parser=html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
        )
    except (ValueError, html.etree.ParserError):
        try:
            tree = html.document_fromstring(
                text.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True)
            )
        except (ValueError, html.etree.ParserError):
            return None
    return tree


def find_article(tree: HtmlElement) -> HtmlElement:
    """The element that holds the article."""
    for element in tree.xpath("|".join(f"//{name}" for name in UNSEEN)):
        _drop(element)
    whole = len(tree.text_content())
    for element in tree.xpath("|".join(f"//{name}" for name in CONTROLS)):
        if len(element.text_content()) < HALF * whole:  # one that is never closed swallows the page
            _drop(element)
    best = _densest(tree)
    needed = max(ENOUGH, SHARE_OF_BEST * _prose(best)) if best is not None else ENOUGH
    for path in ROOTS:
        found = [element for element in tree.xpath(path) if not _in_comments(element)]
        if found:
            root = max(found, key=_prose)
            if _prose(root) >= needed:
                return root
    if best is not None:
        return best
    bodies = tree.xpath("//main|//body")
    return bodies[0] if bodies else tree


def prune(root: HtmlElement) -> None:
    """Take what is not the article out of its element: comments, shares, related, navigation. Never the root itself."""
    whole = max(1, len(root.text_content()))
    for element in list(root.iterdescendants()):
        if isinstance(element.tag, str) and element.tag not in KEEP and _is_furniture(element, whole):
            _drop(element)


def _is_furniture(element: HtmlElement, whole: int) -> bool:
    """By its tag or its names; but nothing goes that holds a good part of the text."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    hidden = (element.get("style") or "").replace(" ", "").startswith("display:none")
    if hidden or element.tag in ("form", "aside", "footer", "nav"):
        return len(element.text_content()) < HALF * whole
    if element.tag in ("ul", "ol", "div", "section") and _is_list_of_links(element, whole):
        return True
    if name == " ":
        return False
    if COMMENTS.search(name):
        return len(element.text_content()) < MOST * whole
    if not (FURNITURE.search(name) or WHOLE.search(name)):
        return False
    return len(element.text_content()) < SOME * whole and _prose(element) < SOME * whole


def _is_list_of_links(element: HtmlElement, whole: int) -> bool:
    """Headlines of other stories, menus: little but links, and more than a few."""
    links = element.findall(".//a")
    if len(links) < MANY:
        return False
    length = len(element.text_content().strip())
    return length < SOME * whole and sum(len(link.text_content()) for link in links) > MOSTLY_LINKS * length


def _densest(tree: HtmlElement) -> HtmlElement | None:
    """The element whose paragraphs weigh most, by length and commas, against its links (Readability's measure)."""
    weights: dict[HtmlElement, float] = {}
    for block in tree.xpath(CANDIDATES):
        text = block.text_content()
        length = len(text.strip())
        if length < 25 or _in_comments(block):
            continue
        weight = 1 + text.count(",") + text.count("，") + min(length / 100, 3)
        weight *= 1 - _link_share(block, length)
        parent = block.getparent()
        if parent is not None:
            weights[parent] = weights.get(parent, 0) + weight
            above = parent.getparent()
            if above is not None:
                weights[above] = weights.get(above, 0) + weight / 2
    if not weights:
        return None
    best = max(weights, key=lambda element: weights[element] * (1 - _link_share(element, len(element.text_content()))))
    return _widened(best)


def _widened(element: HtmlElement) -> HtmlElement:
    """The element, or one above it where the article goes on there: much more prose, and few links."""
    best, above = element, element.getparent()
    while above is not None and above.tag not in ("body", "html"):
        if _prose(above) > GAIN * _prose(best) and _link_share(above, len(above.text_content())) < FEW_LINKS:
            best = above
        above = above.getparent()
    return best


def _prose(element: HtmlElement) -> int:
    """Characters that stand in paragraphs outside of links."""
    blocks = element.xpath("descendant-or-self::p|descendant-or-self::li|descendant-or-self::td|descendant::blockquote")
    inside = sum(len(block.text_content()) for block in blocks if block.tag != "blockquote")
    if inside < 80:
        inside = len(element.text_content())
    return inside - sum(len(link.text_content()) for link in element.iter("a"))


def _link_share(element: HtmlElement, length: int) -> float:
    return min(1.0, sum(len(link.text_content()) for link in element.iter("a")) / max(1, length))


def _in_comments(element: HtmlElement) -> bool:
    here: HtmlElement | None = element
    while here is not None and here.tag not in KEEP:
        if COMMENTS.search(f"{here.get('class') or ''} {here.get('id') or ''}"):
            return True
        here = here.getparent()
    return False


def _drop(element: HtmlElement) -> None:
    """Remove an element but keep the text behind it."""
    if element.getparent() is not None:
        element.drop_tree()
