"""Words that are off, questions that can be asked, and files that go through: the commands beside the main job."""

import contextlib
import fcntl
import json
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
import tomllib
from pathlib import Path

import duckdb
import pytest

from config.source import Indicator
from flows import cli


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["histroy"], "No such command"),
        (["as-of", "yesterday"], "yesterday"),
        (["ingest", "nowhere"], "no source is named 'nowhere'"),
        (["extract", "missing.txt"], "missing.txt"),
        (["extract", "--jsonl", "missing.jsonl", "out.jsonl"], "missing.jsonl"),
        (["strip", "--jsonl", "one.jsonl"], "--jsonl needs IN.jsonl and OUT.jsonl"),
    ],
)
def test_words_that_are_off_are_one_clear_line(served, words, told):
    served.source("pages", kind="folder", path=".")
    done = served.restated(*words, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("restated: ")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('kind = "folder"', "bad.toml: folder.path: Field required"),
        ('kind = "gopher"', "bad.toml"),
        ('kind = "folder"\npath = "."\ncolour = "red"', "colour"),
        ("kind = ", "bad.toml"),
    ],
)
def test_bad_configuration_is_one_line_naming_file_and_key(installation, toml, told):
    installation.source("bad", kind="folder", path=".")
    (installation.folder / "sources" / "bad.toml").write_text(toml, "utf-8")
    done = installation.restated("check", check=False)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_without_a_warehouse_a_question_says_how_to_get_one(installation):
    done = installation.restated("sql", "SELECT 1", check=False)
    assert done.returncode == 1
    assert "'restated run' makes one" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", ["KeyboardInterrupt: <EMPTY MESSAGE>", "Query interrupted"])
def test_a_control_c_of_which_duckdb_makes_an_error_of_its_own_is_one_all_the_same(monkeypatch, capsys, words):
    def asks(*_, **__):
        raise duckdb.Error(words)

    monkeypatch.setattr(cli, "app", asks)
    with pytest.raises(SystemExit, match="1"):
        cli.main()
    assert capsys.readouterr().err == "restated: interrupted; what was loaded is kept, run again to go on\n"


@pytest.fixture(scope="module")
def once_run(installation_for_module):
    """A run over one page whose title and sentence are hostile."""
    served = installation_for_module
    served.source("town", kind="folder", path="../pages", publisher="Town & Co <i>", place="Harbour", lang="en")
    page = """The service industry generated 1.83 trillion yuan in 2015, an increase of 8.1 percent over 2014, it said.
    Some <script>alert(1)</script> 390 visitors came in 2015, the mayor's office said."""
    served.page("one.txt", page, published="2016-01-20", title="<script>alert('title')</script>")
    served.page("two.txt", page.replace("1.83", "1.95"), published="2016-03-20", title="]]> [/red] & more")
    served.restated("run")
    return served


@pytest.fixture
def town(served, once_run):
    """A copy of its folder for each test: a run costs more than most of what is asked of it."""
    shutil.copytree(once_run.folder, served.folder, dirs_exist_ok=True)
    return served


def run_of(installation):
    return installation.sql("SELECT run FROM runs")[0]["run"]


def test_a_reader_can_ask_in_several_ways(town):
    (name,) = {row["indicator"] for row in town.sql("SELECT indicator FROM vintages WHERE unit = 'CNY'")}
    told = json.loads(town.restated("history", name.upper(), "--period", "2015", "--json").stdout)
    level = [row for row in told if row["measure"] == "level"]
    assert [(row["release_date"], row["change"], row["obs_value"]) for row in level] == [
        ("2016-01-20", "first", 1830000000000),
        ("2016-03-20", "revised", 1950000000000),
    ]
    assert "generated 1.83 trillion yuan" in level[0]["sentence"]
    assert json.loads(town.restated("history", name, "--period", "2014", "--json").stdout) == []

    known = json.loads(town.restated("as-of", "2016-02-01", name, "--json").stdout)
    assert 1830000000000 in [row["obs_value"] for row in known]
    assert json.loads(town.restated("as-of", "2016-01-19", "--json").stdout) == []

    changed = json.loads(town.restated("changes", "--since", "2016-03-01", "--json").stdout)
    assert [row["change"] for row in changed if row["unit"] == "CNY"] == ["revised"]
    of_run = town.restated("changes", "--since", "2016-03-01", "--run", run_of(town), "--json").stdout
    assert json.loads(of_run) == changed
    assert "no run is named 'x'" in town.restated("changes", "--run", "x", check=False).stderr
    added = json.loads(town.restated("changes", "--added", "--json").stdout)
    assert len(added) > len(changed)

    unknown = town.restated("history", name + " xyzzy", check=False)
    assert unknown.returncode == 2
    assert f"did you mean '{name}'" in unknown.stderr
    for vague in ("", "the"):
        assert f"no indicator is named '{vague}'" in town.restated("history", vague, check=False).stderr
    for wrong in ("15", "2015-13", "May"):
        assert "no year, month or day" in town.restated("history", name, "--period", wrong, check=False).stderr


