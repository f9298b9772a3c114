/** How messages and tasks are named. */
import type { Colleague, Role, StaffTask } from '../../lib/commands';
import { t } from '../../lib/i18n.svelte';
import { roleLabel } from '../people/words';
import { session } from '../../lib/session.svelte';

/** The roles that read messages. */
const READING: readonly Role[] = ['owner', 'manager', 'clinician', 'nurse', 'front_desk', 'biller'];

/** What a select holds for a person or a role, and back. */
export const toPerson = (id: string): string => `person:${id}`;
export const toRole = (role: Role): string => `role:${role}`;

export function addressee(chosen: string): { to_person_id: string } | { to_role: Role } | null {
  const role = READING.find((one) => toRole(one) === chosen);
  if (role) return { to_role: role };
  return chosen.startsWith('person:') ? { to_person_id: chosen.slice('person:'.length) } : null;
}

/** Colleagues by name, oneself last, then everybody of a role that somebody has. */
export function addressees(people: readonly Colleague[]): { value: string; label: string }[] {
  const me = session.me?.id;
  const others = people.filter((one) => one.id !== me);
  const own = people.filter((one) => one.id === me);
  const taken = READING.filter((role) => people.some((one) => one.role === role));
  return [
    ...[...others, ...own].map((one) => ({ value: toPerson(one.id), label: one.name })),
    ...taken.map((role) => ({ value: toRole(role), label: t('tasks-to-role', { role: t(roleLabel(role)) }) })),
  ];
}

/** The name of a person, or "Everyone: nurses". */
export function nameOfTo(of: { to_person_name?: string | null; to_role?: Role | null }): string {
  return of.to_role ? t('tasks-to-role', { role: t(roleLabel(of.to_role)) }) : (of.to_person_name ?? '–');
}

/** "Huda Farah, 010 2345 6789": who called and where to call back. */
export const callerOf = (task: StaffTask): string =>
  [task.caller_name, task.caller_phone].filter(Boolean).join(t('between'));
