"""The same 1,000 changes by Restated, dlt (merge strategy scd2) and dbt (snapshot), each over as many observations.

    python -m venv rivals && rivals/bin/pip install "dlt[duckdb]" pyarrow "dbt-core<1.11" "dbt-duckdb<1.11"
    python -P tests/benchmarks/rivals.py FOLDER --environment rivals [--observations 1000000] [--repeat 5]

What is not installed in that environment is skipped, and said to be. Every contestant has a DuckDB file of its own in
FOLDER that knows so many observations; then 1,000 of them, spread over all, get another value, some times over. What is
measured is one round of that in a process that is warm: for Restated tasks.load of 50 articles with all that it keeps
of them; for dlt one pipeline run that is given the changed rows only; for dbt one `snapshot` over a table in which they
are changed, by the strategy `timestamp`. This process alone has Restated, the children alone have the others.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

CHANGES = 1_000
START = datetime(2020, 1, 1, tzinfo=UTC)
TARGETS = {"dlt": 20, "dbt": 50}  # so many times slower than Restated
PROJECT = {
    "dbt_project.yml": "name: rivals\nprofile: rivals\nsnapshot-paths: [snapshots]\nflags:\n"
    "  send_anonymous_usage_stats: false\n",
    "profiles.yml": "rivals:\n  target: it\n  outputs:\n    it:\n      type: duckdb\n      path: dbt.duckdb\n",
    "snapshots/history.sql": "{% snapshot history %}{{ config(target_schema='main', unique_key='observation', "
    "strategy='timestamp', updated_at='updated_at') }} SELECT * FROM known {% endsnapshot %}\n",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--environment", type=Path, help="a virtual environment that has dlt and dbt-duckdb")
    parser.add_argument("--observations", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--only", choices=sorted(CONTESTANTS), help=argparse.SUPPRESS)
    told = parser.parse_args()
    told.folder.mkdir(parents=True, exist_ok=True)
    if told.only:
        print(json.dumps(CONTESTANTS[told.only](told.folder.resolve(), told.observations, told.repeat)))
        return
    ours = statistics.median(restated(told.folder, told.observations, told.repeat))
    print(f"{'Restated':12}{ours:10.0f} ms of the processor")
    for name, target in TARGETS.items():
        times = told.environment and elsewhere(name, told.environment, told)
        if times:
            spent = statistics.median(times)
            print(f"{name:12}{spent:10.0f} ms, {spent / ours:6.1f} times as long  (target {target})")
        else:
            print(f"{name:12}   skipped: not installed in {told.environment or 'an --environment'}")


def elsewhere(name: str, environment: Path, told: argparse.Namespace) -> list[float] | None:
    """Milliseconds of a contestant, measured by the environment's own Python; None if it is not there."""
    sizes = ["--observations", str(told.observations), "--repeat", str(told.repeat)]
    command = [environment / "bin" / "python", "-P", __file__, told.folder, "--only", name, *sizes]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return list(json.loads(done.stdout.splitlines()[-1]) or []) or None


def restated(folder: Path, observations: int, repeat: int) -> list[float]:
    sys.path[:0] = [str(Path(__file__).parent.parent)]
    measured, load = import_module("benchmarks.warehouse"), import_module("tasks.load").load
    live = folder / "restated.duckdb"
    remove(live)
    with import_module("warehouse.connection").writer(live) as db:
        measured.generate(db, observations)
        measured.build(db)
        series = observations // 100
        batches = [measured.batch(number, series) for number in range(repeat + 1)]
        return [once(lambda batch=batch: load(db, measured.RUN, batch, measured.SOURCES)) for batch in batches][1:]


def by_dlt(folder: Path, observations: int, repeat: int) -> list[float]:
    if not find_spec("dlt") or not find_spec("pyarrow"):
        return []
    dlt, duckdb = import_module("dlt"), import_module("duckdb")
    path = folder / "dlt.duckdb"
    remove(path)
    subprocess.run(["rm", "-rf", "--", folder / "dlt"], check=True)
    pipeline = dlt.pipeline("rivals", str(folder / "dlt"), destination=dlt.destinations.duckdb(str(path)))
    kind = {"disposition": "merge", "strategy": "scd2", "row_version_column_name": "row_hash"}

    def run(query: str) -> None:
        rows = duckdb.sql(f"SELECT *, md5(observation || ' ' || obs_value) AS row_hash FROM ({query})").to_arrow_table()
        resource = dlt.resource(rows, name="history", write_disposition=kind, merge_key="observation")
        pipeline.run(resource).raise_on_failed_jobs()

    run(known(observations))
    return [once(lambda n=n: run(changed(observations, n))) for n in range(1, repeat + 1)]


def by_dbt(folder: Path, observations: int, repeat: int) -> list[float]:
    if not find_spec("dbt") or not find_spec("dbt.adapters.duckdb"):
        return []
    runner, duckdb = import_module("dbt.cli.main").dbtRunner(), import_module("duckdb")
    project = folder / "dbt"
    for name, text in PROJECT.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text)
    path = folder / "dbt" / "dbt.duckdb"
    remove(path)

    def change(query: str) -> None:
        with duckdb.connect(str(path)) as db:
            db.execute(query)

    def snapshot() -> None:
        words = ["--quiet", "snapshot", "--project-dir", str(project), "--profiles-dir", str(project)]
        if not runner.invoke(words).success:
            raise SystemExit("dbt snapshot failed")

    os.chdir(project)
    change(f"CREATE TABLE known AS {known(observations)}")
    snapshot()
    times = []
    for number in range(1, repeat + 1):
        change(
            f"UPDATE known SET obs_value = new.obs_value, updated_at = new.updated_at "
            f"FROM ({changed(observations, number)}) AS new WHERE known.observation = new.observation"
        )
        times.append(once(snapshot))
    return times


def known(observations: int) -> str:
    return (
        f"SELECT i AS observation, i % 1000000 AS obs_value, {when(0)} AS updated_at FROM range({observations}) AS r(i)"
    )


def changed(observations: int, number: int) -> str:
    step = observations // CHANGES
    return (
        f"SELECT i * {step} AS observation, i * {step} % 1000000 + {number} AS obs_value, {when(number)} AS updated_at "
        f"FROM range({CHANGES}) AS r(i)"
    )


def when(number: int) -> str:
    return f"TIMESTAMP '{START + timedelta(days=number):%Y-%m-%d}'"


def remove(path: Path) -> None:
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()


def once(work: Callable[[], Any]) -> float:
    """Milliseconds of the processor, so that what else the machine does is not measured."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


CONTESTANTS = {"dlt": by_dlt, "dbt": by_dbt}


if __name__ == "__main__":
    main()
