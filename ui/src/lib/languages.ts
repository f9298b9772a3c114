/** Languages that people speak, by their names in the language of the screen. */
import { language } from './i18n.svelte';

/** What a desk is likely to hear: the languages that most people speak, as BCP 47 tags. */
const SPOKEN =
  'am ar az bg bn bs ca cs da de el en es et fa fi fil fr gu ha he hi hr ht hu hy id ig it ja jv ka kk km kn ko ku ky lo lt lv mg mk ml mn mr ms my ne nl no om or pa pl ps pt qu ro ru rw si sk sl so sq sr st sv sw ta te tg th ti tk tr uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  );

function labels(): (code: string) => string {
  const names = new Intl.DisplayNames([language.speech], { type: 'language' });
  return (code) => {
    try {
      const name = names.of(code) ?? code;
      // No language has this tag: it is a word that somebody typed.
      return name.toLowerCase() === code.toLowerCase() ? code : name;
    } catch {
      return code;
    }
  };
}

/** A language by its name; whatever else was written stays as it was written. */
export const languageLabel = (code: string): string => labels()(code);

/** What can be chosen, in the alphabet of the screen: nothing first, and what is kept even where it is none of these. */
export function languageChoices(kept: string, none: string): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(language.speech);
  const label = labels();
  const known = SPOKEN.map((value) => ({ value, label: label(value) }));
  const own = kept === '' ? [] : [{ value: kept, label: label(kept) }];
  const named = [...own, ...known.filter((one) => one.label !== own[0]?.label)];
  return [{ value: '', label: none }, ...named.sort((a, b) => compare(a.label, b.label))];
}
