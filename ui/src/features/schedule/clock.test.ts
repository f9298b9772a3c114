import { expect, it } from 'vitest';
import { minutesOf, readTime, timeOf, wall } from './clock';

it('reads the clinic’s wall clock on both sides of a clock change', () => {
  expect(wall(Date.parse('2026-04-23T21:59Z'), 'Africa/Cairo')).toEqual({ date: '2026-04-23', time: '23:59' });
  expect(wall(Date.parse('2026-04-23T22:00Z'), 'Africa/Cairo')).toEqual({ date: '2026-04-24', time: '01:00' });
  expect(wall(Date.parse('2026-11-21T07:40Z'), 'Africa/Cairo')).toEqual({ date: '2026-11-21', time: '09:40' });
});

it('reads and writes times of day', () => {
  for (const min of [0, 5, 599, 720, 1439, 1440]) expect(minutesOf(timeOf(min))).toBe(min);
  for (const bad of ['', '9', '25:00', '09:60', '24:01', 'abc']) expect(minutesOf(bad)).toBeNull();
});

it.each([
  ['9', '09:00'], ['940', '09:40'], ['9:40', '09:40'], ['09.40', '09:40'], ['1430', '14:30'], ['2:30 pm', '14:30'], ['2pm', '14:00'],
  ['12 am', '00:00'], ['12pm', '12:00'], ['12:05 a.m.', '00:05'], ['٩:٤٠', '09:40'], ['0', '00:00'],
  ['25', null], ['9:60', null], ['13pm', null], ['0 am', null], ['', null], ['noon', null], ['9:4', null],
])('reads the time %j', (typed, want) => {
  expect(readTime(typed)).toBe(want);
});
