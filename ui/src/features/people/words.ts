import type { Role } from '../../lib/commands';
import type { MessageId } from '../../lib/i18n.svelte';

export const roles: readonly Role[] = [
  'owner',
  'manager',
  'clinician',
  'nurse',
  'front_desk',
  'biller',
  'auditor',
];

/** The message that names a role. */
export function roleLabel(role: Role): MessageId {
  return (
    {
      owner: 'role-owner',
      manager: 'role-manager',
      clinician: 'role-clinician',
      nurse: 'role-nurse',
      front_desk: 'role-front-desk',
      biller: 'role-biller',
      auditor: 'role-auditor',
    } as const
  )[role];
}

/** Up to two letters that stand for a name; a title such as "Dr" does not count. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word, at) => at > 0 || !/^(dr|prof|mr|mrs|ms|د)\.?$/i.test(word));
  const first = (word: string | undefined) => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '';
  return first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '');
}

/** How hard a password is to guess, in four steps, by length and variety; a hint, not a gate. */
export function strength(password: string): 0 | 1 | 2 | 3 {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const different = new Set(password).size;
  if (password.length < 8 || different < 5) return 0;
  const score = password.length + kinds * 2 + Math.min(different, 12);
  if (score < 24) return 1;
  return score < 32 ? 2 : 3;
}
