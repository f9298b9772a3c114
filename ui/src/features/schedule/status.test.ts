import { expect, it } from 'vitest';
import { actsFor, isExpected, isHere, isOver, may, nextAct } from './status';
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
    if (next) expect(may(next, s)).toBe(true);
  }
});

it('nothing is a dead end: each status leads on or back', () => {
  for (const s of ALL) expect(actsFor(s).length).toBeGreaterThan(0);
});
