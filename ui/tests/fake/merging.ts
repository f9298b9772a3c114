/** Two records of one person, as the fake clinic merges them and takes them apart. */
import type { Duplicate, Patient } from '../../src/lib/commands';
import { recordsOf } from './records';
import { type Handlers, newId, refuse, type World } from './world';

declare module './world' {
  interface FakeOptions {
    /** How many of the patients were registered a second time. */
    doubles?: number;
  }
}

const SHARED = ['phones', 'addresses', 'identifiers', 'contacts', 'names', 'visits', 'kept'] as const;

export default (world: World): Handlers => {
  const records = recordsOf(world);
  const apart = new Set<string>();
  const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');
  /** Whom each double was made of. */
  const firsts = new Map<string, string>();
  const doubleOf = (first: Patient, id: string): string => {
    firsts.set(id, first.id);
    return id;
  };
  for (let n = 0; n < (world.options.doubles ?? 0); n += 1) {
    const first = records.patients[n * 2] as Patient;
    records.patients.push({
      ...structuredClone(first),
      id: doubleOf(first, newId()),
      number: 30_000 + n,
      given_name: n % 3 === 1 ? 'Muna' : (first.given_name ?? null),
      birth_date: n % 3 === 2 ? '1987-02-03' : (first.birth_date ?? null),
      addresses: [],
      contacts: [],
      identifiers: [],
      visits: [],
      kept: [],
      phones: first.phones.map((phone) => ({ ...phone, id: newId() })),
      note: 'Asked on the phone',
    });
  }

  const pairs = (): Duplicate[] =>
    records.patients
      .filter((p) => p.number >= 30_000)
      .flatMap((twice) => {
        const first = records.patients.find((p) => p.id === firsts.get(twice.id));
        return first && !apart.has(pairOf(first.id, twice.id)) ? [[first, twice] as const] : [];
      })
      .map(([first, twice]): Duplicate => {
        const [name, born] = [first.given_name === twice.given_name, first.birth_date === twice.birth_date];
        return {
          one: records.hit(first),
          other: records.hit(twice),
          reasons: [name ? 'name' : 'sounds_like', ...(born ? (['birth_date'] as const) : []), 'phone'],
          differences: born ? [] : ['birth_date'],
          score: (name ? 45 : 30) + (born ? 40 : -25) + 25,
        };
      })
      .sort((a, b) => b.score - a.score);

  return {
    'patients.duplicates': ({ limit }) => ({ total: pairs().length, pairs: pairs().slice(0, limit) }),
    'patients.keep_apart': ({ id, other_id }) => {
      const pair = pairOf(id, other_id);
      const add = (): void => void apart.add(pair);
      add();
      world.did('patients.keep_apart', ['patients'], () => apart.delete(pair), add, [id, other_id]);
      return {};
    },
    'patients.merge': ({ id, merge_id, take }) => {
      const [stays, joins] = [records.patient(id), records.patient(merge_id)];
      if (stays.id === joins.id) refuse('input.invalid', { why: 'same_patient' }, 'merge_id');
      if (stays.archived) refuse('patients.archived');
      const before = structuredClone(stays);
      const { number, family_name, given_name, preferred_name, birth_date } = joins;
      const merge = (): void => {
        for (const list of SHARED) (stays[list] as unknown[]).push(...joins[list]);
        for (const what of take ?? []) {
          if (what === 'name') Object.assign(stays, { family_name, given_name });
          else if (what === 'deceased') Object.assign(stays, { deceased: joins.deceased, deceased_date: joins.deceased_date });
          else Object.assign(stays, { [what]: joins[what] });
        }
        stays.merged = [
          ...stays.merged,
          { id: merge_id, number, family_name, given_name: given_name ?? null, preferred_name: preferred_name ?? null, birth_date: birth_date ?? null, merged_ms: world.now() },
        ];
        records.join(joins, stays);
      };
      const part = (): void => {
        Object.assign(stays, structuredClone(before));
        records.part(joins);
      };
      merge();
      world.did('patients.merge', ['patients'], part, merge, [id, merge_id]);
      return stays;
    },
    'patients.unmerge': ({ id }) => {
      const { joined, into } = records.joinedOf(id);
      const merged = into.merged;
      const part = (): void => {
        into.merged = merged.filter((one) => one.id !== id);
        records.part(joined);
      };
      part();
      world.did('patients.unmerge', ['patients'], () => {
        into.merged = merged;
        records.join(joined, into);
      }, part, [id, into.id]);
      return joined;
    },
  };
};
