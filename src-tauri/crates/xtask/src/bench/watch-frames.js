// Notes how long each frame takes from now on, in `window.benchFrames`.
window.benchFrames = [];
let last = null;
const tick = (now) => {
  if (last !== null) window.benchFrames.push(now - last);
  last = now;
  if (window.benchFrames.length < 2000) requestAnimationFrame(tick);
};
requestAnimationFrame(tick);
