"""What Chinese news says: the same record, whatever the language."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.extract import extract_figures

DAY = date(2017, 8, 10)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "上半年，全市港口营业收入2.4万亿元，同比增长6.3%。",
            [
                ("2.4万亿元", "2.4e12", "CNY", "=", "level", "2017-01-01", "2017-06-30"),
                ("6.3%", "6.3", "%", "=", "growth", "2017-01-01", "2017-06-30"),
            ],
        ),
        ("1-5月，新增渔船超过4万艘。", [("4万", "40000", "1", ">", "level", "2017-01-01", "2017-05-31")]),
        ("截至6月底，渔船约12万艘。", [("12万", "120000", "1", "~", "level", "2017-06-30", "2017-06-30")]),
        ("2016年，粮食产量下降1.8%。", [("1.8%", "-1.8", "%", "=", "growth", "2016-01-01", "2016-12-31")]),
        ("2016年，服务业增加值占全市的56.1%。", [("56.1%", "56.1", "%", "=", "share", "2016-01-01", "2016-12-31")]),
        ("去年增速比上年提高0.4个百分点。", [("0.4个百分点", "0.4", "pp", "=", "change", "2016-01-01", "2016-12-31")]),
    ],
)
def test_a_sentence_and_its_figures(sentence, expected):
    found = [
        (f.surface, f.value, f.unit, f.qualifier, f.measure, str(f.period_start), str(f.period_end))
        for f in extract_figures(sentence, DAY, "zh")
    ]
    assert found == [(surface, Decimal(value), *rest) for surface, value, *rest in expected]


@pytest.mark.parametrize("sentence", ["地铁4号线8月1日开通。", "28岁的陈明住在大街11号。", "联系电话：010-55550177"])
def test_numbers_that_are_no_figures(sentence):
    assert extract_figures(sentence, DAY, "zh") == []


def test_the_language_is_told_from_the_text():
    (figure,) = extract_figures("2016年，全市渔船产量增长3.5%。", DAY)
    assert figure.measure == "growth"
