"""How numbers, magnitudes and units are written: rows of a sentence and what each of its numbers is worth."""

import pytest

from tests.grammar.told import check

SEPARATORS = [
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
    ("Three out of ten boats lost money in 2017.", ["Three out of ten: 30 / % / share"]),
    ("Nearly two-thirds of the boats were late in 2017.", ["two-thirds: 66.666667 / % / ~ / share"]),
    ("More than half of the boats were late in 2017.", ["half: 50 / > / share"]),
    ("A quarter of the boats were late in 2017.", ["A quarter: 25 / share"]),
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
]
RANGES = [
    ("The office expects between 5 and 6 percent in 2019.", ["5 and 6 percent: 5 / to 6 / % / range"]),
    ("The plan needs $3-4 billion in 2019.", ["$3-4 billion: 3000000000 / to 4000000000 / USD"]),
    ("Growth of 3.5% to 4% is expected in 2019.", ["3.5% to 4%: 3.5 / to 4 / % / forecast"]),
    ("The margin will be between 38 percent and 38.5 percent in 2019.", ["38 percent and 38.5 percent: 38 / to 38.5"]),
    ("The yard hires 300-400 people a year.", ["300-400: 300 / to 400 / 1"]),
]
ELIDED = [
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
]
UNITS = [
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
    ("The birth rate was 9.06 per thousand in 2017.", ["9.06: 9.06 / of birth rate"]),
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
    ("sentence", "expected"), [*SEPARATORS, *WORDS, *MAGNITUDES, *RANGES, *ELIDED, *UNITS, *CONVERSIONS]
)
def test_what_a_number_is_worth(sentence, expected):
    check(sentence, expected)
