/** One changed row put into a day that is on screen, before the clinic's own "changed" arrives. */
import type { Appt, Day } from './types';

export const rowsOf = (day: Day): Appt[] => [...day.columns.flatMap((c) => c.appointments), ...day.unassigned];

export const rowOf = (day: Day, id: string): Appt | undefined => rowsOf(day).find((row) => row.id === id);

/** The day with `row` where it now belongs, and nowhere else. On another day it is gone from this one. */
export function withRow(day: Day, row: Appt): Day {
  const start = row.start_ms ?? null;
  const here = start === null || (start >= day.day_start_ms && start < day.day_end_ms);
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
