"""History as a user loads it: windows with their state in the warehouse, resumed, planned, in several processes."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from urllib.request import Request, urlopen

import pytest

from tasks.archive import keep
from tasks.grammar import GRAMMAR
from warehouse.records import Capture, Link

WINDOWS = "SELECT part, first_day::VARCHAR AS first, last_day::VARCHAR AS last, state FROM backfill_window ORDER BY ALL"
YEARS = ("--from", "2014-01-01", "--to", "2016-12-31")
PARAGRAPH = "The number of software companies registered in the city reached {count} by the end of {year}. " * 4


def article(number: int) -> bytes:
    text = PARAGRAPH.format(count=f"{12_000 + 100 * number:,}", year=2014 + number % 3)
    return f"<html><title>Release {number}</title><body><article><p>{text}</p></article></body></html>".encode()


@pytest.fixture
def office(served, site):
    """A site whose sitemap names three articles."""
    addresses = []
    for number in range(3):
        addresses.append(site.serve(f"/{2014 + number}/06/30/release/", article(number), Content_Type="text/html"))
    rows = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    site.serve("/sitemap.xml", f"<urlset>{rows}</urlset>".encode(), ETag='"1"')
    served.source("office", kind="sitemap", url=site.url + "/sitemap.xml", allow_private=True, host_delay=0)
    return served


def told(done) -> dict:
    (source,) = json.loads(done.stdout)["sources"]
    return source


def test_a_page_that_could_not_be_had_is_fetched_by_the_next_run_and_no_other(office, site):
    site.serve("/2015/06/30/release/", status=503, Retry_After="9999")
    first = office.restated("backfill", "office", *YEARS, "--json", check=False)
    assert first.returncode == 1
    assert told(first)["error"] == "1 of 1 windows: some pages could not be fetched"
    assert first.stderr.endswith("restated: failed: office\n")
    assert [row["state"] for row in office.sql(WINDOWS)] == ["failed"]
    site.serve("/2015/06/30/release/", article(1), Content_Type="text/html")
    site.asked.clear()
    assert told(office.restated("backfill", "office", *YEARS, "--json"))["captured"] == 2  # the host had asked to wait
    assert "/2014/06/30/release/" not in site.paths()
    assert office.sql(WINDOWS) == [{"part": "", "first": "2014-01-01", "last": "2016-12-31", "state": "done"}]
    site.asked.clear()
    assert told(office.restated("backfill", "office", *YEARS, "--json"))["discovered"] == 0
    assert site.asked == []


def test_a_dry_run_tells_what_would_be_fetched_and_fetches_no_article(office, site):
    done = office.restated("backfill", "office", *YEARS, "--dry-run", "--json")
    (window,) = json.loads(done.stdout)
    assert (window["pages"], window["held"], window["example"]) == (3, 0, site.url + "/2014/06/30/release/")
    assert site.paths() == ["/sitemap.xml"]
    assert not (office.data / "captures").exists()


def test_a_dry_run_over_saved_files_tells_what_would_be_read(served):
    served.source("crawl", kind="warc", path="../crawl")
    days = [datetime(2016, 1, day, tzinfo=UTC) for day in (1, 2, 3)]
    pages = [Capture(Link("crawl", f"http://a.org/{day:%d}"), day, article(day.day), "text/html", 200) for day in days]
    keep(pages, served.folder / "crawl", days[0])
    span = ("--from", "2016-01-01", "--to", "2016-01-02")
    assert served.restated("backfill", "crawl", *span, "--dry-run").stdout.endswith(
        "1 windows to walk, 2 to read from files here\n"
    )
    served.restated("backfill", "crawl", *span)
    (served.folder / "crawl" / "broken.warc.gz").write_bytes(b"no archive")
    done = served.restated("backfill", "crawl", *YEARS, "--again", "--dry-run", "--json", check=False)
    assert (done.returncode, done.stderr) == (1, "restated: 1 of 2 windows cannot be told: archive file is broken\n")
    sound, broken = sorted(json.loads(done.stdout), key=lambda window: window["refused"])
    assert [sound[name] for name in ("pages", "held", "fetch", "read", "refused")] == [3, 2, 0, 1, 0]
    assert [broken[name] for name in ("pages", "refused", "error")] == [0, 1, "archive file is broken"]


def test_an_archives_file_that_is_broken_is_read_again_once_it_is_whole(served):
    served.source("crawl", kind="warc", path="../crawl")
    day = datetime(2016, 1, 1, tzinfo=UTC)
    pages = [Capture(Link("crawl", f"http://a.org/{each}"), day, article(each), "text/html", 200) for each in (1, 2)]
    last = keep(pages, served.folder / "crawl", day)[-1]
    name = last.warc_file
    whole = (served.folder / "crawl" / name).read_bytes()
    (served.folder / "crawl" / name).write_bytes(whole[: last.warc_offset + 40])
    first = served.restated("backfill", "crawl", *YEARS, "--json", check=False)
    assert (first.returncode, told(first)["captured"]) == (1, 1)
    assert told(first)["error"] == f"1 of 1 windows: {name}: archive file is broken"
    (served.folder / "crawl" / name).write_bytes(whole)
    assert told(served.restated("backfill", "crawl", *YEARS, "--json"))["captured"] == 1


def test_a_page_that_is_gone_leaves_its_history_and_a_tombstone_and_an_unchanged_sitemap_is_not_sent(office, site):
    office.restated("ingest", "office")
    del site.answers["/2014/06/30/release/"]
    site.asked.clear()
    office.restated("ingest", "office")
    assert [headers["If-None-Match"] for path, headers in site.asked if path == "/sitemap.xml"] == ['"1"']
    assert office.sql("SELECT count(*) AS n FROM capture WHERE http_status = 404") == [{"n": 1}]
    assert office.sql("SELECT count(*) AS n FROM releases") == [{"n": 3}]
    assert office.sql("SELECT reason, url FROM rejections") == [
        {"reason": "HTTP 404", "url": site.url + "/2014/06/30/release/"}
    ]


def test_what_a_killed_run_kept_and_did_not_load_is_loaded_by_the_next_and_fetched_by_none(office, site):
    link = Link("office", f"{site.url}/2014/06/30/release/")
    keep([Capture(link, datetime.now(UTC), article(0), "text/html", 200)], office.data / "captures", datetime.now(UTC))
    assert told(office.restated("backfill", "office", *YEARS, "--json"))["captured"] == 2
    assert "/2014/06/30/release/" not in site.paths()
    assert office.sql("SELECT count(*) AS n FROM releases") == [{"n": 3}]


def test_what_was_kept_of_a_source_that_is_configured_no_more_is_rejected_and_read_once_it_is_again(office):
    link = Link("old", "https://old.example/1", published=date(2016, 1, 31))
    keep([Capture(link, datetime.now(UTC), article(0), "text/html", 200)], office.data / "captures", datetime.now(UTC))
    office.restated("ingest", "office")
    (told,) = office.sql("SELECT source, url, reason FROM rejections")
    assert (told["source"], told["url"]) == ("old", "https://old.example/1")
    assert told["reason"].startswith("source is not configured")
    office.source("old", kind="folder", path="../pages")
    office.restated("reread")
    assert office.sql("SELECT count(*) AS n FROM releases WHERE source = 'old'") == [{"n": 1}]
    assert office.sql("SELECT * FROM rejections") == []


def test_a_reread_since_a_grammar_skips_what_it_has_read_and_knows_a_slip_of_the_pen(office):
    office.restated("backfill", "office", *YEARS)
    assert told(office.restated("reread", "--since", GRAMMAR, "--json"))["discovered"] == 0
    wrong = office.restated("reread", "--since", "grammer", check=False)
    assert (wrong.returncode, wrong.stderr) == (
        2,
        f"restated: since: nothing was read by a grammar 'grammer', only by {GRAMMAR}\n",
    )


def test_prefect_shows_how_far_a_backfill_is(office):
    office.restated("backfill", "office", *YEARS)
    asked = json.dumps({"artifacts": {"key": {"any_": ["backfill-office"]}}, "sort": "UPDATED_DESC"}).encode()
    address = office.environment["PREFECT_API_URL"] + "/artifacts/filter"
    with urlopen(Request(address, asked, {"Content-Type": "application/json"})) as answer:
        newest = json.load(answer)[0]
    assert (newest["type"], newest["data"]) == ("progress", 100.0)
    assert newest["description"].startswith("backfill office: 1 of 1; 3 pages, ")


def test_several_processes_read_what_one_reads(served, tmp_path):
    for number in range(45):
        served.page(
            f"{number:02}.html", article(number), url=f"https://office.example/{number}", published="2016-01-31"
        )
    served.source("office", kind="folder", path="../pages")
    alone = type(served)(served.folder, {**served.environment, "RESTATED_DATA": str(tmp_path / "alone")})
    for each, processes in ((served, "2"), (alone, "1")):
        each.environment.update(RESTATED_PROCESSES=processes)
        each.restated("backfill", "office", *YEARS)
    query = "SELECT * FROM vintages ORDER BY ALL"
    assert served.sql(query) == alone.sql(query) != []


def test_a_control_c_is_answered_in_one_line_and_the_next_run_goes_on(installation):
    for number in range(200):
        address = f"https://office.example/{number}"
        installation.page(f"{number:03}.html", article(number), url=address, published="2016-01-31")
    installation.source("office", kind="folder", path="../pages")
    installation.environment.update(RESTATED_PROCESSES="2", RESTATED_BATCH_SIZE="40")
    command = [sys.executable, "-m", "flows", "backfill", "office", *YEARS]
    with subprocess.Popen(
        command, env=installation.environ(), stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        while not list(installation.data.glob("captures/*/*.warc.gz")):
            assert run.poll() is None
            time.sleep(0.05)
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to the readers and to Prefect's own server too
        _, said = run.communicate(timeout=300)
    assert (said, run.returncode) == ("restated: interrupted; what was loaded is kept, run again to go on\n", 1)
    installation.restated("backfill", "office", *YEARS)
    assert installation.sql("SELECT count(*) AS n FROM releases") == [{"n": 200}]
    assert installation.sql("SELECT flow, state FROM run ORDER BY started_at") == [
        {"flow": "backfill", "state": "failed"},
        {"flow": "backfill", "state": "completed"},
    ]
