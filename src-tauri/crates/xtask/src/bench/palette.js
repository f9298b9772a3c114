// Opens the palette as its keys do; answers the milliseconds until it was painted.
const done = arguments[0];
const began = performance.now();
const watch = new MutationObserver(() => {
  if (!document.querySelector("[data-choice]")) return;
  watch.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
});
watch.observe(document.body, { subtree: true, childList: true, attributes: true });
document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true }));
