import type { AuditEntry } from '../../src/lib/commands';
import { type Handlers, newId, type World } from './world';

const acts: [string, string, AuditEntry['outcome'], number | null][] = [
  ['people.sign_in', 'people.signed_in', 'done', null],
  ['patients.get', 'patients.opened', 'done', 10233],
  ['flow.arrive', 'flow.arrived', 'done', 10233],
  ['patients.put_phone', 'patients.changed', 'done', 10233],
  ['schedule.book', 'schedule.booked', 'done', 10511],
  ['people.sign_in', 'people.signed_in', 'failed', null],
  ['patients.register', 'patients.registered', 'done', 10512],
  ['patients.archive', 'patients.archived', 'denied', 10107],
  ['schedule.move', 'schedule.moved', 'done', 10511],
  ['schedule.cancel', 'schedule.cancelled', 'done', 10044],
  ['clinic.change_settings', 'clinic.settings_changed', 'done', null],
  ['people.add', 'people.added', 'done', null],
];

export default (world: World): Handlers => {
  const entries: AuditEntry[] = Array.from({ length: 230 }, (_, at) => {
    const [command, event, outcome, number] = acts[at % acts.length]!;
    const who = world.persons[at % Math.max(1, world.persons.length)];
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
    };
  });
  return {
    'audit.list': ({ patient_id, person_id, event, before, limit }) => {
      const all = entries.filter(
        (entry) =>
          (!patient_id || entry.patient_id === patient_id) &&
          (!person_id || entry.person_id === person_id) &&
          (!event || entry.event === event),
      );
      const from = before ? all.findIndex((entry) => entry.id === before) + 1 : 0;
      return { entries: all.slice(from, from + limit), more: from + limit < all.length };
    },
  };
};
