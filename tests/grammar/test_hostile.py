"""Whatever the text, there is an answer, its offsets are right, and its cost grows with its length only."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract import extract_figures

DAY = date(2016, 7, 14)
ORDINARY = "In 2015, the service industry of the harbour generated 1.83 trillion yuan, an increase of 8.1 percent. "
# fmt: off
PIECES = st.sampled_from([
    "5 ", "1,234", "percent ", "yuan ", "(", ")", ", ", "and ", "to ", "between ", "from ", "in 2015 ", "May ",
    "亿", "增长", "1-5月", "up ", "more than ", "half ", "$", "-", ".", ". ", "０", "of the ", "a third of ",
    "Beijing ", "\n", "\ud800", "\u00a0", " | ",
])
# fmt: on


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from([DAY, None]), st.sampled_from(["en", "zh", None]))
def test_any_mixture_of_pieces_has_an_answer_with_sound_offsets(text, day, lang):
    figures = extract_figures(text, day, lang)
    for figure in figures:
        assert text[figure.start : figure.end] == figure.surface
        assert figure.sentence_start <= figure.start < figure.end <= figure.sentence_end
        assert 0 <= figure.confidence <= 1
    assert [figure.start for figure in figures] == sorted(figure.start for figure in figures)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_an_answer(text):
    extract_figures(text, DAY)


@pytest.mark.parametrize(
    "piece",
    ["1", "1,234 ", "(", "a ", "rose by ", "of the ", "5 and ", "January 5 to ", "Aa Bb ", "a-", "1-5月", "一二三亿"],
)
def test_twice_the_odd_text_costs_about_twice_the_time(piece):
    def cost(size: int) -> float:
        text = (piece * size)[:size]
        start = time.process_time()
        extract_figures(text, DAY)
        return time.process_time() - start

    cost(2_000)
    assert cost(80_000) < 12 * max(cost(20_000), 0.05)


@pytest.mark.parametrize(
    "piece",
    ["1", "(", "\ud800", "增长5%rose ", "rose by the 5 "],
    ids=["digits", "brackets", "surrogates", "mixed", "unended"],
)
def test_an_odd_text_costs_no_more_than_three_times_an_ordinary_one(piece):
    def cost(piece: str, size: int = 100_000) -> float:
        text = (piece * size)[:size]
        start = time.process_time()
        extract_figures(text, DAY, "en")
        return time.process_time() - start

    cost(ORDINARY, 2_000)
    ordinary = cost(ORDINARY)
    odd = cost(piece)
    assert odd < 3 * ordinary
