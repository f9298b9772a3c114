import { expect, test } from 'vitest';
import { DoorError } from '../../src/lib/door';
import { errorText, language, t, tx } from '../../src/lib/i18n.svelte';
import { accented, mirrored } from '../../src/lib/pseudo';

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

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
  await language.use('de');
  expect(t('close')).toBe('Close');
});

test('Arabic counts in its six forms', async () => {
  await language.use('ar');
  const said = [0, 1, 2, 3, 11, 100].map((total) => plain(t('patients-found', { total })));
  expect(said).toEqual([
    'لم يُعثر على مريض',
    'مريض واحد',
    'مريضان',
    '3 مرضى',
    '11 مريضًا',
    '100 مريض',
  ]);
});

test('French says zero in the singular', async () => {
  await language.use('fr');
  expect(plain(t('minutes', { count: 0 }))).toBe('0 minute');
  expect(plain(t('minutes', { count: 2 }))).toBe('2 minutes');
});

test('digits are those of the setting, in messages and what is filled in', async () => {
  await language.use('ar', { country: 'EG', digits: 'native' });
  expect(plain(t('minutes', { count: 1234 }))).toBe('١٬٢٣٤ دقيقة');
  expect(t('password-hint')).toContain('٨ أحرف');
  // What is typed as an example stays as it is typed.
  expect(plain(t('schedule-book-time-bad'))).toContain('09:40');
  // A name, and what is printed on a key, are no numbers.
  expect(plain(t('people-added', { name: 'Ward 7' }))).toContain('Ward 7');
  expect(plain(t('import-text'))).toContain('FHIR R4');
  await language.use('ar', { country: 'EG', digits: 'latin' });
  expect(plain(t('minutes', { count: 1234 }))).toBe('1,234 دقيقة');
  // Spanish has no other digits than these.
  await language.use('es', { country: 'MX', digits: 'native' });
  expect(plain(t('minutes', { count: 1234 }))).toBe('1,234 minutos');
});

test('the language chosen last is spoken, whichever is read first', async () => {
  await Promise.all([language.use('ar'), language.use('es'), language.use('en')]);
  expect(language.code).toBe('en');
  expect(t('close')).toBe('Close');
});
