/** A day as it is drawn: columns of boxes, and what the cursor can stand on. Pure. */
import { closed, frameOf, pack, type Box, type Frame } from './layout';
import { stops, type Stop } from './grid';
import { isOffGrid } from './status';
import type { Appt, Block, Day, Span } from './types';

/** The lowest tile: one line of text, and a target that a finger can hit (WCAG 2.5.8). */
export const LOWEST_TILE_PX = 24;

/** More than these without a place are only counted, and listed when asked for. */
export const MOST_LOOSE = 40;

export interface ColumnView {
  id: string;
  name: string;
  colour: number;
  closed: Span[];
  /** Time of theirs, or of the whole clinic, in which nobody is booked. */
  blocks: Block[];
  /** When this practitioner's day begins, if hours are set. */
  opens_ms: number | null;
  rows: Appt[];
  /** Those of the rows that have a box: all, but where hundreds come at once. */
  drawn: Appt[];
  boxes: Map<string, Box>;
  stops: Stop[];
  done: number;
  all: number;
  /** Whether they still receive. */
  active: boolean;
}

export interface DayViewed {
  frame: Frame;
  columns: ColumnView[];
  /** Rows without a place in the grid: no practitioner, or no time yet. */
  loose: Appt[];
  /** How many rows have no box. */
  undrawn: number;
  cancelled: number;
}

/** What of a block lies in the hours on screen; one that closes the whole day does not stretch them. */
const within = (block: Block, frame: Frame): Block => ({
  ...block,
  start_ms: Math.max(block.start_ms, frame.start_ms),
  end_ms: Math.min(block.end_ms, frame.end_ms),
});

const timed = (row: Appt): row is Appt & { start_ms: number } => typeof row.start_ms === 'number';

export function viewOf(day: Day, stepMin: number, pxPerMin: number, showCancelled: boolean, hasHours: boolean): DayViewed {
  const shown = (rows: readonly Appt[]): Appt[] => rows.filter((row) => showCancelled || !isOffGrid(row.status));
  const endOf = (row: Appt & { start_ms: number }): number => row.end_ms ?? row.start_ms + stepMin * 60_000;
  const spans: Span[] = day.columns.flatMap((column) => [
    ...column.open,
    ...shown(column.appointments).filter(timed).map((row) => ({ start_ms: row.start_ms, end_ms: endOf(row) })),
  ]);
  const frame = frameOf({ start_ms: day.day_start_ms, end_ms: day.day_end_ms }, spans, stepMin, pxPerMin);
  const loose = shown(day.unassigned);
  let cancelled = day.unassigned.filter((row) => isOffGrid(row.status)).length;

  const columns = day.columns.map((column): ColumnView => {
    const visible = shown(column.appointments);
    const rows = visible.filter(timed);
    loose.push(...visible.filter((row) => !timed(row)));
    cancelled += column.appointments.filter((row) => isOffGrid(row.status)).length;
    const items = rows.map((row) => ({
      id: row.id,
      start_ms: row.start_ms,
      end_ms: endOf(row),
      holds: !isOffGrid(row.status),
    }));
    const boxes = new Map(pack(items, frame, LOWEST_TILE_PX).map((box) => [box.id, box]));
    return {
      id: column.practitioner.id,
      name: column.practitioner.name,
      colour: column.practitioner.colour,
      closed: closed(column.open, frame, hasHours),
      blocks: day.blocks
        .filter((block) => block.practitioner_id === null || block.practitioner_id === column.practitioner.id)
        .map((block) => within(block, frame))
        .filter((block) => block.start_ms < block.end_ms),
      opens_ms: column.open[0]?.start_ms ?? null,
      rows,
      drawn: rows.filter((row) => boxes.has(row.id)),
      boxes,
      stops: stops(items.filter((item) => boxes.has(item.id)), frame),
      done: column.appointments.filter((row) => row.status === 'done').length,
      all: column.appointments.filter((row) => !isOffGrid(row.status)).length,
      active: column.practitioner.active,
    };
  });
  const undrawn = columns.reduce((sum, column) => sum + column.rows.length - column.drawn.length, 0);
  return { frame, columns, loose, undrawn: undrawn + Math.max(0, loose.length - MOST_LOOSE), cancelled };
}
