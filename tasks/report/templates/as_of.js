// As of a day: what was released later goes, and what stood then comes back.
const form = document.querySelector(".as-of");
if (form && form.dataset.last) {
  const input = form.querySelector("input[type=date]"), range = form.querySelector("input[type=range]"), told = form.querySelector("output");
  const dated = all("[data-from]"), days = [...new Set(dated.map((each) => each.dataset.from))].sort();
  range.max = days.length - 1;
  const before = (day) => days.filter((each) => each <= day).length - 1;
  const go = (day) => {
    const on = day || "9999-12-30";
    input.value = day || "";
    for (const each of dated)
      each.hidden = each.dataset.from > on || ("until" in each.dataset && each.dataset.until <= on);
    all(".said").forEach((said) => { said.hidden = said.previousElementSibling.hidden; });
    all(".chart").forEach((chart) => chart.asOf(on));
    const now = before(on);
    range.value = Math.max(now, 0);
    range.setAttribute("aria-valuetext", days[now] || "before the first release");
    told.textContent = day ? `as it was known on ${day}` : `as it is known, last release ${form.dataset.last}`;
    carry(day);
    try { history.replaceState(null, "", location.pathname + (day ? `?as-of=${day}` : "") + location.hash); } catch { /* of no matter */ }
  };
  input.addEventListener("change", () => go(input.value));
  range.addEventListener("input", () => go(+range.value === days.length - 1 ? "" : days[range.value]));
  all("button", form).forEach((button) => button.addEventListener("click", () => {
    const now = before(input.value || "9999-12-30") + +button.dataset.step;
    go(+button.dataset.step && now < days.length - 1 ? days[Math.max(now, 0)] : "");
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
  go(chosen);
}

