"""The words that name what a number is about: the counted noun, the subject of its clause, or what came before."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tasks.grammar.numbers import Number
from tasks.grammar.times import Time
from warehouse.records import Measure

VERBS = (
    "was|were|is|are|reached|reaches|totalled|totaled|totals|hit|stood|stands|amounted|amounts|"
    "came|comes|rose|rises|fell|falls|grew|grows|"
    "increased|increases|decreased|declined|dropped|climbed|exceeded|exceeds|generated|earned|"
    "accounted|accounts|made|makes|contributed|has|have|had|"
    "numbered|numbers|surpassed|passed|topped|jumped|surged|expanded|shrank|gained|went|took|"
    "takes|brought|produced|received|attracted|recorded|"
    "registered|posted|saw|put|spent|invested|filed|signed|sold|exported|imported|employed|"
    "employs|held|holds|covered|covers|will|would|could|should|"
    "may|stayed|slipped|edged|added|constituted|represented|represents|comprised|turned|remains|"
    "remained|averaged|ranged|worked|works|lifted|raised|"
    "cut|showed|counts|counted|owns|own|did|granted|concluded|housed|set|carried|carries|handled|"
    "bought|shipped|delivered|pays|paid|"
    "advanced|slid|eased|shrinks|lost|leads|led|follows|followed|opened|drew|served|visited|"
    "entered|gave|gives|consumed|processed|built|"
    "rising|growing|falling|dropping|reaching|totaling|totalling|accounting|generating|bringing|"
    "exceeding|making|climbing|jumping|up|down"
)
VERB = re.compile(rf"(?<!value )(?<!gross )\b(?:{VERBS})\b", re.IGNORECASE)
OBJECT = re.compile(
    r"\b(?:raise[sd]?|raising|lift(?:s|ed|ing)?|cut|boost(?:s|ed)?|increase[sd]?|put|puts|"
    r"bring(?:s|ing)?|brought|hold|keep|reduce[sd]?|grow|double)\s+"
    r"(?P<object>[a-zA-Z][^,.;:\d]{2,60}?)\s+(?:by|to|at|up|from|within|below|"
    r"above)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
OF_NOUN = re.compile(
    r"(?:\b(?:has|had|have|reported|posted|recorded)\s+|(?:\b(?:with|at|for|and|reached|on)\s+|"
    r",\s+)(?:an?|the|its|"
    r"their)\s+)(?:an?\s+)?(?P<noun>[a-z][a-z& -]{2,50}?)\s+of\s+(?:[a-z-]+\s+){0,3}$"
)
MOVES = re.compile(
    r"\b(?:increase|rise|growth|decline|drop|fall|gain|jump|decrease|total|reduction|record|rate|"
    r"average)\b",
    re.IGNORECASE,
)
IN_NOUN = re.compile(
    r"^\s*(?:growth\s+|increase\s+|rise\s+)?in\s+(?!the\b|a\b|real\b|town|"
    r"\d)(?P<noun>[a-z][a-z -]{2,40}?)(?=[,.;]|\s+(?:in|for|this|last|over|from)\b|$)"
)
PER = re.compile(r"\s+(?:per|for\s+every)\s+(?P<what>(?:[\d,]+\s+|thousand\s+)?[a-z]+)")
AGENTS = re.compile(
    r"^(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:city|government|commission|committee|bureau|office|"
    r"officials?|analysts?|economists?|statisticians|ministry|country|mainland|"
    r"province|capital|mayor|reserve\s+bank|central\s+bank|spokes\w+|census(?:es)?|survey|company|"
    r"group|economy\s+as\s+a\s+whole|target|change|figure|count|estimate|final\s+count|bulletin|"
    r"communique|report|plan|notice|s\s+bulletin)s?$",
    re.IGNORECASE,
)
LEADING_NUMBER = re.compile(
    r"^(?:an?\s+)?(?:estimated\s+|record\s+)?[\d.,]+\s*(?:(?:million|billion|trillion|thousand|"
    r"lakh|crore|percent|per\s?cent|%|yuan)\s*)*",
    re.IGNORECASE,
)
CLAUSE_BREAK = re.compile(
    r"[;:]\s|\.\s(?=[A-Z])|,\s+(?:while|but|whereas|and|with)\s+|\s(?:while|whereas)\s|\s[–—]\s|"
    r"\|\s"
)
COUNTED = re.compile(r"-?\s*(?P<noun>[^\d,.;:()|]{1,70})")
NOUN_END = re.compile(
    r"\s+(?:were|was|are|is|have|had|has|in|by|at|on|from|with|for|to|that|which|who|as|than|"
    r"worth|under|during|last|this|between|across|"
    r"took|came|went|will|or|so|per|would|can|could|now|more|fewer|less|a\s+(?:day|year|month)|"
    r"each|respectively|today|against|over|up|down|"
    r"belonged|entered|after|before|since|while|but|when|where|owned|up|nationwide|live[ds]?|"
    r"visited|joined|among|inside|of\s+(?:which|them))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
PASSIVE = re.compile(
    r"^[^,.;]{0,60}?\b(?:were|was|had\s+been|have\s+been|are)\s+(?:\w+ly\s+)?(?P<verb>signed|"
    r"registered|filed|granted|created|concluded|opened|sold|built|"
    r"founded|issued|approved|added|set\s+up|established|licensed|recorded|installed|launched)\b",
    re.IGNORECASE,
)
ACTIVE = re.compile(r"\b(?:signed|registered|filed|granted|set\s+up|founded)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
ENTERED = re.compile(r"^[^,.;\d]{0,50}?\bentered\s+(?:in)?(?:to\s+)?the\s+market\b", re.IGNORECASE)
PEOPLE = re.compile(r"(?:people|persons|workers|staff)\b", re.IGNORECASE)
EMPLOYED = re.compile(
    r"\b(?:employ\w*|work(?:ed|s|ing|force)?|jobs?|on\s+(?:the|its|their)\s+payroll)\b", re.IGNORECASE
)
HEAD_NOISE = re.compile(
    r"^(?:and|but|while|in|by|at|as|for|from|to|with|since|during|meanwhile|also|however|then|"
    r"that|it|its|they|their|he|she|we|our|the|a|an|"
    r"this|these|those|some|about|around|nearly|almost|over|more|less|than|which|who|whose|last|"
    r"next|year|years|month|quarter|period|total|according|said|there|"
    r"alone|together|all|only|just|now|so|far|combined|overall|another|other|whole|full|first|"
    r"same|of\s+which|of\s+them|of|on|after|before|"
    r"gross\s+value\s+of|latest|new\s+figures?|figures?|both|each|because|when|where|if|though|"
    r"although|where)\s+",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(
    r"^(?:.*\b)?(?:the\s+)?(?:total\s+|combined\s+)?(?:number|amount|total|sum|stock|"
    r"count)s?\s+of\s+",
    re.IGNORECASE,
)
SHARE_OF = re.compile(r"\b(?:share|proportion|percentage|portion)\s+of\s+", re.IGNORECASE)
GROWTH_OF = re.compile(
    r"^(?:the\s+)?(?:growth|increase|rise|fall|decline|decrease|drop|gain|change)s?\s+(?:in|"
    r"of)\s+|\s+(?:growth|increase)$",
    re.IGNORECASE,
)
TAIL_NOISE = re.compile(
    r"\s+(?:in|of|for|across|at|within|by|to|from|on|with|as|and|that|which|alone|also|had|has|"
    r"have|been|together|still|now|a|an|the|its|their|about|"
    r"only|just|already|this|last|each|mostly|then|further|again|year|respectively|combined|once|"
    r"so|far|newly|is|was|were|are)\s*$",
    re.IGNORECASE,
)
TAIL_PLACE = re.compile(
    r"\s+(?:in|of|for|across|at|within|"
    r"throughout)\s+(?:the\s+)?(?:whole\s+)?(?:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*|city|country|"
    r"capital|nation|province|park|zone|state|region|municipality)\s*$"
)
OWNER = re.compile(
    r"^(?:[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*['’]s?|(?:the\s+)?(?:city|country|capital|nation|park|"
    r"zone|province|state|region|municipality|company|firm|group)['’]s|its|their|his|her|our)\s+"
)
TABLE_LABEL = re.compile(r"^(?P<label>[^|\d]*[A-Za-z][^|]*?)\s\|")
IT = re.compile(r"(?:It|They)\s")
FIRMS = re.compile(r"\b(?:businesses|firms|companies)(?:\s+(?:from|of|in)\b.*)?$", re.IGNORECASE)
PERIODS = re.compile(r"(?:a\s+)?(?:day|week|month|year|time|hour|night)s?(?:\s+on\s+average)?")
GDP = re.compile(r"(?:GDP|gross domestic product)\b")
PRONOUN = re.compile(
    r"^(?:it|they|this|that|these|those|which|the\s+(?:figure|total|number|rate|increase|rise|"
    r"growth|latter|former|sum|value|share|city|capital|park|zone|country))?$",
    re.IGNORECASE,
)
OF_WHOLE = re.compile(r"^\s*\)?\s*of\s+(?:the\s+|its\s+|all\s+|all\s+the\s+)?(?P<whole>[^,.;:()|\d]{3,60})")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence around one number, its expressions of time blanked out."""

    before: str
    after: str


