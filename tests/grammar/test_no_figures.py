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
    "The first half was dull, the second half worse, and it was a good half.",
    "In points 41 to 65 the court cites Law 33.2; see slot 2 and camera 3.",
    "The 16-55mm lens came in a 60-kg crate and was mended in 12 minutes.",
    "Anna sailed from 1794 to 1802, in Bo's 1858 boat.",
    "Doors open at 8 and dinner is served.",
    "Boats for those under 18, and drivers over 60, were moored.",
    "Residents of 80 and above, and workers aged 55 or over, ride free.",
    "He met them twice, in a double room.",
    "She is 61 and hired no one under 35, but Li, who is 86, was there.",
    "The talks took place for three hours, and he was back four seconds later.",
    "The Mate 30 stayed off shelves, beside the Mi 6 vs. others.",
    "On day 2 of the hearing the court heard claims 2 and 3.",
    "Doors close at 12 noon, and members may order the tables (28 pages, in Chinese).",
    "Unit: 100 million yuan",
    "The committee may meet in May, in the fourth quarter.",
    "Open 9-18, in winter to dusk. The loom in case 7 is older.",
    "The ledger shows a debt of 1388.",
    "The tray measures 3 1/2 by 7 3/4 inches.",
    "Line 17: 3 things to know. See 100 cafes to try before you are 30.",
    "SEE PAGES 8 & 9. The girls below 20 left in a 40-foot boat.",
    "It was a loss for a fourth year in succession, after eight quarters of growth.",
    "R1 = US$0.058 at time of going to press. The 30-ton lorries and coach 4 stayed.",
    "Complaints: 12305\n\nRead 3,118 times",
    "The seats in cars 1 and 16 are taken, and Band 4 begins at 9.",
    "The house at 46 Qianhai Xijie is shut.",
    "They had been level at 0-9 to 1-6 at the break, and he finished with 0-11.",
    "A 9-speed hub, codes 06, 19, 83 and others, at 54°58'N (214 comments).",
    "They met a quarter of an hour later.",
    "The singers rehearse at 4, and at 17 she had joined the crew.",
]
MIXED = [
    ("Just six of 23 ports grew in 2017.", ["six: 6 / 1", "23: 23"]),
    ("Two of its 96 piers were shut in 2017.", ["Two: 2 / 1", "96: 96"]),
    ("Of the 39 branches of trade 22 expanded in 2017.", ["39: 39", "22: 22 / level"]),
    ("The firm is building 17 slow ferries.", ["17: 17 / 1"]),
    ("Of the lenders' clerks, they number 3,200 in 2017.", ["3,200: 3200 / 1"]),
    ("5 more than $", ["5: 5 / change"]),
    ("The mills ran for 3,786 hours on average in 2017.", ["3,786 hours: 3786 / h"]),
    ("The average trip took 47 minutes in 2017.", ["47 minutes: 47 / min"]),
    ("In 2015 the city hosted 2,015 firms.", ["2,015: 2015 / 1"]),
    ("A quarter of boats were late in the fourth quarter of 2017.", ["A quarter: 25 / share / 2017-10..2017-12"]),
    ("In 2017, people aged 15 to 64 numbered 990 million.", ["990 million: level"]),
    ("In 2017, 990 million people were aged from 15 to 64.", ["990 million: level"]),
    ("A third of the sailors are now under 30.", ["A third: share"]),
    ("It has 900 guests, 40 percent of them under 25.", ["900: 900", "40 percent: share"]),
    ("Cars: 16,000\nRooms: 300", ["16,000: 16000", "300: 300"]),
    ("Fees were lowest in Busan, at 0.76, followed by Seoul's 0.90.", ["0.76: 0.76", "0.90: 0.9"]),
    ("It now takes up to five days to open a boatyard.", ["five days: 5 / d / <"]),
    (
        "Stocks were equal to 116 days of sales, nine days more than in June.",
        ["116 days: 116 / d / level", "nine days: 9 / d / change"],
    ),
    ("Boats spent 61 years at sea.", []),
    ("Some 2.6 were on offer for every 100 berths in 2017.", ["2.6: 2.6 / ~"]),
    ("Harbour won 3-1 before 41,000 spectators.", ["41,000: level"]),
    ("The police, on 110, took 1,200 calls on July 2.", ["1,200: level"]),
]


MATCH = (  # a report of a match: who watched is a figure, who scored what is none
    "The goalkeeper saved twice before half-time. Striker Li hit 3 from 41 in the semi-final, and 12 of 15 free kicks "
    "went wide. A crowd of 24,300 watched."
)
RECIPE = "Preheat the oven to 180C. Whisk 3 eggs, 200 g of flour and 2 teaspoons of salt. Simmer for 12 minutes."
CLOCKS = "The 8.41 boat leaves before the 9.30am one and meets it at 10.10. It carried 310 people in 2017."


def test_a_report_of_a_match_states_its_crowd_only():
    check(MATCH, ["24,300: 24300"])


def test_a_recipe_states_nothing():
    check(RECIPE, [])


def test_times_of_day_may_be_written_with_a_dot():
    check(CLOCKS, ["310: 310 / 2017"])


@pytest.mark.parametrize("sentence", NONE)
def test_there_is_no_figure(sentence):
    check(sentence, [])


@pytest.mark.parametrize(("sentence", "expected"), MIXED)
def test_a_figure_among_other_numbers(sentence, expected):
    check(sentence, expected)
