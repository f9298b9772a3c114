import { describe, expect, it } from 'vitest';
import { digitParts, nameParts, prefill, type Part } from './match';
import { filed, initials, spoken } from './names';

const show = (parts: Part[]): string => parts.map((p) => (p.hit ? `[${p.text}]` : p.text)).join('');

describe('a hit explains itself', () => {
  it.each([
    ['Farah, Mona', 'farah', '[Farah], Mona'],
    ['Farah, Mona', 'mo far', '[Far]ah, [Mo]na'],
    ['Müller, Jürgen', 'muller jur', '[Müller], [Jür]gen'],
    ['Muller', 'mül', '[Mul]ler'],
    ['Alfarah', 'farah', 'Alfarah'],
    ['Al-Farah', 'farah', 'Al-[Farah]'],
    ['أحمد فرح', 'احمد', '[أحمد] فرح'],
    ['Großmann', 'gross', 'Großmann'],
    ['<b>Bob</b>', 'bob', '<b>Bob</b>'],
    ['', 'x', ''],
  ])('%s for %s', (text, query, want) => {
    expect(show(nameParts(text, query))).toBe(want);
  });
  it.each([
    ['+20 10 5550 1234', '1234', '+20 10 5550 [1234]'],
    ['+20 10 5550 1234', '0105550', '+20 [10 5550] 1234'],
    ['+20 10 5550 1234', '5550 1234', '+20 10 [5550 1234]'],
    ['10233', '102', '[102]33'],
    ['10233', 'farah', '10233'],
  ])('%s for %s', (text, query, want) => {
    expect(show(digitParts(text, query))).toBe(want);
  });
  it('loses no letter, whatever is typed', () => {
    for (const text of ['Zoë 𝒜 Ünï', 'ﬁne', '١٢٣ 456', 'a\u0301b']) {
      for (const query of ['z', 'zoe u', '𝒜', 'fi', '12', '\u0301', '  ', '((']) {
        expect(nameParts(text, query).map((p) => p.text).join('')).toBe(text);
        expect(digitParts(text, query).map((p) => p.text).join('')).toBe(text);
      }
    }
  });
});

it.each([
  ['farah 1987', { family_name: 'Farah', given_name: '', birth: '1987', phone: '' }],
  ['farah mona 2/3/1987', { family_name: 'Farah', given_name: 'Mona', birth: '2/3/1987', phone: '' }],
  ['farah +201055501234', { family_name: 'Farah', given_name: '', birth: '', phone: '+201055501234' }],
  ['02031987', { family_name: '', given_name: '', birth: '02031987', phone: '' }],
  ['06 12 34 56 78', { family_name: '', given_name: '', birth: '', phone: '06 12 34 56 78' }],
  ['farah 010 1234 5678', { family_name: 'Farah', given_name: '', birth: '', phone: '010 1234 5678' }],
  ['+20 (10) 5550-1234 farah', { family_name: 'Farah', given_name: '', birth: '', phone: '+20 (10) 5550-1234' }],
  ['٠١٠ ١٢٣٤ ٥٦٧٨', { family_name: '', given_name: '', birth: '', phone: '٠١٠ ١٢٣٤ ٥٦٧٨' }],
  ['06.12.34.56.78', { family_name: '', given_name: '', birth: '', phone: '06.12.34.56.78' }],
  ['farah 12 03 1987', { family_name: 'Farah', given_name: '', birth: '12 03 1987', phone: '' }],
  ['farah 12-03-1987', { family_name: 'Farah', given_name: '', birth: '12-03-1987', phone: '' }],
  ['farah 2/3/1987 010 1234 5678', { family_name: 'Farah', given_name: '', birth: '2/3/1987', phone: '010 1234 5678' }],
  ['farah 1987 010 1234 5678', { family_name: 'Farah', given_name: '', birth: '1987', phone: '010 1234 5678' }],
  ['0105550123 1987', { family_name: '', given_name: '', birth: '1987', phone: '0105550123' }],
  ['farah 39', { family_name: 'Farah', given_name: '', birth: '39', phone: '' }],
  ['', { family_name: '', given_name: '', birth: '', phone: '' }],
])('new patient from “%s”', (typed, want) => {
  expect(prefill(typed)).toEqual(want);
});

it('writes names with one word as one word', () => {
  expect(spoken({ family_name: 'Sukarno' })).toBe('Sukarno');
  expect(filed({ family_name: 'Sukarno', given_name: null })).toBe('Sukarno');
  expect(filed({ family_name: 'Farah', given_name: 'Mona' })).toBe('Farah, Mona');
  expect(initials({ family_name: '𝒜bc', given_name: 'élan' })).toBe('É𝒜');
});
