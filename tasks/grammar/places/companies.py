"""Whether an article reports of a company: its figures describe no area."""

from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import one_of

_FIRM = (
    r"\s+(?:[Cc]ompany|[Gg]roup|Board|firm|carmaker|automaker|manufacturer|maker|retailer|carrier|operator|airline|"
    r"chipmaker|bank|lender|drugmaker|brewer|miner|start-?up)\b"
)
_RESULT = (
    r"\s+(?:[Ii]ncome|[Pp]rofit|loss|[Mm]argin|[Ee]arnings|[Ss]ales|[Rr]evenues?|cash\s+flow|"
    r"interest\s+(?:income|margin))\b"
)
_REPORT = r"\s+(?:[Rr]esults|[Dd]ividend)\b"
_SHARE = r"per\s+(?:(?:diluted|basic|ordinary)\s+)?share\b"
_ROWS = (  # words that a sign of a company begins with, and what follows them
    (
        "Inc Corp Corporation Ltd plc PLC Plc AG GmbH Holding Holdings Motor Motors Berhad IDC CEO CFO EBITD EBITDA "
        "IPO Gartner Counterpoint Canalys shareholder shareholders dividend dividends shipment shipments handset "
        "handsets smartphone smartphones airliner airliners backlog guidance Founder founder Analysts analysts",
        "",
    ),
    ("ASA Oyj LLC Bhd KGaA", r"(?=\W)"),
    ("N", r"\.V\.(?=\W)"),
    ("S", r"\.(?:p\.)?A\.(?=\W)"),
    ("A", r"/S(?=\W)"),
    ("the", rf"{_FIRM}|\s+shares\b"),
    ("The our Our", _FIRM),
    ("Net net Operating operating Gross gross Free free Pretax pretax", _RESULT),
    ("Pre pre", rf"-tax{_RESULT}"),
    ("underlying aftertax", r"\s+profit\b"),
    ("after", r"-tax\s+profit\b|\s+hours\b"),
    ("quarter", r"\s+(?:net|operating|revenue|profit|sales|results|earnings|ended)\b"),
    ("quarterly", r"\s+(?:net|operating|revenue|profit|sales|results|earnings)\b"),
    ("Q1 Q2 Q3 Q4", r"\s+(?:profit|revenue|results|net|earnings|sales)\b"),
    ("earnings", rf"\s+{_SHARE}"),
    ("per", _SHARE.removeprefix("per")),
    ("audited Unaudited unaudited", r"\s+(?:financial\s+)?results\b"),
    ("Interim interim Annual annual", _REPORT),
    ("Full full", rf"[- ][Yy]ear{_REPORT}"),
    ("Half half", rf"[- ][Yy]ear(?:ly)?{_REPORT}"),
    ("Board board", r"\s+of\s+[Dd]irectors\b"),
    ("Managing managing", r"\s+[Dd]irector\b"),
    ("Trading trading", r"\s+[Uu]pdate\b"),
    ("Stock stock", r"\s+[Cc]ode\b"),
    ("attributable", r"\s+to\s+(?:equity|owners|share)"),
    ("loan", r"-to-deposit\s+ratio\b"),
    ("Cost cost", r"[/-]?\s?income\s+ratio\b"),
    ("load", r"\s+factor\b"),
    ("Order order", r"\s+(?:book|intake)\b"),
    ("sustaining", r"\s+costs\b"),
    ("Series", r"\s+[A-F]\s+(?:round|funding)\b"),
    ("has have", r"\s+raised\s+(?:\$|€|£|\d)"),
    ("Co", r"\.,?\s+(?:Limited|Ltd)\b"),
    ("Company", r",?\s+(?:Limited|Ltd)\b"),
    ("constant", r"\s+currency\b"),
    ("chief", r"\s+executive"),
    ("Shares shares", r"\s+(?:sank|fell|rose|closed|ended|gained|jumped|slid|dropped|were)\b"),
    ("like", r"-for-like\b"),
    ("Turnover turnover", r"\s+(?:rose|fell|grew|increased|decreased|was|of|by|came|reached|climbed|amounted)\b"),
    ("assembly", r"\s+plant\b"),
    ("maker carmaker chipmaker drugmaker automaker", ","),
    ("startup", r"\s+(?:that|which)\b"),
    ("start", r"-up\s+(?:that|which)\b"),
    ("NYSE HKSE HKEX SEHK SZSE", r"(?<=\(\w{4})"),
    ("NASDAQ Nasdaq", r"(?<=\(\w{6})"),
    ("SSE TSE LSE", r"(?<=\(\w{3})"),
    ("headquartered", r"(?<=-headquartered)"),
    ("company", r"(?<=\w\scompany)\s+(?:said|told)\b"),
    ("firm", r"(?<=\w\sfirm)\s+(?:said|told)\b"),
)
FOLLOWS = {word: pattern(behind) for words, behind in _ROWS for word in words.split()}
SIGN = pattern(rf"\b(?:{one_of(FOLLOWS)})\b")
GROUP = cue(r"(?<!\w)(?!The\b|Our\b)[A-Z]\w+\s+Group\b")
LISTED = pattern(r"\((?:[A-Z][A-Za-z]{1,11}:\s?(?:[A-Z]{2,6}|\d{4,6})|\d{4,6}\.(?:HK|SS|SH|SZ|T|KS|TW))\)")
COMPANY_ZH = pattern(
    r"公司|股份|集团|净利润?|营业收入|营收|上市|年报|季报|每股|股东|毛利率|派发|收盘|券商|董事|市值|出货量"
)
OFFICIAL_ZH = pattern(r"统计局|规模以上|全市|全省|全国|全区|政府|生产总值|GDP|居民|委员会|海关|示范区|园区")
OFFICIAL = pattern(
    r"\b(?:[Bb]ureau|[Cc]ommission|[Mm]inistry|[Ss]tatistics|[Mm]unicipal|[Gg]overnment|[Cc]ensus|[Pp]rovinc\w+|"
    r"[Dd]istrict|GDP|[Mm]ayor|[Cc]ustoms|[Ee]conomy|[Cc]ouncil|[Dd]epartment)\b"
)
HEAD = 1000  # characters that tell
LISTED_BY = 2000


def is_of_company(title: str, text: str) -> bool:
    """Whether an article reports of a company or an industry: its figures describe no area."""
    head = title + "\n" + text[:HEAD]
    if LISTED.search(text, 0, LISTED_BY):
        return True
    if head[:1] >= "\u4e00" or not head.isascii():
        chinese = len(set(COMPANY_ZH.findall(head)))
        if chinese > 2 and chinese > len(set(OFFICIAL_ZH.findall(head))):
            return True
    signs = _signs(head)
    return signs >= 2 and signs > 2 * len(OFFICIAL.findall(head))


def _signs(text: str) -> int:
    """How many signs of a company a text shows: what they begin with is sought at once, which costs less than each."""
    found, end = sum(1 for _ in GROUP.finditer(text)), 0
    for word in SIGN.finditer(text):
        match = FOLLOWS[word[0]].match(text, word.end()) if word.start() >= end else None
        if match:
            found, end = found + 1, match.end()
    return found
