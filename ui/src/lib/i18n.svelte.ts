/**
 * Words. Every visible text is a Fluent message in `assets/locales/<language>/<feature>.ftl`.
 *
 * The language comes from the clinic or the person, never from the web view. Two pseudo-locales
 * are made from English while running: `en-XA` (accents, longer) and `ar-XB` (right to left).
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Locale } from './commands';
import { DoorError } from './door';
import type { Messages } from './messages.gen';
import { accented, mirrored } from './pseudo';

export type { MessageId } from './messages.gen';

const english = import.meta.glob<string>('../../../assets/locales/en/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const others = import.meta.glob<string>(
  ['../../../assets/locales/*/*.ftl', '!../../../assets/locales/en/*.ftl'],
  { query: '?raw', import: 'default' },
);

/** Languages that can be chosen: English, its two pseudo-locales, and those with a folder. */
export const locales: Locale[] = [
  'en',
  ...(['es', 'fr', 'ar'] as const).filter((code) =>
    Object.keys(others).some((path) => path.includes(`/${code}/`)),
  ),
  'en-XA',
  'ar-XB',
];

function bundle(code: string, texts: string[], transform?: (text: string) => string) {
  const made = new FluentBundle(code, transform ? { transform } : {});
  for (const text of texts) made.addResource(new FluentResource(text));
  return made;
}

const englishBundle = bundle('en', Object.values(english));

class Language {
  code = $state<Locale>('en');
  bundle = $state.raw<FluentBundle>(englishBundle);

  get dir(): 'ltr' | 'rtl' {
    return this.code === 'ar' || this.code === 'ar-XB' ? 'rtl' : 'ltr';
  }

  /** The language for the platform's date and number words; pseudo-locales speak English. */
  get speech(): string {
    return this.code === 'en-XA' || this.code === 'ar-XB' ? 'en' : this.code;
  }

  /** Speaks the language; one that is not there is spoken in English. */
  async use(wanted: string): Promise<void> {
    const code = locales.find((one) => one === wanted) ?? 'en';
    if (code === 'en-XA') this.bundle = bundle('en', Object.values(english), accented);
    else if (code === 'ar-XB') this.bundle = bundle('en', Object.values(english), mirrored);
    else if (code === 'en') this.bundle = englishBundle;
    else {
      const paths = Object.keys(others).filter((path) => path.includes(`/${code}/`));
      this.bundle = bundle(code, await Promise.all(paths.map((path) => others[path]!())));
    }
    this.code = code;
    document.documentElement.lang = this.speech;
    document.documentElement.dir = this.dir;
  }
}

export const language = new Language();

function text(id: string, args?: Record<string, FluentVariable>): string | undefined {
  const from = language.bundle.hasMessage(id) ? language.bundle : englishBundle;
  const value = from.getMessage(id)?.value;
  return value ? from.formatPattern(value, args ?? null, []) : undefined;
}

/** The words of a message. Pass human numbers (chart number) as strings: numbers are grouped. */
export function t<K extends keyof Messages>(
  id: K,
  ...args: Messages[K] extends undefined ? [] : [Messages[K]]
): string {
  return text(id, args[0] as Record<string, FluentVariable> | undefined) ?? id;
}

/** As [`t`], for an id put together at run time; `undefined` if there is no such message. */
export function tx(id: string, args?: Record<string, FluentVariable>): string | undefined {
  return text(id, args);
}

/** What happened, why and what to do, for a refusal of the door. */
export function errorText(error: DoorError): string {
  const args: Record<string, FluentVariable> = { incident: error.incident ?? '' };
  for (const [name, value] of Object.entries(error.params)) {
    args[name] = typeof value === 'number' ? value : String(value);
  }
  const id = `err-${error.code.replaceAll(/[._]/g, '-')}`;
  return text(id, args) ?? t('err-unknown', { code: error.code });
}
