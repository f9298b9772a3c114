/** An import under way, and what came of the last one: it goes on while another screen is looked at. */
import type { ImportReport } from '../../lib/commands';
import { DoorError, asDoorError, callWithFiles, on } from '../../lib/door';
import { t } from '../../lib/i18n.svelte';
import { saved } from '../../lib/saved.svelte';
import { problem, toast } from '../../lib/toasts.svelte';

class Run {
  report = $state.raw<ImportReport>();
  error = $state.raw<DoorError>();
  working = $state<'look' | 'import'>();
  progress = $state.raw<{ done: number; total?: number | null }>();
  private isSeen = false;

  /** While the screen is shown; what happens meanwhile is seen there. */
  seen(): () => void {
    this.isSeen = true;
    return () => (this.isSeen = false);
  }

  async look(): Promise<void> {
    await this.run('look', () => callWithFiles('exchange.look_fhir', {}));
  }

  async bringIn(): Promise<void> {
    await this.run('import', () => callWithFiles('exchange.import_fhir', {}));
  }

  private async run(working: 'look' | 'import', ask: () => Promise<ImportReport>): Promise<void> {
    this.working = working;
    this.error = this.progress = undefined;
    const off = on('progress', (step) => {
      if (step.task.startsWith('exchange.')) this.progress = step;
    });
    try {
      this.report = await ask();
      if (working === 'import') saved.mark();
      if (!this.isSeen) toast(t(`import-ended-${working}`));
    } catch (thrown) {
      this.refused(asDoorError(thrown), working);
    }
    off();
    this.working = undefined;
  }

  private refused(refused: DoorError, working: 'look' | 'import'): void {
    if (refused.code !== 'input.no_file') {
      this.error = refused;
      if (!this.isSeen) problem(refused);
    } else if (working === 'import') {
      // What was looked at is no longer known: it is looked at again.
      this.report = undefined;
    }
  }
}

export const imports = new Run();
