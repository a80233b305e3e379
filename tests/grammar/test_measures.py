"""What is said of a number: measure, sign, base, qualifier, status."""

import pytest

from tests.grammar.told import check

LEVEL_AND_GROWTH = [
    (
        "Mills earned 1.8 trillion yuan in 2017, an increase of 8.1 percent.",
        ["1.8 trillion yuan: level", "8.1 percent: growth / yoy"],
    ),
    (
        "Mills earned 1.8 trillion yuan in 2017, down 8.1 percent.",
        ["1.8 trillion yuan: level", "8.1 percent: -8.1 / growth"],
    ),
    (
        "Sales sank 12 percent to 1.8 million units in 2017.",
        ["12 percent: -12 / growth", "1.8 million: level / of Sales"],
    ),
    ("Rent rose by 90 yuan to 2,116 yuan in 2017.", ["90 yuan: 90 / change", "2,116 yuan: level"]),
    ("Sales in 2017 were off 8.1 percent.", ["8.1 percent: -8.1 / growth"]),
    ("Sales edged down 0.1 percent in 2017.", ["0.1 percent: -0.1 / growth"]),
    ("Gates were 23,860 in 2017, off about 4 percent.", ["23,860: level", "4 percent: -4 / growth / ~"]),
    ("The cells gave up after 57 km.", ["57 km: level"]),
    ("Wage growth: Q1 6.8%; Q2 6.7%", ["6.8%: growth", "6.7%: growth"]),
    (
        "The balance stood at minus $1.2 billion, and cash flow was -12 million euros.",
        ["minus $1.2 billion: -1200000000 / level", "-12 million euros: -12000000 / level"],
    ),
    ("Some 2,400 clerks had waited more than a year in 2017.", ["2,400: level"]),
    ("The recycling rate, 38.4% in 2017, rose.", ["38.4%: level"]),
    ("Sales beat the annual target by 6.7 percent in 2017.", ["6.7 percent: growth / no base"]),
    ("Wages outpaced those of sailors by 2.3 percentage points.", ["2.3 percentage points: change / no base"]),
    (
        "In 2017 boats landed 14 times the 309 tons of 2016.",
        ["14 times: ratio / yoy", "309 tons: level"],
    ),
    ("Trade saw a 3.4-fold increase in 2017.", ["3.4-fold: ratio / yoy"]),
    ("In 2017 boat sales had doubled in five years.", ["doubled: ratio / 2012-01-01/2012-12-31"]),
    ("Boats cost 8.4 percent more in December than a year previously.", ["8.4 percent: growth / yoy"]),
    ("Sales run at half of last year's pace.", ["half: 0.5 / times / ratio"]),
    ("The peak stands 557 meters above the sea.", ["557 meters: level"]),
    ("The wreck lay 23 meters below the surface.", ["23 meters: 23 / level"]),
    ("A natural increase of 800 was left in 2017.", ["800: level"]),
    ("The debt-GSDP ratio was 16.2 per cent in 2017.", ["16.2 per cent: share"]),
    ("Sales were lower by 1.1 percent in 2017.", ["1.1 percent: -1.1 / growth"]),
    ("Sales slipped too, though only by 0.4 percent.", ["0.4 percent: -0.4 / growth"]),
    ("A 4.2 percent plunge in sales followed in 2017.", ["4.2 percent: -4.2 / growth"]),
    ("After a 1.1 percent monthly rise a boat cost £900.", ["1.1 percent: 1.1 / growth", "£900: level"]),
    ("Boats saw negative growth of 3.1 percent in 2017.", ["3.1 percent: -3.1 / growth"]),
    ("In 2017 June's 9.1 percent was the biggest jump on record.", ["9.1 percent: 9.1 / growth"]),
    ("Boats cost half as much again as in 2010.", ["half: 50 / % / growth"]),
    ("The Hotel Price Index stood at 2.2% in 2017.", ["2.2%: 2.2 / growth"]),
    ("The labour force grew faster, by 61,000 people in 2017.", ["61,000: 61000 / change"]),
    ("The decline was limited to 5.8% in 2017.", ["5.8%: -5.8 / growth"]),
    ("Boats stood at 4,447 in 2017, off 3.1 percent.", ["4,447: level", "3.1 percent: -3.1 / growth"]),
    ("Lamps chalked up 1.3 billion yuan in 2017.", ["1.3 billion yuan: level"]),
    ("Exports and imports saw changes of -4.3% and 10.8%.", ["-4.3%: -4.3 / growth", "10.8%: 10.8 / growth"]),
    ("Sales for 2017 were corrected by 0.1 billion euros downwards.", ["0.1 billion euros: -100000000 / change"]),
    ("The yard shut with the loss of 140 jobs.", ["140: 140 / level"]),
    ("Profit slips 3.6% YoY.", ["3.6%: -3.6 / growth / yoy"]),
    ("Inflation fell to 2.1 percent in 2017.", ["2.1 percent: 2.1 / growth / yoy"]),
    ("Sales grew at a CAGR of 4.2 percent.", ["4.2 percent: 4.2 / growth"]),
    ("Shares sank $4.46 to $50.83 in 2017.", ["$4.46: -4.46 / change", "$50.83: 50.83 / level"]),
    ("Mines shed 4,100 jobs and took on 300 clerks in 2017.", ["4,100: -4100 / change", "300: 300 / level"]),
    ("Some 800 jobs will go in 2019.", ["800: -800 / change"]),
    ("A fall of 29,000 followed in 2017.", ["29,000: -29000 / change"]),
    ("The bank cut its growth outlook for 2019 by 0.1 percentage point.", ["0.1 percentage point: -0.1 / change"]),
    ("The firm swung to a loss of 3.4 billion yen in 2017.", ["3.4 billion yen: 3400000000 / level"]),
    (
        "Boats had a plus of 5.1 percent in 2017 and a loss of up to a fifth in 2018.",
        ["5.1 percent: growth", "a fifth: -20"],
    ),
    ("A 4.1 percent on-year rise followed.", ["4.1 percent: 4.1 / growth / yoy"]),
    ("At 2 percent, growth was strong in 2017.", ["2 percent: growth"]),
    ("Sales collapsed: at 600 million yuan they were the lowest since 2009.", ["600 million yuan: 600000000 / level"]),
    ("The state will pay an additional $5 million in 2019.", ["$5 million: change"]),
    ("Dealers rang up sales of $5 million in 2017.", ["$5 million: level"]),
    ("In 2017 exports were 3.9% and imports 3.1% lower.", ["3.9%: -3.9 / growth", "3.1%: -3.1 / growth"]),
    (
        "Loans rose by $5 million in 2017, compared with $3 million in 2016.",
        ["$5 million: change", "$3 million: change"],
    ),
    ("The FTSE 100 lost 73 points and stands at 7,580.", ["73: -73 / 1 / change", "7,580: 7580 / level"]),
    ("The firm lost $12 million in 2017.", ["$12 million: 12000000 / level"]),
    ("Boats picked up 3.1 million guests and turned down 1,200 in 2017.", ["3.1 million: level", "1,200: level"]),
    (
        "The bay put up 30 piers in 2017, and orders came down 3 million yuan.",
        ["30: level", "3 million yuan: -3000000"],
    ),
    ("Catches picked up 4 percent in 2017.", ["4 percent: growth"]),
    ("The yard took on 1,200 sailors and bought 12 extra boats in 2017.", ["1,200: level", "12: level"]),
    ("The mines created 300 jobs and opened 30 shafts in 2017.", ["300: change", "30: level"]),
    ("Charter rates slid 3.1 percent to $900 a day in 2017.", ["3.1 percent: -3.1 / growth", "$900: level"]),
    ("At the end of 2017 it had 900 sailors, a net addition of 31.", ["900: level", "31: change"]),
    ("The yard kept its sales guidance of 4-5 percent for 2018.", ["4-5 percent: growth / forecast"]),
    ("Gross margin: 31.4 percent, flat on 2016.", ["31.4 percent: level"]),
    (
        "In 2017 the decline was revised to 3.1 percent from 2.9 percent.",
        ["3.1 percent: -3.1 / growth", "2.9 percent: -2.9 / growth"],
    ),
    (
        "The fleet shrank by one to 84, and crews grew by 12 to 91.",
        ["one: -1 / change", "84: 84", "12: change", "91: 91"],
    ),
    ("Crews were revised up by 30,000 to 244,000.", ["30,000: 30000 / change", "244,000: 244000 / level"]),
    ("The tax rate was cut by 3 percent to 22 percent.", ["3 percent: -3 / growth", "22 percent: 22 / level"]),
    ("Mines lost 4,100 jobs in 2017, a drop of 3.1 percent.", ["4,100: -4100 / change", "3.1 percent: -3.1 / growth"]),
]
POINTS = [
    (
        "The yard's own rate edged up half a point to 6.5 in 2017.",
        ["half a point: 0.5 / pp / change", "6.5: 6.5 / % / level"],
    ),
    ("The load factor sank by 9.8 points to 80.6 percent.", ["9.8: -9.8 / pp", "80.6 percent: level"]),
    ("Its margin, dealers reckon, has topped 50 percent.", ["50 percent: level"]),
    ("Their margin improved from 6.1% in 2016 to 9.0%.", ["6.1%: 6.1 / level", "9.0%: level"]),
    ("Sale rates hovered between 38 and 42 percent in 2017.", ["38 and 42 percent: level"]),
    ("Unemployment, at 4.2 percent in 2017, is low.", ["4.2 percent: level"]),
    ("Unemployment will drop below 4 percent in 2019.", ["4 percent: 4 / level / <"]),
    (
        "The jobless rate edged up 0.2 percentage points to 5.3 percent in 2017.",
        ["0.2 percentage points: 0.2 / change", "5.3 percent: level"],
    ),
    ("Berth occupancy was 71 percent, or 1.4 points above that of 2016.", ["71 percent: level", "1.4: pp / change"]),
    ("The storms took 0.3 of a percentage point off growth in 2017.", ["0.3 of a percentage point: -0.3 / change"]),
    ("Fog knocked 0.4 points off growth, and frost subtracted 1.2.", ["0.4: -0.4 / pp", "1.2: -1.2 / pp"]),
    (
        "Growth of 4.7 percent in 2017 was 2 percentage points above the national 2.7 percent.",
        ["4.7 percent: growth", "2 percentage points: no base", "2.7 percent: growth"],
    ),
    ("Farming's share slid 1.1 percentage points in 2017.", ["1.1 percentage points: -1.1 / change"]),
]
RATIOS = [
    ("Exports nearly doubled in 2017.", ["doubled: 2 / times / ratio / ~"]),
    ("Exports more than tripled in 2017.", ["tripled: 3 / > / ratio"]),
    ("The fleet was halved in 2017.", ["halved: 0.5 / ratio"]),
    ("Output was 2.4 times that of 1998 in 2017.", ["2.4 times: 2.4 / ratio / 1998-01-01/1998-12-31"]),
    ("Orders jumped elevenfold in 2017.", ["elevenfold: 11 / ratio"]),
    ("Use was 9.6 times the national average in 2017.", ["9.6 times: ratio / no base"]),
]
SHARES = [
    (
        "Cars and trucks led in 2017, with 26.2%, 14.8% and 14.5% of the total.",
        ["26.2%: share", "14.8%: share", "14.5%: share"],
    ),
    ("The ratio of debt to GDP shrank to 5.65 percent in 2017.", ["5.65 percent: share"]),
    (
        "The bank cut its growth outlook by 0.1 percentage point to 2.5 percent.",
        ["0.1 percentage point: change", "2.5 percent: growth"],
    ),
    (
        "Stays rose 8.1 percent in 2017, and nearly 30 percent of them were free.",
        ["8.1 percent: growth", "30 percent: share"],
    ),
    ("One boat in four is leaking.", ["One boat in four: 25 / % / share"]),
    ("Half of the 48 boats leak.", ["Half: 50 / % / share", "48: 48"]),
    ("Online orders made up a further 5.8 percent in 2017.", ["5.8 percent: share"]),
    (
        "The yard's slice shrank from 10.8 percent in 2016 to 10.1 percent.",
        ["10.8 percent: 10.8 / share", "10.1 percent: 10.1"],
    ),
    ("The firm owns roughly 8 percent of the pier.", ["8 percent: ~ / share"]),
    (
        "Of the 97 million, 58 percent, or 56 million, were spent.",
        ["97 million: level", "58 percent: share", "56 million: level"],
    ),
    ("A survey found that 62 percent sail to work in 2017.", ["62 percent: share"]),
    ("Services accounted for 52.9 percent of total exports in 2017.", ["52.9 percent: share / no base"]),
    ("In 2017 services made up 61 percent of output.", ["61 percent: share / of services of output"]),
    ("The share of services in GDP was 53.3 percent in 2017.", ["53.3 percent: share"]),
    ("Of the 4,200 applicants of 2017, 1,100 were women.", ["4,200: level", "1,100: level"]),
    ("In 2017 some 61%, or 16.1 million, of the boats were late.", ["61%: ~ / share", "16.1 million: level"]),
    ("Services added 3.1 percentage points to growth in 2017.", ["3.1 percentage points: 3.1 / pp"]),
]
NEGATIVE = [
    ("Growth was minus 6.8 percent in 2017.", ["minus 6.8 percent: -6.8 / growth"]),
    ("The economy shrank 0.4% in 2017.", ["0.4%: -0.4 / growth / of economy"]),
    ("By branch in 2017: energy -2.9%, mining +0.5%.", ["-2.9%: -2.9 / growth", "+0.5%: 0.5 / growth"]),
]
LISTS = [
    ("Beer fell 3.1, wine 4 and gin 11 percent in 2017.", ["3.1: -3.1 / %", "4: -4 / %", "11 percent: -11 / growth"]),
    ("It puts the average at 14 boats and the best at 212.", ["14: level", "212: 212 / 1"]),
    (
        "Wind filled 41 percent of the sails, steam 27 and oars 12.",
        ["41 percent: share", "27: 27 / % / share", "12: 12 / % / share"],
    ),
    (
        "Wheat shrank 4.2 percent to 113 million tonnes and rice 12.6 percent to 10 million in 2017.",
        ["4.2 percent: -4.2 / growth", "113 million tonnes: t", "12.6 percent: -12.6 / growth", "10 million: t"],
    ),
    (
        "Boat prices will fall by 5 percent or more in June 2019 and by about 20 percent in 2020.",
        ["5 percent: -5 / growth", "20 percent: -20 / growth / ~"],
    ),
    (
        "Northern sales fell 4.9 percent and those of the south by more than one third in 2017.",
        ["4.9 percent: -4.9 / growth", "one third: -33.333333 / growth / >"],
    ),
    (
        "Sales to Fiji dipped 4.4 percent and those to Tonga 11.8 percent in 2017.",
        ["4.4 percent: -4.4 / growth", "11.8 percent: -11.8 / growth"],
    ),
    (
        "The move adds €18 a month, or €224 a year, to a fare.",
        ["€18: change", "€224: change"],
    ),
    (
        "Mining rose 3.5 percent, forestry 6.4 percent and fishing 7.3 percent in 2017.",
        ["3.5 percent: growth / of Mining", "6.4 percent: growth / of forestry", "7.3 percent: growth / of fishing"],
    ),
    (
        "Rents and wages grew by 6.1 percent and 4.4 percent, respectively, in 2017.",
        ["6.1 percent: growth", "4.4 percent: growth"],
    ),
]
BASES = [
    ("Output fell 0.5% in June compared with May.", ["0.5%: growth / mom / 2018-06"]),
    ("Output rose 0.5 percent month-on-month in June.", ["0.5 percent: mom"]),
    ("In June 2018 output was down 1.2% and imports up 5.3% on June 2017.", ["1.2%: -1.2 / yoy", "5.3%: yoy"]),
    ("Users were up 6.7 million since the end of last year.", ["6.7 million: change / 2017-12-31/2017-12-31"]),
    ("Loans fell 23 billion yuan in June from the end of May.", ["23 billion yuan: -23000000000 / change / mom"]),
    ("A boat cost 90 percent less in the first half than five years earlier.", ["90 percent: 2013-01-01/2013-06-30"]),
    ("After the boat census, the fleet counted in 2017 is 9.2 percent bigger.", ["9.2 percent: growth / no base"]),
    ("The PMI fell to 51.4 in June. Its gauge of orders lost 0.7 points.", ["51.4: level", "0.7: -0.7 / change / mom"]),
    (
        "In Spain, stays rose 0.7% in May 2018 on the same month of 2017. Trips fell 3.3%.",
        ["0.7%: yoy / 2018-05", "3.3%: -3.3 / yoy / 2018-05"],
    ),
    ("South Africa's mines shed 19,000 jobs in the first quarter.", ["19,000: -19000 / change / qoq"]),
    ("Output rose 0.5 percent quarter on quarter in the second quarter.", ["0.5 percent: qoq / 2018-04..2018-06"]),
    ("Output rose 0.5 percent from a year earlier in June.", ["0.5 percent: yoy"]),
    ("Output in 2017 was 41 percent higher than in 2010.", ["41 percent: growth / 2010-01-01/2010-12-31"]),
    (
        "At the end of June the port had 900 boats, 40 more than in December.",
        ["900: level", "40: change / 2017-12-01/2017-12-31"],
    ),
    (
        "Boats numbered 900 at the end of June, up 40 since the end of 2017.",
        ["900: 2018-06-30", "40: 2018-06-30 / 2017-12-31/2017-12-31"],
    ),
    ("That was 40 fewer than the 900 boats of 2010.", ["40: -40 / change / 2010-01-01/2010-12-31", "900: level"]),
    (
        "Harbour shares closed 2.4 percent lower on Monday, July 16.",
        ["2.4 percent: -2.4 / growth / 2018-07-13/2018-07-13"],
    ),
    ("Visits in 2017 were 5 fewer than planned.", ["5: change / no base"]),
]
QUALIFIERS = [
    ("Sales were 4 percent below the 1,256 boats of 2010.", ["4 percent: -4 / growth", "1,256: ="]),
    ("Sales fell below the 3 billion yuan mark in 2017.", ["3 billion yuan: <"]),
    ("The yards, spread over 400 hectares, hold 900 boats.", ["400 hectares: =", "900: ="]),
    ("Perhaps 10 boats sank in 2017.", ["10: ~"]),
    ("Prices more than halved in 2017.", ["halved: 0.5 / times / <"]),
    ("Sales went past the threshold of 3 billion yuan in 2017.", ["3 billion yuan: >"]),
    ("Boats cost 900 euros or thereabouts in 2017.", ["900 euros: ~"]),
    ("Boats must not carry more than 40 guests.", ["40: < / actual"]),
    ("A crew cannot be smaller than 12 sailors, nor did it own fewer than 3 boats.", ["12: >", "3: >"]),
    ("The limit was revised up to 30 knots.", ["30 knots: ="]),
    ("The fare is capped at 12 euros.", ["12 euros: <"]),
    ("Boats cost more than the 900 euros of 2010.", ["900 euros: ="]),
    ("Sales added up to 3 billion yuan in 2017.", ["3 billion yuan: ="]),
    ("The rate went up to 75 percent and the fee rose from 3 to 5 euros.", ["75 percent: =", "3: =", "5 euros: ="]),
    ("The fine is up to 5,000 euros.", ["5,000 euros: <"]),
    ("The yards turned over 3 billion yuan in 2017.", ["3 billion yuan: ="]),
    ("In 2017 it handed over 80 boats.", ["80: ="]),
    ("In 2017 rents rose 2 percent, below the ceiling of 3 percent.", ["2 percent: =", "3 percent: <"]),
    ("Barely half of the boats float.", ["half: ~"]),
    ("The line will be longer than 630 kilometers in 2025.", ["630 kilometers: >"]),
    ("No fewer than 300 boats sank in 2017.", ["300: >"]),
    ("Just under 80 million trips were made in 2017.", ["80 million: <"]),
    ("The dock holds 500-plus boats.", ["500: >"]),
    ("As many as 900 boats were late in 2017.", ["900: <"]),
    ("Roughly 900 boats were late in 2017.", ["900: ~"]),
    ("900 or more boats were late in 2017.", ["900: >"]),
    ("Sales topped 3 billion yuan in 2017.", ["3 billion yuan: >"]),
    ("Sales came to 3 billion yuan in 2017.", ["3 billion yuan: ="]),
]
STATUSES = [
    ("Exports are expected to reach 40 million tons by 2025.", ["40 million tons: forecast"]),
    ("The city aims for growth of 6.5 percent in 2019.", ["6.5 percent: forecast / growth / 2019"]),
    ("Sales will rise 5 percent in 2019.", ["5 percent: forecast"]),
    (
        "There was one quay for 900 boats, and the goal for 2020 is 700.",
        ["900: actual / 2018-07-20", "700: forecast / 2020"],
    ),
    ("The mayor promised 30 boats, but only 12 have come.", ["30: forecast", "12: actual"]),
    ("She hopes for rain, since the pond is only 31 percent full.", ["31 percent: actual"]),
    ("The state budget set aside 3 million yuan for piers.", ["3 million yuan: actual"]),
    ("Without ferries sales would have grown by 3 percent in 2017.", ["3 percent: growth / actual"]),
    ("Boats must not carry 900 people. They may have carried 950.", ["900: actual", "950: estimate"]),
    ("In 2017 the port took in 900 boats by a first count.", ["900: estimate"]),
    ("An estimated 900 boats sank in 2017.", ["900: estimate"]),
    ("Sales were 3 billion yuan in 2017, on preliminary figures.", ["3 billion yuan: estimate"]),
    (
        "Sales were 3 billion yuan in 2017, according to preliminary figures.\n\nYards paid 2 billion yuan in taxes.",
        ["3 billion yuan: estimate", "2 billion yuan: actual"],
    ),
    (
        "Sales were 3 billion yuan in 2017, against a target of 2.8 billion yuan.",
        ["3 billion yuan: actual", "2.8 billion yuan: forecast"],
    ),
    (
        "Growth in 2016 was revised up to 2.4 percent from 2.1 percent.",
        ["2.4 percent: actual / growth", "2.1 percent: growth"],
    ),
    ("The index slipped to 49.4 in June.", ["49.4: level / 2018-06"]),
    (
        "The rise was due to a 9 percent annual increment in rents.\n\n- Boats, 3.1 percent;",
        ["9 percent: growth", "3.1 percent: growth"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*LEVEL_AND_GROWTH, *POINTS, *RATIOS, *SHARES, *NEGATIVE, *LISTS, *BASES, *QUALIFIERS, *STATUSES],
)
def test_what_is_said_of_a_number(sentence, expected):
    check(sentence, expected)
