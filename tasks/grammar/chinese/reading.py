"""A text in Chinese -> its figures: clauses end at commas, and each carries on what the one before left out."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tasks.grammar.chinese.areas import settled
from tasks.grammar.chinese.exclusions import is_figure
from tasks.grammar.chinese.figures import Carried, Known, figure_in, figure_of
from tasks.grammar.chinese.near import Line
from tasks.grammar.chinese.numbers import find_numbers, told_together
from tasks.grammar.chinese.tables import cells_of
from tasks.grammar.chinese.times import Dated, find_times
from tasks.grammar.chinese.units import money_of
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.places.homes import whereabouts
from tasks.grammar.places.names import Places
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.sentences import in_spans
from tasks.grammar.times.days import Period
from warehouse.records import Figure

SENTENCE = pattern(r"[^。！？；;\n]{1,500}[。！？；;]?")  # what runs on longer is cut, so that the cost stays linear
# A paragraph about the time told of last: 'In the same period', 'As for hotels, in the same month'.
SAME = pattern(r"(?:[^，,。；]{0,8}方面，)?[^，,。；]{0,5}(?<![年上与和同比较])同[期月]")
HEADING = pattern(r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.])[^。！？；\n]{2,40}")
FORESEEN = pattern(r"预计|展望|预测|目标|打算|安排")
ACCOUNTED = pattern(r"初步(?:核算|测算)")
INDUSTRIES = pattern(r"第[一二三]产业|分产业|服务业|金融业")
NOTED = pattern(r"数据?(?:均|都|全部)?[为是系](?:初步|快报|预计|推算)|推算(?:人口|结果|数据)")


def read(
    text: str,
    published: date | None,
    boilerplate: Sequence[tuple[int, int]],
    places: Places,
    place: str | None,
    title: str,
    publisher: str,
) -> tuple[list[Figure], list[tuple[int, int]]]:
    """All figures of a text outside its boilerplate, in order; nothing with a unit is left out."""
    spots, homes = whereabouts(text, title, publisher, place, places, boilerplate)
    homes = settled(homes, title, publisher, text, spots) if place is None else homes
    known = Known(
        text,
        published,
        spots,
        homes,
        money_of(text, homes),
        estimated=re.search(f"{words.ESTIMATE}|{words.PRELIMINARY}", text) is not None,
        preliminary=NOTED.search(text) is not None,
    )
    found: list[Figure] = []
    carried = Carried()
    carried.told.main = carried.told.span = _main(title, published)
    for match in SENTENCE.finditer(text):
        if not in_spans(match.start(), boilerplate):
            found.extend(_read_sentence(known, (match.start(), match.end()), carried))
    return found, []


def _read_sentence(known: Known, sentence: tuple[int, int], carried: Carried) -> Iterator[Figure]:
    text, told = known.text, carried.told
    if "\n" in text[carried.end : sentence[0]]:
        carried.place = carried.topic = None
        told.next_paragraph(goes_on=SAME.match(text, *sentence) is not None)
    elif text[sentence[0] - 1 : sentence[0]] not in ("；", ";"):
        told.here = None
        carried.place = carried.topic if carried.topic == known.homes.home else carried.place
    times = find_times(text, sentence, known.published, told.here or told.span or told.main or told.point)
    estimated = known.estimated and _estimated(text, sentence)
    goes_on = text[sentence[0] - 1 : sentence[0]] in ("；", ";") and carried.hoped
    line = Line(sentence, times, estimated, known.preliminary, carried.foretold or goes_on)
    if cells := cells_of(text, sentence):
        yield from (figure_in(known, line, cell, carried, cell is cells[0]) for cell in cells)
        return
    last: Figure | None = None
    numbers = find_numbers(text, *sentence)
    for number in numbers:
        if is_figure(text, sentence, number, times, last):
            last = figure_of(known, line, number, told_together(text, numbers, number), carried, last)
            carried.end = sentence[1]
            carried.hoped = last.status == "forecast" and "目标" not in text[last.end : sentence[1]]
            yield last
    if last is None:
        _tell_on(text, sentence, times, carried)


def _estimated(text: str, sentence: tuple[int, int]) -> bool:
    """Whether the paragraph so far calls its figures preliminary, or the sentence its own estimates."""
    paragraph = max(sentence[0] - 1000, text.rfind("\n", max(0, sentence[0] - 1000), sentence[0]) + 1, 0)
    said = re.search(words.PRELIMINARY, text[paragraph : sentence[1]])
    begun = max(text.rfind("。", paragraph, sentence[0]) + 1, paragraph)
    own = re.search(words.ESTIMATE, text[begun : sentence[1]])
    return said is not None or own is not None or _accounted(text, paragraph, sentence)


def _accounted(text: str, paragraph: int, sentence: tuple[int, int]) -> bool:
    """Whether the paragraph before accounts for the whole product, whose industries the sentence tells of."""
    if not INDUSTRIES.search(text, *sentence):
        return False
    above = text[max(0, paragraph - 1000) : paragraph].rstrip().rpartition("\n")[2]
    return ACCOUNTED.search(above) is not None


def _tell_on(text: str, sentence: tuple[int, int], times: Sequence[Dated], carried: Carried) -> None:
    """A sentence without a figure may still say what those behind it are about, a heading for its whole section."""
    heading = HEADING.fullmatch(text, *sentence)
    if heading:
        carried.foretold = FORESEEN.search(text, *sentence) is not None
    for time in times:
        if time.period and not time.compared and (_is_span(time.period) or "时点" in text[sentence[0] : time.start]):
            carried.told.goes_on(time.period)
            carried.told.main = time.period if heading else carried.told.main


def _main(title: str, published: date | None) -> Period | None:
    """What the title says that the article is about: a span of time rather than a day."""
    told = [time.period for time in find_times(title, (0, len(title)), published) if time.period and not time.compared]
    return next(filter(_is_span, told), told[0] if told else None)


def _is_span(period: Period) -> bool:
    return period[0] != period[1]
