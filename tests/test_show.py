"""What commands print."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from flows import show


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("1830000000000.000000000"), "1,830,000,000,000"),
        (Decimal("8.100000000"), "8.1"),
        (Decimal("-0.200000000"), "-0.2"),
        (Decimal("0E-9"), "0"),
        (None, ""),
        (True, "yes"),
        (date(2016, 7, 14), "2016-07-14"),
        (datetime(2016, 7, 14, 8, 30, tzinfo=UTC), "2016-07-14 08:30:00+00:00"),
    ],
)
def test_a_cell_reads_as_a_person_writes_it(value, expected):
    assert show.words(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("1830000000000.000000000"), 1830000000000),
        (Decimal("12345678901234567890"), 12345678901234567890),
        (Decimal("8.100000000"), 8.1),
        ([Decimal(1), None], [1, None]),
        (date(2016, 7, 14), "2016-07-14"),
    ],
)
def test_json_keeps_whole_numbers_whole(value, expected):
    assert show.plain(value) == expected


def test_a_pipe_gets_one_line_a_row_whatever_a_cell_holds(capsys):
    show.rows(["sentence", "value"], [["up\tby\n8.1 percent", Decimal("8.1")]])
    assert capsys.readouterr().out == "sentence\tvalue\nup by 8.1 percent\t8.1\n"


def test_json_is_a_list_of_objects(capsys):
    show.rows(["name", "value"], [["中关村", Decimal(3)]], as_json=True)
    assert json.loads(capsys.readouterr().out) == [{"name": "中关村", "value": 3}]


def test_markup_in_a_cell_is_text(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    show.rows(["title"], [["[/bold] [red]sale[/red]"]])
    assert "[/bold] [red]sale[/red]" in capsys.readouterr().out
