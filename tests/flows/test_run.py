"""The main job as a user runs it: a process, a real Prefect server, a real warehouse."""

import http.server
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

SPRING = """Harbour city counts its software firms

The number of software companies registered in the city reached 12,400 by the end of March, the port office said on
April 12, an increase of 8.1 percent over a year earlier. The software industry generated 5.2 billion yuan in 2015.
"""
AUTUMN = """Harbour city revises its software industry

The software industry generated 5.9 billion yuan in 2015, the port office said on October 20, more than it had given
out before. By the end of March the number of software companies registered in the city had reached 12,400.
"""
OUTSIDE = """
SELECT table_name FROM duckdb_tables() WHERE table_name NOT IN ('run', 'schema_version') ORDER BY table_name
"""


@pytest.fixture
def harbour(served):
    """Two releases of one office: the second restates a figure and repeats another."""
    served.source("harbour", kind="folder", path="../pages", publisher="Port Office", place="Harbour", lang="en")
    served.page("spring.txt", SPRING, published="2016-04-12")
    served.page("autumn.txt", AUTUMN, published="2016-10-20")
    return served


def contents(installation) -> dict[str, list[dict[str, object]]]:
    """Every table but the runs', as the readers' copy has it."""
    names = [row["table_name"] for row in installation.sql(OUTSIDE)]
    return {name: installation.sql(f'SELECT * FROM "{name}" ORDER BY ALL') for name in names}


def derived(installation) -> list[dict[str, object]]:
    """What the releases said, without the times at which we learned it."""
    return installation.sql("SELECT * FROM vintages ORDER BY ALL")


def test_a_run_ends_by_showing_what_was_restated(harbour):
    shown = harbour.restated("run").stdout
    assert re.search(r"2016-10-20\trevised\t.*\t5,200,000,000\t5,900,000,000\tCNY\tPort Office", shown)
    assert str(harbour.data / "published" / "restated.duckdb") in shown
    assert "5.9 billion CNY" in (harbour.data / "report" / "index.html").read_text("utf-8")


def test_a_second_run_changes_nothing_but_its_own_row_and_says_so(harbour):
    harbour.restated("run")
    before = contents(harbour)
    assert "nothing new" in harbour.restated("run").stdout
    assert contents(harbour) == before
    assert harbour.sql("SELECT count(*) AS runs FROM run WHERE state = 'completed'") == [{"runs": 2}]


def test_a_run_ends_by_showing_its_own_releases_the_newest_first(harbour):
    harbour.restated("run")
    harbour.page("later.txt", AUTUMN.replace("5.9", "6.1"), published="2017-01-20")
    harbour.page("latest.txt", AUTUMN.replace("5.9", "6.4"), published="2017-02-20")
    shown = harbour.restated("run").stdout
    assert re.findall(r"^(\d{4}-\d\d-\d\d)\tPort Office\t", shown, re.MULTILINE) == ["2017-02-20", "2017-01-20"]
    restated = re.findall(r"^(\d{4}-\d\d-\d\d)\trevised\t", shown, re.MULTILINE)
    assert restated == ["2017-02-20", "2017-01-20"]


def test_the_size_of_a_batch_leaves_no_trace(harbour, tmp_path):
    harbour.restated("run")
    expected = derived(harbour)
    one_by_one = type(harbour)(
        harbour.folder, {**harbour.environment, "RESTATED_BATCH_SIZE": "1", "RESTATED_DATA": str(tmp_path / "other")}
    )
    one_by_one.restated("run")
    assert derived(one_by_one) == expected


