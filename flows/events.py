"""What happened, as Prefect events, so that an automation can tell people: see deploy/automation.yaml."""

from collections.abc import Mapping, Sequence
from typing import Any

from prefect.events import emit_event

from flows.show import plain
from warehouse.records import Run, SourceResult

TOLD = ("revised", "conflict", "implied_revision")


def tell(run: Run, results: Sequence[SourceResult], restated: Sequence[Mapping[str, Any]]) -> None:
    """An event a restated figure, one a failed source, and one for the run."""
    for row in restated:
        if row["change"] in TOLD:
            name = f"restated.indicator.{row['indicator']}"
            payload = {key: plain(value) for key, value in row.items()}
            emit_event("restated.figure.revised", {"prefect.resource.id": name}, payload=payload)
    for result in results:
        if result.error:
            emit_event(
                "restated.source.failed",
                {"prefect.resource.id": f"restated.source.{result.source}"},
                payload={"run": str(run.run_id), "error": result.error},
            )
    emit_event(
        "restated.run.completed",
        {"prefect.resource.id": f"restated.run.{run.run_id}"},
        payload={
            "flow": run.flow,
            "restated": len(restated),
            "failed": [each.source for each in results if each.error],
        },
    )
