import { expect, it } from 'vitest';
import { isTwice, minutesOf, readTime, timeOf, wall } from './clock';

it('reads the clinic’s wall clock on both sides of a clock change', () => {
  expect(wall(Date.parse('2026-04-23T21:59Z'), 'Africa/Cairo')).toEqual({ date: '2026-04-23', time: '23:59' });
  expect(wall(Date.parse('2026-04-23T22:00Z'), 'Africa/Cairo')).toEqual({ date: '2026-04-24', time: '01:00' });
  expect(wall(Date.parse('2026-11-21T07:40Z'), 'Africa/Cairo')).toEqual({ date: '2026-11-21', time: '09:40' });
  // The clocks go back: the hour that comes twice is told apart.
  expect(wall(Date.parse('2026-10-25T00:30Z'), 'Europe/Berlin').time).toBe('02:30');
  expect(wall(Date.parse('2026-10-25T01:30Z'), 'Europe/Berlin').time).toBe('02:30B');
  expect(wall(Date.parse('2026-10-25T02:00Z'), 'Europe/Berlin').time).toBe('03:00');
  expect(wall(Date.parse('2027-10-28T21:15Z'), 'Africa/Cairo')).toEqual({ date: '2027-10-28', time: '23:15B' });
  // By half an hour, and over midnight in UTC.
  expect(wall(Date.parse('2027-04-03T15:10Z'), 'Australia/Lord_Howe').time).toBe('01:40B');
  expect(wall(Date.parse('2027-10-31T00:30Z'), 'Atlantic/Azores').time).toBe('00:30');
  expect(wall(Date.parse('2027-10-31T01:30Z'), 'Atlantic/Azores').time).toBe('00:30B');
});

it('reads and writes times of day', () => {
  for (const min of [0, 5, 599, 720, 1439, 1440]) expect(minutesOf(timeOf(min))).toBe(min);
  for (const bad of ['', '9', '25:00', '09:60', '24:01', 'abc']) expect(minutesOf(bad)).toBeNull();
});

it.each([
  ['9', '09:00'], ['940', '09:40'], ['9:40', '09:40'], ['09.40', '09:40'], ['1430', '14:30'], ['2:30 pm', '14:30'], ['2pm', '14:00'],
  ['12 am', '00:00'], ['12pm', '12:00'], ['12:05 a.m.', '00:05'], ['٩:٤٠', '09:40'], ['0', '00:00'],
  ['2:30b', '02:30B'], ['02:30 B', '02:30B'], ['2:30 pm b', '14:30B'], ['b', null],
  ['25', null], ['9:60', null], ['13pm', null], ['0 am', null], ['', null], ['noon', null], ['9:4', null],
])('reads the time %j', (typed, want) => {
  expect(readTime(typed)).toBe(want);
});

it('knows which times come twice', () => {
  expect(isTwice('2026-10-25', '02:30', 'Europe/Berlin')).toBe(true);
  expect(isTwice('2026-10-25', '02:30B', 'Europe/Berlin')).toBe(true);
  expect(isTwice('2026-10-25', '03:00', 'Europe/Berlin')).toBe(false);
  expect(isTwice('2027-03-28', '02:30', 'Europe/Berlin')).toBe(false);
  expect(isTwice('2026-11-01', '01:00', 'America/New_York')).toBe(true);
  expect(isTwice('2026-11-21', '09:40', 'Africa/Cairo')).toBe(false);
});
