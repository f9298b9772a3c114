/** All keys of all features together: no two meanings for one chord in one place. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  allKeys,
  bindKeys,
  chordOf,
  defineKeys,
  handleKey,
  isBare,
  ruleKeys,
} from '../../src/lib/keys';

beforeAll(async () => {
  await import('../../src/features');
  await import('../../src/shell/keys');
  defineKeys([
    { id: 'test.letter', label: 'more', keys: ['Q'], scope: 'calendar' },
    { id: 'test.chord', label: 'more', keys: ['Ctrl+Shift+Q'], scope: 'global' },
    { id: 'test.walk', label: 'more', keys: ['Ctrl+Shift+J'], scope: 'global', repeats: true },
    { id: 'test.question', label: 'more', keys: ['!'], scope: 'global' },
  ]);
}, 30_000);

describe('the registry', () => {
  test('no chord has two meanings in one scope', () => {
    const taken = new Map<string, string>();
    const conflicts: string[] = [];
    for (const { id, keys, scope } of allKeys()) {
      for (const chord of keys) {
        const place = `${scope} ${chord}`;
        const other = taken.get(place);
        if (other) conflicts.push(`${place}: ${other} and ${id}`);
        taken.set(place, id);
      }
    }
    expect(conflicts).toEqual([]);
    expect(taken.size).toBeGreaterThan(20);
  });

  test('no Ctrl+Alt: that is AltGr', () => {
    expect(allKeys().filter(({ keys }) => keys.some((k) => /Ctrl\+Alt|Alt\+Ctrl/.test(k)))).toEqual(
      [],
    );
  });

  test('bare letters count only inside a grid, a board or a list', () => {
    const loose = allKeys().filter(
      ({ id, keys, scope }) =>
        !id.startsWith('test.') &&
        (scope === 'global' || scope === 'form') &&
        keys.some((chord) => /^(?:Shift\+)?[A-Z0-9]$/.test(chord)),
    );
    expect(loose.map(({ id }) => id)).toEqual([]);
  });
});

/** happy-dom takes Alt for AltGr. */
function keydown(init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  event.getModifierState = (name) => name === 'AltGraph' && (init.modifierAltGraph ?? false);
  return event;
}

function press(init: KeyboardEventInit, target: Element = document.body): KeyboardEvent {
  const event = keydown(init);
  Object.defineProperty(event, 'target', { value: target });
  handleKey(event);
  return event;
}

