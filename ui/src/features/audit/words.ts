/** How the lines of the trail are said. */
import type { AuditEntry, AuditKind, AuditSort } from '../../lib/commands';
import { t, tx } from '../../lib/i18n.svelte';

const id = (name: string): string => name.replaceAll(/[._]/g, '-');

/** What happened. */
export const eventWords = (event: string): string => tx(`event-${id(event)}`) ?? event;

/** The same, and what is remembered beside it: why, how many lines, by how much. */
export function whatOf(line: AuditEntry): string[] {
  const { event, count } = line;
  // What was taken back, or done again, is remembered by the name of its command.
  const isStep = event === 'clinic.undone' || event === 'clinic.redone';
  const reason = isStep && line.reason ? (tx(`command-${id(line.reason)}`) ?? line.reason) : line.reason;
  const counted = event.endsWith('clock_changed') ? t('audit-jumped', { count: count ?? 0 }) : t('audit-lines', { count: count ?? 0 });
  return [reason ?? '', count == null ? '' : counted].filter(Boolean);
}

export const outcomeWords = (outcome: string): string => tx(`outcome-${outcome}`) ?? outcome;

export const KINDS: readonly AuditKind[] = ['sign_in', 'looked', 'printed', 'exported', 'changed', 'set_up', 'refused'];
export const OUTCOMES = ['done', 'denied', 'failed'] as const;

export const kindWords = (kind: AuditKind): string => tx(`audit-kind-${id(kind)}`) ?? kind;

/** The columns with their heads. */
export const COLUMNS = [
  ['when', 'audit-when'],
  ['who', 'audit-who'],
  ['what', 'audit-what'],
  ['patient', 'audit-patient'],
  ['outcome', 'audit-outcome'],
  ['place', 'audit-place'],
] as const satisfies readonly (readonly [AuditSort, string])[];
