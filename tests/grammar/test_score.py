"""What was reached on articles of our own is not lost again: floors that only rise."""

import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.grammar.articles import articles
from tests.grammar.scoring import b_cubed, score, token_f1

FLOORS = tomllib.loads(Path(__file__).with_name("score.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reached():
    return asdict(score(articles()))


@pytest.mark.parametrize("name", FLOORS)
def test_no_attribute_falls_below_its_floor(name, reached):
    assert reached[name] >= FLOORS[name], f"{name}: {reached[name]:.4f}"


def test_a_figure_missed_or_made_up_costs_and_an_optional_one_does_not():
    one = {"start": 0, "end": 2, "value": "5", "unit": "%", "subject": "exports", "series": None}
    other = {**one, "start": 5, "end": 7}
    assert score([([one, other], [one])]).detection == pytest.approx(2 / 3)
    assert score([([one], [one, other])]).detection == pytest.approx(2 / 3)
    assert score([([one, {**other, "optional": True}], [one, other])]).detection == 1


def test_words_in_common_and_clusters_in_common_are_weighed():
    assert token_f1("technology contracts signed", "technology contracts") == pytest.approx(0.8)
    assert token_f1("人均收入", "人均支出") == pytest.approx(0.5)
    assert b_cubed([("a", "x"), ("a", "x"), ("b", "y")]) == 1
    assert b_cubed([("a", "x"), ("a", "y")]) == pytest.approx(2 / 3)
