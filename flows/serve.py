"""`restated serve`: the schedules of deploy/prefect.yaml in this process, for one machine without a worker."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml

from flows import api

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment

PLAN = Path(__file__).parents[1] / "deploy" / "prefect.yaml"


def serve() -> None:
    """Run the schedules here until stopped, one run at a time. With an API of its own, unless one is named."""
    plan = yaml.safe_load(PLAN.read_text("utf-8"))
    for name, value in plan["definitions"]["work_pool"]["job_variables"]["env"].items():
        if "{{" not in value:  # those are the environment's own
            os.environ.setdefault(name, value)
    api.prepare(schedules=True)
    from prefect import serve as serve_all

    serve_all(*[_deployment(each) for each in plan["deployments"]], limit=1)


def _deployment(told: dict[str, Any]) -> "RunnerDeployment":
    """What prefect.yaml says of one deployment, by its module: by its path, flows/ would come first on sys.path."""
    from prefect.client.schemas.objects import ConcurrencyLimitConfig
    from prefect.flows import Flow, load_flow_from_entrypoint
    from prefect.schedules import Cron
    from prefect.types.entrypoint import EntrypointType

    flow: Flow[..., Any] = load_flow_from_entrypoint(told["entrypoint"])
    schedules = [Cron(each["cron"], timezone=each["timezone"], slug=each["slug"]) for each in told.get("schedules", ())]
    deployment = flow.to_deployment(
        told["name"],
        schedules=schedules,
        tags=told["tags"],
        description=told["description"],
        concurrency_limit=ConcurrencyLimitConfig(**told["concurrency_limit"]),
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return cast("RunnerDeployment", deployment)  # never a coroutine: there is no event loop here
