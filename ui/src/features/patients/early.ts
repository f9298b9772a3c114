/**
 * Letters typed between a key and the field it opens. A screen is loaded when first shown, and nobody waits for it: what is
 * typed meanwhile is kept and handed to the field.
 */
const LONGEST_WAIT_MS = 3_000;
let kept: string | null = null;
let timer: ReturnType<typeof setTimeout>;

function hear(event: KeyboardEvent): void {
  if (kept === null || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === 'Backspace') kept = kept.slice(0, -1);
  else if ([...event.key].length === 1) kept += event.key;
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Begins to keep what is typed; the key pressed once more, since nothing was seen yet, loses none of it. */
export function keepTyping(): void {
  const sofar = typedMeanwhile();
  kept = sofar;
  // Before the app's own keys, which would take a letter for a command.
  window.addEventListener('keydown', hear, { capture: true });
  timer = setTimeout(stop, LONGEST_WAIT_MS);
}

function stop(): void {
  clearTimeout(timer);
  window.removeEventListener('keydown', hear, { capture: true });
  kept = null;
}

/** What was typed until now; from here on the field hears for itself. */
export function typedMeanwhile(): string {
  const text = kept ?? '';
  stop();
  return text;
}
