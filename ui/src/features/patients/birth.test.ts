import { describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/commands';
import { typedDate } from '../../lib/format';
import { language } from '../../lib/i18n.svelte';
import { session } from '../../lib/session.svelte';
import { ageOf, readBirth } from './birth';

const TODAY = '2026-11-21';

describe('what reception types', () => {
  it.each([
    ['', 'dmy', { kind: 'empty' }],
    ['2/3/1987', 'dmy', { kind: 'date', birth_date: '1987-03-02' }],
    ['2/3/1987', 'mdy', { kind: 'date', birth_date: '1987-02-03' }],
    ['02031987', 'dmy', { kind: 'date', birth_date: '1987-03-02' }],
    ['19870302', 'ymd', { kind: 'date', birth_date: '1987-03-02' }],
    ['1987-03-02', 'dmy', { kind: 'date', birth_date: '1987-03-02' }],
    ['2.3.87', 'dmy', { kind: 'date', birth_date: '1987-03-02' }],
    ['2.3.26', 'dmy', { kind: 'date', birth_date: '2026-03-02' }],
    ['3/1987', 'dmy', { kind: 'date', birth_date: '1987-03' }],
    ['1987', 'dmy', { kind: 'date', birth_date: '1987' }],
    ['1890', 'dmy', { kind: 'date', birth_date: '1890' }],
    ['39', 'dmy', { kind: 'age', age_years: 39 }],
    ['39y', 'dmy', { kind: 'age', age_years: 39 }],
    ['-39y', 'dmy', { kind: 'age', age_years: 39 }],
    ['٣٩', 'dmy', { kind: 'age', age_years: 39 }],
    ['۲/۳/۱۹۸۷', 'dmy', { kind: 'date', birth_date: '1987-03-02' }],
    ['6m', 'dmy', { kind: 'date', birth_date: '2026-05' }],
    ['11m', 'dmy', { kind: 'date', birth_date: '2025-12' }],
    ['2w', 'dmy', { kind: 'date', birth_date: '2026-11-07' }],
    ['t', 'dmy', { kind: 'date', birth_date: TODAY }],
    ['29/2/2024', 'dmy', { kind: 'date', birth_date: '2024-02-29' }],
    ['29/2/2023', 'dmy', { kind: 'bad', why: 'unreadable' }],
    ['31/13/1987', 'dmy', { kind: 'bad', why: 'unreadable' }],
    ['22/11/2026', 'dmy', { kind: 'bad', why: 'future' }],
    ['2026', 'dmy', { kind: 'date', birth_date: '2026' }],
    ['2027', 'dmy', { kind: 'bad', why: 'future' }],
    ['151', 'dmy', { kind: 'bad', why: 'too_old' }],
    ['1700', 'dmy', { kind: 'bad', why: 'too_old' }],
    ['Tuesday', 'dmy', { kind: 'bad', why: 'unreadable' }],
    ['<img>', 'dmy', { kind: 'bad', why: 'unreadable' }],
  ] as const)('%j (%s)', (typed, order, want) => {
    expect(readBirth(typed, order, TODAY)).toEqual(want);
  });

  it('reads back what it wrote, in every order and exactness, and in Arabic digits', async () => {
    await language.use('ar', { country: 'EG', digits: 'native' });
    for (const order of ['dmy', 'mdy', 'ymd'] as const) {
      session.settings = { date_order: order } as Settings;
      for (const birth_date of ['1987', '1987-03', '1987-03-02', '1905-12-31', '2026-11-21']) {
        expect(readBirth(typedDate(birth_date), order, TODAY)).toEqual({ kind: 'date', birth_date });
      }
    }
    session.settings = null;
  });
});

it.each([
  ['1987-03-02', { unit: 'years', count: 39 }],
  ['1986-11-22', { unit: 'years', count: 39 }],
  ['1986-11-21', { unit: 'years', count: 40 }],
  ['1987', { unit: 'years', count: 39 }],
  ['2026-05', { unit: 'months', count: 6 }],
  ['2024-11-22', { unit: 'months', count: 23 }],
  ['2026-11-01', { unit: 'days', count: 20 }],
  ['2026-11-21', { unit: 'days', count: 0 }],
  ['2027-01-01', null],
] as const)('age of one born %s', (born, want) => {
  expect(ageOf(born, TODAY)).toEqual(want);
});
