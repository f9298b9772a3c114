/** One changed row put into a day that is on screen, before the clinic's own "changed" arrives. */
import type { Appt, Day } from './types';

export const rowsOf = (day: Day): Appt[] => [...day.columns.flatMap((c) => c.appointments), ...day.unassigned];

export const rowOf = (day: Day, id: string): Appt | undefined => rowsOf(day).find((row) => row.id === id);

/** The kind of visit that most rows have. */
export function commonestType(rows: readonly Appt[]): string | null {
  const counts = new Map<string, number>();
  for (const { visit_type_id: id } of rows) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  let best: [string, number] | null = null;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

/** The day with `row` where it now belongs, and nowhere else. On another day it is gone from this one. */
export function withRow(day: Day, row: Appt): Day {
  const start = row.start_ms ?? null;
  // A visit past midnight stands on both days.
  const here = start === null || ((row.end_ms ?? start + 1) > day.day_start_ms && start < day.day_end_ms);
  const rest = (rows: Appt[]): Appt[] => rows.filter((other) => other.id !== row.id);
  const mine = here && day.columns.some((c) => c.practitioner.id === row.practitioner_id);
  return {
    ...day,
    columns: day.columns.map((column) => {
      const others = rest(column.appointments);
      const into = here && column.practitioner.id === row.practitioner_id;
      if (!into) return others.length === column.appointments.length ? column : { ...column, appointments: others };
      return {
        ...column,
        appointments: [...others, row].sort((a, b) => (a.start_ms ?? 0) - (b.start_ms ?? 0)),
      };
    }),
    unassigned: here && !mine ? [...rest(day.unassigned), row] : rest(day.unassigned),
  };
}
