import { expect, it } from 'vitest';
import type { Appt, Status } from '../schedule';
import { columns, minutesIn, minutesInHouse, minutesOverdue, neighbour, totals, urgency } from './board';

const NOW = 100 * 60_000;
const row = (id: string, status: Status, more: Partial<Appt> = {}): Appt =>
  ({ id, status, patient_id: id, patient_number: 1, family_name: id, new_patient: false, overlaps: false, ...more }) as Appt;
const ago = (min: number): number => NOW - min * 60_000;

const ROWS = [
  row('w1', 'arrived', { arrived_ms: ago(5), practitioner_id: 'p' }),
  row('w2', 'arrived', { arrived_ms: ago(28) }),
  row('e1', 'booked', { start_ms: 9 }),
  row('e2', 'confirmed', { start_ms: 3 }),
  row('walk', 'booked'),
  row('r', 'roomed', { roomed_ms: ago(4) }),
  row('d1', 'done', { done_ms: 5 }),
  row('d2', 'done', { done_ms: 8 }),
  row('x', 'cancelled'), row('n', 'no_show'), row('l', 'left'),
];
const board = columns(ROWS, null);
const ids = (key: string): string[] => board.find((c) => c.key === key)?.rows.map((r) => r.id) ?? [];

it('every row that is in the house stands in one column, in its order', () => {
  expect(ids('expected')).toEqual(['e2', 'e1', 'walk']);
  expect(ids('waiting')).toEqual(['w2', 'w1']);
  expect(ids('in_room')).toEqual(['r']);
  expect(ids('done')).toEqual(['d2', 'd1']);
  expect(board.flatMap((c) => c.rows)).toHaveLength(8);
});

it('shows one practitioner alone', () => {
  expect(columns(ROWS, 'p').flatMap((c) => c.rows).map((r) => r.id)).toEqual(['w1']);
});

it('counts whole minutes, and none when the clock was set back', () => {
  expect(minutesIn(row('a', 'arrived', { arrived_ms: ago(12) }), NOW)).toBe(12);
  expect(minutesIn(row('a', 'arrived', { arrived_ms: NOW + 5_000_000 }), NOW)).toBe(0);
  expect(minutesIn(row('a', 'booked'), NOW)).toBeNull();
});

const ALERTS = { expected: 15, waiting: 20, in_room: 10, with_provider: 60, ready: 5 };
const STANDS: readonly [Status, keyof Appt, number][] = [
  ['booked', 'start_ms', 15],
  ['confirmed', 'start_ms', 15],
  ['arrived', 'arrived_ms', 20],
  ['roomed', 'roomed_ms', 10],
  ['with_provider', 'with_provider_ms', 60],
  ['ready', 'ready_ms', 5],
];

it.each(STANDS)('%s is late from its own limit on, very late from twice of it', (status, stamp, limit) => {
  const since = (min: number): Appt => row('a', status, { [stamp]: ago(min) });
  const read = [limit - 1, limit, limit * 2 - 1, limit * 2].map((min) => urgency(since(min), NOW, ALERTS));
  expect(read).toEqual(['calm', 'late', 'late', 'very_late']);
  const never = { expected: 0, waiting: 0, in_room: 0, with_provider: 0, ready: 0 };
  expect(urgency(since(999), NOW, never)).toBe('calm');
});

it('who is gone, or whose time is still to come, is never late', () => {
  for (const status of ['done', 'left', 'no_show', 'cancelled'] as const) {
    expect(urgency(row('a', status, { start_ms: 1, arrived_ms: 1, done_ms: 1 }), NOW, ALERTS)).toBe('calm');
  }
  expect(urgency(row('a', 'booked', { start_ms: NOW + 1 }), NOW, ALERTS)).toBe('calm');
  expect(minutesOverdue(row('a', 'booked', { start_ms: ago(25) }), NOW)).toBe(25);
  expect(minutesOverdue(row('a', 'arrived', { start_ms: ago(25) }), NOW)).toBeNull();
});

it('the time in the house ends at the way out', () => {
  expect(minutesInHouse(row('a', 'ready', { arrived_ms: ago(50), done_ms: null }), NOW)).toBe(50);
  expect(minutesInHouse(row('a', 'done', { arrived_ms: ago(50), done_ms: ago(20) }), NOW)).toBe(30);
  expect(minutesInHouse(row('a', 'booked', { arrived_ms: null }), NOW)).toBeNull();
});

it('totals count what is shown', () => {
  expect(totals(board, NOW)).toEqual({ waiting: 2, in_room: 1, ready: 0, longest_min: 28 });
  expect(totals(columns(ROWS, 'p'), NOW)).toEqual({ waiting: 1, in_room: 0, ready: 0, longest_min: 5 });
  expect(totals([], NOW)).toEqual({ waiting: 0, in_room: 0, ready: 0, longest_min: 0 });
});

it('arrows walk the cards and skip empty columns', () => {
  expect(neighbour(board, null, 'down')).toBe('e2');
  expect(neighbour(board, 'e2', 'down')).toBe('e1');
  expect(neighbour(board, 'walk', 'down')).toBe('walk');
  expect(neighbour(board, 'e1', 'after')).toBe('w1');
  expect(neighbour(board, 'r', 'after')).toBe('d2');
  expect(neighbour(board, 'd2', 'after')).toBe('d2');
  expect(neighbour([], null, 'up')).toBeNull();
});
