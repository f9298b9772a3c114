/** A patient's card and labels on paper, read anew by a command that remembers who printed them. */
import { call } from '../../lib/door';
import { print } from '../../lib/paper';
import { problem } from '../../lib/toasts.svelte';

export type PaperKind = 'card' | 'label' | 'labels';

export async function printPatient(id: string, kind: PaperKind): Promise<void> {
  try {
    const [patient, { default: sheet }] = await Promise.all([call('patients.print_card', { id }), import('./CardSheet.svelte')]);
    await print(sheet, { patient, kind });
  } catch (thrown) {
    problem(thrown);
  }
}
