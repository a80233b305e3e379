"""How well and how fast articles come out of saved pages, beside the peers that are installed.

    python -P tests/benchmarks/strip.py PAGES [--fold 1/5]

PAGES is a folder with pages.jsonl ({"set", "path", "gold"[, "url", "date"]} a line, path to gzipped HTML).
Peers (trafilatura, readability-lxml) are measured where they can be imported: best an environment of their own, beside
what tasks/strip needs. Weights shipped are fitted on all pages that there were: for an honest number fit without a
part (fit_strip.py --fold 1/5) and measure that part.

F1 is of 4-word shingles, precision and recall averaged over pages, for the sets 'sh' and 'fundus', of words for others.
"""

import argparse
import gzip
import importlib
import json
import re
import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.etree import _Element as Element

from tasks.strip.article import strip_page
from tasks.strip.encoding import decode
from tasks.strip.page import drop, parse
from tasks.strip.walk import BREAKS
from warehouse.records import NotAnArticle

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
WORD = re.compile(r"\w+")
FORM = [
    "3 thoughts on this",
    "Maria says:",
    "Great article, I counted 812 of them.",
    "Leave a Reply Cancel reply",
    "Fill in your details below or click an icon to log in:",
    "Email (required) (Address never made public)",
    "Name (required)",
    "You are commenting using your WordPress.com account. ( Log Out / Change )",
    "Connecting to %s",
    "Notify me of new comments via email.",
    "Post Comment",
]
LEAK = re.compile("|".join(map(re.escape, FORM[2:])), re.IGNORECASE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--fold")
    told = parser.parse_args()
    rows = [json.loads(line) for line in (told.pages / "pages.jsonl").read_text("utf-8").split("\n") if line]
    rows = [row for number, row in enumerate(rows) if not told.fold or in_fold(number, told.fold)]
    bodies = [gzip.decompress((told.pages / row["path"]).read_bytes()) for row in rows]
    dumps = ["\n".join(dump_of(tree)) if (tree := parse(decode(body))) is not None else "" for body in bodies]
    print(
        "| what | " + " | ".join(sorted({row["set"] for row in rows})) + " | numbers kept, right | pages a CPU second |"
    )
    for name, extract in {"here": ours, **peers()}.items():
        report(name, rows, [timed(extract, body) for body in bodies])
    report("here, text dumps", rows, [timed(of_dump, text.encode("utf-8", "replace")) for text in dumps])
    injected = [of_dump("\n".join([text, *FORM]).encode("utf-8", "replace")) for text in dumps]
    print(f"comment form in each dump: leaks from {sum(map(bool, map(LEAK.search, injected)))} of {len(injected)}")
    injected = [ours(with_form(body)) for body in bodies]
    print(f"comment form in each page: leaks from {sum(map(bool, map(LEAK.search, injected)))} of {len(injected)}")
    days(rows, bodies)
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def in_fold(number: int, fold: str) -> bool:
    """Whether a page is in that part of the pages: '1/5' is the first, the sixth ..."""
    part, parts = map(int, fold.split("/"))
    return number % parts == part - 1


def ours(body: bytes, content_type: str | None = None) -> str:
    try:
        return strip_page(body, None, content_type).text
    except NotAnArticle:
        return ""


def of_dump(body: bytes) -> str:
    return ours(body, "text/plain")


def dump_of(tree: Element) -> list[str]:
    """The visible text as tools leave it that know no more than blocks: comments, menus and each cell on a line."""
    for element in list(tree.iter("script", "style", "noscript", "template", "head")):
        drop(element)
    breaks = BREAKS | {"td", "th"}
    parts: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in breaks:
            parts.append("\n")
        parts.append(" ".join(((element.text if event == "start" else element.tail) or "").split("\n")))
    return [line for line in (" ".join(part.split()) for part in "".join(parts).split("\n")) if line]


def peers() -> dict[str, Callable[[bytes], str]]:
    """The extractors that are installed."""
    found: dict[str, Callable[[bytes], str]] = {}
    try:
        extract = importlib.import_module("trafilatura").extract
        found["trafilatura, fast"] = lambda body: extract(body, fast=True, include_comments=False) or ""
        found["trafilatura, precision"] = lambda body: extract(body, favor_precision=True, include_comments=False) or ""
    except ImportError:
        print("(no trafilatura here)")
    try:
        document, parsed = importlib.import_module("readability").Document, importlib.import_module("lxml.html")
        found["readability-lxml"] = lambda body: parsed.fromstring(document(decode(body)).summary()).text_content()
    except ImportError:
        print("(no readability-lxml here)")
    return found


def timed(extract: Callable[[bytes], str], body: bytes) -> tuple[str, float]:
    start = time.process_time()
    try:
        text = extract(body)
    except Exception as error:  # a peer may fail on a page: its text is then empty
        print(f"({type(error).__name__})")
        text = ""
    return text, time.process_time() - start


def report(name: str, rows: list[dict[str, Any]], made: list[tuple[str, float]]) -> None:
    """One line of the table."""
    cells, gold, got = [], Counter[str](), Counter[str]()
    hit = 0
    for each in sorted({row["set"] for row in rows}):
        pairs = [(row["gold"] or "", text) for row, (text, _) in zip(rows, made, strict=True) if row["set"] == each]
        cells.append(f"{shingle_f1(pairs) if each in ('sh', 'fundus') else word_f1(pairs):.4f}")
    for row, (text, _) in zip(rows, made, strict=True):
        one, other = Counter(NUMBER.findall(row["gold"] or "")), Counter(NUMBER.findall(text))
        hit += sum((one & other).values())
        gold += one
        got += other
    kept, right = hit / max(1, gold.total()), hit / max(1, got.total())
    speed = len(made) / sum(seconds for _, seconds in made)
    print(f"| {name} | {' | '.join(cells)} | {kept:.3f}, {right:.3f} | {speed:.0f} |", flush=True)


def shingle_f1(pairs: list[tuple[str, str]]) -> float:
    precisions, recalls = [], []
    for gold, text in pairs:
        one, other = (
            Counter(zip(*(words[at:] for at in range(4)), strict=False)) for words in map(WORD.findall, (gold, text))
        )
        hit = (one & other).total()
        if other:
            precisions.append(hit / other.total())
        if one:
            recalls.append(hit / one.total())
    precision, recall = statistics.mean(precisions or [0]), statistics.mean(recalls or [0])
    return 2 * precision * recall / max(1e-9, precision + recall)


def word_f1(pairs: list[tuple[str, str]]) -> float:
    scores = []
    for gold, text in pairs:
        one, other = (Counter(WORD.findall(each.lower())) for each in (gold, text))
        scores.append(2 * (one & other).total() / max(1, one.total() + other.total()) if one or other else 1.0)
    return statistics.mean(scores)


def with_form(body: bytes) -> bytes:
    """The page with a comment form, without its names and tags, behind its last long paragraph."""
    text = decode(body)
    ends = [match.end() for match in re.finditer(r"<p\b[^<>]*>[^<]{80,}</p>", text)]
    at = ends[-1] if ends else len(text)
    return (text[:at] + "".join(f"<p>{line}</p>" for line in FORM) + text[at:]).encode("utf-8", "replace")


def days(rows: list[dict[str, Any]], bodies: list[bytes]) -> None:
    """The day of publication, by where it was read."""
    found: Counter[tuple[str, str]] = Counter()
    for row, body in zip(rows, bodies, strict=True):
        if row.get("date"):
            try:
                page = strip_page(body, row.get("url"))
                right = "none" if page.published is None else str(str(page.published) == row["date"][:10])
                found[page.published_from or "none", right] += 1
            except NotAnArticle:
                found["none", "none"] += 1
    right, wrong = (sum(count for (_, told), count in found.items() if told == each) for each in ("True", "False"))
    precision, recall = right / max(1, right + wrong), right / max(1, found.total())
    print(f"day: precision {precision:.3f}, recall {recall:.3f}; {dict(sorted(found.items()))}")


if __name__ == "__main__":
    main()
