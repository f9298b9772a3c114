/** Names as people say them. Many have one word only; nothing here invents a second. */
export interface Named {
  family_name: string;
  given_name?: string | null | undefined;
}

/** Who was chosen for a form: as much as is needed to name them. */
export interface Chosen extends Named {
  id: string;
  number: number;
}

/** "Mona Farah": as spoken, for tiles, toasts and announcements. */
export const spoken = (who: Named): string => [who.given_name, who.family_name].filter(Boolean).join(' ');

/** "Farah, Mona": as filed, for lists that are sorted by family name. */
export const filed = (who: Named): string => [who.family_name, who.given_name].filter(Boolean).join(', ');

/** "MF": at most two letters, for a place without room. Letters, not UTF-16 halves. */
export function initials(who: Named): string {
  const first = (text: string | null | undefined): string => [...(text ?? '').trim()][0] ?? '';
  return (first(who.given_name) + first(who.family_name)).toLocaleUpperCase();
}
