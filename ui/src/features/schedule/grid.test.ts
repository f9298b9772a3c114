import { describe, expect, it } from 'vitest';
import { arrowOf, nearest, placeAt, step, stops } from './grid';
import { MINUTE, type Frame } from './layout';

const frame: Frame = { start_ms: 0, end_ms: 120 * MINUTE, px_per_min: 2, step_min: 20 };
const tile = (id: string, from: number, to: number) => ({ id, start_ms: from * MINUTE, end_ms: to * MINUTE });

describe('stops', () => {
  it('are the tiles and the free steps between them, in order', () => {
    const list = stops([tile('a', 20, 40), tile('b', 30, 70)], frame);
    expect(list.map((s) => (s.kind === 'tile' ? s.id : s.start_ms / MINUTE))).toEqual([0, 'a', 'b', 80, 100]);
  });
  it('keep a visit of no length, and one whose end is missing', () => {
    const list = stops([{ id: 'x', start_ms: 0, end_ms: null as unknown as number }, tile('y', 20, 20)], frame);
    expect(list.filter((s) => s.kind === 'tile')).toHaveLength(2);
  });
  it('find the nearest to a time', () => {
    const list = stops([tile('a', 20, 40)], frame);
    expect(nearest(list, 35 * MINUTE)).toMatchObject({ id: 'a' });
    expect(nearest(list, 999 * MINUTE)).toMatchObject({ start_ms: 100 * MINUTE });
    expect(nearest([], 0)).toBeNull();
    // A visit that begins in the middle of a free step is what stands there.
    const between = [
      { kind: 'free', start_ms: 0, end_ms: 15 * MINUTE },
      { kind: 'tile', id: 'a', start_ms: 5 * MINUTE, end_ms: 35 * MINUTE },
    ] as const;
    expect(nearest(between, 5 * MINUTE)).toMatchObject({ id: 'a' });
    expect(nearest(between, 4 * MINUTE)).toMatchObject({ kind: 'free' });
  });
});

describe('a step', () => {
  const from = { column: 1, start_ms: 40 * MINUTE };
  const three = [frame, frame, frame];
  it('there and back is where it began', () => {
    for (const [there, back] of [['up', 'down'], ['down', 'up'], ['before', 'after'], ['after', 'before']] as const) {
      expect(step(step(from, there, three, 20 * MINUTE), back, three, 20 * MINUTE)).toEqual(from);
    }
  });
  it('never leaves the day or the columns', () => {
    let place = { column: 0, start_ms: 0 };
    for (let n = 0; n < 20; n += 1) place = step(place, 'down', [frame, frame], 40 * MINUTE);
    expect(place.start_ms).toBe(80 * MINUTE);
    for (let n = 0; n < 20; n += 1) place = step(place, 'after', [frame, frame], 40 * MINUTE);
    expect(place.column).toBe(1);
  });
  it('moves an odd minute onto the step', () => {
    expect(step({ column: 0, start_ms: 47 * MINUTE }, 'up', [frame], MINUTE).start_ms).toBe(40 * MINUTE);
    expect(step({ column: 0, start_ms: 47 * MINUTE }, 'down', [frame], MINUTE).start_ms).toBe(60 * MINUTE);
  });
  it('to another day keeps the time of day, also when the clocks change between them', () => {
    const DAY = 24 * 60 * MINUTE;
    const week = [0, DAY, 2 * DAY - 60 * MINUTE].map((by) => ({ ...frame, start_ms: frame.start_ms + by, end_ms: frame.end_ms + by }));
    const next = step({ column: 0, start_ms: 40 * MINUTE }, 'after', week, MINUTE);
    expect(next).toEqual({ column: 1, start_ms: DAY + 40 * MINUTE });
    expect(step(next, 'after', week, MINUTE)).toEqual({ column: 2, start_ms: 2 * DAY - 20 * MINUTE });
    expect(step(step(next, 'after', week, MINUTE), 'before', week, MINUTE)).toEqual(next);
  });
  it('follows the writing direction', () => {
    expect(arrowOf('ArrowLeft', false)).toBe('before');
    expect(arrowOf('ArrowLeft', true)).toBe('after');
    expect(arrowOf('a', true)).toBeNull();
  });
});

describe('the place under a pointer', () => {
  const edges = [{ left: 0, right: 100 }, { left: 100, right: 200 }];
  it('is column and step, less the grip', () => {
    expect(placeAt(150, 90, edges, [frame, frame], 10)).toEqual({ column: 1, start_ms: 40 * MINUTE });
  });
  it('outside is no place', () => {
    expect(placeAt(-1, 10, edges, [frame, frame], 0)).toBeNull();
    expect(placeAt(10, 241, edges, [frame, frame], 0)).toBeNull();
    expect(placeAt(10, -1, edges, [frame, frame], 0)).toBeNull();
  });
});
