import type { Appointment, Day, PartOfDay } from '../../src/lib/commands';
import { addDays, weekdayOf } from '../../src/lib/dates';
import { timeOf, wall } from '../../src/features/schedule/clock';
import { recordsOf, type Records } from './records';
import { type Handlers, newId, refuse, type World } from './world';

const MINUTE = 60_000;
export const HOLDS: readonly string[] = ['booked', 'confirmed', 'arrived', 'roomed', 'with_provider', 'ready'];

/** Opening spans of one practitioner: their own, or the clinic's. */
export function openOf(records: Records, practitioner_id: string, date: string): { start_ms: number; end_ms: number }[] {
  const weekday = weekdayOf(date);
  const own = records.setup.hours.filter((h) => h.practitioner_id === practitioner_id);
  return (own.length > 0 ? own : records.setup.hours.filter((h) => !h.practitioner_id))
    .filter((h) => h.weekday === weekday)
    .map((h) => ({ start_ms: records.at(date, timeOf(h.start_min)), end_ms: h.end_min < 1440 ? records.at(date, timeOf(h.end_min)) : records.at(addDays(date, 1), timeOf(h.end_min - 1440)) }));
}

export const holders = (records: Records, who: string, start: number, end: number, except = ''): Appointment[] =>
  records.rows.filter(
    (r) => r.id !== except && r.practitioner_id === who && HOLDS.includes(r.status) && (r.start_ms ?? 0) < end && (r.end_ms ?? 0) > start,
  );

function nextFree(records: Records, who: string, minutes: number, date: string, from: number, most: number, except = '') {
  const found: { practitioner_id: string; date: string; time: string }[] = [];
  for (let day = 0; day < 14 && found.length < most; day += 1) {
    const on = addDays(date, day);
    for (const open of openOf(records, who, on)) {
      for (let ms = open.start_ms; ms + minutes * MINUTE <= open.end_ms && found.length < most; ms += 10 * MINUTE) {
        if (ms >= from && holders(records, who, ms, ms + minutes * MINUTE, except).length === 0) {
          found.push({ practitioner_id: who, date: on, time: wall(ms, records.zone).time });
        }
      }
    }
  }
  return found;
}

/** Of a visit of somebody hidden only the time is left. */
function veiled(records: Records, row: Appointment): Appointment {
  if (!records.hidesRow(row)) return row;
  return {
    ...row, restricted: true, patient_id: '', patient_number: 0, family_name: '', given_name: null, preferred_name: null,
    birth_date: null, phone: null, room_id: null, visit_type_id: null, status: 'booked', reason: null, arrived_ms: null,
    new_patient: false,
  };
}

/** A day with a column for each practitioner. */
export function dayOf(records: Records, date: string): Day {
  const [start, end] = [records.dayStart(date), records.dayStart(addDays(date, 1))];
  const mine = records.rows.filter((r) => r.start_ms != null && (r.end_ms ?? r.start_ms + 1) > start && r.start_ms < end);
  const loose = mine.filter((r) => r.practitioner_id === null);
  return {
    date,
    day_start_ms: start,
    day_end_ms: end,
    columns: records.setup.practitioners
      .filter((p) => p.active || mine.some((r) => r.practitioner_id === p.id))
      .map((practitioner) => ({
        practitioner,
        open: openOf(records, practitioner.id, date),
        appointments: mine
          .filter((r) => r.practitioner_id === practitioner.id)
          .map((r) => veiled(records, r))
          .sort((a, b) => (a.start_ms ?? 0) - (b.start_ms ?? 0)),
      })),
    unassigned: loose,
    blocks: records.blocks.filter((b) => b.start_ms < end && b.end_ms > start),
  };
}

