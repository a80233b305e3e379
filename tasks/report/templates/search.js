// Search: the index is read when the search is first used.
const find = document.querySelector(".find");
if (find) {
  const found = document.getElementById("found"), body = found.querySelector("tbody"), status = found.querySelector("p");
  const fields = [...find.elements].filter((each) => each.name);
  let index = null;
  const list = (id, values) => document.getElementById(id).replaceChildren(...values.slice(0, 2000).map((value) => {
    const option = document.createElement("option");
    option.value = value;
    return option;
  }));
  const line = ([name, page, areas, publishers, count, revised, last]) => {
    const row = document.createElement("tr"), head = make("th", ""), link = make("a", name);
    head.scope = "row";
    link.href = `indicators/${page}.html${location.search}`;
    head.append(link);
    const some = (ids, names) => ids.slice(0, 3).map((id) => names[id]).join(", ") + (ids.length > 3 ? ` and ${ids.length - 3} more` : "");
    row.append(head, make("td", some(areas, index.areas)), make("td", some(publishers, index.publishers)), make("td", count, "n"),
      make("td", revised, revised ? "n revised" : "n"), make("td", last, "day"));
    return row;
  };
  const search = () => {
    const [name, area, publisher] = fields.map((each) => each.value.trim().toLowerCase());
    found.hidden = !(name || area || publisher);
    if (!index || found.hidden) return;
    const ids = (names, text) => text && new Set(names.flatMap((each, n) => each.toLowerCase().includes(text) ? [n] : []));
    const inAreas = ids(index.areas, area), inPublishers = ids(index.publishers, publisher), words = name.split(/\s+/);
    const hits = index.indicators.filter((each) => words.every((word) => each[0].toLowerCase().includes(word))
      && (!area || each[2].some((n) => inAreas.has(n))) && (!publisher || each[3].some((n) => inPublishers.has(n))));
    hits.sort((a, b) => b[4] - a[4]);
    status.textContent = `${hits.length} found${hits.length > 50 ? ", the 50 most often stated are shown" : ""}`;
    body.replaceChildren(...hits.slice(0, 50).map(line));
  };
  const load = () => {
    if (globalThis.restatedIndex) return;
    globalThis.restatedIndex = (told) => { index = told; list("areas", told.areas); list("publishers", told.publishers); search(); };
    const script = document.createElement("script");
    script.src = find.dataset.index;
    script.onerror = () => { status.textContent = "The index of the search is not beside this page."; };
    document.head.append(script);
  };
  find.addEventListener("focusin", load);
  find.addEventListener("input", () => { load(); search(); });
  find.addEventListener("submit", (event) => event.preventDefault());
}
