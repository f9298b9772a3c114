/** A patient's card and labels on paper, read anew by a command that remembers who printed them. */
import { call } from '../../lib/door';
import { print } from '../../lib/paper';

export type PaperKind = 'card' | 'label' | 'labels';

export const printPatient = (id: string, kind: PaperKind): Promise<void> =>
  print(async () => {
    const [patient, { default: sheet }] = await Promise.all([call('patients.print_card', { id }), import('./CardSheet.svelte')]);
    return { sheet, props: { patient, kind } };
  });
