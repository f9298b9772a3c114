/** Opening hours as people write them: "09:00-13:00, 14:00-17:00", and past midnight "22:00-02:00". */
import { asciiDigits } from '../../lib/dates';
import { minutesOf, timeOf } from './clock';

export interface Open {
  start_min: number;
  end_min: number;
}

const DAY_MIN = 24 * 60;

export const writeHours = (spans: readonly Open[]): string =>
  [...spans]
    .sort((a, b) => a.start_min - b.start_min)
    .map((span) => `${timeOf(span.start_min)}-${timeOf(span.end_min > DAY_MIN ? span.end_min - DAY_MIN : span.end_min)}`)
    .join(', ');

/** The spans in order; empty when closed, `null` when it cannot be read or the times cross. `9-13` is 09:00-13:00. */
export function readHours(text: string): Open[] | null {
  const parts = asciiDigits(text)
    .split(/[,;،]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const spans: Open[] = [];
  for (const part of parts) {
    const ends = part.split(/\s*[-–—]\s*/).map((end) => minutesOf(end.includes(':') ? end : `${end}:00`));
    const [start_min, end_min] = ends;
    if (ends.length !== 2 || start_min == null || end_min == null || start_min === end_min) return null;
    spans.push({ start_min, end_min: end_min < start_min ? end_min + DAY_MIN : end_min });
  }
  spans.sort((a, b) => a.start_min - b.start_min);
  const cross = spans.some((span, at) => at > 0 && span.start_min < (spans[at - 1]?.end_min ?? 0));
  return cross ? null : spans;
}
