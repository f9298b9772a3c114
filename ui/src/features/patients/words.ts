/** How a person's particulars are written on every screen. */
import type { Hit, Sex } from '../../lib/commands';
import { numericDate } from '../../lib/format';
import { t, tx } from '../../lib/i18n.svelte';
import { session } from '../../lib/session.svelte';
import { ageOf } from './birth';

/** "39 y", "7 mo", "12 d"; nothing when it is not known. */
export function ageLabel(birth_date: string | null | undefined, estimated = false): string {
  const age = birth_date ? ageOf(birth_date, session.today()) : null;
  if (!age) return '';
  const words = tx(`patients-age-${age.unit}`, { count: age.count }) ?? '';
  return estimated ? `~${words}` : words;
}

/** "02/03/1987", as exact as it is known; "about 1987" for an estimate. */
export function bornLabel(birth_date: string | null | undefined, estimated = false): string {
  if (!birth_date) return t('patients-no-birth');
  const date = numericDate(birth_date);
  return estimated ? t('patients-born-about', { date }) : date;
}

/** "Deceased 03/10/2026", as exact as it is known. */
export const diedLabel = (date: string | null): string =>
  date === null ? t('patients-deceased-undated') : t('patients-deceased', { date: numericDate(date) });

/** One letter for a list; nothing when it is not recorded. */
export const sexShort = (sex: Sex): string => (sex === 'unknown' ? '' : (tx(`patients-sex-short-${sex}`) ?? sex));
export const sexWord = (sex: Sex): string => tx(`patients-sex-${sex}`) ?? sex;

/** A date of the kind that the clinic writes, for hints: 2 March 1987. */
export const exampleDate = (): string => numericDate('1987-03-02');

/** Why a hit is there, when its shown texts do not say it themselves. */
export function whyFound(hit: Hit): string | undefined {
  if (hit.matched.some((m) => m === 'name' || m === 'phone' || m === 'number' || m === 'birth_date')) return undefined;
  const [reason] = hit.matched;
  return reason ? tx(`patients-match-${reason}`) : undefined;
}
