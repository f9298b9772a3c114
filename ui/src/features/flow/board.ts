/** The waiting room without a document: who stands in which column, in which order, for how long. */
import type { Settings } from '../../lib/commands';
import type { Appt, Status } from '../schedule';

export const COLUMNS = ['expected', 'waiting', 'in_room', 'with_provider', 'ready', 'done'] as const;
export type ColumnKey = (typeof COLUMNS)[number];

const COLUMN_OF: Readonly<Partial<Record<Status, ColumnKey>>> = {
  booked: 'expected',
  confirmed: 'expected',
  arrived: 'waiting',
  roomed: 'in_room',
  with_provider: 'with_provider',
  ready: 'ready',
  done: 'done',
};

/** When the row entered the step it is in. */
export function sinceMs(row: Appt): number | null {
  switch (row.status) {
    case 'arrived':
      return row.arrived_ms ?? null;
    case 'roomed':
      return row.roomed_ms ?? null;
    case 'with_provider':
      return row.with_provider_ms ?? null;
    case 'ready':
      return row.ready_ms ?? null;
    case 'done':
      return row.done_ms ?? null;
    default:
      return null;
  }
}

/** Whole minutes in the present step; a clock that was set back gives 0, never less. */
export function minutesIn(row: Appt, now_ms: number): number | null {
  const since = sinceMs(row);
  return since === null ? null : Math.max(0, Math.floor((now_ms - since) / 60_000));
}

/** The steps in which somebody can be for too long. */
type Step = 'expected' | 'waiting' | 'in_room' | 'with_provider' | 'ready';
/** After how many minutes in a step the board warns; 0: never. */
export type Alerts = Readonly<Record<Step, number>>;

export const alertsOf = (settings: Settings | null): Alerts => ({
  expected: settings?.alert_expected_min ?? 0,
  waiting: settings?.alert_min ?? 0,
  in_room: settings?.alert_roomed_min ?? 0,
  with_provider: settings?.alert_with_provider_min ?? 0,
  ready: settings?.alert_ready_min ?? 0,
});

/** Minutes since the time of a visit whose patient has not come; nothing before that time. */
export function minutesOverdue(row: Appt, now_ms: number): number | null {
  if (COLUMN_OF[row.status] !== 'expected' || row.start_ms == null || row.start_ms >= now_ms) return null;
  return Math.floor((now_ms - row.start_ms) / 60_000);
}

/** How a wait reads: past the clinic's limit for its step it is `late`, past twice the limit `very_late`. */
export function urgency(row: Appt, now_ms: number, alerts: Alerts): 'calm' | 'late' | 'very_late' {
  const step = COLUMN_OF[row.status];
  if (step === undefined || step === 'done') return 'calm';
  const minutes = step === 'expected' ? minutesOverdue(row, now_ms) : minutesIn(row, now_ms);
  const limit = alerts[step];
  if (minutes === null || limit <= 0 || minutes < limit) return 'calm';
  return minutes < limit * 2 ? 'late' : 'very_late';
}

/** Whole minutes in the house, up to now or to the way out. */
export function minutesInHouse(row: Appt, now_ms: number): number | null {
  if (row.arrived_ms == null || COLUMN_OF[row.status] === undefined) return null;
  return Math.max(0, Math.floor(((row.done_ms ?? now_ms) - row.arrived_ms) / 60_000));
}

export interface BoardColumn {
  key: ColumnKey;
  rows: Appt[];
}

/**
 * The board's columns. Expected stand by their time, walk-ins without one last; the others by how long they are there, the
 * longest first; the finished with the latest on top. Rows that left the day (cancelled, no-show, left) are not here.
 */
export function columns(rows: readonly Appt[], practitioner_id: string | null): BoardColumn[] {
  const by: Record<ColumnKey, Appt[]> = { expected: [], waiting: [], in_room: [], with_provider: [], ready: [], done: [] };
  for (const row of rows) {
    const key = COLUMN_OF[row.status];
    if (key && (practitioner_id === null || row.practitioner_id === practitioner_id)) by[key].push(row);
  }
  const start = (row: Appt): number => row.start_ms ?? Number.MAX_SAFE_INTEGER;
  const since = (row: Appt): number => sinceMs(row) ?? Number.MAX_SAFE_INTEGER;
  by.expected.sort((a, b) => start(a) - start(b));
  for (const key of ['waiting', 'in_room', 'with_provider', 'ready'] as const) by[key].sort((a, b) => since(a) - since(b));
  by.done.sort((a, b) => (b.done_ms ?? 0) - (a.done_ms ?? 0));
  return COLUMNS.map((key) => ({ key, rows: by[key] }));
}

export interface Totals {
  waiting: number;
  in_room: number;
  ready: number;
  longest_min: number;
}

/** Totals of what is shown; they follow the rows between two replies of the door, so that the line is never behind the cards. */
export function totals(board: readonly BoardColumn[], now_ms: number): Totals {
  const rows = board.flatMap((column) => column.rows);
  const waiting = rows.filter((r) => r.status === 'arrived');
  return {
    waiting: waiting.length,
    in_room: rows.filter((r) => r.status === 'roomed').length,
    ready: rows.filter((r) => r.status === 'ready').length,
    longest_min: waiting.reduce((most, r) => Math.max(most, minutesIn(r, now_ms) ?? 0), 0),
  };
}

/** Where an arrow leads on the board: along a column, or to the same height in the next column that has cards. */
export function neighbour(board: readonly BoardColumn[], id: string | null, arrow: 'up' | 'down' | 'before' | 'after'): string | null {
  const at = board.findIndex((c) => c.rows.some((r) => r.id === id));
  if (at === -1) return board.find((c) => c.rows.length > 0)?.rows[0]?.id ?? null;
  const here = board[at]?.rows ?? [];
  const index = here.findIndex((r) => r.id === id);
  if (arrow === 'up') return here[Math.max(0, index - 1)]?.id ?? null;
  if (arrow === 'down') return here[Math.min(here.length - 1, index + 1)]?.id ?? null;
  const by = arrow === 'after' ? 1 : -1;
  for (let next = at + by; next >= 0 && next < board.length; next += by) {
    const rows = board[next]?.rows ?? [];
    if (rows.length > 0) return rows[Math.min(index, rows.length - 1)]?.id ?? null;
  }
  return id;
}
