"""Whether a bare number is said of something: grouped, counted, weighed by a verb, or a cell of a table."""

import re

from tasks.grammar.lexicon.moves import FALL_VERBS, RISE_VERBS
from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import one_of

CAPITAL_BEFORE = pattern(r"[\w,)]\s+[A-Z][\w-]*\s+$")
LABELLED = pattern(r"(?:^|\n|[.!?*•]\s+)[^\w\n]{0,4}[A-Za-z][\w’',()% -]{3,60}:\s$")
MOVED = one_of(RISE_VERBS | FALL_VERBS | {"brought", "taken", "widened", "lengthened", "swollen", "limited", "risen"})
DONE_TO = pattern(
    rf"(?:\b(?:{MOVED}|came|amount(?:s|ed|ing))\s+to|\b(?:delivered|sold|built|shipped|employed|counted|drew|created|hired|opened|signed|"
    r"handled|carried|served|received|granted|recorded|registered|reported|managed|employs?|lost|won|scored|gained|gain|lose|"
    r"hire|add|build|sell|create|open|buy|bought|saw|sees|see|made|makes|produced|produces|exported|imported|treated|tested|"
    r"counts|killed|injured|housed|houses|seats|holds|home\s+to|wants?|ordered|bringing|leaving|totalling|shed|sheds|axed|cut|enrolled|admitted|vaccinated|evacuated|rescued|arrested|infected))\s+(?:(?:about|around|some|only|just|over|"
    r"nearly|almost|roughly|at\s+least|more\s+than|fewer\s+than|up\s+to|another)\s+)?$",
    re.IGNORECASE,
)
CODE_AROUND = pattern(
    r"(?:[(:/#&@]|\b(?:dial|call|called|press|pressed|channels?|exits?|buses|port|part|ending\s+in|to|or|and)\s)\s*$"
)
TOLD_BEFORE = pattern(
    r"(?:\b(?:reach(?:ed|es)?|total(?:l?ed|s)?|number(?:ed|s)?|was|were|is|are|at|by|hit|stood|"
    r"exceed\w*|over|about|around|some|nearly|almost|roughly|approximately|"
    r"than|least|most|only|just|from|averag\w+|up|down|of|a\s+record|had|has|have|sold|gained|"
    r"added|lost|gives|gave|hold|held|with|against|to)\s+$|\|\s*\(?$)",
    re.IGNORECASE,
)
COMPARED = pattern(
    r"\s+(?:[a-z]+\s+)?(?:more|fewer|higher|lower)\s+than\b|\s+short\s+of\s+(?:the|its|their|a|that)\b|\s+at\s+(?:the\s+)?(?:last|latest|present)\s+count\b",
    re.IGNORECASE,
)
DETERMINED = pattern(
    r"\b(?:top|leading|largest|biggest|main|major|the|these|those|all|both|other|last|next|past|first|another|any|every|each|its|their|our|his|her|no)\s+$",
    re.IGNORECASE,
)
COUNTED = pattern(
    r"(?:\s+or\s+so)?\s+[\"“‘]?(?:(?!(?:the|a|an|of|in|on|at|to|for|by|was|were|is|are|from|with|off|out|its|their|his|her|that|which|when|as|"
    r"and|or(?!\s+(?:more|less|fewer)\b)|but|while|had|has|have|will|would|than|gave|made|took|did|said)\b)[\w'’&-]+\s+(?:and\s+(?=[a-z]+\s+[a-z]+s\b))?){0,3}?"
    r"(?!(?:was|is|has|its|his|this|as|does|says|across|less|plus|versus|perhaps|always|thus|minus|us|yes|hers|ours|"
    r"theirs|vs|gives|makes|puts|means|shows|compares|towards|besides|unless|sometimes|afterwards|years|months|weeks|"
    r"overs|wickets|innings|balls|runs|quarters|decades|centuries|seasons)\b)"
    r"(?P<noun>[a-z][\w-]*s|(?:[a-z][\w-]*)?(?:people|men|women|children|percent|staff|personnel|police|cattle|sheep|"
    r"livestock|aircraft|poultry|fish|youth|mice|data|media|crew|faculty|infantry|clergy|folk))\b"
)
AS_SUBJECT = pattern(
    r"(?:^|[.;:,]\s|\b(?:and|while|but)\s)(?:(?:another|some|about|around|nearly|almost|over|only|a\s+further)\s)?$",
    re.IGNORECASE,
)
DID = pattern(
    r"\s+(?:more\s+)?(?:did|were|are|was|had|have|will|would|came|went|said|remained|lived|live|died|took|made|failed|passed|joined|left|opened|"
    r"closed|stayed|received)\b"
)
OF_WHICH = cue(
    r"\bof\s+(?:which|whom|them|these)[,:]?\s+(?:(?:about|around|some|only|over|nearly)\s+)?$", re.IGNORECASE
)
REACHED = cue(r"\b(?:by|from)\s+(?:[$€£¥]\s?)?\d[^;:()]{0,36}?\s+to\s+$", re.IGNORECASE)  # 'by 12 to 91'
IN_BRACKETS = cue(r"(?:\band|\bby|,)\s+(?:[A-Z][\w’'-]+\s){1,3}\($")  # 'Hangzhou (20) and Shenzhen (19)'
OR_PERCENT = pattern(r",?\s+or\s+(?:[a-z]+\s+){0,2}[\d.]+\s?(?:percent|per\s?cent|%)")
PER_THOUSAND = pattern(r"\s+(?:per|(?:for|to)\s+every)\s+(?:thousand|1,?000|10,?000|100,?000|million)\b")
OF_DECIMAL = pattern(r"[a-z](?::|['’]s)\s+$")  # 'Density: 0.9', 'Harbour's 0.90'
SUPERLATIVE = pattern(r"\b(?:[a-z]+est|most|least)(?:\s+[a-z]+)?,\s+(?:(?:at|with)\s+)?$")  # 'had the lowest, 0.76'
OF_THEM = pattern(
    r"\s+of\s+(?:them|these|those|which|whom)\b|\s+out\s+of\s+(?:the\s+)?(?:\d|[a-z]+teen|twenty|thirty|forty)"
)
GAP_BEFORE = pattern(r"[^\s.!?,;:](?:\t+|[^\S\n]{2,})[(]?$")  # cells parted by tabs or wide gaps
SLASH_BEFORE = cue(r"(?:^|\n)?[^\n:/|]{2,60}:\s(?:[-+−]?[\d.,]+%?\s/\s){0,5}$")  # 'Cars (10,000): 315.62 / 3.4'
OF_THOSE = pattern(r"\s+of\s+(?:them|these|those|the|which|\d+|its|their|our)\b|\s+a\s+day\b")
OF_SET = pattern(  # 'nine of the 11 regions', 'two of Harbour's ten yards'
    r"\s+of\s+(?:(?:the|its|their|our|all)\s+|[A-Z][\w.]*['’]s\s+)?(?:other\s+)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty)\b)"
)
OF_WHOLE = cue(r"\bOf\s+(?:the|these|those|its|their|our|all|\w+['’]s)\s[^.;:]{2,60}\s$")


