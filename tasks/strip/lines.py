"""Boilerplate of a text dump, line by line: what a page's furniture leaves behind when its markup is gone.

A wording alone never condemns a line, because articles may use the same words: the line must also have the shape of
furniture (no sentence, short, made of labels), stand beside its like (a form's lines), or follow a heading of its kind.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from tasks.strip.furniture import is_furniture

# Lines that nothing but a comment form holds.
FORM = re.compile(
    r"(?:leave a (?:reply|comment)|add your comments?|post a comment|write a comment|"
    r"join the (?:discussion|conversation))"
    r"(?:\s+cancel reply|\s+to .{1,80}|\.\.\.|…)?|fill in your details below.{0,60}|"
    r"you are commenting using your.{0,80}|connecting to %s|"
    r"(?:wordpress\.com|google\+?|twitter|facebook|gravatar)\s+(?:logo|photo|picture)|cancel reply|cancel|"
    r"notify me of (?:new|follow-?up) .{1,60}|your email address will not be published\.?.{0,60}|"
    r"email \(required\).{0,60}|"
    r"(?:name|email|e-mail|website|comment|url)\s?\*?\s*(?:\((?:required|optional)\).{0,40})?:?|"
    r"post comment|submit comment|"
    r"required fields are marked \*?|save my name, email.{0,90}|this site uses akismet.{0,120}|"
    r"enter your comment here\.*|"
    r"log in to (?:reply|comment|leave a comment).{0,40}|you must be logged in to post a comment\.?|user name required|"
    r"enter the words you see:?|comments will be moderated\..{0,80}|no comments(?: yet)?\.?|"
    r"change \)|\( ?log out ?/ ?change ?\)",
    re.IGNORECASE,
)
SURE_FORM = (
    "fill in your details below", "you are commenting using your", "connecting to %s",
    "your email address will not be published", "email (required)", "notify me of new comments", "cancel reply",
    "enter the words you see",
)  # fmt: skip
COMMENTS = re.compile(
    r"(?:\d+|one|two|three)\s+(?:comments?|responses?|repl(?:y|ies)|thoughts?)(?:\s+(?:to|"
    r"on)\s+.{1,120})?|comments?\s*\(\d+\)|"
    r"(?:热门|网友|最新)?评论\s*[（(]\d+[)）].{0,60}",
    re.IGNORECASE,
)
HEADING = re.compile(
    r"related(?:\s+(?:news|stories|articles|posts|content|links|coverage))?:?|most\s+(?:viewed|"
    r"read|popular|commented)|hot\s+topics|"
    r"editor['’]s\s+picks|you\s+(?:may|might)\s+also\s+like:?|more\s+(?:stories|news)|"
    r"recommended(?:\s+for\s+you)?|trending(?:\s+now)?|latest\s+news|"
    r"相关(?:新闻|阅读|链接|文章|报道)[:：]?|推荐阅读[:：]?|热点(?:新闻|推荐)|延伸阅读[:：]?|猜你喜欢",
    re.IGNORECASE,
)
# Labels that begin a line of furniture; the line must not be a sentence.
LABEL = re.compile(
    r"(?:home|首页)\s?[>›»/].*|share\b(?:\s+(?:this|on|with|via|-|\d)).*|share(?: this)?:?|"
    r"(?:(?:twitter|facebook|linkedin|whatsapp|email|print|pinterest|reddit|wechat)\b[\s|,·\d()]{0,12})+|"
    r"like this:?|like loading\.*|be the first to like.*|"
    r"(?:filed under|posted in|categories|category|tagged|tags?|key ?words)\b\s*:?.*|(?:copyright|©|\(c\))\s.*|"
    r"(?:previous|prev|next|older|newer)(?:\s+(?:post|article|story|page|notice|release))?\s?:.*|"
    r"[←→«»]\s?.{1,120}|>>?\s?.{1,140}|"
    r"(?:read more|see also|also read|read also|more from [\w ]{2,30}|related(?: content|"
    r" stories)?|related links|(?:read|watch|coming|up) next|next up|you (?:may|might|could) also (?:like|enjoy)|"
    r"don['’]t miss|also in this (?:issue|edition|section)|photo gallery)\s?[:|].*|get \d+ ?% off\b.*|"
    r"share price\s?:.*|"
    r"(?=.*\|)(?:.*\b(?:FTSE|DAX|CAC|Nikkei|Sensex|Nifty|Nasdaq|S&P|KOSPI|Dow Jones)\b){2}.*|"
    r"subscribe\b.{0,120}|sign up\b.{0,120}|we use cookies.*|"
    r"back to top|to top|top|(?:line )?text:a+print|printer mail.*|"
    r"(?:last )?(?:updated?|modified|first published)\s?[:：].{4,60}|.{0,40}\bupdated:\s.{4,40}|.{0,30}\bapp download|"
    r"(?:address|hotline|tel|telephone|contact|enquiries)\s?[:：].{4,120}|license for .*\d{4,}.*|"
    r"\d+:\d\d / \d+:\d\d.*|create a free website.*|[\d,.]+k?\s+(?:shares?|views?|likes?|people recommend this.*)|"
    r"\d{15,}|\+\d{1,4}|sponsored by .*|advertisements?|sponsored content|skip to .*|menu|search|permalink|"
    r"免责声明[:：].*|[（(]原标题[:：].*|往期(?:回顾|推荐)\s?[|｜:：].*|分享(?:到|至).*|扫一扫.*|收藏.*|【纠错】.*|责任?编辑?\s?[:：].*|.{0,40}责编[:：].*|.*\|\s?责任编辑[:：].*|"
    r"上一[篇页][:：].*|下一[篇页][:：].*|版权所有.*|.{0,30}ICP备.*|打印.{0,10}|关注.{0,20}微信|相关(?:链接|新闻|阅读)[:：].*|"
    r"点赞.*|网友评论|(?:已有|共有?)?\s?\d+\s?[人条位](?:网友)?(?:参与|评论|跟帖|回复)[^。]{0,20}|来源[:：].{1,40}\|.*|.{1,40}\|.{1,60}\|\s?\d{15,}",
    re.IGNORECASE,
)
STAMP = re.compile(
    r"(?:\d{1,2}:\d\d,?\s*)?(?:(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:[ T,|]*\d{1,2}:\d\d(?::\d\d)?)?(?:\s+[\w.-]{2,30})?|\(.{0,40}\)\s?\d{4}-\d\d-\d\d(?:\s\d\d:\d\d)?",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[a-z,;]\s.*[a-z0-9%)”\"'’][.!?][\"”’)]?$|[。！？]$", re.DOTALL)
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|said|says|rose|fell|grew|reached|can|may|must)\b")
LONG = 240  # characters: furniture is shorter
NEAR = 6  # lines within which a form's lines stand beside each other


def boilerplate_spans(text: str) -> list[tuple[int, int]]:
    """[start, end) in code points of each line of a text dump that is not the article, in order. Linear in the text."""
    lines = list(line_spans(text))
    bare = [text[start:end].strip() for start, end in lines]
    marks = _marks(bare)
    return [span for span, marked in zip(lines, marks, strict=True) if marked]


def comment_marks(lines: list[str]) -> list[bool]:
    """Which lines are a comment form's, or the readers' words above it: told by their words, whatever holds them."""
    marks = [False] * len(lines)
    sure = [_is_sure_form(line) for line in lines] if _holds_form("\n".join(lines).lower()) else marks
    if any(sure):
        _mark_form(lines, sure, marks)
        _mark_comments(lines, sure, marks)
    return marks


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """[start, end) of each line that is not blank."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _marks(lines: list[str]) -> list[bool]:
    sure = [_is_sure_form(line) for line in lines]
    marks = [is_label(line) for line in lines]
    _mark_form(lines, sure, marks)
    _mark_end(lines, marks)
    _mark_comments(lines, sure, marks)
    _mark_headlines(lines, marks)
    return marks


