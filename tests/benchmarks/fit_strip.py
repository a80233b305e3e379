"""Fit the block scorer (tasks/strip/weights.json) on saved pages with gold text.

    python -P tests/benchmarks/fit_strip.py PAGES WEIGHTS.json [--fold 1/5] [--jobs 2]

PAGES is a folder with pages.jsonl ({"set", "path", "gold"} a line, path to gzipped HTML); needs scikit-learn, best in
an environment of its own beside lxml and beautifulsoup4. With --fold that part of the pages stays unseen, to be
measured on: strip.py takes the same option.

A block is the article's as far as its words are matched by the gold text, in order. Each page weighs the same, whatever
its length; a block weighs by its words. First names and words are weighed by logistic regression; then trees are grown
over what those weigh on pages that they were not weighed on, and over what else is measured of a block. Short notes
(written.py) are pages like the others.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from tasks.strip.article import seen_blocks
from tasks.strip.blocks import Block, of_lines
from tasks.strip.encoding import decode
from tasks.strip.page import parse
from tasks.strip.signals import DECIDED, measures, names_told, words_told

sys.path.append(str(Path(__file__).parent))  # behind all others: a neighbour bears a package's name
import written
from strip import dump_of, in_fold

FOLDS = 5
NOTES, LINES = 2, 8  # press notes cut out of each page, and the most of its article's blocks that they hold
AROUND = (0, 0, 1, 2, 4)  # other blocks of the page before a note, and behind it
TO_A_LINE = 8  # weights of the file
PAGES = 20  # a name of fewer is no rule but a page
STRENGTH = 0.02  # inverse strength of the regularisation
GROWN = {
    "max_iter": 60,
    "learning_rate": 0.15,
    "max_leaf_nodes": 16,
    "min_samples_leaf": 60,
    "max_bins": 63,
    "l2_regularization": 5,
    "early_stopping": False,
    "random_state": 1,
}
WORD = re.compile(r"[\u4e00-\u9fff]|\w+")
Example = tuple[list[Block], np.ndarray]  # blocks, and how far each is the article's


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--fold")
    parser.add_argument("--jobs", type=int, default=2)
    told = parser.parse_args()
    rows = [json.loads(line) for line in (told.pages / "pages.jsonl").read_text("utf-8").split("\n") if line]
    rows = [row for number, row in enumerate(rows) if row["gold"] and not (told.fold and in_fold(number, told.fold))]
    with ProcessPoolExecutor(told.jobs) as pool:
        read = [*pool.map(examples, [told.pages] * len(rows), rows, chunksize=8), *written.examples()]
    with threadpool_limits(1):  # sums in one order: the same weights on every machine, and no thread waits for another
        made = {"page": fit([page for page, _ in read]), "dump": fit([dump for _, dump in read])}
    told.weights.write_text(spelled(made), "utf-8")


def examples(folder: Path, row: dict[str, Any]) -> tuple[Example, Example]:
    """Of the page and of its dump."""
    text = decode(gzip.decompress((folder / row["path"]).read_bytes()))
    tree, whole = parse(text), parse(text)
    if tree is None or whole is None:
        return ([], np.zeros(0)), ([], np.zeros(0))
    blocks, lines = seen_blocks(tree), of_lines(dump_of(whole))
    plain = [block._replace(source="") for block in blocks]  # elements do not travel between processes
    return (plain, labels(blocks, row["gold"])), (lines, labels(lines, row["gold"]))


def labels(blocks: list[Block], gold: str) -> np.ndarray:
    """The part of each block's words that the gold text holds, matched in order."""
    told = [WORD.findall(block.text) for block in blocks]
    words = [word for each in told for word in each]
    found = np.zeros(len(words))
    for match in SequenceMatcher(None, words, WORD.findall(gold), autojunk=False).get_matching_blocks():
        found[match.a : match.a + match.size] = 1
    ends = np.cumsum([len(each) for each in told])
    starts = ends - [len(each) for each in told]
    return np.array([found[a:b].mean() if b > a else 0.0 for a, b in zip(starts, ends, strict=True)])


def fit(pages: list[Example]) -> dict[str, Any]:
    """The model of one kind, as `scorer.model` reads it."""
    pages = [page for page in pages if page[0]]
    names, by_names = weighed([[set(names_told(block)) for block in blocks] for blocks, _ in pages], pages)
    words, by_words = weighed([[words_told(block) for block in blocks] for blocks, _ in pages], pages)
    rows, parts = [], []
    for number, ((blocks, share), *both) in enumerate(zip(pages, by_names, by_words, strict=True)):
        both[1] = [word if name > DECIDED else 0.0 for name, word in zip(*both, strict=True)]
        for kept in (range(len(blocks)), *notes(share, Random(number))):
            part = [blocks[at] for at in kept]
            rows += zip(*measures(part, *([weights[at] for at in kept] for weights in both)), strict=True)
            parts.append((part, share[kept]))
    start, trees = grown(np.array(rows), parts)
    return {"names": names, "words": words, "start": start, "trees": trees}


