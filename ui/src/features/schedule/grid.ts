/**
 * Moving about the day with keys, and moving a visit: pure, over stops and places.
 *
 * A *stop* is what the cursor can stand on: a tile, or a free step of a column. A *place* is a column and a start: all four
 * ways of moving a visit (drag, move mode, Alt+arrow, cut and paste) end in one place, and one command carries it out.
 */
import { MINUTE, snap, type Frame } from './layout';
import type { Appt } from './types';

export type Stop =
  | { kind: 'tile'; id: string; start_ms: number; end_ms: number }
  | { kind: 'free'; start_ms: number; end_ms: number };

/** A column (by position) and a start. */
export interface Place {
  column: number;
  start_ms: number;
}

/** A tile; one that `holds` no time (a cancelled visit) can be chosen, and the time under it booked. */
type Seen = Pick<Appt, 'id' | 'start_ms' | 'end_ms'> & { holds?: boolean };

/** The stops of one column from top to bottom: its tiles, and the free steps between them. */
export function stops(tiles: readonly Seen[], frame: Frame): Stop[] {
  const step = frame.step_min * MINUTE;
  const list: Stop[] = tiles.map((t) => {
    const start_ms = t.start_ms ?? frame.start_ms;
    return { kind: 'tile', id: t.id, start_ms, end_ms: Math.max(t.end_ms ?? 0, start_ms + 1) };
  });
  const busy = list.filter((_, at) => tiles[at]?.holds !== false);
  for (let ms = frame.start_ms; ms < frame.end_ms; ms += step) {
    // Free means that its start is free: after a visit that ends at 09:50 the step 09:45 is not offered, 10:00 is.
    if (!busy.some((b) => b.start_ms <= ms && ms < b.end_ms)) {
      list.push({ kind: 'free', start_ms: ms, end_ms: Math.min(ms + step, frame.end_ms) });
    }
  }
  return list.sort((a, b) => a.start_ms - b.start_ms || b.end_ms - a.end_ms || (key(a) < key(b) ? -1 : 1));
}

/** A name for a stop that outlives a redraw. */
export const key = (stop: Stop): string => (stop.kind === 'tile' ? stop.id : `free:${stop.start_ms}`);

/** The stop that holds an instant, or the nearest one to it. */
export function nearest(list: readonly Stop[], ms: number): Stop | null {
  let best: Stop | null = null;
  let least = Infinity;
  for (const stop of list) {
    const away = ms < stop.start_ms ? stop.start_ms - ms : ms < stop.end_ms ? 0 : ms - stop.end_ms + 1;
    // Of those that hold it the last to begin wins, of those beside it the first: the list is sorted.
    if (away < least || away === 0) [best, least] = [stop, away];
  }
  return best;
}

/** The same time of day in another column: each has a stretch of time of its own. */
export function across(place: Place, column: number, frames: readonly Frame[]): Place {
  const to = Math.min(Math.max(0, column), frames.length - 1);
  const by = (frames[to]?.start_ms ?? 0) - (frames[place.column]?.start_ms ?? 0);
  return { column: to, start_ms: place.start_ms + by };
}

/** Where an arrow leads from a place in move mode or with Alt: one step up or down, one column to a side. */
export function step(place: Place, arrow: Arrow, frames: readonly Frame[], length_ms: number): Place {
  const frame = frames[place.column];
  if (!frame) return place;
  const by = frame.step_min * MINUTE;
  // A visit that stands off the step (09:07) moves onto it first, so that two moves never keep an odd minute.
  const on = snap(place.start_ms, frame);
  const last = Math.max(frame.start_ms, snap(frame.end_ms - Math.max(length_ms, by), frame));
  switch (arrow) {
    case 'up':
      return { ...place, start_ms: Math.max(frame.start_ms, on < place.start_ms ? on : on - by) };
    case 'down':
      return { ...place, start_ms: Math.max(place.start_ms, Math.min(last, on + by)) };
    case 'before':
      return across(place, place.column - 1, frames);
    case 'after':
      return across(place, place.column + 1, frames);
  }
}

/** Directions as read: `before` and `after` follow the writing direction, not the keys' arrows. */
export type Arrow = 'up' | 'down' | 'before' | 'after';

export function arrowOf(pressed: string, rtl: boolean): Arrow | null {
  switch (pressed) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowLeft':
      return rtl ? 'after' : 'before';
    case 'ArrowRight':
      return rtl ? 'before' : 'after';
    default:
      return null;
  }
}

/** The place under a pointer: column by its edge, start by the pointer less where in the tile it was taken. */
export function placeAt(
  x: number,
  y: number,
  columns: readonly { left: number; right: number }[],
  frames: readonly Frame[],
  grab: number,
): Place | null {
  const column = columns.findIndex((c) => x >= c.left && x < c.right);
  const frame = frames[column];
  if (!frame) return null;
  const raw = frame.start_ms + ((y - grab) / frame.px_per_min) * MINUTE;
  // Half a step of tolerance, so that the tile lands where its head is seen.
  const start_ms = snap(raw + (frame.step_min * MINUTE) / 2, frame);
  const outside = y < 0 || y > ((frame.end_ms - frame.start_ms) / MINUTE) * frame.px_per_min;
  return outside ? null : { column, start_ms };
}
