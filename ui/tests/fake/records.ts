/**
 * The people and the day of the fake clinic: what patients, schedule and flow answer from.
 * Everything is made by counting, so that two runs show the same screens.
 */
import type { Appointment, AppointmentStatus, Block, Hit, NewClinic, Patient, Setup, Topic, Views, Waiting } from '../../src/lib/commands';
import { addDays } from '../../src/lib/dates';
import { wall } from '../../src/features/schedule/clock';
import { newId, refuse, type World } from './world';

declare module './world' {
  interface FakeOptions {
    /** How many patients there are. */
    patients?: number;
    /** `full` is 8 practitioners with 40 visits each, `bare` a clinic that nobody has set up. */
    day?: 'usual' | 'full' | 'empty' | 'bare';
    /** Days on which somebody comes every half hour, from midnight to midnight. */
    around_the_clock?: string[];
    /** How many come at ten o'clock today, all at once. */
    crowd?: number;
  }
}

const MINUTE = 60_000;
const FAMILY = ['Farah', 'Hassan', 'Müller', 'O’Brien', 'Nguyen', 'Al-Sayed', 'Okafor', 'García', 'Lindqvist', 'فرح', 'Mansour', 'Petrov', 'Farrah', 'Haddad', 'Sørensen'];
const GIVEN = ['Mona', 'Omar', 'Jürgen', 'Aoife', 'Linh', 'Yusuf', 'Chidi', 'Lucía', 'Astrid', 'أحمد', 'Ali', 'Sara', 'Ben', 'Laila', 'Zoë', 'Hany'];
export const LONGEST_NAME = `${'Wolfeschlegelsteinhausen '.repeat(5)}`.slice(0, 120).trim();

export class Records {
  /** Who has opened which restricted record for a reason. */
  readonly glass = new Set<string>();
  patients: Patient[] = [];
  recent: string[] = [];
  setup: Setup = { practitioners: [], rooms: [], visit_types: [], hours: [] };
  rows: Appointment[] = [];
  blocks: Block[] = [];
  waits: Waiting[] = [];
  /** How each person looks at the schedule. */
  views = new Map<string, Views>();
  lastTicket = 0;
  /** What somebody has looked at since the founding; a clinic that is there already has been looked at. */
  looked = new Set(['hours', 'visit_types']);
  private merged = new Map<string, { joined: Patient; into: Patient }>();
  private folded = new Map<string, string>();

  constructor(readonly world: World) {
    const count = world.options.patients ?? 60;
    for (let n = 0; n < count; n += 1) this.patients.push(this.makePatient(n));
    this.recent = this.patients.slice(0, 5).map((p) => p.id);
    if (world.options.day !== 'bare') this.makeSetup();
    if (world.options.day === 'full') this.makeFullDays();
    else if ((world.options.day ?? 'usual') === 'usual' && count > 40) this.makeUsualDay();
    for (const date of world.options.around_the_clock ?? []) this.makeRound(date);
    if (world.options.crowd) this.makeCrowd(world.options.crowd);
  }

  get today(): string {
    return wall(this.world.now(), this.zone).date;
  }

  get zone(): string {
    return this.world.settings.time_zone;
  }

  /** Of a record that was merged, the one under whom it is shown. */
  patient(id: string): Patient {
    return this.patients.find((p) => p.id === id) ?? this.merged.get(id)?.into ?? refuse('not_found');
  }

  join(joined: Patient, into: Patient): void {
    this.merged.set(joined.id, { joined, into });
    this.patients = this.patients.filter((p) => p !== joined);
  }

  part(joined: Patient): void {
    this.merged.delete(joined.id);
    this.patients.push(joined);
  }

  joinedOf(id: string): { joined: Patient; into: Patient } {
    return this.merged.get(id) ?? refuse('input.invalid', { why: 'not_merged' }, 'id');
  }

  row(id: string): Appointment {
    return this.rows.find((r) => r.id === id) ?? refuse('not_found');
  }

