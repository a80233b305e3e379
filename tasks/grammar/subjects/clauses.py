"""What a clause says a number is of: the noun before 'of', the object of its verb, the subject of its verb."""

from collections.abc import Collection, Sequence

from tasks.grammar.lexicon.kinds import ACTING, AGENTS, BOTH, GENERIC, MEASURING, SAYING
from tasks.grammar.numbers.money import MONEY, MONEY_NOUN
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.subjects.actions import USED, by_doer, done_with, of_action, particled
from tasks.grammar.subjects.begins import clause_begin, lead_begin
from tasks.grammar.subjects.names import HOW, MOVES, head_noun, is_valid, names
from tasks.grammar.subjects.phrases import PARTICIPLES, first_doer, phrase_after, phrase_before, told
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.subjects.wholes import singular
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.tokens import Word
from warehouse.records import Measure

BE = frozenset("is are was were be been being".split())
PHYSICAL = pattern(r"(?:km2?|m[23]?|ha|t|kg|[kMGT]W(?:\.h)?|L|u?g|\[\w+\])(?:/\w+)?")
TAKEN_UP = frozenset("rate share index ratio price margin".split())
NO_NAMES = HOW | TAKEN_UP
BARE = HOW | {"floor", "local", "constant"}
MEASURED_BY = frozenset(
    "terms prices currency currencies space value volume number length weight area".split()
)  # 'up 8 percent in value'
GOODS = frozenset("goods products merchandise commodities".split())
PUTTING = frozenset("puts put estimates estimated reckons lowered raised cut kept keeps left sees expects".split())
DOERS = frozenset(
    "companies firms makers manufacturers dealers retailers exporters farmers producers operators".split()
)
NO_OWNERS = GENERIC | (AGENTS - DOERS)
TELLING = SAYING - frozenset("lifted cut raised kept left set posted recorded managed".split())
STOCK = frozenset("shares stock".split())
TRADED = frozenset(
    "closed ended sank fell rose lost gained slid jumped climbed traded dropped opened finished surged tumbled plunged "
    "slipped dipped soared rallied declined shed added changed have has".split()
)


def named_in_clause(
    setting: Setting, words: Sequence[Word], at: int, measure: Measure, places: Collection[str]
) -> str | None:
    """What a clause says a number is of: the noun before 'of', the object of its verb, the subject of its verb."""
    begin = clause_begin(words, at)
    lead = lead_begin(words, at, begin)
    if lead > begin and words[lead - 1].text == "of":
        phrase = phrase_before(words, lead - 1, begin)
        named = head_noun(phrase) not in GENERIC or (
            names(phrase, places) and (head_noun(phrase) in MOVES or _is_rate(phrase))
        )
        if phrase and named and is_valid(phrase, places):
            return tidy(told(phrase))
    inside = _inside(words, at, measure) or _extent(setting, words, at)
    if inside:
        return inside
    asked = None if any(word.text == "," for word in words[begin:lead]) else _antecedent(words, begin)
    if asked is not None:
        put = next((index for index in range(begin, at) if words[index].text in PUTTING), at)
        direct = phrase_after(words, put + 1)
        if direct and words.index(direct[-1]) < at and names(direct, places):
            return tidy(told(direct))  # 'the bureau, which puts the average of both years at ...'
        return tidy(told(asked)) if names(asked, places, False) else None
    verb = next((index for index in range(at - 1, begin - 1, -1) if words[index].kind == "verb"), None)
    if verb is None and lead <= begin and begin and words[begin - 1].text == ":":
        phrase = phrase_before(words, begin - 1, 0)  # 'Deposits: 14.6 trillion yuan'
        return tidy(told(phrase)) if names(phrase, places) else None
    if verb is None:
        phrase = phrase_before(words, lead, begin)
        if phrase and (_led_by_preposition(words, begin) or _is_of_number_before(words, begin, phrase)):
            return None
        return tidy(told(phrase)) if names(phrase, places) else None
    return _by_verb(setting, words, at, verb, begin, places)


