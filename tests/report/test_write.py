"""Which pages are written, and which are left alone."""

import csv
import re
from datetime import date, timedelta

import pytest

from tasks.report import indicator
from tasks.report.indicator import MOST

DAY = timedelta(days=1)
SPRING, AUTUMN = date(2016, 4, 12), date(2016, 10, 20)
ALWAYS = {"index.html", "made.tsv", "releases/index.html"}


@pytest.fixture
def boats(say):
    return say("There were 30 boats.", {"surface": "30"}, day=SPRING)


@pytest.fixture
def ships(say):
    return say(
        "There were 7 ships.", {"surface": "7", "indicator": "ships counted"}, day=SPRING, url="https://s.example/"
    )


def written(office, *readings):
    """The files that a publication writes or writes anew."""
    before = {path: path.stat().st_mtime_ns for path in office.report.rglob("*.*")}
    office.publish(*readings)
    return {
        path.relative_to(office.report).as_posix()
        for path in office.report.rglob("*.*")
        if path.stat().st_mtime_ns != before.get(path)
    }


def test_an_empty_warehouse_has_a_report_that_says_so(office):
    page = office.publish().read_text("utf-8")
    assert "No run yet." in page
    assert "No release yet." in page
    assert "Nothing yet." in office.page("indicators-1.html")


def test_what_did_not_change_is_left_alone(office, boats, ships, say):
    office.publish(boats, ships)
    before = office.files()
    assert written(office) == ALWAYS
    assert {name: text for name, text in office.files().items() if name not in ALWAYS} == {
        name: text for name, text in before.items() if name not in ALWAYS
    }
    later = say("There were 34 boats, not 30.", {"surface": "34"}, day=AUTUMN, url="https://example.org/later")
    changed = written(office, later)
    assert {re.sub(r"[0-9a-f]{12,}", "*", name) for name in changed - ALWAYS} == {
        "indicators/boats-counted-*.html", "indicators/boats-counted-*.1.csv", "indicators-1.html", "search.js",
        "releases/*-1.html", "releases/2016-10.html",
    }  # fmt: skip
    assert "revised" in office.page("indicators/boats-counted-*.html")


def test_a_release_that_came_to_say_something_else_has_its_pages_anew(office, say, boats):
    office.publish(boats)
    office.publish(say("There were 31 boats.", {"surface": "31"}, day=AUTUMN))
    assert len(list(office.report.glob("releases/????????*.html"))) == 2
    page = office.page("indicators/boats-counted-*.html")
    assert "There were <mark>30</mark> boats." in page
    assert "There were <mark>31</mark> boats." in page


def test_an_edit_that_is_taken_back_is_a_release_with_a_page_of_its_own(office, say):
    for text, seen in (("30 boats", SPRING), ("31 boats", SPRING + DAY), ("30 boats", SPRING + 2 * DAY)):
        office.publish(say(text, {"surface": text[:2]}, day=SPRING, seen=seen))
    first, edited, back = (
        next(path for path in office.report.glob(f"releases/????????*-{number}.html")).read_text("utf-8")
        for number in (1, 2, 3)
    )
    assert "Its next version" in first
    assert "Its version before" not in first
    assert "Its next version" in edited
    assert "Its version before" in edited
    assert "seen again" in back
    assert "Its version before" in back
    assert "2016-04-14" in office.page("indicators/boats-counted-*.html")


def test_pages_of_what_is_gone_are_removed(office, boats, ships):
    office.publish(boats, ships)
    ships_versions = "SELECT version_id FROM article_version WHERE text LIKE '%ships%'"
    for table in ("release", "vintage_span"):
        office.db.execute(f"DELETE FROM {table} WHERE version_id IN ({ships_versions})")
    office.publish()
    assert not list(office.report.glob("indicators/ships*"))
    assert len(list(office.report.glob("indicators/boats*.html"))) == 1
    assert len(list(office.report.glob("releases/????????*.html"))) == 1


