import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageAt,
  daysBetween,
  parseBirthDate,
  parseDate,
  weekdayOf,
} from '../../src/lib/dates';

const TODAY = '2026-11-21';

describe('what people type in a date field', () => {
  test.each([
    ['t', '2026-11-21'],
    ['T ', '2026-11-21'],
    ['+7', '2026-11-28'],
    ['-1', '2026-11-20'],
    ['2w', '2026-12-05'],
    ['-1m', '2026-10-21'],
    ['3m', '2027-02-21'],
    ['1y', '2027-11-21'],
    ['10d', '2026-12-01'],
    ['2026-12-03', '2026-12-03'],
    ['٢١/١١', '2026-11-21'],
  ])('%s', (typed, date) => {
    for (const order of ['dmy', 'mdy', 'ymd'] as const) {
      if (typed === '٢١/١١' && order !== 'dmy') continue;
      expect(parseDate(typed, TODAY, order)).toBe(date);
    }
  });

  test.each([
    ['dmy', '5/12', '2026-12-05'],
    ['mdy', '5/12', '2026-05-12'],
    ['ymd', '5/12', '2026-05-12'],
    ['dmy', '21.11.26', '2026-11-21'],
    ['mdy', '11/21/2026', '2026-11-21'],
    ['ymd', '26 11 21', '2026-11-21'],
  ] as const)('%s: %s', (order, typed, date) => {
    expect(parseDate(typed, TODAY, order)).toBe(date);
  });

  test.each(['', 'x', '31/02', '13/13', '7', '1/2/3/4', '+', 'tomorrow', '99999'])(
    '%s is no date',
    (typed) => expect(parseDate(typed, TODAY, 'dmy')).toBeNull(),
  );
});

describe('birth dates', () => {
  test.each([
    ['1987', '1987'],
    ['03/1987', '1987-03'],
    ['1987-03', '1987-03'],
    ['2/3/1987', '1987-03-02'],
    ['2/3/87', '1987-03-02'],
    ['2/3/26', '2026-03-02'],
    ['2/3/27', '1927-03-02'],
    ['1890-01-01', '1890-01-01'],
    ['29/2/2024', '2024-02-29'],
  ])('%s', (typed, date) => expect(parseBirthDate(typed, TODAY, 'dmy')).toBe(date));

  test.each(['2027', '12/2026', '22/11/2026', '29/2/2023', '+7', 't', '21/11'])(
    '%s is refused',
    (typed) => expect(parseBirthDate(typed, TODAY, 'dmy')).toBeNull(),
  );

  test('age counts whole years, partial dates from their first day', () => {
    expect(ageAt('1987-11-21', TODAY)).toBe(39);
    expect(ageAt('1987-11-22', TODAY)).toBe(38);
    expect(ageAt('1987', TODAY)).toBe(39);
    expect(ageAt('1987-12', TODAY)).toBe(38);
  });
});

test('calendar arithmetic', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  expect(weekdayOf(TODAY)).toBe(6);
  expect(daysBetween('2026-11-21', '2027-11-21')).toBe(365);
});
