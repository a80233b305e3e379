"""What can be checked here of the files that need a container engine, systemd or a cluster to run."""

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


def test_services_depend_only_on_services_and_run_known_commands():
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    for name, service in services.items():
        assert set(service.get("depends_on", ())) <= set(services), name
        assert str(service.get("command", "sh")).split()[0] in COMMANDS, name


def test_the_container_copies_only_what_is_there():
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    for line in re.findall(r"^COPY (.+) \S+$", text, re.MULTILINE):
        assert all((DEPLOY.parent / word).exists() for word in line.split())


def test_the_cluster_never_has_two_writers():
    documents = yaml.safe_load_all((DEPLOY / "kubernetes" / "restated.yaml").read_text("utf-8"))
    (deployment,) = [each for each in documents if each["kind"] == "Deployment"]
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
