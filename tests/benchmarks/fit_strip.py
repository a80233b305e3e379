"""Fit the weights of the block scorer (tasks/strip/weights.json) on saved pages with gold text.

    python -P tests/benchmarks/fit_strip.py PAGES WEIGHTS.json [--half odd|even] [--jobs 2]

PAGES is a folder with pages.jsonl ({"set", "path", "gold"} a line, path to gzipped HTML); needs scikit-learn, best in
an environment of its own beside lxml and beautifulsoup4. With --half the other half stays unseen, to measure on.

A block is the article's as far as its words are matched by the gold text, in order. Each page weighs the same, whatever
its length; a block weighs by its words. The second table is fitted on scores of pages that the first had not seen.
"""

import argparse
import gzip
import json
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from tasks.strip import scorer, seen_blocks
from tasks.strip.blocks import Block, of_lines
from tasks.strip.encoding import decode
from tasks.strip.metadata import read_metadata
from tasks.strip.page import parse
from tasks.strip.signals import signals_of

sys.path.append(str(Path(__file__).parent))  # behind all others: a neighbour bears a package's name
from strip import dump_of

FOLDS = 5
RARE = 8  # blocks and ...
PAGES = 3  # ... pages: a signal of fewer is no rule but a page
ALONE, AMONG = 0.05, 0.05  # inverse strength of the regularisation
WORD = re.compile(r"[\u4e00-\u9fff]|\w+")
Example = tuple[list[Block], list[float], str]  # blocks, how far each is the article's, title


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--half", choices=["odd", "even"])
    parser.add_argument("--jobs", type=int, default=2)
    told = parser.parse_args()
    rows = [json.loads(line) for line in (told.pages / "pages.jsonl").read_text("utf-8").split("\n") if line]
    if told.half:
        rows = rows[told.half == "odd" :: 2]
    with ProcessPoolExecutor(told.jobs) as pool:
        read = [each for each in pool.map(examples, [told.pages] * len(rows), rows, chunksize=8) if each]
    made = {
        "page": fit([page for page, _, _ in read]),
        "dump": fit([dump for _, dump, gold in read] + [gold for _, _, gold in read]),
    }
    told.weights.write_text(json.dumps(made, ensure_ascii=False, indent=0), "utf-8")


def examples(folder: Path, row: dict[str, Any]) -> list[Example] | None:
    """Blocks, how far each is the article's, and the title: of the page, its dump, and the gold text as a dump."""
    if not row["gold"]:
        return None
    text = decode(gzip.decompress((folder / row["path"]).read_bytes()))
    tree, whole = parse(text), parse(text)
    if tree is None or whole is None:
        return None
    title = read_metadata(tree, None).title or ""
    blocks = seen_blocks(tree)
    lines = of_lines(dump_of(whole))
    gold = of_lines([line.strip() for line in row["gold"].split("\n") if line.strip()])
    plain = [Block(b.text, b.size, b.links, b.tag, b.near, b.words, b.kind, b.parent, b.above) for b in blocks]
    return [
        (plain, labels(blocks, row["gold"]), title),
        (lines, labels(lines, row["gold"]), ""),
        (gold, [1.0] * len(gold), ""),
    ]


def labels(blocks: list[Block], gold: str) -> list[float]:
    """The part of each block's words that the gold text holds, matched in order."""
    told = [WORD.findall(block.text) for block in blocks]
    words = [word for each in told for word in each]
    found = np.zeros(len(words))
    for match in SequenceMatcher(
        None, words, re.findall(r"[\u4e00-\u9fff]|\w+", gold), autojunk=False
    ).get_matching_blocks():
        found[match.a : match.a + match.size] = 1
    ends = np.cumsum([len(each) for each in told])
    starts = ends - [len(each) for each in told]
    return [float(found[a:b].mean()) if b > a else 0.0 for a, b in zip(starts, ends, strict=True)]


def fit(pages: list[Example]) -> tuple[scorer.Weights, scorer.Weights]:
    """Both tables."""
    pages = [page for page in pages if page[0]]
    told = [
        [own + list(block.words) for own, block in zip(signals_of(blocks, title), blocks, strict=True)]
        for blocks, _, title in pages
    ]
    alone = table(told, pages, ALONE)
    first: dict[int, list[float]] = {}
    for fold in range(FOLDS):
        kept = [index for index in range(len(pages)) if index % FOLDS != fold]
        part = table([told[index] for index in kept], [pages[index] for index in kept], ALONE)
        for index in range(fold, len(pages), FOLDS):
            first[index] = [scorer.add_up(each, part) for each in told[index]]
    among = [list(scorer.among_neighbours(page[0], first[index])) for index, page in enumerate(pages)]
    return alone, table(among, pages, AMONG)


def table(told: list[list[list[str]]], pages: list[Example], strength: float) -> scorer.Weights:
    """One table of weights: a logistic regression on all signals that are not rare."""
    seen: dict[str, set[int]] = {}
    count: dict[str, int] = {}
    for number, page in enumerate(told):
        for block in page:
            for name in block:
                seen.setdefault(name, set()).add(number)
                count[name] = count.get(name, 0) + 1
    common = {name for name in count if count[name] >= RARE and len(seen[name]) >= PAGES}
    vectors = DictVectorizer(dtype=np.float32)
    matrix = vectors.fit_transform([{name: 1.0 for name in block if name in common} for page in told for block in page])
    truth = np.array([share for page in pages for share in page[1]])
    weight = np.concatenate([page_weights(page[0]) for page in pages])
    both, target = np.arange(matrix.shape[0]).repeat(2), np.tile([1, 0], matrix.shape[0])
    each = np.stack([weight * truth, weight * (1 - truth)], axis=1).ravel()
    some = each > 0
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=300, solver="lbfgs")
    model.fit(matrix[both[some]], target[some], sample_weight=each[some])
    named = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    return {name: round(float(value), 2) for name, value in named if abs(value) >= 0.005}


def page_weights(blocks: list[Block]) -> np.ndarray:
    """By a block's words, each page the same altogether, but no block all of it."""
    sizes = np.array([min(block.size, 800) + 20.0 for block in blocks])
    return 100 * sizes / sizes.sum()


if __name__ == "__main__":
    main()
