"""What a backfill costs beside stripping and extracting: a folder of WARC files, made here, through the whole job.

    python -P tests/benchmarks/backfill.py [PAGES ...]     (-P: a benchmark beside it is called warehouse)

For each number of pages one row: CPU seconds of stripping and extracting the same pages alone, of the whole command
less its start (measured on an empty folder), the difference as a share, and the command's peak memory.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tasks.archive import keep, recall
from tasks.extract import extract
from tasks.strip import strip_page
from warehouse.records import Capture, Kept, Link

BATCH = 500
START = datetime(2014, 1, 1, 8, tzinfo=UTC)
SUBJECTS = (
    "technology companies registered in the city",
    "technology contracts signed in Beijing",
    "the output of the service industry",
    "research and development spending",
    "the number of incubators",
    "patents granted to residents of Haidian District",
)
TEMPLATES = (
    "By the end of {year}, {subject} had reached {count:,}, up {share} percent from a year earlier.",
    "In {year}, {subject} came to {money} billion yuan, an increase of {share} percent.",
    "From January to May, more than {count:,} of them were new, officials said at a press conference.",
    "The plan, which was published last spring, names twelve fields that need attention in the coming years.",
    "Every district has its own centre for start-ups, and the municipal commission has promised to support them.",
    "Officials expect the share of {subject} to rise to {share} percent by the end of the decade.",
)
FURNITURE = "".join(f'<li><a href="/topic/{number}">Topic {number}</a></li>' for number in range(40))


def page(number: int) -> bytes:
    """A press article of some 30 sentences in a page with navigation, share bar, related links and a comment form."""
    chance = random.Random(number)
    paragraphs = "".join(f"<p>{' '.join(sentence(chance) for _ in range(5))}</p>" for _ in range(6))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Release {number}</title></head><body><nav><ul>{FURNITURE}</ul>"
        f"</nav><article class='entry-content'><h1>Release {number}</h1>{paragraphs}<div class='sharedaddy'>Share this"
        f"</div></article><aside class='jp-relatedposts'><ul>{FURNITURE}</ul></aside><div id='respond'"
        " class='comment-respond'><h3>Leave a Reply</h3><form id='commentform'><textarea></textarea></form></div>"
        "</body></html>"
    ).encode()


def sentence(chance: random.Random) -> str:
    return chance.choice(TEMPLATES).format(
        year=chance.randint(2010, 2018),
        subject=chance.choice(SUBJECTS),
        count=chance.randint(1_000, 900_000),
        money=round(chance.uniform(1, 900), 2),
        share=round(chance.uniform(0.1, 40), 1),
    )


def make(folder: Path, pages: int) -> list[Kept]:
    """WARC files of so many pages."""
    kept = []
    for first in range(0, pages, BATCH):
        numbers = range(first, min(first + BATCH, pages))
        kept += keep([capture(number) for number in numbers], folder, START)
    return kept


def capture(number: int) -> Capture:
    moment = START + timedelta(hours=number)
    link = Link("crawl", f"http://press.example/{moment:%Y/%m/%d}/release-{number}")
    return Capture(link, moment, page(number), "text/html; charset=utf-8", 200)


def alone(captures: Iterator[Capture]) -> float:
    """CPU seconds of stripping and extracting, and of nothing else."""
    spent = 0.0
    for each in captures:
        begun = time.process_time()
        article = strip_page(each.body, each.link.url, each.content_type)
        extract(article.text, article.published, article.lang, place=None, title=article.title)
        spent += time.process_time() - begun
    return spent


def whole(home: Path) -> tuple[float, float, float]:
    """The command as a process of its own: CPU seconds, seconds, peak MB."""
    words = [sys.executable, "-m", "flows", "backfill", "crawl", "--from", "2010-01-01", "--to", "2040-01-01"]
    own = {"RESTATED_DATA": str(home / "data"), "RESTATED_SOURCES": str(home / "sources")}
    begun = time.monotonic()
    process = os.posix_spawn(words[0], words, {**os.environ, **own}, file_actions=quiet())
    _, status, used = os.wait4(process, 0)
    if status:
        sys.exit(f"the backfill failed: {status}")
    return used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss / 1024


def quiet() -> list[tuple[int, int, str, int, int]]:
    return [(os.POSIX_SPAWN_OPEN, handle, os.devnull, os.O_WRONLY, 0) for handle in (1, 2)]


def measure(pages: int, home: Path) -> tuple[float, float, float, float]:
    """CPU seconds alone and of the command, its seconds and its peak MB."""
    folder = home / "sources" / "warcs"
    folder.mkdir(parents=True)
    (home / "sources" / "crawl.toml").write_text('kind = "warc"\npath = "warcs"\nplace = "Beijing"\n')
    kept = make(folder, pages)
    return alone(recall(each, folder) for each in kept), *whole(home)


def main() -> None:
    """One row for each number of pages."""
    with tempfile.TemporaryDirectory() as scratch:
        _, start_cpu, start_seconds, start_memory = measure(0, Path(scratch, "0"))
        print(f"start: {start_cpu:.1f} s CPU, {start_seconds:.1f} s, {start_memory:.0f} MB")
        print(f"{'pages':>8} {'strip+extract':>14} {'backfill':>9} {'more':>7} {'pages/s':>8} {'peak MB':>8}")
        for pages in map(int, sys.argv[1:] or ("500", "2000")):
            own, cpu, seconds, memory = measure(pages, Path(scratch, str(pages)))
            cpu, seconds = cpu - start_cpu, seconds - start_seconds
            print(f"{pages:8} {own:13.1f}s {cpu:8.1f}s {cpu / own - 1:7.0%} {pages / seconds:8.0f} {memory:8.0f}")


if __name__ == "__main__":
    main()
