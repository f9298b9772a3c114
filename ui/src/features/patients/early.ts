/**
 * Letters typed between a key and the field it opens. A screen is loaded when first shown, and nobody waits for it: what is
 * typed meanwhile is kept and handed to the field.
 */
import { interceptKeys } from '../../lib/keys';

const LONGEST_WAIT_MS = 8_000;
let kept = '';
let timer: ReturnType<typeof setTimeout>;

/** Takes what would be typed: a letter must not be a command while its field is on the way. */
function hear(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  if (event.key === 'Backspace') kept = kept.slice(0, -1);
  else if ([...event.key].length === 1) kept += event.key;
  else return false;
  return true;
}

/** Begins to keep what is typed; the key pressed once more, since nothing was seen yet, loses none of it. */
export function keepTyping(): void {
  clearTimeout(timer);
  interceptKeys(hear);
  timer = setTimeout(typedMeanwhile, LONGEST_WAIT_MS);
}

/** What was typed until now; from here on the field hears for itself. */
export function typedMeanwhile(): string {
  clearTimeout(timer);
  interceptKeys(null);
  const text = kept;
  kept = '';
  return text;
}
