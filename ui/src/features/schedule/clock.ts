/** Instants to the clinic's wall clock. The zone is a setting of the clinic, never the PC's. */
import { asciiDigits } from '../../lib/dates';
import { clockIn, isSecond } from '../../lib/zones';

/**
 * An instant as the door takes it: civil date `YYYY-MM-DD` and time `HH:MM` in the clinic's zone. In the second of two
 * equal hours, when the clocks have gone back, the time has a letter: `02:30B`.
 */
export function wall(ms: number, zone: string): { date: string; time: string } {
  const { year, month, day, hour, minute } = clockIn(zone, ms);
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}${isSecond(zone, ms) ? 'B' : ''}` };
}

/** Letters alone: `a. m.`, `AM` and what stands between marks of direction are the same. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

/**
 * A time of day as people type it, as the door takes it: `9`, `940`, `9:40`, `9.40`, `2:30 pm`, `2pm`, and with the words
 * for the `halves` of the day in the clinic's own language; with a B behind it the second of two equal times. `null` if
 * it is none.
 */
export function readTime(typed: string, halves: readonly [string, string] = ['am', 'pm']): string | null {
  const read = /^(\d{1,2})(?:[:.h ]?(\d{2}))?([\s\p{L}\p{M}\p{Cf}.]*)$/u.exec(asciiDigits(typed).trim());
  if (!read) return null;
  const [before, after] = halves.map(letters);
  const behind = letters(read[3] ?? '');
  const second = behind.endsWith('b') ? 'B' : '';
  const half = behind.slice(0, behind.length - second.length);
  const isBefore = half === 'a' || half === 'am' || half === before;
  const isAfter = half === 'p' || half === 'pm' || half === after;
  const [hour, minute] = [Number(read[1]), Number(read[2] ?? 0)];
  if (half !== '' && !isBefore && !isAfter) return null;
  if (minute > 59 || (half !== '' ? hour < 1 || hour > 12 : hour > 23)) return null;
  const full = half === '' ? hour : (hour % 12) + (isAfter ? 12 : 0);
  return timeOf(full * 60 + minute) + second;
}

/** Minutes since midnight as `HH:MM`, and back; `null` for what is no time of day. */
export const timeOf = (min: number): string =>
  `${String(Math.floor(min / 60)).padStart(2, '0')}:${String(min % 60).padStart(2, '0')}`;

export function minutesOf(time: string): number | null {
  const match = /^(\d{1,2}):(\d{2})B?$/.exec(time.trim());
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour <= 24 && minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : null;
}

/** Whether the clocks of that night show this time twice. */
export function isTwice(date: string, time: string, zone: string): boolean {
  const inUtc = Date.parse(`${date}T${time.slice(0, 5)}Z`);
  if (Number.isNaN(inUtc)) return false;
  const QUARTER = 15;
  // The offset is not known before the instant is: any within a day's reach that shows this time as the second will do.
  for (let min = -14 * 60; min <= 14 * 60; min += QUARTER) {
    const there = wall(inUtc + min * 60_000, zone);
    if (there.date === date && there.time === `${time.slice(0, 5)}B`) return true;
  }
  return false;
}