def test_a_page_whose_bytes_are_kept_already_costs_a_short_record(harbour):
    harbour.page("long.txt", SPRING + "\n".join(f"Room {number} of the port office is open." for number in range(9999)))
    harbour.restated("run")
    harbour.page("copy.txt", (harbour.folder / "pages" / "long.txt").read_bytes(), publisher="Mirror")
    harbour.restated("run")
    lengths = "SELECT url, warc_length AS bytes FROM capture WHERE url LIKE '%/copy.txt' OR url LIKE '%/long.txt'"
    copy, first = (row["bytes"] for row in sorted(harbour.sql(lengths), key=lambda row: row["url"]))
    assert copy < first / 10
    assert [each["rejected"] for each in json.loads(harbour.restated("reread", "--json").stdout)["sources"]] == [0]


def test_one_unreadable_file_does_not_stop_the_others(harbour):
    harbour.page("broken.txt", b"\x00\xff\xfe\x80" * 400)
    harbour.page("torn.html", "<html><body><p>x</p></body></html>").with_name("torn.html.json").write_text("{", "utf-8")
    harbour.restated("run")
    refused = harbour.sql("SELECT url, stage FROM rejections WHERE stage IN ('discover', 'strip') ORDER BY url")
    assert [row["url"] for row in refused] == ["folder:harbour/broken.txt", "folder:harbour/torn.html"]
    assert harbour.sql("SELECT count(*) AS releases FROM releases") == [{"releases": 2}]


def test_a_source_that_is_down_fails_alone_and_the_exit_code_says_so(harbour):
    harbour.source("away", kind="feed", url="http://127.0.0.1:9/feed", allow_private=True)
    done = harbour.restated("run", check=False)
    assert done.returncode == 1
    assert "failed: away" in done.stderr
    assert "Traceback" not in done.stderr
    (row,) = harbour.sql("SELECT list_transform(results, r -> [r.source, r.error]) AS told FROM run")
    told = dict(row["told"])
    assert told["away"]
    assert told["harbour"] is None
    assert harbour.sql("SELECT count(*) AS releases FROM releases") == [{"releases": 2}]


class _Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<html><body>Welcome</body></html>")

    def log_message(self, *words):
        pass


@pytest.fixture
def html_only() -> Iterator[str]:
    """A site that answers every address with HTML."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_site_that_answers_html_for_json_fails_alone(harbour, html_only):
    harbour.source("blog", kind="wordpress", url=html_only, allow_private=True, host_delay=0)
    done = harbour.restated("run", "--json", check=False)
    assert done.returncode == 1
    told = {each["source"]: each for each in json.loads(done.stdout)["sources"]}
    assert told["blog"]["error"]
    assert told["harbour"]["captured"] == 2


@pytest.mark.parametrize("moment", ["captures", "restated.duckdb", "published"])
def test_a_run_killed_at_any_point_and_run_again_ends_in_the_same_tables(harbour, tmp_path, moment):
    whole = type(harbour)(harbour.folder, {**harbour.environment, "RESTATED_DATA": str(tmp_path / "whole")})
    whole.restated("run")
    environ = harbour.environ() | {"RESTATED_BATCH_SIZE": "1"}
    run = subprocess.Popen(
        [sys.executable, "-m", "flows", "run"],
        env=environ,
        cwd=harbour.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not (harbour.data / moment).exists() and run.poll() is None:
        time.sleep(0.001)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    harbour.restated("run")
    assert derived(harbour) == derived(whole)
    assert harbour.restated("check").returncode == 0
    assert {row["state"] for row in harbour.sql("SELECT state FROM run")} <= {"crashed", "completed"}


def test_sql_answers_while_a_run_is_writing(harbour):
    harbour.restated("run")
    hold = """
import sys
from pathlib import Path
from warehouse.connection import writer

with writer(Path(sys.argv[1])) as db:
    db.begin()
    db.execute("UPDATE run SET state = 'failed'")
    print("writing", flush=True)
    sys.stdin.read()
