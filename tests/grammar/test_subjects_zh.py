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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "鱼市收入9亿元，按年急增五成，按月则升5.5%。",
            ["9亿元: of 鱼市收入", "五成: of 鱼市收入", "5.5%: of 鱼市收入"],
        ),
        (
            "其中第一、二、三产业用电量分别为6亿、3亿、8亿千瓦时。",
            ["6亿: of 第一产业用电量", "3亿: of 第二产业用电量", "8亿千瓦时: of 第三产业用电量"],
        ),
        ("渔业增加值占工业的比重为59%，增长6.8%。", ["59%: of 渔业增加值占工业的比重", "6.8%: of 渔业增加值"]),
        ("渔民失业率最低，仅2.3%。", ["2.3%: of 渔民失业率"]),
        (
            "渔港产值9亿元，是烟台的3倍，不到高峰期的一半。",
            ["9亿元: of 渔港产值", "3倍: of 渔港产值", "一半: of 渔港产值"],
        ),
        ("鱼价上涨3.6%，涨幅比上月扩大0.1个百分点。", ["3.6%: of 鱼价", "0.1个百分点: of 鱼价涨幅"]),
        ("中、小型渔船数量分别为3艘和2艘。", ["3: of 中型渔船数量", "2: of 小型渔船数量"]),
        (
            "渔船产销分别完成3万艘和2万艘，增长5%和6%。",
            ["3万: of 渔船产量", "2万: of 渔船销量", "5%: of 渔船产量", "6%: of 渔船销量"],
        ),
        ("多家机构预计鱼价增长2%。", ["2%: forecast / of 鱼价"]),
        ("贷款余额由2.2亿元增至1.7亿元。", ["2.2亿元: of 贷款余额", "1.7亿元: of 贷款余额"]),
    ],
    ids=[
        "year on year",
        "ordinals",
        "share and what grew",
        "clause before",
        "multiples",
        "pace",
        "short names",
        "two in one",
        "who expects",
        "from to",
    ],
)
def test_a_clause_goes_on_about_what_was_told(sentence, expected):
    check(sentence, expected, lang="zh")
