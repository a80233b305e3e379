"""The lexicon of indicators' names: which words stand for one, and which say nothing of what is measured."""

# Several words, after plurals are folded, that stand for one.
PHRASES = {
    tuple(words.split()): meant
    for words, meant in {
        "research and development": "R&D",
        "r & d": "R&D",
        "gross domestic product": "GDP",
        "gross regional product": "GDP",
        "gross product": "GDP",
        "high and new technology": "high-tech",
        "high and new tech": "high-tech",
        "high technology": "high-tech",
        "high tech": "high-tech",
        "hi tech": "high-tech",
        "added value": "value added",
        "value added": "value added",
        "per capita": "per head",
        "per person": "per head",
        "a head": "per head",
        "start up": "start-up",
        "motor vehicle": "vehicle",
        "new energy vehicle": "new energy vehicle",
        "new energy automobile": "new energy vehicle",
        "new energy car": "new energy vehicle",
        "e commerce": "e-commerce",
        "non farm": "nonfarm",
        "maker space": "maker space",
        "demonstration zone": "zone",
        "science park": "park",
        "tertiary industry": "service industry",
        "tertiary sector": "service industry",
        "service industry": "service industry",
        "service sector": "service industry",
        "set up": "established",
        "net revenue": "revenue",
        "net sale": "sale",
        "net income": "net profit",
        "net earning": "net profit",
        "profit attributable to shareholder": "net profit",
        "attributable to shareholder": "",
        "all size": "",
        "all kind": "",
        "all sort": "",
        "takeoff and landing": "aircraft movement",
        "take off and landing": "aircraft movement",
        "landing and takeoff": "aircraft movement",
        "full year": "annual",
        "second hand": "existing",
        "pre owned": "existing",
        "previously owned": "existing",
        "changed hand": "sale",
        "housing unit": "home",
        "cell phone": "mobile phone",
        "mobile phone": "mobile phone",
        "above designated size": "above designated size",
        "above the designated size": "above designated size",
        "above scale": "above designated size",
        "on register": "registered",
        "on the register": "registered",
        "on book": "registered",
        "on the book": "registered",
        "growth rate": "growth",
        "rate of growth": "growth",
    }.items()
}
# What a rate is told for; 'a share' alone is a part of something.
RATES = {
    "a day": "day",
    "weekly": "week",
    "monthly": "month",
    "hourly": "hour",
    "annual": "year",
    "per head": "head",
    "per share": "",
    "per 10,000 people": "10,000 people|10,000 resident|10,000 inhabitant",
    "per square meter": "square meter|square metre",
    "per square kilometer": "square kilometer|square kilometre",
    "per ton": "ton|tonne",
    "per kilogram": "kilogram|kilo|kilogramme",
    "per liter": "liter|litre",
    "per barrel": "barrel",
    "per hectare": "hectare",
}
PHRASES |= {
    (*before.split(), *what.split()): rate
    for rate, named in RATES.items()
    for what in named.split("|")
    for before in ("a", "an", "per", "each", "every", "for every", "for each")
    if what
}
# A volume of what is counted is its number; a throughput of passengers is the passengers.
PHRASES |= {
    (counted, "volume"): counted
    for counted in "parcel package delivery shipment passenger visitor tourist order call container item".split()
}
PHRASES |= {
    (through, flow): through for through in ("passenger", "container", "cargo") for flow in ("throughput", "traffic")
}
PHRASES |= {tuple(rate.split()): rate for rate in RATES if " " in rate}
SYNONYMS = {
    word: meant
    for meant, words in {
        "R&D": "r&d",
        "GDP": "gdp",
        "high-tech": "hightech",
        "start-up": "startup",
        "e-commerce": "ecommerce",
        "maker space": "makerspace",
        "a day": "daily",
        "company": "enterprise firm business corporation",
        "spending": "expenditure outlay expense",
        "industry": "sector",
        "people": "person",
        "home": "house housing",
        "labor": "labour",
        "center": "centre",
        "sulfur": "sulphur",
        "subway": "metro",
        "vehicle": "automobile auto car",
        "new energy vehicle": "nev",
        "utilization": "utilisation",
        "urbanization": "urbanisation",
        "program": "programme",
        "established": "founded created",
        "sale": "sold",
        "shipment": "shipped",
        "delivery": "delivered",
        "output": "produced production harvest harvested",
        "revenue": "receipt",
        "wage": "salary",
        "employee": "staff headcount",
        "apartment": "flat",
        "bicycle": "bike",
        "mobile phone": "cellphone handset",
        "grain": "cereal",
        "maize": "corn",
        "soybean": "soy soya",
        "parcel": "package",
        "unemployment": "jobless joblessness unemployed",
        "traveler": "traveller",
        "container": "teu teus",
        "curtailment": "curtailed",
        "meter": "metre",
        "kilometer": "kilometre",
        "liter": "litre",
        "ton": "tonne",
        "kilogram": "kilo kilogramme",
        "defense": "defence",
        "license": "licence",
        "aluminum": "aluminium",
        "fiber": "fibre",
        "theater": "theatre",
        "tire": "tyre",
    }.items()
    for word in words.split()
}
# Plurals that no rule folds.
IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "children:child women:woman men:man indices:index indexes:index buses:bus campuses:campus bonuses:bonus "
        "viruses:virus censuses:census surpluses:surplus criteria:criterion halves:half wives:wife knives:knife "
        "shelves:shelf"
    ).split()
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words("a an the its their his her our this these those such each")
# Words that neither name an indicator nor mark off a part of one.
EMPTY = _words(
    "total overall combined whole entire altogether number amount sum figure aggregate cumulative quarterly handled "
    "served carried received recorded reported counted tallied that which who is are was were be been has have had "
    "it they"
)
JOINTS = _words("of in on at to for from by with and or as per than into within among")
# Words that a wording need not hold: they say where or how a figure was written down, not of what it is.
WEAK = _words(
    "signed registered filed concluded made reported achieved realized generated posted nationwide national annual "
    "yearly local city municipal country capital value established built preliminary revised final zone park "
    "seasonally adjusted unadjusted real nominal average global worldwide stretch level actually calendar seasonal "
    "adjustment averaging averaged completed official typical record headline steep meagre mere modest robust "
    "strong weak healthy brisk sluggish solid huge"
) | {"above designated size"}
GROWTH = _words(
    "growth increase rise decline decrease expansion contraction gain drop fall jump surge slump slowdown acceleration"
)
SHARE = _words("share proportion percentage ratio percent portion")
# Words that by themselves name no indicator: what they stand for was said elsewhere.
NAMELESS = _words(
    "median it they we he she you i one ones them us him that this those these there such other which who what when "
    "while largest biggest smallest highest lowest fastest slowest value level rate pace goal target average mean "
    "count estimate forecast plan share growth increase decrease change result year month quarter half day week "
    "hour monthly weekly hourly annual end beginning start period time now then today date same previous last next "
    "first second third fourth january february march april may june july august september october november "
    "december thousand million billion trillion yuan dollar euro pound rupee yen percent percentage point"
)
# The whole that a share is of when nothing else is said.
WHOLE = _words("GDP output economy world global china chinese national nationwide city country")
# Words that by themselves say what is done or counted and leave out of what: that was said elsewhere in the article.
HEADS = _words(
    "turnover contract deal market spending length mileage shipment delivery arrival throughput sale transaction "
    "tonnage penetration occupancy track line price consumption use capacity revenue profit application grant "
    "invention gross"
)
HEADS_ZH = _words("利润 利润额 销售额 收入 营业收入 成交额 交易额 成交 销量 合同 里程 经费")
# Words that mark off a part: a wording that holds one says nothing of the whole.
PARTS = _words(
    "new online internet software private public urban rural basic core heavy foreign domestic internal external "
    "inbound outbound oversea invention high-tech mobile other net gross flowing abroad export import energy "
    "food first"
)
PARTS_ZH = ("流向", "输出", "落地", "出口", "平均", "外资", "民间")
# Of these, who is on a register is another number than who is there.
PEOPLE = _words("people population resident household worker employee unemployment student voter user driver migrant")
# Who tells of a figure and where it is: they name what is measured only where they are counted.
TELLERS = _words(
    "economist analyst expert forecaster reporter journalist official spokesman spokeswoman statistician planner "
    "policymaker minister bureau office agency panel survey census poll report statement bulletin"
)
PLACES = _words(
    "place province district city country region county state nation zone town municipality capital north south "
    "east west northern southern eastern western northeast northwest southeast southwest"
)
# What areas are called for short and in adjectives, beside the names of their people.
SHORT = {
    "the United Kingdom": "UK|U.K.",
    "the United States": "US|U.S.|USA",
    "EU": "European Union|European",
    "euro area": "eurozone|euro zone",
    "world": "global|worldwide|international",
    "Hong Kong": "HK",
}
