// Collects scripts that break; true once the app's own page is there to watch.
if (location.href === "about:blank" || document.readyState !== "complete") return false;
if (!window.__broken) {
  window.__broken = [];
  const keep = (what) => window.__broken.push(`${what} ${what?.stack ?? ""}`.slice(0, 600));
  window.addEventListener("error", (event) => keep(event.error ?? event.message));
  window.addEventListener("unhandledrejection", (event) => keep(event.reason));
}
return true;
