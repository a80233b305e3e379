"""What the files that need a container engine, systemd or a cluster say of each other. Their own linters have looked at
them too: `make lint-deploy`."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

DEPLOY = Path(__file__).parents[2] / "deploy"
COMMANDS = {"prefect", "restated", "sh"}


def test_every_yaml_file_parses():
    files = sorted(DEPLOY.rglob("*.yaml"))
    assert len(files) >= 5
    for path in files:
        assert all(yaml.safe_load_all(path.read_text("utf-8"))), path


def test_what_the_files_start_is_there_and_known():
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    cluster = [each["spec"]["template"]["spec"] for each in documents() if "template" in each["spec"]]
    containers = [each for spec in cluster for each in spec.get("initContainers", []) + spec["containers"]]
    commands = [service["command"].split() for service in services.values() if "command" in service]
    commands += [each["command"] for each in containers if "command" in each]
    assert len(commands) == 6
    for program, *words in commands:
        assert program in COMMANDS
        assert all((DEPLOY.parent / word).exists() for word in words if word.startswith("deploy/"))


def test_services_depend_only_on_services():
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    for name, service in services.items():
        assert set(service.get("depends_on", ())) <= set(services), name


def test_the_container_copies_only_what_is_there():
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    for line in re.findall(r"^COPY (.+) \S+$", text, re.MULTILINE):
        assert all((DEPLOY.parent / word).exists() for word in line.split())


def documents() -> list[dict]:
    return list(yaml.safe_load_all((DEPLOY / "kubernetes" / "restated.yaml").read_text("utf-8")))


def test_the_cluster_never_has_two_writers():
    (deployment,) = [each for each in documents() if each["metadata"]["name"] == "restated-worker"][-1:]
    assert deployment["spec"]["replicas"] == 1
    assert deployment["spec"]["strategy"] == {"type": "Recreate"}


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
@pytest.mark.parametrize("unit", ["restated.service", "restated-worker.service"])
def test_systemd_finds_nothing_wrong_but_that_it_is_not_installed(unit):
    path = DEPLOY / "systemd" / unit
    done = subprocess.run(["systemd-analyze", "verify", path], capture_output=True, text=True)
    wrong = [line for line in done.stderr.splitlines() if unit in line and "is not executable" not in line]
    assert wrong == []


def test_no_secret_stands_in_a_file():
    for path in DEPLOY.rglob("*"):
        if path.suffix in {".yaml", ".service"}:
            text = path.read_text("utf-8")
            assert not re.search(r"(?im)(password|token|secret|api_key)\s*[:=]\s*[\w\"'][^\n{$]*$", text), path
