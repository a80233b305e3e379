"""The report as a reader meets it, in a real browser: every page that is opened must stay quiet and ask no stranger."""

import csv
import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("where", ["served", "opened from a folder"])
def test_the_search_finds_indicators_by_name_area_and_publisher(visit, site_folder, where):
    page = visit() if where == "served" else visit(site=f"{site_folder.as_uri()}/")
    names = page.locator("#found tbody th")
    page.get_by_label("Indicator", exact=True).fill("technology value")
    expect(names).to_have_text(["technology contract value", "technology export value"])
    page.get_by_label("Publisher").fill("zhongguancun obs")
    expect(names).to_have_text(["technology contract value"])
    page.get_by_label("Indicator", exact=True).fill("")
    page.get_by_label("Publisher").fill("")
    page.get_by_label("Area").fill("haidian")
    expect(names).to_have_text(["technology companies newly registered"])
    names.locator("a").click()
    expect(page.locator("h1")).to_have_text("technology companies newly registered")


def test_pointing_at_a_vintage_tells_its_release_value_interval_publisher_and_words(visit, page_of):
    page = visit(page_of("service-industry-output"))
    chart = page.locator(".chart").first
    revised = page.locator("tr[data-point]", has_text="1.8917 trillion")
    chart.locator(".points_marks path").nth(int(revised.get_attribute("data-point"))).hover()
    told = chart.locator(".readout")
    for words in ("2015, released 2017-01-19", "1.8917 trillion CNY", "revised", "1.89165 trillion to 1.89175 trillion",
                  "Beijing Statistics Portal", "was revised to 1,891.7 billion yuan"):  # fmt: skip
        expect(told).to_contain_text(words)
    expect(revised).to_have_class(re.compile(r"\bon\b"))


def test_the_keyboard_steps_through_a_charts_vintages_and_leads_to_the_release(visit, page_of):
    page = visit(page_of("service-industry-output"))
    page.locator(".plot").first.focus()
    page.keyboard.press("ArrowRight")
    told = page.locator(".readout").first
    expect(told).to_contain_text("released 2016-01-20")
    for key, day in (("ArrowRight", "2016-03-15"), ("End", "2017-01-19"), ("Home", "2016-01-20")):
        page.keyboard.press(key)
        expect(told).to_contain_text(f"released {day}")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("City economy in 2015: services lead")


def test_every_control_can_be_reached_by_the_keyboard(visit):
    page = visit()
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    reached = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
    assert {"Search", "indicator", "area", "publisher", "All indicators", "all releases"} <= reached


def test_as_of_a_day_the_page_is_as_it_would_have_been_and_the_day_travels_along(visit, page_of):
    page = visit(page_of("service-industry-output"))
    standing = page.locator("table").first.locator("tbody tr:visible")
    expect(standing).to_have_count(2)
    page.get_by_label("As of", exact=True).fill("2016-04-01")
    expect(standing).to_have_count(1)
    expect(standing).to_contain_text("1.8302 trillion CNY")
    assert page.locator(".lines_marks").first.locator("line[opacity='1']").count() == 0
    assert page.locator(".points_marks").first.locator("path:not([display=none])").count() == 2
    expect(page.get_by_text("was revised to 1,891.7 billion yuan")).to_be_hidden()
    page.get_by_role("link", name="2016-03-15").first.click()
    expect(page.locator("h1")).to_have_text("Statistical communique for 2015")
    page.get_by_role("link", name="service industry output").first.click()
    expect(page.get_by_text("as it was known on 2016-04-01")).to_be_visible()
    expect(standing).to_contain_text("1.8302 trillion CNY")
    page.get_by_role("button", name="The next release").click()
    expect(page.get_by_text("as it was known on 2016-07-14")).to_be_visible()
    page.get_by_role("button", name="Today").click()
    expect(standing).to_have_count(2)


