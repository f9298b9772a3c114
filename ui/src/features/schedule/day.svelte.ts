/**
 * What the Today screen knows besides the clinic's rows: where the cursor stands, what is being moved, what lies on the
 * pinboard. Every way of moving a visit ends in `put`.
 */
import { spoken } from '../patients';
import { DoorError } from '../../lib/door';
import { clockTime } from '../../lib/format';
import { t } from '../../lib/i18n.svelte';
import { router } from '../../lib/router.svelte';
import { session } from '../../lib/session.svelte';
import { problem } from '../../lib/toasts.svelte';
import { lengthen, move, type Overlap, type Target } from './acts';
import { across, key, nearest, step, type Arrow, type Place, type Stop } from './grid';
import { MINUTE } from './layout';
import { rowOf, withRow } from './rows';
import { isCrossed, isTaken, meanwhileOf } from './taken';
import { viewOf, type ColumnView, type DayViewed, type Drawing } from './view';
import type { Appt, Day } from './types';

/**
 * A visit on its way: `place` is where it would go now, or nothing while the pointer is outside. By its `edge` it stays
 * where it is and becomes `length_ms` long.
 */
export interface Moving {
  row: Appt;
  place: Place | null;
  by: 'keys' | 'drag' | 'edge';
  length_ms?: number;
}

/** A move or booking the clinic refused because the time is held. */
export interface Taken {
  row: Appt;
  to: Target;
  error: DoorError;
}

/** Visits cut out to be put down elsewhere, also on another day. They stay booked where they are until then. */
class Pinboard {
  rows = $state.raw<Appt[]>([]);

  pin(row: Appt): void {
    this.rows = [...this.rows.filter((other) => other.id !== row.id), row];
  }

  drop(id: string): void {
    this.rows = this.rows.filter((row) => row.id !== id);
  }
}
export const pinboard = new Pinboard();

/** What a side panel asks of the day: to stand on a visit, or to move it. Taken up when that day is on screen. */
class Asked {
  of = $state.raw<{ id: string; date: string; act: 'show' | 'move' } | null>(null);

  day(act: 'show' | 'move', id: string, date: string): void {
    this.of = { id, date, act };
    router.go('today', date === session.today() ? {} : { date });
  }
}
export const asked = new Asked();

interface Source {
  /** One day, or the seven of a week. */
  days: () => readonly Day[] | undefined;
  show: (days: readonly Day[]) => void;
  drawing: () => Drawing;
  nameOf: (practitioner_id: string) => string;
}

export class DayModel {
  column = $state(0);
  moving = $state.raw<Moving | null>(null);
  taken = $state.raw<Taken | null>(null);
  /** A visit of a series was put elsewhere: which of them are meant? */
  series = $state.raw<{ row: Appt; to: Target } | null>(null);
  /** A move that somebody else's move has crossed. */
  crossed = $state.raw<Taken | null>(null);
  /** Read out by the live region. */
  said = $state('');
  private stopKey = $state<string | null>(null);
  private ms = $state<number | null>(null);
  private readonly source: Source;

  /** The day as drawn. */
  view = $derived.by((): DayViewed | undefined => {
    const days = this.source.days();
    return days && viewOf(days, this.source.drawing());
  });

  private frames = $derived(this.view?.columns.map((column) => column.frame) ?? []);

  /** What the cursor stands on; when it is gone, what is nearest to where it was. */
  current = $derived.by((): Stop | null => {
    const stops = this.view?.columns[this.column]?.stops ?? this.view?.columns[0]?.stops ?? [];
    return stops.find((stop) => key(stop) === this.stopKey) ?? nearest(stops, this.ms ?? Date.now());
  });

  constructor(source: Source) {
    this.source = source;
  }

  /** The visit under the cursor. */
  get row(): Appt | undefined {
    return this.current?.kind === 'tile' ? this.find(this.current.id) : undefined;
  }

  /** The column that the cursor stands in. */
  get here(): ColumnView | undefined {
    return this.view?.columns[this.column];
  }

  /** A row of what is on screen. */
  find(id: string): Appt | undefined {
    return this.source.days()?.map((day) => rowOf(day, id)).find(Boolean);
  }

  stand(column: number, stop: Stop | null): void {
    if (!stop) return;
    this.column = column;
    this.stopKey = key(stop);
    this.ms = stop.start_ms;
  }

  /** Puts the cursor on a row, wherever it is now. */
  standOn(id: string): void {
    this.view?.columns.forEach((column, at) => {
      const stop = column.stops.find((s) => s.kind === 'tile' && s.id === id);
      if (stop) this.stand(at, stop);
    });
  }

  /** Puts the cursor on a time; `null` is now. */
  standAt(ms: number | null): void {
    this.stopKey = null;
    this.ms = ms;
  }

