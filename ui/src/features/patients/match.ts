/**
 * Which letters of a shown text the typed words matched, so that a hit explains itself.
 *
 * The door decides what is found; this only paints. Folding mirrors the search index: case, diacritics, Arabic vowel
 * signs and the forms of alef do not count.
 */
import { asciiDigits } from '../../lib/dates';

export interface Part {
  text: string;
  hit: boolean;
}

const foldLetter = (letter: string): string =>
  asciiDigits(letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();

/** The folded text, and for each of its letters the place in the original. */
function fold(text: string): { folded: string; from: number[] } {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (const unit of foldLetter(letter)) {
      folded += unit;
      from.push(at);
    }
    at += letter.length;
  }
  return { folded, from };
}

const words = (query: string): string[] =>
  fold(query)
    .folded.split(/[\s,;]+/)
    .filter(Boolean);

/** Cuts a name at what the query matched: each typed word at the start of a word of the name. */
export function nameParts(text: string, query: string): Part[] {
  const { folded, from } = fold(text);
  const marks: [number, number][] = [];
  for (const word of words(query)) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      const before = folded[at - 1];
      if (before === undefined || /[\s\-'’.,(]/.test(before)) marks.push([at, at + word.length]);
    }
  }
  return cut(text, from, marks);
}

/** Cuts a number (phone, chart number, date) at the typed digits, wherever its spaces and strokes stand. */
export function digitParts(text: string, query: string): Part[] {
  const digits: number[] = [];
  let bare = '';
  const plain = asciiDigits(text);
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    if (/\d/.test(letter)) {
      bare += letter;
      digits.push(at);
    }
  }
  const marks: [number, number][] = [];
  // A phone is typed with spaces too: the digits of the whole query count as one word, and each word for itself.
  const typed = new Set([query.replace(/\D/g, ''), ...words(query).map((w) => w.replace(/\D/g, ''))]);
  for (const run of typed) {
    const trunk = run.replace(/^0+/, '');
    for (const want of [run, trunk]) {
      if (want.length < 2) continue;
      const at = bare.lastIndexOf(want);
      const [first, last] = [digits[at], digits[at + want.length - 1]];
      // A leading 0 is a trunk prefix more often than the end of a country code: +2[0 10 …] would explain nothing.
      const within = want.startsWith('0') && first !== undefined && /\d/.test(plain[first - 1] ?? '');
      if (at !== -1 && first !== undefined && last !== undefined && !within) {
        marks.push([first, last + 1]);
        break;
      }
    }
  }
  return cut(text, [...text].map((_, i) => i), marks);
}

function cut(text: string, from: readonly number[], marks: readonly [number, number][]): Part[] {
  const lit = new Uint8Array(text.length);
  for (const [start, end] of marks) {
    const first = from[start] ?? 0;
    const last = end < from.length ? (from[end] ?? text.length) : text.length;
    lit.fill(1, first, last);
  }
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    let to = at;
    while (to < text.length && lit[to] === lit[at]) to += 1;
    parts.push({ text: text.slice(at, to), hit: lit[at] === 1 });
    at = to;
  }
  return parts;
}

/** Day, month and year as people write them, or a year with its month. */
const DATE = /^(?:(?:\d{1,2}[ ./-]){1,2}(?:19|20)\d\d|(?:\d{1,2}[ ./-]){2}\d\d|(?:19|20)\d\d(?:[ ./-]\d{1,2}){1,2}|\d{8})$/;
const PHONE_DIGITS = 7;
const isDate = (text: string): boolean => DATE.test(asciiDigits(text));
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(asciiDigits(text));
const isPhone = (text: string): boolean => asciiDigits(text).replace(/\D/g, '').length >= PHONE_DIGITS;
const mayBeBirth = (text: string): boolean => /^[\d./-]{2,10}$/.test(asciiDigits(text));

/** Groups of digits side by side are one date or one phone: neither is typed without spaces. A year may stand beside a phone. */
function readGroups(groups: readonly string[], out: { birth: string; phone: string }): void {
  const [first = '', second = '', ...more] = groups;
  let year = '';
  if (isYear(first) && isPhone(groups.slice(1).join(''))) year = first;
  else if (isPhone(first) && isYear(second) && more.length === 0) year = second;
  const text = groups.filter((group) => group !== year).join(' ');
  out.birth ||= year;
  if (isDate(text)) out.birth ||= text;
  else if (isPhone(text)) out.phone ||= text;
  else out.birth ||= groups.find(mayBeBirth) ?? '';
}

/** What a typed search says about a new patient: words are names, digits are a birth date or a phone. */
export function prefill(query: string): { family_name: string; given_name: string; birth: string; phone: string } {
  const out = { family_name: '', given_name: '', birth: '', phone: '' };
  const names: string[] = [];
  let groups: string[] = [];
  for (const word of query.trim().split(/[\s,;]+/).filter(Boolean)) {
    const plain = asciiDigits(word);
    const isGroup = /^\+?[\d().-]*\d[\d().-]*$/.test(plain) && !(isDate(word) && /\D/.test(plain));
    if (isGroup) groups.push(word);
    else {
      readGroups(groups, out);
      groups = [];
      if (!/\d/.test(plain)) names.push(word);
      else if (mayBeBirth(word)) out.birth ||= word;
    }
  }
  readGroups(groups, out);
  // The first word is taken as the family name, as the search box's own hint says it ("family given year").
  const [family = '', ...given] = names.map((n) => n.charAt(0).toLocaleUpperCase() + n.slice(1));
  out.family_name = family;
  out.given_name = given.join(' ');
  return out;
}
