// Runs before the screens. Says that a person is there: what the screens ask for by themselves does not count.
(() => {
  const quietMs = 2000;
  let toldMs = -quietMs;
  const touch = (event) => {
    const nowMs = performance.now();
    if (!event.isTrusted || nowMs - toldMs < quietMs) return;
    toldMs = nowMs;
    window.__TAURI_INTERNALS__.invoke('touch').catch(() => {});
  };
  for (const kind of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(kind, touch, { capture: true, passive: true });
  }
  // Files come in through the system's dialog only.
  const refuse = (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  window.addEventListener('dragover', refuse, { capture: true });
  window.addEventListener('drop', refuse, { capture: true });
})();
