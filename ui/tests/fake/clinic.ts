import type { Country } from '../../src/lib/commands';
import { meOf, person } from './people';
import { beginEmpty, recordsOf } from './records';
import { offsetOf } from '../../src/lib/zones';
import { type Handlers, refuse, type World } from './world';

const countries: Country[] = [
  { code: 'EG', currency: 'EGP', time_zones: ['Africa/Cairo'], week_start: 6, weekend: [5, 6], date_order: 'dmy', hour_cycle: 'h12', phone_prefix: '+20' },
  { code: 'FR', currency: 'EUR', time_zones: ['Europe/Paris'], week_start: 1, weekend: [6, 7], date_order: 'dmy', hour_cycle: 'h23', phone_prefix: '+33' },
  { code: 'KE', currency: 'KES', time_zones: ['Africa/Nairobi'], week_start: 1, weekend: [6, 7], date_order: 'dmy', hour_cycle: 'h12', phone_prefix: '+254' },
  { code: 'MX', currency: 'MXN', time_zones: ['America/Mexico_City', 'America/Cancun', 'America/Tijuana'], week_start: 7, weekend: [6, 7], date_order: 'dmy', hour_cycle: 'h12', phone_prefix: '+52' },
  { code: 'US', currency: 'USD', time_zones: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'], week_start: 7, weekend: [6, 7], date_order: 'mdy', hour_cycle: 'h12', phone_prefix: '+1' },
];

const words =
  'anchor basket candle doctor ember falcon garden harbor island jacket kettle ladder marble napkin orange pepper quartz ribbon saddle temple umbrella velvet window yellow'.split(
    ' ',
  );

function ahead(world: World): { appointments: number; blocks: number } {
  const records = recordsOf(world);
  return {
    appointments: records.rows.filter((row) => row.start_ms >= world.now() && row.arrived_ms === null).length,
    blocks: records.blocks.filter((block) => block.end_ms > world.now()).length,
  };
}

export default (world: World): Handlers => ({
  'clinic.status': () => ({
    state: world.state,
    clinic_name: world.state === 'open' ? world.settings.name : null,
    people: world.persons.map(({ id, name, suspended }) => ({ id, name, suspended })),
    key_store: world.options.key_store ?? 'os',
    password_only: world.settings.password_only,
    sample: world.state === 'open' && world.settings.sample,
    practice: world.options.practice ?? false,
    doubt:
      world.state === 'open' && world.doubt
        ? { kind: world.doubt, noted_ms: world.now() - 3_600_000, place: 'journal: change 38114' }
        : null,
    before: world.state === 'locked' && world.me ? { person_id: world.me.id, clinic_name: world.settings.name } : null,
    me: world.state === 'open' && world.me ? meOf(world, world.me) : null,
    locale: world.settings.locale,
    wait_s: 0,
    version: '0.1.0',
    today: new Date(world.now()).toISOString().slice(0, 10),
    now_ms: world.now(),
  }),
  'clinic.countries': () => countries,
  'clinic.create': (wanted) => {
    if (world.state !== 'none') refuse('clinic.exists');
    if (wanted.owner.password.length < 8) refuse('auth.weak_password', { why: 'short' }, 'password');
    if (wanted.owner.password === 'password123') {
      refuse('auth.weak_password', { why: 'common' }, 'password');
    }
    const country = countries.find((one) => one.code === wanted.country);
    Object.assign(world.settings, {
      name: wanted.name,
      country: wanted.country,
      currency: wanted.currency,
      time_zone: wanted.time_zone,
      locale: wanted.locale,
      week_start: wanted.week_start,
      date_order: country?.date_order ?? 'dmy',
      hour_cycle: country?.hour_cycle ?? 'h23',
      phone_prefix: country?.phone_prefix ?? '',
      sample: wanted.contents === 'sample',
      password_only: wanted.key_store === 'password_only',
    });
    const owner = person(wanted.owner.name, 'owner', wanted.owner.password);
    world.persons = [owner];
    world.me = owner;
    world.state = 'open';
    if (wanted.usual_week) beginEmpty(world, owner, wanted.usual_week, country?.weekend ?? []);
    return { recovery_words: words, me: meOf(world, owner) };
  },
  'clinic.practise': () => meOf(world, world.me ?? world.persons[0] ?? refuse('not_found')),
  'clinic.settings': () => ({ ...world.settings }),
  'clinic.change_settings': (wanted) => {
    Object.assign(world.settings, wanted);
    world.changed(['clinic']);
    return { ...world.settings };
  },
  'clinic.preview_time_zone': () => ({ ...ahead(world), skipped: 0 }),
  'clinic.change_time_zone': ({ time_zone }) => {
    const before = world.settings.time_zone;
    const records = recordsOf(world);
    // By the wall: what is to come is moved by as much as the clocks are.
    const move = (from: string, to: string): void => {
      for (const row of records.rows) {
        if (row.start_ms < world.now() || row.arrived_ms !== null) continue;
        const by = offsetOf(from, row.start_ms) - offsetOf(to, row.start_ms);
        row.start_ms += by;
        row.end_ms += by;
      }
      world.settings.time_zone = to;
    };
    move(before, time_zone);
    world.did('clinic.change_time_zone', ['clinic', 'schedule', 'flow'], () => move(time_zone, before), () => move(before, time_zone));
    return { ...world.settings };
  },
  'clinic.first_steps': () => {
    const { looked, patients, rows } = recordsOf(world);
    return {
      hours: looked.has('hours'),
      visit_types: looked.has('visit_types'),
      colleague: world.persons.length > 1,
      patient: patients.length > 0,
      booking: rows.length > 0,
    };
  },
  'clinic.undo': () => world.undo(),
  'clinic.redo': () => world.redo(),
  'clinic.verify': () => {
    const edited = world.options.edited === true;
    if (edited) world.doubt ??= 'records';
    world.settings.last_proof = { at_ms: world.now(), is_complete: true };
    return { entries: 118_204, chain_ok: true, replay_ok: !edited, problems: edited ? ['patient: 7c1e'] : [] };
  },
  'clinic.conflicts': () => [],
  'clinic.new_kit': () => ({ recovery_words: Array.from({ length: 24 }, (_, at) => (at === 0 ? 'anchor' : `word${at}`)) }),
  'clinic.change_key': () => {
    for (const one of world.persons) one.needs_password = one.id !== world.me?.id;
    world.changed(['people']);
    return { locked_out: world.persons.filter((one) => one.needs_password && !one.suspended).map(({ name }) => name), is_noted: world.options.unnoted !== true };
  },
  'clinic.accept_copy': () => {
    if (!world.doubt) refuse('not_found');
    world.doubt = null;
    return {};
  },
});
