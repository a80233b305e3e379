"""What a number is of: the shortest phrase that names it, across lists, parts, columns and companies."""

from datetime import date

import pytest

from tasks.extract import extract

DAY = date(2018, 7, 20)


def subjects(text: str, title: str = "", publisher: str = "") -> list[str]:
    found, _ = extract(text, DAY, "en", title=title, publisher=publisher)
    return [figure.subject for figure in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia consumed 4 million cubic meters of gas.", ["gas consumption"]),
        ("Firms in Riga imported and exported goods worth 3 billion euros.", ["imports and exports"]),
        ("The yards applied for 41 patents.", ["patent applications"]),
        ("Some 92 complaints were filed.", ["complaints"]),
        ("Fishery output rose 3 percent. Its share in GDP was 7 percent.", ["Fishery output", "Fishery output of GDP"]),
        (
            "The vacancy rate in the port was 7 percent in May, down from 8 percent in April and from 9 in March.",
            ["vacancy rate in the port"] * 3,
        ),
        ("Pilots made 410 trips to Norway and 87 trips abroad.", ["trips to Norway", "trips abroad"]),
        ("Trade with states along the canal totaled 4 billion euros.", ["Trade with states along the canal"]),
        (
            "Ferry companies carried 3 million cars. Their revenue rose 5 percent.",
            ["cars", "revenue of ferry companies"],
        ),
        ("Forestry had a hard year: its output fell 5 percent.", ["output of forestry"]),
        ("Last year yards lifted their exports by 5 percent.", ["exports of yards"]),
        ("Boats, which make up a fifth of exports, fell by 3 percent.", ["Boats of exports", "Boat exports"]),
        ("Tickets cost 25 euros.", ["Ticket price"]),
        ("Exports rose 5 percent, to 41 boats.", ["Exports"] * 2),
        ("Sales of new and refurbished phones came to 310 units.", ["Sales of new and refurbished phones"]),
        (
            "GDP grew 3 percent. Services made up 61 percent of it, 2 percentage points more than in 2017.",
            ["GDP", "Services of GDP", "share of Services of GDP"],
        ),
        ("The lender had a market share of 12 percent.", ["market share"]),
        ("Coal use per 10,000 euros of GDP fell 4 percent.", ["Coal use per 10,000 euros of GDP"]),
        ("It held 4 patents for every 10,000 residents.", ["patents per 10,000 residents"]),
        (
            "The value of ferry tickets sold rose 4 percent. Some 910 tickets were lost.",
            ["value of ferry tickets", "ferry tickets"],
        ),
        ("Boat sales fell 6 percent. Ferries were flat at 310.", ["Boat sales", "Ferry sales"]),
        ("Boat sales fell 6 percent. Ferries numbered 310.", ["Boat sales", "Ferries"]),
        ("Makers counted 4,000 phones shipped. Acme stood at 310.", ["phones shipped", "Acme shipments"]),
        ("Exports rose 5 percent. The west took 12 percent.", ["Exports", "Exports"]),
        ("Ferries carried 910 boats. Norway bought 41 of them.", ["boats", "boats"]),
        ("Investment over the same months reached 4 billion euros.", ["Investment"]),
        ("Container traffic crept up to 910 boxes.", ["Container traffic"]),
        ("Tourism did well: earnings went up 20 percent.", ["earnings of tourism"]),
        ("Rents rose 5 percent. The growth rate was 2 percentage points higher.", ["Rents", "growth of Rents"]),
        ("Profits grew 5 percent, easing from a 9 percent increase in May.", ["Profits", "Profits"]),
        ("Owners keep paying 20 percent of costs.", ["Owners of costs"]),
        ("In May paid-in capital was 4 billion euros.", ["paid-in capital"]),
        ("Rents rose 5 percent, an improvement of 2 percentage points.", ["Rents", "growth of Rents"]),
        ("Some 910 people were looking for work.", ["people looking for work"]),
        ("Sales of detached houses fell 9 percent.", ["Sales of detached houses"]),
        ("According to the ministry, 71 percent of pupils passed.", ["pupils"]),
        ("The average stay was 5.2 days.", ["average stay"]),
        ("Storms killed 21 people and injured 390, the clerks said.", ["people killed", "people killed"]),
        ("Tourists spent 4 billion euros.", ["Tourist spending"]),
        ("Firms paid 4 billion euros in taxes.", ["taxes"]),
        (
            "Ferries carried 910 cars, 3 percent more, and earned 4 billion euros.",
            ["cars", "cars", "Ferry revenue"],
        ),
        ("Some 910 flats changed hands.", ["flats sold"]),
        ("Firms in the old town made 80 percent of the boats.", ["boats"]),
        (
            "Sales with a guarantee fell 4 percent. In May sales rose 3 percent, while insured sales fell 9 percent.",
            ["Sales with a guarantee", "sales", "insured sales"],
        ),
        ("Timber imports fell 4 percent. The quantity, 41 tons, grew.", ["Timber imports"] * 2),
        ("Passenger numbers rose 4 percent to 31 million.", ["Passenger numbers"] * 2),
        ("The unemployed number 6.3 million.", ["unemployed"]),
        ("Premiums paid in the first half reached 41 billion euros.", ["Premiums paid"]),
        ("Farmers did well. Prices fell 4 percent. Their incomes rose 9 percent.", ["Prices", "incomes"]),
        ("Harbourside covers 59 square kilometers.", ["area of Harbourside"]),
        ("Norway, still the largest market with 41 boats, took less.", ["boats"]),
        ("Latvia used 4 million cubic meters of gas.", ["gas used"]),
        ("Latvia received 4 million tons of coal.", ["coal received"]),
        ("The line carried 910 passengers. Ship movements rose 5 percent.", ["passengers", "Ship movements"]),
        ("Shops sold goods worth $4 billion on the Internet, 5 percent more.", ["online sales"] * 2),
        ("The value of ships approved was $9 billion in trend terms, down 2 percent.", ["value of ships approved"] * 2),
        ("Seaside inns numbered 460 and had about 2,000 beds.", ["Seaside inns", "Seaside inn beds"]),
        ("The clerks plan to close 300 wells.", ["wells to be closed"]),
        ("Some 80 cabins at the shore will be rebuilt.", ["cabins to be rebuilt"]),
        ("The value of all ships insured in the year was $4 billion.", ["value of all ships insured"]),
        ("Loans with a guarantee fell 4 percent.", ["Loans with a guarantee"]),
        ("Growth of forestry slowed to 2 percent.", ["forestry"]),
        ("The bank sees a rise in lending of 6 percent.", ["lending"]),
        ("- terraced houses: 4,210 (up 3 percent)", ["terraced houses"] * 2),
        ("- barns, sheds, and units: 310 (down 2 percent)", ["barns, sheds, and units"] * 2),
        (
            "The economy of Latvia grew 3 percent. Gross domestic product was 29 billion euros.",
            ["gross domestic product", "Gross domestic product"],
        ),
        ("The economy of Latvia grew 3 percent. Research took 1 percent of GDP.", ["economy", "Research of GDP"]),
        ("Ferry and bus fares rose 4 percent and 6 percent, respectively.", ["Ferry fares", "bus fares"]),
        ("Spending on roads and harbours rose 9 and 4 percent.", ["Spending on roads", "Spending on harbours"]),
        (
            "Landings of cod came to 40 tons and those of herring to 90 tons.",
            ["Landings of cod", "Landings of herring"],
        ),
        (
            "Rents in the old town rose 5 percent and in the suburbs 2 percent.",
            ["Rents in the old town", "Rents in suburbs"],
        ),
        ("Exports fell 6 percent. Boats lost 11 percent.", ["Exports", "Boat exports"]),
        (
            "The growth rate of rents was 5 percent, 2 percentage points faster than in 2016.",
            ["rents", "growth of rents"],
        ),
        ("Shipments came to 41,000 boats in 2017.", ["Shipments"]),
        ("The yield on the 10-year note rose to 2.85 percent.", ["yield on the 10-year note"]),
        ("Persons aged 60 and above numbered 24 million.", ["Persons aged 60 and above"]),
        ("Output of larger mills jumped 41 percent.", ["Output of larger mills"]),
        ("Pay excluding bonuses rose 3 percent.", ["Pay excluding bonuses"]),
        ("Pay went up by 2 percent in nominal terms.", ["Pay"]),
        ("The output of Beijing's digital economy grew 13 percent.", ["output of digital economy"]),
        ("Output of pork, beef and mutton stood at 45 million tons.", ["Output of pork, beef and mutton"]),
        (
            "Goods declared under the regime made up 74 percent of exports.",
            ["Goods declared under the regime of exports"],
        ),
        ("The list price of pulp there fell to $560.", ["list price of pulp"]),
        ("Iron ore led with 70 million tons, followed by crude oil with 62 million tons.", ["Iron ore", "crude oil"]),
        ("Clerks issued 42,000-odd permits.", ["permits issued"]),
        ("Fourteen of the 16 badly polluted days fell in May.", ["badly polluted days"] * 2),
        ("The museums received 1.9 million people.", ["visitors"]),
        ("She lives in a town of 4,600.", ["inhabitants"]),
        ("Sales of flats fell 8 percent in floor space and 3 percent in value.", ["Sales of flats"] * 2),
        ("The zone exported goods worth $34 billion, up 18 percent.", ["exports"] * 2),
        ("The 180 clerks earned an average of 41,000 pounds.", ["clerks"] * 2),
        ("The longest line measures 57 km.", ["longest line"]),
        (
            "Output of boats, refined oils and integrated circuits rose 6, 9 and 8 percent, respectively.",
            ["Output of boats", "Output of refined oils", "Output of integrated circuits"],
        ),
        (
            "Retail sales came to 575 tons, of which 512 tons were in urban areas and 63 tons in rural areas.",
            ["Retail sales", "Retail sales in urban areas", "Retail sales in rural areas"],
        ),
        ("Around 40 percent of the 310 applications came late.", ["applications late", "applications"]),
        ("Women hold 23 percent of seats.", ["Women of seats"]),
        ("It trained 12,400 clerks at a cost of 18 million euros.", ["clerks", "cost"]),
        ("Joblessness among 15 to 24-year-olds stood at 14 percent.", ["Joblessness among 15 to 24-year-olds"]),
        ("The trade sector grew fast. It stood at 70 million euros.", ["trade sector"]),
        ("Tax receipts tell another tale: they grew by 0.8 percent.", ["Tax receipts"]),
        ("Incomes rose 8 percent. Their median was 24,336 yuan.", ["Incomes", "median of incomes"]),
        ("It now takes five days to open a yard.", ["time to open a yard"]),
        ("Meat came to 45 tons, of which 29 tons, 8 percent more, was pork.", ["Meat", "pork", "pork"]),
        ('"We want 20 percent by 2019, and they call for growth of 15 percent in sales."', ["figure", "sales"]),
        ("Sales by year\n\nExports (100 million dollars)  203.7  (-4.4%)", ["Exports", "Exports"]),
        (
            "Rents came to 900 yuan. The city has 31 parks. A year ago it was 850 yuan.",
            ["Rents", "parks", "Rents"],
        ),
        (
            "The primary, secondary and tertiary sectors grew 1, 2 and 3 percent respectively.",
            ["primary sectors", "secondary sectors", "tertiary sectors"],
        ),
        ("The yard booked a $9 million tax charge in 2017.", ["tax charge"]),
        ("Landings, meanwhile, came to 7,300 tons.", ["Landings"]),
        ("Total hours worked were up 3 percent.", ["Total hours worked"]),
        ("The yard sold 340 boats in May.", ["boat sales"]),
        ("The builder sold 340 homes in May.", ["homes sold"]),
        ("Some 340 welders left the trade in May.", ["welders left trade"]),
        ("Of the crew, 34 stokers were trained in Hull in May.", ["stokers trained in Hull"]),
        ("Fresh herrings fetched 3.2 pounds in May.", ["Fresh herring price"]),
        ("Imports rose 4 percent, leaving a deficit of 3 million euros.", ["Imports", "trade deficit"]),
        ("Danish exports rose 4 percent in May.", ["exports"]),
        ("Full-year exports rose 4 percent.", ["exports"]),
        ("Papers needed to open a shop: 31, instead of 24", ["Papers needed to open a shop"] * 2),
        ("Harbour dues actually collected: 4.1 billion yuan", ["Harbour dues actually collected"]),
        ("A boat's berth cost 40 yuan a night, 3 yuan more than in 2016.", ["boat's berth price a night"] * 2),
        ("Only 12 of the 19 new piers were finished.", ["new piers", "new piers"]),
        ("The economists lifted their forecast for GDP to 5 percent.", ["GDP"]),
        (
            "Exports rose to $9 billion and imports to $7 billion, leaving a surplus of $2 billion.",
            ["Exports", "imports", "trade surplus"],
        ),
        (
            "Spending on piers came to $4 million in 2017. That on roads was $9 million.",
            ["Spending on piers", "Spending on roads"],
        ),
        ("The port registered 340 new boats in May, 11 a day.", ["new boats", "new boats a day"]),
        ("Dealers sold $35 million worth of outboard motors in May.", ["outboard motor sales"]),
        ("Norway spent 1.4 billion euros ($1.6 billion) on harbours in 2017.", ["harbours spending"] * 2),
        ("Fishing took in 9 billion yuan in 2017.", ["Fishing revenue"]),
        ("Nurses earned 4,100 euros a month in 2017.", ["pay of Nurses a month"]),
        ("The yard has 40 boats, of which 12 are on loan.", ["boats", "boats on loan"]),
        (
            "The yard built 40 boats, 12 of them for buyers in Chile.",
            ["boats built", "boats built for buyers in Chile"],
        ),
        ("Some 9,000 divers came in May, 4,000 from Gdansk.", ["divers", "divers from Gdansk"]),
        (
            "The yard had 40 boats in 2017. Eight of them, 20 percent, were sold abroad.",
            ["boats", "boats sold abroad", "boats sold abroad"],
        ),
        ("Three in four of the welders own a boat.", ["welders own boat"]),
        ("Some 340 welders were in work in May.", ["welders in work"]),
        ("The town has 4,000 homes without gas.", ["homes without gas"]),
        ("The town has 12 lines with a length of 40 km.", ["lines", "length of lines"]),
        ("Harbour income, which excludes dues, stood at 5 million yuan in 2017.", ["Harbour income"]),
        ("The vacancy rate (empty berths as a share of all) was 4 percent in May.", ["vacancy rate"]),
        ("Towing received 9 million yuan in 2017; its growth of 8 percent was the fastest yet.", ["Towing"] * 2),
        ("The town has 48 berths per 10,000 people (national average: 11.5).", ["berths per 10,000 people"] * 2),
        ("Danish exports were $40 million in 2017, an upward revision of 2 percent.", ["exports"] * 2),
        ("Exports rose 4 percent in May; Chile, Peru and Cuba followed with 3.5 percent.", ["Exports"] * 2),
        ("Boats numbered 400 in 2017, with a turnover of 9 million yuan.", ["Boats", "turnover of Boats"]),
        ("Each cubic metre held 80 micrograms of PM2.5 in 2017.", ["PM2.5"]),
        ("The yard rang up $3 million in May.", ["yard sales"]),
        ("New flats were 20 percent dearer in May.", ["New flat prices"]),
        ("A berth cost them 2,261 yuan on average in 2017.", ["average berth price"]),
        ("Overnight stays by Danes rose 4 percent in May.", ["Overnight stays by Danes"]),
        ("Dues paid in 2017: 4.1 billion yuan", ["Dues paid"]),
        ("Income of the Tynehaven free zone came to 9 billion yuan in 2017.", ["Income"]),
        ("Seasonally adjusted car exports rose 3 percent in May.", ["car exports"]),
        (
            "Services made up 69 percent of GDP in 2017 and expanded by 7 percent.",
            ["Services of GDP", "Services"],
        ),
        (
            "Revised gross domestic product rose 4 percent in 2017. The economy as a whole should grow 3 percent.",
            ["gross domestic product"] * 2,
        ),
        (
            "Harbour trade rose 4 percent in 2017. Planners hope for growth of 6 percent in 2018.",
            ["Harbour trade"] * 2,
        ),
    ],
)
def test_what_a_clause_says_that_a_number_is_of(text, expected):
    assert subjects(text) == expected