  walk(arrow: Arrow): void {
    const columns = this.view?.columns ?? [];
    const stops = columns[this.column]?.stops ?? [];
    const at = stops.findIndex((stop) => this.current && key(stop) === key(this.current));
    if (arrow === 'up' || arrow === 'down') this.stand(this.column, stops[at + (arrow === 'down' ? 1 : -1)] ?? null);
    else {
      const to = this.column + (arrow === 'after' ? 1 : -1);
      // The time asked for is kept while walking across, so that long visits on the way do not pull the cursor off.
      const start_ms = this.ms ?? this.current?.start_ms ?? Date.now();
      const there = across({ column: this.column, start_ms }, to, this.frames);
      const stop = nearest(columns[to]?.stops ?? [], there.start_ms);
      this.stand(to, stop);
      if (stop) this.ms = there.start_ms;
    }
  }

  toEnd(last: boolean): void {
    const stops = this.view?.columns[this.column]?.stops ?? [];
    this.stand(this.column, (last ? stops.at(-1) : stops[0]) ?? null);
  }

  /** Where a row stands now. */
  placeOf(row: Appt): Place | null {
    const column = this.view?.columns.findIndex((c) => c.rows.some((one) => one.id === row.id)) ?? -1;
    return column < 0 ? null : { column, start_ms: row.start_ms };
  }

  beginMove(row: Appt): void {
    const frame = this.here?.frame;
    if (!frame) return;
    const place = this.placeOf(row) ?? { column: this.column, start_ms: this.current?.start_ms ?? frame.start_ms };
    this.moving = { row, place, by: 'keys' };
    this.said = t('schedule-moving', { name: spoken(row) });
  }

  stepMove(arrow: Arrow): void {
    const { moving } = this;
    if (!moving?.place) return;
    const place = step(moving.place, arrow, this.frames, lengthOf(moving.row));
    this.moving = { ...moving, place };
    this.said = this.words(place);
  }

  stopMove(): void {
    const row = this.moving?.row;
    this.moving = null;
    if (row?.start_ms != null) {
      this.said = t('schedule-moving-stopped', { name: spoken(row), time: clockTime(row.start_ms) });
    }
  }

  /** Alt+arrow: one step, at once. */
  nudge(row: Appt, arrow: Arrow): Promise<void> | undefined {
    const place = this.placeOf(row);
    return place ? this.put(row, step(place, arrow, this.frames, lengthOf(row))) : undefined;
  }

  /** Alt+Shift+arrow: one step longer or shorter. */
  async resize(row: Appt, longer: boolean): Promise<void> {
    const { stepMin } = this.source.drawing();
    await this.lengthen(row, lengthOf(row) / MINUTE + (longer ? stepMin : -stepMin));
  }

  /** Gives a visit another length. What it then overlaps is seen at once, and undone at once. */
  async lengthen(row: Appt, minutes: number): Promise<void> {
    this.moving = null;
    if (minutes * MINUTE !== lengthOf(row) && minutes >= this.source.drawing().stepMin) this.show(await lengthen(row, minutes));
  }

  /** Carries a move out, however it was made. */
  async put(row: Appt, place: Place): Promise<void> {
    this.moving = null;
    const column = this.view?.columns[place.column];
    const to = column && this.target(row, column, place.start_ms);
    if (!to || isThere(row, to)) return;
    if (row.series_id) this.series = { row, to };
    else await this.carry(row, to, 'ask');
  }

  /** Moves this one visit, and no other of its series. */
  async carry(row: Appt, to: Target, overlap: Overlap): Promise<void> {
    const reply = await move(row, to, overlap);
    if (reply instanceof DoorError) {
      if (isTaken(reply)) this.taken = { row, to, error: reply };
      else if (isCrossed(reply)) this.cross({ row, to, error: reply });
      else problem(reply);
      return;
    }
    this.taken = null;
    pinboard.drop(row.id);
    this.show(reply);
    this.standOn(reply.id);
  }

  /** What becomes of a visit in a column: what the column does not say stays as it is. */
  private target(row: Appt, { whose }: ColumnView, start_ms: number): Target {
    const practitioner_id = whose.practitioner_id ?? row.practitioner_id ?? '';
    const { room_id } = whose;
    return { practitioner_id, practitioner_name: this.source.nameOf(practitioner_id), start_ms, ...(room_id === undefined ? {} : { room_id }) };
  }

  /** Somebody else was first: the visit is shown where they put it, and the person asked. */
  private cross(crossed: Taken): void {
    const { practitioner_id, start_ms, end_ms } = meanwhileOf(crossed.error);
    this.show({ ...crossed.row, practitioner_id, start_ms, end_ms });
    this.crossed = crossed;
  }

  /** Shows a changed row at once; the clinic's own word follows. */
  show(row: Appt | null): void {
    const days = this.source.days();
    if (row && days) this.source.show(days.map((day) => withRow(day, row)));
  }

  private words(place: Place): string {
    const who = this.view?.columns[place.column]?.name ?? '';
    return t('schedule-moving-here', { time: clockTime(place.start_ms), who });
  }
}

/** Whether a visit stands there already. */
const isThere = (row: Appt, to: Target): boolean =>
  row.practitioner_id === to.practitioner_id &&
  (to.room_id === undefined || (row.room_id ?? null) === to.room_id) &&
  'start_ms' in to && row.start_ms === to.start_ms;

export const lengthOf = (row: Appt): number => Math.max(0, (row.end_ms ?? 0) - (row.start_ms ?? 0));