def test_a_reader_can_ask_by_load_time_between_days_and_for_the_calendar(town):
    (name,) = {row["indicator"] for row in town.sql("SELECT indicator FROM vintages WHERE unit = 'CNY'")}
    known = json.loads(town.restated("as-of", "2016-02-01", name, "--json").stdout)
    assert known == json.loads(town.restated("as-of", "2016-02-01", name, "--run", run_of(town), "--json").stdout)
    before = town.restated("as-of", "2016-02-01", name, "--known", "2016-02-01T12:00:00", "--json")
    assert json.loads(before.stdout) == []
    ahead = town.restated("as-of", "2999-01-01", name, "--json")
    assert "more may have been released by that day: town (complete until 2" in ahead.stderr

    days = json.loads(town.restated("diff", "2016-02-01", "2016-04-01", name, "--json").stdout)
    assert ("changed", 1830000000000, 1950000000000) in [
        (row["difference"], row["earlier_value"], row["later_value"]) for row in days
    ]
    matrix = json.loads(town.restated("history", name, "--matrix", "--json").stdout)
    assert [row["2016-03-20"] for row in matrix if row["unit"] == "CNY"] == [1950000000000]
    stated = json.loads(town.restated("calendar", "--json").stdout)
    assert {(row["release_date"], row["days_to_release"]) for row in stated if row["indicator"] == name} == {
        ("2016-01-20", 20)
    }
    due = json.loads(town.restated("calendar", "--due", "2017-02-01", "--json").stdout)
    assert ("2016-01-01", "late") in [(row["period_start"], row["state"]) for row in due if row["indicator"] == name]


