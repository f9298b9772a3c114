import { afterEach, expect, test } from 'vitest';
import * as format from '../../src/lib/format';
import { language } from '../../src/lib/i18n.svelte';
import { session } from '../../src/lib/session.svelte';
import type { Settings } from '../../src/lib/commands';

const plain = (text: string | undefined) => text?.replaceAll(/[\u2066-\u2069\u00a0\u202f]/g, '');

async function write(locale: string, settings: Partial<Settings>): Promise<void> {
  session.settings = {
    country: 'EG',
    date_order: 'dmy',
    hour_cycle: 'h23',
    time_zone: 'Africa/Cairo',
    digits: 'latin',
    calendar: 'gregorian',
    ...settings,
  } as Settings;
  await language.use(locale, session.settings);
}
afterEach(() => (session.settings = null));

test.each([
  ['en', 'EG', 'latin', '21/11/2026', '21 Nov 2026', '1,234'],
  ['es', 'MX', 'latin', '21/11/2026', '21 nov 2026', '1,234'],
  ['es', 'ES', 'latin', '21/11/2026', '21 nov 2026', '12.345'],
  ['fr', 'SN', 'latin', '21/11/2026', '21 nov. 2026', '1234'],
  ['ar', 'EG', 'latin', '21/11/2026', '21 نوفمبر 2026', '1,234'],
  ['ar', 'EG', 'native', '٢١/١١/٢٠٢٦', '٢١ نوفمبر ٢٠٢٦', '١٬٢٣٤'],
  ['ar', 'SY', 'native', '٢١/١١/٢٠٢٦', '٢١ تشرين الثاني ٢٠٢٦', '١٬٢٣٤'],
] as const)('%s in %s with %s digits', async (locale, country, digits, numeric, short, number) => {
  await write(locale, { country, digits });
  expect(plain(format.numericDate('2026-11-21'))).toBe(numeric);
  expect(plain(format.shortDate('2026-11-21'))?.replace(/,|،/, '')).toBe(short.replaceAll(' ', ' '));
  expect(plain(format.number(number === '12.345' ? 12_345 : 1234))).toBe(number);
});

test('times follow the hours and digits of the clinic', async () => {
  const at = Date.parse('2026-11-21T12:30:00Z');
  await write('ar', { digits: 'native' });
  expect(plain(format.clockTime(at))).toBe('١٤:٣٠');
  await write('ar', { hour_cycle: 'h12' });
  expect(plain(format.clockTime(at))).toBe('2:30 م');
});

test('a date in a field is as it is typed, with no hidden marks', async () => {
  await write('ar', { date_order: 'ymd' });
  expect(format.typedDate('2026-11-21')).toBe('2026-11-21');
  expect(format.typedDate('1987-03')).toBe('1987-03');
  // Within a text it is held together, or its parts would change places.
  expect(format.numericDate('2026-11-21')).toBe('\u20682026-11-21\u2069');
});

test('another calendar stands beside the date, never in its place', async () => {
  await write('en', { calendar: 'islamic_umalqura' });
  expect(format.otherDate('2026-11-21')).toContain('1448');
  expect(format.shortDate('2026-11-21')).toBe('21 Nov 2026');
  await write('en', { calendar: 'buddhist' });
  expect(format.otherDate('2026-11-21')).toContain('2569');
  await write('en', {});
  expect(format.otherDate('2026-11-21')).toBeUndefined();
});

test('languages are named in themselves', () => {
  expect(['en', 'es', 'fr', 'ar'].map((code) => format.languageName(code))).toEqual([
    'English',
    'Español',
    'Français',
    'العربية',
  ]);
});
