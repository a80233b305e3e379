"""Which area a figure describes: an article's publisher, title and text, and the place of each of its figures."""

from datetime import date

import pytest

from tasks.extract import as_json, extract

DAY = date(2019, 6, 14)


def areas(text: str, title: str = "", publisher: str = "", lang: str = "en") -> list[str | None]:
    figures, _ = extract(text, DAY, lang, title=title, publisher=publisher)
    return [figure.ref_area for figure in figures]


@pytest.mark.parametrize(
    ("publisher", "title", "text", "expected"),
    [
        ("Statistics Norway", "House prices, May 2019", "Prices rose 1.4 percent in May.", "Norway"),
        ("Kenya National Bureau of Statistics", "", "Tea exports fell by 6 per cent in May.", "Kenya"),
        ("", "Uganda sells more coffee", "Growers sold 420,000 bags in May.", "Uganda"),
        ("", "", "More Swedes found work. The jobless rate fell to 6.3% in May.", "Sweden"),
        ("", "", "Istat said on Friday that output fell 0.4% in April.", "Italy"),
        ("The Fell Courier", "Kendal shops fill up", "Trade in Kendal is back. Takings rose 3.1% in May.", "Kendal"),
        ("", "", "LJUBLJANA, June 14 (Wire) -- Slovenia's economy grew 3.2% in the first quarter.", "Slovenia"),
        ("", "", "BRIDGETOWN: Hotels in Barbados hosted 61,000 guests in May.", "Barbados"),
        ("", "", "Korea sold ferries to Peru. Sales came to KRW 3 trillion. Peru wants more.", "South Korea"),
        ("Tea Ministry, Kericho", "Kenya's tea in May", "Growers sold 420,000 bags.", "Kenya"),
        ("Kericho Post", "Tea", "Rain in Kericho kept growers busy. Kenya waits. They sold 420,000 bags.", "Kericho"),
        ("", "", "Waller County had 310 births. The county also had 290 deaths.", "Waller County"),
        ("", "", "Two in three lamps sold anywhere in the world come from Hubei. Output rose 4 percent.", "Hubei"),
        ("", "", "Half the wards of Alford's St Anne Hospital are shut. Some 310 patients wait.", "Alford"),
    ],
)
def test_what_an_article_is_about(publisher, title, text, expected):
    assert set(areas(text, title, publisher)) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Imports from Peru rose 4 percent and those from Chile 9 percent.", ["Norway", "Norway"]),
        ("Sales to the United States dipped 4.4 percent; France bought 2 percent more.", ["Norway", "Norway"]),
        ("Oslo's rents rose 5 percent; Norway's average rose 3 percent.", ["Oslo", "Norway"]),
        ("Nationally, rents rose 5 percent.", ["Norway"]),
        ("In Tromsø, in the far north, 310 flats were let.", ["Tromsø"]),
        ("Rents in Hamar rose 4 percent. Flats cost 6 percent more.", ["Hamar", "Hamar"]),
        ("Rents in Hamar rose 4 percent.\n\nFlats cost 6 percent more.", ["Hamar", "Norway"]),
        ("Denmark and Finland followed with 5.1 percent and 4.2 percent.", ["Denmark", "Finland"]),
        ("Denmark led with 5.1 percent and Finland came last with 4.2 percent.", ["Denmark", "Finland"]),
        (
            "Denmark built 310 ferries, three times as many as Latvia, where 98 boats were built.",
            ["Denmark", "Denmark", "Latvia"],
        ),
        ("Hamar, a lake town in Innlandet, let 310 flats.", ["Hamar"]),
        ("Chile, with which trade rose 4 percent, bought more.", ["Norway"]),
        ("In Hamar, which once was smaller than Gjøvik, 310 flats were let.", ["Hamar"]),
        ("Of 3,100 flats, 290 of which stand in Hamar, few were let.", ["Norway", "Hamar"]),
        ("Rents rose 4 percent in Hamar and in Gjøvik by 3 percent.", ["Hamar", "Gjøvik"]),
        ("- Chile: exports up 4 percent", ["Norway"]),
        ("Danish prices fell 2 percent.", ["Denmark"]),
        ("Excluding Peru, sales fell 2 percent.", ["Norway"]),
        ("Exports to the member states of the European Union rose 4 percent.", ["Norway"]),
        ("Household debt is among the highest in the OECD, and 61 percent of homes are mortgaged.", ["Norway"]),
        ("Norway's Bergen let 310 flats.", ["Bergen"]),
        ("In Hamar, rents rose 5 percent. Nine of the 15 counties had lower ones.", ["Hamar", "Norway", "Norway"]),
        ("Alta, a fishing town of 15,000 in Finnmark, let 310 flats.", ["Alta", "Alta"]),
        (
            "Oslo built 310 homes, and nationwide output, at 4,100, was up 5 percent.",
            ["Oslo", "Norway", "Norway"],
        ),
        ("In Hamar, a flat costs 5,100 kroner. Eggs, 31 kroner a dozen nationally, are dear.", ["Hamar", "Norway"]),
        ("Mainland GDP rose 2 percent.", ["Norway"]),
        ("And Finland?\n\nIts rents rose 4 percent.", ["Finland"]),
        ("Together the two countries built 410 ferries.", ["Norway"]),
        (
            "Rents in Hamar rose 4 percent. Statistics Norway expects growth of 2 percent next year.",
            ["Hamar", "Norway"],
        ),
    ],
)
def test_the_place_of_each_figure_in_a_text_about_norway(text, expected):
    assert areas(text, "Norway's rents, May 2019", "Statistics Norway") == expected


