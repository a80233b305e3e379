"""What each phenomenon of English news means: a sentence, its day, and its figures as a careful reader has them."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.extract import extract, extract_figures

DAY = date(2018, 7, 20)


def told(text: str, day: date | None = DAY) -> list[tuple[str, Decimal, str, str, str]]:
    """Surface, value, unit, qualifier and measure of each figure."""
    return [(each.surface, each.value, each.unit, each.qualifier, each.measure) for each in extract_figures(text, day)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Harbour firms earned 2.75 trillion yuan, an increase of 6.2 percent.",
            [("2.75 trillion yuan", "2.75e12", "CNY", "=", "level"), ("6.2 percent", "6.2", "%", "=", "growth")],
        ),
        (
            "The jobless rate edged up 0.4 percentage points to 6.1 percent.",
            [("0.4 percentage points", "0.4", "pp", "=", "change"), ("6.1 percent", "6.1", "%", "=", "level")],
        ),
        ("The bank cut the rate by 50 basis points.", [("50 basis points", "-0.5", "pp", "=", "change")]),
        ("Exports more than tripled in 2017.", [("tripled", "3", "times", ">", "ratio")]),
        ("Output was 3.1 times that of 2005.", [("3.1 times", "3.1", "times", "=", "ratio")]),
        ("Services accounted for 61.4 percent of the total.", [("61.4 percent", "61.4", "%", "=", "share")]),
        ("One in four of the firms lost money.", [("One in four", "25", "%", "=", "share")]),
        (
            "The port earned 91.2 billion yuan (US$13.4 billion) in 2017.",
            [("91.2 billion yuan", "91.2e9", "CNY", "=", "level"), ("US$13.4 billion", "13.4e9", "USD", "=", "level")],
        ),
        ("The state paid Rs 2.5 lakh crore in 2017.", [("Rs 2.5 lakh crore", "2.5e12", "INR", "=", "level")]),
        ("Sales shrank 0.7 per cent in June.", [("0.7 per cent", "-0.7", "%", "=", "growth")]),
        ("No fewer than 450 firms moved in.", [("450", "450", "1", ">", "level")]),
        ("Just under 62 million trips were made.", [("62 million", "62e6", "1", "<", "level")]),
        ("Nearly 7,300 patents were granted.", [("7,300", "7300", "1", "~", "level")]),
        ("The hall seats 800-plus visitors.", [("800", "800", "1", ">", "level")]),
        ("Farms sold 1 340 910 tonnes of rice in 2017.", [("1 340 910 tonnes", "1340910", "t", "=", "level")]),
        (
            "Prices fell by 1.2 percent and 3.4 percent.",
            [("1.2 percent", "-1.2", "%", "=", "growth"), ("3.4 percent", "-3.4", "%", "=", "growth")],
        ),
        ("Twenty-one ferries were built in 2017.", [("Twenty-one", "21", "1", "=", "level")]),
    ],
)
def test_value_unit_qualifier_and_measure(sentence, expected):
    assert told(sentence) == [(surface, Decimal(value), *rest) for surface, value, *rest in expected]


def test_a_range_has_both_ends_and_one_unit():
    (figure,) = extract_figures("The office expects growth of between 4 and 6 percent in 2019.", DAY)
    assert (figure.surface, figure.value, figure.value_max, figure.qualifier) == ("4 and 6 percent", 4, 6, "range")
    assert (figure.status, figure.measure) == ("forecast", "growth")


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("In 2015 the port handled 41 million boxes.", "2015-01-01", "2015-12-31"),
        ("From January to May the port handled 12 million boxes.", "2018-01-01", "2018-05-31"),
        ("In the first three quarters of last year it handled 31 million boxes.", "2017-01-01", "2017-09-30"),
        ("In the third quarter of 2016 it handled 9 million boxes.", "2016-07-01", "2016-09-30"),
        ("In the first half of the year it handled 19 million boxes.", "2018-01-01", "2018-06-30"),
        ("In the 12 months to March 2018 it handled 40 million boxes.", "2017-04-01", "2018-03-31"),
        ("By the end of June the city had 3,100 ferries.", "2018-06-30", "2018-06-30"),
        ("As of March 31, 2016, the city had 2,900 ferries.", "2016-03-31", "2016-03-31"),
        ("The city now has 3,200 ferries.", "2018-07-20", "2018-07-20"),
        ("In November exporters shipped 800,000 boxes.", "2017-11-01", "2017-11-30"),
        ("Last year the port handled 42 million boxes.", "2017-01-01", "2017-12-31"),
    ],
)
def test_the_period_that_a_sentence_names(sentence, first, last):
    (figure,) = extract_figures(sentence, DAY)
    assert (str(figure.period_start), str(figure.period_end)) == (first, last)


def test_without_a_day_of_publication_what_is_relative_stays_open():
    (figure,) = extract_figures("Last year the port handled 42 million boxes.", None)
    assert figure.period_start is None


def test_a_later_sentence_inherits_the_period_and_the_place():
    text = "Guangdong built 41 ferries in 2016. They carried 8.2 million passengers."
    later = extract_figures(text, DAY)[-1]
    assert (str(later.period_start), later.ref_area) == ("2016-01-01", "Guangdong")


@pytest.mark.parametrize(
    "sentence",
    [
        "The committee met on July 14 at 10:30 in Room 302.",
        "Article 12 of the law replaces Order 45.",
        "The 13th Five-Year Plan and the G20 summit were named.",
        "Boeing 737 jets and 5G phones filled the hall, beside COVID-19 posters.",
        "It was the third straight month and the second-largest port.",
        "Call 010-5555 0123 for details.",
        "Line 6 and Highway 101 stay closed.",
    ],
)
def test_numbers_that_are_no_figures(sentence):
    assert extract_figures(sentence, DAY) == []


def test_a_qualifier_reaches_over_and():
    text = "More than 300 maker spaces and 120 incubators were opened in 2016."
    assert [each.qualifier for each in extract_figures(text, DAY)] == [">", ">"]
    counted = "It ran about 30,200 shops and 87 depots in 2016."
    assert [each.qualifier for each in extract_figures(counted, DAY)] == ["~", "="]


def test_an_amount_without_currency_takes_that_of_the_article():
    text = "The fund paid 2.1 billion yuan in 2016. That generated some 3.4 billion in profit."
    assert [each.unit for each in extract_figures(text, DAY)] == ["CNY", "CNY"]


def test_a_conversion_names_the_figure_that_it_repeats():
    first, second = extract_figures("It earned 91.2 billion yuan (US$13.4 billion) in 2017.", DAY)
    assert second.converts == first.start
    assert first.converts is None


@pytest.mark.parametrize(
    ("text", "resolution"),
    [("1.83 trillion yuan", "1e10"), ("390,000 yuan", "1"), ("20.0 percent", "0.1"), ("7 percent", "1")],
)
def test_resolution_is_what_the_last_written_digit_stands_for(text, resolution):
    (figure,) = extract_figures(f"Sales reached {text} in 2017.", DAY)
    assert figure.resolution == Decimal(resolution)


def test_a_table_gives_its_cells_their_scale_unit_and_measure():
    text = (
        "In 2017 the port told of its fields.\n\nField | Value (billion yuan) | Year-on-year\n\n"
        "Container handling | 12.4 | 3.1%\n\nRepairs | 1.7 | -2.0%"
    )
    rows = [(each.value, each.unit, each.measure, each.subject) for each in extract_figures(text, DAY)]
    assert rows == [
        (Decimal("12.4e9"), "CNY", "level", "Container handling"),
        (Decimal("3.1"), "%", "growth", "Container handling"),
        (Decimal("1.7e9"), "CNY", "level", "Repairs"),
        (Decimal("-2.0"), "%", "growth", "Repairs"),
    ]


def test_figures_of_boilerplate_lines_do_not_come_out():
    furniture = "Share on LinkedIn | 45 shares\n\n12 Comments\n\nLeave a Reply\n\nConnecting to %s"
    text = f"Sales rose 5 percent in 2017.\n\n{furniture}"
    assert [each.surface for each in extract_figures(text, DAY)] == ["5 percent"]


def test_the_home_of_the_source_is_meant_where_an_article_names_no_place():
    (figure,), _ = extract("The city sold 310 ferries in 2017.", DAY, place="Harbin")
    assert figure.ref_area == "Harbin"


def test_an_amount_that_is_no_statement_of_its_own_is_rejected_with_its_words():
    figures, left = extract("Energy use per 10,000 yuan of output fell by 4.9 percent in 2017.", DAY)
    assert [each.surface for each in figures] == ["4.9 percent"]
    assert [(each.reason, each.start) for each in left] == [("amount or rate that is no statement of its own", 15)]
    assert "per 10,000 yuan of output" in left[0].excerpt
