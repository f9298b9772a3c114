/**
 * The geometry of a day, without a document: instants to pixels and back, tiles side by side, what lies open.
 *
 * Everything runs on real milliseconds between the clinic's own midnights, so a day of 23 or 25 hours is simply shorter
 * or longer: no tile is lost or drawn twice when the clocks change. Wall-clock words come from `clock.ts` alone.
 */
import type { Span } from './types';

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The visible part of a day, and its scale. */
export interface Frame extends Span {
  px_per_min: number;
  /** The finest time that can be pointed at, in minutes. */
  step_min: number;
}

/** Where one appointment stands in its column: vertical in px, horizontal as lane `lane` of `lanes`. */
export interface Box {
  id: string;
  top_px: number;
  height_px: number;
  lane: number;
  lanes: number;
}

/** Anything with a time. A missing end counts as one step, so that a row with half a time is still drawn. */
export interface Timed {
  id: string;
  start_ms: number;
  end_ms: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The visible frame: all opening hours and appointments with half an hour of air, on full hours, within the day. */
export function frameOf(day: Span, spans: readonly Span[], step_min: number, px_per_min: number): Frame {
  const inside = spans.filter((s) => s.end_ms > day.start_ms && s.start_ms < day.end_ms);
  const first = inside.length ? Math.min(...inside.map((s) => s.start_ms)) : day.start_ms + 8.5 * HOUR;
  const last = inside.length ? Math.max(...inside.map((s) => s.end_ms)) : day.start_ms + 17.5 * HOUR;
  const down = day.start_ms + Math.floor((first - HOUR / 2 - day.start_ms) / HOUR) * HOUR;
  const up = day.start_ms + Math.ceil((last + HOUR / 2 - day.start_ms) / HOUR) * HOUR;
  return {
    start_ms: clamp(down, day.start_ms, day.end_ms),
    end_ms: clamp(up, day.start_ms, day.end_ms),
    px_per_min,
    step_min,
  };
}

/** The step that suits the clinic's visit lengths: their greatest common divisor, kept between 5 and 30 minutes. */
export function stepOf(durations: readonly number[]): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  const lengths = durations.filter((d) => d > 0);
  if (lengths.length === 0) return 15;
  const common = lengths.reduce(gcd);
  if (common >= 30) return 30;
  return [20, 15, 10].find((step) => common % step === 0) ?? 5;
}

export const pxOf = (ms: number, frame: Frame): number => ((ms - frame.start_ms) / MINUTE) * frame.px_per_min;

export const heightOf = (frame: Frame): number => pxOf(frame.end_ms, frame);

/** The instant under a pixel, unsnapped. */
export const msOf = (px: number, frame: Frame): number => frame.start_ms + (px / frame.px_per_min) * MINUTE;

/** The step that an instant lies in (its start), inside the frame. */
export function snap(ms: number, frame: Frame): number {
  const step = frame.step_min * MINUTE;
  const steps = Math.floor((ms - frame.start_ms) / step);
  const last = Math.max(0, Math.ceil((frame.end_ms - frame.start_ms) / step) - 1);
  return frame.start_ms + clamp(steps, 0, last) * step;
}

/** No more tiles side by side than can be told apart, and no more in a column than a screen can bear. */
const MOST_LANES = 8;
const MOST_TILES = 400;

/**
 * Puts overlapping tiles side by side: each cluster of touching times is cut into as few lanes as it needs.
 *
 * A tile is packed by its drawn height, so two five-minute visits never cover one another. Half-open: a visit that
 * ends at 10:00 does not touch one that starts at 10:00. What would be one too many gets no box.
 */
export function pack(items: readonly Timed[], frame: Frame, minPx: number): Box[] {
  const minMs = (minPx / frame.px_per_min) * MINUTE;
  const sorted = items
    .map((item) => {
      // A time outside the frame is pulled to its edge: a bad row is seen at the rim, never dropped.
      const start = clamp(item.start_ms, frame.start_ms, Math.max(frame.start_ms, frame.end_ms - minMs));
      const end = Math.max(clamp(item.end_ms, frame.start_ms, frame.end_ms), start + minMs);
      return { id: item.id, start, end };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));

  const boxes: Box[] = [];
  let cluster: { item: (typeof sorted)[number]; lane: number }[] = [];
  let laneEnds: number[] = [];
  let clusterEnd = -Infinity;
  let drawn = 0;
  const close = (): void => {
    for (const { item, lane } of cluster) {
      boxes.push({
        id: item.id,
        top_px: pxOf(item.start, frame),
        height_px: pxOf(item.end, frame) - pxOf(item.start, frame),
        lane,
        lanes: laneEnds.length,
      });
    }
    cluster = [];
    laneEnds = [];
  };
  for (const item of sorted) {
    if (item.start >= clusterEnd) close();
    const free = laneEnds.findIndex((end) => end <= item.start);
    const lane = free === -1 ? laneEnds.length : free;
    if (lane >= MOST_LANES || drawn >= MOST_TILES) continue;
    drawn += 1;
    laneEnds[lane] = item.end;
    cluster.push({ item, lane });
    clusterEnd = cluster.length === 1 ? item.end : Math.max(clusterEnd, item.end);
  }
  close();
  return boxes;
}

/**
 * What is not open inside the frame: the shaded bands. A clinic without opening hours has none; in one with hours, a day
 * without any is closed from end to end.
 */
export function closed(open: readonly Span[], frame: Frame, hasHours: boolean): Span[] {
  if (open.length === 0 && !hasHours) return [];
  const bands: Span[] = [];
  let from = frame.start_ms;
  for (const span of [...open].sort((a, b) => a.start_ms - b.start_ms)) {
    const start = clamp(span.start_ms, frame.start_ms, frame.end_ms);
    if (start > from) bands.push({ start_ms: from, end_ms: start });
    from = Math.max(from, clamp(span.end_ms, frame.start_ms, frame.end_ms));
  }
  if (from < frame.end_ms) bands.push({ start_ms: from, end_ms: frame.end_ms });
  return bands;
}

/** The hour lines: one for each real hour of the frame. On a clock change a label may repeat or jump; a line never. */
export function hours(frame: Frame): number[] {
  const marks: number[] = [];
  for (let ms = frame.start_ms; ms < frame.end_ms; ms += HOUR) marks.push(ms);
  return marks;
}
