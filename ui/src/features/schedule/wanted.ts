/** "20 farah mon pm": what somebody asks of the next free time, as they say it. Pure. */
import type { PartOfDay } from '../../lib/commands';

export interface Wanted {
  people: string[];
  minutes: number | null;
  weekdays: number[];
  part: PartOfDay | '';
  /** What was not understood. */
  rest: string[];
}

/** The words of the clinic's language and of its people. */
export interface Vocabulary {
  people: readonly { id: string; name: string }[];
  /** ISO weekday and what it is called, long and short. */
  weekdays: readonly { weekday: number; names: readonly string[] }[];
  parts: readonly { part: PartOfDay; names: readonly string[] }[];
}

const SHORTEST_MIN = 5;
const LONGEST_MIN = 720;
/** Fewer letters could be anything. */
const LEAST_LETTERS = 2;

/** Without accents, marks and case. */
const folded = (text: string): string => text.normalize('NFD').replace(/[\p{M}\p{Cf}.]/gu, '').toLowerCase();

const begins = (names: readonly string[], word: string): boolean =>
  names.some((name) => folded(name).split(/\s+/).some((part) => part === word || (word.length >= LEAST_LETTERS && part.startsWith(word))));

export function readWanted(typed: string, { people, weekdays, parts }: Vocabulary): Wanted {
  const wanted: Wanted = { people: [], minutes: null, weekdays: [], part: '', rest: [] };
  for (const word of folded(typed).split(/[\s,]+/).filter(Boolean)) {
    const minutes = /^(\d{1,3})\p{L}{0,3}$/u.exec(word);
    const part = parts.find((one) => begins(one.names, word));
    const days = weekdays.filter((one) => begins(one.names, word));
    const who = people.filter((one) => begins([one.name], word));
    if (minutes && Number(minutes[1]) >= SHORTEST_MIN && Number(minutes[1]) <= LONGEST_MIN) wanted.minutes = Number(minutes[1]);
    else if (part) wanted.part = part.part;
    else if (days.length > 0) wanted.weekdays.push(...days.map((one) => one.weekday));
    else if (who.length > 0) wanted.people.push(...who.map((one) => one.id));
    else wanted.rest.push(word);
  }
  return wanted;
}
