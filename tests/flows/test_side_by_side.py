"""Sources on different hosts are asked side by side; a Control-C still ends the run in one line."""

import json
import os
import signal
import subprocess
import sys
import time
from threading import Barrier, BrokenBarrierError, Event

import pytest

HOSTS = ("127.0.0.1", "localhost")  # two hosts by their names
TEXT = "The number of software companies registered in the city reached 12,{number}00 by the end of 2015. " * 4


def article(number: int) -> bytes:
    text = TEXT.format(number=number)
    return f"<html><title>Release {number}</title><body><article><p>{text}</p></article></body></html>".encode()


@pytest.fixture
def offices(served, site):
    """A feed on each host, each with an article of its own."""
    for number, host in enumerate(HOSTS):
        root = site.url.replace("127.0.0.1", host)
        item = f"<item><title>Release {number}</title><link>{root}/{number}</link></item>"
        site.serve(f"/feed{number}", f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
        site.serve(f"/{number}", article(number), Content_Type="text/html")
        served.source(f"office{number}", kind="feed", url=f"{root}/feed{number}", allow_private=True, host_delay=0)
    return served


def test_sources_of_different_hosts_are_asked_side_by_side(offices, site):
    together = Barrier(len(HOSTS))
    for number in range(len(HOSTS)):
        served = site.answers[f"/feed{number}"]
        site.answer(f"/feed{number}", lambda handler, served=served: (together.wait(30), served(handler)))
    done = offices.restated("run", "--json")
    assert [(each["captured"], each["error"]) for each in json.loads(done.stdout)["sources"]] == [(1, None)] * 2
    assert offices.sql("SELECT count(*) AS n FROM releases") == [{"n": 2}]


def test_asked_for_one_host_at_a_time_none_is_asked_while_another_is(offices, site):
    together = Barrier(2)
    met = []

    def alone(handler, served):
        try:
            together.wait(0.3)
            met.append(handler.path)
        except BrokenBarrierError:
            together.reset()
        served(handler)

    for number in range(len(HOSTS)):
        served = site.answers[f"/feed{number}"]
        site.answer(f"/feed{number}", lambda handler, served=served: alone(handler, served))
    offices.environment.update(RESTATED_HOSTS="1")
    offices.restated("run")
    assert met == []
    assert offices.sql("SELECT count(*) AS n FROM releases") == [{"n": 2}]


def test_a_control_c_ends_what_waits_for_an_answer_or_for_a_turn(offices, site):
    asked = Event()

    def hang(handler):
        asked.set()
        time.sleep(60)

    feed = site.answers["/feed0"]
    site.answer("/feed0", hang)
    site.serve("/1", status=503, Retry_After="60")
    command = [sys.executable, "-m", "flows", "run"]
    with subprocess.Popen(
        command, env=offices.environ(), stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        assert asked.wait(60)
        while "/1" not in site.paths():
            time.sleep(0.05)
        begun = time.monotonic()
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=120)
    assert (said, run.returncode) == ("restated: interrupted; what was loaded is kept, run again to go on\n", 1)
    assert time.monotonic() - begun < 30
    site.answer("/feed0", feed)
    site.serve("/1", article(1), Content_Type="text/html")
    offices.restated("run")
    assert offices.sql("SELECT count(*) AS n FROM releases") == [{"n": 2}]
