"""Whether an article reports of a company: its figures describe no area."""

from tasks.grammar.text.patterns import pattern

_FIRM = (
    r"(?:[Cc]ompany|[Gg]roup|Board|firm|carmaker|automaker|manufacturer|maker|retailer|carrier|operator|airline|"
    r"chipmaker|bank|lender|drugmaker|brewer|miner|start-?up)"
)
_RESULT = (
    r"(?:[Ii]ncome|[Pp]rofit|loss|[Mm]argin|[Ee]arnings|[Ss]ales|[Rr]evenues?|cash\s+flow|"
    r"interest\s+(?:income|margin))"
)
COMPANY = pattern(  # each alternative begins with a sign: most of them fail at most words at once
    r"(?<!\w)(?:(?:Inc|Corp|Corporation|Ltd|plc|PLC|Plc|AG|GmbH|Holdings?|Motors?|Berhad|IDC|CEO|CFO|EBITDA?|IPO|Gartner|"
    rf"Counterpoint|Canalys|[Tt]he\s+{_FIRM}|[Oo]ur\s+{_FIRM}|shareholders?|dividends?|shipments?|handsets?|smartphones?|"
    rf"airliners?|[Nn]et\s+{_RESULT}|[Oo]perating\s+{_RESULT}|[Gg]ross\s+{_RESULT}|[Pp]re-?tax\s+{_RESULT}|"
    rf"[Ff]ree\s+{_RESULT}|quarter(?:ly)?\s+(?:net|operating|revenue|profit|sales|results|earnings)|quarter\s+ended|"
    r"Q[1-4]\s+(?:profit|revenue|results|net|earnings|sales)|pre-?tax\s+profit|after-?tax\s+profit|underlying\s+profit|"
    r"earnings\s+per\s+(?:(?:diluted|basic|ordinary)\s+)?share|per\s+(?:(?:diluted|basic|ordinary)\s+)?share|"
    r"[Uu]naudited\s+(?:financial\s+)?results|audited\s+(?:financial\s+)?results|[Ii]nterim\s+(?:[Rr]esults|[Dd]ividend)|"
    r"[Aa]nnual\s+(?:[Rr]esults|[Dd]ividend)|[Ff]ull[- ][Yy]ear\s+(?:[Rr]esults|[Dd]ividend)|"
    r"[Hh]alf[- ][Yy]ear(?:ly)?\s+(?:[Rr]esults|[Dd]ividend)|[Bb]oard\s+of\s+[Dd]irectors|[Mm]anaging\s+[Dd]irector|"
    r"[Tt]rading\s+[Uu]pdate|[Ss]tock\s+[Cc]ode|loan-to-deposit\s+ratio|[Cc]ost/?-?\s?income\s+ratio|load\s+factor|"
    r"[Oo]rder\s+(?:book|intake)|backlog|guidance|sustaining\s+costs|after\s+hours|Series\s+[A-F]\s+(?:round|funding)|"
    r"[Ff]ounder|Co(?:mpany|\.),?\s+(?:Limited|Ltd)|constant\s+currency|the\s+shares|[Aa]nalysts|"
    r"[Ss]hares\s+(?:sank|fell|rose|closed|ended|gained|jumped|slid|dropped|were)|like-for-like|"
    r"[Tt]urnover\s+(?:rose|fell|grew|increased|decreased|was|of|by|came|reached|climbed|amounted)|assembly\s+plant|"
    r"start-?up\s+(?:that|which)|[A-Z]\w+\s+Group)\b|"
    r"N\.V\.(?=\W)|S\.A\.(?=\W)|S\.p\.A\.(?=\W)|A/S(?=\W)|ASA(?=\W)|Oyj(?=\W)|LLC(?=\W)|Bhd(?=\W)|KGaA(?=\W)|"
    r"attributable\s+to\s+(?:equity|owners|share)|ha(?:s|ve)\s+raised\s+(?:\$|€|£|\d)|chief\s+executive|"
    r"carmaker,|chipmaker,|drugmaker,|automaker,|maker,)|"
    r"[(\s-](?:(?<=\()(?:NYSE|NASDAQ|Nasdaq|HKSE|HKEX|SEHK|SSE|SZSE|TSE|LSE)\b|(?<=-)headquartered\b|"
    r"(?<=\w\s)\s*(?:company|firm)\s+(?:said|told)\b)"
)
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
    signs = len(COMPANY.findall(head))
    return signs >= 2 and signs > 2 * len(OFFICIAL.findall(head))
