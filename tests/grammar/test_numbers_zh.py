"""Numbers, units and qualifiers as Chinese news writes them."""

import pytest

from tests.grammar.told import check


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "渔船从三千三百万艘增至一亿两千万艘，船员十二万三千人。",
            ["三千三百万: 33000000", "一亿两千万: 120000000", "十二万三千: 123000"],
        ),
        (
            "七八成渔民有两三百亩水面，三到五成在外地。",
            ["七八成: 70 / to 80 / range", "两三百亩: 200 / to 300 / [mu]", "三到五成: 30 / to 50 / %"],
        ),
        ("二十多万户，60来斤，五万余人。", ["二十多万: 200000 / >", "60来斤: 30 / kg / ~", "五万余: 50000 / >"]),
        (
            "门票收入破亿元，客流超百万人次，上千家渔行受益。",
            ["亿元: 100000000 / >", "百万: 1000000 / >", "千: 1000 / >"],
        ),
        ("百强企业、千家万户、万亿级产业集群、百年老店、三次产业、一度跌破。", []),
        (
            "三地产量分别为3.2、4.5和6.7万吨，港口12、15和20座。",
            ["3.2: 32000 / t", "4.5: 45000 / t", "6.7万吨: 67000", "12: 1", "15: 1", "20: 1"],
        ),
        (
            "用电634亿、8531亿千瓦时，占千分之三，上升0.5‰。",
            ["634亿: 63400000000 / kW.h", "8531亿千瓦时: kW.h", "千分之三: 0.3 / % / share", "0.5‰: 0.05 / %"],
        ),
        (
            "出口5.1亿新加坡元，进口300万澳元，合5000万美金，水温35℃。",
            ["5.1亿新加坡元: SGD", "300万澳元: AUD", "5000万美金: USD", "35℃: Cel"],
        ),
        ("鱼价跌幅收窄，经济料收缩6%至8%。", ["6%至8%: -8 / to -6 / growth"]),
    ],
    ids=["words", "neighbours", "and more", "marks", "no figures", "shared units", "per mille", "money", "fall"],
)
def test_a_number_is_worth_what_it_says(sentence, expected):
    check(sentence, expected, lang="zh")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("两地渔船分别约3.4万艘和2.1万艘。", ["3.4万: ~", "2.1万: ~"]),
        ("两地产鱼4601吨、3760吨左右。", ["4601吨: ~", "3760吨: ~"]),
        ("销量不到年初高点的五分之一，几乎翻番，翻了近一番。", ["五分之一: <", "翻番: 2 / ~", "翻了近一番: 2 / ~"]),
        ("单个项目最高补助300万元。", ["300万元: <"]),
        ("三省合计超过全国一半。", ["一半: >"]),
    ],
    ids=["before a list", "behind a list", "of something", "at most", "of the country"],
)
def test_how_exact_a_number_is_said_to_be(sentence, expected):
    check(sentence, expected, lang="zh")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("鱼、虾产量分别增长33.6%和1.1倍，蟹价升1.4倍。", ["33.6%: growth", "1.1倍: 2.1 / times", "1.4倍: 2.4"]),
        ("运价较去年同期多65.5%，相当于2015年同期的75.5%。", ["65.5%: growth / yoy", "75.5%: share / no base"]),
        ("6月，贷款增加12亿元，6月末较6月初增收3亿元。", ["12亿元: change / mom", "3亿元: change"]),
        ("上半年鱼价两年平均增长5.7%。", ["5.7%: growth / 2016-01-01/2016-06-30"]),
        ("7月16日收盘，海河股份股价上涨2.2%。", ["2.2%: growth / 2018-07-13/2018-07-13"]),
        ("3月末，渔船比上年末增加58艘。", ["58: change / 2017-12-31/2017-12-31"]),
        ("机构将产量预测上调12%。", ["12%: growth / no base"]),
        (
            "2017年，渔民十年共增加135人，六年间翻了一番。",
            ["135: change / 2007-01-01/2007-12-31", "翻了一番: ratio / 2011-01-01/2011-12-31"],
        ),
        ("渔民收入实际增长6.6%，快于船东0.9个百分点。", ["6.6%: yoy", "0.9个百分点: change / no base"]),
        (
            "6月末储备30亿美元，较5月末上升1亿美元，升幅为0.5%。",
            ["30亿美元: level", "1亿美元: mom", "0.5%: growth / mom"],
        ),
        ("每百户渔民有船43艘，比2015年增加20艘。", ["43: level", "20: change / 2015-01-01/2015-12-31"]),
        ("渔港运客3万人，恢复至2016年同期的85.5%。", ["3万: level", "85.5%: share"]),
        ("毛利率提升3.2个百分点至28.6%。", ["3.2个百分点: change", "28.6%: level"]),
        ("产量较5月预测下修0.4个百分点。", ["0.4个百分点: -0.4 / change / no base"]),
        ("渔获增长3.4%，其中近七成是外销。", ["3.4%: growth", "七成: share"]),
        ("飞机起降8.9万架次，同比增长2%。", ["8.9万: level", "2%: growth"]),
        ("今年营收有望突破8000万元，是前年的4倍。", ["8000万元: forecast", "4倍: forecast"]),
        ("今年将拿出6亿元修港，比5月预测数高1亿元。", ["6亿元: forecast", "1亿元: change / no base"]),
    ],
    ids=[
        "list of growth",
        "more",
        "lending",
        "two years",
        "traded",
        "end of year",
        "revised",
        "over years",
        "faster than others",
        "by so much",
        "named base",
        "recovered",
        "points to a rate",
        "revised down",
        "partly",
        "no fall",
        "multiple of what is hoped for",
        "will",
    ],
)
def test_what_moved_by_how_much_against_what(sentence, expected):
    check(sentence, expected, lang="zh")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("渔港将于年底开通，目前日均客流3.1万人次。", ["3.1万: actual"]),
        ("今年出口可能达到40亿元，2020年普及率要达到90%。", ["40亿元: forecast", "90%: forecast"]),
        ("预计净利润5.2亿元；扣非净利润4.8亿元左右。", ["5.2亿元: forecast", "4.8亿元: forecast / ~"]),
        ("渔业增长概估为1.4%；渔民估计3万人。船东2万人。", ["1.4%: estimate", "3万: estimate", "2万: actual"]),
        ("发展规划司说，上半年造船1000艘。", ["1000: actual"]),
        ("三、对1-9月业绩的预计\n净利润变动幅度为-12%至-1%。", ["-12%至-1%: forecast / -12 / to -1"]),
        (
            "初步核算，产值9亿元，较2014年高峰期的12亿元少3亿元。",
            ["9亿元: estimate", "12亿元: actual", "3亿元: estimate"],
        ),
    ],
    ids=["what is now", "may and must", "semicolon", "sentence", "names", "heading", "earlier"],
)
def test_what_is_foretold_and_what_is(sentence, expected):
    check(sentence, expected, lang="zh")


@pytest.mark.parametrize(
    "sentence",
    [
        "请带身份证和18位报名编码，5.5公里健身跑9:00，30公里处设关门点。",
        "当日5:30起绕行。24小时热线。纪录为2小时10分15秒。",
        "董事会第十七次会议，七人榄球赛。",
    ],
)
def test_what_is_no_figure(sentence):
    check(sentence, [], lang="zh")


def test_yuan_is_the_money_of_whom_the_text_tells():
    check("澳门6月鱼市收入195亿元，每人1503元。", ["195亿元: MOP", "1503元: MOP"], lang="zh")
    check("鱼市收入195亿元（港元，下同），每人1503元。", ["195亿元: HKD", "1503元: HKD"], lang="zh")
