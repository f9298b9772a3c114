/**
 * What reception does to a visit, each by one command of the door: done, said, and undoable.
 *
 * All screens act through here, so the same act has the same words, the same toast and the same way back everywhere.
 */
import { spoken } from '../patients';
import { background } from '../../lib/background';
import { asDoorError, type DoorError } from '../../lib/door';
import { clockTime, dateOfInstant, shortDate } from '../../lib/format';
import { t, tx } from '../../lib/i18n.svelte';
import { change } from '../../lib/saved.svelte';
import { session } from '../../lib/session.svelte';
import { problem, undoable } from '../../lib/toasts.svelte';
import { wall } from './clock';
import { offer } from './offer';
import { may, type Act } from './status';
import type { Appt } from './types';

/** The acts that need nothing but the visit. */
export type Plain = Exclude<Act, 'cancel' | 'move' | 'room'>;

const COMMAND = {
  confirm: 'schedule.confirm',
  arrive: 'flow.arrive',
  with_provider: 'flow.with_provider',
  ready: 'flow.ready',
  done: 'flow.done',
  no_show: 'schedule.no_show',
  left: 'flow.left',
  restore: 'schedule.restore',
  back: 'flow.back',
} as const satisfies Record<Plain, string>;

/** Which permission an act needs; the buttons of others are not shown. */
export const permissionOf = (act: Act): string =>
  ['confirm', 'no_show', 'cancel', 'restore', 'move'].includes(act) ? 'schedule.book' : 'flow.move';

export const allowed = (act: Act): boolean => session.can(permissionOf(act));

/** What happens in the house cannot have happened on a day to come. */
const ON_THE_DAY: readonly Act[] = ['arrive', 'room', 'with_provider', 'ready', 'done', 'no_show', 'left'];

/** Whether this person may do this to this visit now. */
export function possible(act: Act, row: Appt): boolean {
  const ahead = row.start_ms != null && dateOfInstant(row.start_ms) > session.today();
  return allowed(act) && may(act, row) && !(ahead && ON_THE_DAY.includes(act));
}

/** The clinic's word for a status. */
export const statusWord = (row: Appt): string => tx(`status-${row.status}`) ?? row.status;

async function did(act: Act, work: Promise<Appt>): Promise<Appt | null> {
  try {
    const row = await work;
    undoable(tx(`schedule-did-${act}`, { name: spoken(row), status: statusWord(row) }) ?? spoken(row));
    return row;
  } catch (thrown) {
    problem(thrown);
    return null;
  }
}

/** Who falls out leaves a time that somebody may wait for. */
async function freeing(act: Act, row: Appt, work: Promise<Appt>): Promise<Appt | null> {
  const fallen = await did(act, work);
  if (fallen) background(offer([row]));
  return fallen;
}

export const perform = (act: Plain, row: Appt): Promise<Appt | null> => {
  const work = change(COMMAND[act], { id: row.id });
  return act === 'no_show' ? freeing(act, row, work) : did(act, work);
};

export const intoRoom = (row: Appt, room_id: string | null): Promise<Appt | null> =>
  did('room', change('flow.room', { id: row.id, ...(room_id === null ? {} : { room_id }) }));

export const cancel = (row: Appt, late: boolean, reason: string): Promise<Appt | null> =>
  freeing('cancel', row, change('schedule.cancel', { id: row.id, late, ...(reason === '' ? {} : { reason }) }));

/** Cancels the visits of a series that are still ahead: all, or from this one on. */
export async function cancelSeries(row: Appt, which: 'following' | 'all', reason: string): Promise<void> {
  try {
    const { visits, changed } = await change('schedule.cancel_series', { id: row.id, which, ...(reason === '' ? {} : { reason }) });
    undoable(t('schedule-did-cancel-series', { name: spoken(row), count: changed }));
    background(offer(visits.filter((one) => one.status === 'cancelled')));
  } catch (thrown) {
    problem(thrown);
  }
}

/** Where a visit shall go: to an instant of the day on screen, or to a date and time. */
export type Target = {
  practitioner_id: string;
  practitioner_name: string;
  /** Into this room; `null`: out of the one it has; not said: as it is. */
  room_id?: string | null;
} & ({ start_ms: number } | { at: { date: string; time: string } });

export type Overlap = 'ask' | 'allow';

/** Where a visit goes, as the door takes it: the same however it was moved. */
export function whereto(to: Target): { practitioner_id: string; date: string; time: string } {
  const { date, time } = 'at' in to ? to.at : wall(to.start_ms, session.timeZone);
  return { practitioner_id: to.practitioner_id, date, time };
}

/** Where a person saw a visit stand, so that nobody's move is overwritten unawares. */
const seenAt = (row: Appt) => ({
  ...(row.practitioner_id === null ? {} : { practitioner_id: row.practitioner_id }),
  start_ms: row.start_ms,
  end_ms: row.end_ms,
});

/** Makes a visit longer or shorter where it stands. */
export async function lengthen(row: Appt, minutes: number): Promise<Appt | null> {
  if (row.start_ms == null) return null;
  const args = { id: row.id, ...wall(row.start_ms, session.timeZone), duration_min: minutes, overlap: 'allow' as const, seen: seenAt(row) };
  try {
    const changed = await change('schedule.move', args);
    undoable(t('schedule-did-lengthen', { name: spoken(changed), count: minutes }));
    return changed;
  } catch (thrown) {
    problem(thrown);
    return null;
  }
}

/** The one command behind every way of moving a visit. Gives the refusal back, for the caller to offer a way out. */
export async function move(row: Appt, to: Target, overlap: Overlap): Promise<Appt | DoorError> {
  const room = to.room_id === undefined ? {} : to.room_id === null ? { no_room: true } : { room_id: to.room_id };
  try {
    const moved = await change('schedule.move', { id: row.id, ...whereto(to), ...room, overlap, seen: seenAt(row) });
    const start = moved.start_ms ?? 0;
    const words = { name: spoken(row), time: clockTime(start), who: to.practitioner_name };
    const other_day = row.start_ms != null && dateOfInstant(row.start_ms) !== dateOfInstant(start);
    undoable(
      other_day
        ? t('schedule-did-move-day', { ...words, date: shortDate(dateOfInstant(start)) })
        : t('schedule-did-move', words),
    );
    background(offer([row]));
    return moved;
  } catch (thrown) {
    return asDoorError(thrown);
  }
}
