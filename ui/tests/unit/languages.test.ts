/** Every language says everything English says: no message, variable, choice or plural form is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parse,
  type Entry,
  type Expression,
  type Message,
  type Pattern,
  type SelectExpression,
  type Variant,
} from '@fluent/syntax';
import { expect, test } from 'vitest';
import { testing, locales } from '../../src/lib/locales';

const folder = join(import.meta.dirname, '../../../assets/locales');
const spoken = locales.filter((code) => !testing(code));
const translations = spoken.filter((code) => code !== 'en');
const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many']);

/** `file.ftl:id` -> the message: one that moved to another file is another one. */
function read(language: string): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const file of readdirSync(join(folder, language)).sort()) {
    const resource = parse(readFileSync(join(folder, language, file), 'utf8'), {});
    for (const entry of resource.body as Entry[]) {
      if (entry.type === 'Message') found.set(`${file}:${entry.id.name}`, entry);
      else if (!entry.type.endsWith('Comment')) throw new Error(`${language}/${file}: ${entry.type}`);
    }
  }
  return found;
}
const english = read('en');
const others = new Map(translations.map((language) => [language, read(language)]));

function walk(pattern: Pattern | null, see: (expression: Expression) => void): void {
  for (const element of pattern?.elements ?? []) {
    if (element.type !== 'Placeable') continue;
    const { expression } = element;
    if (expression.type === 'Placeable') throw new Error('a placeable in a placeable');
    see(expression);
    if (expression.type === 'SelectExpression') {
      see(expression.selector);
      for (const variant of expression.variants) walk(variant.value, see);
    }
  }
}

function variables(pattern: Pattern | null): string[] {
  const found = new Set<string>();
  walk(pattern, (one) => one.type === 'VariableReference' && found.add(one.id.name));
  return [...found].sort();
}

const keyOf = ({ key }: Variant) => (key.type === 'Identifier' ? key.name : `=${key.value}`);
const isCount = (choice: SelectExpression) =>
  choice.variants.some((variant) => keyOf(variant).startsWith('=') || CATEGORIES.has(keyOf(variant)));

interface Choice {
  of: string;
  counts: boolean;
  keys: string[];
  variants: Variant[];
}

function choices(message: Message): Choice[] {
  const found: Choice[] = [];
  walk(message.value, (one) => {
    if (one.type !== 'SelectExpression') return;
    const of = one.selector.type === 'VariableReference' ? one.selector.id.name : one.selector.type;
    found.push({ of, counts: isCount(one), keys: one.variants.map(keyOf).sort(), variants: one.variants });
  });
  return found;
}

/** How many of the numbers up to 200 a form is said of; the exact ones have forms of their own. */
function numbersOf(language: string, category: string, exact: string[]): number {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 201 }, (_, n) => n).filter(
    (n) => !exact.includes(`=${n}`) && rules.select(n) === category,
  ).length;
}

test('the languages are those that have a folder, and each has the files of English', () => {
  expect(readdirSync(folder).sort()).toEqual([...spoken].sort());
  for (const language of translations) {
    expect(readdirSync(join(folder, language)).sort()).toEqual(readdirSync(join(folder, 'en')).sort());
  }
});

test.each(translations)('%s has exactly the messages of English, each in its file', (language) => {
  const ids = [...(others.get(language)?.keys() ?? [])];
  expect({
    missing: [...english.keys()].filter((id) => !ids.includes(id)),
    more: ids.filter((id) => !english.has(id)),
  }).toEqual({ missing: [], more: [] });
});

test.each(translations)('%s leaves no variable out', (language) => {
  const wrong: string[] = [];
  for (const [id, message] of english) {
    const other = others.get(language)?.get(id);
    if (!other) continue;
    const wanted = variables(message.value).join(' ');
    const given = variables(other.value).join(' ');
    if (wanted !== given) wrong.push(`${id}: { ${wanted} }, but { ${given} }`);
  }
  expect(wrong).toEqual([]);
});

test.each(spoken)('%s has every plural form of its grammar wherever it counts', (language) => {
  const grammar = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
  const wrong: string[] = [];
  for (const [id, message] of language === 'en' ? english : (others.get(language) ?? [])) {
    for (const choice of choices(message).filter((one) => one.counts)) {
      const exact = choice.keys.filter((key) => key.startsWith('='));
      const forms = choice.keys.filter((key) => !key.startsWith('='));
      if (forms.join() !== grammar.join()) wrong.push(`${id}: [${forms.join(' ')}], not [${grammar.join(' ')}]`);
      // A form that stands for several numbers has to show which, where the message shows it at all.
      if (!choice.variants.some((variant) => variables(variant.value).includes(choice.of))) continue;
      for (const variant of choice.variants) {
        const key = keyOf(variant);
        if (key.startsWith('=') || numbersOf(language, key, exact) === 1) continue;
        if (!variables(variant.value).includes(choice.of)) wrong.push(`${id}: [${key}] does not show $${choice.of}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each(translations)('%s counts and chooses wherever English does', (language) => {
  const wrong: string[] = [];
  for (const [id, message] of english) {
    const other = others.get(language)?.get(id);
    if (!other) continue;
    for (const choice of choices(message)) {
      const same = choices(other).find((one) => one.of === choice.of && one.counts === choice.counts);
      if (!same) wrong.push(`${id}: no choice by $${choice.of}`);
      else if (!choice.counts && same.keys.join() !== choice.keys.join()) {
        wrong.push(`${id}: [${same.keys.join(' ')}], not [${choice.keys.join(' ')}]`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

function plainText(pattern: Pattern | null): string {
  return (pattern?.elements ?? [])
    .map((element) => {
      if (element.type === 'TextElement') return element.value;
      const { expression } = element;
      if (expression.type !== 'SelectExpression') return '';
      return expression.variants.map((variant) => plainText(variant.value)).join(' ');
    })
    .join(' ');
}

test.each(translations)('%s is translated: no sentence was left in English', (language) => {
  const words = (text: string) => text.match(/\p{L}{2,}/gu) ?? [];
  const left = [...english].filter(([id, message]) => {
    const text = plainText(message.value);
    const other = plainText(others.get(language)?.get(id)?.value ?? null);
    return words(text).length > 2 && text === other;
  });
  expect(left.map(([id]) => id)).toEqual([]);
});

test('Arabic is written in Arabic; of Latin words there are only names and keys', () => {
  const known = /^(?:Satchel|FHIR|Linux|Caps|Lock|Ctrl|Alt|Shift|Enter|Esc|PgUp|PgDn|Del)$/;
  const latin = [...(others.get('ar') ?? [])].flatMap(([id, message]) =>
    (plainText(message.value).match(/[A-Za-z]{2,}/g) ?? [])
      .filter((word) => !known.test(word))
      .map((word) => `${id}: ${word}`),
  );
  expect(latin).toEqual([]);
});
