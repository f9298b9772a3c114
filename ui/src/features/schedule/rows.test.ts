import { expect, it } from 'vitest';
import { commonestType, rowOf, rowsOf, withRow } from './rows';
import type { Appt, Day } from './types';

const row = (id: string, practitioner_id: string | null, start_ms: number | null): Appt =>
  ({
    id, practitioner_id, start_ms, status: 'booked', patient_id: id, patient_number: 1, family_name: id,
    new_patient: false, overlaps: false,
  }) as Appt;
const day: Day = {
  date: '2026-11-21', day_start_ms: 0, day_end_ms: 100, unassigned: [row('u', null, null)], blocks: [],
  columns: ['p', 'q'].map((id) => ({ practitioner: { id, name: id, colour: 0, active: true, person_id: null }, open: [], appointments: [row(`${id}1`, id, 10)] })),
};

it('moves a row to where it belongs, once', () => {
  const moved = withRow(day, row('p1', 'q', 5));
  expect(moved.columns.map((c) => c.appointments.map((r) => r.id))).toEqual([[], ['p1', 'q1']]);
  expect(rowsOf(withRow(moved, row('p1', 'p', 10)))).toEqual(rowsOf(day));
});

it('takes a row off the day it left, and shows one without a known practitioner apart', () => {
  expect(rowOf(withRow(day, row('p1', 'p', 500)), 'p1')).toBeUndefined();
  expect(withRow(day, row('p1', 'gone', 10)).unassigned.map((r) => r.id)).toEqual(['u', 'p1']);
  expect(withRow(day, row('u', 'p', 1)).unassigned).toEqual([]);
});

it('leaves untouched columns as they are, so that they are not drawn again', () => {
  expect(withRow(day, row('p1', 'p', 20)).columns[1]).toBe(day.columns[1]);
});

it('knows the commonest kind of visit', () => {
  const of = (visit_type_id: string | null): Appt => ({ ...row('x', 'p', 1), visit_type_id });
  expect(commonestType([of('a'), of('b'), of(null), of('b')])).toBe('b');
  expect(commonestType([of(null)])).toBeNull();
});
