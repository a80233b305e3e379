"""Linking: the same indicator under every wording, and never two things under one name."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import settings
from config.source import Indicator, read_indicators
from tasks.entries import kind, search
from tasks.link import derived, link, series_label
from tasks.synonyms import PARTS
from warehouse.records import Figure

YEAR = (date(2015, 1, 1), date(2015, 12, 31))
DAY = (date(2016, 7, 14), date(2016, 7, 14))


def figure(
    subject: str, unit: str = "CNY", measure: str = "level", area: str | None = "Beijing", period=YEAR
) -> Figure:
    return Figure(
        start=0,
        end=1,
        surface="1",
        sentence_start=0,
        sentence_end=1,
        value=Decimal(1),
        value_max=None,
        resolution=Decimal(1),
        unit=unit,
        qualifier="=",
        measure=measure,
        base=None,
        period_start=period[0],
        period_end=period[1],
        ref_area=area,
        subject=subject,
        status="actual",
        confidence=1.0,
    )


@pytest.fixture(scope="module")
def catalogue() -> tuple[Indicator, ...]:
    return read_indicators(settings().indicators)


def names(catalogue, *figures: Figure) -> list[str | None]:
    return [each.indicator for each in link(figures, catalogue)]


@pytest.mark.parametrize(
    ("subject", "unit", "indicator"),
    [
        ("service industry output", "CNY", "service industry output"),
        ("output of the service sector", "CNY", "service industry output"),
        ("value added of the tertiary industry", "CNY", "service industry output"),
        ("Beijing's gross domestic product", "CNY", "gross domestic product"),
        ("the city's GDP", "CNY", "gross domestic product"),
        ("R&D expenditure", "CNY", "research and development spending"),
        ("spending on research and development", "USD", "research and development spending"),
        ("technology contracts", "1", "technology contracts signed"),
        ("technology contracts", "CNY", "technology contract value"),
        ("turnover of the technology market", "CNY", "technology contract value"),
        ("national high-tech enterprises", "1", "high-tech enterprises"),
        ("high and new technology firms", "1", "high-tech enterprises"),
        ("total number of permanent residents", "1", "population"),
        ("invention patents for every 10,000 people", "1", "invention patents per 10,000 people"),
        ("invention patents per 10,000 residents", "1", "invention patents per 10,000 people"),
        ("technology contracts in 2015", "1", "technology contracts signed"),
        ("maker spaces founded", "1", "maker spaces"),
        ("average concentration of PM2.5", "ug/m3", "PM2.5 concentration"),
        ("地区生产总值", "CNY", "gross domestic product"),
        ("全市服务业增加值", "CNY", "service industry output"),
        ("技术合同成交总额", "CNY", "technology contract value"),
        ("累计签订技术合同", "1", "technology contracts signed"),
        ("社会消费品零售总额", "CNY", "retail sales of consumer goods"),
        ("NEV deliveries", "1", "new energy vehicle sales"),
        ("sales of new energy cars", "1", "new energy vehicle sales"),
        ("auto sales", "1", "vehicle sales"),
        ("babies born", "1", "births"),
        ("real retail sales", "GBP", "retail sales of consumer goods"),
        ("container traffic", "1", "container throughput"),
        ("示范区技术合同成交额", "CNY", "technology contract value"),
        ("手机网民规模", "1", "mobile internet users"),
        ("parcels handled by courier companies", "1", "express deliveries"),
        ("express delivery revenue", "CNY", "express delivery revenue"),
        ("TEUs handled", "1", "container throughput"),
        ("cargo and mail", "t", "airport cargo throughput"),
        ("days of good air quality", "1", "good-air days"),
        ("surveyed urban jobless rate", "%", "surveyed unemployment rate"),
        ("second-hand flats that changed hands", "1", "existing home sales"),
        ("production of mobile phones", "1", "mobile phone output"),
        ("average monthly salary", "CNY", "average monthly wage"),
        ("foreign capital actually used", "USD", "foreign direct investment"),
        ("contracts with Tianjin and Hebei", "CNY", "technology contract value flowing to Tianjin and Hebei"),
        ("real income per head", "CNY", "real disposable income per head"),
        ("wheat output", "kg", "wheat output"),
        ("installed capacity", "GW", "installed power capacity"),
        ("inflation rate", "%", "consumer price index"),
        ("制造业采购经理指数", "%", "manufacturing purchasing managers' index"),
        ("粮食总产量", "t", "grain output"),
        ("new orders for durable goods", "USD", "durable goods orders"),
        ("people killed on the roads", "1", "road deaths"),
        ("GST collections", "INR", "goods and services tax revenue"),
        ("广义货币余额", "CNY", "broad money supply"),
        ("快递业务收入", "CNY", "express delivery revenue"),
    ],
)
def test_a_wording_finds_its_entry_in_any_order_and_language(catalogue, subject, unit, indicator):
    assert names(catalogue, figure(subject, unit)) == [indicator]


@pytest.mark.parametrize(
    ("subject", "indicator"),
    [
        ("technolgy contracts", "technology contract value"),
        ("technology contraccts", "technology contract value"),
        ("disposible income per head", "disposable income per head"),
    ],
)
def test_one_wrong_letter_in_a_long_word_does_not_hide_an_entry(catalogue, subject, indicator):
    assert names(catalogue, figure(subject)) == [indicator]


def test_a_last_letter_makes_another_word(catalogue):
    assert names(catalogue, figure("employed", "1"), figure("employers", "1")) == ["employment", "employer"]
    assert names(catalogue, figure("chargers", "1"), figure("charges", "1")) == ["charging piles", "charge"]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("service industry", "technology service industry"),
        ("permanent residents", "permanent residents in urban areas"),
        ("patent applications", "invention patent applications"),
        ("exports", "exports of chemicals"),
        ("charging piles", "public charging piles"),
        ("high-tech enterprises", "revenue of high-tech enterprises above designated size"),
        ("unemployment rate", "surveyed unemployment rate"),
        ("服务业", "科技服务业"),
        ("专利申请量", "发明专利申请量"),
    ],
)
@pytest.mark.parametrize(("unit", "measure"), [("CNY", "level"), ("1", "level"), ("%", "growth"), ("%", "share")])
def test_a_part_is_never_its_whole(catalogue, whole, part, unit, measure):
    one, other = names(catalogue, figure(whole, unit, measure), figure(part, unit, measure))
    assert one != other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("exports", "imports"),
        ("urban disposable income", "rural disposable income"),
        ("PM2.5", "PM10"),
        ("sulfur dioxide", "nitrogen dioxide"),
        ("primary industry", "secondary industry"),
        ("trade deficit", "trade surplus"),
        ("employed people", "unemployed people"),
        ("births", "deaths"),
        ("births", "birth rate"),
        ("vehicle sales", "new energy vehicle sales"),
        ("internet users", "mobile internet users"),
        ("current account deficit", "trade deficit"),
        ("people", "permanent residents"),
        ("registered population", "population"),
        ("average wage", "average monthly wage"),
        ("public charging piles", "private charging piles"),
        ("online retail sales", "online retail sales of physical goods"),
        ("express delivery revenue", "postal revenue"),
        ("subway passengers", "bus passengers"),
        ("airport cargo", "port cargo"),
        ("homes sold", "new homes sold"),
        ("disposable income per head", "real disposable income per head"),
        ("registered jobless people", "jobless people"),
    ],
)
def test_near_words_are_not_the_same_word(catalogue, one, other):
    assert len(set(names(catalogue, figure(one), figure(other)))) == 2


def test_growth_share_and_ratio_follow_the_level_of_the_same_subject_before_them(catalogue):
    count = figure("technology contracts", "1")
    value = figure("technology contracts", "CNY")
    growth = figure("technology contracts", "%", "growth")
    doubled = figure("technology contracts", "times", "ratio")
    share = figure("technology contracts", "%", "share")
    assert names(catalogue, value, growth, share, count, growth, doubled) == [
        "technology contract value",
        "technology contract value",
        "technology contract value",
        "technology contracts signed",
        "technology contracts signed",
        "technology contracts signed",
    ]


def test_growth_is_not_of_an_entry_of_another_kind_of_unit_than_its_levels(catalogue):
    fee, growth = figure("express parcels", "CNY"), figure("express parcels", "%", "growth")
    assert names(catalogue, fee, growth) == ["express parcel", "express parcel"]
    assert names(catalogue, fee, growth, figure("express parcels", "1"))[1] == "express deliveries"


def test_growth_before_any_level_follows_the_first_level_after_it(catalogue):
    growth, value = figure("technology contracts", "%", "growth"), figure("technology contracts", "CNY")
    assert names(catalogue, growth, value)[0] == "technology contract value"


@pytest.mark.parametrize(
    ("said", "bare", "unit", "indicator"),
    [
        ("deals on the technology market", "turnover", "CNY", "technology contract value"),
        ("deals on the technology market", "contracts", "1", "technology contracts signed"),
        ("spending on R&D", "the outlay", "CNY", "research and development spending"),
        ("subway lines", "combined length", "km", "subway length"),
        ("smartphones shipped", "total shipments", "1", "smartphone shipments"),
        ("express parcels", "revenue", "CNY", "express delivery revenue"),
        ("express parcels", "deliveries", "1", "express deliveries"),
        ("工业企业亏损面", "利润总额", "CNY", "profits of industrial companies"),
        ("商品房销售面积", "销售额", "CNY", "value of homes sold"),
        ("技术市场", "成交额", "CNY", "technology contract value"),
        ("流向外省市的技术合同成交额", "成交额", "CNY", "technology contract value"),
        ("water use per head", "total consumption", "m3", "water consumption"),
    ],
)
def test_what_a_bare_head_leaves_out_was_said_with_another_figure(catalogue, said, bare, unit, indicator):
    figures = (figure(said, "1", period=DAY), figure(bare, unit), figure(bare, "%", "growth"))
    assert names(catalogue, *figures)[1:] == [indicator, indicator]
    assert names(catalogue, *reversed(figures))[:2] == [indicator, indicator]


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        (figure("new energy vehicles", "1"), figure("sales", "1")),
        (figure("technology exports"), figure("total turnover")),
        (figure("technology market deals", area="Shanghai"), figure("turnover")),
        (figure("technology market deals"), figure("turnover", "km")),
        (figure("spending on basic research"), figure("spending")),
        (figure("technology market"), figure("the average")),
        (figure("工业"), figure("产值")),
        (figure("express parcels", "1", area=None), figure("revenue", area=None)),
        (figure("商品房", area="上海"), figure("销售额")),
    ],
)
def test_no_bare_head_is_completed_to_a_part_another_area_or_another_kind_of_unit(catalogue, said, bare):
    assert names(catalogue, said, bare)[1] == derived(bare)


def test_what_a_bare_head_leaves_out_may_stand_in_the_title(catalogue):
    said = figure("gross expenditure"), figure("outlay", "%", "share")
    indicators = [each.indicator for each in link(said, catalogue, "Beijing spends more on research")]
    assert indicators == ["research and development spending", "research and development intensity"]
    assert names(catalogue, *said) == ["gross spending", "spending"]


def test_a_bare_head_that_contradicts_what_it_would_be_is_something_else(catalogue):
    said = figure("technology market deals")
    other = replace(figure("turnover"), value=Decimal(9))
    earlier = replace(other, period_start=date(2014, 1, 1), period_end=date(2014, 12, 31))
    assert names(catalogue, said, other) == ["technology contract value", "turnover"]
    assert names(catalogue, said, earlier) == ["technology contract value", "technology contract value"]


def test_a_count_on_a_day_and_a_count_over_a_span_are_two_indicators(catalogue):
    standing = figure("technology companies registered", "1", period=DAY)
    new = figure("technology companies registered", "1", period=YEAR)
    assert names(catalogue, standing, new) == [
        "technology companies registered",
        "technology companies newly registered",
    ]


@pytest.mark.parametrize("subject", ["passengers", "passenger throughput", "motor vehicles", "visitors", "output"])
def test_what_every_carrier_maker_or_host_has_names_no_entry_by_itself(catalogue, subject):
    assert names(catalogue, figure(subject, "1")) == [derived(figure(subject, "1"))]


def test_an_entry_for_one_area_is_for_that_area_only(catalogue):
    park, city = figure("total revenue", area="Zhongguancun"), figure("total revenue", area="Beijing")
    named = figure("revenue of the Zhongguancun demonstration zone", area="Zhongguancun")
    revenue = "Zhongguancun enterprise revenue"
    assert names(catalogue, park, city, named) == [revenue, "revenue", revenue]


def test_a_level_of_another_kind_of_unit_is_not_matched(catalogue):
    cost, growth = figure("electricity consumption"), figure("electricity consumption", "%", "growth")
    assert names(catalogue, cost, growth) == ["electricity consumption (money)"] * 2
    assert names(catalogue, figure("gross domestic product", "km")) == ["GDP"]
    assert names(catalogue, figure("gross domestic product", "INR")) == ["gross domestic product"]


def test_currencies_are_one_kind_of_unit_and_counts_percentages_and_lengths_are_others():
    assert kind("CNY") == kind("USD")
    assert kind("%") == kind("pp")
    assert [kind(unit) for unit in ("kg", "GW", "ha")] == [kind(unit) for unit in ("t", "kW", "km2")]
    assert len({kind(unit) for unit in ("CNY", "%", "1", "km", "t", "ug/m3")}) == 6


@pytest.mark.parametrize(
    ("subject", "measure", "unit", "indicator"),
    [
        ("GDP growth", "change", "pp", "gross domestic product"),
        ("tertiary industry share in GDP", "change", "pp", "service industry output"),
        ("tertiary industry of GDP", "share", "%", "service industry output"),
        ("R&D expenditure of GDP", "share", "%", "research and development intensity"),
        ("value added of the digital economy of GDP", "share", "%", "digital economy output"),
        ("nationwide technology turnover", "share", "%", "technology contract value"),
        ("China's technology market", "share", "%", "technology contract value"),
        ("地区生产总值增速", "change", "pp", "gross domestic product"),
        ("第三产业增加值占地区生产总值的比重", "share", "%", "service industry output"),
        ("服务业增加值占比", "share", "%", "service industry output"),
        ("研发经费支出占地区生产总值的比重", "share", "%", "research and development intensity"),
    ],
)
def test_growth_change_and_share_bear_the_name_of_what_grows_or_is_shared(catalogue, subject, measure, unit, indicator):
    assert names(catalogue, figure(subject, unit, measure)) == [indicator]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Angel Deals", "the park's angel deals"),
        ("total vehicle sales", "sales of vehicles"),
        ("smartphones shipped", "smartphone shipments"),
        ("steel production", "output of steel"),
        ("training expenditure of enterprises", "firm training spending"),
        ("bicycle shops", "the number of Beijing's bicycle shops"),
        ("Amber Foods net income", "net earnings of Amber Foods"),
        ("Amber Foods net revenues", "revenue of Amber Foods"),
        ("Amber Foods profit attributable to shareholders", "net profit of Amber Foods"),
        ("apartments that changed hands", "flats sold"),
        ("goats handled", "the number of goats"),
        ("rent a square metre each month", "monthly rent a square meter"),
        ("jobless women", "unemployed women"),
        ("price indices", "price index"),
        ("average number of visitors a day", "daily visitors"),
        ("takeoffs and landings", "aircraft movements"),
        ("nights spent by foreigners", "foreigners' nights spent"),
        ("Amber Post parcel volume", "Amber Post parcels handled"),
        ("cranes on the books", "cranes on the register"),
    ],
)
def test_a_name_derived_from_a_subject_does_not_hang_on_how_it_is_put(one, other):
    assert derived(figure(one)) == derived(figure(other))


def test_the_turnover_of_a_company_is_its_revenue_and_that_of_a_market_is_not():
    assert derived(figure("Amber Air turnover", area=None)) == derived(figure("revenue of Amber Air", area=None))
    assert derived(figure("stock market turnover")) == "stock market turnover"


def test_what_stands_on_a_register_is_named_alike_with_and_without_it_but_people_are_not():
    said = ("museums", "museums on the register", "registered museums")
    assert {derived(figure(each, "1", period=DAY)) for each in said} == {"museum"}
    assert derived(figure("registered museums", "1", period=YEAR)) == "registered museum"
    people = ("workers", "registered workers", "unemployed people", "registered unemployed people")
    assert len({derived(figure(each, "1", period=DAY)) for each in people}) == 4


def test_the_name_of_the_area_is_no_part_of_a_chinese_name(catalogue):
    assert names(catalogue, figure("北京市地区生产总值", area="北京")) == ["gross domestic product"]


@pytest.mark.parametrize(
    ("subject", "area"),
    [
        ("UK GDP", "the United Kingdom"),
        ("German gross domestic product", "Germany"),
        ("global GDP", "world"),
        ("European GDP", "EU"),
        ("the GDP of Beijing", "Beijing"),
    ],
)
def test_the_name_of_the_area_its_people_or_its_short_name_is_no_part_of_a_name(catalogue, subject, area):
    assert names(catalogue, figure(subject, area=area)) == ["gross domestic product"]


@pytest.mark.parametrize("subject", ["Chinese tourists", "domestic overnight stays", "German GDP"])
def test_whose_it_is_beside_the_area_is_a_part(catalogue, subject):
    assert names(catalogue, figure(subject, "1", area="Japan")) == [derived(figure(subject, area="Japan"))]


def test_a_derived_name_keeps_the_order_of_the_words():
    assert derived(figure("visitors from South Korea")) == "visitor from south korea"
    assert derived(figure("value of exported books")) == "exported book value"
    assert derived(figure("growth in vehicle sales", "%", "growth")) == derived(figure("vehicle sales"))


def test_levels_growth_and_change_share_a_series_and_shares_have_their_own(catalogue):
    said = [
        figure("tertiary industry"),
        figure("tertiary industry", "%", "growth"),
        figure("tertiary industry", "CNY", "change"),
        figure("tertiary industry in GDP", "%", "share"),
        figure("tertiary industry share in GDP", "pp", "change"),
    ]
    labels = [series_label(each) for each in link(said, catalogue)]
    assert labels[0] == labels[1] == labels[2] == "Beijing | service industry output"
    assert labels[3] == labels[4] == "Beijing | service industry output | share"


def test_a_share_has_one_name_whether_or_not_its_whole_is_said():
    said = [figure("tourism of GDP", "%", "share"), figure("tourism in output", "%", "share")]
    said += [figure("tourism", "%", "share"), figure("tourism share in GDP", "pp", "change")]
    assert {series_label(each) for each in link(said, ())} == {"Beijing | tourism | share"}
    other = figure("tourism in retail sales", "%", "share")
    assert derived(other) == "tourism in retail sale"


def test_a_share_of_output_is_told_from_the_spending_that_it_is_of(catalogue):
    spending, intensity = figure("R&D spending"), figure("spending on R&D", "%", "share")
    of_growth = replace(intensity, value=Decimal(62))  # no country spends as much of its GDP
    assert names(catalogue, spending, intensity, of_growth) == [
        "research and development spending",
        "research and development intensity",
        "research and development spending",
    ]


@pytest.mark.parametrize("subject", ["GDP", "ratio to GDP", "share in output"])
def test_a_share_that_says_only_what_it_is_of_has_no_name(catalogue, subject):
    assert names(catalogue, figure(subject, "%", "share")) == [None]


@pytest.mark.parametrize("subject", ["economists", "the provinces", "official statements", "eastern districts"])
def test_who_tells_and_where_are_named_only_where_they_are_counted(catalogue, subject):
    said = figure(subject, "1"), figure(subject), figure(subject, "%", "growth"), figure(subject, "%")
    assert [each is None for each in names(catalogue, *said)] == [False, True, True, True]


def test_areas_are_never_merged(catalogue):
    said = link([figure("GDP"), figure("GDP", area="Shanghai"), figure("GDP", area=None)], catalogue)
    assert len({series_label(each) for each in said}) == 3


def test_a_search_gives_what_is_named_or_else_what_holds_all_the_words(catalogue):
    def found(text):
        return [entry.id for entry in search(text, catalogue)]

    assert found("GDP") == ["gross domestic product"]
    assert found("技术合同成交额") == ["technology contract value"]
    assert found("technolgy contracts") == ["technology contracts signed", "technology contract value"]
    assert {"technology contract value", "average technology contract value"} < set(found("contract value"))
    assert found("moon landings") == []


@pytest.mark.parametrize("text", ["", " ", "the", "of a"])
def test_words_that_name_nothing_find_nothing(catalogue, text):
    assert search(text, catalogue) == []


def test_without_a_catalogue_a_figure_still_gets_a_name():
    assert names((), figure("technology contracts")) == ["technology contract"]


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "it",
        "They",
        "the value",
        "at the end",
        "2016",
        "billion yuan",
        "of them",
        "the fastest pace",
        "the median",
        "…",
    ],
)
def test_a_subject_that_names_nothing_makes_no_series(catalogue, subject):
    (linked,) = link([figure(subject)], catalogue)
    assert linked.indicator is None
    assert series_label(linked) is None


@pytest.mark.parametrize(("subject", "unit"), [("ratio", "pp"), ("the proportion", "pp"), ("registered", "1")])
def test_what_is_left_without_words_has_no_name(subject, unit):
    assert derived(figure(subject, unit, period=DAY)) is None


CATALOGUE = read_indicators(settings().indicators)


@given(entry=st.sampled_from(CATALOGUE), part=st.sampled_from(sorted(PARTS - {"net"})))
def test_a_word_that_marks_off_a_part_leaves_the_entry_unless_the_catalogue_says_so(entry, part):
    (linked,) = link([figure(f"{part} {entry.id}", entry.unit, area=entry.area or "Beijing")], CATALOGUE)
    said_so = any(part in wording for wording in (entry.id, *entry.en))
    assert linked.indicator != entry.id or said_so


@given(entry=st.sampled_from(CATALOGUE), unit=st.sampled_from(["CNY", "%", "1", "km", "t", "kW.h"]))
def test_a_level_is_never_linked_to_an_entry_of_another_kind_of_unit(entry, unit):
    (linked,) = link([figure(entry.id, unit, area=entry.area or "Beijing")], CATALOGUE)
    found = next((one for one in CATALOGUE if one.id == linked.indicator), None)
    assert found is None or kind(found.unit) == kind(unit) or (unit == "%" and found.id.endswith("index"))


@given(
    subject=st.text(max_size=80),
    unit=st.sampled_from(["1", "CNY", "%", "pp", "times", "km"]),
    measure=st.sampled_from(["level", "growth", "change", "share", "ratio"]),
    area=st.none() | st.text(max_size=20),
)
def test_any_subject_is_linked_to_one_name_or_none_and_nothing_else_of_it_changes(subject, unit, measure, area):
    catalogue = read_indicators(settings().indicators)
    said = figure(subject, unit, measure, area)
    (once,) = link([said], catalogue)
    assert once.indicator != ""
    assert link([once], catalogue) == (once,)
    assert replace(once, indicator=None) == said
