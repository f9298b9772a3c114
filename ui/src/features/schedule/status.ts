/**
 * One status model for every screen: what may follow what, and how each is shown (icon, word, colour; never colour alone).
 * The words are Fluent ids `status-<key>`; the colours are CSS classes `status-<key>` in `status.css`.
 */
import type { Appt, Status } from './types';

/** What a person can do to an appointment, in the clinic's words. Each is one command of the door. */
export type Act =
  | 'confirm'
  | 'arrive'
  | 'room'
  | 'with_provider'
  | 'ready'
  | 'done'
  | 'no_show'
  | 'cancel'
  | 'left'
  | 'restore'
  | 'back'
  | 'move';

const HERE: readonly Status[] = ['arrived', 'roomed', 'with_provider', 'ready'];
const EXPECTED: readonly Status[] = ['booked', 'confirmed'];

export const isHere = (status: Status): boolean => HERE.includes(status);
export const isExpected = (status: Status): boolean => EXPECTED.includes(status);
/** Finished for today: drawn quietly. */
export const isOver = (status: Status): boolean => !isHere(status) && !isExpected(status);
/** Off the grid unless "show cancelled" is on. A no-show stays: it held the time. */
export const isOffGrid = (status: Status): boolean => status === 'cancelled';

/** The next step of a visit: what `Enter` does on the flow board. */
export function nextAct(status: Status): Act | null {
  switch (status) {
    case 'booked':
    case 'confirmed':
      return 'arrive';
    case 'arrived':
      return 'room';
    case 'roomed':
      return 'with_provider';
    case 'with_provider':
      return 'ready';
    case 'ready':
      return 'done';
    case 'done':
    case 'no_show':
    case 'cancelled':
    case 'left':
      return null;
  }
}

/** Every act that makes sense now, the likeliest first. */
export function actsFor(status: Status): Act[] {
  switch (status) {
    case 'booked':
      return ['arrive', 'confirm', 'move', 'no_show', 'cancel'];
    case 'confirmed':
      return ['arrive', 'move', 'no_show', 'cancel'];
    case 'arrived':
      return ['room', 'with_provider', 'done', 'left', 'back'];
    case 'roomed':
      return ['with_provider', 'done', 'left', 'back'];
    case 'with_provider':
      return ['ready', 'done', 'back'];
    case 'ready':
      return ['done', 'back'];
    case 'done':
      return ['back'];
    case 'no_show':
    case 'cancelled':
    case 'left':
      return ['restore'];
  }
}

type Step = Pick<Appt, 'status' | 'walk_in'> & Partial<Pick<Appt, 'restricted'>>;

/**
 * The acts of one visit: a walk-in was never expected, so before its arrival there is nothing to go back to; of a restricted
 * record nothing is known, and nothing done.
 */
export const actsOf = (row: Step): Act[] =>
  row.restricted ? [] : actsFor(row.status).filter((act) => !(act === 'back' && row.status === 'arrived' && row.walk_in));

export const may = (act: Act, row: Step): boolean => actsOf(row).includes(act);
