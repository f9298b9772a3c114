/** A day on paper, read anew by a command that remembers who printed it. */
import { call } from '../../lib/door';
import { print } from '../../lib/paper';
import { problem } from '../../lib/toasts.svelte';
import { wordsOf } from './words';

export async function printDay(date: string, practitioner_id?: string): Promise<void> {
  try {
    const [day, setup, { default: sheet }] = await Promise.all([
      call('schedule.print_day', { date, ...(practitioner_id === undefined ? {} : { practitioner_id }) }),
      call('schedule.setup', {}),
      import('./DaySheet.svelte'),
    ]);
    await print(sheet, { day, words: wordsOf(setup, Date.now(), 0) });
  } catch (thrown) {
    problem(thrown);
  }
}
