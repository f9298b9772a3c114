/** Instants to the clinic's wall clock. The zone is a setting of the clinic, never the PC's. */
import { asciiDigits } from '../../lib/dates';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let made = formats.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, made);
  }
  return made;
}

/** An instant as the door takes it: civil date `YYYY-MM-DD` and time `HH:MM` in the clinic's zone. */
export function wall(ms: number, zone: string): { date: string; time: string } {
  const part: Record<string, string> = {};
  for (const { type, value } of format(zone).formatToParts(ms)) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** Letters alone: `a. m.`, `AM` and what stands between marks of direction are the same. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

/**
 * A time of day as people type it, as the door takes it: `9`, `940`, `9:40`, `9.40`, `2:30 pm`, `2pm`, and with the words
 * for the `halves` of the day in the clinic's own language. `null` if it is none.
 */
export function readTime(typed: string, halves: readonly [string, string] = ['am', 'pm']): string | null {
  const read = /^(\d{1,2})(?:[:.h ]?(\d{2}))?([\s\p{L}\p{M}\p{Cf}.]*)$/u.exec(asciiDigits(typed).trim());
  if (!read) return null;
  const [before, after] = halves.map(letters);
  const half = letters(read[3] ?? '');
  const isBefore = half === 'a' || half === 'am' || half === before;
  const isAfter = half === 'p' || half === 'pm' || half === after;
  const [hour, minute] = [Number(read[1]), Number(read[2] ?? 0)];
  if (half !== '' && !isBefore && !isAfter) return null;
  if (minute > 59 || (half !== '' ? hour < 1 || hour > 12 : hour > 23)) return null;
  const full = half === '' ? hour : (hour % 12) + (isAfter ? 12 : 0);
  return timeOf(full * 60 + minute);
}

/** Minutes since midnight as `HH:MM`, and back; `null` for what is no time of day. */
export const timeOf = (min: number): string =>
  `${String(Math.floor(min / 60)).padStart(2, '0')}:${String(min % 60).padStart(2, '0')}`;

export function minutesOf(time: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour <= 24 && minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : null;
}
