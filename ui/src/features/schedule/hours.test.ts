import { expect, it } from 'vitest';
import { readHours, writeHours } from './hours';

it.each(['09:00-13:00, 14:00-17:00', '00:00-24:00', '09:00-12:00, 22:00-02:00', ''])('reads back %j', (text) => {
  expect(writeHours(readHours(text) ?? [])).toBe(text);
});

it.each([
  ['9-13', '09:00-13:00'],
  ['14:00 – 17:30; 8:15-12', '08:15-12:00, 14:00-17:30'],
  ['٩-١٣', '09:00-13:00'],
])('understands %j', (text, want) => {
  expect(writeHours(readHours(text) ?? [])).toBe(want);
});

it.each(['09:00-13:00, 12:00-14:00', '09:00', 'closed', '9-25', '09:00-09:00', '1-2-3'])('refuses %j', (text) => {
  expect(readHours(text)).toBeNull();
});
