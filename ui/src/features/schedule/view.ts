/**
 * The schedule as it is drawn: columns of boxes, and what the cursor can stand on. Pure.
 *
 * A day with a column for each practitioner or room and a week with a column for each day are the same thing: columns, each
 * with its own stretch of time. All stretches are equally long and begin at the same time of day.
 */
import { dayOfWeek } from '../../lib/format';
import { closed, frameOf, pack, type Box, type Frame } from './layout';
import { stops, type Stop } from './grid';
import { isOffGrid } from './status';
import type { Appt, Block, Column, Day, Span, View } from './types';

/** The lowest tile: one line of text, and a target that a finger can hit (WCAG 2.5.8). */
export const LOWEST_TILE_PX = 24;

const HOUR = 3_600_000;

/** More than these without a place are only counted, and listed when asked for. */
export const MOST_LOOSE = 40;

/** Whose a visit becomes by being put into a column. What is not said stays as it is; `null` is no room. */
export interface Whose {
  practitioner_id?: string;
  room_id?: string | null;
}

export interface ColumnView {
  /** Of the column, whichever day it shows. */
  key: string;
  name: string;
  /** Of its practitioner; none where several stand together and each tile bears its own. */
  colour: number | null;
  date: string;
  whose: Whose;
  frame: Frame;
  closed: Span[];
  /** Time of theirs, or of the whole clinic, in which nobody is booked. */
  blocks: Block[];
  /** When this day of theirs begins, if hours are set. */
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
  /** Of the first column: what the hours at the side are reckoned from. */
  frame: Frame;
  columns: ColumnView[];
  /** How many lanes stand side by side in the fullest column that shows everybody. */
  lanes: number;
  colours: ReadonlyMap<string, number>;
  /** Rows without a place in the grid: no practitioner yet. */
  loose: Appt[];
  /** How many rows have no box. */
  undrawn: number;
  cancelled: number;
}

export interface Room {
  id: string;
  name: string;
  active: boolean;
}

export interface Drawing {
  view: View;
  rooms: readonly Room[];
  /** What stands over the visits that have no room. */
  noRoom: string;
  stepMin: number;
  pxPerMin: number;
  hasHours: boolean;
}

/** A column before it is laid out. */
interface Plan {
  key: string;
  name: string;
  day: Day;
  whose: Whose;
  colour: number | null;
  rows: Appt[];
  open: Span[];
  /** Whose blocks count besides the clinic's. */
  of: string | null;
  /** Whether its practitioner still receives; a column of others always does. */
  active?: boolean;
  /** What stands in a lane of its own: each one's practitioner or room. None: tiles share the width. */
  lane: ((row: Appt) => string) | null;
}

/** What of a block lies in the hours on screen; one that closes the whole day does not stretch them. */
const within = (block: Block, frame: Frame): Block => ({
  ...block,
  start_ms: Math.max(block.start_ms, frame.start_ms),
  end_ms: Math.min(block.end_ms, frame.end_ms),
});

/** Where twelve o'clock less twelve hours would be: on a day of 23 or 25 hours the same times of day stay in line. */
const anchorOf = (day: Day): number => day.day_end_ms - 24 * HOUR;

const everyRow = (day: Day): Appt[] => [...day.columns.flatMap((c) => c.appointments), ...day.unassigned];

/** When anybody receives. */
function union(columns: readonly Column[]): Span[] {
  const spans: Span[] = [];
  for (const span of columns.flatMap((c) => c.open).sort((a, b) => a.start_ms - b.start_ms)) {
    const last = spans.at(-1);
    if (last && span.start_ms <= last.end_ms) last.end_ms = Math.max(last.end_ms, span.end_ms);
    else spans.push({ ...span });
  }
  return spans;
}

function plansOf(days: readonly Day[], { view, rooms, noRoom }: Drawing): Plan[] {
  const byRoom = view.columns === 'room';
  const known = new Set(byRoom ? rooms.map((room) => room.id) : days.flatMap((day) => day.columns.map((c) => c.practitioner.id)));
  // Who is gone from the clinic may still be named in a saved view; nobody left means everybody.
  const of = view.of.filter((id) => known.has(id));
  const chosen = (id: string): boolean => of.length === 0 || of.includes(id);
  const inRoom = (day: Day, room: string): Appt[] => everyRow(day).filter((row) => row.room_id === room);
  // Who waits for nobody in particular stands beside the grid.
  const roomless = (day: Day): Appt[] => day.columns.flatMap((c) => c.appointments).filter((row) => !row.room_id);
  const [first] = days;
  if (view.seen === 'day' && first) {
    const day = first;
    const base = { day, lane: null };
    if (!byRoom) {
      return day.columns.filter((c) => chosen(c.practitioner.id)).map(({ practitioner: p, open, appointments }) => (
        { ...base, key: p.id, name: p.name, whose: { practitioner_id: p.id }, colour: p.colour, rows: appointments, open, of: p.id, active: p.active }
      ));
    }
    const open = union(day.columns);
    const shown = rooms.filter((room) => (room.active || inRoom(day, room.id).length > 0) && chosen(room.id));
    const plan = { ...base, colour: null, open, of: null };
    return [
      ...shown.map(({ id, name }) => ({ ...plan, key: id, name, whose: { room_id: id }, rows: inRoom(day, id) })),
      { ...plan, key: 'no-room', name: noRoom, whose: { room_id: null }, rows: roomless(day) },
    ];
  }
  return days.map((day, at): Plan => {
    const plan = { key: `day-${at}`, name: dayOfWeek(day.date), day, colour: null, lane: null, of: null, open: union(day.columns) };
    const { whose } = view;
    if (whose && byRoom) return { ...plan, whose: { room_id: whose }, rows: inRoom(day, whose) };
    if (whose) {
      const column = day.columns.find((c) => c.practitioner.id === whose);
      const colour = column?.practitioner.colour ?? null;
      return { ...plan, whose: { practitioner_id: whose }, colour, rows: column?.appointments ?? [], open: column?.open ?? [], of: whose };
    }
    if (byRoom) {
      const rows = everyRow(day).filter((row) => row.room_id && chosen(row.room_id));
      return { ...plan, whose: {}, rows, lane: (row) => row.room_id ?? '' };
    }
    const columns = day.columns.filter((c) => chosen(c.practitioner.id));
    return { ...plan, whose: {}, open: union(columns), rows: columns.flatMap((c) => c.appointments), lane: (row) => row.practitioner_id ?? '' };
  });
}

