"""A tree of a page -> the element that holds its article, with what is not the article taken out of it."""

import re

from lxml import html
from lxml.html import HtmlElement

DEAD = [
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "canvas",
    "object",
    "embed",
    "audio",
    "video",
    "button",
    "input",
    "select",
    "textarea",
    "nav",
    "dialog",
    "map",
]
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
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|shares|sharedaddy|sharebar|social(?:-?\w+)?|addthis\S*|"
    r"addtoany\S*|a2a_kit|sd-block|jp-relatedposts|jp-post-flair|"
    r"related(?:-?\w+)?|recommend(?:ed|ations?)?|more-?(?:stories|news|from|like)|also-?(?:read|"
    r"like)|read-?(?:more|next)|newsletter\S*|subscri(?:be|ption)\S*|"
    r"sign-?up|cookie\S*|consent|gdpr|breadcrumbs?|pagination|pager|page-links|post-navigation|"
    r"posts-navigation|nav-?(?:links|below|above|single)|navigation|"
    r"sidebar|widgets?|widget-area|tags?|tag-?(?:list|cloud|links)|tagcloud|entry-footer|"
    r"post-footer|postmetadata|entry-meta|author-?(?:bio|box|info)|about-?author|"
    r"promo\S*|advert\S*|ads?|adsbygoogle|ad-?(?:slot|unit|container|wrapper)|outbrain\S*|"
    r"taboola\S*|sponsored|sponsor|banner|toolbar|print-?(?:link|button)|"
    r"popular|trending|most-?(?:read|viewed)|teasers?|screen-reader-text|visually-hidden|sr-only|"
    r"hidden|skip-link|footer|site-?(?:header|footer|nav)|menu|topbar|masthead|"
    r"bdsharebuttonbox|jiathis\S*|bshare\S*|yarpp\S*|crp_related|rp4wp\S*|zem_rp_wrap|"
    r"wp_social\S*|ssba|heateor\S*|paywall|donat\w+|rating|likes?|flair)(?:$|[\s_-])",
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
    for element in tree.xpath("|".join(f"//{name}" for name in DEAD)):
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
    whole = len(root.text_content())
    for element in list(root.iterdescendants()):
        if not isinstance(element.tag, str) or element.tag in KEEP or element.getparent() is None:
            continue
        if element.tag in ("form", "aside", "footer", "nav") or (element.get("style") or "").replace(
            " ", ""
        ).startswith("display:none"):
            _drop(element)
            continue
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if name == " ":
            continue
        if (COMMENTS.search(name) and len(element.text_content()) < 0.9 * whole) or (
            FURNITURE.search(name)
            and len(element.text_content()) < 0.3 * whole
            and _prose(element) < 0.25 * max(1, whole)
        ):
            _drop(element)


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
    return max(weights, key=lambda element: weights[element] * (1 - _link_share(element, len(element.text_content()))))


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
