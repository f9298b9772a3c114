import { beforeEach, expect, it } from 'vitest';
import type { Hit } from '../../lib/commands';
import { Search } from './search.svelte';

/** Replies that a test lets go one by one, in any order. */
const waiting = new Map<string, (reply: unknown) => void>();
const refused = new Set<string>();

beforeEach(() => {
  waiting.clear();
  refused.clear();
  window.__door = {
    call: (_, args) => {
      const { text } = args as { text: string };
      if (refused.has(text)) return Promise.reject({ code: 'storage.busy' });
      return new Promise((done) => waiting.set(text, done));
    },
    callWithFiles: () => Promise.reject(new Error('unused')),
    on: () => () => undefined,
  };
});

const hit = (id: string): Hit => ({ id, number: 1, family_name: id, sex: 'unknown', archived: false, matched: [] }) as unknown as Hit;
async function reply(text: string, ...ids: string[]): Promise<void> {
  waiting.get(text)?.({ total: ids.length, hits: ids.map(hit) });
  await new Promise((done) => setTimeout(done));
}

it('a late old reply never covers a newer one', async () => {
  const search = new Search();
  void search.type('f');
  void search.type('fa');
  void search.type('far');
  await reply('fa', 'second');
  expect(search.answered).toBe('fa');
  expect(search.settled).toBe(false);
  await reply('f', 'first');
  expect(search.hits.map((h) => h.id)).toEqual(['second']);
  await reply('far', 'third');
  expect(search.hits.map((h) => h.id)).toEqual(['third']);
  expect(search.settled).toBe(true);
});

it('clearing the box also drops what is still on its way', async () => {
  const search = new Search();
  void search.type('f');
  void search.type('');
  await reply('f', 'first');
  expect(search.hits).toEqual([]);
  expect(search.settled).toBe(false);
});

it('a search that could not run is no empty result', async () => {
  const search = new Search();
  refused.add('x');
  await search.type('x');
  expect(search.failure?.code).toBe('storage.busy');
  expect(search.settled).toBe(false);
});

it('the choice stays on the same person when the list is read again', async () => {
  const search = new Search();
  void search.type('f');
  await reply('f', 'a', 'b', 'c');
  search.move(1);
  void search.ask();
  await reply('f', 'new', 'a', 'b');
  expect(search.chosen?.id).toBe('b');
  search.move(99);
  expect(search.chosen?.id).toBe('b');
});

it('Enter before the answer is there waits for it, and acts on no other', async () => {
  const search = new Search();
  void search.type('far');
  await reply('far', 'somebody else');
  void search.type('farah');
  let opened: string | undefined;
  const entered = search.answer().then((isThere) => {
    if (isThere) opened = search.chosen?.id;
  });
  await new Promise((done) => setTimeout(done));
  expect(opened).toBeUndefined();
  await reply('farah', 'mona');
  await entered;
  expect(opened).toBe('mona');
});

it('Enter is forgotten when something else is typed, or the search could not run', async () => {
  const search = new Search();
  void search.type('far');
  const first = search.answer();
  void search.type('farah');
  await reply('far', 'somebody else');
  expect(await first).toBe(false);
  refused.add('x');
  void search.type('x');
  expect(await search.answer()).toBe(false);
});
