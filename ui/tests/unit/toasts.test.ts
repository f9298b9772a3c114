import { afterEach, expect, test } from 'vitest';
import { toasts } from '../../src/lib/toasts.svelte';

afterEach(() => toasts.clear());

const action = { label: 'Undo', run: () => undefined };

test('only the last change offers its undo: an undo takes back the last change', () => {
  toasts.add({ text: 'Mona checked out', kind: 'done', action });
  toasts.add({ text: 'The disk is full', kind: 'problem' });
  toasts.add({ text: 'Omar registered', kind: 'done' });
  expect(toasts.shown.map(({ text }) => text)).toEqual(['The disk is full', 'Omar registered']);
});

test('a problem hides nothing', () => {
  toasts.add({ text: 'Mona checked out', kind: 'done', action });
  toasts.add({ text: 'The disk is full', kind: 'problem' });
  expect(toasts.shown).toHaveLength(2);
});
