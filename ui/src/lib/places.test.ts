import { expect, test } from 'vitest';
import { places } from './places';

const book = (): ((page: string, ids: string) => string) => {
  const place = places();
  return (page, ids) => [...place(page, ids.split(''))].map(([id, at]) => `${id}${at}`).join(' ');
};

test('on another page who is new takes the places of who is gone, in their order', () => {
  const place = book();
  expect(place('monday', 'abcd')).toBe('a0 b1 c2 d3');
  expect(place('tuesday', 'wxyz')).toBe('w0 x1 y2 z3');
  expect(place('wednesday', 'pq')).toBe('p0 q1');
  expect(place('thursday', 'rstu')).toBe('r0 s1 t4 u5');
});

test('who stays keeps their place, wherever they stand now', () => {
  const place = book();
  place('monday', 'abcd');
  expect(place('monday', 'dba')).toBe('d3 b1 a0');
  expect(place('tuesday', 'xdbya')).toBe('x4 d3 b1 y5 a0');
});

test('on the same page nobody takes the place of another: the focus may rest on it', () => {
  const place = book();
  place('monday', 'abc');
  expect(place('monday', 'axc')).toBe('a0 x3 c2');
});

test('nobody shares a place, and asking twice changes nothing', () => {
  const place = places();
  for (let n = 0; n < 200; n += 1) {
    const page = String(n % 3);
    const ids = [...new Set(Array.from({ length: 30 }, (_, at) => `${(at * 7 + n * n) % 41}`))];
    const keys = place(page, ids);
    expect(new Set(keys.values()).size).toBe(ids.length);
    expect([...place(page, ids)]).toEqual([...keys]);
  }
});
