"""Lines of a page that are not its article: made of a page's words, stamped, asking readers, or saying who to call."""

import re
from collections.abc import Sequence
from itertools import pairwise, starmap

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})"
)
_CLOCK = r"\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?"
_PHONE = (
    r"(?:\+\d{1,3}[\s(-]|\(0?\d{2,4}\)\s?\d|0\d{1,4}[\s/-]\d|1[38]00\s\d|\d{3}-\d{3,4}\b|(?!19|20)\d{4}-\d{4}\b)"
    r"[\d\s()/-]{0,20}"
)
# Words that an article's own lines seldom hold, and such as they may hold too.
SURE = frozenset(
    "bookmark permalink subscribe unsubscribe subscription newsletter newsletters cookie cookies copyright qr "
    "hotline tel telephone phone fax ext email e-mail font pdf annex imprint privacy login log-in sponsored promoted "
    "trademark trademarks disclaimer disclosures editor editors tag tags keywords posted related reuse reprint "
    "reprints embargo embargoed reply facebook twitter whatsapp telegram linkedin pinterest reddit weibo rss print "
    "toc customization customisation".split()
)
SURE_PAIRS = frozenset(
    "font size|zoom in|via email|the permalink|to forum|wechat id|log in|sign in|sign up|follow us|follow me|"
    "recommended for|rights reserved|quotes delayed|our standards|filed under|read more|see also|more on|news on|"
    "immediate release|app store|a story|single copy|share this|reading time|last post|to top|visitor counter|"
    "release id|inquire before|free sample|of contents|single user|the news|last updated|last modified|older stories|"
    "newer stories".split("|")
)
FITS = frozenset(
    "p pp issue edition copy file files source section category topic topics published updated modified released "
    "media press relations enquiry enquiries inquiry inquiries contact contacts call centre center visit large small "
    "medium discuss download click read next previous story stories article archive by reporter correspondent staff "
    "online menu home search save listen share us mon tue wed thu fri sat sun monday tuesday wednesday thursday "
    "friday saturday sunday".split()
)
COUNTED = frozenset(
    "shares views visits likes reads downloads reply replies comment comments followers subscribers vote votes "
    "reactions retweets posts ratings reviews claps bookmarks hits clicks recommendations kb mb gb".split()
)
NUMBERED = frozenset("page issue visits views reads comments likes".split())  # before a number
MARKS = ("@", "://", "www.", "©")
PHONE = re.compile(rf"(?<![\d.,]){_PHONE}")
BYLINE = re.compile(rf"[|·]\s(?:\w+,?\s)?{_DATE}", re.IGNORECASE)
FITS_MARK = re.compile(rf"{_DATE}|{_CLOCK}|[|·»›→←]", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
DIGIT = re.compile(r"\d")
SHORTEST_PHONE = 7  # digits
MADE_OF = 0.3  # pieces a word, a sure one counted twice, from which on a line holds little else
STAMPED = re.compile(
    rf"(?:archived\scontent\.?\s?)?(?:(?:date\smodified|released?|release\sdate|published|posted|updated|first\spublished|"
    rf"www\.\S+)\s?:?\s?(?:on\s)?)?{_DATE}(?:[\s,|–-]+{_CLOCK}(?:\s?\(?[A-Z]{{2,4}}\b)?(?:\s\(.{{2,20}}\))?)?"
    rf"(?:\s(?:from|source)\s?:.{{2,40}})?|"
    r"(?:the|this)\s(?:story|article)\s(?:appears|appeared)\s(?:on|in)\b.{2,80}|published\sin\sprint\b.*|"
    r"(?:no|vol|issue)\.?\s?\d+(?:\s?/\s?\d{4}|,?\sno\.?\s?\d+)|\(?attn:.*|[*=_~#-]{3,}|\(?end\)?",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"(?:how\sdo\syou\s(?:like|rate)|rate|(?:was|is|did\syou\sfind))\sthis\s(?:article|page|story)\b.*|"
    r".{0,80}\bjoin\s(?:over\s|more\sthan\s)?[\d,.]+k?\s(?:other\s)?(?:subscribers|readers|followers|members)\b.*|"
    r"you(?:['’]ve|\shave)\s.{0,30}\bfree\s(?:articles?|stories|views?)\b.*|"
    r"you\s(?:are\sreceiving|receive)\sthis\b.*|(?:contribute|donate)\s(?:to|now|from)\b.*|support\sour\sjournalism\b.*|"
    r"\((?:this|all)\s(?:story|article|information)\s(?:has\snot|published|was\s(?:auto|machine)).*\)?",
    re.IGNORECASE,
)
REACHED = re.compile(
    rf"(?:(?:(?:media|press|public|social|investor|customer|further|more)\s(?:enquir\w+|inquir\w+|contacts?|relations|"
    rf"information|communication|office|services?)|contact|reach|for\s(?:more|further|media)|enquiries|inquiries|hotline|"
    rf"tel(?:ephone)?|phone|fax|call|dial|newsdesk|advertising)\b[^.;]{{0,100}}(?:{_PHONE}|\S+@\S+|@\w+).*|"
    rf".{{0,120}}\b(?:dial(?:-in)?|call)\s(?:in\son\s)?(?:\+|\(|00|1[38]00)[\d\s().+-]{{6,30}}.{{0,20}}|"
    rf"[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\s\(?end\)?)?|(?:https?://|www\.)\S+|.{{0,120}}\bfollow\s@\w+.*)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"(?=.*\b(?:suite|floor|tower|room|unit|p\.?o\.?\sbox|no\.)\s?\d|.*\b\d+\s(?:[A-Z][\w’'-]+\s){1,3}(?:road|street|avenue|st|rd|ave|lane)\b)"
    r"[^.;:]{0,40}(?:\.,?)?[^.;:]*,[^.;:]*,[^.;:]*",
    re.IGNORECASE,
)
CRUMBS = re.compile(r"(?:[A-Z][\w&'’-]+(?:\s[\w&'’-]+){0,2}\s?(?:>|»|›|/)\s?){1,5}[A-Z][\w&'’-]+(?:\s[\w&'’-]+){0,3}")
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|said|says|may|must|\w{3,}ed|rose|fell|grew)\b")
# Something of the world.
TELLS = re.compile(r"\b(?:is|are|was|were|had|has|got|averaged|said|says|rose|fell|grew|reached)\b")
LONGEST = 240  # characters


def is_furniture(line: str) -> bool:
    """Whether a line, by its words and its shape, is one that a page puts around its article."""
    if len(line) > LONGEST:
        return False
    digits = len(DIGIT.findall(line))
    marks = sum([mark in line for mark in MARKS])
    if STAMPED.fullmatch(line) or ASKED.fullmatch(line) or CRUMBS.fullmatch(line):
        return True
    if (digits or marks) and REACHED.fullmatch(line):
        return True
    if digits and line.count(",") > 1 and ADDRESS.fullmatch(line) and not VERB.search(line):
        return True
    if TELLS.search(line):
        return False
    words = WORD.findall(line.lower())
    sure = marks + _sure(line, words, digits)
    if not sure:
        return False
    fits = sum(map(FITS.__contains__, words)) + len(FITS_MARK.findall(line))
    return sure + fits > 1 and 2 * sure + fits >= MADE_OF * len(words)


def _sure(line: str, words: Sequence[str], digits: int) -> int:
    """How many pieces of a line are a page's furniture: words, counts of readers, numbers to call."""
    sure = sum(map(SURE.__contains__, words)) + 2 * sum(map(SURE_PAIRS.__contains__, map(" ".join, pairwise(words))))
    if not digits:
        return sure
    sure += sum(starmap(_is_count, pairwise(words))) + len(BYLINE.findall(line))
    return sure + (len(PHONE.findall(line)) if digits >= SHORTEST_PHONE else 0)


def _is_count(one: str, other: str) -> bool:
    """'1,204 views', 'page 3', '318 KB', 'Comments (2)'."""
    return (one[0].isdigit() and other in COUNTED) or (one in NUMBERED and other[0].isdigit())
