import { beforeEach, expect, test } from 'vitest';
import { DoorError } from '../../src/lib/door';
import { errorText, language, t, tx } from '../../src/lib/i18n.svelte';
import { accented, mirrored } from '../../src/lib/pseudo';

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

beforeEach(() => language.use('en'));

test('plurals and arguments are said in English', () => {
  expect(plain(t('age-years', { years: 1 }))).toBe('1 year');
  expect(plain(t('age-years', { years: 38 }))).toBe('38 years');
});

test('a name in another script cannot turn the sentence around', () => {
  expect(t('people-added', { name: 'منى' })).toBe('\u2068منى\u2069 has been added.');
});

test('refusals become words; unknown ones keep their code', () => {
  const wait = new DoorError('auth.wait', { wait_s: 8 });
  expect(plain(errorText(wait))).toContain('in 8 seconds');
  const weak = new DoorError('auth.weak_password', { why: 'short' });
  expect(errorText(weak)).toContain('At least 8'.toLowerCase().slice(3));
  expect(plain(errorText(new DoorError('never.heard_of')))).toContain('never.heard_of');
});

test('en-XA marks and lengthens every text but leaves arguments alone', async () => {
  await language.use('en-XA');
  const text = t('people-added', { name: 'Dina' });
  expect(text).toContain('Dina');
  expect(text).not.toContain('added');
  expect(accented('Keyboard shortcuts').length).toBeGreaterThan('Keyboard shortcuts'.length * 1.2);
  expect(document.documentElement.dir).toBe('ltr');
});

test('ar-XB turns the page around', async () => {
  await language.use('ar-XB');
  expect(document.documentElement.dir).toBe('rtl');
  expect(tx('close')).toBe(mirrored('Close'));
  await language.use('en');
  expect(document.documentElement.dir).toBe('ltr');
});

test('a language that is not there falls back to English', async () => {
  await language.use('fr');
  expect(t('close')).toBe('Close');
});