  /** The first instant of a civil date: its midnight, or what the clock change made of it. */
  dayStart(date: string): number {
    let [low, high] = [Date.parse(`${date}T00:00Z`) - 26 * 60 * MINUTE, Date.parse(`${date}T00:00Z`) + 26 * 60 * MINUTE];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (wall(middle, this.zone).date >= date) high = middle;
      else low = middle;
    }
    return high;
  }

  at(date: string, time: string): number {
    const [hour = 0, minute = 0] = time.slice(0, 5).split(':').map(Number);
    const plain = this.dayStart(date) + (hour * 60 + minute) * MINUTE;
    const found = [0, -60, 60].map((m) => plain + m * MINUTE).find((ms) => {
      const there = wall(ms, this.zone);
      return there.date === date && there.time === time;
    });
    return found ?? plain;
  }

  /** Whether the person who is signed in does not see this record. */
  hides(p: Patient | undefined): boolean {
    const me = this.world.me?.id ?? '';
    return p?.restriction != null && !p.restriction.people.some((one) => one.id === me) && !this.glass.has(`${me} ${p.id}`);
  }

  /** Whether it is the visit, the recall or the place in a list of somebody hidden. */
  hidesRow(row: { patient_id: string }): boolean {
    return this.hides(this.patients.find((p) => p.id === row.patient_id));
  }

  hit(p: Patient): Hit {
    if (this.hides(p)) {
      const { id, number, family_name, archived } = p;
      return {
        id, number, family_name, archived, given_name: p.given_name ?? '', preferred_name: null, restricted: true,
        birth_date: p.birth_date?.slice(0, 4) ?? null, sex: 'unknown', phone: null, last_visit: null, matched: [],
      };
    }
    return {
      id: p.id,
      number: p.number,
      family_name: p.family_name,
      given_name: p.given_name ?? '',
      preferred_name: p.preferred_name ?? null,
      birth_date: p.birth_date ?? null,
      sex: p.sex,
      phone: p.phones[0]?.number ?? null,
      archived: p.archived,
      restricted: false,
      last_visit: p.number % 3 === 0 ? '2026-11-12' : null,
      matched: [],
    };
  }

  /** What a search looks at, folded once. */
  text(p: Patient): string {
    const name = `${p.family_name} ${p.given_name ?? ''} ${p.preferred_name ?? ''}`;
    let text = this.folded.get(name);
    if (text === undefined) {
      text = fold(name);
      this.folded.set(name, text);
    }
    return text;
  }

  /** Notes a change of one object with its way back. */
  change<T extends { id: string }>(command: string, topics: Topic[], target: T, fields: Partial<T>): T {
    const before = structuredClone(target);
    Object.assign(target, fields);
    const after = structuredClone(target);
    this.world.did(command, topics, () => Object.assign(target, before), () => Object.assign(target, after));
    return target;
  }

  private makePatient(n: number): Patient {
    const birth = n % 11 === 5 ? null : n % 13 === 6 ? '1987' : `${1940 + ((n * 7) % 85)}-${pad(1 + ((n * 5) % 12))}-${pad(1 + ((n * 3) % 28))}`;
    const one = n % 17 === 7;
    return {
      id: newId(),
      number: 10_233 + n * 7,
      family_name: n === 20 ? LONGEST_NAME : one ? 'Sukarno' : (FAMILY[(n * 7) % FAMILY.length] ?? ''),
      given_name: one ? null : (GIVEN[(n * 5 + Math.floor(n / 15)) % GIVEN.length] ?? null),
      preferred_name: n % 9 === 4 ? 'Mimi' : null,
      birth_date: n === 0 ? '1987-03-02' : birth,
      birth_date_estimated: n % 13 === 6,
      age_years: null,
      sex: (['female', 'male', 'female', 'unknown'] as const)[n % 4] ?? 'unknown',
      language: n % 5 === 0 ? 'Arabic' : null,
      archived: false,
      merged: [],
      archived_reason: null,
      restriction: null,
      booking_stop: null,
      deceased: false,
      deceased_date: null,
      note: null,
      no_phone: n % 10 === 9,
      names: [],
      phones: n % 10 === 9 ? [] : [{ id: newId(), kind: 'mobile', number: `+20 10 5550 ${1200 + n}`, note: null, first: true }],
      addresses: n % 4 === 0 ? [{ id: newId(), use: 'home', lines: `${n + 1} Nile Street`, city: 'Cairo', district: null, state: null, postal_code: null, country: null }] : [],
      identifiers: n % 6 === 0 ? [{ id: newId(), system: 'National ID', value: `2870302${100_000 + n}`, kind: null }] : [],
      contacts: n % 7 === 0 ? [{ id: newId(), name: 'Hany Farah', relationship: 'Husband', phone: '+20 10 5550 9999' }] : [],
      household: null,
      has_photo: false,
      visits: n % 3 === 0 ? [{ id: newId(), kind: 'past_visit', start_ms: null, date: '2026-11-12', what: 'Blood pressure follow-up', who: 'Dr Laila Farah', status: 'done' }] : [],
      kept: n % 3 === 0 ? [{ resource_type: 'Observation', count: 12 }, { resource_type: 'Immunization', count: 3 }] : [],
    };
  }

  private makeSetup(): void {
    const names = ['Dr Laila Farah', 'Dr Karl Bauer', 'Nurse Omar Saleh', 'Physio Ines Roca', 'Dr Amal Nasser', 'Dr Tom Reed', 'Midwife Noor', 'Dr Wei Chen'];
    const shown = this.world.options.day === 'full' ? 8 : 4;
    this.setup.practitioners = names.slice(0, shown).map((name, colour) => ({ id: newId(), name, colour, active: true, person_id: null }));
    this.setup.rooms = ['Room 1', 'Room 2', 'Room 3', 'Lab'].map((name) => ({ id: newId(), name, active: true }));
    this.setup.visit_types = [['Follow-up', 20], ['New patient', 40], ['Check-up', 30], ['Vaccination', 10]].map(
      ([name, min], colour) => ({ id: newId(), name: String(name), duration_min: Number(min), colour, active: true }),
    );
    for (const weekday of [6, 7, 1, 2, 3, 4]) {
      for (const [start_min, end_min] of [[540, 780], [840, 1020]] as const) {
        this.setup.hours.push({ id: newId(), practitioner_id: null, weekday, start_min, end_min });
      }
    }
  }

  add(fields: Partial<Appointment> & { patient_id: string }): Appointment {
    const p = this.patient(fields.patient_id);
    const row: Appointment = {
      id: newId(),
      patient_number: p.number,
      family_name: p.family_name,
      given_name: p.given_name ?? null,
      preferred_name: p.preferred_name ?? null,
      birth_date: p.birth_date ?? null,
      phone: p.phones[0]?.number ?? null,
      restricted: false,
      new_patient: false,
      practitioner_id: null,
      room_id: null,
      visit_type_id: null,
      date: fields.date ?? wall(fields.start_ms ?? this.world.now(), this.zone).date,
      start_ms: this.world.now(),
      end_ms: this.world.now(),
      status: 'booked',
      reason: null,
      arrived_ms: null,
      roomed_ms: null,
      with_provider_ms: null,
      ready_ms: null,
      done_ms: null,
      cancel_reason: null,
      cancelled_late: null,
      walk_in: false,
      ticket: null,
      series_id: null,
      moved_from_series: false,
      overlaps: false,
      ...fields,
    };
    this.rows.push(row);
    return row;
  }

  private makeUsualDay(): void {
    // [practitioner, time, minutes, status, minutes since that status began]
    const plan: [number, string, number, AppointmentStatus, number][] = [
      [0, '09:00', 20, 'done', 8], [0, '09:20', 20, 'with_provider', 9], [0, '09:40', 20, 'arrived', 28], [0, '10:00', 40, 'confirmed', 0],
      [0, '10:40', 20, 'booked', 0], [0, '11:00', 20, 'booked', 0], [0, '11:20', 20, 'cancelled', 0], [0, '14:00', 20, 'booked', 0],
      [1, '09:00', 30, 'ready', 3], [1, '09:30', 20, 'no_show', 0], [1, '09:50', 20, 'arrived', 12], [1, '10:10', 30, 'booked', 0],
      [1, '10:10', 20, 'confirmed', 0], [1, '11:00', 40, 'booked', 0], [1, '15:00', 30, 'booked', 0],
      [2, '09:00', 10, 'done', 30], [2, '09:10', 10, 'done', 20], [2, '09:30', 10, 'roomed', 4], [2, '09:40', 10, 'arrived', 45],
      [2, '09:50', 10, 'booked', 0], [2, '10:00', 10, 'booked', 0], [2, '10:30', 10, 'left', 0],
      [3, '10:00', 30, 'booked', 0], [3, '10:30', 30, 'confirmed', 0], [3, '12:00', 40, 'booked', 0],
    ];
    plan.forEach(([who, time, minutes, status, ago], n) => {
      const start_ms = this.at(this.today, time);
      const since = this.world.now() - ago * MINUTE;
      const stamps = { arrived: 'arrived_ms', roomed: 'roomed_ms', with_provider: 'with_provider_ms', ready: 'ready_ms', done: 'done_ms' } as const;
      const key = stamps[status as keyof typeof stamps];
      this.add({
        patient_id: this.patients[n]?.id ?? '',
        practitioner_id: this.setup.practitioners[who]?.id ?? null,
        visit_type_id: this.setup.visit_types[minutes === 10 ? 3 : minutes === 20 ? 0 : minutes === 30 ? 2 : 1]?.id ?? null,
        room_id: status === 'roomed' || status === 'with_provider' ? (this.setup.rooms[who]?.id ?? null) : null,
        start_ms,
        end_ms: start_ms + minutes * MINUTE,
        status,
        new_patient: minutes === 40,
        reason: n % 4 === 0 ? 'Headache since Tuesday' : null,
        overlaps: time === '10:10',
        ...(key ? { arrived_ms: Math.min(since, start_ms), [key]: since } : {}),
      });
    });
  }

  private makeVisit(n: number, date: string, start_ms: number, minutes: number): void {
    const patient_id = this.patients[n % this.patients.length]?.id ?? '';
    this.add({ patient_id, practitioner_id: this.setup.practitioners[0]?.id ?? null, date, start_ms, end_ms: start_ms + minutes * MINUTE });
  }

  private makeCrowd(count: number): void {
    const [date, start_ms] = [this.today, this.at(this.today, '10:00')];
    for (let n = 0; n < count; n += 1) this.makeVisit(n, date, start_ms, 20);
  }

  private makeRound(date: string): void {
    const until = this.dayStart(addDays(date, 1));
    for (let ms = this.dayStart(date), n = 0; ms < until; ms += 30 * MINUTE, n += 1) this.makeVisit(n, date, ms, 30);
  }

  /** Today and tomorrow: from one full day to another is what turning a page of the book costs. */
  private makeFullDays(): void {
    for (const [day, date] of [this.today, addDays(this.today, 1)].entries()) this.makeFullDay(date, day === 0);
  }

  private makeFullDay(date: string, isToday: boolean): void {
    const start = this.at(date, '08:00');
    this.setup.practitioners.forEach((who, column) => {
      for (let n = 0; n < 40; n += 1) {
        const start_ms = start + n * 15 * MINUTE;
        const planned: AppointmentStatus = n % 6 === 0 ? 'confirmed' : 'booked';
        const status: AppointmentStatus = isToday && n < 5 ? 'done' : isToday && n === 5 ? 'arrived' : planned;
        this.add({
          patient_id: this.patients[(column * 40 + n + (isToday ? 0 : 7)) % this.patients.length]?.id ?? '',
          practitioner_id: who.id,
          visit_type_id: this.setup.visit_types[0]?.id ?? null,
          start_ms,
          end_ms: start_ms + 15 * MINUTE,
          status,
          ...(status === 'arrived' ? { arrived_ms: this.world.now() - 5 * MINUTE } : {}),
        });
      }
    });
  }
}

