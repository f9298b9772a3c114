/** The ways from anywhere to a patient: open, book for, register. */
import { t } from '../../lib/i18n.svelte';
import { panel, panelOpener } from '../../lib/panel.svelte';
import { router } from '../../lib/router.svelte';
import { session } from '../../lib/session.svelte';
import { undoable } from '../../lib/toasts.svelte';
import { keepTyping } from './early';
import { prefill } from './match';

export function openPatient(id: string): void {
  router.go('patient', { id });
}

/** The booking panel lives with the schedule: this feature only says for whom. */
export function bookFor(patient_id: string): void {
  router.go('today', { book: patient_id });
}

/** So does the waiting list. */
export function waitFor(patient_id: string): void {
  router.go('today', { wait: patient_id });
}

/** Opens the registration panel with what was already typed in a search. */
export async function registerPatient(typed = ''): Promise<void> {
  const id = 'patients.register';
  if (!session.can('patients.register') || panel.reveal(id)) return;
  keepTyping();
  const { default: component } = await import('./RegisterPanel.svelte');
  panel.open({ id, title: () => t('patients-new'), component, props: { typed: prefill(typed) }, way: { opener: 'patients.register', with: typed } });
}
panelOpener('patients.register', registerPatient);

export function sayRegistered(name: string, number: number): void {
  undoable(t('patients-registered', { name, number: String(number) }));
}
