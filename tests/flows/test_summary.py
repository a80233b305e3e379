"""What a run says of itself in Prefect, whose pages show it as markdown."""

from datetime import date
from decimal import Decimal

import pytest

from flows.summary import escaped, link, with_evidence

ROW = {
    "release_date": date(2017, 1, 19),
    "change": "revised",
    "indicator": "service industry output",
    "measure": "level",
    "period_start": date(2015, 1, 1),
    "period_end": date(2015, 12, 31),
    "prev_obs_value": Decimal("1830200000000.000000000"),
    "obs_value": Decimal("1891700000000.000000000"),
    "unit": "CNY",
    "publisher": "Port Office",
    "title": "Output of 2015",
    "url": "https://press.example/a",
    "surface": "1,891.7 billion yuan",
    "sentence": "Output came to 1,891.7 billion yuan.",
    "warc_file": "2017-01-19.warc.zst",
    "warc_offset": 512,
}


def test_a_restated_figure_links_to_its_sentence_on_its_page():
    row = with_evidence(ROW)
    assert (row["period"], row["before"], row["now"]) == ("2015", "1,830,200,000,000", "1,891,700,000,000")
    fragment = "#:~:text=Output%20came%20to%201%2C891.7%20billion%20yuan."
    assert row["evidence"] == f"[Output of 2015](https://press.example/a{fragment})"


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://press.example/a_(b)?c=1", "https://press.example/a_%28b%29?c=1#:~:text=Up%20x%2Dfold."),
        ("https://press.example/a#top", "https://press.example/a#top:~:text=Up%20x%2Dfold."),
    ],
)
def test_no_address_ends_the_link_that_it_is_in(url, page):
    assert link("News", url, "Up x-fold.") == f"[News]({page})"


def test_only_web_pages_are_linked():
    assert link("News", "javascript:alert(1)", "Up.") == "News: Up."


def test_a_long_sentence_is_looked_for_by_its_first_words():
    told = link(
        "News", "https://press.example/a", "one two three four five six seven eight nine ten eleven twelve, more"
    )
    assert told.endswith("eleven)")
    assert len(link("新闻", "https://press.example/a", "数" * 200)) < 700


def test_words_from_outside_are_no_markup():
    told = escaped("<img src=x onerror=alert(1)> | [a](javascript:b)\n\n# c `d` *e*")
    assert told == r"\<img src=x onerror=alert(1)\> \| \[a\](javascript:b) # c \`d\` \*e\*"