def test_pages_are_made_again_if_the_list_of_what_was_made_is_lost_or_torn(office, boats):
    office.publish(boats)
    before = office.files()
    for torn in (None, b"\xff\x00", b"indicator\n"):
        (office.report / "made.tsv").unlink()
        if torn:
            (office.report / "made.tsv").write_bytes(torn)
        assert any(name.startswith("indicators/") for name in written(office))
    assert office.files().keys() == before.keys()


def test_what_was_made_before_a_crash_is_not_made_again(office, boats, ships, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("tasks.report.fill.releases", lambda *_: iter([()]))  # which cannot be unpacked
        with pytest.raises(ValueError, match="unpack"):
            office.publish(boats, ships)
    assert not (office.report / "index.html").exists()
    done = {path.name for path in office.report.glob("indicators/*")}
    assert len(done) == 4
    changed = written(office)
    assert not [name for name in changed if name.startswith("indicators/")]
    assert "index.html" in changed


def test_other_code_makes_all_pages_anew(office, boats, monkeypatch):
    office.publish(boats)
    monkeypatch.setattr("tasks.report.version", lambda _: "another")
    assert {name.partition("/")[0] for name in written(office)} >= {"indicators", "releases", "search.js"}


def test_a_long_series_fills_several_pages_none_of_which_is_large(office, say):
    texts = [f"There were {n} boats. {'<&>' * 200}" for n in range(MOST + 30)]
    office.publish(*(
        say(text, {"surface": str(n)}, day=SPRING + timedelta(days=n), url=f"https://example.org/{n}")
        for n, text in enumerate(texts)
    ))  # fmt: skip
    pages = sorted(office.report.glob("indicators/*.html"))
    assert len(pages) == 2
    assert max(path.stat().st_size for path in office.report.rglob("*.html")) < 2_000_000
    first, second = (path.read_text("utf-8") for path in sorted(pages, key=lambda path: len(path.name)))
    assert f"statements 1 to {MOST}" in first
    assert f'href="{pages[0].name if "-2" in pages[0].name else pages[1].name}"' in first
    assert len(re.findall('class="has-words"', first + second)) == MOST + 30


def test_a_matrix_can_be_downloaded_beside_the_page(office, boats, say):
    later = say("There were 34 boats.", {"surface": "34"}, day=AUTUMN, url="https://example.org/later")
    office.publish(boats, later)
    (name,) = re.findall(r'<a href="([^"]*)" download>', office.page("indicators/boats-counted-*.html"))
    with (office.report / "indicators" / name).open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["indicator"], row["ref_area"], row["period_start"]) == ("boats counted", "Harbour", "2015-01-01")
    assert (row["2016-04-12"], row["2016-10-20"]) == ("30", "34")


def test_pages_cut_at_series_while_they_fit():
    def section(vintages):
        return {"indicator": "x", "vintages": vintages, "mark": 1, "series": []}

    made = indicator.sheets(indicator.Indicator("x", tuple(map(section, (2 * MOST + 10, 5, 5, MOST - 5)))))
    assert [[(part.number, part.first, part.last) for part in sheet.parts] for sheet in made] == [
        [(1, 0, MOST)],
        [(1, MOST, 2 * MOST)],
        [(1, 2 * MOST, 2 * MOST + 10), (2, 0, 5), (3, 0, 5)],
        [(4, 0, MOST - 5)],
    ]


def test_the_start_page_tells_the_last_run_from_what_was_before(office, boats, say):
    def said(n, day):
        text = f"There were {n} boats."
        return say(text, {"surface": str(n)}, day=day, url=f"https://example.org/{n}")

    office.publish(boats, said(40, AUTUMN))
    office.publish(said(50, AUTUMN + timedelta(days=30)))
    page = office.page("index.html")
    _, _, told = page.partition('id="run"')
    run, before = told.split('id="lately"')
    assert "2016-11-19" in run
    assert "2016-10-20" not in run
    assert "2016-10-20" in before
