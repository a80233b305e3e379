"""Patterns that are compiled late and searched for only where they can match find what plain ones do."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tasks.extract  # noqa: F401  so that all of the grammar's patterns are there
from tasks.grammar.text.patterns import _Cue, cue, pattern

GRAMMAR = [vars(module) for name, module in sys.modules.items() if name.startswith("tasks.grammar.")]
CUES = [each for names in GRAMMAR for each in names.values() if isinstance(each, _Cue)]


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        (r"\b(?:will|shall)\b", {"will", "shall"}),
        (r"\b(?:is|are) to (?!\d)", {"is to ", "are to "}),
        (r"(?:economists?|analysts?)\b[^,]{0,60}?\b(?:put|see)", {"economist", "analyst"}),
        (r"\bfrom(?:\s+(?:a|the))*\s+$", {"from"}),
        (r"(?:growth|Growth)\s+of", {"growth", "Growth"}),
        (r"\b[Mm]ayor\s+of", {"Mayor", "mayor"}),
        (r"(?i:Mayor)\s+of", {"mayor"}),
        (r"(?:a|[b-d])\d", {""}),
        (r"(?:\d+|year)", {""}),
        (r"(?=now)\w+", {""}),
    ],
)
def test_a_cue_needs_the_pieces_of_text_that_every_match_holds(source, needs):
    assert set(cue(source)._needs) == needs


@given(st.lists(st.sampled_from(sorted({need for each in CUES for need in each._needs} | {" ", "1", "%", "\n"}))))
def test_the_grammars_cues_find_all_that_their_patterns_match(pieces):
    text = " ".join(pieces).title() + " ".join(pieces)
    for each in CUES:
        plain = re.compile(each.pattern, each.flags)
        assert [found.span() for found in each.finditer(text)] == [found.span() for found in plain.finditer(text)]
        assert (each.search(text, 3) is None) == (plain.search(text, 3) is None)


def test_a_pattern_is_compiled_when_it_is_first_asked():
    late = pattern(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert "match" not in vars(late)
    assert late.match("Rose")["word"] == "Rose"
    assert late.pattern == r"(?P<word>[a-z]+)"
    assert late.groupindex == {"word": 1}


def test_a_pattern_that_is_none_says_so_when_it_is_asked():
    with pytest.raises(re.error):
        pattern("(").search("")
