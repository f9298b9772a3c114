import { expect, test } from 'vitest';
import { languageChoices, languageLabel } from '../../src/lib/languages';

test('a language is said by its name, a word that is none as it was written', () => {
  expect(languageLabel('ar')).toBe('Arabic');
  expect(languageLabel('fr-CA')).toBe('Canadian French');
  expect(languageLabel('Quechua of the south')).toBe('Quechua of the south');
});

test('what is kept can be chosen again, once, and nothing comes first', () => {
  const tags = (kept: string): string[] => languageChoices(kept, 'Not asked').map((one) => one.value);
  expect(tags('')[0]).toBe('');
  expect(tags('ar')).toHaveLength(tags('').length);
  expect(tags('gsw')).toContain('gsw');
  expect(new Set(tags('ar')).size).toBe(tags('ar').length);
  // A word that says the same as a tag stands for it.
  expect(tags('Arabic')).not.toContain('ar');
  const labels = languageChoices('Arabic', 'Not asked').map((one) => one.label);
  expect(new Set(labels).size).toBe(labels.length);
});

test('languages stand in alphabetical order', () => {
  const labels = languageChoices('', 'Not asked').slice(1).map((one) => one.label);
  expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')));
});