def notes(share: np.ndarray, random: Random) -> Iterator[list[int]]:
    """A page cut down to a few of its article's blocks and of what stands around them.

    Saved pages are long, but a press note may be of one line, and what closes it has no menu behind it.
    """
    own = np.flatnonzero(share >= 0.5)
    for _ in range(NOTES if len(own) else 0):
        first = random.choice((0, random.randrange(len(own))))
        kept = own[first : first + random.randint(1, LINES)]
        around = [part for part in (range(kept[0]), range(kept[-1] + 1, len(share))) if part]
        yield sorted({*kept, *(random.choice(part) for part in around for _ in range(random.choice(AROUND)))})


def weighed(told: list[list[set[str]]], pages: list[Example]) -> tuple[dict[str, float], list[list[float]]]:
    """The weight of each name that is not rare, and what each page's blocks weigh by all other pages."""
    seen = Counter(name for page in told for name in set[str]().union(*page))
    column = {name: at for at, name in enumerate(sorted(name for name in seen if seen[name] >= PAGES))}
    rows = [sorted(column[name] for name in block if name in column) for page in told for block in page]
    ends = np.cumsum([0, *map(len, rows)])
    ones = np.ones(ends[-1], np.float32)
    matrix = csr_matrix((ones, np.concatenate(rows), ends), (len(rows), len(column)), dtype=np.float32)
    truth, weight = truths(pages)
    page_of = np.repeat(np.arange(len(told)), [len(page) for page in told])
    unseen = np.zeros(len(rows))
    for fold in range(FOLDS):
        here = page_of % FOLDS == fold
        unseen[here] = matrix[here] @ logistic(matrix[~here], truth[~here], weight[~here])
    values = logistic(matrix, truth, weight)
    weights = {name: round(float(values[at]), 2) for name, at in column.items() if values[at]}
    return weights, [list(each) for each in np.split(unseen, np.cumsum([len(page) for page in told])[:-1])]


def logistic(matrix: csr_matrix, truth: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Weights of the columns, to the digits that the file holds."""
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=100, tol=1e-3)
    return np.round(model.fit(matrix, truth, sample_weight=weight).coef_[0], 2)


def grown(rows: np.ndarray, pages: list[Example]) -> tuple[float, list[Any]]:
    """What the trees start from, and the trees, by gradient boosting."""
    truth, weight = truths(pages)
    model = HistGradientBoostingClassifier(**GROWN).fit(rows, truth, sample_weight=weight)
    return round(float(model._baseline_prediction.item()), 3), [branch(each.nodes, 0) for (each,) in model._predictors]


def branch(nodes: np.ndarray, at: int) -> Any:
    """The tree from a node down."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    below = [branch(nodes, node["left"]), branch(nodes, node["right"])]
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.4g}"), *below]


def truths(pages: list[Example]) -> tuple[np.ndarray, np.ndarray]:
    """Whether each block is rather the article's, and what it weighs: less where it is so in part."""
    share = np.concatenate([each for _, each in pages])
    weight = np.concatenate([page_weights(blocks) for blocks, _ in pages])
    return share >= 0.5, weight * abs(2 * share - 1)


def page_weights(blocks: list[Block]) -> np.ndarray:
    """By a block's words, each page the same altogether, but no block all of it."""
    sizes = np.array([min(block.size, 800) + 20.0 for block in blocks])
    return 100 * sizes / sizes.sum()


def spelled(made: dict[str, dict[str, Any]]) -> str:
    """JSON with a tree a line, and the weights of names and words some to a line."""
    kinds = []
    for kind, model in made.items():
        tables = [f'"{key}": {{\n{table(model[key])}\n}}' for key in ("names", "words")]
        trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in model["trees"])
        kinds.append(f'"{kind}": {{\n{tables[0]},\n{tables[1]},\n"start": {model["start"]},\n"trees": [\n{trees}\n]}}')
    return "{\n" + ",\n".join(kinds) + "\n}\n"


def table(weights: dict[str, float]) -> str:
    """Sorted, so that a change is seen, and some to a line."""
    pairs = [f"{json.dumps(name, ensure_ascii=False)}: {weights[name]}" for name in sorted(weights)]
    return ",\n".join(", ".join(pairs[at : at + TO_A_LINE]) for at in range(0, len(pairs), TO_A_LINE))


if __name__ == "__main__":
    main()
