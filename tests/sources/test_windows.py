"""A source's past, cut into windows."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.source import SitemapSource, WarcSource, WordpressSource
from tasks.archive import keep
from tasks.sources import SourceFailed, discover, left, survey
from tasks.sources.windows import calendar, uncovered, windows
from warehouse.records import Capture, Link, Window

BLOG = WordpressSource(name="blog", kind="wordpress", url="https://blog.example/")
MAP = SitemapSource(name="map", kind="sitemap", url="https://map.example/sitemap.xml")
SPAN = (date(2015, 11, 20), date(2016, 2, 10))
DAY = timedelta(days=1)
near = st.dates(date(2015, 11, 1), date(2016, 3, 31))
spans = st.tuples(near, near).map(lambda two: (min(two), max(two)))


def days(*given):
    return [first + n * DAY for first, last in given for n in range((last - first).days + 1)]


@pytest.mark.parametrize(
    ("by", "begin"),
    [
        ("month", ["2015-11-20", "2015-12-01", "2016-01-01", "2016-02-01"]),
        ("year", ["2015-11-20", "2016-01-01"]),
    ],
)
def test_a_source_that_can_be_asked_for_days_is_walked_by_the_calendar(by, begin):
    found = list(windows(BLOG, [""], SPAN, by, []))
    assert [str(window.first) for window in found] == begin
    assert (found[0].source, found[-1].last) == ("blog", SPAN[1])


def test_no_day_is_asked_for_that_no_place_on_earth_has_reached(fetcher):
    today = datetime.now(UTC).date()
    found = left(BLOG, fetcher, (today - DAY, date.max - DAY), "day", [])
    assert found[-1].last - today in (DAY, 2 * DAY)  # midnight may pass meanwhile
    assert [window.last for window in left(MAP, fetcher, (today, date.max - DAY), "day", [])] == [date.max - DAY]


def test_a_source_that_cannot_is_walked_as_a_whole():
    assert list(windows(MAP, [""], SPAN, "day", [])) == [Window("map", *SPAN)]


def test_what_is_done_is_left_out():
    done = [Window("blog", date(2015, 12, 1), date(2015, 12, 31)), Window("blog", date(2016, 2, 1), date(2016, 2, 5))]
    assert [(str(each.first), str(each.last)) for each in windows(BLOG, [""], SPAN, "month", done)] == [
        ("2015-11-20", "2015-11-30"),
        ("2016-01-01", "2016-01-31"),
        ("2016-02-06", "2016-02-10"),
    ]


def test_each_file_of_an_archive_is_a_part_of_its_own(tmp_path, fetcher):
    for name in ("b.warc.gz", "a.warc", "notes.txt"):
        (tmp_path / name).touch()
    source = WarcSource(name="crawl", kind="warc", path=tmp_path)
    assert [window.part for window in left(source, fetcher, SPAN, "day", [])] == ["a.warc", "b.warc.gz"]
    (second,) = left(source, fetcher, SPAN, "day", [Window("crawl", *SPAN, "a.warc")])
    assert second == Window("crawl", *SPAN, "b.warc.gz")


def test_a_survey_looks_into_a_file_that_lies_here_and_names_one_that_lies_elsewhere(tmp_path, fetcher):
    pages = [
        Capture(Link("crawl", f"http://a.org/{day}"), datetime(2016, 1, day, tzinfo=UTC), b"<p>1</p>", "text/html", 200)
        for day in (1, 2, 29)
    ]
    keep(pages, tmp_path, pages[0].fetched_at)
    source = WarcSource(name="crawl", kind="warc", path=tmp_path, urls=["http://a.org/a.warc.gz"])
    here, elsewhere = left(source, fetcher, (date(2016, 1, 1), date(2016, 1, 28)), "month", [])
    assert list(survey(source, fetcher, lambda _: [], here)) == pages[:2]
    assert list(survey(source, fetcher, lambda _: [], elsewhere)) == [Link("crawl", "http://a.org/a.warc.gz")]


@given(span=spans, covered=st.lists(spans, max_size=4))
def test_what_is_covered_and_what_is_not_are_the_span(span, covered):
    gaps, held = list(uncovered(span, covered)), set(days(*covered))
    assert days(*gaps) == [day for day in days(span) if day not in held]


@given(span=spans, by=st.sampled_from(["day", "month", "year"]))
def test_windows_follow_each_other_without_gap_or_overlap(span, by):
    assert days(*calendar(span, by)) == days(span)


def test_a_file_that_is_asked_for_by_name_and_cannot_be_had_fails_its_window(site, fetcher):

    source = WarcSource(name="crawl", kind="warc", urls=[site.url + "/a.warc"], allow_private=True)
    (window,) = left(source, fetcher, SPAN, "month", [])
    with pytest.raises(SourceFailed, match="HTTP 404"):
        list(discover(source, fetcher, span=SPAN, part=window.part))


def test_a_file_that_breaks_off_gives_what_it_has_and_leaves_its_window_open_for_the_whole_one(tmp_path, fetcher):
    page = Capture(Link("crawl", "http://a.org/1"), datetime(2016, 1, 1, tzinfo=UTC), b"<p>1</p>", "text/html", 200)
    (kept,) = keep([page], tmp_path, page.fetched_at)
    with (tmp_path / kept.warc_file).open("ab") as file:
        file.write(b"\x1f\x8b torn")
    source = WarcSource(name="crawl", kind="warc", path=tmp_path)
    found = discover(source, fetcher, span=SPAN, part=kept.warc_file)
    assert [next(found), next(found).reason] == [page, "archive file is broken"]
    with pytest.raises(SourceFailed, match="archive file is broken"):
        next(found)


def test_a_local_file_is_found_by_its_name_below_the_folder(tmp_path, fetcher):
    (tmp_path / "2016").mkdir()
    (tmp_path / "2016" / "a.warc").touch()
    assert WarcSource(name="crawl", kind="warc", path=tmp_path).path == Path(tmp_path)
    (window,) = left(WarcSource(name="crawl", kind="warc", path=tmp_path), fetcher, SPAN, "day", [])
    assert window.part == "2016/a.warc"
