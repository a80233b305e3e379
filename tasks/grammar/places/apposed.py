"""Places told by more than a name: 'Lyon, France' lies where it says, 'German exports' are Germany's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tasks.grammar.lexicon.kinds import INDICATORS
from tasks.grammar.places.names import Spot
from tasks.grammar.text.patterns import pattern

COMMA = pattern(r",\s+")
OWNS = pattern(r"['’]s\s+")
BEHIND = pattern(r"[,).;:\s]*(?:$|\n|[,).;:]|\s(?!and\b|or\b|&))")
OPENS = pattern(r"(?:^|[.;:,\n(]\s*|\b(?:and|while|but|that|when|as|whereas)\s+)(?:the\s+)?$")
THEIRS = pattern(
    rf"\s+(?:[a-z-]+\s+){{0,2}}?(?:{'|'.join(sorted(INDICATORS))}|industry|industries|factories|manufacturers|exporters|"
    r"households|consumers|farmers|employers|workers|retailers|manufacturing|deposits|rents|homes|tax|taxes)\b",
    re.IGNORECASE,
)


def settled(text: str, spots: Sequence[Spot], lies: Mapping[str, str]) -> list[Spot]:
    """The spots, which are in order, without what others lie in; people of whose country something is told name it."""
    kept: list[Spot] = []
    for spot in spots:
        if spot.kind == "people":
            owns = OPENS.search(text, max(0, spot.start - 12), spot.start) and THEIRS.match(text, spot.end)
            if owns:
                kept.append(replace(spot, kind="named"))
        elif not (kept and _is_whole(text, kept[-1], spot, lies)):
            if kept and lies.get(spot.name) == kept[-1].name and OWNS.fullmatch(text, kept[-1].end, spot.start):
                spot = replace(spot, start=kept.pop().start)  # 'Beijing's Zhongguancun'
            kept.append(spot)
    return kept


def _is_whole(text: str, part: Spot, spot: Spot, lies: Mapping[str, str]) -> bool:
    """'Waterloo, Iowa', 'Lyon, France,': whether a place only says where the one before lies."""
    inside = lies.get(part.name) == spot.name or (part.kind == "guessed" and spot.kind == "named")
    apart = inside and COMMA.fullmatch(text, part.end, spot.start) is not None
    return apart and BEHIND.match(text, spot.end) is not None
