"""A hundred sources with three of them down: the rest is loaded, and the run says which failed."""

import json

SOURCES = 100
DOWN = {"s007", "s042", "s099"}
PAGE = "Software\n\nThe software industry generated 5.{number} billion yuan in 2015, office {number} said on April 12."


def test_three_of_a_hundred_sources_are_down_and_the_rest_is_loaded(served):
    for number in range(SOURCES):
        name = f"s{number:03}"
        if name in DOWN:
            served.source(name, kind="feed", url="http://127.0.0.1:9/feed", allow_private=True, host_delay=0)
        else:
            served.source(name, kind="folder", path=f"../pages/{name}", publisher=f"Office {number}", lang="en")
            folder = served.folder / "pages" / name
            folder.mkdir(parents=True)
            (folder / "a.txt").write_text(PAGE.format(number=number), "utf-8")
    done = type(served)(served.folder, {**served.environment, "RESTATED_RETRIES": "0"}).restated(
        "run", "--json", check=False
    )
    told = {each["source"]: each["error"] for each in json.loads(done.stdout)["sources"]}
    assert {name for name, error in told.items() if error} == DOWN
    assert done.stderr.strip().endswith("failed: s007, s042, s099; the other sources are loaded")
    assert served.sql("SELECT count(*) AS releases FROM releases") == [{"releases": SOURCES - len(DOWN)}]
    assert served.sql("SELECT state FROM run") == [{"state": "completed"}]