def test_a_lines_label_names_its_numbers():
    lines = "- Days needed to launch a boat: 3, instead of 24\n- Foreign capital actually used: $610 million (up 4%)"
    assert subjects(lines) == ["Days needed to launch a boat"] * 2 + ["Foreign capital actually used"] * 2


def test_a_company_that_a_headline_sets_before_a_colon_owns_its_figures():
    text = "Net revenue of Fjordline Foods Group rose 4 percent. The operating margin was 14 percent."
    assert subjects(text, "Fjordline Foods: interim report")[1] == "Fjordline Foods operating margin"


def test_a_company_owns_the_figures_that_it_publishes():
    text = (
        "Interim results for the six months to June 2018\n\nTotal sales of Fjordline Foods were up 7 percent.\n\n"
        "The operating margin was 14 percent. Shareholders will get a dividend of 10 pence per share."
    )
    assert subjects(text, "Interim results", "Fjordline Foods plc")[1] == "Fjordline Foods operating margin"


def test_a_row_that_names_a_place_counts_what_its_column_says():
    table = "State | Boats built | Change (%)\n\nOhio | 4,210 | -4.0\n\nIowa | 2,870 | 1.5"
    assert subjects(table) == ["Boats built"] * 4


def test_of_several_columns_each_names_its_own_numbers():
    table = "State | Boats built | Boats sold\n\nOhio | 4,210 | 3,800\n\nIowa | 2,870 | 2,100"
    assert subjects(table) == ["Boats built", "Boats sold"] * 2


