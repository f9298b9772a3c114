import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForChanges } from '../../src/lib/changes';
import { DoorError, whenLockedOut } from '../../src/lib/door';
import { resource, type Resource } from '../../src/lib/resource.svelte';

interface Pending {
  args: { text: string };
  answer: (reply: unknown) => void;
  refuse: (code: string) => void;
}
let pending: Pending[] = [];
let tell: (payload: unknown) => void = () => undefined;
let stop = () => undefined as void;

beforeEach(() => {
  pending = [];
  const call = (_name: string, args: unknown) =>
    new Promise((answer, reject) => {
      const refuse = (code: string) => reject({ code, params: {} });
      pending.push({ args: args as Pending['args'], answer, refuse });
    });
  window.__door = {
    call,
    callWithFiles: call,
    on: (event, hear) => {
      if (event === 'changed') tell = hear;
      return () => undefined;
    },
  };
});
afterEach(() => stop());

const settle = () => new Promise((done) => setTimeout(done));

function search(text: () => string): Resource<{ total: number; hits: unknown[] }> {
  let made: ReturnType<typeof search> | undefined;
  stop = $effect.root(() => {
    made = resource('patients.search', () => ({ text: text(), limit: 20 }), ['patients']);
  });
  flushSync();
  return made!;
}

test('a late reply never replaces that of a newer question', async () => {
  let text = $state('f');
  const found = search(() => text);
  text = 'fa';
  flushSync();
  expect(pending.map(({ args }) => args.text)).toEqual(['f', 'fa']);
  pending[1]?.answer({ total: 2, hits: [] });
  await settle();
  pending[0]?.answer({ total: 1, hits: [] });
  await settle();
  expect(found.data?.total).toBe(2);
  expect(found.loading).toBe(false);
});

test('coming back shows the last reply at once and asks again', async () => {
  let text = $state('q');
  const found = search(() => text);
  pending[0]?.answer({ total: 1, hits: [] });
  await settle();
  text = 'qu';
  flushSync();
  expect(found.data).toBeUndefined();
  text = 'q';
  flushSync();
  expect(found.data?.total).toBe(1);
  expect(pending).toHaveLength(3);
});

test('a change of its topic asks again, another does not', async () => {
  const found = search(() => 'f');
  const quiet = listenForChanges();
  pending[0]?.answer({ total: 1, hits: [] });
  await settle();
  tell({ topics: ['schedule'], patient_ids: [] });
  expect(pending).toHaveLength(1);
  tell({ topics: ['patients'], patient_ids: [] });
  expect(pending).toHaveLength(2);
  pending[1]?.answer({ total: 5, hits: [] });
  await settle();
  expect(found.data?.total).toBe(5);
  quiet();
});

test('a refusal is kept with its code, and a lost session is told', async () => {
  let told = 0;
  whenLockedOut(() => (told += 1));
  const found = search(() => 'f');
  pending[0]?.refuse('session.expired');
  await settle();
  expect(found.error).toBeInstanceOf(DoorError);
  expect(found.error?.code).toBe('session.expired');
  expect(told).toBe(1);
});
