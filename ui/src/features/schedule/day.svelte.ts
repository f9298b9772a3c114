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
import { lengthen, move } from './acts';
import { key, nearest, step, type Arrow, type Place, type Stop } from './grid';
import { MINUTE } from './layout';
import { rowOf, withRow } from './rows';
import { isCrossed, isTaken, meanwhileOf } from './taken';
import { viewOf, type DayViewed } from './view';
import type { Appt, Day } from './types';

/** A visit on its way: `place` is where it would go now, or nothing while the pointer is outside. */
export interface Moving {
  row: Appt;
  place: Place | null;
  by: 'keys' | 'drag';
}

/** A move or booking the clinic refused because the time is held. */
export interface Taken {
  row: Appt;
  place: Place;
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
  day: () => Day | undefined;
  show: (day: Day) => void;
  stepMin: () => number;
  pxPerMin: () => number;
  /** Whether the clinic says when it is open. */
  hasHours: () => boolean;
}

export class DayModel {
  showCancelled = $state(false);
  column = $state(0);
  moving = $state.raw<Moving | null>(null);
  taken = $state.raw<Taken | null>(null);
  /** A move that somebody else's move has crossed. */
  crossed = $state.raw<Taken | null>(null);
  /** Read out by the live region. */
  said = $state('');
  private stopKey = $state<string | null>(null);
  private ms = $state<number | null>(null);
  private readonly source: Source;

  /** The day as drawn. */
  view = $derived.by((): DayViewed | undefined => {
    const day = this.source.day();
    if (!day) return undefined;
    return viewOf(day, this.source.stepMin(), this.source.pxPerMin(), this.showCancelled, this.source.hasHours());
  });

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
    const day = this.source.day();
    return day && this.current?.kind === 'tile' ? rowOf(day, this.current.id) : undefined;
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
      const ms = this.ms ?? this.current?.start_ms ?? Date.now();
      const stop = nearest(columns[to]?.stops ?? [], ms);
      this.stand(to, stop);
      if (stop) this.ms = ms;
    }
  }

  toEnd(last: boolean): void {
    const stops = this.view?.columns[this.column]?.stops ?? [];
    this.stand(this.column, (last ? stops.at(-1) : stops[0]) ?? null);
  }

  /** Where a row stands now. */
  placeOf(row: Appt): Place | null {
    const column = this.view?.columns.findIndex((c) => c.id === row.practitioner_id) ?? -1;
    if (row.start_ms == null) return null;
    return { column: Math.max(0, column), start_ms: row.start_ms };
  }

  beginMove(row: Appt): void {
    const frame = this.view?.frame;
    if (!frame) return;
    this.moving = { row, place: this.placeOf(row) ?? { column: 0, start_ms: frame.start_ms }, by: 'keys' };
    this.said = t('schedule-moving', { name: spoken(row) });
  }

  stepMove(arrow: Arrow): void {
    const { moving, view } = this;
    if (!moving?.place || !view) return;
    const place = step(moving.place, arrow, view.columns.length, view.frame, lengthOf(moving.row));
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
    const [place, view] = [this.placeOf(row), this.view];
    if (!place || !view) return undefined;
    return this.put(row, step(place, arrow, view.columns.length, view.frame, lengthOf(row)));
  }

  /** Alt+Shift+arrow: one step longer or shorter. What it then overlaps is seen at once, and undone at once. */
  async resize(row: Appt, longer: boolean): Promise<void> {
    const stepMin = this.source.stepMin();
    const minutes = lengthOf(row) / MINUTE + (longer ? stepMin : -stepMin);
    if (minutes >= stepMin) this.show(await lengthen(row, minutes));
  }

  /** Carries a move out, however it was made. */
  async put(row: Appt, place: Place, overlap: 'ask' | 'allow' = 'ask'): Promise<void> {
    this.moving = null;
    const column = this.view?.columns[place.column];
    if (!column || (row.practitioner_id === column.id && row.start_ms === place.start_ms)) return;
    const target = { practitioner_id: column.id, practitioner_name: column.name, start_ms: place.start_ms };
    const reply = await move(row, target, overlap);
    if (reply instanceof DoorError) {
      if (isTaken(reply)) this.taken = { row, place, error: reply };
      else if (isCrossed(reply)) this.cross({ row, place, error: reply });
      else problem(reply);
      return;
    }
    this.taken = null;
    pinboard.drop(row.id);
    this.show(reply);
    this.standOn(reply.id);
  }

  /** Somebody else was first: the visit is shown where they put it, and the person asked. */
  private cross(crossed: Taken): void {
    const { practitioner_id, start_ms, end_ms } = meanwhileOf(crossed.error);
    this.show({ ...crossed.row, practitioner_id, start_ms, end_ms });
    this.crossed = crossed;
  }

  /** Shows a changed row at once; the clinic's own word follows. */
  show(row: Appt | null): void {
    const day = this.source.day();
    if (row && day) this.source.show(withRow(day, row));
  }

  private words(place: Place): string {
    const who = this.view?.columns[place.column]?.name ?? '';
    return t('schedule-moving-here', { time: clockTime(place.start_ms), who });
  }
}

export const lengthOf = (row: Appt): number => Math.max(0, (row.end_ms ?? 0) - (row.start_ms ?? 0));
