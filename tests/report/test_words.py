"""Values, periods and names as the pages write them."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.report import words


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1891700000000.000000000", "1.8917 trillion"),
        ("1234567890123", "1.234567890123 trillion"),
        ("21705000", "21.705 million"),
        ("80748.000000000", "80,748"),
        ("-0.200000000", "-0.2"),
        ("-1500000", "-1.5 million"),
        ("0E-9", "0"),
    ],
)
def test_an_amount_keeps_all_its_digits_in_the_largest_scale(value, expected):
    assert words.amount(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "70,000"),
        ({"qualifier": ">"}, "more than 70,000"),
        ({"qualifier": "~", "unit": "CNY"}, "about 70,000 CNY"),
        ({"unit": "%", "obs_value": Decimal("8.1")}, "8.1%"),
        ({"qualifier": "range", "value_max": Decimal(80000)}, "70,000 to 80,000"),
        ({"obs_value": None}, "withdrawn"),
    ],
)
def test_a_value_is_as_exact_as_it_was_said(told, expected):
    row = {"obs_value": Decimal(70000), "value_max": None, "qualifier": "=", "unit": "1"}
    assert words.stated(row | told) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2015, 1, 1), (2015, 12, 31), "2015"),
        ((2015, 7, 1), (2015, 12, 31), "2015-H2"),
        ((2015, 4, 1), (2015, 6, 30), "2015-Q2"),
        ((2016, 2, 1), (2016, 2, 29), "2016-02"),
        ((2016, 1, 1), (2016, 5, 31), "2016-01/2016-05"),
        ((2016, 2, 1), (2016, 4, 30), "2016-02/2016-04"),
        ((2015, 7, 1), (2016, 6, 30), "2015-07/2016-06"),
        ((2016, 7, 14), (2016, 7, 14), "2016-07-14"),
        ((2016, 7, 14), (2016, 7, 20), "2016-07-14/2016-07-20"),
        ((9999, 1, 1), (9999, 12, 31), "9999-01-01/9999-12-31"),
    ],
)
def test_a_period_has_its_shortest_usual_name(first, last, expected):
    assert words.period({"period_start": date(*first), "period_end": date(*last)}) == expected


def test_names_of_pages_are_ascii_and_never_meet():
    names = [
        words.page_name(each) for each in ("R&D spending", "R D spending", "研发支出", "../../etc/passwd", "x" * 999)
    ]
    assert len(set(names)) == len(names)
    for name in names:
        assert name.isascii()
        assert len(name) < 100
        assert not set(name) & set("/.\\ ")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "folder:sample/a.txt", "data:text/html,x", "file:///etc", "", None]
)
def test_only_addresses_of_the_web_are_linked(url):
    assert words.web(url) is None
    assert words.web("HTTPS://example.org/a") == "HTTPS://example.org/a"