def spoken_of(words: Sequence[Word], places: Collection[str]) -> str | None:
    """What words are about: the subject of their first verb."""
    verb = next((index for index, word in enumerate(words) if word.kind == "verb"), 0)
    phrase = phrase_before(words, verb, 0) if verb else []
    return tidy(told(phrase)) if phrase and names(phrase, places, False) else None


def owning(words: Sequence[Word], places: Collection[str], plural: bool, last: bool = False) -> str | None:
    """What the first clause of some words is about, or the last, where 'their' (plural) or 'its' can mean it."""
    for verb in range(len(words) - 1, 0, -1) if last else range(1, len(words)):
        if words[verb].kind == "verb" and words[verb].text.lower() not in TELLING:
            phrase = phrase_before(words, verb, clause_begin(words, verb))
            head = head_noun(phrase)
            many = head.endswith("s") or head == "people" or any(word.kind == "and" for word in phrase)
            if phrase and many == plural and is_valid(phrase, places) and head not in NO_OWNERS:
                return tidy(told(phrase))
    return None


def _is_of_number_before(words: Sequence[Word], begin: int, phrase: Sequence[Word]) -> bool:
    """Whether a phrase is what the number before counts, or what its rate is by: 'a kilogram'."""
    led = (
        words[begin].kind == "prep" and words[begin].text != "with"
    )  # '4 billion yuan on the Internet, 5 percent more'
    rated = words[begin].text in ("a", "an", "per", "each", "every") or led
    reach = begin + 1 + rated + (led and words[begin + 1].kind == "det")
    return begin > 0 and words[begin - 1].kind == "number" and phrase[0] in words[begin:reach]


def _antecedent(words: Sequence[Word], begin: int) -> list[Word] | None:
    """What a relative clause is about: 'overseas sales, which made up ...'; None where there is none."""
    if not begin or words[begin - 1].text not in ("which", "that", "who"):
        return None
    stop = begin - 2 if begin > 1 and words[begin - 2].text == "," else begin - 1
    return phrase_before(words, stop, 0) if stop > 0 and words[stop - 1].kind == "noun" else None


def _led_by_preposition(words: Sequence[Word], begin: int) -> bool:
    """'... and in rural areas 2,592'."""
    at = begin
    while at < len(words) and (words[at].kind in ("and", "mark", "adv") or words[at].text == "those"):
        at += 1
    led = at < len(words) and words[at].kind == "prep" and words[at].text != "with"  # 'with houses down 5 percent'
    return led and (at > begin or words[at].text in ("of", "according", "According"))


def _by_verb(
    setting: Setting, words: Sequence[Word], at: int, verb: int, begin: int, places: Collection[str]
) -> str | None:
    """The subject of a verb that measures or is passive; of one that acts, what was done: 'spent' is spending."""
    chain = verb
    while chain > begin and (words[chain - 1].kind in ("verb", "adv") or words[chain - 1].text in ("to", "not")):
        if words[chain].text in BE and words[chain - 1].text.endswith(PARTICIPLES):
            break  # 'the hours worked were ...'
        chain -= 1
    phrase = phrase_before(words, chain, begin)
    if phrase and begin and phrase[0] is words[begin] and words[begin - 1].kind == "number":
        return None  # '4.5 crore taxpayers filed returns, 25 per cent more'
    said = words[verb].text.lower()
    acts = said not in MEASURING or particled(words, verb) is not None
    passive = acts and any(word.text in BE for word in words[chain:verb])
    money = MONEY.match(setting.number.unit or "") is not None
    if head_noun(phrase) in STOCK and (money or setting.number.unit == "%") and said in TRADED:
        return "share price"
    if said in ("cost", "costs") and money and _is_goods(words, phrase) and names(phrase, places, False):
        return by_doer(phrase, "price")
    if not acts or passive:
        named = names(phrase, places, setting.number.unit is None) or _taken_up(phrase)
        return tidy(told(phrase)) if named else None
    direct = phrase_after(words, verb + 1)
    if direct and words.index(direct[-1]) < at:
        if head_noun(direct) in GOODS and ACTING.get(said):
            return _of_goods(words, at, verb)
        if names(direct, places):
            return tidy(told(direct))
        if head_noun(direct) in GENERIC:
            return None  # 'raised its forecast for Spain to 3 percent'
    done, what = of_action(setting.number.unit or "", words, verb, at)
    if what:
        return f"{what} {done}".rstrip()
    if not done:
        named = names(phrase, places, False) and words[verb].text.lower() not in SAYING
        return tidy(told(phrase)) if named else None
    if done in ("area", "weight") and phrase:
        return f"{done} of {told([word for word in phrase if word.kind != 'det'])}"
    if not names(phrase, places, False):
        if phrase or not money or said in BOTH or words[chain - 1].kind == "pron":
            return None if done == "revenue" and not phrase else done
        doer = first_doer(words, verb) if begin else []
        return by_doer(doer, done) if names(doer, places) and head_noun(doer) not in NO_OWNERS else done
    return by_doer(phrase, done)


