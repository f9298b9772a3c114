/** A list that is worked off: what was settled stays in its place, greyed, until the list is left. Pure. */
import type { Tried } from './types';

type Row = Tried & { id: string };

/** The clinic's rows with those settled here that it no longer lists. One that it lists again was taken back. */
export function shown<T extends Row>(
  rows: readonly T[],
  settled: ReadonlyMap<string, T>,
  order: (a: T, b: T) => number,
): T[] {
  const known = new Set(rows.map((row) => row.id));
  return [...rows, ...[...settled.values()].filter((row) => !known.has(row.id))].sort(order);
}

const isCalled = (row: Row): boolean => row.attempts > 0;

/** Where the list goes on after a call: at the next one not called yet, from the top again if need be; else one further. */
export function nextOf<T extends Row>(rows: readonly T[], at: number): number {
  const after = rows.findIndex((row, index) => index > at && !isCalled(row));
  const next = after === -1 ? rows.findIndex((row) => !isCalled(row)) : after;
  return next === -1 ? Math.max(0, Math.min(at + 1, rows.length - 1)) : next;
}

export const calledOf = (rows: readonly Row[]): number => rows.filter(isCalled).length;
