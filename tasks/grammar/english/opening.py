"""What the title and the first lines of a text leave open for its first sentence."""

from collections.abc import Sequence
from datetime import date

from tasks.grammar.english.discourse import Carried, Known, is_main, span_of
from tasks.grammar.periods.inheritance import RECENT
from tasks.grammar.subjects.heads import titled_subject
from tasks.grammar.text.patterns import cue
from tasks.grammar.text.tokens import words_of
from tasks.grammar.times.days import Period
from tasks.grammar.times.expressions import Time, find_times

LEAD = 800  # characters in which a text says what it is about
PRODUCT = cue(r"(?<!\bof )\bGDP\b|\b[Gg]ross\s+domestic\s+product\b")


def opening(known: Known, title: str, times: Sequence[Time]) -> Carried:
    """What the title and the first lines tell that the first sentence leaves open."""
    titled = next(filter(is_main, map(span_of, find_times(title, known.published))), None)
    lead = (span_of(time) for time in times if time.start < LEAD and known.text[time.start - 1 : time.start] != "(")
    recent = next((span for span in lead if is_main(span) and _recent(span, known.published)), None)
    carried = Carried(titled or recent)
    carried.subject = titled_subject(words_of(title, 0, len(title), (), ()), known.names)
    product = PRODUCT.search(known.text)
    if product:
        carried.heads["gdp"] = "GDP" if product[0] == "GDP" else product[0].lower()
    return carried


def _recent(span: Period | None, published: date | None) -> bool:
    """News is about what was of late: a period long gone, or one to come, is only mentioned."""
    return span is not None and (published is None or ((published - span[1]).days < RECENT and span[0] <= published))