def test_what_the_catalogue_lacks_is_proposed_as_entries_that_it_accepts(town):
    proposed = tomllib.loads(town.restated("indicators", "suggest", "--at-least", "1").stdout)["indicator"]
    known = {row["indicator"] for row in town.sql("SELECT DISTINCT indicator FROM vintages")}
    assert {Indicator(**entry).id for entry in proposed} < known
    assert any("visitors" in wording for entry in proposed for wording in entry["en"])
    assert town.restated("indicators", "suggest", "--at-least", "99").stdout == ""

    found = json.loads(town.restated("indicators", "search", "service industry", "--json").stdout)
    assert found
    assert all("service industry" in row["indicator"] for row in found)


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM run",
        "COPY run TO 'out.csv'",
        "ATTACH 'other.duckdb'",
        "SELECT * FROM read_text('/etc/passwd')",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SELECT nonsense",
    ],
)
def test_sql_can_read_the_published_copy_and_nothing_else(town, query):
    done = town.restated("sql", query, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("restated: ")
    assert done.stderr.count("\n") == 1


def test_the_report_escapes_what_comes_from_outside(town):
    page = (town.data / "report" / "index.html").read_text("utf-8")
    assert page.count("<script>") == 1  # its own
    assert "&lt;script&gt;alert(&#39;title&#39;)" in page
    assert "Town &amp; Co &lt;i&gt;" in page


def test_an_indicator_is_drawn_into_a_file(town):
    (name,) = {row["indicator"] for row in town.sql("SELECT indicator FROM vintages WHERE unit = 'CNY'")}
    for file, begins in (("chart.png", b"\x89PNG"), ("chart.SVG", b"<svg")):
        assert town.restated("history", name, "--plot", file).stdout == f"{file}\n"
        assert (town.folder / file).read_bytes().startswith(begins)
    for words, told in (
        (("--plot", "chart.pdf"), "chart.pdf: a picture's name ends in .png or .svg"),
        (("--plot", "chart.png", "--area", "Nowhere"), "no series has two statements"),
    ):
        refused = town.restated("history", name, *words, check=False)
        assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
        assert told in refused.stderr


def test_a_query_of_the_cookbook_is_asked_by_its_name(town):
    (name,) = {row["indicator"] for row in town.sql("SELECT indicator FROM vintages WHERE unit = 'CNY'")}
    told = json.loads(town.restated("sql", "@how_a_figure_changed", *name.split(), "--json").stdout)
    assert {row["obs_value"] for row in told if row["unit"] == "CNY"} == {1830000000000, 1950000000000}
    days = json.loads(
        town.restated("sql", "@what_differs_between_two_days", "2016-02-01", "later=2016-04-01", "--json").stdout
    )
    assert days
    wrong = town.restated("sql", "@what_is_nowhere", check=False)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert "@what_is_known_now" in wrong.stderr


def test_the_prompt_answers_statements_over_lines_and_queries_by_name_and_goes_on_after_an_error(town):
    typed = "SELECT 20\n + 2 AS sum;\nSELECT nonsense;\n@\n@indicators search=service\nSELECT 'without a semicolon'"
    told = town.restated("sql", stdin=typed).stdout
    assert "22" in told
    assert 'Referenced column "nonsense"' in told
    assert "@how_a_figure_changed" in told
    assert "service industry" in told
    assert "\nwithout a semicolon\n" in told
    assert town.restated("sql", stdin="exit\nSELECT 'gone';\n").stdout.count("gone") == 0


def test_the_prompt_completes_forgets_what_is_broken_off_and_remembers(town):
    assert "22" in at_a_terminal(town, "SELECT 99 +", "\x03", "SELECT 20 + 2 AS s;\n", "\x04")
    # the last but one line that was asked, the name of a macro, and that of a query
    told = at_a_terminal(town, "\x1b[A\n", "FROM histor\t('nothing') SELECT surfa\t;\n", "@what_runs_d\t\n", "exit\n")
    assert "FROM history('nothing') SELECT surface;" in told
    assert "22" in told
    assert "@what_runs_did" in told


def test_the_notebook_for_readers_runs_over_the_published_copy(town):
    notebook = json.loads((Path(__file__).parents[2] / "deploy" / "readers.ipynb").read_text("utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    shown = [f"{first}print({last})" for first, last in (split_last_line(cell) for cell in cells)]
    done = subprocess.run([sys.executable, "-c", "\n".join(shown)], capture_output=True, text=True, cwd=town.folder)
    assert done.returncode == 0, done.stderr
    assert "1.83 trillion yuan" in done.stdout


def split_last_line(cell: str) -> tuple[str, str]:
    """A cell's statements, and the expression at its end that a notebook shows."""
    lines = cell.splitlines(keepends=True)
    return "".join(lines[:-1]), lines[-1]


def at_a_terminal(installation, *typed: str) -> str:
    """What the prompt shows someone who waits for it before typing each of these."""
    ours, theirs = pty.openpty()
    shown = b""
    with subprocess.Popen(
        [sys.executable, "-m", "flows", "sql"], stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env=installation.environ() | {"TERM": "xterm", "COLUMNS": "200"}, cwd=installation.folder,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    ) as process, contextlib.ExitStack() as left:  # fmt: skip
        left.callback(process.kill)  # whatever goes wrong, nothing waits for it
        os.close(theirs)
        awaited, last = b"restated> ", b""
        for keys in (each.encode() for each in typed):
            before = len(shown)
            while awaited not in shown[before:]:
                if select.select([ours], [], [], 5 if last == b"\x03" else 300)[0]:
                    shown += os.read(ours, 10_000)
                else:  # Python does not hear a Control-C that comes just before it waits: one presses it again
                    assert last == b"\x03", shown
                    os.write(ours, last)
            os.write(ours, keys)
            awaited, last = b"restated> " if keys[-1:] < b" " else keys, keys
        with contextlib.suppress(OSError):  # the terminal is gone
            while select.select([ours], [], [], 300)[0] and (read := os.read(ours, 10_000)):
                shown += read
        assert process.wait(300) == 0
    os.close(ours)
    return shown.decode()


def test_a_backup_comes_back_and_what_was_there_is_set_aside(town):
    before = town.sql("FROM vintages ORDER BY ALL")
    backup = town.restated("backup").stdout.strip()
    town.page("three.txt", "In 2015 the harbour sold 41,000 tickets, the mayor said on Monday.", published="2016-05-20")
    town.restated("run")
    assert town.sql("FROM vintages ORDER BY ALL") != before
    town.restated("restore", backup)
    assert town.sql("FROM vintages ORDER BY ALL") == before
    assert (town.data / "restated.duckdb.replaced").exists()
    assert town.restated("restore", str(town.folder / "nothing.duckdb"), check=False).returncode == 1


@pytest.mark.parametrize("file", ["data/restated.duckdb", "data/published/restated.duckdb"])
def test_a_backup_never_takes_the_place_of_a_file(town, file):
    done = town.restated("backup", file, check=False)
    assert done.returncode == 1
    assert "there is a file of this name already" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["@how_a_figure_changed"], "$name: the indicator"),
        (["@what_is_known_now", "today"], "takes nothing"),
        (["@what_was_known_on_a_day", "yesterday"], "yesterday"),
    ],
)
def test_words_that_do_not_fit_a_query_of_the_cookbook_are_one_clear_line(town, words, told):
    done = town.restated("sql", *words, check=False)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_export_holds_the_public_tables_twice_and_their_codebook(town):
    told = json.loads(town.restated("export", "out", "--json").stdout)
    folder = town.folder / "out"
    assert {path.name for path in folder.iterdir()} == {"codebook.json"} | {
        f"{row['table']}.{ending}" for row in told for ending in ("parquet", "csv")
    }
    assert (folder / "vintages.csv").read_text("utf-8").count("\n") > 2


