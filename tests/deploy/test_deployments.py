"""The deployments as an operator has them: a real server, a real process worker, real runs."""

import itertools
import os
import signal
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from warehouse.connection import locked

PLAN = Path(__file__).parents[2] / "deploy" / "prefect.yaml"
NAMES = ("ingest", "backfill", "reread", "report", "maintenance")
SPANS = "SELECT started_at, finished_at, state FROM run ORDER BY started_at"
DAYS = {"first": "2016-01-01", "last": "2016-12-31"}


@pytest.fixture
def endless(plant, site):
    """A source whose listing never ends; set the event to let it go on. Tells when it was asked."""
    asked, go_on = threading.Event(), threading.Event()

    def answer(handler):
        asked.set()
        go_on.wait(60)
        raise ConnectionAbortedError

    url = site.answer("/feed", answer)
    plant.installation.source("endless", kind="feed", url=url, allow_private=True, enabled=False, host_delay=0)
    yield asked
    go_on.set()


def runs(plant) -> list[dict[str, str]]:
    return plant.installation.sql(SPANS)


def free(plant) -> None:
    """The writer's lock can be had."""
    with locked(plant.installation.data / "restated.duckdb", wait=10):
        pass


def test_every_parameter_tells_in_the_form_what_it_is(plant):
    for name in NAMES:
        deployment = plant.deployment(name)
        fields = deployment["parameter_openapi_schema"]["properties"]
        assert all(field.get("description") for field in fields.values()), name
        assert deployment["enforce_parameter_schema"]
        assert deployment["concurrency_options"]["collision_strategy"] in {"ENQUEUE", "CANCEL_NEW"}
        assert "restated" in deployment["tags"]


def test_a_scheduled_run_completes_and_is_named_for_what_it_does(plant, worker):
    schedule = {"interval": 15, "anchor_date": datetime.now(UTC).isoformat(), "timezone": "UTC"}
    deployment = plant.deployment("ingest")["id"]
    (made,) = plant.ask(f"deployments/{deployment}/schedules", [{"schedule": schedule, "active": True}])
    wanted = {
        "deployments": {"id": {"any_": [deployment]}},
        "flow_runs": {"state": {"type": {"any_": ["COMPLETED", "FAILED", "CRASHED"]}}},
    }
    for _ in range(300):
        if found := plant.ask("flow_runs/filter", wanted):
            break
        time.sleep(0.3)
    plant.ask(f"deployments/{deployment}/schedules/{made['id']}", method="DELETE")
    run = found[0]
    assert (run["state_type"], run["auto_scheduled"], run["name"]) == ("COMPLETED", True, "ingest")
    assert plant.installation.sql("SELECT count(*) AS releases FROM releases") == [{"releases": 1}]


def test_runs_of_all_deployments_at_once_complete_one_after_another(plant, worker):
    before = len(runs(plant)) if (plant.installation.data / "published").exists() else 0
    started = [
        plant.start("ingest"),
        plant.start("backfill", source="harbour", **DAYS),
        plant.start("reread"),
        plant.start("maintenance"),
        plant.start("report"),
    ]
    assert [plant.wait(run) for run in started] == ["COMPLETED"] * 5, [plant.told(run) for run in started]
    spans = runs(plant)[before:]
    assert [row["state"] for row in spans] == ["completed"] * 3
    assert all(one["finished_at"] <= following["started_at"] for one, following in itertools.pairwise(spans))
    assert plant.installation.restated("check").returncode == 0


def test_a_cancelled_run_leaves_the_lock_free_and_the_warehouse_right(plant, worker, endless):
    run = plant.start("ingest", sources=["endless"])
    assert endless.wait(60)
    plant.ask(f"flow_runs/{run}/set_state", {"state": {"type": "CANCELLING"}})
    assert plant.wait(run) == "CANCELLED"
    free(plant)
    assert plant.wait(plant.start("ingest")) == "COMPLETED"
    assert plant.installation.restated("check").returncode == 0


def test_a_worker_killed_with_its_run_leaves_the_lock_free_and_prefect_and_the_next_run_say_that_it_crashed(
    plant, worker, endless
):
    shipped = yaml.safe_load((PLAN.parent / "automation-crashed.yaml").read_text("utf-8"))
    shipped["automations"][0]["trigger"]["within"] = 35  # else 90: three heartbeats
    plant.automate("crashed.yaml", yaml.safe_dump(shipped))
    run = plant.start("backfill", source="endless", **DAYS)
    assert endless.wait(60)
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    lock = plant.installation.data / "restated.duckdb.lock"
    os.kill(int(lock.read_text()), signal.SIGKILL)  # the run outlives its worker, in a session of its own
    free(plant)
    plant.installation.restated("run")
    assert "crashed" in {row["state"] for row in runs(plant)}
    assert plant.wait(run) == "CRASHED"


def test_a_missing_parameter_is_refused_before_anything_starts(plant):
    with pytest.raises(OSError, match="HTTP Error 4"):
        plant.start("backfill", source="harbour", first="2016-01-01")
