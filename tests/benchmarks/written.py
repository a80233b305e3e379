"""Pages of a few lines, written for the fit: saved pages are long, and a short note has little around it to go by."""

from collections.abc import Iterator
from random import Random

import numpy as np

from tasks.strip.article import seen_blocks
from tasks.strip.blocks import Block, of_lines
from tasks.strip.page import parse

COUNT = 48
LONGEST = 8  # lines of a note
NOTES = (
    (
        "The valley's sawmills cut 41,000 logs in 2014, a twelfth more than in the year before, their union said.",
        "Three of them closed.",
        "Pay in the mills rose by 1.9 percent, and 230 apprentices began, as many as in the last five years together.",
        "The price of a plank fell to 3.20 crowns.",
        "Exports came to 96 million crowns.",
        "No figure was given for the smaller mills, which do not report to the union.",
        "A new count is due in May.",
        "The union speaks for 74 firms.",
    ),
    (
        "山谷锯木厂协会周四公布，2014年共锯原木4.1万根，比上一年增加百分之八，为五年来最高。",
        "三家工厂关闭。",
        "工人工资平均上涨1.9%，新招学徒230人。",
        "木板价格降至每块3.2元。",
        "出口额为9600万元。",
        "协会没有公布小型工厂的数字，这些工厂不向协会报告。",
        "下次统计定于五月。",
        "协会共有会员74家。",
    ),
)
WRAPPED = ("{}", "<article>{}</article>", "<main><h1>From the sawmills</h1>{}</main>", "<div class='content'>{}</div>")
ROUND = (
    "<aside class='widget'>{}</aside>",
    "<aside>{}</aside>",
    "<footer>{}</footer>",
    "<div class='newsletter-signup'>{}</div>",
    "<div class='related-posts'><h3>{}</h3></div>",
    "<div class='share'>{}</div>",
    "<ul class='tags'><li><a href='#'>{}</a></li></ul>",
    "<div class='sidebar'><p>{}</p></div>",
    "<div class='teaser'><a href='#'><h3>{}</h3></a><a href='#'>Read more</a></div>",
)
SHORT = (
    "12 more planks",
    "Join 40 other readers",
    "All 31 notes",
    "Wood, prices, pay",
    "17 readers liked this",
    "更多资讯",
)
LINES = (
    "Start | Notes | Prices | About us",
    "Share this: Facebook Twitter Email",
    "Copyright © 2015 Union of Sawmills",
    "Tags: wood, pay",
    "Read more: Timber prices fall",
    "首页 > 行业 > 木材",
    "版权所有 山谷锯木厂协会",
)
Example = tuple[list[Block], np.ndarray]


def examples() -> Iterator[tuple[Example, Example]]:
    """Of a page and of a dump, as of saved ones: its blocks, and how far each is the article's; a heading may be so."""
    for seed in range(COUNT):
        random = Random(seed)
        note = random.choice(NOTES)[: random.randint(1, LONGEST)]
        inside = [f"<p>{line}</p>" for line in note]
        beside = random.sample(SHORT, random.randint(1, 3))
        for text in beside:
            inside.insert(random.choice((0, len(inside), len(inside))), random.choice(ROUND).format(text))
        tree = parse(f"<html><body>{random.choice(WRAPPED).format(''.join(inside))}</body></html>")
        assert tree is not None
        above, below = random.sample(LINES, 2)
        lines = [*[above] * random.randint(0, 1), *note, *[below] * random.randint(0, 1)]
        yield _labelled(seen_blocks(tree), note, beside), _labelled(of_lines(lines), note, LINES)


def _labelled(blocks: list[Block], own: tuple[str, ...], other: list[str] | tuple[str, ...]) -> Example:
    shares = [1.0 if block.text in own else 0.0 if block.text in other else 0.5 for block in blocks]
    return [block._replace(source="") for block in blocks], np.array(shares)
