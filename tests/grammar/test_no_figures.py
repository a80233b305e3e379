"""Numbers that state nothing of the world: dates, names, ranks, codes, scores, ages, clock times."""

import pytest

from tests.grammar.told import check

NONE = [
    "The council met on July 14 at 10:30 in Room 302.",
    "Article 12 of the act replaces Order 45.",
    "The 13th Five-Year Plan and the G20 summit were named.",
    "Boeing 737 jets and 5G phones filled the hall, beside COVID-19 posters.",
    "It was the third straight month for the second-largest port.",
    "Call 010-5555 0123 or 1-800-555-0100 for details.",
    "Line 6 and Highway 101 stay closed, as do exits 15 to 17.",
    "Harbour won 3-1 at home before 24/7 cameras.",
    "The 61-year-old mayor, Li Wen, 61, spoke first.",
    "One of the plans was dropped, and both of the others.",
    "Version 2.12.30 runs on the R7000 of class 3.",
    "The shop sits at 41 Harbour Street, unit 12.",
    "The FTSE 350 and the Fortune 500 were mentioned.",
    "See https://harbour.example/2017/300 or mail desk900@harbour.example.",
    "The committee may meet in May, in the fourth quarter.",
]
MIXED = [
    ("In 2015 the city hosted 2,015 firms.", ["2,015: 2015 / 1"]),
    ("A quarter of boats were late in the fourth quarter of 2017.", ["A quarter: 25 / share / 2017-10..2017-12"]),
    ("In 2017, people aged 15 to 64 numbered 990 million.", ["990 million: level"]),
    ("Harbour won 3-1 before 41,000 spectators.", ["41,000: level"]),
    ("The police, on 110, took 1,200 calls on July 2.", ["1,200: level"]),
]


@pytest.mark.parametrize("sentence", NONE)
def test_there_is_no_figure(sentence):
    check(sentence, [])


@pytest.mark.parametrize(("sentence", "expected"), MIXED)
def test_a_figure_among_other_numbers(sentence, expected):
    check(sentence, expected)