def is_told(before: str, label: str, after: str, surface: str, number: Number) -> bool:
    """Whether something tells what a number in digits is of; `label` is a longer stretch before it."""
    if _in_row(before, label, after) or (AS_SUBJECT.search(before) and DID.match(after)):
        return True
    if any(each.search(before) for each in (OF_WHICH, REACHED, IN_BRACKETS)) or OF_WHOLE.search(label):
        return True
    if OR_PERCENT.match(after) or PER_THOUSAND.match(after):
        return True
    if number.magnitude or COMPARED.match(after) or re.match(r"-plus\b|\+\s", after):
        return True
    if re.match(r"0\d", surface):
        return False
    if "." in surface and any(each.search(before) for each in (TOLD_BEFORE, OF_DECIMAL, SUPERLATIVE)):
        return True
    if CAPITAL_BEFORE.search(before) and not COUNTED.match(after):
        return False
    if "," in surface or "\u00a0" in surface or "\u202f" in surface:
        return True
    if COUNTED.match(after) or OF_THOSE.match(after):
        return True
    if (LABELLED.search(label) and re.match(r"[,;]\s|\s+[a-z(]|\.?$", after)) or DONE_TO.search(before):
        return True
    if CODE_AROUND.search(before) or re.match(r"\s*[)/]|\s?[A-Z]\d", after):
        return False
    return TOLD_BEFORE.search(before) is not None


def _in_row(before: str, label: str, after: str) -> bool:
    """Whether a number is a cell parted from others by slashes, tabs or wide gaps."""
    slashed = SLASH_BEFORE.search(label) and re.match(r"\s/\s[-+−]?\d|\s*(?:\n|$)", after)
    return bool(slashed or (GAP_BEFORE.search(before) and re.match(r"(?:\)(?:\s?%)?)?\s*(?:\n|$|\t|\s{2})", after)))


def counts(before: str, after: str, number: Number) -> bool:
    """Whether a number in words counts things: 'four subway lines', but not 'the two', 'one of them'."""
    if number.magnitude:
        return True
    if number.value <= 1:
        return False
    if OF_SET.match(after) or OF_THEM.match(after) or COMPARED.match(after):
        return True
    return not DETERMINED.search(before) and (DID.match(after) or COUNTED.match(after)) is not None
