/** A list that is worked off: what is shown, and where it goes on. */
import { expect, test } from 'vitest';
import { strangers } from '../../src/features/reminders/grammar';
import { calledOf, nextOf, shown } from '../../src/features/reminders/worklist';

const row = (id: string, attempts = 0) => ({ id, attempts, last_outcome: null, last_ms: null });
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

test('what was settled stays in its place until the clinic lists it again', () => {
  const settled = new Map([['b', row('b', 1)]]);
  expect(shown([row('a'), row('c')], settled, byId)).toEqual([row('a'), row('b', 1), row('c')]);
  expect(shown([row('a'), row('b'), row('c')], settled, byId)).toEqual([row('a'), row('b'), row('c')]);
});

test('it goes on at the next who was not called, from the top again, and never past the end', () => {
  const rows = [row('a', 1), row('b', 2), row('c'), row('d', 1)];
  expect([-1, 0, 1, 2, 3].map((at) => nextOf(rows, at))).toEqual([2, 2, 2, 2, 2]);
  expect([0, 1].map((at) => nextOf([row('a', 1), row('b', 1)], at)), 'all called').toEqual([1, 1]);
  expect(nextOf([], 0)).toBe(0);
  expect(calledOf(rows)).toBe(3);
});

test('what cannot be filled in is named while it is typed', () => {
  expect(strangers('Dear {name}, { clinic }', ['name', 'clinic'])).toEqual([]);
  expect(strangers('{weather} {name} {weather} {}', ['name'])).toEqual(['{weather}', '{}']);
  for (const text of ['{name', 'name}', '{{name}}', '}{']) expect(strangers(text, ['name']), text).toBeNull();
});
