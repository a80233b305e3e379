"""Rows of tables in Chinese: header, label and caption say what a value is."""

import pytest

from tests.grammar.told import check


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "指标　2017年　2016年　同比增长（%）\n渔业产值（亿元）　84.5　80.2　5.4\n渔港利用率（%）　73.1　71.4　1.7",
            [
                "84.5: 8450000000 / CNY / level / 2017 / of 渔业产值",
                "80.2: 8020000000 / CNY / level / 2016 / of 渔业产值",
                "5.4: % / growth / yoy / 2017 / of 渔业产值",
                "73.1: % / level / 2017 / of 渔港利用率",
                "71.4: % / level / 2016 / of 渔港利用率",
                "1.7: % / growth / 2017",
            ],
        ),
        (
            "单位：万元\n项目\t本期\t增减（%）\n营业收入\t12,345.67\t-2.23",
            ["12,345.67: 123456700 / CNY / level / of 营业收入", "-2.23: -2.23 / % / growth / of 营业收入"],
        ),
        (
            "2017年上半年各市鱼产量（万吨）及增速\n城市　产量　增速（%）\n青岛　22.3　5.8\n烟台　31.5　6.1",
            [
                "22.3: 223000 / t / Qingdao / 2017-01..2017-06 / of 产量",
                "5.8: growth / Qingdao / of 产量",
                "31.5: Yantai",
                "6.1: Yantai",
            ],
        ),
        (
            "产品　单位　产量　比上年±%\n渔网　万千米　20.6　-3.8\n渔箱　万台套　1.5　9.1",
            [
                "20.6: 206000 / km / of 渔网产量",
                "-3.8: growth / yoy / of 渔网产量",
                "1.5: 15000 / 1 / of 渔箱产量",
                "9.1: growth",
            ],
        ),
        (
            "序号 | 船厂 | 销量（艘） | 同比\n1 | 海河船厂 | 12,300 | 15.2%\n2 | 云岭船厂 | 9,800 | -3.1%",
            ["12,300: 12300 / 1 / of 海河船厂销量", "15.2%: growth", "9,800: of 云岭船厂销量", "-3.1%: growth"],
        ),
        (
            "　　6月环比（%）　1-6月同比（%）\n鱼价　0.2　-0.3",
            ["0.2: growth / mom / 2018-06", "-0.3: growth / yoy / 2018-01..2018-06"],
        ),
        (
            "年份　捕捞量（万吨）　比上年增长（%）\n2015　120.4　3.1",
            ["120.4: 1204000 / t / 2015 / of 捕捞量", "3.1: growth / 2015 / of 捕捞量"],
        ),
        (
            "6月销量前两名（万艘）\n海河船厂：22.04，同比5.7%\n云岭船厂：21.76，17.4%",
            ["22.04: 220400 / 1 / 2018-06 / of 海河船厂销量", "5.7%: growth", "21.76: 217600", "17.4%: growth / yoy"],
        ),
    ],
    ids=["years", "unit above", "cities", "unit column", "serial", "times in headers", "years as labels", "colons"],
)
def test_a_value_is_what_its_header_label_and_caption_say(text, expected):
    check(text, expected, lang="zh")


@pytest.mark.parametrize(
    "text", ["姓名　年龄　得分\n张三　25　98", "编号　2017-05\n时间　9:00", "电话　5557788", "第3页　共12页"]
)
def test_cells_that_are_no_figures(text):
    check(text, [], lang="zh")
