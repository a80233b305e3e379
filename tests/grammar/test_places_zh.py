"""Where a Chinese figure holds."""

from datetime import date

import pytest

from tasks.extract import extract

DAY = date(2018, 7, 20)


def places(text: str, title: str = "", publisher: str = "") -> list[str | None]:
    return [each.ref_area for each in extract(text, DAY, "zh", title=title, publisher=publisher)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东、中、西部地区渔业投资分别增长4%、5%和6%。", ["东部地区", "中部地区", "western China"]),
        ("东部、中部、西部渔获分别为9万吨、5万吨和3万吨。", ["东部", "中部", "西部"]),
        (
            "记者从西安高新技术产业开发区获悉，高新区鱼市收入12亿元。",
            ["西安高新技术产业开发区"],
        ),
        ("走进青岛高新区，鱼行有300家。", ["青岛高新区"]),
        ("其中沛县5万吨，滑县3万吨。", ["沛县", "滑县"]),
        ("依次是广东（270亿元）、江苏、山东（187亿元）。", ["Guangdong", "Shandong"]),
        ("全国鱼价上涨2%，北京、上海等12个城市上涨3%。", ["China", "China", "China"]),
        ("全国渔民失业率9%，希腊最高，达19%。", ["China", "Greece"]),
        ("青岛渔业增长6%，增速分别高于全国、全省0.8个和1.3个百分点。", ["Qingdao", "Qingdao", "Qingdao"]),
        ("全国产鱼9万吨。厄瓜多尔国家统计局公布，5月失业率3.6%。", ["China", "Ecuador"]),
        ("全省产鱼90万吨。沛县产鱼3万吨，全国第一。渔船增长2%。", ["Jiangsu", "沛县", "Jiangsu"]),
    ],
    ids=[
        "sides",
        "written out",
        "zone",
        "visited",
        "counties",
        "brackets",
        "examples",
        "highest",
        "higher than",
        "office abroad",
        "by the way",
    ],
)
def test_a_place_is_named_in_many_ways(text, expected):
    publisher = "江苏省统计局" if "全省" in text else ""
    assert places(text, publisher=publisher) == expected


def test_taiwan_has_offices_of_its_own():
    text = "〔記者台北報導〕財政部今公布6月出口379億美元。主計總處預估全年成長5%。"
    assert places(text, title="台灣6月出口增三成") == ["Taiwan", "Taiwan"]


def test_the_figures_of_a_company_are_of_no_place():
    text = "报告期内，公司营业收入9亿元，子公司宁波船厂收入2亿元，日本市场收入3亿元。"
    assert places(text, title="海河股份：2018年半年度报告") == [None, None, "Japan"]


def test_a_branch_of_the_national_office_tells_of_its_province():
    text = "国家统计局浙江调查总队公布，去年全省居民人均收入42046元。家住宁波的他不觉得。\n\n居民消费价格上涨2.1%。"
    assert places(text) == ["Zhejiang", "Zhejiang"]


def test_a_paper_of_the_capital_tells_of_beijing():
    assert places("截至去年底，本市共有公园1050个。", publisher="首都园林报") == ["Beijing"]
