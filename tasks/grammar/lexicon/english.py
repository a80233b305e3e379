"""English words as data: what rules look up."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = ("twenty thirty forty fifty sixty seventy eighty ninety").split()
CARDINALS = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
DENOMINATORS = {"third": 3, "quarter": 4} | {
    word: number
    for number, word in enumerate("fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=4)
}
DENOMINATORS |= {"twentieth": 20, "hundredth": 100, "thousandth": 1000}
MAGNITUDES = {
    "hundred": 2,
    "thousand": 3,
    "k": 3,
    "lakh": 5,
    "lac": 5,
    "million": 6,
    "mln": 6,
    "mn": 6,
    "m": 6,
    "crore": 7,
    "cr": 7,
    "crs": 7,
    "billion": 9,
    "bln": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
    "trn": 12,
    "tn": 12,
    "lakh crore": 12,
}
LETTER_MAGNITUDES = {"k", "m", "b", "cr", "crs", "lac"}  # only right behind digits: 77.3M, $12.6b
MULTIPLIERS = {
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "double": 2,
    "tripled": 3,
    "triples": 3,
    "tripling": 3,
    "triple": 3,
    "trebled": 3,
    "trebling": 3,
    "treble": 3,
    "quadrupled": 4,
    "quadrupling": 4,
    "quadruple": 4,
    "quintupled": 5,
    "halved": 0.5,
    "halving": 0.5,
    "twofold": 2,
    "hundredfold": 100,
    "twice": 2,
    "thrice": 3,
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
            "october oct|november nov|december dec"
        ).split("|"),
        start=1,
    )
    for name in names.split()
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

# Words right before a number that say how exact it is.
ABOUT = (
    "barely hardly scarcely "
    "perhaps maybe possibly about around approximately approx roughly nearly almost some circa approached approaching",
    "close to|in the region of|in the order of|on the order of|in the vicinity of|in the neighbourhood of|just about|"
    "more or less|near enough|somewhere around|give or take|close on|getting on for|nigh on|"
    "in the neighborhood of|closer to",
)
OVER = (
    "(?<!spread\\s)(?<!stretched\\s)(?<!extending\\s)"
    "(?<!pulled\\s)(?<!pulls\\s)(?<!signed\\s)(?<!handing\\s)"
    "(?<!turned\\s)(?<!turns\\s)(?<!turning\\s)(?<!handed\\s)over above exceeding exceeded exceeds exceed topped "
    "topping tops (?<!on\\s)top surpassed surpassing "
    "surpasses surpass passed "
    "passing pass beyond crossed",
    "more than|greater than|higher than|larger than|no fewer than|no less than|not less than|at least|in excess of|"
    "upwards of|a minimum of|broke through|well over|just over|upward of|north of|not below|no lower than|well above|"
    "made it past|longer than|taller than|heavier than|wider than|older than|"
    "at or above|climbed past|went past|rose past|grown past|gone past|topping out above|"
    "past the threshold of|past the mark of|a good|a full",
)
UNDER = (
    "under below beneath",
    "less than|fewer than|lower than|smaller than|up to|"
    "at most|no more than|not more than|a maximum of|just under|"
    "just short of|short of|as many as|as much as|as high as|capped at|capped at the same|shy of|just shy of|south of|"
    "no higher than|no longer than|no larger than|no bigger than|no heavier than|no taller than|no wider than|"
    "no later than|did not reach|does not reach|not exceeding|not exceed|limited to|ceiling of|"
    "well below|well under|"
    "at or below",
)

SHARE_VERBS = (
    "account accounts accounted accounting make makes made making constitute constitutes constituted "
    "represent represents represented representing comprise comprised comprises contribute contributed "
    "contributes took take takes taking held hold holds occupied occupies explain explains form formed own owns owned "
    "owning control controls controlled command commands commanded cover covers covered covering"
).split()
# What foretells: what is expected, aimed at, planned, promised, budgeted.
FORECAST = (
    r"will(?! (?:believe|notice|recall|remember|know|see|have noticed)\b)|"
    r"shall|would(?! have\b)|(?<!than )(?<!as )(?<!less )expect(?:s|ed|ing)?|forecasts?|projected|projections?|"
    r"(?:it|bank|government|ministry|fund|agency|company|firm|group|he|she|which|now|also) projects|"
    r"predict(?:s|ed|ing)?|foresee(?:s|n|ing)?|foresaw|envisag(?:e|es|ed|ing)|envision(?:s|ed)?|reckon(?:s|ed)? with|"
    r"count(?:s|ing)? on|bank(?:s|ing)? on|target(?:s|ed|ing)?|aim(?:s|ing|ed)?|goals?|plans? to|"
    r"plans (?=\d|[$€£¥]|(?:about|around|some|another|over|up to|at least|nearly) )|"
    r"(?:was|were) to (?=cost\b|open\b|carry\b|have\b|reach\b)|"
    r"planned (?=to|for|at|in|on|by|an?\b|[$€£¥\d])|(?:is|are|was|were|has|have|had) planned|hop(?:es?|ed|ing)|wants?|"
    r"intend(?:s|ed|ing)?|outlook|guidance|guid(?:es|ed|ing) (?:for|to|towards?)|"
    r"(?-i:may)(?! not\b| no longer\b| (?:well )?have\b)|"
    r"(?:is|are|was|were) seen (?=\w+ing|at|between|up|down|to)|sees? (?:[a-z-]+ ){0,3}?(?:growth|inflation|\w+ing)|"
    r"now sees?(?! that\b)|should(?! have\b)|pencill?(?:s|ed)? in|promis(?:es|ed|ing)|"
    r"going to be|meant to|vow(?:s|ed) to|must(?! not\b)|budget(?:s|ed|ing)|calls? for|set out to|"
    r"likely(?! (?:to have (?:been|grown|risen|fallen|shrunk|\w+ed)|\w+ed|rose|fell|grew|made|took|lost|sold)\b)|"
    r"ceiling|set to|"
    r"(?:is|are|was|were) looking for(?! work| jobs?| an?\b)|due to (?:reach|open|rise|start|begin|come|be)|"
    r"(?:is|are) to (?!\d)|to be \w+ed|to be (?:built|cut)|scheduled|slated|poised to|on (?:track|course) (?:to|for)|"
    r"anticipat(?:es|ed|ing)|seek(?:s|ing)? to|propos(?:es|ed|ing) to|pledg(?:es?|ed|ing)|commit(?:s|ted)? to|"
    r"(?:plans?|programme|program|agenda|blueprint|strategy|roadmap|budget)(?: [\w-]+){0,4}? "
    r"(?:includes?|provides?|sets|requires?|stipulates?|puts)"
)
ESTIMATE = (
    r"estimated|estimates?|preliminary|preliminarily|provisional|provisionally|advance estimate|flash|pegged|reckons?|"
    r"(?:first|initially|originally|at first) (?:given|put|reported|announced) (?:as|at)|"
    r"(?:is|are|was|were|has been) put at|(?:may|might|must) (?:well )?have "
    r"(?=\w+ed\b|\w+en\b|grown|shrunk|shrank|come|made|lost|sold|hit|run|gone|had)|"
    r"likely (?=\w+ed\b|rose|fell|grew|made|took|lost|sold)|"
    r"(?:thought|believed|reckoned|estimated|assumed|said|understood|likely) to have"
)
# Words that make the number before or after them a name, a rank, a place in an order.
NAMED = frozenset(
    "ftse csi nikkei topix russell cac dax asx nasdaq s&p no nos number article articles section sections chapter "
    "chapters rule line lines phase highway route road room gate boeing airbus flight page pages table figure "
    "annex appendix item step level grade class version type model windows iphone form schedule volume vol issue "
    "bulletin decree resolution directive regulation paragraph clause note notes tel fax phone building block "
    "unit suite platform terminal zone district group round episode season part game lot stage track exit bus "
    "tram train channel studio sheet fortune exits session sessions wave pp clauses paragraphs street avenue per "
    "every each aged ver magnitude covid hut camera law laws recital slot stop stops buses points mode "
    "iso firmware bug frame folder error port rows row column seat desk ward pier bay berth pitch lane hole "
    "question file invoice order reference size km tier layer scene canto psalm verse book disc squadron regiment "
    "codes lots gears coach carriage "
    "claim claims "
    "battalion jersey shirt wearing dial ext extension hotline gates platforms hall booth stand camp opinion "
    "protocol mill tower tp ct msg message station forms case showcase vitrine card category codes lots twp.".split()
)
# Not before a colon, where they are what is counted: 'Cars: 16'.
NAMED_PLURAL = frozenset(
    "questions cars carriages coaches rooms floors halls booths terminals zones bands band".split()
)
SHARE_NOUNS = "shares?|slice|proportion|percentage|portion|stakes?|intensity"
RATES = (
    "unemployment rate|employment rate|jobless rate|poverty rate|birth rate|death rate|occupancy|occupancy rate|"
    "gross margin|margin|coefficient|interest rate|rate|yield|coverage|participation|turnout|ratio|churn|"
    "unemployment(?! (?:insurance|benefits?|claims?|funds?))|"
    "vacancy|mortality|literacy|urbanization|urbanisation|deposit rate|lending rate|attrition|return on equity|"
    "utili[sz]ation|joblessness|factor|rates|margins|yields?|tariffs?|dut(?:y|ies)|levy|humidity|"
    "literacy|fertility|prevalence|incidence"
)

# What exists on a day, and what happens during a span. A stock of money or things has a balance; a flow adds up.
STOCKS = frozenset(
    "population persons resident residents inhabitants people employees workers workforce staff personnel unemployed "
    "jobless company companies firm firms enterprise enterprises business businesses startups start-ups "
    "unicorns institutions organizations organisations entities members subscribers users customers accounts "
    "households families students teachers doctors nurses vehicles fleet line lines station stations network "
    "track tracks road roads expressways railways airports schools universities colleges hospitals beds "
    "hotels restaurants stores shops outlets branches offices centers centres laboratories labs incubators "
    "spaces parks piles chargers deposits balance outstanding reserves debt liabilities assets stockpile "
    "stocks inventory inventories backlog capacity area coverage villages homes houses flats apartments "
    "buildings museums libraries valid licences licenses poverty".split()
)
BALANCES = frozenset(  # stocks of money
    "deposits balance balances outstanding reserves debt debts liabilities assets borrowings cash holdings backlog "
    "inventories stockpile".split()
)
FLOWS = frozenset(
    "output production produced gdp domestic revenue revenues sale sales sold turnover spending spent "
    "expenditure outlay outlays investment invested export exports exported import imports imported trade "
    "visits visit visitors visited tourists arrivals trips passengers passenger births deaths born died "
    "applications applied filed contracts signed deals granted grants profit profits income earnings earned "
    "losses delivery deliveries delivered shipment shipments shipped orders growth added value-added "
    "consumption consumed generation generated rainfall accidents newly new created opened launched "
    "established set founded completed built concluded entered joined graduates graduated recruited hired "
    "issued approved handled carried transported".split()
)
# Who says what is still to come.
FORECASTERS = (
    "economists?|analysts?|forecasters?|traders|investors|markets?|wall street|the street|consensus|polls?|polled|"
    "observers|banks? polled"
)
