import type { Hit, Patient, PatientChange } from '../../src/lib/commands';
import { fold, recordsOf, type Records } from './records';
import { type Handlers, newId, refuse, type World } from './world';

type PartName = 'phones' | 'addresses' | 'identifiers' | 'contacts' | 'names';
const LIST: Record<string, PartName> = { phone: 'phones', address: 'addresses', identifier: 'identifiers', contact: 'contacts', name: 'names' };

function search(records: Records, text: string, limit: number): { total: number; hits: Hit[] } {
  const words = fold(text).split(/[\s,]+/).filter(Boolean);
  const found: Hit[] = [];
  let total = 0;
  for (const p of records.patients) {
    const name = ` ${records.text(p)}`;
    const phone = p.phones[0]?.number.replace(/\D/g, '') ?? '';
    const matched = new Set<Hit['matched'][number]>();
    const all = words.every((word) => {
      const digits = word.replace(/\D/g, '');
      if (name.includes(` ${word}`) || name.includes(`-${word}`)) matched.add('name');
      else if (digits.length >= 3 && (phone.endsWith(digits) || phone.includes(digits.replace(/^0/, '')))) matched.add('phone');
      else if (digits && String(p.number).startsWith(digits)) matched.add('number');
      else if (digits.length >= 4 && (p.birth_date ?? '').replace(/\D/g, '').includes(digits)) matched.add('birth_date');
      else return false;
      return true;
    });
    if (!all) continue;
    total += 1;
    if (found.length < limit) found.push({ ...records.hit(p), matched: [...matched] });
  }
  return { total, hits: found };
}

