"""Patterns that are compiled late and searched for only where they can match find what plain ones do."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tasks.extract  # noqa: F401  so that all of the grammar's patterns are there
from tasks.grammar.text.patterns import _Cue, _Pattern, cue, pattern
from tasks.grammar.text.sought import ASCII, begins, sought

GRAMMAR = [vars(module) for name, module in sys.modules.items() if name.startswith("tasks.grammar.")]
PATTERNS = [each for names in GRAMMAR for each in names.values() if isinstance(each, _Pattern)]
CUES = [each for each in PATTERNS if isinstance(each, _Cue)]
PLAIN = {(each.pattern, each.flags): re.compile(each.pattern, each.flags) for each in PATTERNS}


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
def test_the_grammars_patterns_find_all_that_plain_ones_match(pieces):
    text = " ".join(pieces).title() + " ".join(pieces)
    for each in PATTERNS:
        plain = PLAIN[each.pattern, each.flags]
        assert [found.span() for found in each.finditer(text)] == [found.span() for found in plain.finditer(text)]
        assert (each.search(text, 3) is None) == (plain.search(text, 3) is None)


@pytest.mark.parametrize(
    ("source", "flags", "letters"),
    [
        (r"\b(?:will|shall)\b", 0, "ws"),
        (r"\b(?:will|shall)\b", re.IGNORECASE, "wWsS"),
        (r"(?<!\d)(?:the\s+)?(?P<year>\d{4})", 0, "t0123456789"),
        (r"(?:-|[a-c])x", 0, "-abc"),
        (r"(?-i:May)\b", re.IGNORECASE, "M"),
    ],
)
def test_a_pattern_tells_with_what_letters_it_begins(source, flags, letters):
    assert begins(re._parser.parse(source, flags), flags) == (set(letters), False)


@pytest.mark.parametrize("source", [r"[^a]b", r".a", r"(?:a|.)b"])
def test_a_pattern_that_may_begin_with_anything_is_asked_everywhere(source):
    assert begins(re._parser.parse(source), 0) == (ASCII, False)
    assert sought(source, 0).search("xb.a").span() == re.search(source, "xb.a").span()


@pytest.mark.parametrize("source", [r"\b(?:Will|shall)\s+(?P<n>\d)", r"\bſo\b", r"\b(?:kelvin|İstanbul)\b"])
def test_a_sought_pattern_finds_other_forms_of_its_letters(source):
    text = "SHALL 5, will 7; So ſo SO \u212aelvin KELVIN İSTANBUL i̇stanbul"
    plain, late = re.compile(source, re.IGNORECASE), sought(source, re.IGNORECASE)
    assert [each.span() for each in late.finditer(text)] == [each.span() for each in plain.finditer(text)]
    assert (late.groupindex, late.groups, late.flags) == (plain.groupindex, plain.groups, plain.flags)


def test_a_pattern_is_compiled_when_it_is_first_asked():
    late = pattern(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert "match" not in vars(late)
    assert late.match("Rose")["word"] == "Rose"
    assert late.pattern == r"(?P<word>[a-z]+)"
    assert late.groupindex == {"word": 1}


def test_a_pattern_that_is_none_says_so_when_it_is_asked():
    with pytest.raises(re.error):
        pattern("(").search("")