def clause_of(text: str, sentence: tuple[int, int], number: Number, times: Sequence[Time]) -> Clause:
    """The sentence before and behind the number, without what only dates it."""
    blank = list(text[sentence[0] : sentence[1]])
    for time in times:
        for position in range(max(time.start, sentence[0]), min(time.end, sentence[1])):
            blank[position - sentence[0]] = " "
    told = "".join(blank)
    return Clause(told[: number.start - sentence[0]], told[number.end - sentence[0] :])


def subject_of(
    clause: Clause, measure: Measure, unit: str, previous: str | None, behind: int | None, places: Collection[str]
) -> str:
    """The shortest phrase that names the indicator; `previous` is that of the number before in the text.

    `behind`: where in clause.before the number before it ends, if that stands in the same sentence.
    """
    row = TABLE_LABEL.match(clause.before)
    if row:
        return tidy(re.sub(r"\(.*?\)", "", row["label"])) or "figure"
    if unit == "1" and measure in ("level", "change"):
        noun = counted_noun(clause)
        if noun:
            return noun
    direct = _direct(clause)
    if direct:
        return direct
    own = clause_subject(clause.before if behind is None else clause.before[behind:])
    if own and (own in places or AGENTS.match(own) or MOVES.fullmatch(own)):
        own = None
    if own is None and behind is not None and not previous:
        own = clause_subject(clause.before)
    if measure == "share":
        return _shared(clause, own, previous, behind is not None)
    if own and not PRONOUN.match(own):
        return own
    if previous:
        return previous
    return counted_noun(clause) or tidy(clause.before[-50:]) or tidy(clause.after[:50]) or "figure"


