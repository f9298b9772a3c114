import type { AuditEntry, AuditFilter, AuditLines, AuditOrder, AuditView, Disclosure } from '../../src/lib/commands';
import { recordsOf } from './records';
import { type Handlers, newId, refuse, type World } from './world';

const acts: [string, string, AuditEntry['outcome'], number | null][] = [
  ['people.sign_in', 'people.signed_in', 'done', null],
  ['patients.get', 'patients.opened', 'done', 10233],
  ['flow.arrive', 'flow.arrived', 'done', 10233],
  ['patients.put_phone', 'patients.changed', 'done', 10233],
  ['schedule.book', 'schedule.booked', 'done', 10511],
  ['people.sign_in', 'people.sign_in_failed', 'failed', null],
  ['patients.register', 'patients.registered', 'done', 10512],
  ['patients.archive', 'denied', 'denied', 10107],
  ['schedule.move', 'schedule.moved', 'done', 10511],
  ['audit.export', 'audit.exported', 'done', null],
  ['clinic.clock', 'clinic.clock_changed', 'done', null],
  ['people.add', 'people.added', 'done', null],
];

export default (world: World): Handlers => {
  const entries: AuditEntry[] = Array.from({ length: 230 }, (_, at) => {
    const [command, event, outcome, number] = acts[at % acts.length]!;
    const who = event === 'clinic.clock_changed' ? undefined : world.persons[at % Math.max(1, world.persons.length)];
    return {
      id: newId(),
      at_ms: world.now() - at * 211_000,
      person_id: who?.id ?? null,
      person_name: who?.name ?? null,
      command,
      event,
      outcome,
      patient_id: number === null ? null : `patient-${number}`,
      patient_number: number,
      restricted: false,
      place: at % 3 ? 'FRONT-DESK' : 'DESK-2',
      reason: event === 'audit.exported' ? 'Asked for by the insurer' : null,
      count: event === 'audit.exported' ? 412 : event === 'clinic.clock_changed' ? -3600 : null,
    };
  });
  let view: AuditView = { filter: null, order: { by: 'when', up: false } };

  const column = { when: 'at_ms', who: 'person_name', what: 'event', patient: 'patient_number', outcome: 'outcome', place: 'place' } as const;
  const found = (patient: string | null | undefined, filter?: AuditFilter | null, order?: AuditOrder | null): AuditEntry[] => {
    const { from, to, person_id, outcome, text, kind } = filter ?? {};
    const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    const by = column[order?.by ?? 'when'];
    const rank = (a: AuditEntry, b: AuditEntry): number => ((a[by] ?? '') < (b[by] ?? '') ? -1 : (a[by] ?? '') > (b[by] ?? '') ? 1 : 0);
    return entries
      .filter(
        (one) =>
          (!patient || one.patient_id === patient) &&
          (!from || day(one.at_ms) >= from) &&
          (!to || day(one.at_ms) <= to) &&
          (!person_id || one.person_id === person_id) &&
          (!outcome || one.outcome === outcome) &&
          (kind !== 'refused' || one.event === 'denied') &&
          (!text || one.event.replaceAll(/[._]/g, ' ').includes(text.toLowerCase())),
      )
      .sort((a, b) => (order?.up ? rank(a, b) : rank(b, a)));
  };
  const page = (all: AuditEntry[], offset: number, limit: number): AuditLines => ({
    entries: all.slice(offset, offset + limit),
    total: all.length,
    up_to_id: entries[0]?.id ?? null,
  });

  const disclosed: Handlers['audit.disclosures'] = ({ patient_id, from, to, care }) => {
    const patient = recordsOf(world).patients.find((one) => one.id === patient_id) ?? refuse('not_found');
    const at = (days: number): number => world.now() - days * 86_400_000;
    const lines: Disclosure[] = [
      { at_ms: at(700), person_name: 'Dr Laila Farah', role: 'clinician', event: 'patients.glass_broken', kind: 'looked', reason: 'She fainted at the desk', place: 'DESK-2' },
      { at_ms: at(90), person_name: 'Dina Hassan', role: 'front_desk', event: 'patients.card_printed', kind: 'printed', reason: null, place: 'FRONT-DESK' },
      { at_ms: at(60), person_name: 'Omar Aziz', role: 'nurse', event: 'patients.opened', kind: 'looked', reason: null, place: 'DESK-2' },
      { at_ms: at(2), person_name: 'Samir Nabil', role: 'owner', event: 'patients.opened', kind: 'looked', reason: null, place: 'FRONT-DESK' },
    ];
    const { family_name, number } = patient;
    return {
      family_name,
      given_name: patient.given_name ?? null,
      number,
      from: from ?? '2020-11-22',
      to: to ?? '2026-11-21',
      entries: from && from > '2026-11-19' ? [] : lines.filter((line) => care || line.role !== 'nurse'),
    };
  };

  return {
    'audit.list': ({ patient_id, filter, order, offset, limit }) => page(found(patient_id, filter, order), offset ?? 0, limit),
    'audit.print': ({ patient_id, filter, order }) => page(found(patient_id, filter, order), 0, 1000),
    'audit.export': ({ patient_id, filter, order }) => ({ csv: '', count: found(patient_id, filter, order).length }),
    'audit.view': () => view,
    'audit.keep_view': ({ filter, order }) => (view = { filter, order }),
    'audit.disclosures': disclosed,
    'audit.print_disclosures': disclosed,
  };
};