def _of_goods(words: Sequence[Word], at: int, verb: int) -> str:
    """'Exports' of 'exported goods worth 3 billion', 'imports and exports' of 'imported and exported goods'."""
    done = ACTING[words[verb].text.lower()]
    both = verb > 1 and words[verb - 1].kind == "and" and ACTING.get(words[verb - 2].text.lower())
    if done == "sales" and "Internet" in {word.text for word in words[at + 1 : at + 4]}:
        return "online sales"
    return f"{both} and {done}" if both else done


def _taken_up(phrase: Sequence[Word]) -> bool:
    """'The rate would stay at ...': of which rate, the text said before."""
    return len(phrase) == 1 and phrase[0].text.lower() in TAKEN_UP


def _is_rate(phrase: Sequence[Word]) -> bool:
    """'The jobless rate of 5 percent', but 'an annual rate of 5 percent'."""
    return head_noun(phrase) in TAKEN_UP and any(
        word.kind == "noun" and word.text.lower() not in NO_NAMES for word in phrase
    )


def _inside(words: Sequence[Word], at: int, measure: Measure) -> str | None:
    """'345 billion in profit', 'growth of 5 percent in exports': a bare noun behind 'in'."""
    if measure == "share" or at + 2 >= len(words) or words[at + 1].text != "in" or words[at + 2].kind != "noun":
        return None
    if not words[at + 2].text.islower() or words[at + 2].text in ("real", "town", "total", "all", "cash"):
        return None
    phrase = phrase_after(words, at + 2)
    by = head_noun(phrase) in MEASURED_BY and (len(phrase) == 1 or phrase[0].text in BARE)
    inside = None if by else tidy(told(phrase))
    return inside if measure != "level" or (inside and MONEY_NOUN.search(inside)) else None


def _extent(setting: Setting, words: Sequence[Word], at: int) -> str | None:
    """'442 kilometers of track', '0.4 tons of coal': what a length, a weight or a power is of."""
    physical = setting.number.unit is not None and (
        PHYSICAL.fullmatch(setting.number.unit) or MONEY.match(setting.number.unit)
    )
    if not physical or at + 1 >= len(words) or words[at + 1].text != "of":
        return None
    phrase = phrase_after(words, at + 2)
    named = tidy(told(phrase)) if names(phrase, ()) else None
    done = done_with(words, at)
    if named and done in USED:
        return f"{named} {done}"
    return f"{singular(named)} {done}" if named and done and " " not in named else named


def _is_goods(words: Sequence[Word], phrase: Sequence[Word]) -> bool:
    """Whether what costs has a price, and is no single work: 'tickets', 'a ticket', 'the average ticket'."""
    before = words[words.index(phrase[0]) - 1].text.lower() if phrase and phrase[0] is not words[0] else ""
    average = any(word.text.lower() == "average" for word in phrase)
    return bool(phrase) and (head_noun(phrase).endswith("s") or before in ("a", "an") or average)
