/**
 * The languages of the screens. The clinic says which there are (`Locale`): one that has no line
 * here does not compile. Only the texts of the chosen language are loaded.
 */
import type { Locale } from './commands';

type Texts = () => Promise<{ default: string[] }>;
const english: Texts = () => import('./words/en');

export const texts: Record<Locale, Texts> = {
  en: english,
  es: () => import('./words/es'),
  fr: () => import('./words/fr'),
  ar: () => import('./words/ar'),
  // English, marked or turned around while it is read.
  'en-XA': english,
  'ar-XB': english,
};

export const locales = Object.keys(texts) as Locale[];

/** The pseudo-locales: they show what was left out of Fluent, clipped, or drawn for one direction only. */
export const testing = (code: Locale): boolean => /-X[AB]$/.test(code);

/** The languages to offer; who already uses a pseudo-locale keeps it. */
export const offered = (now: string): Locale[] => locales.filter((code) => !testing(code) || code === now);

/** The digits that a language has of its own, by their name in CLDR. */
export const ownDigits: Partial<Record<Locale, string>> = { ar: 'arab' };