def test_a_country_that_text_and_title_open_with_is_what_they_are_about_and_not_the_capital():
    text = (
        "Rents in Japan rose 4 percent. In Osaka, Kyoto and Sapporo they fell. In Tokyo they rose.\n\n"
        "The capital's flats cost 5 percent more.\n\nLandlords let 310,000 homes."
    )
    assert areas(text, "Japanese rents climb; Tokyo dear") == ["Japan", "Tokyo", "Japan"]


def test_rows_and_bullets_are_labelled_with_places_of_the_country():
    text = "State | Homes | Change (%)\nVictoria | 5,100 | -1.2\nTasmania | 270 | 0.4\n\n- Queensland: 2,900 homes"
    told = areas(text, "Homes approved in Australia, May 2019", "Australian Bureau of Statistics")
    assert told == ["Victoria", "Victoria", "Tasmania", "Tasmania", "Queensland"]


def test_parts_are_known_by_the_short_forms_of_their_countrys_press():
    text = "In NSW, 310 homes were built. In Qld, 290 homes were built."
    assert areas(text, "Homes in Australia") == ["New South Wales", "Queensland"]
    assert areas("In Norway, sales by WA and SA rose 4 percent.", "Norway's lamps") == ["Norway"]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (
            "Fewer babies were born in Ireland, the Central Statistics Office said. There were 310 deaths.",
            "",
            "Ireland",
        ),
        ("The CSO puts growth at 4 percent. India's farms did well.", "", "India"),
        (
            "China's rice is ripe. In Yunnan, it is not.\n\nThe state bought 310 tons.",
            "",
            "China",
        ),
        ("A picker in Kisii. PHOTO\n\nKenya's tea farms, the KNBS says, earned 310 million shillings.", "", "Kenya"),
        ("Lin lives in Xicheng. Rents rose, says Beijing's office. The city let 310 flats.", "", "Beijing"),
        (
            "Factories turned out 310 cars in Hefei, most of the 400 built in the whole of Anhui.",
            "Hefei's cars",
            "Hefei",
        ),
        ("Visits to Ireland rose. Trips by residents of France fell 4 percent.", "", "Ireland"),
        ("German orders fell 4 percent. Those from inside the euro zone fell 5 percent.", "", "Germany"),
        ("In neighboring Polk County, rates fell.\n\nIn Greene County, 310 homes were sold.", "", "Greene County"),
        ("Bureau of Statistics of Ningbo City: the city built 310 homes.", "", "Ningbo"),
        ("In all, 310 firms opened in Beijing's Haidian district in June.", "", "Haidian District"),
        ("Traders in Yiwu are busy. Goods worth 310 million yuan left the city.", "", "Yiwu"),
    ],
)
def test_what_a_text_is_about_is_told_by_whom_it_names_and_not_by_the_way(text, title, expected):
    assert areas(text, title, "")[0] == expected


def test_nationally_means_the_nation_that_a_text_names():
    text = "Wards in England are full. Nationally, 310 patients wait."
    assert areas(text, "NHS wards") == ["England"]


def test_what_a_town_lies_in_is_not_where_a_figure_is_of():
    assert areas("In Waterloo, Iowa, 310 homes were sold.", "Homes in the United States") == ["Waterloo"]


