import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flushDrafts, loadDrafts, useDraft } from '../../src/lib/drafts.svelte';

let asked: { name: string; args: Record<string, unknown> }[] = [];
let full = false;
/** How long the disk takes. */
let slowMs = 0;
let stop = () => undefined as void;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  full = false;
  slowMs = 0;
  const call = async (name: string, args: unknown) => {
    if (name === 'people.drafts') return [{ form: 'note', key: 'old', body: '"kept"', saved_ms: 1 }];
    asked.push({ name, args: args as Record<string, unknown> });
    if (slowMs > 0) await new Promise((done) => setTimeout(done, slowMs));
    if (full) throw { code: 'storage.full', params: {} };
    return {};
  };
  window.__door = { call, callWithFiles: call, on: () => () => undefined };
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function form(key: string) {
  const state = $state({ text: '' });
  let draft: ReturnType<typeof useDraft> | undefined;
  stop = $effect.root(() => {
    draft = useDraft<string>('note', key, {
      read: () => state.text || null,
      restore: (body) => (state.text = body),
    });
  });
  flushSync();
  return { state, draft: draft! };
}

function type(state: { text: string }, text: string): void {
  state.text = text;
  flushSync();
}

test('is written half a second after the last key', async () => {
  const { state } = form('new');
  type(state, 'co');
  await vi.advanceTimersByTimeAsync(400);
  type(state, 'cough');
  await vi.advanceTimersByTimeAsync(400);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual([
    { name: 'people.save_draft', args: { form: 'note', key: 'new', body: '"cough"' } },
  ]);
});

test('is written at once before locking, and only if something is new', async () => {
  const { state } = form('new2');
  type(state, 'fever');
  await flushDrafts();
  await flushDrafts();
  expect(asked.map(({ name }) => name)).toEqual(['people.save_draft']);
});

test('comes back, and goes when the content has been saved for good', async () => {
  await loadDrafts();
  const { state, draft } = form('old');
  expect(state.text).toBe('kept');
  await draft.drop();
  expect(asked).toEqual([{ name: 'people.drop_draft', args: { form: 'note', key: 'old' } }]);
  stop();
  expect(form('old').state.text).toBe('');
});

test('a full disk loses nothing: it is written with the next key', async () => {
  const { state } = form('new3');
  full = true;
  type(state, 'rash');
  await vi.advanceTimersByTimeAsync(600);
  full = false;
  type(state, 'rashes');
  await vi.advanceTimersByTimeAsync(600);
  expect(asked.at(-1)?.args['body']).toBe('"rashes"');
});

test('a form closed and opened again is as it was left, however slow the disk', async () => {
  const first = form('new4');
  slowMs = 3_000;
  type(first.state, 'Halfway');
  await vi.advanceTimersByTimeAsync(700);
  stop();
  const again = form('new4');
  expect(again.state.text).toBe('Halfway');
  type(again.state, 'Halfway there');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked.map(({ args }) => args['body'])).toEqual(['"Halfway"', '"Halfway there"']);
});

test('what the disk refused is still there when the form is opened again', async () => {
  const { state } = form('new5');
  full = true;
  type(state, 'rash');
  await vi.advanceTimersByTimeAsync(600);
  stop();
  expect(form('new5').state.text).toBe('rash');
});
