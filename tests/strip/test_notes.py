"""Press notes of a few lines: nothing of them is lost for want of lines around it."""

import pytest

from tasks.strip.article import strip_page

NOTES = {
    "en": (
        "Ferry sales rose by a tenth in 2016 and came to 344 boats, the port office said in its yearly note on Monday.",
        "Of these, 212 went to owners abroad.",
        "The yards took on 1,150 people.",
        "Turnover was 2.4 billion euros, 6.3 percent more than a year before, and profit 180 million.",
        "Orders stand at 97 boats.",
        "Repairs brought in 41 million euros.",
        "The office does not expect more in 2017.",
        "Wages rose by 2.5 percent.",
    ),
    "zh": (
        "港口办公室周一表示，2016年渡船销量增长一成，共344艘，其中212艘由国外船东购买，为历年最高水平。",
        "船厂新增员工1150人。",
        "营业额为24亿欧元，比上年增长6.3%，利润1.8亿欧元。",
        "在手订单97艘。",
        "维修收入4100万欧元。",
        "预计2017年销量持平。",
        "工资增长2.5%。",
        "以上为初步统计。",
    ),
}


@pytest.mark.parametrize("lang", NOTES)
@pytest.mark.parametrize("count", range(1, 9))
def test_a_dump_of_few_lines_keeps_every_line(lang, count):
    note = NOTES[lang][:count]
    assert strip_page("\n".join(note).encode(), None, "text/plain").text.split("\n") == list(note)


@pytest.mark.parametrize("lang", NOTES)
@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize(
    "wrapped", ["{}", "<article>{}</article>", "<div id='main'><h1>A note of the port</h1>{}</div>"]
)
def test_a_page_of_few_paragraphs_keeps_every_paragraph(lang, count, wrapped):
    note = NOTES[lang][:count]
    body = wrapped.format("".join(f"<p>{line}</p>" for line in note))
    text = strip_page(f"<html><head><title>A note of the port</title></head><body>{body}</body></html>".encode()).text
    assert [line for line in note if line not in text] == []


def test_what_stands_around_a_short_note_still_goes():
    lines = ["Home | News | Contact", *NOTES["en"][:3], "Share this: Twitter Facebook", "Copyright © 2017 Port Office"]
    assert strip_page("\n".join(lines).encode(), None, "text/plain").text.split("\n") == list(NOTES["en"][:3])


@pytest.mark.parametrize("title", ["Software", "Ferries", "Ferry sales rise", "软件", "渡船销量"])
@pytest.mark.parametrize("lang", NOTES)
def test_a_title_of_a_word_or_two_is_the_title_of_a_dump(title, lang):
    note = "\n\n".join(NOTES[lang][:3])
    for above in ("", "Home | News | Contact\n\n", "2016-07-14\n\n"):
        assert strip_page(f"{above}{title}\n\n{note}".encode(), None, "text/plain").title == title


def test_lines_of_a_menu_above_a_dump_are_no_title():
    menu = "\n".join(["Business", "Software", "Sport"])
    assert strip_page("\n".join([menu, *NOTES["en"][:4]]).encode(), None, "text/plain").title is None
