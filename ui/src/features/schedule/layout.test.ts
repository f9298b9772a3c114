import { describe, expect, it } from 'vitest';
import { wall } from './clock';
import { closed, frameOf, heightOf, hours, MINUTE, msOf, pack, pxOf, snap, stepOf, type Frame, type Timed } from './layout';

/** A small seeded generator: a failing run can be repeated. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const HOUR = 60 * MINUTE;
/** Midnight to midnight in Cairo: an ordinary day, the 23-hour day and the 25-hour day of 2026. */
const DAYS = {
  plain: { start_ms: Date.parse('2026-11-20T22:00Z'), end_ms: Date.parse('2026-11-21T22:00Z') },
  short: { start_ms: Date.parse('2026-04-23T22:00Z'), end_ms: Date.parse('2026-04-24T21:00Z') },
  long: { start_ms: Date.parse('2026-10-28T21:00Z'), end_ms: Date.parse('2026-10-29T22:00Z') },
};

function someTiles(rnd: () => number, day: { start_ms: number; end_ms: number }): Timed[] {
  return Array.from({ length: Math.floor(rnd() * 60) }, (_, i) => {
    const start_ms = day.start_ms - 2 * HOUR + Math.floor(rnd() * ((day.end_ms - day.start_ms) / MINUTE + 240)) * MINUTE;
    return { id: `t${i}`, start_ms, end_ms: start_ms + Math.floor(rnd() * 120) * MINUTE };
  });
}

describe('a day of any length', () => {
  for (const [name, day] of Object.entries(DAYS)) {
    it(`draws every tile once, inside the frame, none over another (${name})`, () => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const rnd = random(seed);
        const tiles = someTiles(rnd, day);
        const frame = frameOf(day, tiles, 10, 1 + rnd() * 2);
        const boxes = pack(tiles, frame, 20);
        expect(boxes.map((b) => b.id).sort()).toEqual(tiles.map((t) => t.id).sort());
        for (const box of boxes) {
          expect(box.top_px).toBeGreaterThanOrEqual(-0.001);
          expect(box.top_px + box.height_px).toBeLessThanOrEqual(heightOf(frame) + 0.001);
          expect(box.height_px).toBeGreaterThanOrEqual(19.999);
          expect(box.lane).toBeLessThan(box.lanes);
        }
        for (const a of boxes) {
          for (const b of boxes) {
            const apart =
              a === b || a.lane !== b.lane ||
              a.top_px + a.height_px <= b.top_px + 0.001 || b.top_px + b.height_px <= a.top_px + 0.001;
            expect(apart, `${seed}: ${a.id} over ${b.id}`).toBe(true);
            // Neighbours that touch must agree on the number of lanes, or their widths would cross.
            const meet = a.top_px + a.height_px > b.top_px + 0.001 && b.top_px + b.height_px > a.top_px + 0.001;
            if (meet) expect(a.lanes).toBe(b.lanes);
          }
        }
      }
    });

    it(`maps minutes to pixels and back without loss (${name})`, () => {
      const rnd = random(7);
      for (let n = 0; n < 500; n += 1) {
        const frame = frameOf(day, [day], 5 + Math.floor(rnd() * 25), 0.5 + rnd() * 3);
        const ms = day.start_ms + Math.floor(rnd() * (day.end_ms - day.start_ms));
        expect(Math.abs(msOf(pxOf(ms, frame), frame) - ms)).toBeLessThan(1);
        const on = snap(ms, frame);
        expect(on).toBeLessThanOrEqual(ms);
        expect(ms - on).toBeLessThan(frame.step_min * MINUTE);
        expect(snap(on, frame)).toBe(on);
      }
    });
  }

  it('has 23, 24 and 25 hour lines', () => {
    const lines = (day: { start_ms: number; end_ms: number }) => hours(frameOf(day, [day], 15, 1));
    expect(lines(DAYS.short)).toHaveLength(23);
    expect(lines(DAYS.plain)).toHaveLength(24);
    expect(lines(DAYS.long)).toHaveLength(25);
    const words = lines(DAYS.long).map((ms) => wall(ms, 'Africa/Cairo').time);
    expect(words.filter((w) => w.startsWith('23:00'))).toEqual(['23:00', '23:00B']);
    expect(new Set(words).size).toBe(25);
    expect(lines(DAYS.short).map((ms) => wall(ms, 'Africa/Cairo').time)).not.toContain('00:00');
  });
});

describe('frame', () => {
  it('is the usual working day when nothing is known', () => {
    const frame = frameOf(DAYS.plain, [], 15, 2);
    expect(wall(frame.start_ms, 'Africa/Cairo').time).toBe('08:00');
    expect(wall(frame.end_ms, 'Africa/Cairo').time).toBe('18:00');
  });
  it('grows for an early visit and never leaves the day', () => {
    const early = { start_ms: DAYS.plain.start_ms + 5 * MINUTE, end_ms: DAYS.plain.start_ms + HOUR };
    expect(frameOf(DAYS.plain, [early], 15, 2).start_ms).toBe(DAYS.plain.start_ms);
  });
});

describe('pack', () => {
  const frame: Frame = { ...DAYS.plain, step_min: 10, px_per_min: 2 };
  const at = (id: string, from: number, to: number): Timed => ({
    id, start_ms: frame.start_ms + from * MINUTE, end_ms: frame.start_ms + to * MINUTE,
  });
  it('lets visits that only touch keep the whole width', () => {
    expect(pack([at('a', 0, 20), at('b', 20, 40)], frame, 20).map((b) => b.lanes)).toEqual([1, 1]);
  });
  it('uses a lane again once it is free', () => {
    const boxes = pack([at('a', 0, 60), at('b', 0, 20), at('c', 20, 40)], frame, 20);
    expect(boxes.map((b) => [b.id, b.lane, b.lanes])).toEqual([['a', 0, 2], ['b', 1, 2], ['c', 1, 2]]);
  });
});

it('shades what is not open, and nothing when no hours are set', () => {
  const frame = frameOf(DAYS.plain, [], 15, 2);
  expect(closed([], frame, false)).toEqual([]);
  expect(closed([], frame, true)).toEqual([{ start_ms: frame.start_ms, end_ms: frame.end_ms }]);
  const lunch = [
    { start_ms: frame.start_ms + HOUR, end_ms: frame.start_ms + 4 * HOUR },
    { start_ms: frame.start_ms + 5 * HOUR, end_ms: frame.end_ms },
  ];
  expect(closed(lunch, frame, true).map((b) => (b.end_ms - b.start_ms) / HOUR)).toEqual([1, 1]);
});

it('chooses the step from the visit lengths', () => {
  expect(stepOf([])).toBe(15);
  expect(stepOf([20, 40])).toBe(20);
  expect(stepOf([20, 30])).toBe(10);
  expect(stepOf([15, 45])).toBe(15);
  expect(stepOf([7, 20])).toBe(5);
  expect(stepOf([60])).toBe(30);
});
