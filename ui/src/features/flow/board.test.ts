import { expect, it } from 'vitest';
import type { Appt, Status } from '../schedule';
import { columns, minutesIn, neighbour, totals, urgency } from './board';

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

it('a long wait is late, then very late; only waiting people wait', () => {
  const waited = (min: number): Appt => row('a', 'arrived', { arrived_ms: ago(min) });
  expect([19, 20, 39, 40].map((m) => urgency(waited(m), NOW, 20))).toEqual(['calm', 'late', 'late', 'very_late']);
  expect(urgency(row('a', 'with_provider', { with_provider_ms: ago(99) }), NOW, 20)).toBe('calm');
  expect(urgency(waited(99), NOW, 0)).toBe('calm');
});

it('totals follow the rows', () => {
  expect(totals(ROWS, NOW)).toEqual({ waiting: 2, in_room: 1, longest_min: 28 });
  expect(totals([], NOW)).toEqual({ waiting: 0, in_room: 0, longest_min: 0 });
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
