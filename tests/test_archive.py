"""What was captured is kept for ever, readable by any WARC tool, and outlives a crash."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator
from warcio.cli import main as warcio

from tasks import members
from tasks.archive import CaptureLost, beyond, keep, recall
from warehouse.records import Capture, Kept, Link

NOW = datetime(2016, 7, 14, 8, 30, 15, 123456, tzinfo=UTC)
PAGE = Capture(
    Link("beijing", "https://example.org/2016/07/14/技术?a=1&b=%20", "Firms", date(2016, 7, 14), "Daily", "en"),
    NOW,
    "<p>80,748 companies</p>".encode("gb18030"),
    "text/html; charset=gb18030",
    200,
    '"v1"',
    "Thu, 14 Jul 2016 00:00:00 GMT",
)
FILE = Capture(Link("folder", "folder:folder/a b.txt"), NOW, b"390,000 people", "text/plain")


@pytest.fixture(autouse=True)
def _new_process(monkeypatch):
    """Each test begins as a process does: nothing checked yet."""
    monkeypatch.setattr(members, "_sound", {})


def restart() -> None:
    members._sound.clear()


def only_file(folder: Path) -> Path:
    (path,) = folder.rglob("*.warc.gz")
    return path


def test_a_capture_comes_back_as_it_was_kept(tmp_path):
    kept = keep([PAGE, FILE], tmp_path, NOW)
    assert [recall(each, tmp_path) for each in kept] == [PAGE, FILE]
    assert [each.capture_id for each in kept] == [PAGE.capture_id, FILE.capture_id]


def test_files_are_named_by_the_day_in_utc(tmp_path):
    (kept,) = keep([PAGE], tmp_path, datetime.fromisoformat("2016-07-15T06:00:00+08:00"))
    assert kept.warc_file == "2016/restated-2016-07-14-00001.warc.gz"


def test_nothing_to_keep_makes_no_file(tmp_path):
    assert keep([], tmp_path, NOW) == []
    assert list(tmp_path.rglob("*")) == []


def test_warcios_own_checker_finds_nothing_wrong(tmp_path, capsys):
    keep([PAGE, FILE, replace(PAGE, body=b"")], tmp_path, NOW)
    keep([replace(PAGE, http_status=799, content_type="a\r\nb: c\x00é", etag=None)], tmp_path, NOW)
    with pytest.raises(SystemExit) as end:
        warcio(["check", "-v", str(only_file(tmp_path))])
    assert end.value.code in (0, None)
    assert capsys.readouterr().out.count("digest pass") == 5


def test_the_records_are_what_the_standard_calls_them(tmp_path):
    keep([PAGE, FILE], tmp_path, NOW)
    with only_file(tmp_path).open("rb") as file:
        records = [(record.rec_type, record.rec_headers, record.http_headers) for record in ArchiveIterator(file)]
    info, page, resource = records
    assert info[0] == "warcinfo"
    assert page[0] == "response"
    assert page[1].protocol == "WARC/1.1"
    assert page[1].get_header("WARC-Date") == "2016-07-14T08:30:15.123456Z"
    assert page[1].get_header("WARC-Target-URI") == "https://example.org/2016/07/14/%E6%8A%80%E6%9C%AF?a=1&b=%20"
    assert page[2].get_statuscode() == "200"
    assert page[2].get_header("Content-Type") == "text/html; charset=gb18030"
    assert page[2].get_header("ETag") == '"v1"'
    assert resource[0] == "resource"
    assert resource[1].get_header("Content-Type") == "text/plain"


words = st.text(max_size=20)
captures = st.builds(
    Capture,
    st.builds(Link, words, words, st.none() | words, st.none() | st.dates(), st.none() | words, st.none() | words),
    st.datetimes(min_value=datetime(1990, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.binary(max_size=100),
    st.none() | words,
    st.none() | st.integers(100, 599),
    st.none() | words,
    st.none() | words,
)


@given(st.lists(captures, max_size=4))
def test_any_capture_comes_back_as_it_was_kept(tmp_path_factory, batch):
    folder = tmp_path_factory.mktemp("captures")
    assert [recall(each, folder) for each in keep(batch, folder, NOW)] == batch


def test_bytes_that_are_known_are_kept_once(tmp_path, capsys):
    (first,) = keep([PAGE], tmp_path, NOW)
    again = replace(PAGE, link=Link("other", "https://mirror.example/a"), fetched_at=NOW.replace(hour=20), etag=None)
    (second,) = keep([again], tmp_path, NOW, {PAGE.digest: first})
    (third,) = keep([replace(PAGE, etag='"v2"')], tmp_path, NOW, {PAGE.digest: second})
    assert [recall(each, tmp_path) for each in (first, second, third)] == [PAGE, again, replace(PAGE, etag='"v2"')]
    with only_file(tmp_path).open("rb") as file:
        records = [(record.rec_type, record.rec_headers) for record in ArchiveIterator(file)]
    assert [kind for kind, _ in records] == ["warcinfo", "response", "revisit", "revisit"]
    revisit = records[2][1]
    assert revisit.get_header("WARC-Profile") == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    assert revisit.get_header("WARC-Refers-To-Date") == "2016-07-14T08:30:15.123456Z"
    assert revisit.get_header("WARC-Payload-Digest") == records[1][1].get_header("WARC-Payload-Digest")
    assert records[3][1].get_header("WARC-Refers-To-Date") == "2016-07-14T08:30:15.123456Z"
    with pytest.raises(SystemExit) as end:
        warcio(["check", str(only_file(tmp_path))])
    assert end.value.code in (0, None), capsys.readouterr().out


def test_a_file_whose_bytes_are_known_is_kept_once_too(tmp_path):
    (first,) = keep([FILE], tmp_path, NOW)
    again = replace(FILE, link=Link("folder", "folder:folder/copy.txt"))
    (second,) = keep([again], tmp_path, NOW, {FILE.digest: first})
    assert recall(second, tmp_path) == again
    assert second.warc_length < first.warc_length + 400


def test_a_revisit_whose_bytes_are_lost_is_a_clear_failure(tmp_path):
    (first,) = keep([PAGE], tmp_path, NOW)
    (second,) = keep([PAGE], tmp_path, NOW.replace(day=15), {PAGE.digest: first})
    (tmp_path / first.warc_file).unlink()
    with pytest.raises(CaptureLost):
        recall(second, tmp_path)
    (third,) = keep([PAGE], tmp_path, NOW.replace(day=16), {PAGE.digest: first})
    assert recall(third, tmp_path) == PAGE


def test_batches_follow_one_another_in_one_file(tmp_path):
    kept = [keep([replace(PAGE, body=b"%d" % number)], tmp_path, NOW)[0] for number in range(5)]
    assert {each.warc_file for each in kept} == {kept[0].warc_file}
    ends = [each.warc_offset + each.warc_length for each in kept]
    assert [each.warc_offset for each in kept[1:]] == ends[:-1]
    assert only_file(tmp_path).stat().st_size == ends[-1]


def test_a_full_file_is_followed_by_another(tmp_path):
    kept = [keep([PAGE], tmp_path, NOW, rotate_at=1000)[0] for _ in range(4)]
    assert [each.warc_file[-13:] for each in kept] == ["00001.warc.gz"] * 2 + ["00002.warc.gz"] * 2
    restart()
    assert keep([PAGE], tmp_path, NOW, rotate_at=1000)[0].warc_file.endswith("00003.warc.gz")


@pytest.mark.parametrize("torn", [1, 10, 17, 200, 400])
def test_a_torn_record_at_the_end_is_cut_and_complete_ones_stay(tmp_path, torn):
    first, last = keep([FILE, PAGE], tmp_path, NOW)
    path = only_file(tmp_path)
    path.write_bytes(path.read_bytes()[: last.warc_offset + torn])
    restart()
    (again,) = keep([PAGE], tmp_path, NOW)
    assert again == last
    assert [recall(first, tmp_path), recall(again, tmp_path)] == [FILE, PAGE]


@pytest.mark.parametrize("rest", [b"\0" * 4096, b"\x1f", b"\x1f\x8b\x08", b"garbage" * 20])
def test_what_a_crash_left_behind_the_last_record_is_cut(tmp_path, rest):
    kept = keep([FILE, PAGE], tmp_path, NOW)
    with only_file(tmp_path).open("ab") as file:
        file.write(rest)
    restart()
    kept += keep([FILE], tmp_path, NOW)
    assert [recall(each, tmp_path) for each in kept] == [FILE, PAGE, FILE]
    assert kept[2].warc_offset == kept[1].warc_offset + kept[1].warc_length


def test_a_file_torn_before_its_first_record_was_whole_begins_anew(tmp_path):
    keep([PAGE], tmp_path, NOW)
    path = only_file(tmp_path)
    path.write_bytes(path.read_bytes()[:50])
    restart()
    (kept,) = keep([PAGE], tmp_path, NOW)
    assert recall(kept, tmp_path) == PAGE
    with path.open("rb") as file:
        assert [record.rec_type for record in ArchiveIterator(file)] == ["warcinfo", "response"]


def test_a_record_that_holds_a_gzip_file_is_never_cut_within(tmp_path):
    keep([PAGE], tmp_path, NOW)
    inner = replace(FILE, body=only_file(tmp_path).read_bytes())
    kept = keep([inner], tmp_path, NOW)
    restart()
    kept += keep([PAGE], tmp_path, NOW)
    assert [recall(each, tmp_path) for each in kept] == [inner, PAGE]


def test_a_file_that_somebody_took_away_begins_anew(tmp_path):
    keep([PAGE], tmp_path, NOW)
    only_file(tmp_path).unlink()
    (kept,) = keep([FILE], tmp_path, NOW)
    assert recall(kept, tmp_path) == FILE


def test_a_failed_write_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    (kept,) = keep([PAGE], tmp_path, NOW)
    size = only_file(tmp_path).stat().st_size

    def disk_full(_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(members.os, "fsync", disk_full)
        with pytest.raises(OSError, match="No space"):
            keep([FILE], tmp_path, NOW)
    assert only_file(tmp_path).stat().st_size == size
    assert recall(keep([FILE], tmp_path, NOW)[0], tmp_path) == FILE
    assert recall(kept, tmp_path) == PAGE


ENDLESS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tasks.archive import keep
from warehouse.records import Capture, Link
now = datetime(2016, 7, 14, tzinfo=UTC)
for number in range(10**9):
    page = Capture(Link("s", f"http://a.org/{number}"), now, b"<p>%d</p>" % number * 300, "text/html", 200)
    (kept,) = keep([page], Path(sys.argv[1]), now)
    print(number, kept.warc_file, kept.warc_offset, kept.warc_length, kept.capture_id, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 23, 60])
def test_what_keep_has_returned_outlives_a_kill_at_any_point(tmp_path, after):
    kept = []
    with subprocess.Popen([sys.executable, "-c", ENDLESS, tmp_path], stdout=subprocess.PIPE, text=True) as writer:
        for line in writer.stdout:
            kept.append(line.split())
            if len(kept) == after:
                writer.kill()
    acknowledged = [Kept(UUID(last), name, int(start), int(size)) for _, name, start, size, last in kept]
    (again,) = keep([PAGE], tmp_path, datetime(2016, 7, 14, tzinfo=UTC))
    assert [recall(each, tmp_path).link.url for each in acknowledged] == [f"http://a.org/{row[0]}" for row in kept]
    assert recall(again, tmp_path) == PAGE


@pytest.mark.parametrize("wrong", [{"warc_offset": 7}, {"warc_length": 40}, {"warc_file": "2016/none.warc.gz"}])
def test_an_index_entry_that_points_nowhere_is_a_clear_failure(tmp_path, wrong):
    (kept,) = keep([PAGE], tmp_path, NOW)
    with pytest.raises(CaptureLost):
        recall(replace(kept, **wrong), tmp_path)


def test_an_index_entry_that_points_to_another_record_is_a_clear_failure(tmp_path):
    first, second = keep([PAGE, FILE], tmp_path, NOW)
    with pytest.raises(CaptureLost, match="another capture"):
        recall(replace(first, warc_offset=second.warc_offset, warc_length=second.warc_length), tmp_path)
    with pytest.raises(CaptureLost):
        recall(replace(first, warc_offset=0, warc_length=first.warc_offset), tmp_path)


def test_what_was_kept_behind_the_last_indexed_record_is_found_and_a_torn_end_is_cut(tmp_path):
    first = keep([PAGE], tmp_path, NOW, rotate_at=900)[0]
    more = [replace(FILE, body=b"%d" % number) for number in range(6)]
    kept = [keep([each], tmp_path, NOW, {PAGE.digest: first}, rotate_at=900)[0] for each in more]
    assert len({each.warc_file for each in kept}) > 1
    last = tmp_path / kept[-1].warc_file
    last.write_bytes(last.read_bytes() + b"\x1f\x8b\x08torn")
    restart()
    assert list(beyond(tmp_path, {})) == list(zip([PAGE, *more], [first, *kept], strict=True))
    assert last.stat().st_size == kept[-1].warc_offset + kept[-1].warc_length
    assert [each for _, each in beyond(tmp_path, ends([first, *kept[:3]]))] == kept[3:]
    assert list(beyond(tmp_path / "none", ends(kept))) == []


def test_what_was_kept_after_the_clock_was_set_back_is_found_too(tmp_path):
    old = keep([PAGE], tmp_path, NOW)
    new = keep([FILE], tmp_path, NOW.replace(day=15))
    (late,) = keep([replace(FILE, body=b"late")], tmp_path, NOW)
    restart()
    assert [kept for _, kept in beyond(tmp_path, ends(old + new))] == [late]


def test_bytes_that_went_bad_within_an_indexed_file_cost_no_record_behind_them(tmp_path):
    first, bad, last = keep([PAGE, FILE, replace(PAGE, body=b"other")], tmp_path, NOW)
    path = only_file(tmp_path)
    held = bytearray(path.read_bytes())
    held[bad.warc_offset + 20 : bad.warc_offset + 60] = bytes(40)
    path.write_bytes(held)
    restart()
    assert list(beyond(tmp_path, ends([first, bad, last]))) == []
    (more,) = keep([FILE], tmp_path, NOW)
    assert [recall(each, tmp_path).body for each in (first, last, more)] == [PAGE.body, b"other", FILE.body]


def ends(kept: list[Kept]) -> dict[str, int]:
    """The index of these records, as the warehouse gives it."""
    return {each.warc_file: each.warc_offset + each.warc_length for each in kept}
