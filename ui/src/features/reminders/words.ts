/** How calls, languages and what is missing are said. */
import { language, t, tx } from '../../lib/i18n.svelte';
import { moment } from '../../lib/format';
import { languageLabel } from '../../lib/languages';
import type { Callee, Message, Outcome, Tried } from './types';

export const outcomeWord = (outcome: Outcome): string => tx(`reminders-outcome-${outcome}`) ?? outcome;

/** "2 calls" and what came of the last. */
export function triedWords(row: Tried): { count: string; last: string | null } {
  if (row.attempts === 0 || !row.last_outcome) return { count: t('reminders-tried-none'), last: null };
  return {
    count: t('reminders-tried', { count: row.attempts }),
    last: [outcomeWord(row.last_outcome), row.last_ms === null ? '' : moment(row.last_ms)].filter(Boolean).join(t('between')),
  };
}

/** Why there is no number to call. */
export const phoneless = (row: Callee): string => (row.no_phone ? t('reminders-no-phone') : t('reminders-phone-unknown'));

/** In which language a message is, and why it is not theirs. */
export function messageLanguage(message: Message, asked: string | null): { name: string; why: string | null } {
  const name = t('reminders-message-in', { language: languageLabel(message.language) });
  if (message.instead_of !== null) return { name, why: t('reminders-message-instead', { language: languageLabel(message.instead_of) }) };
  return { name, why: asked === null ? t('reminders-message-not-asked') : null };
}

/** What is missing in a message, as a list. */
export function gapWords(message: Pick<Message, 'gaps'>): string | null {
  if (message.gaps.length === 0) return null;
  const what = message.gaps.map((gap) => tx(`reminders-placeholder-${gap}`) ?? gap);
  return t('reminders-message-gaps', { what: new Intl.ListFormat(language.speech, { type: 'unit' }).format(what) });
}
