"""Accuracy, speed and cost of reading figures.

    python -m tests.benchmarks.figures [--gold FILE.jsonl ... [--fit]] [--peers PYTHON]

Speed is sentences a CPU second, all fields, one process. `--peers` names an interpreter of an environment that has
quantulum3, recognizers-text-suite or dateparser; each of them that can be imported there reads the same sentences in
the same run. `--gold` adds accuracy by group and the calibration of confidence on annotated articles (one JSON object a
line: id, lang, published, title, text, figures).
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from tasks.extract import as_json, extract
from tasks.grammar.confidence import WEIGHTS, signs_of
from tasks.grammar.text.sentences import find_sentences
from tasks.link import link, series_label
from tests.grammar.scoring import ATTRIBUTES, paired, same, score
from warehouse.records import Figure

DAY = date(2018, 7, 20)
# Ordinary news: half of its sentences hold no number.
NEWS = """The mayor met residents of the old quarter on Tuesday evening and listened to their complaints about noise. \
Several of them asked why the new bus line had not opened yet. Officials promised an answer before the summer \
holidays. The city received 12.4 million visitors last year, an increase of 6.1 percent. Hotels and guest houses \
along the river said that they were satisfied with the season. Spending by visitors came to 8.7 billion yuan, up \
from 8.1 billion yuan a year earlier. A spokesman for the tourism bureau said the new railway had helped. \
Critics say that this tells only a part of the story.

Farmers in the north complained about the drought. The harvest fell to 1.2 million tons in 2017, 3.4 percent \
less than in 2016. Nobody expects the reservoirs to fill up again soon. Experts from the university have \
proposed a plan for saving water, but the council has not discussed it. By the end of June the province had \
4,300 registered farms. The minister is to visit the region next week.
"""
HOSTILE = {
    "digits": "1",
    "open brackets": "(",
    "unpaired surrogates": "\ud800",
    "mixed scripts": "增长5%rose ",
    "no sentence end": "rose by the 5 ",
}
PEER = """
import json, sys, time
sentences = json.load(sys.stdin)
def timed(name, read):
    read(sentences[0])
    start = time.process_time()
    for each in sentences: read(each)
    print(json.dumps([name, len(sentences) / (time.process_time() - start)]))
try:
    from quantulum3 import parser
    timed("quantulum3", parser.parse)
except Exception as error: print(json.dumps(["quantulum3", str(error)[:60]]))
try:
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_text import Culture
    every = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)
    timed("Recognizers-Text", lambda text: [each(text, Culture.English) for each in every])
except Exception as error: print(json.dumps(["Recognizers-Text", str(error)[:60]]))
try:
    from dateparser.search import search_dates
    timed("dateparser (dates only)", lambda text: search_dates(text, languages=["en"]))
except Exception as error: print(json.dumps(["dateparser", str(error)[:60]]))
"""


def cpu(work: Callable[[], object], times: int = 5) -> float:
    """The least CPU seconds of several goes."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def speed(peers: str | None) -> None:
    """Sentences a CPU second, ours and the peers', and how time grows with length."""
    sentences = [NEWS[start:end] for start, end in find_sentences(NEWS)]
    extract(NEWS, DAY, "en")
    ours = len(sentences) / cpu(lambda: extract(NEWS, DAY, "en"), 40)
    print(f"{'restated, all fields':28}{ours:10.0f} sentences a CPU second")
    if peers:
        asked = json.dumps(sentences * 4)
        told = subprocess.run([peers, "-c", PEER], input=asked, capture_output=True, text=True, check=False)
        for line in told.stdout.splitlines():
            name, rate = json.loads(line)
            print(
                f"{name:28}"
                + (f"{rate:10.0f}{ours / rate:10.1f} times slower" if isinstance(rate, float) else f"  {rate}")
            )
    base = None
    for times in (8, 16, 32, 64):
        spent = cpu(lambda text=NEWS * times: extract(text, DAY, "en"), 3) / times  # type: ignore[misc]
        base = base or spent
        print(f"{len(NEWS) * times:>10} characters: {spent / base:5.2f} of the time a character at the first length")


