"""Lines of a page that are not its article, by kind: what is asked of readers, counted of them, or says who to call."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})"
)
_CLOCK = r"\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?"
_PHONE = r"(?:\+\d{1,3}[\s(-]|\(0?\d{2,4}\)\s?\d|0\d{1,4}[\s/-]\d|1[38]00\s\d|\d{3}-\d{3,4}\b)[\d\s()/-]{0,20}"
_COUNTED = (
    r"(?:shares?|views?|visits?|likes?|reads?|downloads?|repl(?:y|ies)|comments?|followers|subscribers|votes?|reactions?|"
    r"retweets|posts?|ratings?|reviews?|claps|bookmarks?|hits|clicks?)"
)
# Pieces of a line parted by bars, one of which makes the line furniture.
PIECE = re.compile(
    rf"[\d,.]+k?\s{_COUNTED}|{_COUNTED}\s?:?\s?\(?[\d,.]+k?\)?|page\s\d+(?:\sof\s\d+)?|(?:\d+|one|two)[\s-]min(?:ute)?s?(?:\sread)?|"
    rf"(?:read(?:ing)?\stime|tags?|topics?|section|filed\sunder|category|embargo|source|posted|published|updated|"
    rf"last\s(?:updated|post|modified)|last\spost\sby|editor|by\sline|more\son|older\sstories|newer\sstories|related)\b\s?:?.{{1,80}}|"
    rf"bookmark|whatsapp|telegram|twitter|facebook|linkedin|pinterest|reddit|wechat|email|print|share|save|pdf|"
    rf"listen|comment|in\sthe\snews|latest|home|subscribe|log\s?in|sign\s?in|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s{_DATE}.{{0,20}}|"
    rf"{_DATE}[\s,-]+{_CLOCK}.{{0,12}}|{_DATE},?\s{_CLOCK}.*",
    re.IGNORECASE,
)
STAMPED = re.compile(
    rf"(?:archived\scontent\.?\s?)?(?:(?:date\smodified|released?|release\sdate|published|posted|updated|first\spublished|"
    rf"www\.\S+)\s?:?\s?(?:on\s)?)?{_DATE}(?:[\s,|–-]+{_CLOCK}(?:\s?\(?[A-Z]{{2,4}}\b)?(?:\s\(.{{2,20}}\))?)?"
    rf"(?:\s(?:from|source)\s?:.{{2,40}})?|"
    rf"{_DATE}\s{_CLOCK}\s.{{2,60}}\beditor\s?:.{{2,40}}|\(.{{2,40}}\s{_DATE}(?:\spage\s?\w+)?\)|"
    r"(?:the|this)\s(?:story|article)\s(?:appears|appeared)\s(?:on|in)\b.{2,80}|published\sin\sprint\b.*|"
    r"(?:no|vol|issue)\.?\s?\d+(?:\s?/\s?\d{4}|,?\sno\.?\s?\d+)|\(?attn:.*|[*=_~#-]{3,}|\(?end\)?",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"font\ssize\b.*|[SML](?:\s[SML]){2}|scan\s(?:the|this|our)\sqr\b.*|how\sdo\syou\s(?:like|rate)\sthis\b.*|rate\sthis\b.*|"
    r"(?:was|is|did\syou\sfind)\sthis\s(?:article|page|story)\s(?:useful|helpful|interesting)\b.*|"
    r"(?:get|receive)\s.{0,60}\b(?:headlines|newsletters?|alerts|breaking\snews|briefing|digest|inbox|e-?mails?)\b.{0,80}|"
    r".{0,80}\bjoin\s(?:over\s|more\sthan\s)?[\d,.]+k?\s(?:other\s)?(?:subscribers|readers|followers|members)\b.*|"
    r"you(?:['’]ve|\shave)\s.{0,30}\bfree\s(?:articles?|stories|views?)\b.*|[\d,]+\sfree\s(?:articles?|stories)\s(?:left|remaining).*|"
    r"you\s(?:are\sreceiving|receive)\sthis\b.*|(?:to\s)?unsubscribe\b.*|annual\ssubscription\b.*|next\sissue\b.*|"
    r"members\scan\s(?:order|download|access|log\sin)\b.*|(?:contribute|donate)\s(?:to|now|from)\b.*|support\sour\sjournalism\b.*|"
    r"browse\s[\d,]+\s.*|get\s\d+%\s.*|inquire\s(?:before|now)\b.*|request\s(?:a\s)?(?:free\s)?sample\b.*|buy\snow\b.*|"
    r"(?:bet|gamble|drink)\sresponsibly\b.*|text\s[A-Z]+\sto\s\d+.*|top\sstories\b.*|"
    r"explore\s[A-Z][\w ]{2,30}|download\s(?:the|our)\sapp\b.*|share\sprices?\s?:.*|visitors?\scounter\b.*|"
    r".{0,60}\bvisitor\scounter\s?:.*|(?:bookmark|permalink)\b.{0,40}|.*\bbookmark\sthe\spermalink\.?|"
    r"\((?:this\sstory\shas\snot\sbeen\sedited|all\sinformation\spublished\son|this\sarticle\swas\s(?:auto|machine)).*\)?|"
    r"follow\s.{2,60}:\sjoin\s.*|copyright\s?(?::|©|\(c\)|\d{4}).*",
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
LONGEST = 240  # characters


def is_furniture(line: str) -> bool:
    """Whether a line, by its words and its shape, is one that a page puts around its article."""
    if len(line) > LONGEST:
        return False
    if any(pattern.fullmatch(line) for pattern in (STAMPED, ASKED, REACHED, CRUMBS)):
        return True
    if ADDRESS.fullmatch(line) and not VERB.search(line):
        return True
    pieces = re.split(r"\s[|·]\s", line)
    return len(pieces) > 1 and any(PIECE.fullmatch(piece.strip()) for piece in pieces)
