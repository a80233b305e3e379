"""An article's text in paragraphs, sentences and figures."""

from tasks.report.release import cut, paragraphs

TEXT = "Boats in the harbour\n\nThere were 30 boats, up 8.1%. The port was calm.\n\nNorth | 12\nSouth | 18\n"


def told(surface: str, sentence: str):
    start, first = TEXT.index(surface), TEXT.index(sentence)
    return {
        "offset": start,
        "end": start + len(surface),
        "sentence": (first, first + len(sentence)),
        "surface": surface,
    }


def test_each_figure_is_marked_in_its_sentence_and_no_word_is_lost():
    sentence = "There were 30 boats, up 8.1%."
    figures = [told("30", sentence), told("8.1%", sentence), told("18", "South | 18")]
    found = list(paragraphs(TEXT, figures))
    texts = ["".join(piece["text"] for sentence in each for piece in sentence["pieces"]) for each in found]
    assert texts == TEXT.strip().split("\n\n")
    marked = [
        [piece["text"] for piece in sentence["pieces"] if piece["figure"]]
        for each in found
        for sentence in each
        if sentence["has_figures"]
    ]
    assert marked == [["30", "8.1%"], ["18"]]


def test_spans_that_overlap_or_reach_out_are_left_alone():
    assert list(cut(0, 10, [(2, 4), (3, 6), (8, 12)])) == [(False, 0, 2), (True, 2, 4), (False, 4, 10)]
    assert list(cut(0, 4, [])) == [(False, 0, 4)]
    assert list(cut(0, 4, [(0, 4)])) == [(True, 0, 4)]
