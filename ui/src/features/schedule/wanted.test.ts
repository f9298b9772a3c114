import { describe, expect, it } from 'vitest';
import { readWanted, type Vocabulary } from './wanted';

const english: Vocabulary = {
  people: [{ id: 'farah', name: 'Dr Laila Farah' }, { id: 'bauer', name: 'Dr Jürgen Bauer' }],
  weekdays: [
    { weekday: 1, names: ['Monday', 'Mon'] },
    { weekday: 2, names: ['Tuesday', 'Tue'] },
    { weekday: 4, names: ['Thursday', 'Thu'] },
  ],
  parts: [
    { part: 'morning', names: ['Morning', 'am'] },
    { part: 'afternoon', names: ['Afternoon', 'pm'] },
  ],
};
const none = { people: [], minutes: null, weekdays: [], part: '', rest: [] };

describe('what is asked of the next free time', () => {
  it.each([
    ['', none],
    ['20', { ...none, minutes: 20 }],
    ['30m farah pm', { ...none, minutes: 30, people: ['farah'], part: 'afternoon' }],
    ['jurgen MON, thu morning', { ...none, people: ['bauer'], weekdays: [1, 4], part: 'morning' }],
    ['t', { ...none, rest: ['t'] }],
    ['dr', { ...none, people: ['farah', 'bauer'] }],
    ['3 900 zebra', { ...none, rest: ['3', '900', 'zebra'] }],
  ])('%s', (typed, wanted) => {
    expect(readWanted(typed, english)).toEqual(wanted);
  });
  it('is understood in other scripts', () => {
    const arabic: Vocabulary = { people: [{ id: 'a', name: 'د. أحمد' }], weekdays: [{ weekday: 1, names: ['الاثنين'] }], parts: [] };
    expect(readWanted('الاثنين أحمد', arabic)).toEqual({ ...none, people: ['a'], weekdays: [1] });
  });
});
