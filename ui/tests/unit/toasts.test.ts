import { afterEach, expect, test } from 'vitest';
import type { CommandName } from '../../src/lib/commands';
import { change } from '../../src/lib/saved.svelte';
import { toasts, undoable } from '../../src/lib/toasts.svelte';

afterEach(() => toasts.clear());

const action = { label: 'Undo', run: () => undefined };

test('only the last change offers its undo: an undo takes back the last change', () => {
  toasts.add({ text: 'Mona checked out', kind: 'done', action });
  toasts.add({ text: 'The disk is full', kind: 'problem' });
  toasts.add({ text: 'Omar registered', kind: 'done' });
  expect(toasts.shown.map(({ text }) => text)).toEqual(['The disk is full', 'Omar registered']);
});

test('what waits for a change to be past taking back goes on, whatever takes the offer away', async () => {
  for (const takeAway of [() => toasts.clear(), () => toasts.waitNoLonger(), () => toasts.add({ text: 'Omar registered', kind: 'done' })]) {
    undoable('Mona arrived');
    let isPast = false;
    const passed = toasts.passed().then(() => (isPast = true));
    await Promise.resolve();
    expect([toasts.waits, isPast]).toEqual([true, false]);
    takeAway();
    await passed;
    expect(toasts.waits).toBe(false);
  }
});

test('a problem hides nothing', () => {
  toasts.add({ text: 'Mona checked out', kind: 'done', action });
  toasts.add({ text: 'The disk is full', kind: 'problem' });
  expect(toasts.shown).toHaveLength(2);
});

test('a later change takes the offer away, from the moment it is asked for; a draft does not', async () => {
  let answered = (): void => undefined;
  const call = () => new Promise((done) => (answered = () => done({})));
  window.__door = { call, callWithFiles: call, on: () => () => undefined };
  const ask = (name: CommandName) => change(name, {} as never);
  undoable('Mona arrived');
  const draft = ask('people.save_draft');
  answered();
  await draft;
  expect(toasts.shown).toHaveLength(1);
  const edit = ask('schedule.edit');
  expect(toasts.shown).toEqual([]);
  // Another that was asked for earlier and is told now, is not the last either.
  undoable('Mona arrived');
  answered();
  await edit;
  expect(toasts.shown).toEqual([]);
});
