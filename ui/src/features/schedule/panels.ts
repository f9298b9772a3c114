/** What the schedule shows in the side panel: one visit, or a booking. Loaded when first asked for. */
import { keepTyping } from '../patients';
import { t } from '../../lib/i18n.svelte';
import { panel } from '../../lib/panel.svelte';
import { session } from '../../lib/session.svelte';
import type { Appt } from './types';
import { calledRow } from './words';

/** What is already known of a booking. */
export interface Wish {
  date: string;
  time?: string;
  practitioner_id?: string;
  /** Empty: nobody chosen yet. */
  patient_id?: string;
}

export async function openVisit(row: Appt, date: string, withFocus: boolean): Promise<void> {
  const { default: component } = row.restricted
    ? await import('./RestrictedVisit.svelte')
    : await import('./VisitPanel.svelte');
  panel.open({ id: `visit:${row.id}`, title: calledRow(row), component, props: { id: row.id, date, withFocus } });
}

export async function openBooking(wish: Wish): Promise<void> {
  if (!session.can('schedule.book')) return;
  if (!wish.patient_id) keepTyping();
  const { default: component } = await import('./BookPanel.svelte');
  const id = `book:${wish.date}:${wish.time ?? ''}:${wish.practitioner_id ?? ''}:${wish.patient_id ?? ''}`;
  panel.open({ id, title: t('schedule-book-title'), component, props: { wish } });
}
