"""What a Chinese number is about, where its clause says only a part of it."""

import pytest

from tests.grammar.told import check


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "上半年，钢铁行业实现利润310亿元，同比增长12%。",
            ["310亿元: of 钢铁行业利润", "12%: growth / of 钢铁行业利润"],
        ),
        (
            "全年蔬菜产量820万吨，其中番茄96万吨，增长4.1%。",
            ["820万吨: of 蔬菜产量", "96万吨: of 番茄产量", "4.1%: of 番茄产量"],
        ),
        (
            "5月，冰箱、空调产量分别为71万台和128万台，同比分别增长3%和6%。",
            ["71万: of 冰箱产量", "128万: of 空调产量", "3%: of 冰箱产量", "6%: of 空调产量"],
        ),
        ("6月，摩托车产销分别完成150万辆和148万辆。", ["150万: of 摩托车产量", "148万: of 摩托车销量"]),
        (
            "固定资产投资增长6.1%，增速比1—5月份加快0.3个百分点。",
            ["6.1%: growth / of 固定资产投资", "0.3个百分点: change / of 固定资产投资增速"],
        ),
        (
            "批发业销售额64亿元，占社会消费品零售总额的两成，恢复至2015年同期的九成。",
            [
                "64亿元: of 批发业销售额",
                "两成: share / of 批发业销售额占社会消费品零售总额",
                "九成: of 批发业销售额恢复至2015年同期",
            ],
        ),
        ("江苏：12.5万吨，同比增长三成以上（31.7%）。", ["12.5万吨: Jiangsu", "三成: growth", "31.7%: growth"]),
        ("汽车保有量390万辆，千人汽车拥有量首次超过150辆。", ["390万: of 汽车保有量", "150: of 千人汽车拥有量"]),
        ("财政科技支出方面，2017年为38亿元。", ["38亿元: of 财政科技支出"]),
    ],
    ids=["achieved", "part", "each its own", "two in one", "pace", "whole", "label", "stock", "aspect"],
)
def test_a_subject_is_put_together_from_what_the_sentence_tells(sentence, expected):
    check(sentence, expected)