def test_a_name_that_is_mostly_something_else_is_a_place_only_where_its_country_is_meant():
    assert set(areas("As Victoria said, 310 homes were built.", "Homes in Spain", "")) == {"Spain"}
    assert areas("In Victoria, 310 homes were built.", "Homes in Australia", "") == ["Victoria"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The North West built 310 homes.", "North West"),
        ("In Waller County, 310 homes were built.", "Waller County"),
        ("Homes in Kansas City cost 5 percent more.", "Kansas City"),
        ("Homes in Hubei Province cost 5 percent more.", "Hubei"),
    ],
)
def test_places_that_no_list_holds(text, expected):
    assert areas(text, "Homes", "") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sales in January-March rose 4 percent.",
        "Output in Capital goods rose 4 percent.",
        "Spending in Parliament rose 4 percent.",
        "The minister told reporters in Geneva that output rose 4 percent.",
    ],
)
def test_what_is_no_place_of_a_figure(text):
    assert areas(text, "Chile's economy", "") == ["Chile"]


def test_a_company_has_no_area_but_its_markets_have():
    text = (
        "Fjordline Foods plc posted a pre-tax profit of 31 million pounds. The company said earnings per share were "
        "12 pence.\n\nDealers worldwide sold 61,000 boats."
    )
    assert areas(text, "Fjordline Foods: interim results") == [None, None, "world"]


def test_a_company_is_known_by_its_ticker_and_is_not_where_one_of_its_plants_is():
    text = (
        "Fjordline Foods N.V. (SIX: FJRD) announced its results. Half of the 61 million euros went into a line in "
        "Hamar. Debt fell to 98 million."
    )
    assert areas(text, "Fjordline Foods Announces First Quarter Results")[1:] == ["Hamar", None]


def test_where_a_company_sits_and_builds_is_not_where_its_figures_are_of():
    text = (
        "Fjordline Foods, the Bergen trout company, doubled its net profit. The company will spend 11 million euros on "
        "a plant in Hamar. Operating profit was 5 million euros."
    )
    assert areas(text, "Fjordline doubles net profit") == [None, "Hamar", None]


def test_a_market_told_of_by_continents_is_the_worlds():
    text = "The lamp market grew 8 percent. Europe held 34 percent, ahead of North America (31 percent)."
    assert areas(text, "Lamp market") == ["world", "Europe", "North America"]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("", "国家统计局公布，5月份社会消费品零售总额3.3万亿元。", ["China"]),
        ("日本造船业", "5月份日本新船订单310艘，其中大阪98艘。", ["Japan", "Osaka"]),
        ("余杭县2018年统计公报", "全县生产总值98亿元。", ["余杭县"]),
        ("江苏上半年经济", "徐州、常州分别实现3101亿元和2805亿元。", ["徐州", "常州"]),
        ("江苏上半年经济", "徐州增长7%。\n全省增长6%。", ["徐州", "Jiangsu"]),
        ("", "海信股份年报显示，公司净利润9亿元，每股收益0.2元，毛利率31%。", [None, None, None]),
    ],
)
def test_places_in_chinese(title, text, expected):
    assert areas(text, title, lang="zh") == expected


def test_a_place_is_shown_in_the_language_of_its_article():
    (figure,), _ = extract("5月份日本新船订单310艘。", DAY, "zh")
    assert (as_json(figure, "zh")["place"], as_json(figure, "en")["place"]) == ("日本", "Japan")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Peru's mangoes", "Chile, Spain and China were the main buyers with 40 percent.", ["Peru"]),
        (
            "Peru's mangoes",
            "Growers sold 300,000 tons. Chile, still the largest market, took 40,000.",
            ["Peru", "Peru"],
        ),
        (
            "Peru's mangoes",
            "In Piura 20 farms grow them and in Cusco 31 farms. Pickers number 6,000.",
            ["Piura", "Cusco", "Peru"],
        ),
        ("Peru's ports", "Callao's airport, the second busiest in the world, took in 310,000 guests.", ["Callao"]),
        (
            "Zhongguancun's firms",
            "Zhongguancun grew in Beijing. Firms in the demonstration zone sold 300 boats.",
            ["Zhongguancun"],
        ),
        ("Henan's trade", "Zhengzhou Xinzheng International Airport handled 27 million guests.", ["Zhengzhou"]),
        ("Beijing's water", "Water from a reservoir in Hubei meets 70 percent of demand.", ["Beijing"]),
        ("Beijing's water", "Miyun Reservoir held 2 billion cubic meters.", ["Beijing"]),
    ],
)
def test_partners_sources_and_names_are_not_what_is_measured(title, text, expected):
    assert areas(text, title) == expected