/** Every one in a lane of its own, in the same order on each day: what is free is seen as a gap. */
function lanesOf(items: readonly Item[], frame: Frame, order: readonly string[]): Box[] {
  return order.flatMap((id, at) =>
    pack(items.filter((item) => item.lane === id), frame, LOWEST_TILE_PX).map((box) => (
      { ...box, lane: at * box.lanes + box.lane, lanes: order.length * box.lanes }
    )),
  );
}

interface Item {
  id: string;
  start_ms: number;
  end_ms: number;
  holds: boolean;
  lane: string;
}

export function viewOf(days: readonly Day[], drawing: Drawing): DayViewed {
  const { view, stepMin, pxPerMin, hasHours } = drawing;
  const shown = (rows: readonly Appt[]): Appt[] => rows.filter((row) => view.cancelled || !isOffGrid(row.status));
  const endOf = (row: Appt): number => row.end_ms ?? row.start_ms + stepMin * 60_000;
  const plans = plansOf(days, drawing);
  const colours = new Map(days.flatMap((day) => day.columns).map(({ practitioner: p }) => [p.id, p.colour]));

  // One stretch for all: from the earliest beginning to the latest end of any of them, by the time of day.
  const stretch = (plan: Plan): Frame & { used: boolean } => {
    const spans = [...plan.open, ...shown(plan.rows).map((row) => ({ start_ms: row.start_ms, end_ms: endOf(row) }))];
    const frame = frameOf({ start_ms: plan.day.day_start_ms, end_ms: plan.day.day_end_ms }, spans, stepMin, pxPerMin);
    const anchor = anchorOf(plan.day);
    return { ...frame, start_ms: frame.start_ms - anchor, end_ms: frame.end_ms - anchor, used: spans.length > 0 };
  };
  const all = plans.map(stretch);
  const used = all.some((frame) => frame.used) ? all.filter((frame) => frame.used) : all;
  const from = Math.min(...used.map((frame) => frame.start_ms));
  const until = Math.max(...used.map((frame) => frame.end_ms));
  const frameOn = (day: Day): Frame => ({ start_ms: anchorOf(day) + from, end_ms: anchorOf(day) + until, px_per_min: pxPerMin, step_min: stepMin });

  const order = [...new Set(plans.flatMap((plan) => (plan.lane ? shown(plan.rows).map(plan.lane) : [])))];
  order.sort((a, b) => [...colours.keys()].indexOf(a) - [...colours.keys()].indexOf(b));
  const columns = plans.map((plan): ColumnView => {
    const { day, key, name, colour, whose } = plan;
    const frame = frameOn(day);
    const rows = shown(plan.rows);
    const items = rows.map((row): Item => ({
      id: row.id, start_ms: row.start_ms, end_ms: endOf(row), holds: !isOffGrid(row.status), lane: plan.lane?.(row) ?? '',
    }));
    const laid = plan.lane ? lanesOf(items, frame, order) : pack(items, frame, LOWEST_TILE_PX);
    const boxes = new Map(laid.map((box) => [box.id, box]));
    return {
      key, name, colour, whose, frame, rows,
      date: day.date,
      closed: closed(plan.open, frame, hasHours),
      blocks: day.blocks
        .filter((block) => block.practitioner_id === null || block.practitioner_id === plan.of)
        .map((block) => within(block, frame))
        .filter((block) => block.start_ms < block.end_ms),
      opens_ms: plan.open[0]?.start_ms ?? null,
      drawn: rows.filter((row) => boxes.has(row.id)),
      boxes,
      stops: stops(items.filter((item) => boxes.has(item.id)), frame),
      done: plan.rows.filter((row) => row.status === 'done').length,
      all: plan.rows.filter((row) => !isOffGrid(row.status)).length,
      active: plan.active ?? true,
    };
  });
  const inGrid = new Set(columns.flatMap((column) => column.rows.map((row) => row.id)));
  const unassignedOf = view.whose && view.seen === 'week' ? [] : days.flatMap((day) => day.unassigned);
  const loose = shown(unassignedOf).filter((row) => !inGrid.has(row.id));
  const undrawn = columns.reduce((sum, column) => sum + column.rows.length - column.drawn.length, 0);
  return {
    frame: columns[0]?.frame ?? { start_ms: 0, end_ms: HOUR, px_per_min: pxPerMin, step_min: stepMin },
    columns,
    lanes: order.length,
    colours,
    loose,
    undrawn: undrawn + Math.max(0, loose.length - MOST_LOOSE),
    cancelled: [...plans.flatMap((plan) => plan.rows), ...unassignedOf].filter((row) => isOffGrid(row.status)).length,
  };
}

