"""The sources that come with Restated: only the sample runs unasked, and each kind has an example."""

from typing import get_args

import pytest

from config.settings import HERE, BadConfiguration
from config.source import AnySource, read_source, read_sources
from tasks.sources import discover

SHIPPED = read_sources(HERE / "sources")


def test_only_the_bundled_sample_is_enabled():
    assert [name for name, source in SHIPPED.items() if source.enabled] == ["sample"]


def test_every_kind_of_source_has_an_example():
    union, _ = get_args(AnySource)
    assert {type(source) for source in SHIPPED.values()} == set(get_args(union))


@pytest.mark.parametrize("name", sorted(set(SHIPPED) - {"sample"}))
def test_what_was_not_tried_says_so(name):
    first_lines = (HERE / "sources" / f"{name}.toml").read_text("utf-8").partition("enabled")[0]
    assert "Not tried here." in first_lines


def test_the_reading_list_can_be_read(fetcher):
    links = list(discover(SHIPPED["reading-list"], fetcher))
    assert [link.lang for link in links] == ["en", "zh"]


@pytest.mark.parametrize(
    ("toml", "key"),
    [
        ('kind = "feed"', "url"),
        ('kind = "feed"\nurl = "file:///etc/passwd"', "url"),
        ('kind = "sitemap"\nurl = "https://a.org"\nmatch = "("', "match"),
        ('kind = "listing"\nurl = "https://a.org"\npages = 0', "pages"),
        ('kind = "telepathy"', "telepathy"),
        ('kind = "urls"\npath = "a.csv"\nnonsense = 1', "nonsense"),
    ],
)
def test_a_description_that_cannot_be_used_names_its_file_and_key(tmp_path, toml, key):
    path = tmp_path / "mine.toml"
    path.write_text(toml)
    with pytest.raises(BadConfiguration, match=rf"mine\.toml.*{key}"):
        read_source(path)
