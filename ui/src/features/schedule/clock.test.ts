import { expect, it } from 'vitest';
import { minutesOf, timeOf, wall } from './clock';

it('reads the clinic’s wall clock on both sides of a clock change', () => {
  expect(wall(Date.parse('2026-04-23T21:59Z'), 'Africa/Cairo')).toEqual({ date: '2026-04-23', time: '23:59' });
  expect(wall(Date.parse('2026-04-23T22:00Z'), 'Africa/Cairo')).toEqual({ date: '2026-04-24', time: '01:00' });
  expect(wall(Date.parse('2026-11-21T07:40Z'), 'Africa/Cairo')).toEqual({ date: '2026-11-21', time: '09:40' });
});

it('reads and writes times of day', () => {
  for (const min of [0, 5, 599, 720, 1439, 1440]) expect(minutesOf(timeOf(min))).toBe(min);
  for (const bad of ['', '9', '25:00', '09:60', '24:01', 'abc']) expect(minutesOf(bad)).toBeNull();
});
