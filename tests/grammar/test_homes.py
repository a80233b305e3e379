"""What articles of offices, towns and companies all over the world are about where a sentence names no place."""

from datetime import date

import pytest

from tasks.extract import extract
from tasks.grammar.places.companies import is_of_company

DAY = date(2019, 6, 14)
ARTICLES = [  # title, publisher, text, the place of each figure
    (
        "Later weddings, fewer sermons",
        "The Southern Sentinel",
        "The CSO counted 19,071 marriages last year. Couples in Cork waited longest, and Limerick held "
        "most services in hotels, a registrar in Sligo said. Brides were 34.1 years old on average.\n\n"
        "Fees of 2.4 million were paid.",
        ["Ireland"] * 3,
    ),
    (
        "Copper up, jobs down",
        "Diario del Norte (English pages)",
        "The jobless rate was 7.1 percent in the quarter to May, the INE said. Mines in Antofagasta hired, "
        "while shops in Valparaíso and Concepción closed. Another 41,000 people gave up looking for work.",
        ["Chile"] * 2,
    ),
    (
        "Prices ease again",
        "Market Watchman",
        "Inflation slowed to 11.2 percent in May, the NBS reported on Monday. A bag of rice that costs "
        "17,000 naira in Kano is dearer in Enugu.\n\nFood inflation, at 13.5 percent, hardly moved.",
        ["Nigeria", "Kano", "Nigeria"],
    ),
    (
        "Halden Port: annual results",
        "Exchange newswire",
        "HONG KONG, 14 June 2019 - The Board of Halden Port Holdings announces the results of the "
        "Group.\n\nRevenues amounted to RMB4,100 million. Net loss narrowed to RMB310 million.\n\n“We "
        "sit in Qingdao, and the city helps us,” the Chairman said. The Group had 2,900 employees at the "
        "year-end.",
        [None] * 3,
    ),
    (
        "More flats, fewer tenants",
        "Quay Letter",
        "OSLO, June 13 (QL) -- The number of people a Norwegian flat holds came to 1.9 in 2018, data of "
        "Statistics Norway showed. A total of 31,600 flats were built.\n\n"
        "Oslo had the smallest, with 1.7. In Oslo, two of three are let.\n\nRents rose 3.1 percent.",
        ["Norway", "Norway", "Oslo", "Oslo", "Oslo", "Norway"],
    ),
    (
        "Council to mend 41 footpaths",
        "The Tralee Advertiser",
        "Walkers in Tralee will have less to fear. The council will spend €310,000 on paths. Some 270 "
        "people signed a petition.",
        ["Tralee"] * 2,
    ),
    (
        "What the gulls leave",
        "Harbour Lane Quarterly",
        "At dawn Meera Patil opens the shed in Dharavi where she sorts bottles. Dharavi is under Mumbai's new "
        "waste rules.\n\nThe city collects 6,500 tonnes a day. Of 3,100 households polled by the city's survey "
        "office, 61 percent sort. The city wants a rate of 80 percent.",
        ["Mumbai"] * 4,
    ),
    (
        "Rotterdam stays busy",
        "Quay Letter",
        "If world trade is cooling, nobody told Rotterdam. The port handled 115 million tonnes from "
        "January to March, 2 percent more than a year ago. Boxes from Asia made up 31 percent of it. Ships "
        "from the EU and Africa paid 41 million.",
        ["Rotterdam"] * 4,
    ),
    (
        "Steelmakers pour less",
        "Furnace Monthly",
        "Global steel output fell 2 percent in May, the World Steel Association said. China, India and "
        "Japan all made less. Mills used 76 percent of their capacity. World demand may grow by 1.3 "
        "percent this year.",
        ["world"] * 3,
    ),
    (
        "Inflation eases",
        "Gold Street Business",
        "A market woman in Kumasi. PHOTO | FILE\n\nInflation eased to 9.1 per cent in May, the Ghana "
        "Statistical Service says. Food prices rose by 6.7 per cent. Imports cost GH¢310 million.",
        ["Ghana"] * 3,
    ),
    (
        "Harvest in the barn",
        "Field & Stall",
        "France has brought in 35 million tonnes of wheat. In Brittany, growers wait for the state to pay. "
        "The state owes them 41 million euros.\n\nYields rose by 3 percent.",
        ["France"] * 3,
    ),
    (
        "Flu season ends early",
        "Ohio Department of Health",
        "Hospitals admitted 310 people with flu in the week to June 8. Cleveland and Toledo had no new "
        "cases. Of those admitted, 41 percent were children.",
        ["Ohio"] * 2,
    ),
    (
        "The budget in short",
        "Ministry of Finance, Kampala",
        "Revenue will grow by 11 per cent. Roads take Shs 310 billion, of which Gulu and Mbarara get most. "
        "The deficit will be 5.1 per cent of GDP.",
        ["Uganda"] * 3,
    ),
    (
        "Money from abroad",
        "La Semana Económica",
        "Families received 14.1 billion dollars in remittances from January to May, the central bank said. "
        "Michoacán and Jalisco got most of it. A worker sends 320 dollars at a time, or some 6,200 pesos.",
        ["Mexico"] * 3,
    ),
    (
        "More flats than ever",
        "Builders' Gazette",
        "Developers began 18,000 flats in May. In Kraków and Wrocław they paid 9,100 zlotys a square "
        "metre.\n\nPermits rose by 6.4 percent.",
        ["Poland", "Kraków", "Poland"],
    ),
    (
        "Kestrel Cement plc: trading update",
        "Newswire",
        "The Group sold 4.1 million tonnes in the half year. Revenue grew by 6 percent. The new works in "
        "Lagos cost £31 million.\n\nThe Board expects profit before tax of £98 million. “Nigeria is a "
        "fine market,” the Chairman said. Employees numbered 2,900.",
        [None, None, "Lagos", None, None],
    ),
    (
        "Museum night: a route for families",
        "Expat Lisbon Planner",
        "With 41 museums to choose from you need a plan. Start by the river, walk up to the castle and eat "
        "late. Some 98,000 people came last year.",
        ["Lisbon"] * 2,
    ),
    (
        "Members discuss reading rooms",
        "Osaka Municipal Assembly",
        "The committee met on Friday and visited the new branch in Kita Ward, near the castle.\n\nThe "
        "city has 241 reading rooms, members heard. Readers borrowed 9.8 million books last year.",
        ["Osaka"] * 2,
    ),
    (
        "Rain fills the reservoirs",
        "Sichuan Daily",
        "Power stations fed 310 terawatt-hours into the grid last year. Yibin and Leshan had the most "
        "rain. The province uses two thirds of the power itself.",
        ["Sichuan"] * 2,
    ),
    (
        "Kunshan keeps soldering",
        "Delta & Box",
        "Local plants turned out 41 million laptops in Kunshan, more than the rest of Jiangsu makes. "
        "Exports from Jiangsu stalled.\n\nThe city's GDP grew by 7.1 percent. Tax receipts rose by 0.9 "
        "percent.",
        ["Kunshan"] * 3,
    ),
    (
        "Sons and daughters send more",
        "Bay Business",
        "Remittances rose by 3.9 per cent in April, the BSP said. Households in Cebu and Iloilo spend them on "
        "school.\n\nThe money makes up 9.7 per cent of GDP, and the peso gained 2 per cent.",
        ["Philippines"] * 3,
    ),
    (
        "Cotton sowing behind",
        "Press Information Bureau",
        "Farmers had sown 18.2 lakh hectares by Thursday. Gujarat and Telangana wait for rain.\n\nSeed "
        "costs Rs 730 a packet, 4 per cent more than last year.",
        ["India"] * 3,
    ),
    (
        "Births, first quarter",
        "Institut de la statistique du Québec",
        "Mothers gave birth to 19,800 children from January to March. Montréal and Laval had fewer than a "
        "year ago. Of the mothers, 41 percent were older than 32.",
        ["Québec"] * 2,
    ),
    (
        "Coffee sells for less",
        "The Mekong Ledger",
        "Exporters shipped 810,000 tonnes from January to May, the GSO said. Growers in Đắk Lắk and Lâm "
        "Đồng earn 33,000 dong a kilo.\n\nPrices fell by 11 percent.",
        ["Vietnam", "Đắk Lắk", "Vietnam"],
    ),
    (
        "More cider, less beer",
        "Statistisches Landesamt Baden-Württemberg",
        "Presses made 41 million litres of cider last year. Stuttgart and Ulm drank most. Brewers sold 3.1 "
        "percent less beer.",
        ["Baden-Württemberg"] * 2,
    ),
    (
        "The airport fills up",
        "Runway Letter",
        "São Paulo's second airport lies in Campinas, an hour from town.\n\nWith both airports the city is "
        "the busiest of the continent. Together they served 78 million. It wants another, for 3.1 billion reais.",
        ["São Paulo"] * 2,
    ),
    (
        "First step taken",
        "Growers' Digest",
        "BANGKOK, June 14 -- Thailand brought in 6.1 million tonnes of sugar, the ministry told a "
        "briefing. In Khon Kaen, farmers now grow cassava. Prices fell by 4 percent. The ministry spends "
        "310 million baht on seed.",
        ["Thailand"] * 3,
    ),
    (
        "Fewer trams, fuller trams",
        "Göteborg Transport Board",
        "Trams carried 98 million passengers last year, 4 percent more than in 2017. Line 11 to Saltholmen "
        "was the busiest. The board wants 41 new trams.",
        ["Göteborg"] * 3,
    ),
    (
        "Rents keep climbing",
        "Amarillo Plain News",
        "AMARILLO, Texas — The average rent in town rose 4 percent to $980 in May, a survey says. Lubbock "
        "was dearer. Landlords let 310 flats.",
        ["Amarillo"] * 3,
    ),
    (
        "Maize harvest, second estimate",
        "Crop Estimates Committee, Pretoria",
        "Farmers will bring in 11.2 million tons of maize this season. The Free State and Mpumalanga grow "
        "most of it. White maize makes up 51 percent.",
        ["South Africa"] * 2,
    ),
    (
        "Stolen bikes",
        "The Groningen Student",
        "Thieves took 4,100 bikes in the city last year, police say. That is 11 a day. Half were never locked.",
        ["Groningen"] * 3,
    ),
    (
        "Why the dam is empty",
        "Hill & Valley",
        "In Coorg, Ponnamma counts her coffee bushes and looks at the sky. She has seen nothing like it in "
        "41 years.\n\nReservoirs in Karnataka hold 310 million cubic metres, 41 percent of what they can. "
        "Karnataka had 60 percent less rain than usual, the state's disaster centre says. Bengaluru gets "
        "water every third day. Some 3,100 villages are served by tankers.",
        ["Karnataka"] * 4,
    ),
    (
        "Unemployment at a low",
        "Agência Norte",
        "The jobless rate fell to 6.6 percent in the first quarter, the INE said. Lisbon and the Algarve "
        "hired most. There were 339,000 people out of work.",
        ["Portugal"] * 2,
    ),
    (
        "More babies",
        "General Register Office, Nicosia",
        "Some 9,300 babies were born last year. Limassol had most. Deaths fell by 2 percent.",
        ["Cyprus"] * 2,
    ),
    (
        "Textile orders drop",
        "Dhaka Business Daily",
        "Garment exports fell to $2.9 billion in May, BGMEA said. Factories in Gazipur and Narayanganj cut "
        "shifts. Some 41,000 workers lost their jobs.",
        ["Bangladesh"] * 2,
    ),
]


