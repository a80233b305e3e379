"""Boilerplate of text dumps, line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.strip.lines import boilerplate_spans

STORY = "The harbour city sold 310 ferries in 2015, the port office said."


def dropped(text: str) -> list[str]:
    return [text[start:end] for start, end in boilerplate_spans(text)]


FORM = [
    "Leave a Reply",
    "Fill in your details below or click an icon to log in:",
    "WordPress.com Logo",
    "You are commenting using your WordPress.com account. Log Out / Change )",
    "Connecting to %s",
]


def test_a_comment_form_left_as_lines_goes_whole():
    assert dropped("\n\n".join([STORY, *FORM])) == FORM


def test_a_line_of_a_form_that_closes_the_text_goes():
    assert dropped(f"{STORY}\n\nLeave a comment\n\nBack to top") == ["Leave a comment", "Back to top"]
    assert dropped(f"Leave a comment\n\n{STORY}") == []


def test_readers_comments_before_the_form_go_with_it():
    lines = ["2 Comments", "Anna says I counted 999 ferries.", "Bo says nonsense, 12 at most.", *FORM]
    assert dropped("\n\n".join([STORY, *lines])) == lines


def test_a_comment_count_above_the_article_never_takes_the_article_with_it():
    story = [STORY, STORY.replace("310", "41")]
    assert dropped("\n\n".join(["Ferries", "3 Comments", *story, *FORM])) == ["3 Comments", *FORM]


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Ferries",
        "Share this: Twitter Facebook",
        "Filed under: Port | Tagged: ferries | 14 Comments »",
        "Copyright © 2004-2016 Port News. All rights reserved.",
        "Previous: 5 ships sank",
        "Read more: 12 charts that explain ferries",
        "Read next: 3 piers to watch",
        "You may also like: 5 ferries for an autumn day",
        "ALSO READ | 6 ports in a week",
        "Share price: +1.4% at 09:12 GMT. Paris CAC 40: 4,813.58",
        "Sensex 27,836.50 -105.61 | Nifty 8,541.40 -23.60",
        "Get 20% off your subscription with code PIER7",
        "Last updated: 19-01-2019 | 312 views",
        "We use cookies to give you the best experience.",
        "分享到：微信 微博 QQ空间 12",
        "上一篇：港口去年吞吐量增长5%",
        "(Editor: Li Na) 2016-07-14 09:12",
        "You have 3 free articles left this month",
        "Get the day's ferry news in your inbox: join 8,100 subscribers",
        "Page 4 of 9 | Older stories: Pier 7",
        "41 replies | 1,204 downloads",
        "Reading time: 3 min | Tags: ferries",
        "Press enquiries: +44 20 7946 0123",
        "Reach the reporter at 319-555-0100 or @harbourdesk",
        "desk@harbour.example (END)",
        "Harbour Press Ltd., Suite 1206, Tower 2, 41 Pier Road, Newport",
        "September 20, 2016 - 15:32 BJT (07:32 GMT)",
        "Date modified: 2019-02-08",
        "News > Ferries",
        "Font size: S M L",
        "Bet responsibly. Call 1800 555 010.",
        "Ferries | By Anna Li, harbour reporter | 3 May 2019, 11:42",
        "Print this letter | 41 recommendations",
        "Annex 3: berths by pier. (4 files, 912 KB)",
        "Promoted stories: 7 boats that sink",
        "Harbour Letter, single copy: EUR 11",
        "Got a story? WeChat ID: harbourdesk",
        "Quotes delayed at least 20 minutes. Terms and privacy",
    ],
)
def test_furniture_lines_go(line):
    assert dropped(f"{STORY}\n\n{line}\n\n{STORY}") == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Leave a Reply campaigns reached 310 offices in 2015, the city said.",
        "Share prices rose 3 percent on Tuesday.",
        "Public hospitals treated 120 340 910 patients in 2017",
        "Get-togethers drew 10% more people.",
        "Visits to floor 3, the cafe, and room 12 were counted",
        "Call centres took 310 000 calls in 2017",
        "Harbour city | 41,000 | 3.5",
        "● Dividend per share 10.3p, up by 0.8p",
        "Downloads | 12,400",
        "Contact with 310 families was lost in 2015",
        "Comments by 12 experts were printed in the annex.",
        "June had only 3 posts but 54.3 subscribers a post.",
        "Home prices fell by 2 percent in May.",
        "Related industries employed 4,000 people, the bureau said.",
        "Next year the port will add 12 berths.",
        "Subscribers numbered 12,400 at the end of June.",
        "Twitter users sent 310 messages about ferries, the office has counted.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(sentence):
    assert dropped(f"{STORY}\n\n{sentence}") == []


def test_headlines_below_a_heading_of_other_stories_go_until_a_sentence_comes():
    text = f"{STORY}\n\nRelated news\n\nPort close to goal 2017-08-22\n\n{STORY}"
    assert dropped(text) == ["Related news", "Port close to goal 2017-08-22"]


@given(st.text(max_size=300))
def test_spans_are_whole_lines_in_order(text):
    spans = boilerplate_spans(text)
    assert spans == sorted(spans)
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert start == 0 or text[start - 1] == "\n"
        assert end == len(text) or text[end] == "\n"