def _direct(clause: Clause) -> str | None:
    """What stands right beside the number: 'raised spending by 5 percent', 'with a turnover of', 'in value'."""
    found = OBJECT.search(clause.before) or OF_NOUN.search(clause.before)
    if found:
        phrase = tidy(found[1])
        if phrase and not MOVES.search(phrase) and not PRONOUN.match(phrase):
            return phrase
    inside = IN_NOUN.match(clause.after)
    return (
        tidy(inside["noun"])
        if inside and re.search(r"\b(?:growth|increase|rise|expansion)\b", clause.before[-60:] + clause.after[:10])
        else None
    )


def counted_noun(clause: Clause) -> str | None:
    """What a count counts: 'technology contracts signed' of 'more than 70,000 technology contracts were signed'."""
    match = COUNTED.match(clause.after)
    noun = tidy(NOUN_END.sub("", match["noun"])) if match else None
    if noun is None or not re.search(r"[a-z]", noun) or PERIODS.fullmatch(noun):
        return None
    if re.match(r"(?:of|in|and|or|to)\b", noun):
        return None
    if PEOPLE.fullmatch(noun) and EMPLOYED.search(clause.before[-80:] + clause.after[:60]):
        return "employees"
    per = PER.match(
        clause.after, len(match[0]) if match and match[0].endswith(noun) else clause.after.find(noun) + len(noun)
    )
    if per:
        return f"{noun} per {per['what']}"
    verb = PASSIVE.match(clause.after)
    if verb:
        return f"{noun} {verb['verb']}"
    if ENTERED.match(clause.after):
        return f"{noun} entered the market"
    active = ACTIVE.search(clause.before[-50:])
    return (
        f"{noun} {active[0].split()[0].lower()}"
        if active and len(noun.split()) < 4 and not noun.endswith("applications")
        else noun
    )


def clause_subject(before: str) -> str | None:
    """The noun phrase before the first verb of the clause that leads to the number."""
    for clause in (CLAUSE_BREAK.split(before)[-1], before):
        verbs = [match for match in VERB.finditer(clause) if clause[: match.start()].strip(" ,")]
        for verb in verbs:
            phrase = clause[: verb.start()]
            parts = [part for part in phrase.split(", ") if part.strip()]
            found = tidy(LEADING_NUMBER.sub("", parts[-1].strip())) if parts else None
            if found and not PRONOUN.match(found) and re.search(r"[A-Za-z]{3}", found):
                return found
            break
        if not verbs and clause is not before:
            found = tidy(re.sub(r"\s(?:at|of|with|worth|by|to)\s*(?:[\w-]+\s+){0,2}$", "", clause))
            if found and len(found.split()) <= 6 and re.search(r"[a-z]{3}", found) and not PRONOUN.match(found):
                return found
    return None


def _shared(clause: Clause, own: str | None, previous: str | None, behind: bool) -> str:
    """A share is named by what is shared; where that is a place or its firms, by its whole."""
    whole = OF_WHOLE.match(clause.after)
    if IT.match(clause.before.lstrip()) and previous and not behind:
        return previous
    if own and whole and FIRMS.search(own):
        own = None
    if own and not PRONOUN.match(own):
        cut = SHARE_OF.search(own)
        shared = own[cut.end() :] if cut else own
        return f"{shared} of GDP" if whole and GDP.match(whole["whole"]) else shared
    if whole and not behind:
        return tidy(NOUN_END.sub("", whole["whole"])) or previous or "share"
    return previous or "share"


def tidy(phrase: str) -> str | None:
    """The phrase without what does not name: articles, 'the number of', owners, places and times at its end."""
    phrase = re.sub(r"\s+", " ", phrase).strip(" ,.;:\"'“”()[]|-–—*")
    phrase = GROWTH_OF.sub("", NUMBER_OF.sub("", phrase))
    before = None
    while before != phrase and phrase:
        before = phrase
        phrase = OWNER.sub("", HEAD_NOISE.sub("", phrase + " ").strip())
        phrase = TAIL_NOISE.sub("", TAIL_PLACE.sub("", phrase)).strip(" ,\"'“”()|-–—")
    return phrase or None