describe('a chord', () => {
  test.each([
    [{ key: 'a', code: 'KeyA' }, 'A'],
    [{ key: 'W', code: 'KeyW', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+W'],
    [{ key: 'ش', code: 'KeyA' }, 'A'],
    [{ key: 'ب', code: 'KeyF', ctrlKey: true }, 'Ctrl+F'],
    [{ key: '&', code: 'Digit1', altKey: true }, 'Alt+1'],
    [{ key: '&', code: 'Digit1' }, '1'],
    [{ key: '-', code: 'Digit6' }, '6'],
    [{ key: '1', code: 'Digit1', shiftKey: true }, '1'],
    [{ key: '1', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+1'],
    [{ key: '!', code: 'Digit1', shiftKey: true }, '!'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: '؟', code: 'Slash', shiftKey: true }, '?'],
    [{ key: 'ArrowUp', altKey: true, shiftKey: true }, 'Alt+Shift+ArrowUp'],
    [{ key: ' ' }, 'Space'],
    [{ key: 'F6', shiftKey: true }, 'Shift+F6'],
  ])('%o', (init, chord) => {
    expect(chordOf(keydown(init))).toBe(chord);
  });

  test('is none with Ctrl+Alt, AltGr, or while composing', () => {
    expect(chordOf(keydown({ key: 'e', ctrlKey: true, altKey: true }))).toBe(null);
    expect(chordOf(keydown({ key: '€', modifierAltGraph: true }))).toBe(null);
    expect(chordOf(keydown({ key: 'a', isComposing: true }))).toBe(null);
  });

  test('is bare without Ctrl or Alt', () => {
    expect(['A', '?', 'Shift+N', 'Space'].every(isBare)).toBe(true);
    expect(['Ctrl+A', 'F6', 'Alt+1', 'Escape'].some(isBare)).toBe(false);
  });
});

describe('what a key does', () => {
  afterEach(() => {
    document.body.innerHTML = '';
    ruleKeys({ active: () => true, letters: () => true });
  });

  test('letters act in the day, never in its text fields, and can be switched off', () => {
    const ran = vi.fn();
    const stop = bindKeys({ 'test.letter': ran });
    document.body.innerHTML = '<div data-keys="calendar"><button>x</button><input></div><p>y</p>';
    const [button, input, outside] = document.body.querySelectorAll('button, input, p');
    press({ key: 'q', code: 'KeyQ' }, outside);
    press({ key: 'q', code: 'KeyQ' }, input);
    expect(ran).not.toHaveBeenCalled();
    press({ key: 'q', code: 'KeyQ' }, button);
    expect(ran).toHaveBeenCalledTimes(1);
    ruleKeys({ active: () => true, letters: () => false });
    press({ key: 'q', code: 'KeyQ' }, button);
    expect(ran).toHaveBeenCalledTimes(1);
    stop();
  });

  test('chords act in text fields too, but not behind a dialog or the lock screen', () => {
    const ran = vi.fn();
    const stop = bindKeys({ 'test.chord': ran });
    const chord = { key: 'Q', code: 'KeyQ', ctrlKey: true, shiftKey: true };
    document.body.innerHTML = '<input>';
    const input = document.body.querySelector('input') ?? document.body;
    expect(press(chord, input).defaultPrevented).toBe(true);
    document.body.innerHTML = '<dialog open data-modal></dialog>';
    press(chord);
    document.body.innerHTML = '';
    ruleKeys({ active: () => false, letters: () => true });
    press(chord);
    expect(ran).toHaveBeenCalledTimes(1);
    stop();
  });

  test('a key that is held acts once, unless it moves; and so does Enter on a button', () => {
    const ran = vi.fn();
    const walked = vi.fn();
    const stop = bindKeys({ 'test.chord': ran, 'test.walk': walked });
    const held = (key: string) =>
      [false, true, true].map((repeat) => press({ key, ctrlKey: true, shiftKey: true, repeat }).defaultPrevented);
    expect(held('Q')).toEqual([true, true, true]);
    expect(held('J')).toEqual([true, true, true]);
    expect([ran.mock.calls.length, walked.mock.calls.length]).toEqual([1, 3]);
    stop();
    const [button, list] = [document.createElement('button'), document.createElement('div')];
    expect(press({ key: 'Enter' }, button).defaultPrevented).toBe(false);
    expect(press({ key: 'Enter', repeat: true }, button).defaultPrevented).toBe(true);
    expect(press({ key: 'Enter', repeat: true }, list).defaultPrevented).toBe(false);
  });

  test('the latest binding wins, and steps back when it goes', () => {
    const first = vi.fn();
    const second = vi.fn();
    const stopFirst = bindKeys({ 'test.chord': first });
    const stopSecond = bindKeys({ 'test.chord': second });
    const chord = { key: 'Q', code: 'KeyQ', ctrlKey: true, shiftKey: true };
    press(chord);
    stopSecond();
    press(chord);
    stopFirst();
    press(chord);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  test('the web view never searches, prints or reloads', () => {
    // Ctrl+P is the program's own: it says itself what goes on paper.
    vi.stubGlobal('print', vi.fn());
    for (const [key, ctrlKey] of [
      ['f', true],
      ['p', true],
      ['r', true],
      ['F5', false],
      ['F12', false],
      ['+', true],
      ['-', true],
    ] as const) {
      expect(press({ key, ctrlKey }).defaultPrevented, key).toBe(true);
    }
  });
});
