"""What a chart shows, and what is left of a drawing in a page."""

import re
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

from tasks.report import matrix
from tasks.report.chart import chart
from tasks.report.drawing import for_page, on_paper
from tasks.report.words import OPEN

SERIES = UUID(int=1)


def vintage(year: int, value: str | None, released: date, kind: str = "first", *, forecast: bool = False):
    number = Decimal(value) if value else None
    return {
        "series_id": uuid5(SERIES, str(forecast)), "is_forecast": forecast, "change_kind": kind, "obs_value": number,
        "period_start": date(year, 1, 1), "period_end": date(year, 12, 31), "realtime_start": released,
        "lower": number and number - 1, "upper": number and number + 1,
        "figure_id": uuid5(SERIES, f"{year}{value}{released}"),
    }  # fmt: skip


def stood(row, since: date, until: date = OPEN):
    return row | {"realtime_start": since, "realtime_end": until}


A, B, C = date(2016, 2, 1), date(2017, 2, 1), date(2018, 2, 1)
FIRST, NEXT, REVISED = vintage(2014, "100", A), vintage(2015, "110", B), vintage(2014, "90", C, "revised")


def test_a_line_joins_what_stood_at_the_same_time():
    made = chart([FIRST, REVISED, NEXT], [stood(FIRST, A, C), stood(REVISED, C), stood(NEXT, B)])
    assert made.stood == [(B, C), (C, OPEN)]
    assert [(line["y"], line["y2"], line["shown"]) for line in made.segments] == [(100, 110, 0), (90, 110, 1)]


def test_vintages_of_one_period_stand_side_by_side_before_the_next_period():
    many = [vintage(2014, str(100 + n), date(2016, 1, 1 + n)) for n in range(30)]
    xs = [point["x"] for point in chart([*many, NEXT], []).points]
    assert xs == sorted(xs)
    assert len(set(xs)) == 31


def test_a_forecast_meets_no_actual():
    foretold = vintage(2015, "120", A, forecast=True)
    made = chart([FIRST, foretold], [stood(FIRST, A), stood(foretold, A)])
    assert made.segments == []
    assert made.kinds == {"first", "forecast"}


def test_a_withdrawn_value_is_no_point():
    assert len(chart([FIRST, vintage(2014, None, B, "withdrawn")], []).points) == 1


def test_a_drawing_in_a_page_has_a_mark_for_each_vintage_and_needs_no_style_of_its_own():
    drawing = for_page(chart([FIRST, REVISED, NEXT], [stood(FIRST, A, C), stood(REVISED, C), stood(NEXT, B)]))
    points = drawing.split("points_marks")[1].count("<path")
    bands, lines = (drawing.split(f"{name}_marks")[1].split("</g>")[0].count("<line") for name in ("bands", "lines"))
    assert (points, bands, lines) == (3, 3, 2)
    assert 'style="' not in drawing
    assert "var(--revised)" in drawing


def test_labels_keep_their_digits():
    exact = [
        row | {"lower": row["obs_value"], "upper": row["obs_value"]}
        for row in (vintage(2014, "7.20", A), vintage(2015, "7.24", B))
    ]
    labels = re.findall(r">(\d[^<]*)</text>", for_page(chart(exact, [])))
    assert labels == ["2014", "2015", "7.2", "7.21", "7.22", "7.23", "7.24"]


def test_a_picture_on_paper_holds_every_series():
    one, other = chart([FIRST, NEXT], []), chart([vintage(2014, "5", A), vintage(2015, "7", B)], [])
    drawing = on_paper("Boats & <b>", {"level": one, "growth": other}, png=False).decode()
    assert "Boats &amp; &lt;b&gt;" in drawing
    assert drawing.count("role-title-text") >= 3
    assert len(set(re.findall(r'class="mark-symbol role-mark [^"]*points_\d', drawing))) == 2
    assert on_paper("Boats", {"level": one}, png=True).startswith(b"\x89PNG")


def test_the_triangle_says_what_stood_when_and_where_it_turned():
    standing = [stood(NEXT, B), stood(FIRST, A, C), stood(REVISED, C)]
    kinds = {row["figure_id"]: row["change_kind"] for row in (FIRST, NEXT, REVISED)}
    made = matrix.triangle(standing, kinds)
    assert made["days"] == [A, B, C]
    assert [(row["period"], [cell[1:] for cell in row["cells"]]) for row in made["rows"]] == [
        ("2015", [("", ""), ("110", ""), ("110", "")]),
        ("2014", [("100", ""), ("100", ""), ("90", "revised")]),
    ]


def test_the_file_holds_the_whole_matrix_and_no_formula():
    lines = list(matrix.file([stood(FIRST, A, C), stood(REVISED, C)], {"indicator": "=cmd()", "unit": 'a,"b'}))
    assert lines == [
        "indicator,unit,status,period_start,period_end,2016-02-01,2018-02-01\n",
        '\'=cmd(),"a,""b",actual,2014-01-01,2014-12-31,100,90\n',
    ]
