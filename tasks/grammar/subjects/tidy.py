"""A noun phrase without the words that do not name what it names."""

import re
from functools import lru_cache

from tasks.grammar.lexicon.countries import DEMONYMS
from tasks.grammar.lexicon.kinds import INDICATORS
from tasks.grammar.text.patterns import pattern

HEAD_NOISE = pattern(
    r"^(?:and|but|while|in|by|at|as|for|from|to|with|since|during|meanwhile|also|however|then|"
    r"that|it|its|they|their|he|she|we|our|the|a|an|"
    r"this|these|those|some|about|around|nearly|almost|over|more|less|than|which|who|whose|last|"
    r"next|year|years|month|quarter|period|according|said|there|"
    r"alone|together|all|only|just|now|so|far|another|whole|full|first|"
    r"same|(?:first|second|third|fourth|last)-(?:quarter|half)|full-year|of\s+which:?|of\s+them|of|on|after|before|"
    r"gross\s+value\s+of|latest|new\s+figures?|figures?|both|each|because|when|where|if|though|"
    r"although|where|full-year|record|revised|cumulative|consolidated|aggregate|\d{4}|prices(?=\s+GDP)|Q[1-4]|H[12])\s+",
    re.IGNORECASE,
)
NUMBER_OF = pattern(
    r"^(?:.*\b)?(?:the\s+)?(?:total\s+|combined\s+)?(?:number|amount|total|sum|stock|"
    r"count|figure|estimate|forecast|target|goal|projection|prediction)s?\s+(?:of|for)\s+(?:the\s+)?",
    re.IGNORECASE,
)
AS_SHARE = pattern(r"\s+as\s+an?\s+(?:share|proportion|percentage)\s+of\s+(?:the\s+)?")
SHARE_OF = pattern(r"^.*?\b(?:share|proportion|percentage|portion)\s+of\s+", re.IGNORECASE)
GROWTH_OF = pattern(
    r"^(?:the\s+)?(?:(?:real|nominal|annual|monthly|average|overall)\s+)?"
    r"(?:growth|increase|rise|fall|decline|decrease|drop|gain|change)s?\s+(?:rates?\s+)?(?:in|"
    r"of)\s+|\s+(?:growth|increase)$",
    re.IGNORECASE,
)
TAIL_NOISE = pattern(
    r"\s+(?:in|of|for|across|at|within|by|to|from|on|with|as|and|that|which|alone|also|had|has|"
    r"have|been|together|still|now|a|an|the|its|their|about|"
    r"only|just|already|this|last|each|mostly|then|further|again|year|respectively|combined|once|"
    r"so|far|newly|is|was|were|are)\s*$",
    re.IGNORECASE,
)
_AREA = "city|country|capital|nation|province|park|zone|state|region|municipality|district|county|town"
TAIL_TIME = pattern(
    r"\s+(?:at|by|as\s+at|in|over|for|during)\s+(?:the\s+)?(?:end|close|start|beginning|period|year|quarter|month)(?:[\s-]end)?"
    r"(?:\s+of\s+(?:the\s+)?(?:period|year|quarter|month))?$|\s+(?:in|of|at|by|among|with)\s+(?:these|those|this|that)(?:\s+[a-z]+)?$"
)
TAIL_PLACE = pattern(
    rf"\s+(?:in|of|for|across|at|within|throughout)\s+(?!(?:GDP|R&D)\b)(?:the\s+)?(?:whole\s+)?(?:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*"
    rf"(?:\s+(?:[a-z]+\s+)?(?:zone|park|area)|['’]s\s+(?:air|waters|economy|ports?))?|{_AREA}|quarter|month|year)\s*$"
)
THEIRS = pattern(  # 'German exports' are exports
    rf"^(?:{'|'.join(sorted('|'.join(DEMONYMS.values()).split('|'), key=len, reverse=True))}|U\.?S\.?|UK|EU)\s+"
    rf"(?:(?=(?:[a-z-]+\s){{0,2}}(?:{'|'.join(sorted(INDICATORS))})\b))"
)
INNER_OWNER = pattern(r"(?<=\b(?:of|on)\s)[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}['’]s?\s+(?=[a-z])")
OWNER = pattern(
    r"^(?!Engel)(?:[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*['’]s?|"
    rf"(?:the\s+)?(?:[A-Z][\w-]+\s+)?(?:(?:{_AREA}|company|firm|group)['’]s|(?:companies|firms|groups)['’])|"
    r"its|their|his|her|our)(?:\s+own)?\s+"
)


@lru_cache(maxsize=65536)
def tidy(phrase: str) -> str | None:
    """The phrase without what does not name: articles, 'the number of', owners, places and times at its end."""
    phrase = re.sub(r"\s+", " ", phrase).strip(" ,.;:\"'“”()[]|-–—*")
    phrase = AS_SHARE.sub(" of ", phrase.replace(" for every ", " per "))
    phrase = SHARE_OF.sub("", GROWTH_OF.sub("", NUMBER_OF.sub("", phrase)))
    before = None
    while before != phrase and phrase:
        before = phrase
        phrase = THEIRS.sub("", OWNER.sub("", HEAD_NOISE.sub("", phrase + " ").strip()))
        phrase = INNER_OWNER.sub("", phrase)
        phrase = TAIL_NOISE.sub("", TAIL_PLACE.sub("", TAIL_TIME.sub("", phrase))).strip(" ,\"'“”()|-–—")
    return phrase or None
