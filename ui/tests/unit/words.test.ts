import { expect, test } from 'vitest';
import { placesToAsk } from '../../src/features/clinic/draft';
import { initials, strength } from '../../src/features/people/words';

test.each([
  ['Dina Hassan', 'DH'],
  ['Dr Laila Farah', 'LF'],
  ['Omar', 'O'],
  ['منى عادل', 'مع'],
  ['  ', ''],
])('initials of %s', (name, letters) => expect(initials(name)).toBe(letters));

test.each([
  ['', 0],
  ['short', 0],
  ['aaaaaaaaaaaa', 0],
  ['sunshine1', 1],
  ['green street 7', 2],
  ['seven green chairs on Tuesday', 3],
])('strength of %s', (password, steps) => expect(strength(password)).toBe(steps));

test('two words are asked back: different, apart, in order', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    let step = 0;
    const [first, second] = placesToAsk(24, () => ((seed * 37 + step++ * 101) % 200) / 200);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBeLessThan(24);
    expect(second - first).toBeGreaterThan(1);
  }
});
