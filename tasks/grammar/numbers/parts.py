"""Parts and multiples in words: 'a third', 'one in five', 'half a point', 'doubled', 'half of what it was'."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tasks.grammar.lexicon.english import CARDINALS, DENOMINATORS, MAGNITUDES, MULTIPLIERS
from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern

_DIGITS = "one|two|three|four|five|six|seven|eight|nine"
_WHOLES = "|".join((*(word for word, value in CARDINALS.items() if value > 1), "a hundred", "a thousand"))
_OF = "|".join(DENOMINATORS)
_GOES_ON = (  # behind 'a third': a noun would make it the third of an order
    r"\s+(?:of|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|faster|slower|longer|shorter|below|"
    r"above|were|was|are|is|be|had|has|have|will|would|may|might|can|could|should|must|said|say|did|do|from|to|in|at|"
    r"by|over|on|since|compared|against|during|this|last|after|before|between|came|comes?|went|goes|go|lived?|work|"
    r"the|that|those|these|its|their|our|as|than|while|but|and|or|if|when|per|not|now|still|only|each|into|under|"
    r"with|within|without|for|because|up|down|short|a\s+year|year[\s-](?:on|over)|nationally|nationwide)\b|"
    r"\s*[,.;:)!?\"”’|]|\s+[–—-]\s|\s*(?:\n|$)"
)
_GREAT = (
    r"an?\s+(?:hour|century|mile|inch|second|minute|thousand|million|billion|trillion|lakh|crore|percentage|point|per\s?cent|"
    r"dozen)"
)
FRACTION = pattern(
    rf"\b(?P<of>(?P<a>{_DIGITS}|\d{{1,2}})[\s-](?:times\s)?(?:in|out[\s-]of|of\severy)[\s-](?:every[\s-])?"
    rf"(?P<b>{_WHOLES}|\d{{1,3}}(?:,\d{{3}}){{0,2}}))\b"
    r"(?!\s*(?:years|months|weeks|days|hours|minutes|percent|per\s?cent|%|million|billion)|[\d.,:/-]\d)|"
    rf"\b(?:one|1)\s(?!of\b)[a-z]{{3,15}}\s(?:in|out\sof)\s(?:every\s)?(?P<c>{_WHOLES}|\d{{2,3}})\b"
    r"(?!\s(?!is|was|has)[a-z]+s\b|[\d.,:/-]\d)|"
    rf"\b(?P<part>(?P<n>an?|{_DIGITS})[\s-](?P<d>{_OF})(?P<s>s)?)\b(?!\s+of\s+{_GREAT}\b)(?(s)|(?={_GOES_ON}))|"
    r"\b(?P<half>half)\b(?!\s*-?(?:year|hour|day|time|century|decade|past|an?\b|dozen|marathon|board|brother|sister|"
    r"mast|moon|term|back|way|price))",
    re.IGNORECASE,
)
QUALIFIED = pattern(
    r"\b(?:than|over|under|above|below|about|around|nearly|almost|roughly|some|only|just|least|most|exactly|fully)\s+$",
    re.I,
)
HALF_AFTER = pattern(rf"(?:{_GOES_ON}|\s+(?:all|what|again|his|her|my|your|every|[$€£¥\d]))", re.IGNORECASE)
ORDERED = pattern(  # 'the first half', 'a good half', 'the other half'
    r"(?:\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|last|latter|former|next|previous|earlier|later|good|strong|"
    r"weak|poor|better|worse|other|northern|southern|eastern|western|upper|lower|top|bottom|back|opening|closing|"
    r"this|each|either|the|whose|final|fiscal|H\d)[\s-]+)$",
    re.IGNORECASE,
)
# Held against an earlier or another value, not a part of a whole.
COMPARED = pattern(
    r"\s+as\s+(?!(?:the|a|an|of|well|part)\b)[a-z]+\b(?!\s+again)|\s+(?:of\s+)?what\s+(?:it|they|was|were|is|had|has|would|the\s+(?:latter|former|others?))\b|"
    r"\s+(?:of\s+)?th(?:at|ose)\s+(?:of|in)\b|\s+(?:of\s+)?the\s+(?:[A-Z]{0,3}[$€£¥₹]\s?\d|[A-Z][A-Za-z]{1,2}\.?\s?\d|\d[\d.,]*\s?(?:per\s?cent|%|[mb]illion)|\d[\d,]*\s+of\s+(?:last\s|a\s+year|(?:[A-Z][a-z]{2,8}(?:\s|\b)){0,2}(?:19|20)\d\d))|"
    r"\s+the\s+(?:size|length|height|weight|width|price|cost|speed|age|pace|depth|distance)\s+of\b|"
    r"\s+(?:of\s+)?(?:its|their|the|last\s+\w+['’]s)\s+(?:[\w’'-]+\s+){0,3}?(?:levels?|peak|pace|average|speed)\b|"
    r"\s+the\s+rate\s+(?:of|in|at|a)\b",
    re.IGNORECASE,
)
_PART = rf"(?:(?:an?|one)[\s-](?:half|{_OF})|(?:{_DIGITS})[\s-](?:{_OF})s|half|quarter)"
POINT = pattern(
    rf"\b(?:(?P<part>{_PART})\s+(?:of\s+)?(?:an?|one|1)\s+(?:full\s+|whole\s+)?"
    r"(?P<what>percentage[\s-]points?|points?|per\s?cent)|"
    r"(?P<attribute>half|quarter|three[\s-]quarters?)[\s-](?:of[\s-]a[\s-])?(?:percentage[\s-])?point|"
    r"(?<!of )an?\s+(?:full\s+|whole\s+|single\s+)?percentage[\s-]point)\b",
    re.IGNORECASE,
)
MULTIPLE = pattern(
    rf"\b(?:{'|'.join(MULTIPLIERS)}|(?:{'|'.join(CARDINALS)})[\s-]?fold)\b(?![\s-]+(?:track|room|digit|taxation|decker|"
    r"check|click|play|play|bed|glazing|blow|standards?|jeopardy|act|bill|whammy|header|counting|entry|tap)s?\b)",
    re.IGNORECASE,
)
AMOUNT_AFTER = pattern(  # 'double' multiplies only what is then named
    r"\s+(?:as|the|that|those|what|its|their|our|his|her|last|this|previous|usual|normal|average|in|by|from|to|since|"
    r"over|within|during|and|between|every|on|[$€£¥\d])(?!\w)|[\s]*[.,;:)]|\s*$",
    re.IGNORECASE,
)
MUCH_AFTER = pattern(
    r"\s+(?:as|the|that|those|what|its|their|our|his|her|last|this|previous|usual|normal|average|[$€£¥\d])(?!\w)", re.I
)
MULTIPLE_ROOTS = ("doubl", "fold", "tripl", "trebl", "quadr", "quint", "halv", "twice", "thrice")
PART_ROOTS = ("half", *DENOMINATORS)
ONE_IN = cue(rf"(?:{_DIGITS}|\d)(?:\s[a-z]{{3,15}})?[\s-](?:in|out|of\severy)[\s-]")  # in lower case, before 'five'


def fractions(text: str, start: int, end: int) -> Iterator[Number]:
    """'a third', 'one in five', 'half': percent of a whole, or a multiple of what they are compared with."""
    for match in FRACTION.finditer(text, start, end):
        before = text[max(0, match.start() - 24) : match.start()]
        told = HALF_AFTER.match(text, match.end()) or QUALIFIED.search(before)
        if match["half"] and (ORDERED.search(before) or not told):
            continue
        share = _share(match)
        if share > 1:
            continue
        compared = COMPARED.match(text, match.end()) is not None
        value = share if compared else share * 100
        exact = value.quantize(Decimal("0.000001")).normalize()
        unit = "times" if compared else "%"
        yield Number(
            match.start(), match.end(), exact, None, Decimal("0.01" if compared else 1), unit, 0, True, fraction=True
        )


def points(text: str, start: int, end: int) -> Iterator[Number]:
    """'half a percentage point', 'two-tenths of a point', 'a quarter-point', 'a tenth of one percent'."""
    for match in POINT.finditer(text, start, end):
        told = (match["part"] or match["attribute"] or "").lower()
        unit = "%" if (match["what"] or "").lower().endswith("cent") else "pp"
        yield Number(match.start(), match.end(), _part(told), None, Decimal("0.01"), unit, 0, True)


def multiples(text: str, start: int, end: int) -> Iterator[Number]:
    """'doubled', 'twice the', 'elevenfold'."""
    for match in MULTIPLE.finditer(text, start, end):
        word = match[0].lower()
        if word in ("twice", "thrice") and not MUCH_AFTER.match(text, match.end()):
            continue
        if word in ("double", "triple", "treble", "quadruple") and not AMOUNT_AFTER.match(text, match.end()):
            continue
        times = MULTIPLIERS.get(word) or CARDINALS[re.sub(r"[\s-]?fold$", "", word)]
        if times:
            yield Number(match.start(), match.end(), Decimal(str(times)), None, Decimal(1), "times", 0, True)


def _share(match: re.Match[str]) -> Decimal:
    """The part of one that a fraction's words tell."""
    if match["half"]:
        return Decimal("0.5")
    if match["c"]:
        return Decimal(1) / max(1, _small(match["c"]))  # 'one household in four'
    if match["of"]:
        return Decimal(_small(match["a"])) / max(1, _small(match["b"]))
    top = 1 if match["n"].lower() in ("a", "an") else CARDINALS[match["n"].lower()]
    return Decimal(top) / DENOMINATORS[match["d"].lower()]


def _part(told: str) -> Decimal:
    """'two-tenths' -> 0.2; 1 where nothing is told."""
    words = re.split(r"[\s-]+", told)
    below = next(
        (DENOMINATORS[word.removesuffix("s")] for word in words if word.removesuffix("s") in DENOMINATORS), None
    )
    if "half" in words:
        return Decimal("0.5")
    top = CARDINALS.get(words[0], 1)
    return (Decimal(top) / below).quantize(Decimal("0.000001")).normalize() if below else Decimal(1)


def _small(word: str) -> int:
    great = MAGNITUDES.get(word.lower().removeprefix("a "))
    return 10**great if great else CARDINALS.get(word.lower()) or int(word.replace(",", ""))
