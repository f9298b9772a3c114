// Chooses the option with this text in a native list, and tells the page as a click would.
const [list, wanted] = arguments;
const plain = (text) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
const option = [...(list.options ?? [])].find((it) => plain(it.text) === wanted);
if (!option) return false;
list.focus();
list.value = option.value;
list.dispatchEvent(new Event("input", { bubbles: true }));
list.dispatchEvent(new Event("change", { bubbles: true }));
return true;