@pytest.mark.parametrize(("title", "publisher", "text", "expected"), ARTICLES, ids=[each[0] for each in ARTICLES])
def test_what_an_article_is_about(title, publisher, text, expected):
    figures, _ = extract(text, DAY, "en", title=title, publisher=publisher)
    assert [(figure.surface, figure.ref_area) for figure in figures] == [
        (figure.surface, place) for figure, place in zip(figures, expected, strict=True)
    ]


COMPANIES = [
    (
        "Tarn & Sons sells more biscuits",
        "Tarn & Sons, the Leeds biscuit maker, saw its turnover rise. Turnover rose to £31 million, pre-tax profit to "
        "£4.1 million. It opened a bakery in Bradford.",
    ),
    (
        "Nordlund reports second quarter 2019",
        "Net interest income was SEK 310 million (290). The loan-to-deposit ratio was 98 percent. The Board of "
        "Directors has set a target of 41 percent.",
    ),
    (
        "Mahele Gold pours more",
        "Mahele Gold produced 41,000 ounces in the June quarter. All-in sustaining costs were $980 an ounce. The miner "
        "expects 160,000 ounces this year.",
    ),
    (
        "Sprout raises €31m",
        "Sprout, a start-up that delivers seeds, has raised €31 million. It has 410,000 customers. Founder Eva "
        "Blum wants to double sales.",
    ),
    (
        "Skua Air adds routes",
        "Skua Air carried 2.9 million passengers in May. Its load factor was 91 percent. The carrier has 41 aircraft.",
    ),
]
OTHERS = [
    (
        "Council approves budget",
        "The board of the library asked for £31 million. The group of members lost by 9 votes.",
    ),
    ("Trust in deficit", "The trust's deficit widened to £31 million. The chief executive wants to close 41 beds."),
    ("Spain buys fewer cars", "Dealers registered 98,000 cars in May, the industry group Anfac said. Seat sold most."),
]


@pytest.mark.parametrize(("title", "text"), COMPANIES, ids=[each[0] for each in COMPANIES])
def test_a_company_is_known_by_how_companies_report(title, text):
    assert is_of_company(title, text)


@pytest.mark.parametrize(("title", "text"), OTHERS, ids=[each[0] for each in OTHERS])
def test_what_only_sounds_like_a_company_is_none(title, text):
    assert not is_of_company(title, text)
