/** What a visit is called: on its tile, and by a screen reader. */
import type { PartOfDay } from '../../lib/commands';
import { spoken } from '../patients';
import { clockTime } from '../../lib/format';
import { language, t, tx } from '../../lib/i18n.svelte';
import { isHere } from './status';
import type { Appt, SetUp } from './types';

/** The names and the time that a row's ids and instants refer to. */
export interface Words {
  nowMs: number;
  alertMin: number;
  visitTypes: ReadonlyMap<string, string>;
  rooms: ReadonlyMap<string, string>;
  practitioners: ReadonlyMap<string, string>;
}

const named = (names: ReadonlyMap<string, string>, id: string | null | undefined): string | undefined =>
  id ? names.get(id) : undefined;

/** By name, numbers in names by their size: Room 2 before Room 10. */
export const byName = <T extends { name: string }>(rows: readonly T[]): T[] => {
  const { compare } = new Intl.Collator(language.speech, { numeric: true });
  return [...rows].sort((a, b) => compare(a.name, b.name));
};

/** The parts of a day to choose among; the first is any. */
export const partsOfDay = (): { value: PartOfDay | ''; label: string }[] => [
  { value: '', label: t('schedule-part-any') },
  { value: 'morning', label: t('schedule-part-morning') },
  { value: 'afternoon', label: t('schedule-part-afternoon') },
  { value: 'evening', label: t('schedule-part-evening') },
];

/** Minutes since the arrival, for as long as the person waits. */
export function minutesWaited(row: Appt, nowMs: number): number | null {
  if (row.status !== 'arrived' || row.arrived_ms == null) return null;
  return Math.max(0, Math.floor((nowMs - row.arrived_ms) / 60_000));
}

/** "09:40 Waiting 12 min", "09:40 In room 2". */
export function tileMeta(row: Appt, words: Words): string {
  const waited = minutesWaited(row, words.nowMs);
  return [
    row.start_ms == null ? undefined : clockTime(row.start_ms),
    row.restricted ? undefined : tx(`status-${row.status}`),
    waited === null ? undefined : t('schedule-waited', { count: waited }),
    isHere(row.status) ? named(words.rooms, row.room_id) : undefined,
    row.new_patient ? t('schedule-new-patient') : undefined,
  ]
    .filter(Boolean)
    .join(t('between'));
}

/** Whose visit it is; of a restricted record only that it is one. */
export const calledRow = (row: Appt): string => (row.restricted ? t('patients-restricted-record') : spoken(row));

/** Spoken, not drawn: the marks that keep directions apart on screen would only be read out. */
export const said = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join(', ')
    .replace(/[\u2066-\u2069]/g, '');

/** "09:40 to 10:00, Mona Farah, follow-up, waiting 12 minutes, Dr Farah". */
export function tileName(row: Appt, words: Words): string {
  const waited = minutesWaited(row, words.nowMs);
  const time =
    row.start_ms == null
      ? undefined
      : row.end_ms == null
        ? clockTime(row.start_ms)
        : t('schedule-tile-time', { start: clockTime(row.start_ms), end: clockTime(row.end_ms) });
  return said([
    time,
    calledRow(row),
    named(words.visitTypes, row.visit_type_id),
    row.restricted ? undefined : waited === null ? tx(`status-${row.status}`) : t('schedule-tile-waiting', { count: waited }),
    named(words.rooms, row.room_id),
    row.overlaps ? t('schedule-overlaps') : undefined,
    row.new_patient ? t('schedule-new-patient') : undefined,
    row.ticket == null ? undefined : t('schedule-ticket', { number: String(row.ticket) }),
    named(words.practitioners, row.practitioner_id),
  ]);
}

/** Names by id, as the set-up has them; inactive ones too, for old visits still bear them. */
export function wordsOf(setup: SetUp | undefined, nowMs: number, alertMin: number): Words {
  const names = (rows: readonly { id: string; name: string }[] | undefined): Map<string, string> =>
    new Map((rows ?? []).map((row) => [row.id, row.name]));
  return {
    nowMs,
    alertMin,
    visitTypes: names(setup?.visit_types),
    rooms: names(setup?.rooms),
    practitioners: names(setup?.practitioners),
  };
}
