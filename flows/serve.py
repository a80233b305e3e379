"""`restated serve`: the schedules of deploy/prefect.yaml in this process, for one machine without a worker."""

from pathlib import Path
from typing import Any

import yaml

PLAN = Path(__file__).parents[1] / "deploy" / "prefect.yaml"


def planned(path: Path = PLAN) -> list[dict[str, Any]]:
    """The deployments as the file has them."""
    return list(yaml.safe_load(path.read_text("utf-8"))["deployments"])


def serve() -> None:
    """Run the schedules here until stopped; runs are made one after another. Needs PREFECT_API_URL or starts an API."""
    from flows.jobs import prepare_prefect

    prepare_prefect()
    from prefect import Flow
    from prefect import serve as serve_all
    from prefect.client.schemas.schedules import CronSchedule
    from prefect.flows import load_flow_from_entrypoint

    served: list[Any] = []
    for each in planned():
        schedules = [
            CronSchedule(cron=one["cron"], timezone=one.get("timezone", "UTC")) for one in each.get("schedules", ())
        ]
        flow: Flow[..., Any] = load_flow_from_entrypoint(each["entrypoint"])
        served.append(
            flow.to_deployment(
                each["name"],
                schedules=schedules,
                tags=each.get("tags"),
                description=each["description"],
                parameters=each.get("parameters"),
            )
        )
    serve_all(*served, limit=1)
