import type { BackupState } from '../../lib/commands';
import { DoorError } from '../../lib/door';
import { moment, number } from '../../lib/format';
import { errorText, t } from '../../lib/i18n.svelte';

/** How loud it has to be said. */
export type Mood = 'ok' | 'warn' | 'danger';

export function moodOf(state: BackupState): Mood {
  if (state.is_overdue) return 'danger';
  return state.trouble ? 'warn' : 'ok';
}

/** One line: when the last backup was made, and that it was opened and counted. */
export function lastLine(state: BackupState): string {
  if (!state.place) return t('backup-none-chosen');
  const { last } = state;
  if (!last) return t('backup-none-yet');
  return t('backup-last', { at: moment(last.at_ms), patients: last.patients, entries: number(last.entries) });
}

/** What does not work, since when, and what to do. */
export function troubleLine(state: BackupState): string | undefined {
  const { trouble } = state;
  if (!trouble) return undefined;
  return t('backup-trouble', { since: moment(trouble.since_ms), why: errorText(new DoorError(trouble.code)) });
}
