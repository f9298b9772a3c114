/** The week, who waits, how somebody looks at it all, and moving a series. */
import type { Appointment, Shifted, Waiting } from '../../src/lib/commands';
import { addDays, weekdayOf } from '../../src/lib/dates';
import { wall } from '../../src/features/schedule/clock';
import { recordsOf } from './records';
import { dayOf, holders, HOLDS, suits } from './schedule';
import { type Handlers, newId, refuse, type World } from './world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

declare module './world' {
  interface FakeOptions {
    /** Who waits for a time: 3 patients. */
    waits?: boolean;
  }
}

export default (world: World): Handlers => {
  const records = recordsOf(world);
  const me = (): string => world.me?.id ?? '';
  const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

  function waiting(n: number, more: Partial<Waiting>): Waiting {
    const patient = records.patients[n] ?? refuse('not_found');
    return {
      id: newId(), patient_id: patient.id, patient_number: patient.number, family_name: patient.family_name,
      given_name: patient.given_name ?? null, phone: patient.phones[0]?.number ?? null, practitioner_id: null, visit_type_id: null,
      duration_min: 20, from: records.today, until: null, part_of_day: null, urgent: false, note: null,
      since_ms: world.now() - n * DAY, ...more,
    };
  }
  if (world.options.waits) {
    records.waits = [
      waiting(31, { urgent: true, note: 'Knee pain, mornings are hard', duration_min: 20 }),
      waiting(32, { duration_min: 10 }),
      waiting(33, { part_of_day: 'evening' }),
    ];
  }

  /** The visits of a series that are meant, and where each would go. */
  function shifted(id: string, which: string, date: string, time: string, who: string | null | undefined, stay: readonly string[] = []) {
    const from = records.row(id);
    const by = days(from.date, date);
    const meant = records.rows
      .filter((r) => r.series_id === from.series_id && HOLDS.includes(r.status) && (which === 'all' || r.start_ms >= from.start_ms))
      .sort((a, b) => a.start_ms - b.start_ms);
    const stays = (r: Appointment): boolean => (r.moved_from_series && r.id !== id) || stay.includes(r.id);
    const leaving = meant.filter((r) => !stays(r)).map((r) => r.id);
    return meant.map((row) => {
      const to = addDays(row.date, by);
      const start = records.at(to, time);
      const others = holders(records, who ?? row.practitioner_id ?? '', start, start + row.end_ms - row.start_ms).filter((r) => !leaving.includes(r.id));
      const reply: Shifted = { id: row.id, from: row.date, to, in_the_way: others.length > 0 ? 'visit' : 'nothing', stays: stays(row) };
      return { row, start, reply };
    });
  }

  return {
    'schedule.week': ({ date, practitioner_id }) => {
      const first = addDays(date, -((weekdayOf(date) - world.settings.week_start + 7) % 7));
      return {
        days: Array.from({ length: 7 }, (_, n) => {
          const day = dayOf(records, addDays(first, n));
          return practitioner_id ? { ...day, columns: day.columns.filter((c) => c.practitioner.id === practitioner_id) } : day;
        }),
      };
    },
    'schedule.views': () => records.views.get(me()) ?? { now: null, saved: [] },
    'schedule.keep_views': (views) => {
      records.views.set(me(), structuredClone(views));
      return views;
    },
    'schedule.wait': ({ patient_id, ...given }) => {
      const n = records.patients.findIndex((p) => p.id === patient_id);
      const clean = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Waiting>;
      const one = waiting(n, { ...clean, since_ms: world.now() });
      const put = (): unknown => records.waits.push(one);
      put();
      world.did('schedule.wait', ['schedule'], () => (records.waits = records.waits.filter((other) => other !== one)), put);
      return one;
    },
    'schedule.stop_waiting': ({ id }) => {
      const one = records.waits.find((other) => other.id === id) ?? refuse('not_found');
      const drop = (): unknown => (records.waits = records.waits.filter((other) => other !== one));
      drop();
      world.did('schedule.stop_waiting', ['schedule'], () => records.waits.unshift(one), drop);
      return one;
    },
    'schedule.waitlist': ({ free }) => {
      const list = [...records.waits].sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.since_ms - b.since_ms);
      if (!free) return list;
      const start = records.at(free.date, free.time);
      if (start < world.now() - MINUTE * 5 || holders(records, free.practitioner_id, start, start + free.duration_min * MINUTE).length > 0) return [];
      return list.filter(
        (one) =>
          one.duration_min <= free.duration_min &&
          (!one.part_of_day || suits(one.part_of_day, free.time)) &&
          one.from <= free.date &&
          (!one.until || free.date <= one.until) &&
          (!one.practitioner_id || one.practitioner_id === free.practitioner_id),
      );
    },
    'schedule.preview_move': ({ id, which, date, time, practitioner_id }) => shifted(id, which, date, time, practitioner_id).map((one) => one.reply),
    'schedule.move_series': ({ id, which, date, time, practitioner_id, stay }) => {
      const all = shifted(id, which, date, time, practitioner_id, stay ?? []);
      const going = all.filter((one) => !one.reply.stays);
      const before = structuredClone(going.map(({ row }) => row));
      const go = (): void => {
        for (const { row, start, reply } of going) {
          Object.assign(row, { start_ms: start, end_ms: start + row.end_ms - row.start_ms, date: reply.to, practitioner_id: practitioner_id ?? row.practitioner_id });
        }
      };
      go();
      world.did('schedule.move_series', ['schedule', 'flow'], () => going.forEach(({ row }, n) => Object.assign(row, before[n])), go);
      const { series_id } = records.row(id);
      return {
        id: series_id ?? '', rule: 'FREQ=WEEKLY', visits: records.rows.filter((r) => r.series_id === series_id), changed: going.length,
        left_out: all.filter((one) => one.reply.stays).map(({ row }) => wall(row.start_ms, records.zone).date),
      };
    },
  };
};