export default (world: World): Handlers => {
  const records = recordsOf(world);
  const change = (command: string, id: string, fields: Partial<Patient>): Patient =>
    records.change(command, ['patients'], records.patient(id), fields);
  const put = (part: string, { patient_id, id, ...values }: { patient_id: string; id?: string | null }): Patient => {
    const p = records.patient(patient_id);
    const list = LIST[part] ?? 'phones';
    const rows = structuredClone(p[list]) as { id: string }[];
    const at = rows.findIndex((row) => row.id === id);
    if (at === -1) rows.push({ id: newId(), first: rows.length === 0, ...values } as { id: string });
    else rows[at] = { ...rows[at], ...values, id: id ?? '' };
    return change(`patients.put_${part}`, patient_id, { [list]: rows });
  };

  return {
    'patients.register': (wanted) => {
      if (!wanted.family_name.trim()) refuse('input.invalid', { field: 'family_name', why: 'empty' }, 'family_name');
      const year = Number(records.today.slice(0, 4));
      const p: Patient = {
        ...structuredClone(records.patients[0] as Patient),
        id: newId(),
        number: 20_000 + records.patients.length,
        family_name: wanted.family_name,
        given_name: wanted.given_name ?? null,
        preferred_name: wanted.preferred_name ?? null,
        birth_date: wanted.birth_date ?? (wanted.age_years == null ? null : String(year - wanted.age_years)),
        birth_date_estimated: wanted.age_years != null,
        sex: wanted.sex ?? 'unknown',
        language: wanted.language ?? null,
        note: wanted.note ?? null,
        no_phone: wanted.phone === 'none',
        phones: wanted.phone === 'none' ? [] : [{ id: newId(), kind: 'mobile', number: wanted.phone, note: null, first: true }],
        names: [], addresses: [], identifiers: [], contacts: [], visits: [], kept: [], merged: [], household: null, has_photo: false,
      };
      const add = (): void => void records.patients.push(p);
      add();
      world.did('patients.register', ['patients'], () => (records.patients = records.patients.filter((o) => o !== p)), add);
      return { id: p.id, number: p.number };
    },
    'patients.hints': (wanted) =>
      records.patients
        .filter((p) => wanted.family_name != null && fold(p.family_name) === fold(wanted.family_name))
        .filter((p) => !wanted.given_name || fold(p.given_name ?? '').startsWith(fold(wanted.given_name)))
        .slice(0, 5)
        .map((p) => ({
          ...records.hit(p),
          reasons: wanted.birth_date && p.birth_date === wanted.birth_date ? ['name', 'birth_date'] : ['name'],
        })),
    'patients.search': ({ text, limit }) => ({ ...search(records, text, limit), after: null }),
    'patients.list': ({ after, at, limit }) => {
      const sorted = records.patients.filter((p) => !p.archived).sort((a, b) => (records.text(a) < records.text(b) ? -1 : 1));
      const from = at ?? (after ? Number(after) : 0);
      const end = from + limit;
      return { total: sorted.length, hits: sorted.slice(from, end).map((p) => records.hit(p)), after: end < sorted.length ? String(end) : null };
    },
    'patients.recent': () => records.recent.flatMap((id) => records.patients.filter((p) => p.id === id)).map((p) => records.hit(p)),
    'patients.print_card': ({ id }) => records.patient(id),
    'patients.get': ({ id }) => {
      const p = records.patient(id);
      if (records.hides(p)) refuse('patients.restricted');
      records.recent = [id, ...records.recent.filter((other) => other !== id)].slice(0, 10);
      return p;
    },
    'patients.update': ({ id, ...fields }: PatientChange) => {
      const age = fields.age_years;
      const born = age == null ? {} : { birth_date: String(Number(records.today.slice(0, 4)) - age), birth_date_estimated: true };
      return change('patients.update', id, { ...(fields as Partial<Patient>), ...born });
    },
    'patients.put_phone': (args) => put('phone', args),
    'patients.put_address': (args) => put('address', args),
    'patients.put_identifier': (args) => put('identifier', args),
    'patients.put_contact': (args) => put('contact', args),
    'patients.put_name': (args) => put('name', args),
    'patients.remove_part': ({ patient_id, part, id }) => {
      const list = LIST[part] ?? 'phones';
      const rows = (records.patient(patient_id)[list] as { id: string }[]).filter((row) => row.id !== id);
      return change('patients.remove_part', patient_id, { [list]: rows });
    },
    'patients.join_household': ({ patient_id, with_patient_id }) => {
      const members = [with_patient_id, patient_id].map((id) => {
        const { number, family_name, given_name, birth_date } = records.patient(id);
        return { id, number, family_name, given_name: given_name ?? null, birth_date: birth_date ?? null };
      });
      return change('patients.join_household', patient_id, { household: { id: newId(), guarantor_id: with_patient_id, members } });
    },
    'patients.set_guarantor': ({ patient_id, guarantor_id }) => {
      const home = records.patient(patient_id).household ?? refuse('not_found');
      return change('patients.set_guarantor', patient_id, { household: { ...home, guarantor_id } });
    },
    'patients.leave_household': ({ patient_id }) => change('patients.leave_household', patient_id, { household: null }),
    'patients.archive': ({ id, reason }) => change('patients.archive', id, { archived: true, archived_reason: reason }),
    'patients.unarchive': ({ id }) => change('patients.unarchive', id, { archived: false, archived_reason: null }),
    'patients.restrict': ({ id, reason, person_ids, treating }) => {
      const me = world.me ?? refuse('session.none');
      const people = world.persons.filter((one) => one === me || person_ids.includes(one.id)).map((one) => ({ id: one.id, name: one.name }));
      return change('patients.restrict', id, { restriction: { reason, by_name: me.name, since_ms: world.now(), treating, people } });
    },
    'patients.unrestrict': ({ id }) => change('patients.unrestrict', id, { restriction: null }),
    'patients.photo': () => ({
      data_url: world.options.photo ?? 'data:image/gif;base64,R0lGODlhAQABAIAAAGCQwP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
    }),
    'patients.set_photo': ({ id }) => change('patients.set_photo', id, { has_photo: true }),
    'patients.remove_photo': ({ id }) => change('patients.remove_photo', id, { has_photo: false }),
  };
};