/** A clinic that has just been founded: nobody in it, and its usual week. */
export function beginEmpty(world: World, owner: { id: string; name: string }, week: NonNullable<NewClinic['usual_week']>, weekend: number[]): void {
  const records = recordsOf(world);
  Object.assign(records, { patients: [], recent: [], rows: [], looked: new Set() });
  records.setup = {
    practitioners: week.owner_receives ? [{ id: newId(), name: owner.name, colour: 0, active: true, person_id: owner.id }] : [],
    rooms: week.rooms.map((name) => ({ id: newId(), name, active: true })),
    visit_types: week.visit_types.map((type, colour) => ({ id: newId(), ...type, colour, active: true })),
    hours: [1, 2, 3, 4, 5, 6, 7]
      .filter((weekday) => !weekend.includes(weekday))
      .flatMap((weekday) => [[480, 720], [780, 1020]].map(([start_min = 0, end_min = 0]) => ({ id: newId(), practitioner_id: null, weekday, start_min, end_min }))),
  };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Case and diacritics do not count. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

export const nextDay = (date: string): string => addDays(date, 1);

const made = new WeakMap<World, Records>();

/** The one set of records of a clinic. */
export function recordsOf(world: World): Records {
  let records = made.get(world);
  if (!records) made.set(world, (records = new Records(world)));
  return records;
}
