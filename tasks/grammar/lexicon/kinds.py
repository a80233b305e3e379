"""What kind of word an English word is, as far as a clause's subject and verb must be told apart."""

DETERMINERS = frozenset(
    "the a an this that these those its their his her our my your each every some any all both no another "
    "such either neither".split()
)
PREPOSITIONS = frozenset(
    "of in on at to for from by with within across among between during since until through throughout under "
    "over above below into onto against per as than about around after before including like behind despite "
    "without following excluding via towards toward inside outside besides beyond amid near upon worth versus "
    "according vs along".split()
)
CONJUNCTIONS = frozenset(
    "unless while whereas though although because if when where which who whom whose but so yet once".split()
)
PRONOUNS = frozenset("it they he she we i you them him us itself themselves one ones others".split())
ADVERBS = frozenset(
    "equal equivalent also now still even only just already however meanwhile alone together nearly almost "
    "roughly respectively then again too very more less most least far further not never up down out off away "
    "back well so-called thereby close rather fewer stronger higher lower faster slower bigger larger smaller "
    "better worse dearer cheaper quicker fastest slowest highest lowest largest smallest biggest steepest "
    "weakest strongest sharpest best worst ahead i.e e.g instead otherwise overall altogether currently "
    "there here elsewhere apart abroad ashore nevertheless nonetheless therefore thus namely "
    "perhaps aside due owing short plus minus upward upwards downward downwards "
    "nationwide worldwide globally abroad today yesterday tomorrow approximately".split()
)
# Verbs whose subject is what is measured: 'exports rose', 'the rate stood at'.
MEASURING = frozenset(
    "is are was were be been being has have had will would cannot could should may might can must do does did reach "
    "reached reaches reaching totalled totaled totals totalling totaling hit hits hitting stood stands "
    "standing amounted amounts amounting came comes coming rose rises rising risen fell falls falling fallen "
    "grew grows growing grown increased increases increasing decreased decreases decreasing declined declines "
    "declining dropped drops dropping climbed climbs climbing exceeded exceeds exceeding numbered surpassed "
    "surpasses surpassing passed topped tops jumped jumps jumping surged surges surging soared soaring "
    "expanded expands expanding shrank shrinks shrinking shrunk contracted contracting slipped slips edged "
    "stayed remained remains remaining averaged averages ranged advanced slid slides eased went goes going "
    "swelled plunged plummeted tumbled dipped sank slumped rebounded recovered narrowed widened accelerated "
    "slowed quickened improved worsened weakened strengthened accounted accounts accounting represented "
    "represents representing constituted constitutes contributed contributes contributing comprised comprises "
    "outpaced outstripped followed follows measured equalled equaled works continued touch touched "
    "crossed broke approached exceed doubled tripled halved made makes making account explain represent "
    "constitute comprise contribute include seems seemed appears appeared stand stay make become became get "
    "got gets lies lay lags lagged crept inched nudged ticked ballooned rallied spiked skyrocketed retreated "
    "stagnated stabilized stabilised hovered plateaued peaked trended settled steadied cooled firmed softened "
    "moderated leapt leaped crashed collapsed tripled quadrupled nosedived sagged deteriorated picked stays "
    "go shot looks looked need needs ends promises predict predicts marks beats lasts feels "
    "keeps come travels averaging numbering weighing measuring topping exceeding nearing "
    "clocked ended started opened closed cost sits sat ran".split()
)
# Verbs whose subject acts: what is measured is what was done. Each with the noun for it.
ACTING = {
    verb: noun
    for noun, verbs in {
        "spending": "spent spends spend spending",
        "investment": "invested invests invest",
        "revenue": "earned earns earn generated generates generate took brought",
        "exports": "exported exports",
        "imports": "imported",
        "output": "produced produces churned produce",
        "sales": "sold sells",
        "purchases": "bought purchased",
        "borrowing": "borrowed borrow borrows",
        "lending": "lent",
        "donations": "donated",
        "funds raised": "raised",
        "consumption": "consumed consumes used",
        "loss": "lost loses",
        "employees": "employs employed employ",
        "": (
            "received attracted recorded registered posted saw sees see filed signed held holds covered "
            "added lifted cut showed shows counts counted owns own owned granted concluded housed houses set "
            "carried carries handled handles pays leads led opened drew served serves visited entered gave "
            "gives processed built takes taken put puts reported reports announced announces "
            "said says told expects expect expected forecast forecasts predicts predicted plans planned aims "
            "aim aiming wants hopes intends targets estimated estimates revised revises kept keeps left "
            "leaves begin began started starts created creates hired issued approved completed finished "
            "launched established founded installed supplied supplies provided provides operates operated "
            "runs ran turned won wins collected collects gained shed boasts hosts hosted welcomed lived live "
            "lives stayed joined treated promised pledged included includes offers offered remain adds add "
            "bringing generating helping pushing lifting raising taking leaving adding putting compared seen "
            "done given known belongs belonged meet met beat beating keeping managed overtook overtaken "
            "keep create achieve maintain attract attracts "
            "build builds complete establish bring found finds lasts lowered "
            "lifts raises boosts cuts reduces adjusts brings pushes boosted reduced "
            "say require requires required having think believe "
            "turn turns turning laid lays rang rings pulled raked notched logged chalked "
            "allows enables helps lets seeks sought buys tells tell fed carry contains consists burns burnt wants "
            "chose chosen dealt drove driven ate eaten fought flew flown forgot heard hid knew known lit meant rode "
            "sang sank shook shone slept spoke spoken stole stuck struck swept swam taught tore thought threw thrown "
            "understood wore wrote written caught drawn broken sent sends bears bore ties tied goes happens happened "
            "becomes explains accepts requires allowed "
            "manages prefers appeals supports replaces removes hosts "
            "welcomes treats grew stretches stretched swallowed swallows claimed "
            "emits emitted absorbs absorbed saves serves reckons reckon drink dug digs dig guesses"
        ),
        "area": "covers cover spans",
        "shipments": "shipped",
        "weight": "weighs weighed weigh",
        "deliveries": "delivered",
        "payments": "paid",
        "price": "costs cost fetched fetches fetch",
    }.items()
    for verb in verbs.split()
}
# Nouns too, unless something follows that they could act on.
BOTH = frozenset(
    "exports imports spending plans targets estimates reports counts costs cost forecasts cut visits supplies "
    "aims hopes holds sees results cuts raises exported imported houses".split()
)
# Verbs whose subject tells, and is never what is told of.
SAYING = frozenset(
    "said says told expects expect expected forecast forecasts predicts predicted plans planned aims aim "
    "aiming wants hopes intends targets estimated estimates announced announces reported reports promised "
    "pledged think believe revised revises compared given known sees see saw seen recorded posted counts "
    "counted put puts lifted cut raised showed shows leaves left begin began kept keeps set managed".split()
)
VERBS = MEASURING | ACTING.keys()
# What was done with things that are counted.
DONE = frozenset(
    "signed registered filed granted created concluded opened sold built founded issued approved added "
    "established licensed recorded installed launched shipped delivered handled employed produced published "
    "made completed received visited treated born killed surveyed".split()
)
# Nouns that by themselves name no indicator: what they are of was said before, or stands behind 'of'.
GENERIC = frozenset(
    "figure figures total totals number numbers rate rates shares values averages ratios gains losses increases rises "
    "declines drops falls pace share value amount sum growth increase rise decline "
    "decrease drop fall gain change result results reading estimate target goal plan forecast aim limit "
    "ceiling level average proportion percentage ratio index latter former rest remainder difference "
    "expansion units unit items pieces cases sets ones them points goals gap record peak tally count volume "
    "aggregate quantity quantities second third first contribution size scale surge jump reduction upturn downturn "
    "slump speed revision revisions extra reason reasons list step shade upwards exercise morning surprise hand "
    "modest surprising tempo mark threshold outlook projection guidance standard norm "
    "improvement contraction slowdown cagr".split()
)
# Of these not even an adjective makes a name: 'the final count', 'the biggest increase'.
BLANK = frozenset(
    "figure figures total totals amount sum increase rise decline decrease drop fall gain "
    "change result results reading estimate target goal plan forecast aim limit ceiling level latter former "
    "rest remainder difference quantity quantities items pieces sets ones them goals gap record peak tally count mark "
    "threshold band others part parts most size guidance standard projection outlook reduction jump surge "
    "growth expansion revision revisions extra reason reasons list step shade upwards exercise morning surprise hand "
    "modest surprising improvement contraction slowdown cagr".split()
)
PERIODS = frozenset("day days week weeks month months year years night hour hours time times".split())
NO_WHOLE = GENERIC | PERIODS  # a share is of none of these
# Who states or does: never the indicator.
AGENTS = frozenset(
    "city government commission committee bureau office official officials analyst analysts economist "
    "economists statisticians ministry country mainland province capital mayor bank spokesman spokeswoman "
    "spokesperson census censuses survey company companies group bulletin communique report notice authority "
    "authorities agency council department minister director administration municipality district park zone "
    "island nation state county town region firm firms maker makers manufacturers dealers retailers exporters "
    "farmers producers operators manufacturer carmaker automaker retailer operator carrier airline "
    "association federation institute researchers experts president chairman premier governor institution "
    "institutions economy world east west north south northeast northwest southeast southwest eurostat "
    "destatis".split()
)
# What a headline names when it names an indicator.
INDICATORS = frozenset(
    "gdp economy growth revenue revenues turnover spending expenditure outlay sales exports imports trade "
    "population unemployment inflation prices investment income incomes profit profits output production "
    "visitors tourists arrivals contracts patents applications companies firms startups deficit surplus debt "
    "consumption deliveries shipments jobs employment pm2.5 emissions births wages pay rate index".split()
)
