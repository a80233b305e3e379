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
        "per head": "per head",
        "a head": "per head",
        "per day": "a day",
        "each day": "a day",
        "every day": "a day",
        "a day": "a day",
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
        "per 10,000 people": "per 10,000 people",
        "per 10,000 resident": "per 10,000 people",
        "per 10,000 inhabitant": "per 10,000 people",
        "for every 10,000 people": "per 10,000 people",
        "for every 10,000 resident": "per 10,000 people",
        "for every 10,000 inhabitant": "per 10,000 people",
        "set up": "established",
        "growth rate": "growth",
        "rate of growth": "growth",
    }.items()
}
SYNONYMS = {
    "r&d": "R&D",
    "gdp": "GDP",
    "hightech": "high-tech",
    "startup": "start-up",
    "ecommerce": "e-commerce",
    "makerspace": "maker space",
    "daily": "a day",
    "enterprise": "company",
    "firm": "company",
    "business": "company",
    "corporation": "company",
    "expenditure": "spending",
    "outlay": "spending",
    "sector": "industry",
    "person": "people",
    "house": "home",
    "housing": "home",
    "labour": "labor",
    "centre": "center",
    "sulphur": "sulfur",
    "metro": "subway",
    "automobile": "vehicle",
    "auto": "vehicle",
    "car": "vehicle",
    "nev": "new energy vehicle",
    "utilisation": "utilization",
    "urbanisation": "urbanization",
    "programme": "program",
    "founded": "established",
    "created": "established",
    "sold": "sale",
    "shipped": "shipment",
    "delivered": "delivery",
    "produced": "output",
    "production": "output",
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words("a an the its their his her our this these those such each")
# Words that neither name an indicator nor mark off a part of one.
EMPTY = _words("total overall combined whole entire altogether number amount sum figure aggregate")
JOINTS = _words(
    "of in on at to for from by with and or as per than into within among which that who is are was were be been "
    "has have had it they"
)
# Words that a wording need not hold: they say where or how a figure was written down, not of what it is.
WEAK = _words(
    "signed registered filed concluded made reported achieved realized generated posted nationwide national chinese "
    "annual yearly local city municipal country capital domestic value established built preliminary revised final "
    "zone park seasonally adjusted unadjusted real nominal average"
)
GROWTH = _words("growth increase rise decline decrease")
SHARE = _words("share proportion percentage ratio percent portion")
# Words that by themselves name no indicator: what they stand for was said elsewhere.
NAMELESS = _words(
    "it they we he she you i one ones them us him that this those these there such other which who what when "
    "while value level rate pace goal target average mean count estimate forecast plan share growth increase "
    "decrease change result year month quarter half day week hour end beginning start period time now then "
    "today date same previous last next first second third fourth january february march april may june july "
    "august september october november december thousand million billion trillion yuan dollar euro pound rupee "
    "yen percent percentage point"
)
# The whole that a share is of when nothing else is said.
WHOLE = _words("GDP output economy world global china chinese national nationwide city country")
# Words that by themselves say what is done or counted and leave out of what: that was said elsewhere in the article.
HEADS = _words(
    "turnover contract deal market spending length mileage shipment delivery arrival throughput sale transaction "
    "investment tonnage penetration occupancy track line"
)
# Words that mark off a part: a wording that holds one says nothing of the whole.
PARTS = _words(
    "new online internet private public urban rural basic core heavy foreign domestic internal external inbound "
    "outbound oversea invention high-tech mobile other net gross within flowing abroad export import energy food first"
)
