/**
 * Civil dates as text, `YYYY-MM-DD`: arithmetic without a time zone, and what people type.
 */
import type { DateOrder } from './commands';
import { clockIn } from './zones';

const DAY_MS = 86_400_000;

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function civil(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The date, or `null` if the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const at = utc(text);
  return !Number.isNaN(at.getTime()) && civil(at) === text ? text : null;
}

/** The civil date of an instant in a time zone. */
export function dateIn(zone: string, ms: number): string {
  const { year, month, day } = clockIn(zone, ms);
  return `${year}-${month}-${day}`;
}

export function addDays(date: string, days: number): string {
  return civil(new Date(utc(date).getTime() + days * DAY_MS));
}

/** The same day some months on, or the last day of that month. */
export function addMonths(date: string, months: number): string {
  const at = utc(date);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return civil(at);
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayOf(date: string): number {
  return utc(date).getUTCDay() || 7;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

/**
 * Digits of other scripts as ASCII, without the invisible marks that copied text may carry, so
 * that a date can be typed on any keyboard and pasted from any page.
 */
export function asciiDigits(text: string): string {
  return text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
      String((digit.codePointAt(0) ?? 0) & 0xf),
    );
}

function fullYear(typed: number, today: string, past: boolean): number {
  if (typed >= 100) return typed;
  const now = Number(today.slice(0, 4));
  const year = now - (now % 100) + typed;
  return past && year > now ? year - 100 : year;
}

/**
 * What a person typed in a date field, or `null`: `t` (today), `+7` and `-3` (days), `2w`,
 * `-1m`, `1y`, `21/11` (in the clinic's order, this year), `21/11/26`, `2026-11-21`.
 * With `past` (birth dates) a two-digit year never lies ahead.
 */
export function parseDate(
  typed: string,
  today: string,
  order: DateOrder,
  past = false,
): string | null {
  const text = asciiDigits(typed).trim().toLowerCase();
  if (text === 't') return today;
  const step = /^([+-]?)(\d{1,4})([dwmy]?)$/.exec(text);
  if (step && (step[1] || step[3])) {
    const count = Number(step[2]) * (step[1] === '-' ? -1 : 1);
    if (step[3] === 'w') return addDays(today, count * 7);
    if (step[3] === 'm') return addMonths(today, count);
    if (step[3] === 'y') return addMonths(today, count * 12);
    return addDays(today, count);
  }
  const parts = text.split(/[\s./-]+/).filter(Boolean);
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) {
    return null;
  }
  const numbers = parts.map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  if (parts.length === 2) {
    const year = Number(today.slice(0, 4));
    return order === 'dmy' ? dateOf(year, b, a) : dateOf(year, a, b);
  }
  if (parts[0]?.length === 4) return dateOf(a, b, c);
  if (order === 'ymd') return dateOf(fullYear(a, today, past), b, c);
  const year = fullYear(c, today, past);
  return order === 'dmy' ? dateOf(year, b, a) : dateOf(year, a, b);
}

/**
 * A birth date as typed, possibly partial: `1987`, `03/1987` and `1987-03` stay partial.
 * `null` if it is none, or lies ahead of today.
 */
export function parseBirthDate(typed: string, today: string, order: DateOrder): string | null {
  const text = asciiDigits(typed).trim();
  if (/^\d{4}$/.test(text)) return text <= today.slice(0, 4) ? text : null;
  const month = /^(?:(\d{4})[\s./-](\d{1,2})|(\d{1,2})[\s./-](\d{4}))$/.exec(text);
  if (month) {
    const year = Number(month[1] ?? month[4]);
    const first = dateOf(year, Number(month[2] ?? month[3]), 1);
    return first && first <= today ? first.slice(0, 7) : null;
  }
  if (!/^\d{1,4}[\s./-]\d{1,2}[\s./-]\d{1,4}$/.test(text)) return null;
  const full = parseDate(text, today, order, true);
  return full && full <= today ? full : null;
}

/** Whole years from a (possibly partial) birth date; partial dates count from their first day. */
export function ageAt(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  const monthDay = `${birth}-01-01`.slice(5, 10);
  const full = birth.length === 10 ? birth.slice(5) : monthDay;
  return Math.max(0, today.slice(5) < full ? years - 1 : years);
}
