"""Chinese in traditional characters is read like the same text in simplified ones, and keeps its own characters."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tasks.extract import as_json, extract_figures
from tasks.grammar.text.simplified import simplified
from tasks.link import link

TRADITIONAL = "統計處公布，今年首季貨物出口總值達9,120億元，較去年同期增長3.4%；訪客約1,105萬人次。"
SIMPLIFIED = "统计处公布，今年首季货物出口总值达9,120亿元，较去年同期增长3.4%；访客约1,105万人次。"


def test_both_ways_of_writing_state_the_same_figures():
    told, plain = (extract_figures(text, date(2024, 4, 20), "zh") for text in (TRADITIONAL, SIMPLIFIED))
    assert [(each.value, each.unit, each.measure, each.period_start) for each in told] == [
        (each.value, each.unit, each.measure, each.period_start) for each in plain
    ]
    assert len(told) == 3


def test_words_stay_in_the_characters_of_the_article():
    told = extract_figures(TRADITIONAL, date(2024, 4, 20), "zh")
    assert [each.surface for each in told] == ["9,120億元", "3.4%", "1,105萬"]
    assert told[0].subject == "貨物出口總值"


def test_a_place_is_shown_in_the_characters_of_the_article():
    text = "【本報訊】澳門今年首季旅客889萬人次。"
    (figure,) = extract_figures(text, date(2024, 4, 20), "zh")
    assert figure.ref_area == "Macao"
    assert as_json(figure, "zh", text)["place"] == "澳門"


def test_both_ways_of_writing_name_one_indicator():
    told, plain = (link(extract_figures(text, date(2024, 4, 20), "zh"), ()) for text in (TRADITIONAL, SIMPLIFIED))
    assert [each.indicator for each in told] == [each.indicator for each in plain]


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_offset_moves(text: str):
    read = simplified(text)
    assert len(read) == len(text)
    assert simplified(read) == read


def test_a_subject_that_is_put_together_is_in_the_characters_of_the_article():
    figures = extract_figures("電子零組件出口147億美元，其中積體電路133億美元。", date(2021, 8, 9), "zh")
    assert [each.subject for each in figures] == ["電子零組件出口", "積體電路出口"]
