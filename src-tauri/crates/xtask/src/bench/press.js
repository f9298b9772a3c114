// Presses the button of this name; answers the milliseconds until the last change it made was painted.
const [name, done] = arguments;
const button = [...document.querySelectorAll("button")].find(
  (it) => (it.getAttribute("aria-label") ?? it.textContent).trim() === name,
);
const began = performance.now();
let painted = null;
const watch = new MutationObserver(() => {
  requestAnimationFrame(() => requestAnimationFrame(() => (painted = performance.now())));
});
watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
button.click();
setTimeout(() => {
  watch.disconnect();
  done(painted === null ? null : painted - began);
}, 700);
