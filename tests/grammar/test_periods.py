"""When and where: the period and the area of each number, told or carried. The day of publication is 20 July 2018."""

import pytest

from tests.grammar.told import check

MONTHS = [
    ("From January to May, more than 30,000 mills opened.", ["30,000: 2018-01..2018-05"]),
    ("Between March and June the port handled 9 million boxes.", ["9 million: 2018-03..2018-06"]),
    ("In November exporters shipped 800,000 boxes.", ["800,000: 2017-11"]),
    ("In the first five months 12 million boxes were shipped.", ["12 million: 2018-01..2018-05"]),
    ("In the first three quarters of last year it shipped 31 million boxes.", ["31 million: 2017-01..2017-09"]),
    ("In the 12 months to March it shipped 40 million boxes.", ["40 million: 2017-04..2018-03"]),
    ("In the December quarter of 2017 it shipped 9 million boxes.", ["9 million: 2017-10..2017-12"]),
    ("In the first ten days of July it shipped 900,000 boxes.", ["900,000: 2018-07-01..2018-07-10"]),
    ("In the second half of 2017 it shipped 20 million boxes.", ["20 million: 2017-07..2017-12"]),
]
YEARS = [
    ("In 2015 the city hosted 2,015 firms.", ["2,015: 2015"]),
    ("Last year it shipped 42 million boxes.", ["42 million: 2017"]),
    ("During the 13th Five-Year Plan period 900 ferries will be built.", ["900: 2016..2020 / forecast"]),
    ("India collected Rs 9 lakh crore in 2016-17.", ["Rs 9 lakh crore: 2016-04..2017-03 / India"]),
    ("Over the Spring Festival holiday of 2018 it sold 41,000 tickets.", ["41,000: 2018-02-15..2018-02-21"]),
]
STOCKS = [
    ("By the end of June the city had 3,100 ferries.", ["3,100: 2018-06-30"]),
    ("As of March 31, 2016, the city had 2,900 ferries.", ["2,900: 2016-03-31"]),
    ("At the end of 2016 the city had 2,950 ferries.", ["2,950: 2016-12-31"]),
    ("The city now has 3,200 ferries.", ["3,200: 2018-07-20"]),
    ("Deposits stood at 14.6 trillion yuan at end-June.", ["14.6 trillion yuan: 2018-06-30"]),
    ("At the end of the first quarter the city had 3,050 ferries.", ["3,050: 2018-03-31"]),
    ("The yard sees 400 ferries in the bay by 2022.", ["400: 2022-12-31 / forecast"]),
]
COMPARED = [
    (
        "Sales were 53 billion yuan in 2017, against 41.7 billion yuan a year before.",
        ["53 billion yuan: 2017", "41.7 billion yuan: 2016"],
    ),
    (
        "Sales were 53 billion yuan in June, up from 41.7 billion yuan in the same month of 2016.",
        ["53 billion yuan: 2018-06", "41.7 billion yuan: 2016-06"],
    ),
    ("The rate fell from 10.2 percent in 2012 to 1.7 percent in 2017.", ["10.2 percent: 2012", "1.7 percent: 2017"]),
    (
        "In the second quarter it grew 7.2 percent, against 6.5 percent in the previous quarter.",
        ["7.2 percent: 2018-04..2018-06", "6.5 percent: 2018-01..2018-03"],
    ),
]
CARRIED = [
    (
        "In 2016 Fujian built 41 ferries. They carried 8.2 million passengers.",
        ["41: 2016 / Fujian", "8.2 million: 2016 / Fujian"],
    ),
    (
        "At the end of 2017 Fujian had 900 ferries. Spending on repairs came to 3 billion yuan.",
        ["900: 2017-12-31", "3 billion yuan: 2017"],
    ),
    ("The mayor said on Monday that 900 ferries were sold in 2016.", ["900: 2016"]),
]
PLACES = [
    ("In 2017 output grew 9% in Guangdong but fell 2% in Liaoning.", ["9%: Guangdong", "2%: -2 / Liaoning"]),
    (
        "In 2017 the highest rates were those of Sweden (54.5%), Finland (41.0%) and Latvia (39.0%).",
        ["54.5%: Sweden", "41.0%: Finland", "39.0%: Latvia"],
    ),
    ("Fujian sold 900 ferries in 2017, 12 percent of the national total.", ["900: Fujian", "12 percent: Fujian"]),
    ("FUZHOU, July 3 (Agency) - Germany's exports rose 3 percent in 2017.", ["3 percent: Germany"]),
    ("Statistics Canada said that exports rose 3 percent in 2017.", ["3 percent: Canada"]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*MONTHS, *YEARS, *STOCKS, *COMPARED, *CARRIED, *PLACES])
def test_when_and_where(sentence, expected):
    check(sentence, expected)


@pytest.mark.parametrize("sentence", ["Last year it shipped 42 million boxes.", "In May it shipped 9 million boxes."])
def test_without_a_day_of_publication_what_is_relative_stays_open(sentence):
    check(sentence, [f"{'42' if '42' in sentence else '9'} million: no period"], None)


def test_a_title_dates_what_the_text_leaves_open():
    from tasks.extract import extract

    (figure,), _ = extract("The port shipped 9 million boxes.", None, title="Port statistics, January to March 2017")
    assert (str(figure.period_start), str(figure.period_end)) == ("2017-01-01", "2017-03-31")


def test_a_company_has_no_area():
    text = "Orion Motors Inc, the carmaker, sold 900 cars in 2017. Net profit rose 3 percent. Sales in China fell."
    check(text, ["900: nowhere", "3 percent: nowhere"])
