"""A list of addresses as a source."""

from datetime import date

import pytest

from config.source import UrlsSource
from tasks.sources import SourceFailed, discover
from warehouse.records import Link, Rejection

FULL = Link("list", "https://a.org/1", "科技, 2016", date(2016, 7, 14), "Daily", "zh")


@pytest.fixture
def found(tmp_path, fetcher):
    def read(name: str, content: str | bytes) -> list:
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(discover(UrlsSource(name="list", kind="urls", path=tmp_path / name), fetcher))

    return read


def test_a_csv_file_gives_a_link_a_line(found):
    header = "\ufeffurl,title,published,publisher,lang,note\r\n"
    rows = 'https://a.org/1,"科技, 2016",2016-07-14,Daily,zh,x\r\nhttps://a.org/2,,,,,\r\n'
    assert found("urls.csv", header + rows) == [FULL, Link("list", "https://a.org/2")]


def test_a_jsonl_file_gives_a_link_a_line(found):
    lines = (
        '{"url": "https://a.org/1", "title": "科技, 2016", "published": "2016-07-14", "publisher": "Daily",'
        ' "lang": "zh"}'
        '\n\n{"url": "https://a.org/2"}'
    )
    assert found("urls.jsonl", lines) == [FULL, Link("list", "https://a.org/2")]


@pytest.mark.parametrize("line", ["{", "[]", '"https://a.org"', '{"title": "x"}', '{"url": 7}', "\x00", "x" * 150_000])
def test_a_line_that_cannot_be_understood_is_a_rejection_and_the_rest_goes_on(found, line):
    *rejections, link = found("urls.jsonl", f'{line}\n{{"url": "https://a.org/2"}}\n')
    assert {(each.stage, each.reason) for each in rejections} == {("discover", "line cannot be understood")}
    assert link == Link("list", "https://a.org/2")


@pytest.mark.parametrize("row", [",no address", "https://a.org/1,title,some day"])
def test_a_row_that_cannot_be_understood_is_a_rejection_and_the_rest_goes_on(found, row):
    rejection, link = found("urls.csv", f"url,title,published\n{row}\nhttps://a.org/2\n")
    assert isinstance(rejection, Rejection)
    assert link == Link("list", "https://a.org/2")


def test_rows_with_too_many_cells_are_no_harm(found):
    assert found("urls.csv", "url\nhttps://a.org/2,x,y\n") == [Link("list", "https://a.org/2")]


def test_a_file_that_is_not_there_is_a_failure_of_the_source(tmp_path, fetcher):
    with pytest.raises(SourceFailed, match="file cannot be read"):
        list(discover(UrlsSource(name="list", kind="urls", path=tmp_path / "none.csv"), fetcher))


def test_a_file_that_is_no_csv_is_a_failure_of_the_source(found):
    with pytest.raises(SourceFailed, match="file is no CSV"):
        found("urls.csv", b"url\n" + b'"' + b"x" * 200_000)
