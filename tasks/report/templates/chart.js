// Charts: the points stand in the order of the tables' rows; the readout shows the row of the one that is pointed at.
for (const chart of all(".chart")) {
  const points = all(".points_marks path", chart), bands = all(".bands_marks line", chart);
  const lines = all(".lines_marks line", chart), plot = chart.querySelector(".plot"), readout = chart.querySelector(".readout");
  const rows = [];
  for (const row of all("tr[data-point]", chart.parentElement)) rows[row.dataset.point] = row;
  const order = points.map((_, n) => n).sort((a, b) => rows[a].dataset.from.localeCompare(rows[b].dataset.from));
  let at = -1;
  plot.scrollLeft = plot.scrollWidth; // the newest, where the chart is wider than a phone
  const show = (n) => {
    all(".on", chart.parentElement).forEach((each) => each.classList.remove("on"));
    const row = rows[n], words = row.nextElementSibling.querySelector("q"), link = make("a", "The release");
    link.href = row.querySelector("a").href;
    const [period, value, change, released, publisher, interval] = [...row.cells];
    readout.replaceChildren(
      make("p", `${period.textContent}, released ${released.textContent}`), make("p", value.textContent, "value"),
      make("p", change.textContent, change.firstElementChild.className),
      make("p", interval.textContent ? `stands for ${interval.textContent}` : "", "note"),
      make("p", publisher.textContent), make("p", words.textContent, "note"), link);
    row.classList.add("on");
    points[n].classList.add("on");
    at = n;
  };
  points.forEach((point, n) => {
    point.addEventListener("pointerenter", () => show(n));
    point.addEventListener("click", () => rows[n].scrollIntoView({ block: "center" }));
  });
  plot.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const seen = order.filter((n) => !rows[n].hidden);
    if (!seen.length || !(step || event.key === "Home" || event.key === "End" || event.key === "Enter")) return;
    event.preventDefault();
    const now = seen.indexOf(at);
    if (event.key === "Enter") { if (now >= 0) rows[at].querySelector("a").focus(); return; }
    show(seen[event.key === "Home" ? 0 : event.key === "End" ? seen.length - 1
      : now < 0 ? (step > 0 ? 0 : seen.length - 1) : Math.min(Math.max(now + step, 0), seen.length - 1)]);
  });
  const stood = chart.dataset.stood.split(" ").map((span) => span.split("/"));
  chart.asOf = (day) => {
    points.forEach((point, n) => [point, bands[n]].forEach((each) =>
      each && each.setAttribute("display", rows[n].hidden ? "none" : "inline")));
    lines.forEach((line, n) => line.setAttribute("opacity", stood[n][0] <= day && day < stood[n][1] ? 1 : 0));
  };
}

