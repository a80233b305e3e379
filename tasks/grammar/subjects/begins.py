"""Where the words of a number's own clause begin."""

from collections.abc import Sequence

from tasks.grammar.text.tokens import Word

BREAKS = frozenset(";:—–|")


def clause_begin(words: Sequence[Word], at: int) -> int:
    """Where the words of a number's own clause begin: behind the number before, a sign or a joining word."""
    inside = at
    for index in range(at - 1, -1, -1):
        word = words[index]
        if word.text == "," and words[index + 1].kind == "verb":
            inside = min(inside, _opening(words, index))
        if index >= inside or _is_aside(words, index, at):
            continue  # 'technical income, which excludes goods, stood at ...'
        if word.kind == "number" or word.text in BREAKS or word.kind == "conj":
            return index + 1
    return 0


def lead_begin(words: Sequence[Word], at: int, begin: int) -> int:
    """Where what only leads up to a number begins: 'to about', '(', 'up by nearly', 'at'."""
    index = at
    while index > begin:
        word = words[index - 1]
        loose = word.kind in ("adv", "mark", "time") or word.text in ("a", "an", "the", "some", "record")
        if not loose and not (word.kind == "prep" and word.text != "of"):
            break
        index -= 1
    return index


def _is_aside(words: Sequence[Word], index: int, at: int) -> bool:
    """Whether a relative clause that begins at words[index] is closed before the verb of the number at words[at]."""
    if words[index].text not in ("which", "who") or all(word.text != "," for word in words[max(0, index - 4) : index]):
        return False
    closes = next((each for each in range(index + 2, min(at, index + 14)) if words[each].text == ","), at)
    return closes + 1 < at and words[closes + 1].kind == "verb" and words[closes - 1].kind != "number"


def _opening(words: Sequence[Word], closes: int) -> int:
    """Where the relative clause begins that a comma closes: 'boats, which make up a fifth of sales, lost ...'."""
    for index in range(closes - 2, max(1, closes - 14), -1):
        if words[index].text in ("which", "who") and words[index - 1].text == ",":
            return index
    return closes
