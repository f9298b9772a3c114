// Puts text into the search field as typing does; answers the milliseconds until the last change it made was painted.
const [text, done] = arguments;
const field = document.querySelector("input[inputmode=search]");
const began = performance.now();
let painted = null;
const watch = new MutationObserver(() => {
  requestAnimationFrame(() => requestAnimationFrame(() => (painted = performance.now())));
});
watch.observe(document.querySelector("main") ?? document.body, { subtree: true, childList: true, characterData: true });
field.value = text;
field.dispatchEvent(new InputEvent("input", { bubbles: true }));
setTimeout(() => {
  watch.disconnect();
  done(painted === null ? null : painted - began);
}, 700);
