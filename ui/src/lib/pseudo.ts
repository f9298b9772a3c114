/** The two pseudo-locales: they show untranslated, clipped and left-to-right-only text. */

const accents: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((plain, at) => [
    plain,
    [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'][at] ?? plain,
  ]),
);

/** `en-XA`: every letter gets an accent and vowels are doubled, about 40 % longer. */
export function accented(text: string): string {
  return text.replace(/[a-zA-Z]/g, (letter) => {
    const marked = accents[letter] ?? letter;
    return 'aeiouy'.includes(letter) ? marked + marked : marked;
  });
}

/** `ar-XB`: every word reads from right to left. */
export function mirrored(text: string): string {
  return text.replace(/[a-zA-Z]+/g, (word) => `\u200f\u202e${word}\u202c\u200f`);
}