def cost() -> None:
    """Import, memory, hostile texts."""
    begin = [time.perf_counter()]
    for _ in range(7):
        subprocess.run([sys.executable, "-c", "import tasks.extract"], check=True)
        begin.append(time.perf_counter())
    print(f"import {median(b - a for a, b in pairwise(begin)):.2f} s (interpreter and all)")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    size = 1_000_000
    normal = cpu(lambda: extract((NEWS * (size // len(NEWS) + 1))[:size], DAY, "en"), 1)
    for name, piece in HOSTILE.items():
        text = (piece * size)[:size]
        print(f"{name:28}{cpu(lambda text=text: extract(text, DAY, 'en'), 1) / normal:8.2f} of a normal text")  # type: ignore[misc]


def figures_of(article: dict[str, Any]) -> list[Figure]:
    """The figures of an annotated article."""
    told = {key: article.get(key) for key in ("lang", "title", "publisher")}
    return extract(article["text"], date.fromisoformat(article["published"]), **told)[0]


def read(article: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures of an annotated article as the command writes them, with their series."""
    from config.settings import settings
    from config.source import read_indicators

    linked = link(figures_of(article), read_indicators(settings().indicators), article.get("title"))
    return [{**as_json(figure, article["lang"]), "series": series_label(figure)} for figure in linked]


def accuracy(files: list[Path]) -> None:
    """F1 by group of articles (each group is a kind that no rule should be made for alone), and calibration."""
    groups: defaultdict[str, list[tuple[list[Any], list[Any]]]] = defaultdict(list)
    for line in (line for file in files for line in file.read_text(encoding="utf-8").splitlines()):
        article = json.loads(line)
        pair = article["figures"], read(article)
        groups[article["id"].partition("-")[0]].append(pair)
        groups["all"].append(pair)
    for name, pairs in sorted(groups.items()):
        told = {key: f"{value:.3f}" for key, value in asdict(score(pairs)).items()}
        print(f"{name:6}", " ".join(f"{key} {value}" for key, value in told.items()))
    calibration(groups["all"])


def calibration(pairs: list[tuple[list[Any], list[Any]]]) -> None:
    """How often a figure is right in all but its subject, by its confidence."""
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for expected, found in pairs:
        right = {id(one) for each, one in paired(expected, found)[0] if _same(each, one)}
        for one in found:
            bins[min(9, int(one["confidence"] * 10))].append((one["confidence"], id(one) in right))
    total = sum(map(len, bins.values()))
    error = 0.0
    for tenth, rows in sorted(bins.items()):
        said, was = sum(row[0] for row in rows) / len(rows), sum(row[1] for row in rows) / len(rows)
        error += abs(said - was) * len(rows) / total
        print(
            f"confidence {tenth / 10:.1f}-{tenth / 10 + 0.1:.1f}: said {said:.2f}, right {was:.2f}, {len(rows)} figures"
        )
    print(f"expected calibration error {error:.3f}")


def fit(files: list[Path]) -> None:
    """Weights for tasks/grammar/confidence.py by logistic regression: gradient ascent, a little regularised."""
    rows: list[tuple[tuple[str, ...], bool]] = []
    for article in (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()):
        figures = figures_of(article)
        records = [as_json(figure, article["lang"]) for figure in figures]
        right = {one["start"] for each, one in paired(article["figures"], records)[0] if _same(each, one)}
        seen: set[int] = set()
        for figure in figures:
            said = article["text"][figure.sentence_start : figure.sentence_end]
            told = figure.unit, figure.measure, figure.status, figure.surface
            signs = signs_of(*told, said, figure.sentence_start not in seen)
            rows.append((signs, figure.start in right))
            seen.add(figure.sentence_start)
    weights = dict.fromkeys(WEIGHTS, 0.0)
    for _ in range(3000):
        slope = {sign: -0.002 * weight for sign, weight in weights.items()}
        for signs, was in rows:
            said = 1 / (1 + math.exp(-sum(weights[sign] for sign in signs)))
            for sign in signs:
                slope[sign] += (was - said) / len(rows)
        weights = {sign: weight + slope[sign] for sign, weight in weights.items()}
    print(json.dumps({sign: round(weight, 1) for sign, weight in weights.items()}, indent=4))


def _same(each: dict[str, Any], one: dict[str, Any]) -> bool:
    return all(same(each, one, name) for name in ("value", "unit", *ATTRIBUTES))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--fit", action="store_true", help="print weights for the confidence, fitted on --gold")
    parser.add_argument("--peers", help="an interpreter that has the peers")
    chosen = parser.parse_args()
    speed(chosen.peers)
    cost()
    if chosen.gold:
        accuracy(chosen.gold)
    if chosen.fit:
        fit(chosen.gold)


if __name__ == "__main__":
    main()
