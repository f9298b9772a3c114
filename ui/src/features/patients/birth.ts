/**
 * What a person types as a birth date or an age, made into what the door takes.
 *
 * Reception hears "she is 39", "March 87", "3.2.1987", "six weeks old": each is legal, and none may be made more exact than
 * it was said. The clinic's date order decides; a four-digit year at the front overrules it.
 */
import type { DateOrder } from '../../lib/commands';
import { asciiDigits } from '../../lib/dates';

export type Birth =
  | { kind: 'empty' }
  | { kind: 'date'; birth_date: string }
  | { kind: 'age'; age_years: number }
  | { kind: 'bad'; why: 'unreadable' | 'future' | 'too_old' };

export interface Age {
  unit: 'years' | 'months' | 'days';
  count: number;
}

const OLDEST_YEARS = 150;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function date(today: string, year: number, month?: number, day?: number): Birth {
  if (month !== undefined && (month < 1 || month > 12)) return { kind: 'bad', why: 'unreadable' };
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month))) {
    return { kind: 'bad', why: 'unreadable' };
  }
  let birth_date = pad(year, 4);
  if (month !== undefined) birth_date += `-${pad(month)}`;
  if (day !== undefined) birth_date += `-${pad(day)}`;
  // A partial date is compared with the same part of today: "2026" is this year, not the future.
  if (birth_date > today.slice(0, birth_date.length)) return { kind: 'bad', why: 'future' };
  if (year < Number(today.slice(0, 4)) - OLDEST_YEARS) return { kind: 'bad', why: 'too_old' };
  return { kind: 'date', birth_date };
}

function ago(today: string, count: number, unit: string): Birth {
  if (unit === 'y') return count > OLDEST_YEARS ? { kind: 'bad', why: 'too_old' } : { kind: 'age', age_years: count };
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  if (unit === 'm') {
    // Six months old says the month at best; a day would be made up.
    const months = year * 12 + (month - 1) - count;
    return date(today, Math.floor(months / 12), (months % 12) + 1);
  }
  const at = new Date(Date.UTC(year, month - 1, day - count * (unit === 'w' ? 7 : 1)));
  return date(today, at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** `87` is 1987 as long as 2087 has not come. */
const fullYear = (digits: string, today: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  return century + year > Number(today.slice(0, 4)) ? century - 100 + year : century + year;
};

function three(parts: [string, string, string], order: DateOrder, today: string): Birth {
  const [a, b, c] = parts;
  if (a.length === 4) return date(today, Number(a), Number(b), Number(c));
  if (order === 'ymd') return date(today, fullYear(a, today), Number(b), Number(c));
  const year = fullYear(c, today);
  return order === 'mdy' ? date(today, year, Number(a), Number(b)) : date(today, year, Number(b), Number(a));
}

/** Reads birth date or age as typed. `today` is the clinic's civil date. */
export function readBirth(typed: string, order: DateOrder, today: string): Birth {
  const text = asciiDigits(typed).trim().toLowerCase();
  if (text === '') return { kind: 'empty' };
  if (text === 't') return { kind: 'date', birth_date: today };
  const relative = /^-?\s*(\d{1,4})\s*([dwmy])$/.exec(text);
  if (relative) return ago(today, Number(relative[1]), relative[2] ?? 'y');
  if (/^\d{1,3}$/.test(text)) return ago(today, Number(text), 'y');
  if (/^\d{4}$/.test(text)) return date(today, Number(text));
  if (/^\d{8}$/.test(text)) {
    const cut = (y: number, m: number, d: number): [string, string, string] =>
      [text.slice(y, y + 4), text.slice(m, m + 2), text.slice(d, d + 2)];
    const [y, m, d] = order === 'ymd' ? cut(0, 4, 6) : order === 'dmy' ? cut(4, 2, 0) : cut(4, 0, 2);
    return date(today, Number(y), Number(m), Number(d));
  }
  const parts = text.split(/[\s./\-–،,]+/).filter(Boolean);
  if (!parts.every((p) => /^\d{1,4}$/.test(p))) return { kind: 'bad', why: 'unreadable' };
  if (parts.length === 3) return three(parts as [string, string, string], order, today);
  if (parts.length === 2) {
    const [a, b] = parts as [string, string];
    if (a.length === 4) return date(today, Number(a), Number(b));
    if (b.length === 4) return date(today, Number(b), Number(a));
  }
  return { kind: 'bad', why: 'unreadable' };
}

/**
 * The age on a day, in the unit that people say: days up to a month, months up to two years, then years.
 * A partial birth date gives the age of its first possible day at most: "about".
 */
export function ageOf(birth_date: string, today: string): Age | null {
  const [by, bm, bd] = birth_date.split('-').map(Number);
  const [ty, tm, td] = today.split('-').map(Number) as [number, number, number];
  if (!by || birth_date > today.slice(0, birth_date.length)) return null;
  const months = (ty - by) * 12 + (bm ? tm - bm : 0) - (bd && td < bd ? 1 : 0);
  if (!bm || months >= 24) return { unit: 'years', count: Math.floor(months / 12) };
  if (months >= 1 || !bd) return { unit: 'months', count: months };
  return { unit: 'days', count: Math.round((Date.UTC(ty, tm - 1, td) - Date.UTC(by, bm - 1, bd)) / 86_400_000) };
}
