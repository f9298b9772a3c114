import { expect, it } from 'vitest';
import { actsFor, actsOf, isExpected, isHere, isOver, may, nextAct } from './status';
import type { Status } from './types';

const ALL: Status[] = [
  'booked', 'confirmed', 'arrived', 'roomed', 'with_provider', 'ready', 'done', 'no_show', 'cancelled', 'left',
];

it('every status is in exactly one group', () => {
  for (const s of ALL) expect([isHere(s), isExpected(s), isOver(s)].filter(Boolean)).toHaveLength(1);
});

it('the next step is always among the possible acts', () => {
  for (const s of ALL) {
    const next = nextAct(s);
    if (next) expect(may(next, { status: s, walk_in: false })).toBe(true);
  }
});

it('nothing is a dead end: each status leads on or back', () => {
  for (const s of ALL) expect(actsFor(s).length).toBeGreaterThan(0);
});

it('a walk-in cannot go back to being expected', () => {
  expect(actsOf({ status: 'arrived', walk_in: true })).not.toContain('back');
  expect(actsOf({ status: 'roomed', walk_in: true })).toContain('back');
  expect(actsOf({ status: 'booked', walk_in: false, restricted: true })).toEqual([]);
  expect(actsOf({ status: 'arrived', walk_in: false })).toContain('back');
});
