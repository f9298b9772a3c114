/** The trail and a patient's disclosures on paper. Both are read anew by a command that remembers them. */
import type { Args } from '../../lib/commands';
import { call } from '../../lib/door';
import { print } from '../../lib/paper';
import type { Whose } from './trail.svelte';

export const printTrail = (wanted: Args<'audit.print'>, whose: Whose | null): Promise<void> =>
  print(async () => {
    const [lines, { default: sheet }] = await Promise.all([call('audit.print', wanted), import('./TrailSheet.svelte')]);
    return { sheet, props: { lines, whose } };
  });

export const printDisclosures = (of: Args<'audit.print_disclosures'>): Promise<void> =>
  print(async () => {
    const [found, { default: sheet }] = await Promise.all([
      call('audit.print_disclosures', of),
      import('./DisclosuresSheet.svelte'),
    ]);
    return { sheet, props: { found } };
  });
