"""An article edited in place: a changed figure is a version of its own, a page that counts its visitors is none."""

import pytest

STORY = """<html><head><title>Harbour counts its software industry</title></head><body>
<nav><a href="/">Home</a> | <a href="/news">News</a> | Today is {today}</nav>
<article><h1>Harbour counts its software industry</h1>
<p>The software industry of the harbour city generated {amount} billion yuan in 2015, the port office said.</p>
<p>The office, which counts the companies of the city once a year, said that it would publish more in the autumn.</p>
</article>
<div class="page-views">{views} views</div>
<footer>Copyright 2016 Port News. Page made on {today}.</footer></body></html>"""


@pytest.fixture
def lay(served):
    """Lay the story, as it is at the time, at its one address."""
    served.source("harbour", kind="folder", path="../pages", publisher="Port Office", place="Harbour", lang="en")

    def laid(**said):
        served.page("story.html", STORY.format(**said), published="2016-04-12", url="https://port.example/story")
        served.restated("run")
        return served

    return laid


def versions(installation):
    return installation.sql("SELECT count(DISTINCT version_id)::INT AS n FROM article_version")[0]["n"]


def test_what_changes_outside_of_the_article_makes_no_version(lay):
    lay(amount="5.2", views="310", today="April 12, 2016")
    installation = lay(amount="5.2", views="48,112", today="May 3, 2016")
    assert versions(installation) == 1


def test_a_figure_changed_without_a_word_is_a_version_and_history_shows_it(lay):
    lay(amount="5.2", views="310", today="April 12, 2016")
    installation = lay(amount="5.9", views="48,112", today="May 3, 2016")
    assert versions(installation) == 2
    (name,) = {row["indicator"] for row in installation.sql("SELECT indicator FROM vintages WHERE unit = 'CNY'")}
    shown = installation.restated("history", name).stdout
    assert "5,200,000,000" in shown
    assert "5,900,000,000" in shown
    assert "revised" in shown


def test_an_edit_that_is_taken_back_is_a_release_and_a_further_run_adds_nothing(lay):
    for amount in ("5.2", "5.9", "5.2"):
        installation = lay(amount=amount, views="310", today="April 12, 2016")
    kinds = "SELECT change_kind FROM vintages WHERE unit = 'CNY' ORDER BY revision_no"
    assert [row["change_kind"] for row in installation.sql(kinds)] == ["first", "revised", "revised"]
    assert "nothing new" in installation.restated("run").stdout
    assert len(installation.sql("FROM releases")) == 3
