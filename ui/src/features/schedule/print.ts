/** A day on paper, read anew by a command that remembers who printed it. */
import { call } from '../../lib/door';
import { print } from '../../lib/paper';
import { wordsOf } from './words';

export const printDay = (date: string, practitioner_id?: string): Promise<void> =>
  print(async () => {
    const [day, setup, { default: sheet }] = await Promise.all([
      call('schedule.print_day', { date, ...(practitioner_id === undefined ? {} : { practitioner_id }) }),
      call('schedule.setup', {}),
      import('./DaySheet.svelte'),
    ]);
    return { sheet, props: { day, words: wordsOf(setup, Date.now(), 0) } };
  });
