/** The waiting room and a visit's slip on paper. Both are read anew by a command that remembers them. */
import { call } from '../../lib/door';
import { print } from '../../lib/paper';
import { session } from '../../lib/session.svelte';
import { wordsOf } from '../schedule';
import { alertsOf, columns } from './board';

const paperWords = async () => ({
  ...wordsOf(await call('schedule.setup', {}), Date.now(), 0),
  alerts: alertsOf(session.settings),
});

/** Prints the list of a day, of one practitioner or of all. */
export const printBoard = (date: string, practitioner_id: string | null): Promise<void> =>
  print(async () => {
    const [board, words, { default: sheet }] = await Promise.all([
      call('flow.print_board', { date }),
      paperWords(),
      import('./BoardSheet.svelte'),
    ]);
    const who = words.practitioners.get(practitioner_id ?? '') ?? null;
    return { sheet, props: { date, columns: columns(board.rows, practitioner_id), words, who } };
  });

/** Prints the slip of one visit. */
export const printSlip = (id: string): Promise<void> =>
  print(async () => {
    const [row, words, { default: sheet }] = await Promise.all([
      call('flow.print_slip', { id }),
      paperWords(),
      import('./SlipSheet.svelte'),
    ]);
    return { sheet, props: { row, words } };
  });
