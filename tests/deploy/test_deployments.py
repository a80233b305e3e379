"""The deployments as an operator has them: a real server, a real process worker, real runs."""

import itertools
import os
import signal
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from warehouse.connection import locked

PLAN = Path(__file__).parents[2] / "deploy" / "prefect.yaml"
NAMES = ("ingest", "backfill", "reread", "report", "maintenance")
SPANS = "SELECT started_at, finished_at, state FROM run ORDER BY started_at"
PATIENCE = 14  # seconds without a sign of life; Prefect takes no less than 10
DAYS = {"first": "2016-01-01", "last": "2016-12-31"}


def runs(plant) -> list[dict[str, str]]:
    return plant.installation.sql(SPANS)


def free(plant) -> None:
    """The writer's lock can be had."""
    with locked(plant.installation.data / "restated.duckdb", wait=60):
        pass


def test_every_parameter_tells_in_the_form_what_it_is(plant):
    for name in NAMES:
        deployment = plant.deployment(name)
        fields = deployment["parameter_openapi_schema"]["properties"]
        assert all(field.get("description") for field in fields.values()), name
        assert deployment["enforce_parameter_schema"]
        assert deployment["concurrency_options"]["collision_strategy"] in {"ENQUEUE", "CANCEL_NEW"}
        assert "restated" in deployment["tags"]


def test_the_set_up_may_be_done_again_and_makes_nothing_twice(plant):
    plant.set_up()
    assert sorted(each["name"] for each in plant.ask("deployments/filter", {})) == sorted(NAMES)
    assert [each["name"] for each in plant.ask("automations/filter", {})] == ["restated-crashed"]


def test_a_scheduled_run_completes_and_is_named_for_what_it_does(plant, worker):
    schedule = {"interval": 15, "anchor_date": datetime.now(UTC).isoformat(), "timezone": "UTC"}
    deployment = plant.deployment("ingest")["id"]
    (made,) = plant.ask(f"deployments/{deployment}/schedules", [{"schedule": schedule, "active": True}])
    wanted = {
        "deployments": {"id": {"any_": [deployment]}},
        "flow_runs": {"state": {"type": {"any_": ["COMPLETED", "FAILED", "CRASHED"]}}},
    }
    run = plant.eventually(lambda: plant.ask("flow_runs/filter", wanted))[0]
    plant.ask(f"deployments/{deployment}/schedules/{made['id']}", method="DELETE")
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
    assert endless.wait(300)
    plant.enter(run, "CANCELLING")
    assert plant.wait(run) == "CANCELLED"
    free(plant)
    assert plant.wait(plant.start("ingest")) == "COMPLETED"
    assert plant.installation.restated("check").returncode == 0


def test_a_worker_killed_with_its_run_leaves_the_lock_free_and_prefect_and_the_next_run_say_that_it_crashed(
    plant, worker, endless
):
    with plant.automated(crashed_after(35)):  # heartbeats come every 30
        run = plant.start("backfill", source="endless", **DAYS)
        assert endless.wait(300)
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
        lock = plant.installation.data / "restated.duckdb.lock"
        os.kill(int(lock.read_text()), signal.SIGKILL)  # the run outlives its worker, in a session of its own
        free(plant)
        plant.installation.restated("run")
        assert "crashed" in {row["state"] for row in runs(plant)}
        assert plant.wait(run) == "CRASHED"


def test_a_run_that_dies_before_its_first_heartbeat_is_marked_as_crashed_and_one_that_waits_for_a_retry_has_its_time(
    plant,
):
    with plant.automated(crashed_after(PATIENCE)):  # and no worker: the server hears of these runs from the test alone
        begun, running, failed = (plant.start(name) for name in ("report", "reread", "maintenance"))
        for run in (begun, running, failed):
            plant.enter(run, "PENDING")
        plant.enter(running, "RUNNING")
        plant.enter(failed, "RUNNING")
        time.sleep(PATIENCE / 2)
        later = datetime.now(UTC) + timedelta(minutes=1)
        plant.enter(failed, "SCHEDULED", name="AwaitingRetry", state_details={"scheduled_time": later.isoformat()})
        waits = since(plant, failed)
        assert [plant.wait(run) for run in (begun, running, failed)] == ["CRASHED"] * 3
    assert since(plant, failed) - waits >= timedelta(seconds=PATIENCE)


def crashed_after(seconds: int) -> str:
    """The shipped automation, with less patience."""
    shipped = yaml.safe_load((PLAN.parent / "automation-crashed.yaml").read_text("utf-8"))
    shipped["automations"][0]["trigger"]["within"] = seconds
    return yaml.safe_dump(shipped)


def since(plant, run: str) -> datetime:
    """When the run took the state that it has."""
    return datetime.fromisoformat(plant.state(run)["timestamp"])


def test_a_missing_parameter_is_refused_before_anything_starts(plant):
    with pytest.raises(OSError, match="HTTP Error 4"):
        plant.start("backfill", source="harbour", first="2016-01-01")
