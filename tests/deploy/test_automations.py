"""The shipped automation that tells people, as an operator makes it. That of crashed runs: test_deployments.py."""

import json
import threading
from pathlib import Path

import pytest

DEPLOY = Path(__file__).parents[2] / "deploy"
PLACEHOLDER = "00000000-0000-0000-0000-000000000000"


@pytest.fixture
def heard(site):
    """A web hook on loopback: what was posted to it."""
    posted, bell = [], threading.Event()

    def answer(handler):
        posted.append(json.loads(handler.rfile.read(int(handler.headers["Content-Length"]))))
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()
        if len(posted) == 2:
            bell.set()

    site.handler.do_POST = site.handler.do_GET
    return site.answer("/hook", answer), posted, bell


def block(plant, url: str) -> str:
    """The id of a notification block, made as its form in Prefect makes it."""
    plant.prefect("block", "register", "-m", "prefect.blocks.notifications")
    kind = plant.ask("block_types/slug/custom-webhook")["id"]
    schema = plant.ask("block_schemas/filter", {"block_schemas": {"block_type_id": {"any_": [kind]}}})[0]["id"]
    data = {"name": "hook", "url": url, "json_data": {"subject": "{{subject}}", "body": "{{body}}"}}
    made = {"name": "hook", "data": data, "block_type_id": kind, "block_schema_id": schema}
    return plant.ask("block_documents/", made)["id"]


def test_people_are_told_of_a_restated_figure_and_of_a_source_that_failed(bare, heard):
    url, posted, bell = heard
    text = "Software\n\nThe software industry generated 6.4 billion yuan in 2015, the port office said."
    bare.installation.page("autumn.txt", text, published="2016-10-20")
    bare.installation.source("down", kind="feed", url="http://127.0.0.1:9/feed", allow_private=True, host_delay=0)
    with bare.automated((DEPLOY / "automation.yaml").read_text("utf-8").replace(PLACEHOLDER, block(bare, url))):
        bare.installation.restated("run", check=False)
        (bare.installation.folder / "sources" / "down.toml").unlink()
        assert bell.wait(300), posted
    told = {each["subject"]: each["body"] for each in posted}
    assert told.keys() == {"A figure was restated", "A source failed"}
    assert "software industry" in told["A figure was restated"]
    assert told["A source failed"].startswith("restated.source.down: ")
