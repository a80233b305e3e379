"""Pages that answer 200 and hold no article: a wall, an error, a shell for scripts.

A wording alone never refuses a page, because articles are written about walls and errors: the text must also be as
short as a notice is.
"""

import re

NOTICE = 700  # characters: a notice is shorter, an article of so few words does not speak of the page itself
WORDINGS = (
    (
        "page not found",
        r"\b404\b.{0,40}\bnot found|"
        r"(?:page|article|story|content|site) (?:was |is |could |can)?(?:not be|not|cannot be) found|"
        r"(?:page|article|story|content).{0,60}(?:no longer (?:exists?|available)|does(?: not|n['’]t) exist|"
        r"(?:could not|cannot|can['’]t|couldn['’]t) be found|has been (?:moved|removed|deleted))|"
        r"couldn['’]t find (?:the|that) page|页面不存在|页面未找到|找不到.{0,6}页面|文章(?:不存在|已被?删除)",
    ),
    (
        "behind a login or a subscription",
        r"(?:log|sign) ?in (?:or \w+ )?to (?:\w+ ){0,3}(?:continue|read|view|access)|"
        r"subscribe (?:now )?to (?:continue|read)|"
        r"(?:log|sign) ?in or subscribe|already (?:a subscriber|subscribed|a member)\?|"
        r"(?:for|to) (?:registered users|subscribers) only|登录后(?:查看|阅读|继续)|请先登录",
    ),
    (
        "needs a browser that runs scripts",
        r"(?:enable|turn on|requires?|need) (?:\w+ ){0,3}javascript|"
        r"javascript (?:is|must be) (?:\w+ ){0,2}(?:disabled|enabled|required)|"
        r"checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|请(?:启用|开启) ?javascript",
    ),
)
REFUSED = tuple((reason, re.compile(wording, re.IGNORECASE)) for reason, wording in WORDINGS)


def refusal(text: str, title: str | None) -> str | None:
    """Why a page's text is no article, None where it may be one."""
    if len(text) > NOTICE:
        return None
    told = f"{title or ''}\n{text}"
    return next((reason for reason, wording in REFUSED if wording.search(told)), None)
