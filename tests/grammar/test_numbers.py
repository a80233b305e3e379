"""How numbers, magnitudes and units are written: rows of a sentence and what each of its numbers is worth."""

import pytest

from tests.grammar.told import check

SEPARATORS = [
    (
        "In 2017 pickers numbered 6,100; today they number 6,400 and packers number 980.",
        ["6,100: 6100", "6,400: 6400", "980: 980"],
    ),
    ("In 2017 mills pressed 1 340 910 litres of oil.", ["1 340 910 litres: 1340910 / L"]),
    ("In 2017 the ferries carried 1\u00a0340\u00a0910 passengers.", ["1\u00a0340\u00a0910: 1340910 / 1"]),
    ("In 2017 the ferries carried 1\u202f340\u202f910 passengers.", ["1\u202f340\u202f910: 1340910"]),
    ("Dealers sold 12,34,567 scooters in 2017.", ["12,34,567: 1234567"]),
    ("Sales rose 7.4\u00a0% in 2017.", ["7.4\u00a0%: 7.4 / % / growth"]),
    ("Sales rose 7.4percent in 2017.", ["7.4percent: 7.4 / %"]),
    ("Wages grew 3.1 per cent and rents 2.2 pct in 2017.", ["3.1 per cent: 3.1 / %", "2.2 pct: 2.2 / % / growth"]),
]
WORDS = [
    ("Two hundred and six smallholdings were merged in 2017.", ["Two hundred and six: 206 / 1"]),
    ("Twenty-one ferries were launched in 2017.", ["Twenty-one: 21 / of ferries launched"]),
    ("In 2017 the yard built four ferries.", ["four: 4"]),
    ("One in five of the ferries was late in 2017.", ["One in five: 20 / % / share"]),
    ("Nine times in ten the boats were late in 2017.", ["Nine times in ten: 90 / % / share"]),
    ("In 2017 the odds of a berth were one in 2,500.", ["one in 2,500: 0.04 / % / share"]),
    ("In 2017, 43 of every 100 boats were late.", ["43 of every 100: 43 / % / share"]),
    ("Three out of ten boats lost money in 2017.", ["Three out of ten: 30 / % / share"]),
    ("Nearly two-thirds of the boats were late in 2017.", ["two-thirds: 66.666667 / % / ~ / share"]),
    ("More than half of the boats were late in 2017.", ["half: 50 / > / share"]),
    ("A quarter of the boats were late in 2017.", ["A quarter: 25 / share"]),
    ("The board kept its rate at 3 1/4 percent in June.", ["3 1/4 percent: 3.25 / % / level"]),
    ("Its rate rose to 1-1/4 to 1-1/2 percent in June.", ["1-1/4 to 1-1/2 percent: 1.25 / to 1.5 / % / range"]),
    ("In June the rate rose by 1/4 percentage point.", ["1/4 percentage point: 0.25 / pp / change"]),
]
MAGNITUDES = [
    ("The budget was 3.4 trillion yuan in 2017.", ["3.4 trillion yuan: 3400000000000 / CNY"]),
    ("The budget was 3.4 tn yuan in 2017.", ["3.4 tn yuan: 3400000000000"]),
    ("The firm earned $12.6bn in 2017.", ["$12.6bn: 12600000000 / USD"]),
    ("The firm earned HK$12.6bn in 2017.", ["HK$12.6bn: 12600000000 / HKD"]),
    ("The firm earned NT$900m in 2017.", ["NT$900m: 900000000 / TWD"]),
    ("The state spent Rs 1.5 lakh crore in 2017.", ["Rs 1.5 lakh crore: 1500000000000 / INR"]),
    ("Some 4.5 crore pilgrims came in 2017.", ["4.5 crore: 45000000 / ~ / 1"]),
    ("The lender earned 880 million euros in 2017.", ["880 million euros: 880000000 / EUR"]),
    ("The lender earned RMB 2.3 trillion in 2017.", ["RMB 2.3 trillion: 2300000000000 / CNY"]),
    ("The lender earned £1.6 billion in 2017.", ["£1.6 billion: 1600000000 / GBP"]),
    ("The lender paid 45 million Swiss francs in 2017.", ["45 million Swiss francs: 45000000 / CHF"]),
    ("The lender paid SEK 45 million in 2017.", ["SEK 45 million: 45000000 / SEK"]),
    ("Sales were Rs. 2,345.6 cr. in 2017.", ["Rs. 2,345.6 cr: 23456000000 / INR"]),
    ("The yard raised $1.2 B and lost ₹12 Cr in 2017.", ["$1.2 B: 1200000000 / USD", "₹12 Cr: 120000000 / INR"]),
    ("The plan keeps the number of clerks within 23 million in 2019.", ["23 million: 23000000 / <"]),
    ("Imports of gas were 8.2 bcm in 2017.", ["8.2 bcm: 8200000000 / m3"]),
    ("The city has 170 masts, or 17 for every 10,000 people.", ["170: 170", "17: 17 / 1"]),
    ("Boats emitted 12.4 Mt of carbon in 2017.", ["12.4 Mt: 12400000 / t"]),
    ("Exports were 45.2 bln dlrs in 2017.", ["45.2 bln dlrs: 45200000000 / USD"]),
    ("Debt fell to 2.1x earnings from 2.6x in 2017.", ["2.1x: 2.1 / times", "2.6x: 2.6 / times"]),
    ("Profit fell (3.1)% in 2017.", ["(3.1)%: -3.1 / %"]),
    ("Boats cost 1.23 euros in 2017, 2.1 cents more than in 2016.", ["1.23 euros: EUR", "2.1 cents: 0.021 / EUR"]),
    ("Only 1 boat in 50 was late in 2017.", ["1 boat in 50: 2 / % / share"]),
    ("In 2017 one in fourteen clerks sailed.", ["one in fourteen: 7.142857 / % / share"]),
    (
        "The mean temperature was 14.3°C in 2017, 0.9 degrees above normal.",
        ["14.3°C: Cel / level", "0.9: 0.9 / Cel / change"],
    ),
]
RANGES = [
    ("The office expects between 5 and 6 percent in 2019.", ["5 and 6 percent: 5 / to 6 / % / range"]),
    ("The plan needs $3-4 billion in 2019.", ["$3-4 billion: 3000000000 / to 4000000000 / USD"]),
    ("Growth of 3.5% to 4% is expected in 2019.", ["3.5% to 4%: 3.5 / to 4 / % / forecast"]),
    ("The margin will be between 38 percent and 38.5 percent in 2019.", ["38 percent and 38.5 percent: 38 / to 38.5"]),
    ("Cells cost RMB 1.05-1.15 in 2017.", ["RMB 1.05-1.15: 1.05 / to 1.15 / CNY / range"]),
    ("The yard hires 300-400 people a year.", ["300-400: 300 / to 400 / 1"]),
    ("The margin will be 34.3%-36.9% in 2019.", ["34.3%-36.9%: 34.3 / to 36.9 / % / range"]),
    ("Wages range from £50m to £53m in 2017.", ["£50m to £53m: 50000000 / to 53000000 / GBP"]),
]
ELIDED = [
    (
        "Sales rose to 5.2 billion yuan from 4.8 in 2016 and boats to 52 million euros from 48.",
        ["5.2 billion yuan: CNY", "4.8: 4800000000 / CNY", "52 million euros: EUR", "48: 48000000 / EUR"],
    ),
    (
        "Profit was SEK 345 m (312), orders SEK 1,234 M (1,130).",
        ["SEK 345 m: SEK", "312: 312000000 / SEK", "SEK 1,234 M: SEK", "1,130: 1130000000 / SEK"],
    ),
    (
        "Sales were SEK 11,449 (10,297) million and profit 12.4 (10.9) million euros in 2017.",
        [
            "SEK 11,449: 11449000000 / SEK",
            "10,297: 10297000000 / SEK",
            "12.4: 12400000 / EUR",
            "10.9: 10900000 / EUR",
        ],
    ),
    ("In 2017 Ohio had 80,786, Iowa 61,400.", ["80,786: 80786 / 1", "61,400: 61400 / 1"]),
    ("Growth was 3.6 percent in 2017, against the 9.1 it claimed.", ["3.6 percent: growth", "9.1: 9.1 / % / growth"]),
    ('It opened 28 "mini-museums" in 2017.', ["28: 28 / 1"]),
    ("Yards, 137 at the latest count, grew in 2017.", ["137: 137 / 1"]),
    ("Ice forced a stop of 12 days in 2017.", ["12 days: 12 / d"]),
    ("Sales went from $2.3bn to 2.9 in 2017.", ["$2.3bn: USD", "2.9: 2900000000 / USD"]),
    ("The yard, 46 km from town, handled 39.4 million in 2017.", ["46 km: km", "39.4 million: 39400000 / 1"]),
    ("Tolls ended in 72 parks in 2016, since widened to 165.", ["72: 1", "165: 165 / 1"]),
    ("Snow shut 38 of our yards in 2017.", ["38: 38 / 1"]),
    ("The prize fund is 420,000 euros, of which 95,000 goes to the winner.", ["420,000 euros: EUR", "95,000: EUR"]),
    ("The lender paid 45 million kronor in 2017. It fell to 9.59 per euro.", ["45 million kronor: SEK", "9.59: SEK"]),
    ("The song was played 60 million times in 2017.", ["60 million times: 60000000 / 1 / level"]),
    ("Cars averaged 25.1 km/h in 2017; the jam index stood at 5.5.", ["25.1 km/h: km/h", "5.5: 5.5 / 1"]),
    ("Hotel prices rose 2.2%, which is 1.2 points above July.", ["2.2%: %", "1.2: pp / change"]),
    ("Inflation rose from 1.9 to 2.1 percent in 2017.", ["1.9: 1.9 / %", "2.1 percent: 2.1 / %"]),
    (
        "The three mines dug 5.1, 6.2 and 7.3 million tons of coal in 2017.",
        ["5.1: 5100000 / t", "6.2: 6200000 / t", "7.3 million tons: 7300000 / t"],
    ),
    (
        "In 2017 Guangdong grew 7.5 percent, Fujian 8.1 and Hainan 7.0.",
        ["7.5 percent: growth / Guangdong", "8.1: 8.1 / % / growth / Fujian", "7.0: 7 / % / growth / Hainan"],
    ),
    (
        "In 2017 the mean stood at 58 micrograms of PM2.5 per cubic meter; the goal was 60.",
        ["58 micrograms: 58 / ug/m3 / level", "60: 60 / ug/m3 / level"],
    ),
    (
        "The coasts differ in 2017: South, 77.6 million tons; North, 22.4 million, and West, 9.1 million.",
        ["77.6 million tons: t", "22.4 million: 22400000 / t", "9.1 million: t"],
    ),
    (
        "Households borrowed 607 billion yuan in 2017, of which 478 billion was long-term.",
        ["607 billion yuan: CNY", "478 billion: 478000000000 / CNY"],
    ),
    (
        "The yard spent 5 billion yuan in 2017, one billion more than in 2016.",
        ["5 billion yuan: CNY", "one billion: CNY"],
    ),
    (
        "Sales were 226 billion yuan (-10.2%), profits 69 billion (-45.5).",
        ["226 billion yuan: CNY", "-10.2%: %", "69 billion: CNY", "-45.5: -45.5 / % / growth"],
    ),
    ("The indices stand at 92.1, 129.8 and 165.9.", ["92.1: 92.1 / 1", "129.8: 129.8 / 1", "165.9: 165.9 / 1"]),
    (
        "Homes used 115.5 TWh (+7.3%), farms 44.3 (+5.5%), ferries 41.2 (-1.1%).",
        ["115.5 TWh: TW.h", "+7.3%: %", "44.3: 44.3 / TW.h", "+5.5%: %", "41.2: 41.2 / TW.h", "-1.1%: -1.1 / growth"],
    ),
    (
        "Yards sold 3.1 million boats in 2017. Sales in 2016 were 2.9 million, and the budget 4 billion yuan.",
        ["3.1 million: 1", "2.9 million: 2900000 / 1", "4 billion yuan: CNY"],
    ),
    (
        "The crop was 240 million tonnes in 2017, 14 million more than in 2016 and 2.3 million above that of 2015.",
        ["240 million tonnes: t", "14 million: 14000000 / t / change", "2.3 million: 2300000 / t"],
    ),
    ("The boat index rose half a point to 51.5.", ["half a point: 0.5 / 1 / change", "51.5: 51.5 / 1 / level"]),
    ("Growth was 4.1 percent in 2017, 0.3 points more than in 2016.", ["4.1 percent: %", "0.3: 0.3 / pp / change"]),
    ("The rate fell to 5.8 percent from six in 2017.", ["5.8 percent: 5.8 / %", "six: 6 / %"]),
    ("Of 15 captains nine are left, three of them in port.", ["15: 15", "nine: 9 / 1", "three: 3"]),
    ("The firm closed 14 of its 96 piers in 2017.", ["14: 14 / 1", "96: 96 / 1"]),
    ("★ Boats built: 94", ["94: 94 / 1 / level"]),
    ("The yard managed 458 in 2017.", ["458: 458 / 1 / level"]),
    ("The 300 or so captains were 29.6 years old on average in 2017.", ["300: 300 / 1", "29.6 years: 29.6 / a"]),
]
TABLES = [
    (
        "Trade ($ billion)\nPier | 2016 | 2017 | % change\nNorth | 6.34 | 6.61 | 4.3\nSouth | 3.26 | 3.20 | -1.8",
        [
            "6.34: 6340000000 / USD / level",
            "6.61: 6610000000 / USD",
            "4.3: 4.3 / % / growth",
            "3.26: 3260000000 / USD",
            "3.20: 3200000000 / USD",
            "-1.8: -1.8 / % / growth",
        ],
    ),
    ("NOK million | 2017\nSales | 4,132\nDebt | 95", ["4,132: 4132000000 / NOK", "95: 95000000 / NOK"]),
    (
        "Boats by yard, 2017 (built in thousands; share; annual growth)\nNorth  78.9  22.4%  -7%",
        ["78.9: 78900 / 1", "22.4%: 22.4 / share", "-7%: -7 / growth"],
    ),
    ("Pier | 1,000 | Change in %\nNorth | 132 | 3.5", ["132: 132000 / 1 / level", "3.5: 3.5 / % / growth"]),
    (
        "Unit: 100 million yuan\n\nFerry revenue  712.6  (+13.4%)\n\nFreight (tons)  203.7  (-4.4%)",
        ["712.6: 71260000000 / CNY", "+13.4%: 13.4 / growth", "203.7: 203.7 / t", "-4.4%: -4.4 / growth"],
    ),
    (
        "Vessel (unit): Output / Growth (%)\n\nFerries (10,000): 3.62 / 3.4\n\nof which: electric (10,000): 1.5 / -9.6",
        ["3.62: 36200 / 1", "3.4: 3.4 / % / growth", "1.5: 15000 / 1", "-9.6: -9.6 / % / growth"],
    ),
    ("Pier\tUnemployment rate (%)\nNorth\t4.1\nSouth\t3.8", ["4.1: 4.1 / % / level", "3.8: 3.8 / % / level"]),
]
UNITS = [
    (
        "Mills took 510 million cubic meters in 2017, yards 350 million and homes 1.8 billion. "
        "The remaining 1.2 billion was lost.",
        ["510 million cubic meters: m3", "350 million: m3", "1.8 billion: m3", "1.2 billion: m3"],
    ),
    (
        "Visits (million) in 2017, with change on the year:\n\n* Harbour: 8.2 (+3.5%)\n\n* Eel House: 5.8 (-6.5%)",
        ["8.2: 8200000 / 1 / level", "+3.5%: growth", "5.8: 5800000 / 1 / level", "-6.5%: -6.5 / growth"],
    ),
    ("Turnover in 2017 (million euros): 312.4", ["312.4: 312400000 / EUR"]),
    ("In 2017 births per woman averaged 0.98. Hamar had the lowest, 0.76.", ["0.98: 1", "0.76: 1"]),
    (
        "Mills used 610 million cubic meters in 2017, 200 million of it in May.",
        ["610 million cubic meters: m3", "200 million: m3"],
    ),
    (
        "Mills used 610 million cubic meters in 2017. The port plans to bring this down to about 500 million by 2020.",
        ["610 million cubic meters: m3", "500 million: m3 / ~ / forecast"],
    ),
    (
        "Life expectancy in the port was 82.1 years in 2017, 0.2 years higher than in 2016.",
        ["82.1 years: a / level", "0.2 years: a / change"],
    ),
    ("The line is 35 kilometers long.", ["35 kilometers: 35 / km"]),
    ("The park covers 488 square kilometers.", ["488 square kilometers: 488 / km2"]),
    ("Farms used 3.2 million hectares in 2017.", ["3.2 million hectares: 3200000 / ha"]),
    ("The plant made 20.9 TWh in 2017.", ["20.9 TWh: 20.9 / TW.h"]),
    ("The field yielded 3.8 million barrels a day in 2017.", ["3.8 million barrels: 3800000 / [bbl_us]"]),
    ("The rate rose 0.3 percentage points in 2017.", ["0.3 percentage points: 0.3 / pp / change"]),
    ("The rate rose 0.3 of a percentage point in 2017.", ["0.3 of a percentage point: 0.3 / pp"]),
    ("The rate rose half a percentage point in 2017.", ["half a percentage point: 0.5 / pp / change"]),
    (
        "The bank cut the rate by 25 basis points to 4.1%.",
        ["25 basis points: -0.25 / pp / change", "4.1%: 4.1 / level"],
    ),
    ("A 1,318-km line brought a 7.5-percent rise in 2017.", ["1,318-km: 1318 / km", "7.5-percent: 7.5 / % / growth"]),
    ("There were 2.6 doctors per 1,000 people in 2017.", ["2.6: 2.6 / 1 / of doctors per 1,000 people"]),
    ("The birth rate was 9.06 per thousand in 2017.", ["9.06: 9.06 / of birth rate per thousand"]),
]
SPELLINGS = [
    ("Rents rose 3.1pc in 2017.", ["3.1pc: 3.1 / % / growth"]),
    ("Rents rose 3.1 p.c. and wages 2.2 pct. that year.", ["3.1 p.c.: 3.1 / %", "2.2 pct.: 2.2 / % / growth"]),
    ("The rate rose 0.3 ppt in 2016 and 0.4 %-points in 2017.", ["0.3 ppt: 0.3 / pp", "0.4 %-points: 0.4 / pp"]),
    ("The rate rose 0.3 p.p. in 2017.", ["0.3 p.p.: 0.3 / pp / change"]),
    ("The rate rose two-tenths of a point in 2017.", ["two-tenths of a point: 0.2 / pp / change"]),
    ("The bank raised its rate by a quarter of a point.", ["a quarter of a point: 0.25 / pp / change"]),
    ("Growth was (-)1.2 percent in 2017.", ["(-)1.2 percent: -1.2 / % / growth"]),
    ("The rate was 27,6% in 2017 and cost 6,2-million jobs.", ["27,6%: 27.6 / %", "6,2-million: 6200000 / 1"]),
    ("The lender owed EUR 1.234.567,89 in 2017.", ["EUR 1.234.567,89: 1234567.89 / EUR"]),
    ("Half a million boats were built in 2017.", ["Half a million: 500000 / 1"]),
    ("A quarter of a million boats were built in 2017.", ["A quarter of a million: 250000 / 1"]),
    ("Two dozen boats were built in 2017.", ["Two dozen: 24 / 1"]),
    ("Output was two and a half times that of 2010.", ["two and a half times: 2.5 / times / ratio"]),
    ("A boat costs half of what it did in 2010.", ["half: 0.5 / times / ratio"]),
    ("Boats fill a fifth of the harbour.", ["a fifth: 20 / % / share"]),
    ("Between five and six percent of boats leak.", ["five and six percent: 5 / to 6 / %"]),
    (
        "Barges took away 310 cubic yards of mud and 98 cu ft of sand.",
        ["310 cubic yards: [cyd_i]", "98 cu ft: [cft_i]"],
    ),
    ("It was 36C at noon and 97°F at three.", ["36C: 36 / Cel", "97°F: 97 / [degF]"]),
]
MONEY = [  # whose dollars, rupees, crowns: the article's country says
    ("In Kenya, harbours earned KSh 4 trillion and Sh1.2bn.", ["KSh 4 trillion: KES", "Sh1.2bn: 1200000000 / KES"]),
    ("In Uganda, a boat costs 900 shillings.", ["900 shillings: UGX"]),
    ("In South Africa, a boat costs R150 000.", ["R150 000: 150000 / ZAR"]),
    ("In Botswana, a boat costs P1,500.", ["P1,500: 1500 / BWP"]),
    ("In Canada, a boat costs $900 or US$700.", ["$900: CAD", "US$700: USD"]),
    ("In Denmark, a boat costs 900 kroner, or 900 kr.", ["900 kroner: DKK", "900 kr: DKK"]),
    ("In Pakistan, a boat costs Rs 900.", ["Rs 900: PKR"]),
    ("In Egypt, a boat costs 900 pounds.", ["900 pounds: EGP"]),
    ("In Poland, a boat costs 900 zlotys, or 900 zł.", ["900 zlotys: PLN", "900 zł: PLN"]),
    ("Dealers took CAD$5m, S$4m and RM3.2 billion.", ["CAD$5m: CAD", "S$4m: SGD", "RM3.2 billion: MYR"]),
    ("Boats cost $900. Crews landed 410 pounds of crab.", ["$900: USD", "410 pounds: 410 / [lb_av]"]),
    ("Crews were owed 410 pounds.", ["410 pounds: 410 / GBP"]),
    ("Fuel took 27 cents of each euro, down from 31.", ["27 cents: 0.27", "31: 0.31"]),
    ("The dividend was 21.4p a share.", ["21.4p: 0.214 / GBP"]),
]
CONVERSIONS = [
    (
        "Output was 147.9 billion yuan (US$21.7 billion) in 2016.",
        ["147.9 billion yuan: CNY / of Output", "US$21.7 billion: USD / level / 2016 / of Output"],
    ),
    (
        "Exports fell by 3 billion yuan ($440 million) in 2016.",
        ["3 billion yuan: -3000000000 / change", "$440 million: change"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*SEPARATORS, *WORDS, *MAGNITUDES, *RANGES, *ELIDED, *TABLES, *UNITS, *SPELLINGS, *MONEY, *CONVERSIONS],
)
def test_what_a_number_is_worth(sentence, expected):
    check(sentence, expected)
