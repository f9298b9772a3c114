import { describe, expect, it } from 'vitest';
import { heightOf, MINUTE, pxOf } from './layout';
import { viewOf, type Drawing } from './view';
import type { Appt, Day, View } from './types';

const HOUR = 60 * MINUTE;
const PEOPLE = ['amin', 'zaki'];
/** Cairo's week in which the clocks go forward (a day of 23 hours), the one in which they go back (25), and a plain one. */
const WEEKS = {
  plain: ['2026-11-20T22:00Z', 24],
  forward: ['2026-04-21T22:00Z', 23],
  back: ['2026-10-26T21:00Z', 25],
} as const;

function daysOf([first, third]: readonly [string, number], hours: readonly number[]): Day[] {
  let start = Date.parse(first);
  return Array.from({ length: 7 }, (_, n): Day => {
    const end = start + (n === 2 ? third : 24) * HOUR;
    const day: Day = {
      date: `2026-11-2${n}`,
      day_start_ms: start,
      day_end_ms: end,
      columns: PEOPLE.map((id, at) => ({
        practitioner: { id, name: id, colour: at, active: true, person_id: null },
        open: [{ start_ms: end - 15 * HOUR, end_ms: end - 7 * HOUR }],
        appointments: hours.map((hour, i) => ({ id: `${n} ${id} ${i}`, practitioner_id: id, room_id: i % 2 ? 'one' : null, status: 'booked', start_ms: end - 24 * HOUR + hour * HOUR, end_ms: end - 24 * HOUR + hour * HOUR + 20 * MINUTE }) as unknown as Appt),
      })),
      unassigned: [],
      blocks: [],
    };
    start = end;
    return day;
  });
}

const week: View = { seen: 'week', columns: 'practitioner', of: [], whose: null, cancelled: false };
const drawing = (view: View): Drawing => ({ view, rooms: [{ id: 'one', name: 'Room 1', active: true }], noRoom: 'No room', stepMin: 10, pxPerMin: 2, hasHours: true });

describe('a week', () => {
  for (const [name, when] of Object.entries(WEEKS)) {
    it(`keeps the same time of day in one line, and loses no visit (${name})`, () => {
      const days = daysOf(when, [9, 10, 16]);
      const view = viewOf(days, drawing(week));
      expect(view.columns).toHaveLength(7);
      const heights = new Set(view.columns.map((column) => heightOf(column.frame)));
      expect(heights.size).toBe(1);
      for (const column of view.columns) {
        expect(column.boxes.size).toBe(6);
        // Nine o'clock is nine o'clock: as far from the top on each day.
        expect(pxOf(column.rows[0]?.start_ms ?? 0, column.frame)).toBe(pxOf(view.columns[0]?.rows[0]?.start_ms ?? 0, view.frame));
      }
    });
    it(`draws also what lies around midnight (${name})`, () => {
      const view = viewOf(daysOf(when, [0.5, 9, 23.5]), drawing({ ...week, whose: 'amin' }));
      for (const column of view.columns) {
        expect(column.rows.map((row) => row.practitioner_id)).toEqual(['amin', 'amin', 'amin']);
        for (const box of column.boxes.values()) {
          expect(box.top_px).toBeGreaterThanOrEqual(0);
          expect(box.top_px + box.height_px).toBeLessThanOrEqual(heightOf(column.frame) + 0.001);
        }
      }
    });
  }
  it('gives each a lane of their own, the same on every day', () => {
    const view = viewOf(daysOf(WEEKS.plain, [9]), drawing(week));
    for (const column of view.columns) {
      expect([...column.boxes.values()].map((box) => [box.lane, box.lanes])).toEqual([[0, 2], [1, 2]]);
    }
    expect(view.lanes).toBe(2);
  });
});

describe('a day by room', () => {
  const [day] = daysOf(WEEKS.plain, [9, 10]);
  const byRoom: View = { ...week, seen: 'day', columns: 'room' };
  it('hides nobody: who has no room stands in a column of their own', () => {
    const view = viewOf(day ? [day] : [], drawing(byRoom));
    expect(view.columns.map((column) => [column.name, column.rows.length, column.whose.room_id])).toEqual([['Room 1', 2, 'one'], ['No room', 2, null]]);
  });
  it('shows those that were chosen; what is gone from the clinic hides nothing', () => {
    const one = (of: string[], columns: View['columns']): string[] => viewOf(day ? [day] : [], drawing({ ...byRoom, columns, of })).columns.map((column) => column.key);
    expect(one(['zaki'], 'practitioner')).toEqual(['zaki']);
    expect(one(['zaki', 'long gone'], 'practitioner')).toEqual(['zaki']);
    expect(one(['long gone'], 'practitioner')).toEqual(['amin', 'zaki']);
    expect(one(['long gone'], 'room')).toEqual(['one', 'no-room']);
  });
});
