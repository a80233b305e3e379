"""A page's text -> its tree, and what is taken out of it by its names: no comment and no share bar stays."""

import re
from itertools import islice

from lxml import etree
from lxml.etree import _Element as Element

UNSEEN = tuple(
    "script style template iframe svg canvas object embed audio video noscript input textarea select dialog map "
    "img source meta link".split()
)
MENUS = ("nav", "footer")
MOST_MENUS = 50  # of a page that are measured: nested ones square the time
EMPHASIS = ("b", "i", "em", "strong", "u", "sup", "sub", "small", "abbr", "wbr", "mark", "q")
# Class and id words of what surrounds an article; a word is a run of letters between other signs.
_COMMENTS = (
    r"respond|commentform|comment-?form|comments?-?(?:area|list|section|"
    r"wrap(?:per)?|box|block|thread|content|body|reply|template|holder|popup|embed|container)?|"
    r"commentlist|disqus(?:_thread)?|dsq-\w+|reply-title|trackbacks?|pingbacks?|replies|"
    r"fb-comments|wpcnt|highlander|verbum\S*|"
    r"livefyre\S*|idc-container|utterances|giscus|sohucs|ds-thread|uyan_frame|f_pst|fastpostform|"
    r"backlinks-container|jetpack_remote_comment"
)
# Names that mean nothing else: share bars and other plug-ins, tags, pagination, cookies, what is bought.
_BESIDE = (
    r"sharedaddy|addthis\S*|addtoany\S*|a2a_kit|jp-relatedposts|jp-post-flair|bdsharebuttonbox|jiathis\S*|"
    r"bshare\S*|yarpp\S*|crp_related|rp4wp\S*|zem_rp_wrap|wp_social_bookmarking\S*|ssba|heateor\S*|outbrain\S*|"
    r"taboola\S*|ds-share|social-share|twitter-share-button|fb-(?:like|share-button)|pagination(?!-)|breadcrumbs?|gdpr\S*|"
    r"cookie-?(?:consent|notice|banner|bar|law|policy|popup)\S*|tag-?(?:list|cloud|links)|(?:post|entry|article)-tags|"
    r"adsbygoogle|ad-?(?:slot|unit|container|wrapper)|advertisement|sponsored"
)
FOREIGN = re.compile(rf"(?:^|[\s_-])(?:{_COMMENTS}|{_BESIDE})(?:$|[\s_-])")  # in lower case: a third of the time
# Words that name furniture wherever they stand in a class or id ...
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|shares|sharebar|social|sd-block|related|recommended|recommendations?|more-?(?:stories|news|from|like)|"
    r"also-?(?:read|like)|read-?(?:more|next)|newsletter\S*|subscribe|subscription|sign-?up|cookie\S*|gdpr|breadcrumbs?|"
    r"pagination|post-navigation|posts-navigation|nav-?(?:links|below|above|single)|navigation|widget-area|tagcloud|"
    r"tag-?(?:list|cloud|links)|postmetadata|author-?(?:bio|box|info)|about-?author|adsbygoogle|"
    r"ad-?(?:slot|unit|container|wrapper)|sponsored|print-?(?:link|button)|trending|"
    r"most-?(?:read|viewed)|screen-reader-text|visually-hidden|sr-only|skip-link|site-?(?:header|footer|nav)|topbar)"
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

content = etree.XPath("string()", smart_strings=False)  # all text of an element


def parse(text: str) -> Element | None:
    """The page's tree. None for an empty page."""
    text = OVERLONG.sub(r"<\1>", text)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None


def drop_menus(tree: Element) -> None:
    """Take out navigation and the page's foot, a third of its elements, but not what holds a good part of the text."""
    most = SOME * len(content(tree))
    for element in list(islice(tree.iter(*MENUS), MOST_MENUS)):
        if len(content(element)) < most and not (element.tag == "footer" and _is_inside_article(element)):
            drop(element)


def _is_inside_article(element: Element) -> bool:
    """An article's own foot may hold its notes."""
    return any(above.tag in ("article", "blockquote", "main") for above in element.iterancestors())


def drop_unseen(tree: Element) -> None:
    """Take out what a browser does not show as text."""
    etree.strip_elements(tree, *UNSEEN, with_tail=False)
    etree.strip_tags(tree, *EMPHASIS)


def prune(root: Element) -> None:
    """Take what is not the article out of an element that holds it: shares, related, navigation. Never the root."""
    drop_unseen(root)
    whole = max(1, len(content(root)))
    for element in list(root.iterdescendants()):
        if element.tag not in KEEP and _is_furniture(element, whole):
            drop(element)


def _is_furniture(element: Element, whole: int) -> bool:
    """By its tag or its names; but nothing goes that holds a good part of the text."""
    hidden = (element.get("style") or "").replace(" ", "").startswith("display:none")
    if hidden or element.tag in ("form", "aside", "footer", "nav"):
        return len(content(element)) < HALF * whole
    if element.tag in ("ul", "ol", "div", "section") and _is_list_of_links(element, whole):
        return True
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if is_foreign(name):
        return len(content(element)) < HALF * whole
    if not (FURNITURE.search(name) or WHOLE.search(name)):
        return False
    return len(content(element)) < SOME * whole


def _is_list_of_links(element: Element, whole: int) -> bool:
    """Headlines of other stories, menus: little but links, and more than a few."""
    links = element.findall(".//a")
    if len(links) < MANY:
        return False
    length = len(content(element).strip())
    return length < SOME * whole and sum(len(content(link)) for link in links) > MOSTLY_LINKS * length


def is_foreign(names: str) -> bool:
    """Whether the names of an element say that it holds readers' comments or what else stands beside an article."""
    return FOREIGN.search(names.lower()) is not None


def drop(element: Element) -> None:
    """Remove an element but keep the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    parent.remove(element)