def test_a_slip_in_an_area_or_a_folder_is_one_clear_line(town):
    (name,) = {row["indicator"] for row in town.sql("SELECT indicator FROM vintages WHERE unit = 'CNY'")}
    (town.folder / "notes.txt").write_text("a file", "utf-8")
    for words, told in (
        (("history", name, "--area", "Mars"), f"{name!r} has no figures of 'Mars', but of: Harbour"),
        (("export", "notes.txt"), "'notes.txt' is a file"),
    ):
        refused = town.restated(*words, check=False)
        assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
        assert told in refused.stderr


def test_what_another_grammar_reads_can_be_asked(town):
    (grammar,) = {row["grammar"] for row in town.sql("SELECT grammar FROM reading")}
    assert json.loads(town.restated("changes", "--grammar", grammar, grammar, "--json").stdout) == []
    slip = town.restated("changes", "--grammar", "0", grammar, check=False)
    assert f"grammar '0' has read nothing; those that have: {grammar}" in slip.stderr


ARTICLE = "In 2015 the service industry of Beijing generated 1.83 trillion yuan, an increase of 8.1 percent over 2014."
FORM = "\n\nLeave a Reply\n\nFill in your details below or click an icon to log in:\n\nConnecting to %s\n"


def test_extract_prints_the_figures_of_a_jsonl_with_offsets_into_the_given_text(installation):
    given = {"id": "a", "lang": "en", "published": "2016-07-14", "text": ARTICLE + FORM}
    (installation.folder / "in.jsonl").write_text(json.dumps(given) + "\n\n", "utf-8")
    installation.restated("extract", "--jsonl", "in.jsonl", "out.jsonl")
    (told,) = [json.loads(line) for line in (installation.folder / "out.jsonl").read_text("utf-8").splitlines()]
    assert told["id"] == "a"
    level, growth = told["figures"]
    assert (ARTICLE + FORM)[level["start"] : level["end"]] == level["span"] == "1.83 trillion yuan"
    assert (level["value"], level["unit"], level["measure"]) == (1830000000000, "CNY", "level")
    assert level["period"] == ["2015-01-01", "2015-12-31"]
    assert (growth["value"], growth["unit"], growth["measure"], growth["base"]) == (8.1, "%", "growth", "yoy")
    assert set(level) >= {"qualifier", "base", "place", "subject", "status", "indicator", "confidence"}


def test_extract_reads_a_text_file_and_standard_input_alike(installation):
    path = installation.page("service-industry-2016-07-14.txt", ARTICLE + FORM)
    told = json.loads(installation.restated("extract", str(path), "--json").stdout)
    assert told["published"] == "2016-07-14"
    assert [figure["span"] for figure in told["figures"]] == ["1.83 trillion yuan", "8.1 percent"]
    assert all(figure["span"] == told["text"][figure["start"] : figure["end"]] for figure in told["figures"])


def test_strip_prints_the_article_without_the_page_around_it(installation):
    page = f"""<html><head><title>Output - Site</title></head><body><nav>Home | News | 99 offers</nav>
    <article><h1>Output</h1><p>{ARTICLE}</p><p>{ARTICLE} It said so.</p></article>
    <div id="respond"><h3 id="reply-title">Leave a Reply</h3>
    <form id="commentform">5 fields</form></div></body></html>"""
    path = installation.page("page.html", page)
    told = json.loads(installation.restated("strip", str(path), "--json").stdout)
    assert told["text"].count(ARTICLE) == 2
    assert "Leave a Reply" not in told["text"]
    assert "99 offers" not in told["text"]

    given = {"id": "p", "path": str(path), "url": "https://example.org/2016/07/14/output"}
    (installation.folder / "in.jsonl").write_text(json.dumps(given) + "\n", "utf-8")
    installation.restated("strip", "--jsonl", "in.jsonl", "out.jsonl")
    (line,) = (installation.folder / "out.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["text"] == told["text"]
    assert json.loads(line)["published"] == "2016-07-14"


def test_a_page_that_is_no_article_is_said_to_be_none(installation):
    path = installation.page("empty.html", "<html><body></body></html>")
    done = installation.restated("strip", str(path), check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
