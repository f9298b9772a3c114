/**
 * The keyboard, in one registry. A feature defines its keys once (what, which, where); the screen
 * that can act on them binds a handler while it is shown. Palette, shortcut sheet, `aria-keyshortcuts`
 * and the conflict test all read the same list.
 */
import type { MessageId } from './i18n.svelte';

/**
 * Where a key counts. `global` everywhere; the others only while the focus is inside an element
 * marked `data-keys="<scope>"`. Bare letters are legal only there (WCAG 2.1.4).
 */
export type Scope = 'global' | 'calendar' | 'board' | 'calls' | 'list' | 'form' | 'note';

export interface KeyDef {
  id: string;
  label: MessageId;
  keys: string[];
  scope: Scope;
  /** Left out of the palette: keys that move within something. */
  quiet?: boolean;
  /** Goes on while it is held down: keys that move within something. All others act once, on what was seen when pressed. */
  repeats?: boolean;
  permission?: string;
}

/** Returning `false` leaves the key to the next handler or to the web view. */
export type KeyHandler = (event?: KeyboardEvent) => void | boolean;

const defined = new Map<string, KeyDef>();
const bound = new Map<string, KeyHandler[]>();
let lettersOn = () => true;
let inForce = () => true;

export function defineKeys(defs: KeyDef[]): void {
  for (const def of defs) {
    if (defined.has(def.id)) throw new Error(`key ${def.id} is defined twice`);
    defined.set(def.id, def);
  }
}

/** Acts on the named keys until the returned function is called; the latest binding wins. */
export function bindKeys(handlers: Record<string, KeyHandler>): () => void {
  for (const [id, handler] of Object.entries(handlers)) {
    bound.set(id, [...(bound.get(id) ?? []), handler]);
  }
  return () => {
    for (const [id, handler] of Object.entries(handlers)) {
      bound.set(
        id,
        (bound.get(id) ?? []).filter((one) => one !== handler),
      );
    }
  };
}

export function allKeys(): KeyDef[] {
  return [...defined.values()];
}

/** What can be done now, in the order of definition. */
export function boundKeys(): KeyDef[] {
  return allKeys().filter((def) => (bound.get(def.id)?.length ?? 0) > 0);
}

export function runKey(id: string, event?: KeyboardEvent): boolean {
  const handler = bound.get(id)?.at(-1);
  return handler !== undefined && handler(event) !== false;
}

export function keysOf(id: string): string[] {
  return defined.get(id)?.keys ?? [];
}

/** The value of `aria-keyshortcuts` for the control that does the same. */
export function ariaKeys(id: string): string | undefined {
  const keys = keysOf(id).map((chord) => chord.replace('Ctrl', 'Control'));
  return keys.length > 0 ? keys.join(' ') : undefined;
}

/** Whether keys act at all (not on the lock screen), and whether bare letters do. */
export function ruleKeys(rules: { active: () => boolean; letters: () => boolean }): void {
  inForce = rules.active;
  lettersOn = rules.letters;
}

const SYMBOL_CODES: Record<string, string> = { Slash: '?', Equal: '=', Minus: '-' };

/**
 * The chord of a key event, such as `Ctrl+Shift+W`, `Alt+1`, `A`, `?`; `null` while composing
 * text or with AltGr. Uses the key's place when it gives no ASCII letter (Arabic), and for
 * the digits of the top row, which AZERTY gives with Shift only.
 */
export function chordOf(event: KeyboardEvent): string | null {
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return null;
  if (event.ctrlKey && event.altKey) return null;
  let key = event.key === ' ' ? 'Space' : event.key;
  const modified = event.ctrlKey || event.altKey;
  const ascii = /^[\x21-\x7e]$/.test(key);
  const onDigit = event.code.startsWith('Digit') && (modified || !event.shiftKey);
  if (key.length === 1 && (!ascii || onDigit)) {
    const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code);
    key = place?.[1] ?? place?.[2] ?? SYMBOL_CODES[event.code] ?? key;
  }
  const letter = /^[a-z]$/i.test(key);
  if (letter) key = key.toUpperCase();
  const symbol = key.length === 1 && !letter && !(modified && /\d/.test(key));
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !symbol ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+');
}

