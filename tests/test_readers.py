"""Reading in processes of its own, as a program that starts them sees it."""

import subprocess
import sys

PROGRAM = """
from datetime import UTC, datetime
from pathlib import Path

with Path("imports").open("a") as log:
    print(__name__, file=log)

if __name__ == "__main__":
    from config.settings import Settings
    from tasks.readers import CHUNK, begin, readers
    from warehouse.records import Capture, Kept, Link

    captures = []
    for number in range(2 * CHUNK):
        capture = Capture(Link("gone", f"http://a.example/{number}"), datetime.now(UTC), b"")
        captures.append((capture, Kept(capture.capture_id, "f", number, 1)))
    settings = Settings(processes=2)
    with readers(settings) as pool:
        readings = begin(captures, {}, settings, pool)()
    assert [each.capture for each in readings] == [capture for capture, _ in captures]
"""


def test_processes_that_read_do_not_import_the_program_that_starts_them(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM)
    subprocess.run([sys.executable, "-P", "program.py"], cwd=tmp_path, check=True, timeout=300)
    assert (tmp_path / "imports").read_text() == "__main__\n"
