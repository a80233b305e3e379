"""A page: a template, filled. Every text from outside is escaped, and only the page's own style and script may run,
which its Content-Security-Policy names by their hashes."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tasks.report import words

TEMPLATES = Path(__file__).parent / "templates"
# What a page needs beside its template: styles and scripts, in this order. The others need the first of each.
NEEDS = {
    "start": (("base", "controls"), ("travel", "as_of", "search")),
    "indicator": (("base", "controls", "chart"), ("travel", "chart", "as_of")),
}


def render(template: str, **told: Any) -> str:
    """A page's HTML. `root` is the way from the page to the site's start."""
    return environment().get_template(f"{template}.html.j2").render(told | dressed(template))


@cache
def dressed(template: str) -> dict[str, str]:
    """A page's style and script, and the policy that lets these two run and nothing else."""
    styles, scripts = NEEDS.get(template, (("base",), ("travel",)))
    style = "".join((TEMPLATES / f"{name}.css").read_text("utf-8") for name in styles)
    script = "".join((TEMPLATES / f"{name}.js").read_text("utf-8") for name in scripts)
    script = "(() => {\n" + script + "})();"
    return {"style": Markup(style), "script": Markup(script), "policy": policy(style, script)}  # noqa: S704  our own files


@cache
def environment() -> Environment:
    """The templates, which escape all that they are told."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.globals |= {"kinds": words.KINDS, "page_of": words.release_of}
    return made


def policy(style: str, script: str) -> str:
    """What may run: this style and this script; and, for the index of the search, a file that the script names."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}' 'strict-dynamic'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