def test_a_releases_page_marks_each_figure_and_shows_the_sentence_that_was_asked_for(visit, page_of):
    page = visit(page_of("service-industry-output"))
    page.get_by_role("link", name="2016-03-15").first.click()
    marks = page.locator(".article mark")
    expect(marks).to_have_count(6)
    expect(page.locator(".article sup")).to_have_text(["refined", "refined", "new", "repeated", "new", "repeated"])
    asked = page.locator(".sentence", has=page.locator("mark:target"))
    expect(asked).to_have_text(re.compile("^Industries.*|The service industry generated 1,830.2 billion yuan"))
    assert asked.evaluate("each => getComputedStyle(each).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_the_matrix_is_downloaded(visit, page_of):
    page = visit(page_of("service-industry-output"))
    with page.expect_download() as told:
        page.get_by_role("link", name="as a matrix (CSV)").first.click()
    with told.value.path().open(encoding="utf-8", newline="") as file:
        rows = {row["period_start"]: row for row in csv.DictReader(file)}
    assert rows["2015-01-01"]["2016-01-20"] == "1830000000000"
    assert rows["2015-01-01"]["2017-01-19"] == "1891700000000"


def test_growth_is_held_against_levels(visit, page_of):
    page = visit(page_of("technology-companies-newly-registered"))
    row = page.locator("section", has=page.locator("#growth")).locator("tbody tr", has_text="implied revision")
    expect(row).to_contain_text("74,200")
    expect(row).to_contain_text("about 72,615")


def test_without_javascript_the_tables_and_the_chart_are_there(visit, page_of, site_folder):
    page = visit(page_of("service-industry-output"), java_script_enabled=False)
    expect(page.locator("tr[data-point]").first).to_be_visible()
    expect(page.locator(".plot svg").first).to_be_visible()
    expect(page.locator(".as-of")).to_be_hidden()
    expect(page.locator("table").first.locator("tbody tr:visible")).to_have_count(2)
    start = visit(java_script_enabled=False)
    expect(start.locator(".find")).to_be_hidden()
    start.get_by_role("link", name="All indicators").click()
    expect(start.locator("tbody tr")).to_have_count(len(list(site_folder.glob("indicators/*.html"))))


def test_print_leaves_out_what_cannot_be_used_on_paper(visit, page_of):
    page = visit(page_of("service-industry-output"), color_scheme="dark")
    page.emulate_media(media="print")
    for gone in (".trail", ".as-of", ".readout"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".plot svg").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


PAGES = [
    "index.html",
    "indicators-1.html",
    "releases/index.html",
    "releases/2016-03.html",
    "service-industry-output",
    "release",
]


def opened(visit, page_of, site_folder, which, **how):
    if which == "release":
        which = next(
            path.relative_to(site_folder).as_posix()
            for path in sorted(site_folder.glob("releases/????????*.html"))
            if "Statistical communique" in path.read_text("utf-8")
        )
    return visit(which if which.endswith(".html") else page_of(which), **how)


@pytest.mark.parametrize("which", PAGES)
def test_nothing_is_wider_than_a_phone(visit, page_of, site_folder, which):
    page = opened(visit, page_of, site_folder, which, **PHONE)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390


@pytest.mark.parametrize("which", PAGES)
def test_axe_finds_nothing_against_wcag_aa_by_day_or_by_night(visit, page_of, site_folder, which):
    page = opened(visit, page_of, site_folder, which)
    if which == "index.html":
        page.get_by_label("Indicator", exact=True).fill("technology")
        expect(page.locator("#found tbody tr").first).to_be_visible()
    assert violations(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, {"runOnly": {"type": "rule", "values": ["color-contrast"]}}) == []


def violations(page, rules):
    found = Axe().run(page, options=rules).response
    assert found["passes"]
    return [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found["violations"]]


def test_what_strangers_write_stays_text(visit, site_folder):
    page = visit()
    expect(page.locator("main")).to_contain_text("</script><script>window.attacked=1</script>")
    page.get_by_label("Indicator", exact=True).fill("onerror")
    page.locator("#found a").click()
    expect(page.locator("h1")).to_contain_text("</script><script>window.attacked=1</script>")
    page.locator("tbody .day a").last.click()
    expect(page.locator(".article")).to_contain_text("<img src=x onerror=window.attacked=1>")
    assert page.evaluate("window.attacked") is None
    for path in site_folder.rglob("*.html"):
        text = path.read_text("utf-8")
        assert text.count("<script>") == 1
        assert "javascript:" not in "".join(re.findall(r'(?:href|src)="[^"]*"', text))
    index = (site_folder / "search.js").read_text("utf-8").removeprefix("restatedIndex(").removesuffix(")\n")
    assert any("onerror" in each[0] for each in json.loads(index)["indicators"])


def test_the_policy_lets_nothing_run_but_the_pages_own_script(browser, address, page_of):
    with browser.new_page() as page:  # one that may complain
        page.goto(address + page_of("service-industry-output"))
        policy = page.locator("meta[http-equiv]").get_attribute("content")
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "unsafe" not in policy
        blocked = page.evaluate(
            """() => new Promise(done => {
                document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective));
                document.body.insertAdjacentHTML("beforeend", "<img src='https://example.org/x.png'>");
            })"""
        )
        assert blocked == "img-src"
