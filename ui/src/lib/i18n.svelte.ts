/**
 * Words. Every visible text is a Fluent message in `assets/locales/<language>/<feature>.ftl`.
 *
 * The language comes from the clinic or the person, never from the web view. Two pseudo-locales
 * are made from English while running: `en-XA` (accents, longer) and `ar-XB` (right to left).
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Locale, Settings } from './commands';
import { inDigits } from './digits';
import { DoorError } from './door';
import { locales, ownDigits, texts } from './locales';
import type { Messages } from './messages.gen';
import { accented, mirrored } from './pseudo';

export type { MessageId } from './messages.gen';

/** What the clinic says about how a language is written. */
type Writing = Pick<Settings, 'country' | 'digits'>;

class Language {
  code = $state<Locale>('en');
  /** The digits of numbers, dates and times; typed numbers, phones and names stay as they are. */
  digits = $state('latn');
  /** The language as it is written in the clinic's country: its names of months, its decimal sign. */
  tag = $state('en');
  bundle = $state.raw<FluentBundle>(new FluentBundle('en'));
  private turn = 0;

  get dir(): 'ltr' | 'rtl' {
    return this.code === 'ar' || this.code === 'ar-XB' ? 'rtl' : 'ltr';
  }

  /** The language for the platform's words; pseudo-locales speak English. */
  get speech(): string {
    return this.code === 'en-XA' || this.code === 'ar-XB' ? 'en' : this.code;
  }

  /** Speaks the language; one that is not there is spoken in English. */
  async use(wanted: string, writing?: Writing): Promise<void> {
    const code = locales.find((one) => one === wanted) ?? 'en';
    const turn = (this.turn += 1);
    const { default: resources } = await texts[code]();
    // Another language was chosen while this one was being read.
    if (turn !== this.turn) return;
    this.speak(code, resources, writing);
    document.documentElement.lang = this.speech;
    document.documentElement.dir = this.dir;
  }

  /** Has `draw` write in another language, for what leaves the screen; the screen goes on in its own. */
  async borrow(wanted: Locale, writing: Writing, draw: () => void): Promise<void> {
    const { default: resources } = await texts[wanted]();
    const { code, digits, tag, bundle } = this;
    this.speak(wanted, resources, writing);
    try {
      draw();
    } finally {
      Object.assign(this, { code, digits, tag, bundle });
    }
  }

  private speak(code: Locale, resources: readonly string[], writing: Writing | undefined): void {
    const digits = (writing?.digits === 'native' && ownDigits[code]) || 'latn';
    this.code = code;
    this.digits = digits;
    this.tag = writing && this.speech !== 'en' ? `${this.speech}-${writing.country}` : this.speech;
    const transform =
      code === 'en-XA' ? accented : code === 'ar-XB' ? mirrored : (text: string) => inDigits(text, digits);
    const bundle = new FluentBundle(`${this.tag}-u-nu-${digits}`, { transform });
    for (const text of resources) bundle.addResource(new FluentResource(text));
    this.bundle = bundle;
  }
}

export const language = new Language();

/** Messages without arguments, as they were said once: a day says them hundreds of times. */
const plain = new WeakMap<FluentBundle, Map<string, string | undefined>>();

function text(id: string, args?: Record<string, FluentVariable>): string | undefined {
  const bundle = language.bundle;
  let known = plain.get(bundle);
  if (!known) plain.set(bundle, (known = new Map<string, string | undefined>()));
  if (!args && known.has(id)) return known.get(id);
  const value = bundle.getMessage(id)?.value;
  const said = value ? bundle.formatPattern(value, args ?? null, []) : undefined;
  if (!args) known.set(id, said);
  return said;
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
