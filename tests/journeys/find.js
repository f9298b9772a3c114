// Finds what a person would call `name`: by role and accessible name, on top of everything else.
// arguments: role ("" for any), name ("" for any), the name of the part of the window to look in ("" for all of it).
// Answers the elements of the best kind of match.
const [wantedRole, wantedName, part] = arguments;
const plain = (text) =>
  (text ?? "").replace(/[\u2066-\u2069\u200e\u200f]/g, "").replace(/\s+/g, " ").trim();

const inputRoles = {
  checkbox: "checkbox", radio: "radio", number: "spinbutton", range: "slider",
  button: "button", submit: "button", search: "searchbox",
};
const tagRoles = {
  BUTTON: "button", SUMMARY: "button", SELECT: "combobox", TEXTAREA: "textbox", OPTION: "option",
  DIALOG: "dialog", LI: "listitem", TR: "row", TD: "cell", TH: "columnheader", NAV: "navigation",
  MAIN: "main", ASIDE: "complementary", FIELDSET: "group", ARTICLE: "article", TABLE: "table", IMG: "img", SECTION: "region", FORM: "form",
  H1: "heading", H2: "heading", H3: "heading", H4: "heading",
};
const roleOf = (element) => {
  const said = element.getAttribute("role");
  if (said) return said.split(" ")[0];
  if (element.tagName === "A") return element.hasAttribute("href") ? "link" : "";
  if (element.tagName === "INPUT") {
    if (element.hasAttribute("list")) return "combobox";
    return inputRoles[element.type] ?? "textbox";
  }
  return tagRoles[element.tagName] ?? "";
};

const textOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  if (node.hasAttribute("aria-label")) return ` ${node.getAttribute("aria-label")} `;
  const inner = [...node.childNodes].map(textOf).join("");
  return getComputedStyle(node).display.startsWith("inline") ? inner : ` ${inner} `;
};
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  const pointed = by?.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
  if (pointed?.length) return plain(pointed.map(textOf).join(" "));
  const labels = [...(element.labels ?? [])].map(textOf).join(" ");
  const own = ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName) ? "" : textOf(element);
  const said = [element.getAttribute("aria-label"), labels, own, element.placeholder, element.title];
  return said.map(plain).find(Boolean) ?? "";
};

const isShown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
const modal = [...document.querySelectorAll("dialog:modal, [role=dialog][aria-modal=true]")].at(-1);
const all = modal ? [modal, ...modal.querySelectorAll("*")] : [...document.querySelectorAll("*")];
const parts = all.filter((it) => it.matches("aside, section, form, fieldset, dialog, [role]"));
const place = part ? parts.find((it) => isShown(it) && nameOf(it) === part) : null;
if (part && !place) return [];
const candidates = (place ? [...place.querySelectorAll("*")] : all).filter(
  (element) => (wantedRole ? roleOf(element) === wantedRole : roleOf(element)) && isShown(element),
);
const name = plain(wantedName);
const kinds = [
  (said) => said === name,
  (said) => said.toLowerCase() === name.toLowerCase(),
  (said) => said.toLowerCase().startsWith(name.toLowerCase()),
  (said) => said.toLowerCase().includes(name.toLowerCase()),
];
for (const fits of kinds) {
  const found = candidates.filter((element) => fits(nameOf(element)));
  if (found.length) return found;
}
return [];