"""
    writing = subprocess.Popen(
        [sys.executable, "-c", hold, str(harbour.data / "restated.duckdb")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writing.stdout.readline() == "writing\n"
    try:
        assert harbour.sql("SELECT state FROM run") == [{"state": "completed"}]
        second = harbour.restated("run", check=False)
        assert second.returncode == 1
        assert "another run writes to the warehouse" in second.stderr
    finally:
        writing.communicate("")


def test_prefect_shows_the_runs_name_its_summary_and_what_changed(harbour, eventually):
    harbour.restated("run")
    api = harbour.environment["PREFECT_API_URL"]
    summary = ask_prefect(f"{api}/artifacts/filter", {"artifacts": {"key": {"any_": ["run-summary"]}}})
    (told,) = (each["data"] for each in summary if (harbour.data / "report").as_uri() in each["data"])
    assert "| harbour | 2 | 2 | 0 | 0 |" in told
    changed = ask_prefect(f"{api}/artifacts/filter", {"artifacts": {"key": {"any_": ["what-changed"]}}})
    (run,) = harbour.sql("SELECT run_id FROM run")  # other tests' runs leave their artifacts at the same server
    (table,) = (json.loads(each["data"]) for each in changed if str(run["run_id"]) in each["description"])
    told = [row for row in table if (row["change"], row["publisher"]) == ("revised", "Port Office")]
    assert told
    assert all("billion yuan" in row["evidence"] and ".warc" in row["archive"] for row in told)
    runs = ask_prefect(f"{api}/flow_runs/filter", {})
    assert "ingest" in {each["name"] for each in runs}
    steps = {"discover", "read", "load", "publish"}  # told as events, which arrive when they arrive
    assert eventually(lambda: steps <= {each["name"].rsplit("-", 1)[0] for each in ask_tasks(api)})


def ask_tasks(api: str) -> list[dict[str, Any]]:
    return ask_prefect(f"{api}/task_runs/filter", {})


def test_prefect_traces_the_warehouse_to_the_sources_it_was_made_from(harbour, eventually):
    begun = datetime.now(UTC).isoformat()  # events of earlier runs may arrive after this one's
    harbour.restated("run")
    made = {"event": {"name": ["prefect.asset.materialization.succeeded"]}, "occurred": {"since": begun}}
    found = eventually(lambda: ask_events(harbour.environment["PREFECT_API_URL"], made))
    assert found[0]["resource"]["prefect.resource.id"] == "restated://warehouse"
    assert "restated://sources/harbour" in {each["prefect.resource.id"] for each in found[0]["related"]}


def ask_events(api: str, question: dict[str, object]) -> list[dict[str, Any]]:
    body = json.dumps({"filter": question}).encode()
    request = urllib.request.Request(f"{api}/events/filter", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)["events"]


def ask_prefect(address: str, question: dict[str, object]) -> list[dict[str, Any]]:
    """What the API answers to a filter, the newest first."""
    body = json.dumps({"limit": 200, **question}).encode()
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def test_a_reread_changes_nothing_while_the_grammar_is_the_same_and_fetches_nothing(harbour):
    harbour.restated("run")
    before = derived(harbour)
    for path in (harbour.folder / "pages").iterdir():
        path.unlink()
    told = json.loads(harbour.restated("reread", "--json").stdout)
    assert [(each["source"], each["discovered"], each["rejected"]) for each in told["sources"]] == [("harbour", 2, 0)]
    assert told["changed"] == {}
    assert derived(harbour) == before


def test_a_backfill_takes_the_days_that_were_asked_for_in_any_order(harbour, tmp_path):
    harbour.restated("backfill", "harbour", "--from", "2016-10-01", "--to", "2016-12-31")
    assert harbour.sql("SELECT release_date::VARCHAR AS day FROM releases") == [{"day": "2016-10-20"}]
    harbour.restated("backfill", "harbour", "--from", "2016-01-01", "--to", "2016-12-31")
    at_once = type(harbour)(harbour.folder, {**harbour.environment, "RESTATED_DATA": str(tmp_path / "at_once")})
    at_once.restated("run")
    assert derived(harbour) == derived(at_once)
