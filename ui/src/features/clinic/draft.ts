/** What the wizard asks, with the answers a country suggests. */
import type { Country, Locale, NewClinic } from '../../lib/commands';
import { t } from '../../lib/i18n.svelte';

export type Start = 'empty' | 'sample' | 'import';

export interface NewClinicDraft {
  locale: Locale;
  name: string;
  country: string;
  currency: string;
  time_zone: string;
  week_start: number;
  start: Start;
  owner: string;
  /** The owner sees patients: a column of the schedule is theirs. */
  receives: boolean;
  password: string;
  /** The owner has said that passwords alone must do, on a PC without a key store. */
  password_only: boolean;
}

export function emptyDraft(locale: Locale): NewClinicDraft {
  return {
    locale,
    name: '',
    country: '',
    currency: '',
    time_zone: '',
    week_start: 1,
    start: 'empty',
    owner: '',
    receives: true,
    password: '',
    password_only: false,
  };
}

/** The country in whose time zone this PC runs; only a first guess. */
export function guessCountry(countries: readonly Country[]): Country | undefined {
  const zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  return countries.find((country) => country.time_zones.includes(zone));
}

/** Takes over what is usual in a country. */
export function settle(draft: NewClinicDraft, country: Country): void {
  const zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  draft.country = country.code;
  draft.currency = country.currency;
  draft.time_zone = country.time_zones.includes(zone) ? zone : (country.time_zones[0] ?? 'UTC');
  draft.week_start = country.week_start;
}

/**
 * What a clinic of one's own begins with besides the country's usual hours, in the language of the wizard: enough to book
 * the first visit, and easily changed.
 */
export function usualWeek(draft: NewClinicDraft): NonNullable<NewClinic['usual_week']> {
  return {
    owner_receives: draft.receives,
    visit_types: [
      { name: t('usual-visit'), duration_min: 15 },
      { name: t('usual-visit-again'), duration_min: 15 },
      { name: t('usual-visit-first'), duration_min: 30 },
    ],
    rooms: [t('usual-room')],
  };
}

/** Two places in the list to ask back, never the same and never side by side. */
export function placesToAsk(count: number, random: () => number = Math.random): [number, number] {
  const first = Math.floor(random() * count);
  const second = (first + 2 + Math.floor(random() * (count - 3))) % count;
  return first < second ? [first, second] : [second, first];
}