/** Whether a key goes into text here. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range', 'color'].includes(target.type)
  );
}

/** A letter, digit or symbol without Ctrl or Alt: it would be typed. */
export function isBare(chord: string): boolean {
  return /^(?:Shift\+)?(?:.|Space)$/.test(chord);
}

/** Kept from the web view even when nothing answers them: they would search, print or reload. */
const TAKEN = new Set(
  ['Ctrl+F', 'Ctrl+P', 'Ctrl+R', 'Ctrl+Shift+R', 'F5', 'Ctrl+F5', 'F3', 'F7', 'F12'].concat(
    ['Ctrl+=', 'Ctrl++', 'Ctrl+-', 'Ctrl+0', 'Ctrl+S', 'Ctrl+N', 'Ctrl+U', 'Ctrl+G'],
    ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Ctrl+Shift+I', 'F1', 'Ctrl+H', 'Ctrl+J'],
  ),
);

/** Native to text fields. */
const TEXT_OWN = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+X', 'Ctrl+C', 'Ctrl+V']);

/** Legal while a modal dialog is open over the screen. */
const OVER_DIALOGS = new Set(['shell.lock', 'shell.zoom-in', 'shell.zoom-out', 'shell.zoom-reset']);

function counts(def: KeyDef, chord: string, target: Element | null, typing: boolean): boolean {
  if (!def.keys.includes(chord)) return false;
  const dialog = document.querySelector('[data-modal]:not(dialog), dialog[open][data-modal]');
  if (dialog && def.scope !== 'form' && !OVER_DIALOGS.has(def.id)) return false;
  if (def.scope !== 'global' && !target?.closest(`[data-keys~="${def.scope}"]`)) return false;
  if (typing && (isBare(chord) || TEXT_OWN.has(chord))) return false;
  if (def.scope !== 'global' && /^(?:Shift\+)?[A-Z]$/.test(chord) && !lettersOn()) return false;
  return true;
}

let intercept: ((event: KeyboardEvent) => boolean) | null = null;

/** Hands each key to `take` before it means anything, until it is `null`; what it takes means nothing else. */
export function interceptKeys(take: ((event: KeyboardEvent) => boolean) | null): void {
  intercept = take;
}

/** Closes the panel. Whatever is open or changed inside of it has had the key before: a menu, a list of choices, a field. */
const OUTERMOST = 'shell.escape';

/** What a key means on its way in, before anything on the screen has heard of it. */
export function handleKey(event: KeyboardEvent): void {
  if (intercept?.(event)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  // Held down, Enter would press whatever takes the place of the button that was meant.
  if (event.repeat && event.key === 'Enter' && event.target instanceof HTMLButtonElement) event.preventDefault();
  act(event, (def) => def.id !== OUTERMOST);
}

/** What a key means that nothing on the screen has taken. */
export function handleLeft(event: KeyboardEvent): void {
  if (!event.defaultPrevented) act(event, (def) => def.id === OUTERMOST);
}

/** Finds and runs what a key means here; scoped meanings come before global ones. */
function act(event: KeyboardEvent, among: (def: KeyDef) => boolean): void {
  const chord = chordOf(event);
  if (chord === null) return;
  if (TAKEN.has(chord)) event.preventDefault();
  if (!inForce()) return;
  const target = event.target instanceof Element ? event.target : null;
  const typing = isTyping(target);
  const meant = boundKeys()
    .filter((def) => among(def) && counts(def, chord, target, typing))
    .sort((a, b) => Number(a.scope === 'global') - Number(b.scope === 'global'));
  for (const def of meant) {
    if ((event.repeat && !def.repeats) || runKey(def.id, event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
  }
}

/** Starts listening, before the web view's own shortcuts. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', handleKey, { capture: true });
  window.addEventListener('keydown', handleLeft);
  return () => {
    window.removeEventListener('keydown', handleKey, { capture: true });
    window.removeEventListener('keydown', handleLeft);
  };
}