/** Whether a time lies in a part of the day. */
export const suits = (part: PartOfDay, time: string): boolean => part === (time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening');

export default (world: World): Handlers => {
  const records = recordsOf(world);
  const change = (command: string, id: string, fields: Partial<Appointment>): Appointment =>
    records.change(command, ['schedule', 'flow'], records.row(id), fields);

  /** Refuses a held time unless it was asked to allow it. */
  function check(who: string, date: string, start: number, minutes: number, overlap: string | null | undefined, except = '', room: string | null = null): boolean {
    const others = holders(records, who, start, start + minutes * MINUTE, except);
    if (others.length > 0 && overlap !== 'allow') {
      const [next] = nextFree(records, who, minutes, date, start, 1, except);
      refuse('schedule.slot_taken', {
        with: others.length,
        next_free_date: next?.date ?? null,
        next_free_time: next?.time ?? null,
      });
    }
    const inRoom = records.rows.some((r) => r.id !== except && room && r.room_id === room && HOLDS.includes(r.status) && r.start_ms < start + minutes * MINUTE && r.end_ms > start);
    if (inRoom && overlap !== 'allow') refuse('schedule.room_taken', { next_free_date: null, next_free_time: null });
    return others.length > 0;
  }

  const daysOf = (id: string, repeat: { interval?: number; count?: number }): string[] =>
    Array.from({ length: repeat.count ?? 1 }, (_, n) => addDays(records.row(id).date, n * 7 * (repeat.interval ?? 1)));

  return {
    'schedule.stop_booking': ({ patient_id, reason }) => {
      const stop = { id: newId(), reason, by_name: world.me?.name ?? '', since_ms: world.now() };
      records.change('schedule.stop_booking', ['schedule', 'patients'], records.patient(patient_id), { booking_stop: stop });
      return stop;
    },
    'schedule.allow_booking': ({ patient_id }) => {
      records.change('schedule.allow_booking', ['schedule', 'patients'], records.patient(patient_id), { booking_stop: null });
      return {};
    },
    'schedule.booking_stop': ({ patient_id }) => records.patient(patient_id).booking_stop ?? null,
    'schedule.setup': () => records.setup,
    'schedule.ahead': ({ practitioner_id, room_id, visit_type_id }) =>
      records.rows.filter(
        (r) =>
          (r.status === 'booked' || r.status === 'confirmed') &&
          (!practitioner_id || r.practitioner_id === practitioner_id) &&
          (!room_id || r.room_id === room_id) &&
          (!visit_type_id || r.visit_type_id === visit_type_id),
      ),
    'schedule.put_practitioner': ({ id, active, person_id, ...values }) => {
      const rows = records.setup.practitioners;
      const row = rows.find((one) => one.id === id);
      if (row) Object.assign(row, values, { active: active ?? row.active, person_id: person_id ?? row.person_id });
      else rows.push({ id: newId(), active: active ?? true, person_id: person_id ?? null, ...values });
      world.changed(['schedule']);
      return records.setup;
    },
    'schedule.put_room': ({ id, active, ...values }) => {
      const row = records.setup.rooms.find((one) => one.id === id);
      if (row) Object.assign(row, values, { active: active ?? row.active });
      else records.setup.rooms.push({ id: newId(), active: active ?? true, ...values });
      world.changed(['schedule']);
      return records.setup;
    },
    'schedule.put_visit_type': ({ id, active, ...values }) => {
      records.looked.add('visit_types');
      const row = records.setup.visit_types.find((one) => one.id === id);
      if (row) Object.assign(row, values, { active: active ?? row.active });
      else records.setup.visit_types.push({ id: newId(), active: active ?? true, ...values });
      world.changed(['schedule']);
      return records.setup;
    },
    'schedule.set_hours': ({ practitioner_id, weekday, spans }) => {
      records.looked.add('hours');
      const owner = practitioner_id ?? null;
      records.setup.hours = [
        ...records.setup.hours.filter((h) => h.weekday !== weekday || (h.practitioner_id ?? null) !== owner),
        ...spans.map((span) => ({ id: newId(), practitioner_id: owner, weekday, ...span })),
      ];
      world.changed(['schedule']);
      return records.setup;
    },
    'schedule.day': ({ date }) => dayOf(records, date),
    'schedule.print_day': ({ date, practitioner_id }) => {
      const day = dayOf(records, date);
      if (practitioner_id == null) return day;
      return { ...day, columns: day.columns.filter((c) => c.practitioner.id === practitioner_id), unassigned: [] };
    },
    'schedule.book': ({ patient_id, practitioner_id, room_id, date, time, visit_type_id, duration_min, reason, overlap, waiting_id, despite_stop }) => {
      if (records.patient(patient_id).booking_stop && !despite_stop) refuse('schedule.booking_stopped');
      const minutes = duration_min ?? 20;
      const start_ms = records.at(date, time);
      const overlaps = check(practitioner_id, date, start_ms, minutes, overlap, '', room_id);
      const row = records.add({
        patient_id, practitioner_id, start_ms, end_ms: start_ms + minutes * MINUTE, overlaps,
        visit_type_id: visit_type_id ?? null, reason: reason ?? null, room_id: room_id ?? null, date,
      });
      const waited = records.waits.filter((one) => one.id === waiting_id);
      records.waits = records.waits.filter((one) => one.id !== waiting_id);
      world.did(
        'schedule.book', ['schedule', 'flow'],
        () => {
          records.rows = records.rows.filter((other) => other !== row);
          records.waits.unshift(...waited);
        },
        () => {
          records.rows.push(row);
          records.waits = records.waits.filter((one) => one.id !== waiting_id);
        },
      );
      return row;
    },
    'schedule.move': ({ id, practitioner_id, room_id, no_room, date, time, duration_min, overlap, seen }) => {
      const row = records.row(id);
      if (seen && (seen.start_ms !== row.start_ms || (seen.practitioner_id ?? null) !== row.practitioner_id)) {
        const { start_ms, end_ms } = row;
        refuse('schedule.moved_meanwhile', { by: 'Dina Hassan', at_ms: world.now(), practitioner_id: row.practitioner_id, start_ms, end_ms });
      }
      if (row.status !== 'booked' && row.status !== 'confirmed') refuse('flow.wrong_step', { from: row.status, to: 'moved' });
      const minutes = duration_min ?? ((row.end_ms ?? 0) - (row.start_ms ?? 0)) / MINUTE;
      const start_ms = records.at(date, time);
      const who = practitioner_id ?? row.practitioner_id ?? '';
      const room = no_room ? null : (room_id ?? row.room_id);
      const overlaps = check(who, date, start_ms, minutes, overlap, id, room);
      const moved_from_series = row.series_id !== null && start_ms !== row.start_ms;
      return change('schedule.move', id, { practitioner_id: who, room_id: room, date, moved_from_series, start_ms, end_ms: start_ms + minutes * MINUTE, overlaps });
    },
    'schedule.edit': ({ id, ...fields }) => change('schedule.edit', id, fields),
    'schedule.block': ({ practitioner_id, date, time, until_date, until_time, reason }) => {
      const last = until_date ?? date;
      const block = {
        id: newId(),
        practitioner_id: practitioner_id ?? null,
        start_ms: time ? records.at(date, time) : records.dayStart(date),
        end_ms: until_time ? records.at(last, until_time) : records.dayStart(addDays(last, 1)),
        reason: reason ?? null,
      };
      if (block.end_ms <= block.start_ms) refuse('input.invalid', { why: 'before_beginning' });
      const put = (): unknown => records.blocks.push(block);
      put();
      world.did('schedule.block', ['schedule'], () => records.blocks.splice(records.blocks.indexOf(block), 1), put);
      const in_the_way = records.rows.filter(
        (r) => HOLDS.includes(r.status) && (r.start_ms ?? 0) < block.end_ms && (r.end_ms ?? 0) > block.start_ms && (!practitioner_id || r.practitioner_id === practitioner_id),
      );
      return { block, in_the_way };
    },
    'schedule.unblock': ({ id }) => {
      const at = records.blocks.findIndex((one) => one.id === id);
      const [block] = records.blocks.splice(at, 1);
      if (!block) return refuse('not_found');
      world.did('schedule.unblock', ['schedule'], () => records.blocks.push(block), () => records.blocks.splice(records.blocks.indexOf(block), 1));
      return block;
    },
    'schedule.preview_series': ({ id, repeat }) => daysOf(id, repeat).map((date, n) => ({ date, in_the_way: n === 1 ? 'visit' : 'nothing' })),
    'schedule.repeat': ({ id, repeat, skip }) => {
      const first = records.row(id);
      const series_id = newId();
      const days = daysOf(id, repeat).slice(1).filter((date) => !skip?.includes(date));
      const time = wall(first.start_ms, records.zone).time;
      const rest = days.map((date) => {
        const start_ms = records.at(date, time);
        return records.add({ ...first, id: newId(), date, series_id, start_ms, end_ms: start_ms + first.end_ms - first.start_ms, status: 'booked' });
      });
      const only = change('schedule.repeat', id, { series_id });
      return { id: series_id, rule: 'FREQ=WEEKLY', visits: [only, ...rest], changed: rest.length + 1, left_out: skip ?? [] };
    },
    'schedule.cancel_series': ({ id, reason }) => {
      const { series_id } = records.row(id);
      const all = records.rows.filter((r) => r.series_id === series_id);
      const visits = all.filter((r) => HOLDS.includes(r.status));
      for (const visit of visits) change('schedule.cancel_series', visit.id, { status: 'cancelled', cancel_reason: reason ?? null });
      return { id: series_id ?? '', rule: 'FREQ=WEEKLY', visits: all, changed: visits.length, left_out: [] };
    },
    'schedule.cancel': ({ id, reason }) => change('schedule.cancel', id, { status: 'cancelled', cancel_reason: reason ?? null }),
    'schedule.no_show': ({ id }) => change('schedule.no_show', id, { status: 'no_show' }),
    'schedule.restore': ({ id }) => change('schedule.restore', id, { status: 'booked', cancel_reason: null }),
    'schedule.confirm': ({ id }) => change('schedule.confirm', id, { status: 'confirmed' }),
    'schedule.next_free': ({ practitioner_ids, duration_min, date, time, weekdays, part_of_day }) => {
      const who = practitioner_ids?.length ? practitioner_ids : records.setup.practitioners.map((p) => p.id);
      const from = time ? records.at(date, time) : 0;
      return who
        .flatMap((id) => nextFree(records, id, duration_min, date, from, 400))
        .filter((one) => !weekdays?.length || weekdays.includes(weekdayOf(one.date)))
        .filter((one) => !part_of_day || suits(part_of_day, one.time))
        .sort((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? -1 : 1))
        .slice(0, 10);
    },
  };
};
