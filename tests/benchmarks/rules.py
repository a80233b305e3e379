"""Which patterns of the grammar earn their place: what is read worse, and in how many articles, without each.

    python -m tests.benchmarks.rules GOLD.jsonl ...

Each pattern of tasks/grammar is put out of force in turn, and the annotated articles in which it matched anything are
read again. A pattern that helps in one article only, out of a set on which it was developed, was made for a sentence.
Printed are the patterns that help in at most one article: figures that are right in every attribute without it, less
those with it; the articles in which anything changes; where it stands.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tasks.grammar.subjects import phrases, tidy
from tasks.grammar.subjects import subject as subjects
from tasks.grammar.text.patterns import _Pattern
from tests.benchmarks.figures import _same, read
from tests.grammar.scoring import paired

NEVER = re.compile(r"(?!)")
KEPT = ("chinese.times.TIME", "chinese.times.BEFORE", "chinese.times.DURING")  # their matches are told apart by them


@dataclass
class Watched:
    """A pattern that notes whether it matched, and that can be put out of force."""

    pattern: re.Pattern[str]
    matched: bool = False

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self.pattern, name)
        if not callable(asked):
            return asked

        def noting(*args: Any, **told: Any) -> Any:
            answer = asked(*args, **told)
            if name == "finditer":
                answer = list(answer)
            self.matched = self.matched or (answer != args[-1] if name == "sub" else bool(answer))
            return iter(answer) if name == "finditer" else answer

        return noting


def main() -> None:
    """Print the table."""
    articles = [json.loads(line) for name in sys.argv[1:] for line in Path(name).read_text("utf-8").splitlines()]
    watched = dict(watch())
    base: list[tuple[list[dict[str, Any]], set[int]]] = []
    where: dict[str, list[int]] = {name: [] for name in watched}
    for at, article in enumerate(articles):
        for each in watched.values():
            each.matched = False
        base.append(outcome(article))
        for name, each in watched.items():
            if each.matched:
                where[name].append(at)
    for name, each in watched.items():
        kept, each.pattern = each.pattern, NEVER
        forget()
        changed, gain, helped = 0, 0, 0
        for at in where[name]:
            try:
                found, right = outcome(articles[at])
            except (ArithmeticError, re.error):  # without it no number can be read, or nothing put in its place
                found, right = [], set()
            changed += found != base[at][0]
            gain += len(right) - len(base[at][1])
            helped += len(right) < len(base[at][1])
        each.pattern = kept
        if helped < 2:
            print(f"{gain:+4} {changed:3} of {len(where[name]):3} {name}", flush=True)


def outcome(article: dict[str, Any]) -> tuple[list[dict[str, Any]], set[int]]:
    """What is read, and which expected figures are right in every attribute."""
    found = read(article)
    return found, {id(each) for each, one in paired(article["figures"], found)[0] if _same(each, one)}


def watch() -> Iterator[tuple[str, Watched]]:
    """Put a watched pattern in the place of each of the grammar's, wherever it was imported."""
    modules = [module for name, module in sys.modules.items() if name.startswith("tasks.grammar.")]
    seen: dict[int, Watched] = {}
    for module in modules:
        for name, value in list(vars(module).items()):
            said = f"{module.__name__.removeprefix('tasks.grammar.')}.{name}"
            if isinstance(value, re.Pattern | _Pattern) and isinstance(value.pattern, str) and said not in KEPT:
                if id(value) not in seen:
                    seen[id(value)] = Watched(value)
                    yield said, seen[id(value)]
                setattr(module, name, seen[id(value)])
    times = sys.modules["tasks.grammar.times.expressions"]
    rules = [replace(rule, pattern=Watched(rule.pattern)) for rule in times.RULES]
    times.RULES = tuple(rules)
    yield from ((f"times.RULES {rule.pattern.pattern.pattern[:70]}", rule.pattern) for rule in rules)


def forget() -> None:
    """Empty what the grammar remembers of phrases from one text to the next."""
    for module in (phrases, subjects, tidy):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


if __name__ == "__main__":
    main()
