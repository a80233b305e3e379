"""Whether an article reports of a company: its figures describe no area."""

from tasks.grammar.patterns import pattern

COMPANY = pattern(  # one \b before all that begin with a word: it fails at most characters
    r"\b(?:(?:Inc|Corp|Corporation|Ltd|plc|PLC|Plc|AG|GmbH|Holdings?|Motors?|Berhad|IDC|CEO|CFO|EBITDA?|IPO|Gartner|"
    r"Counterpoint|Canalys)\b|(?:N\.V\.|S\.A\.|S\.p\.A\.|A/S|ASA|Oyj|LLC|Bhd|KGaA)(?=\W)|"
    r"(?:the|our|The|Our)\s+(?:[Cc]ompany|[Gg]roup|Board|firm|carmaker|automaker|manufacturer|maker|retailer|carrier|"
    r"operator|airline|chipmaker|bank|lender|drugmaker|brewer|miner|start-?up)\b|"
    r"(?:shareholder|dividend|shipment|handset|smartphone|airliner)s?\b|"
    r"(?:[Nn]et|[Oo]perating|[Gg]ross|[Pp]re-?tax|[Ff]ree)\s+"
    r"(?:[Ii]ncome|[Pp]rofit|loss|[Mm]argin|[Ee]arnings|[Ss]ales|[Rr]evenues?|cash\s+flow|interest\s+(?:income|margin))\b|"
    r"quarter(?:ly)?\s+(?:net|operating|revenue|profit|sales|results|earnings)\b|quarter\s+ended\b|"
    r"Q[1-4]\s+(?:profit|revenue|results|net|earnings|sales)\b|(?:pre-?tax|after-?tax|underlying)\s+profit\b|"
    r"(?:earnings\s+)?per\s+(?:(?:diluted|basic|ordinary)\s+)?share\b|(?:[Uu]n)?audited\s+(?:financial\s+)?results\b|"
    r"(?:[Ii]nterim|[Aa]nnual|[Ff]ull[- ][Yy]ear|[Hh]alf[- ][Yy]ear(?:ly)?)\s+(?:[Rr]esults|[Dd]ividend)\b|"
    r"[Bb]oard\s+of\s+[Dd]irectors\b|[Mm]anaging\s+[Dd]irector\b|[Tt]rading\s+[Uu]pdate\b|[Ss]tock\s+[Cc]ode\b|"
    r"attributable\s+to\s+(?:equity|owners|share)|(?:loan-to-deposit|[Cc]ost/?-?\s?income)\s+ratio\b|load\s+factor\b|"
    r"[Oo]rder\s+(?:book|intake)\b|backlog\b|guidance\b|sustaining\s+costs\b|after\s+hours\b|"
    r"Series\s+[A-F]\s+(?:round|funding)\b|(?:has|have)\s+raised\s+(?:\$|€|£|\d)|[Ff]ounder\b|"
    r"Co(?:mpany|\.),?\s+(?:Limited|Ltd)\b|constant\s+currency\b|chief\s+executive|the\s+shares\b|[Aa]nalysts\b|"
    r"[Ss]hares\s+(?:sank|fell|rose|closed|ended|gained|jumped|slid|dropped|were)\b|like-for-like\b|"
    r"[Tt]urnover\s+(?:rose|fell|grew|increased|decreased|was|of|by|came|reached|climbed|amounted)\b|"
    r"assembly\s+plant\b|(?:car|chip|drug|auto)?maker,|start-?up\s+(?:that|which)\b|[A-Z]\w+\s+Group\b)|\((?:NYSE|NASDAQ|Nasdaq|HKSE|HKEX|SEHK|SSE|SZSE|TSE|LSE)\b|-headquartered\b|"
    r"(?<=\w)\s+(?:company|firm)\s+(?:said|told)\b"
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