def _is_sure_form(line: str) -> bool:
    return len(line) < LONG and _holds_form(line.lower())


def _holds_form(lower: str) -> bool:
    return any(words in lower for words in SURE_FORM)


def is_label(line: str) -> bool:
    """A line made of labels: its words are a furniture's and its shape is no sentence's."""
    if len(line) > LONG * 2:
        return False
    if STAMP.fullmatch(line) or is_furniture(line):
        return True
    if not LABEL.fullmatch(line):
        return False
    return not (SENTENCE.search(line) and VERB.search(line)) or bool(
        re.match(r"copyright|©|we use cookies|you have read|be the first|for the latest|follow ", line, re.I)
    )


def _mark_form(lines: list[str], sure: list[bool], marks: list[bool]) -> None:
    """A form's lines stand together: one that could be an article's counts only near one that could not."""
    near = 0
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        near = 0
        for index in order:
            near = NEAR if sure[index] else near - 1
            if (sure[index] or near > 0) and len(lines[index]) < LONG and FORM.fullmatch(lines[index]):
                marks[index] = True


def _mark_end(lines: list[str], marks: list[bool]) -> None:
    """A form's line that closes the text, with nothing but furniture behind it."""
    for index in range(len(lines) - 1, 0, -1):
        if not marks[index] and not (len(lines[index]) < LONG and FORM.fullmatch(lines[index])):
            return
        marks[index] = True


def _mark_comments(lines: list[str], sure: list[bool], marks: list[bool]) -> None:
    """From '3 Comments' to the form are readers' words."""
    lengths = [0, *accumulate(map(len, lines))]
    form: list[int | None] = [None] * (len(lines) + 1)  # the first line of a form from here on
    for index in range(len(lines) - 1, -1, -1):
        is_form = sure[index] or (marks[index] and FORM.fullmatch(lines[index]))
        form[index] = index if is_form else form[index + 1]
    done = 0
    for index, line in enumerate(lines):
        if index < done or len(line) > LONG or not COMMENTS.fullmatch(line):
            continue
        marks[index] = True
        end = form[index + 1]
        if end is not None and lengths[end] - lengths[index + 1] < lengths[index]:
            marks[index:end] = [True] * (end - index)  # more below than above is the article, under its comment count
            done = end


def _mark_headlines(lines: list[str], marks: list[bool]) -> None:
    """Behind a heading such as 'Related news', lines that are no sentences are headlines of other stories."""
    below = False
    for index, line in enumerate(lines):
        if HEADING.fullmatch(line):
            below = marks[index] = True
        elif below:
            below = marks[index] or (len(line) < 120 and not SENTENCE.search(line))
            marks[index] = marks[index] or below
