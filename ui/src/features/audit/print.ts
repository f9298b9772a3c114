/** The trail and a patient's disclosures on paper. Both are read anew by a command that remembers them. */
import type { Args } from '../../lib/commands';
import { call } from '../../lib/door';
import { print } from '../../lib/paper';
import { problem } from '../../lib/toasts.svelte';
import type { Whose } from './trail.svelte';

export async function printTrail(wanted: Args<'audit.print'>, whose: Whose | null): Promise<void> {
  try {
    const [lines, { default: sheet }] = await Promise.all([call('audit.print', wanted), import('./TrailSheet.svelte')]);
    await print(sheet, { lines, whose });
  } catch (thrown) {
    problem(thrown);
  }
}

export async function printDisclosures(of: Args<'audit.print_disclosures'>): Promise<void> {
  try {
    const [found, { default: sheet }] = await Promise.all([
      call('audit.print_disclosures', of),
      import('./DisclosuresSheet.svelte'),
    ]);
    await print(sheet, { found });
  } catch (thrown) {
    problem(thrown);
  }
}
