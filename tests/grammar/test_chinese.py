"""What Chinese news says: the same record, whatever the language."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.extract import extract, extract_figures

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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全市人口达1亿3205.6万。", ["1亿3205.6万 132056000 1 = level"]),
        ("港口收入增加3100多亿元。", ["3100多亿元 310000000000 CNY > change"]),
        ("渔船减少1.3万艘。", ["1.3万 -13000 1 = change"]),
        ("受访企业中三分之一亏损，过半裁员。", ["三分之一 33.333333 % = share", "半 50 % > share"]),
        ("每5个人中有2个用过这项服务。", ["每5个人中有2个 40 % = share"]),
        ("三次产业结构为4.2：41.6：54.2。", ["4.2 4.2 % = share", "41.6 41.6 % = share", "54.2 54.2 % = share"]),
        ("城乡收入比为2.41∶1。", ["2.41∶1 2.41 times = ratio"]),
        ("成本是对手的3到5倍。", ["3到5倍 3 times range ratio"]),
        ("出口先导指数为40.7，比上月回升0.6。", ["40.7 40.7 1 = level", "0.6 0.6 1 = change"]),
        ("增速比5月和去年同期分别低0.2个和1个百分点。", ["0.2个 -0.2 pp = change", "1个百分点 -1 pp = change"]),
        (
            "存粮30亿斤，亩产90公斤/亩，货运5吨公里。",
            ["30亿斤 1500000000 kg = level", "90公斤/亩 90 kg/[mu] = level", "5吨公里 5 t.km = level"],
        ),
        ("利率下行20个基点。", ["20个基点 -0.2 pp = change"]),
        (
            "渔获增长2倍，鱼价上涨一成二，订单翻了两番。",
            ["2倍 3 times = ratio", "一成二 12 % = growth", "翻了两番 4 times = ratio"],
        ),
        ("渔民失业率升至6.2%，占比升至三成。", ["6.2% 6.2 % = level", "三成 30 % = share"]),
        ("约每6人就有1人出海，平均受教育年限8.25年。", ["每6人就有1人 16.666667 % ~ share", "8.25 8.25 a = level"]),
        ("平均工期缩短12天。", ["12 -12 d = change"]),
        (
            "出口成长3成，顺差年增12.5%，经济成长率概估为7.4%。",
            ["3成 30 % = growth", "12.5% 12.5 % = growth", "7.4% 7.4 % = growth"],
        ),
        ("进口320.5亿美元，出超59亿美元。", ["320.5亿美元 32050000000 USD = level", "59亿美元 5900000000 USD = level"]),
        ("销量约为二季度的1.5倍。", ["1.5倍 1.5 times ~ ratio"]),
        ("单产6461公斤，增产123公斤。", ["6461公斤 6461 kg = level", "123公斤 123 kg = change"]),
        ("零售额+4.7%，进口-2.1%。", ["+4.7% 4.7 % = growth", "-2.1% -2.1 % = growth"]),
    ],
)
def test_numbers_as_chinese_news_writes_them(sentence, expected):
    found = [
        f"{f.surface} {f.value.normalize():f} {f.unit} {f.qualifier} {f.measure}"
        for f in extract_figures(sentence, DAY, "zh")
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("前三季度港口运行平稳", "昨天，港务局公布账单。吞吐量8.1亿吨，增长3%。", ["2016-01-01 2016-09-30"] * 2),
        (
            "2016年统计公报",
            "全年出海渔船3.2万艘。年末渔民8.8万人，年初为9.1万人。",
            ["2016-01-01 2016-12-31", "2016-12-31 2016-12-31", "2016-01-01 2016-01-01"],
        ),
        ("半年报", "上半年收入90亿元，上年同期为84亿元。", ["2017-01-01 2017-06-30", "2016-01-01 2016-06-30"]),
        ("简讯", "港城8月9日电 新码头长320米。", ["2017-08-10 2017-08-10"]),
        ("简讯", "今年以来有7个港口涨价。", ["2017-01-01 2017-08-10"]),
        ("半年报", "上半年运量90万吨，是上年同期的3.2倍，净利6亿元。", ["2017-01-01 2017-06-30"] * 3),
        (
            "上半年港口",
            "6月末，贷款余额8亿元；存款余额9亿元，增长2%；当月投放3亿元。上半年利息收入1亿元。",
            [*["2017-06-30 2017-06-30"] * 3, "2017-06-01 2017-06-30", "2017-01-01 2017-06-30"],
        ),
        ("春节假期出游", "2016年春节假期，渡轮运客3万人次。", ["2016-02-07 2016-02-13"]),
        ("简讯", "国庆假期7天，全国渡轮运客3万人次，比2015年同期增长2%。", ["2016-10-01 2016-10-07"] * 2),
        ("第七次全国人口普查公报", "全镇人口3万人。", ["2020-11-01 2020-11-01"]),
        ("简讯", "“十二五”期间，新建码头40个。7月上旬，运价涨2%。", ["2011-01-01 2015-12-31", "2017-07-01 2017-07-10"]),
        (
            "简讯",
            "6月运价由5月的3元升至4元，低于去年同期的5元。",
            ["2017-05-01 2017-05-31", "2017-06-01 2017-06-30", "2016-06-01 2016-06-30"],
        ),
        (
            "简讯",
            "渔民比例达19.0%（5月数据），船主14.9%，创2011年3月以来新高。",
            ["2017-05-01 2017-05-31", "None None"],
        ),
    ],
)
def test_titles_headings_and_datelines_date_what_follows_or_do_not(title, text, expected):
    found, _ = extract(text, DAY, "zh", title=title)
    assert [f"{figure.period_start} {figure.period_end}" for figure in found] == expected


def test_months_may_run_over_the_year_and_a_paragraph_may_go_on_about_the_same_time():
    text = (
        "2017年5月，税收收入2亿元。\n\n1-5月，进口9亿元。\n\n同期，出口8亿元。\n\n"
        "去年12月至今年2月，失业率3%，是去年同期的98%。"
    )
    periods = [f"{each.period_start} {each.period_end}" for each in extract_figures(text, DAY, "zh")]
    year, winter = "2017-01-01 2017-05-31", "2016-12-01 2017-02-28"
    assert periods == ["2017-05-01 2017-05-31", year, year, winter, winter]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二〇一六年运客5万人次，单计十二月3万人次。", ["2016-01-01 2016-12-31", "2016-12-01 2016-12-31"]),
        ("三季报显示，收入5亿元；半年报收入3亿元。", ["2016-01-01 2016-09-30", "2017-01-01 2017-06-30"]),
        ("6月第1周鱼价上涨3%。2016/17年度拨款2亿元。", ["2017-06-01 2017-06-07", "2016-04-01 2017-03-31"]),
        ("2011年底有渔船17艘，眼下是56艘。", ["2011-12-31 2011-12-31", "2017-08-10 2017-08-10"]),
        ("去年8月以来，截至7月3日，新增渔港3座。", ["2016-08-01 2017-07-03"]),
        ("上月鱼市收入急增五成。", ["2017-07-01 2017-07-31"]),
        ("1-6月渔获占比61%，一年前是57%。", ["2017-01-01 2017-06-30", "2016-01-01 2016-06-30"]),
        (
            "上半年渔获9万吨，其中6月增长5%。虾产量下降2%。",
            ["2017-01-01 2017-06-30", "2017-06-01 2017-06-30", "2017-01-01 2017-06-30"],
        ),
        ("2017年春运40天，渡轮运客3万人次。", ["2017-01-13 2017-02-21"]),
        ("6月渔民失业率由3.6%降至3.5%。", ["2017-05-01 2017-05-31", "2017-06-01 2017-06-30"]),
        ("到“十三五”末，建成渔港9座。", ["2020-12-31 2020-12-31"]),
        ("今年共有3万余人报名。", ["2017-01-01 2017-12-31"]),
    ],
    ids=[
        "numerals",
        "reports",
        "weeks",
        "now",
        "since until",
        "last month",
        "ago",
        "by the way",
        "travel rush",
        "from to",
        "end of plan",
        "running year",
    ],
)
def test_time_as_chinese_news_tells_it(text, expected):
    assert [f"{each.period_start} {each.period_end}" for each in extract_figures(text, DAY, "zh")] == expected


def test_a_change_is_held_against_the_period_that_is_named():
    text = "1-7月出口增长6%，比1-6月加快0.4个百分点。7月出口增长9%，比6月加快2个百分点，是2015年同期的3倍。"
    told = ["yoy", "2017-01-01/2017-06-30", "yoy", "mom", "2015-07-01/2015-07-31"]
    assert [f.base for f in extract_figures(text, DAY, "zh")] == told


def test_a_note_makes_all_figures_estimates():
    text = "去年捕捞量4.4万吨。\n\n注：数据均为初步统计数。"
    assert [f.status for f in extract_figures(text, DAY, "zh")] == ["estimate"]


def test_what_is_accounted_for_preliminarily_includes_the_industries_of_the_next_paragraph():
    text = "初步核算，上半年产值9亿元。\n\n分产业看，第二产业增长4%。渔船增长2%。\n\n金融业存款增长3%。"
    assert [f.status for f in extract_figures(text, DAY, "zh")] == ["estimate", "estimate", "actual", "actual"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青海对日本、韩国分别出口鱼粉3万吨和2万吨。", ["Qinghai", "Qinghai"]),
        ("全国产鱼90万吨，青海、甘肃分别为3万吨和2万吨。", ["China", "Qinghai", "Gansu"]),
        ("全国产鱼90万吨。青海、甘肃合计占一成。", ["China", "China"]),
        ("青海产鱼3万吨，是甘肃的2倍。", ["Qinghai", "Qinghai"]),
        ("全国产鱼90万吨，其中青海3万吨。去年西宁推广网箱，全省单产提高2%。", ["China", "Qinghai", "Qinghai"]),
    ],
)
def test_a_place_is_where_a_figure_holds_and_not_what_it_is_held_against(text, expected):
    assert [f.ref_area for f in extract_figures(text, DAY, "zh")] == expected


def test_what_is_aimed_at_is_a_forecast_and_what_is_done_of_it_is_not():
    figures = extract_figures("1至6月新增就业717万人，完成全年1000万人目标的71.7%。", DAY, "zh")
    assert [each.status for each in figures] == ["actual", "forecast", "actual"]


@pytest.mark.parametrize(
    "sentence",
    [
        "阅读 2.3万 评论 45万",
        "地铁4号线8月1日开通。",
        "28岁的陈明住在大街11号。",
        "联系电话：010-55550177",
        "依照渔业法第四十二条，常委会第二十六次会议通过了本办法。",
        "陈明以1小时09分37秒到达终点，15公里处仍落后；前8公里风大。",
    ],
)
def test_numbers_that_are_no_figures(sentence):
    assert extract_figures(sentence, DAY, "zh") == []


def test_the_language_is_told_from_the_text():
    (figure,) = extract_figures("2016年，全市渔船产量增长3.5%。", DAY)
    assert figure.measure == "growth"
