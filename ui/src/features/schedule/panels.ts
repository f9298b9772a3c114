/** What the schedule shows in the side panel: a visit, a booking, or who waits. Loaded when first asked for. */
import type { PartOfDay } from '../../lib/commands';
import { keepTyping } from '../patients';
import { t } from '../../lib/i18n.svelte';
import { panel, panelOpener } from '../../lib/panel.svelte';
import { session } from '../../lib/session.svelte';
import type { Appt, Freed, Waiting } from './types';
import { calledRow } from './words';

/** What is already known of a booking. */
export interface Wish {
  date: string;
  time?: string;
  practitioner_id?: string;
  room_id?: string;
  /** Empty: nobody chosen yet. */
  patient_id?: string;
  visit_type_id?: string;
  reason?: string;
  /** Booked from a list that goes on: the day is not shown afterwards. */
  stays?: boolean;
  duration_min?: number;
  part_of_day?: PartOfDay;
  /** Who is taken off the waiting list by it. */
  waiting_id?: string;
}

/** What is already known of somebody who would come sooner. */
export type Wait = Partial<Pick<Waiting, 'patient_id' | 'practitioner_id' | 'visit_type_id' | 'duration_min' | 'until'>>;

export async function openVisit(row: Appt, date: string, withFocus: boolean): Promise<void> {
  const { default: component } = row.restricted
    ? await import('./RestrictedVisit.svelte')
    : await import('./VisitPanel.svelte');
  panel.open({ id: `visit:${row.id}`, title: () => calledRow(row), component, props: { id: row.id, date, withFocus }, way: { opener: 'schedule.visit', with: { row, date } } });
}
panelOpener('schedule.visit', ({ row, date }: { row: Appt; date: string }) => openVisit(row, date, false));

export async function openBooking(wish: Wish): Promise<void> {
  const { date, time, practitioner_id, room_id, patient_id, waiting_id } = wish;
  const id = ['book', date, time, practitioner_id, room_id, patient_id, waiting_id].join(':');
  if (!session.can('schedule.book') || panel.reveal(id)) return;
  if (!patient_id) keepTyping();
  const { default: component } = await import('./BookPanel.svelte');
  panel.open({ id, title: () => t('schedule-book-title'), component, props: { wish }, way: { opener: 'schedule.book', with: wish } });
}
panelOpener('schedule.book', openBooking);

/** Books somebody who waits: what they asked for is filled in, and the next time that suits is looked for. */
export function bookWaiting(one: Waiting): Promise<void> {
  const today = session.today();
  return openBooking({
    date: one.from > today ? one.from : today,
    patient_id: one.patient_id,
    duration_min: one.duration_min,
    waiting_id: one.id,
    ...(one.practitioner_id ? { practitioner_id: one.practitioner_id } : {}),
    ...(one.visit_type_id ? { visit_type_id: one.visit_type_id } : {}),
    ...(one.part_of_day ? { part_of_day: one.part_of_day } : {}),
  });
}

/** Who waits; of a time that became free, those whom it would suit. */
export async function openWaitlist(freed?: Freed): Promise<void> {
  const { default: component } = await import('./Waitlist.svelte');
  const id = freed ? `waits:${freed.practitioner_id}:${freed.date}:${freed.time}` : 'waits';
  panel.open({ id, title: () => freed ? t('schedule-waits-freed') : t('schedule-waits'), component, props: { freed }, way: { opener: 'schedule.waits', with: freed } });
}
panelOpener('schedule.waits', openWaitlist);

/** Puts somebody on the waiting list. */
export async function openWait(wait: Wait = {}): Promise<void> {
  const id = `wait:${wait.patient_id ?? ''}`;
  if (!session.can('schedule.book') || panel.reveal(id)) return;
  if (!wait.patient_id) keepTyping();
  const { default: component } = await import('./WaitForm.svelte');
  panel.open({ id, title: () => t('schedule-wait-title'), component, props: { wait }, way: { opener: 'schedule.wait', with: wait } });
}
panelOpener('schedule.wait', openWait);
