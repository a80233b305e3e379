"""The day of publication: read from what a page declares, its address, or its byline, in that order of trust."""

import re
from collections.abc import Iterator
from datetime import date

MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        start=1,
    )
}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_BEGIN = r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"  # a page may set a name and a day apart by style alone: 'PortMay 3, 2016'
IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[/_.-])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)|"
    r"(?<!\d)(?P<y2>20\d\d)-?(?P<m2>\d\d)[/-]?(?P<d2>\d\d)(?!\d)"
    rf"|(?P<y3>(?:19|20)\d\d)/(?P<mon>{_MONTH})/(?P<d3>\d{{1,2}})(?!\d)",
    re.IGNORECASE,
)
WRITTEN = re.compile(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d)|(?P<y4>(?:19|"
    rf"20)\d\d)\s?年\s?(?P<m4>\d{{1,2}})\s?月\s?(?P<d4>\d{{1,2}})\s?日|"
    rf"{_BEGIN}(?P<mon>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)(?!\d)|"
    rf"(?<!\d)(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<mon3>{_MONTH})\.?,?\s+(?P<y3>(?:19|20)\d\d)(?!\d)|"
    rf"(?<!\d)(?P<y5>(?:19|20)\d\d)\s(?P<mon5>{_MONTH})\.?\s(?P<d5>\d{{1,2}})(?!\d)|"
    r"(?<![\d./-])(?P<m7>0?[1-9]|1[0-2])(?P<sep>[/.-])(?P<d7>1[3-9]|2\d|3[01])(?P=sep)"
    r"(?P<y7>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/])|"
    r"(?<![\d./-])(?P<d8>1[3-9]|2\d|3[01])(?P<sep8>[/-])(?P<m8>0?[1-9]|1[0-2])(?P=sep8)(?P<y8>(?:19|20)\d\d)(?![\d/])|"
    r"(?<![\d.])(?P<d6>\d{1,2})\.(?P<m6>\d{1,2})\.(?P<y6>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
GROUPS = (
    ("y", "y2", "y3", "y4", "y5", "y6", "y7", "y8"),
    ("m", "mon", "mon3", "m4", "mon5", "m6", "m7", "m8"),
    ("d", "d2", "d3", "d4", "d5", "d6", "d7", "d8"),
)
CENTURY = 2000  # of a year of two digits
FIRST, LAST = date(1990, 1, 1), date(2100, 1, 1)


def day_of(year: str | int, month: str | int, day: str | int) -> date | None:
    """The day, if there is such a day in the years of the web."""
    try:
        number = MONTHS[month.lower().rstrip(".")] if isinstance(month, str) and not month.isdigit() else int(month)
        found = date(int(year) + CENTURY * (len(str(year)) == 2), number, int(day))
    except (ValueError, KeyError):
        return None
    return found if FIRST <= found < LAST else None


def in_address(url: str) -> date | None:
    """The day in an address or a file's name: /2016/07/14/, 2016-07-14, 20160714."""
    for match in IN_ADDRESS.finditer(url):
        parts = match.groupdict()
        found = day_of(
            parts["y"] or parts["y2"] or parts["y3"],
            parts["m"] or parts["m2"] or parts["mon"],
            parts["d"] or parts["d2"] or parts["d3"],
        )
        if found:
            return found
    return None


def written(text: str) -> Iterator[tuple[int, date]]:
    """Every full date in a text, with where it stands.

    Day and month in numbers alone are read where one of them can be no month: 3/4/2016 is another day in each country.
    """
    for match in WRITTEN.finditer(text):
        told = match.groupdict()
        year, month, day = (_first(told, names) for names in GROUPS)
        found = day_of(year, month, day)
        if found:
            yield match.start(), found


def _first(told: dict[str, str | None], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := told[name])), "")


def first_written(text: str | None) -> date | None:
    """The first full date of a short text."""
    return next((found for _, found in written(text or "")), None)
