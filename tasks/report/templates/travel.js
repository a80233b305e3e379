"use strict";
document.documentElement.classList.remove("no-script");
const all = (pattern, within = document) => [...within.querySelectorAll(pattern)];
const make = (tag, text, kind) => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
};

// The day of "as of" travels along to the other pages of the site.
const asked = new URLSearchParams(location.search).get("as-of");
const chosen = /^\d{4}-\d\d-\d\d$/.test(asked || "") ? asked : "";
const links = all("main a[href], .trail a[href]").filter((link) => !/^([a-z]+:|#)/i.test(link.getAttribute("href")) && !link.download);
const carry = (day) => links.forEach((link) => {
  const [path, hash] = link.getAttribute("href").split("#");
  link.setAttribute("href", path.split("?")[0] + (day ? `?as-of=${day}` : "") + (hash ? `#${hash}` : ""));
});
if (chosen) carry(chosen);