def test_a_companys_figures_carry_its_name_and_those_of_the_market_do_not():
    text = (
        "Harbourline Group said on Friday its net profit rose 8 percent to $41 million in the second quarter. "
        "The company expects revenue of $300 million. The market as a whole grew 3 percent. "
        "Shareholders of Harbourline will get a dividend."
    )
    assert subjects(text, "Harbourline lifts profit") == [
        "Harbourline net profit",
        "Harbourline net profit",
        "Harbourline revenue",
        "market",
    ]


@pytest.mark.parametrize(
    ("title", "text", "publisher", "owner"),
    [
        (
            "Dearer fuel, cheaper seats: Harbour Air turns a profit",
            "RIGA, Feb 6 - The carrier Harbour Air said it had 1,716 staff. Its net loss shrank, the airline said.",
            "Coast Wire",
            "Harbour Air",
        ),
        (
            "Harbour Pulp: second quarter 2017",
            "Harbour Pulp S.A., a producer of pulp, had 1,716 staff. Net income fell.",
            "Harbour Pulp Investor Relations",
            "Harbour Pulp",
        ),
        (
            "Harbour Lines reports results for 2017",
            "RIGA, Feb 6 -- Harbour Lines (NYSE: HBL) today announced its results. It had 1,716 staff.",
            "PR wire",
            "Harbour Lines",
        ),
        (
            "Harbourline Q2 net profit falls",
            "New Riga: Harbourline Motors on Thursday told its dividend. Net profit fell. The company had 1,716 staff.",
            "Business Daily",
            "Harbourline",
        ),
        (
            "Skyliner squeaks past 800",
            "Skyliner had 1,716 staff, the manufacturer said. Its backlog and net orders fell, and so did guidance.",
            "Airframe Daily",
            "Skyliner",
        ),
    ],
)
def test_a_company_is_known_by_where_it_is_named(title, text, publisher, owner):
    assert subjects(text, title, publisher) == [f"{owner} staff"]


def test_the_shares_of_a_company_are_told_by_their_price():
    text = "Harbourline Inc lifted net profit, the company said. Harbourline shares closed at 12 euros, down 3 percent."
    assert subjects(text, "Harbourline lifts profit") == ["Harbourline share price"] * 2
