"""The words that name what a number is about."""

import re

from warehouse.records import Measure

NOUN_AFTER = re.compile(
    r"-?\s*(?P<noun>(?:[A-Za-z][\w'’&-]*\s+){0,5}?[A-Za-z][\w'’&-]*s?)(?=\s+(?:were|was|are|is|have|had|has|in|of|by|at|on|from|with|for|to|that|which|who|and|as|than|a|entered|"
    r"recognized|worth|under|during|last|this|between|across|took|came|went|will|or|so|per)\b|[,.;:()]|\s*$)"
)
STOP_HEAD = re.compile(
    r"^(?:and|but|while|in|by|at|as|of|for|from|to|with|since|during|meanwhile|also|however|then|that|it|its|they|their|he|she|the|a|an|"
    r"this|these|those|some|about|around|nearly|almost|over|more|less|than|which|who|last|year|month|total|number|according|said|"
    r"there|were|was|is|are|had|has|have|alone|together|all|up|down|only|just|now|so|far)\s+",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:was|were|is|are|reached|totall?ed|hit|stood|amounted|came|rose|fell|grew|increased|decreased|declined|dropped|climbed|exceeded|"
    r"generated|earned|accounted|made|contributed|has|had|have|numbered|surpassed|passed|topped|jumped|surged|expanded|shrank|gained|"
    r"went|took|brought|produced|received|attracted|recorded|registered|posted|saw|put|spent|invested|filed|signed|sold|exported|imported|"
    r"employed|held|covered|will|would|could|may|is\s+put|stayed|slipped|edged|added|constituted|represented|comprised|turned|"
    r"accounts?|makes?|remains?|remained|averaged|ranged|worked|works|lifted|raised|cut|showed|being)\b",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(r"\b(?:number|amount|value|volume|total|sum|share|proportion)\s+of\s+", re.IGNORECASE)
PLACEWORDS = re.compile(
    r"\b(?:in|of|for|across|at|within)\s+(?:the\s+)?(?:[A-Z][\w'’-]+|city|country|capital|nation|province|year|month)(?:\s+(?:[A-Z][\w'’-]+|alone))*\s*$"
)
POSSESSIVE = re.compile(
    r"^(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)*|the\s+(?:city|country|capital|nation|park)|its|their|his|her)(?:['’]s)?\s+"
)


def counted_noun(after: str) -> str | None:
    """The noun that a count counts: 'technology contracts signed' of '70,000 technology contracts were signed'."""
    match = NOUN_AFTER.match(after)
    if not match:
        return None
    noun = match["noun"].strip()
    passive = re.match(
        r"\s+(?:have\s+been|had\s+been|were|was|are|have|had)\s+(?:being\s+)?(?P<verb>\w+(?:ed|en|nt|lt|ld|built|sold|opened))\b",
        after[match.end() :],
    )
    entered = re.match(
        r"\s+(?P<verb>entered\s+(?:to\s+)?the\s+market|registered|granted|filed|signed)", after[match.end() :]
    )
    verb = passive or entered
    return f"{noun} {verb['verb']}" if verb else noun


def clause_subject(before: str) -> str | None:
    """The noun phrase before the verb of the clause that ends at the number."""
    clause = re.split(r"[;:]\s|,\s(?=(?:and|but|while|whereas|with)\s)", before)[-1]
    verb = VERB.search(clause)
    if not verb:
        return None
    subject = clause[: verb.start()]
    subject = subject.split(", ")[-1] if ", " in subject else subject
    return tidy(subject)


def tidy(phrase: str) -> str | None:
    """The phrase without what does not name: articles, 'number of', places, times."""
    phrase = re.sub(r"\s+", " ", phrase).strip(" ,.;:\"'“”()")
    cut = NUMBER_OF.search(phrase)
    if cut:
        phrase = phrase[cut.end() :]
    before = None
    while before != phrase:
        before = phrase
        phrase = STOP_HEAD.sub("", phrase)
        phrase = POSSESSIVE.sub("", phrase)
        phrase = PLACEWORDS.sub("", phrase).strip(" ,")
    return phrase or None


def subject_of(before: str, after: str, measure: Measure, unit: str, previous: str | None) -> str:
    """The shortest phrase that names the indicator."""
    if unit == "1" and measure in ("level",):
        noun = counted_noun(after)
        if noun:
            return noun
    of = re.match(
        r"\s*of\s+(?:the\s+|its\s+|all\s+)?(?P<what>[^,.;()]{3,60}?)(?=\s+(?:in|last|this|was|were|is|are|came|and|which|that)\b|[,.;()]|$)",
        after,
    )
    found = clause_subject(before)
    if measure == "share" and of:
        whole = of["what"]
        return whole if not found or found == previous else found if len(found) > 3 else whole
    pronoun = before.rstrip().split(".")[-1]
    if measure in ("growth", "change", "ratio") and previous and (not found or re.search(r",[^,]*$", pronoun)):
        return previous
    if found:
        return found
    if previous:
        return previous
    noun = counted_noun(after)
    return noun or tidy(before[-60:]) or "figure"
