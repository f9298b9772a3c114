/** Two records of one person: what each knows, which of them is right, and the acts of merging and keeping apart. */
import type { Args, Hit, Patient } from '../../lib/commands';
import { t } from '../../lib/i18n.svelte';
import { languageLabel } from '../../lib/languages';
import { change } from '../../lib/saved.svelte';
import { undoable } from '../../lib/toasts.svelte';
import { spoken } from './names';
import { bornLabel, diedLabel, sexWord } from './words';

export type Take = NonNullable<Args<'patients.merge'>['take']>[number];

/** What there can be only one of, as it is written; empty: this record does not know it. */
const ONE: Record<Take, (p: Patient) => string> = {
  name: (p) => spoken(p),
  preferred_name: (p) => p.preferred_name ?? '',
  birth_date: (p) => (p.birth_date ? bornLabel(p.birth_date, p.birth_date_estimated) : ''),
  sex: (p) => (p.sex === 'unknown' ? '' : sexWord(p.sex)),
  language: (p) => (p.language === null ? '' : languageLabel(p.language)),
  note: (p) => p.note ?? '',
  deceased: (p) => (p.deceased ? diedLabel(p.deceased_date) : ''),
};

export interface Choice {
  take: Take;
  stays: string;
  joins: string;
  differs: boolean;
  /** Whether what the joining record says is shown from then on. */
  taken: boolean;
}

/** What a person decided, by the record whose entry is right. */
export type Picked = Partial<Record<Take, string>>;

/** The entries of which one is shown: the staying record's, unless it has none or a person chose otherwise. */
export function choices(stays: Patient, joins: Patient, picked: Picked = {}): Choice[] {
  return (Object.keys(ONE) as Take[])
    .map((take) => {
      const [mine, theirs] = [ONE[take](stays), ONE[take](joins)];
      const differs = mine !== theirs;
      const chosen = picked[take] ?? (mine === '' ? joins.id : stays.id);
      return { take, stays: mine, joins: theirs, differs, taken: differs && chosen === joins.id };
    })
    .filter((choice) => choice.stays !== '' || choice.joins !== '');
}

interface Chart {
  number: number;
  archived: boolean;
}

/** Which of two stays unless somebody swaps them: one that is in use, and of two such the older. */
export function older<C extends Chart>(one: C, other: C): [C, C] {
  const swap = one.archived === other.archived ? other.number < one.number : one.archived;
  return swap ? [other, one] : [one, other];
}

export async function merge(stays: Patient, joins: Patient, picked: Picked = {}): Promise<Patient> {
  const take = choices(stays, joins, picked).flatMap((choice) => (choice.taken ? [choice.take] : []));
  const merged = await change('patients.merge', { id: stays.id, merge_id: joins.id, take });
  undoable(t('patients-merged-toast', { name: spoken(merged), number: String(merged.number), other: String(joins.number) }));
  return merged;
}

export async function keepApart(one: Hit | Patient, other: Hit | Patient): Promise<void> {
  await change('patients.keep_apart', { id: one.id, other_id: other.id });
  undoable(t('patients-kept-apart-toast', { one: String(one.number), other: String(other.number) }));
}
