import type { Appointment, AppointmentStatus, Board, OnWall } from '../../src/lib/commands';
import { addDays } from '../../src/lib/dates';
import { recordsOf } from './records';
import { type Handlers, refuse, type World } from './world';

const BEFORE: Partial<Record<AppointmentStatus, AppointmentStatus>> = {
  arrived: 'booked', roomed: 'arrived', with_provider: 'roomed', ready: 'with_provider', done: 'ready',
};

export default (world: World): Handlers => {
  const records = recordsOf(world);
  const to = (command: string, id: string, status: AppointmentStatus, fields: Partial<Appointment> = {}): Appointment =>
    records.change(command, ['schedule', 'flow'], records.row(id), { status, ...fields });

  const board = ({ date }: { date: string }): Board => {
    const [start, end] = [records.dayStart(date), records.dayStart(addDays(date, 1))];
    const rows = records.rows.filter((r) => r.start_ms != null && r.start_ms >= start && r.start_ms < end && !records.hidesRow(r));
    return { rows };
  };

  return {
    'flow.arrive': ({ id }) => {
      const { status } = records.row(id);
      if (status !== 'booked' && status !== 'confirmed') refuse('flow.wrong_step', { from: status, to: 'arrived' });
      return to('flow.arrive', id, 'arrived', { arrived_ms: world.now() });
    },
    'flow.room': ({ id, room_id }) => to('flow.room', id, 'roomed', { roomed_ms: world.now(), room_id: room_id ?? null }),
    'flow.with_provider': ({ id }) => to('flow.with_provider', id, 'with_provider', { with_provider_ms: world.now() }),
    'flow.ready': ({ id }) => to('flow.ready', id, 'ready', { ready_ms: world.now() }),
    'flow.done': ({ id }) => to('flow.done', id, 'done', { done_ms: world.now() }),
    'flow.left': ({ id }) => to('flow.left', id, 'left'),
    'flow.back': ({ id }) => {
      const { status, walk_in } = records.row(id);
      if (walk_in && status === 'arrived') refuse('flow.wrong_step', { from: status, to: 'back' });
      return to('flow.back', id, BEFORE[status] ?? refuse('flow.wrong_step', { from: status, to: 'back' }));
    },
    'flow.walk_in': ({ patient_id, practitioner_id, reason }) => {
      records.lastTicket += 1;
      const row = records.add({
        patient_id,
        practitioner_id: practitioner_id ?? null,
        reason: reason ?? null,
        status: 'arrived',
        walk_in: true,
        start_ms: world.now(),
        end_ms: world.now() + 20 * 60_000,
        arrived_ms: world.now(),
        ticket: records.lastTicket,
      });
      world.did(
        'flow.walk_in', ['schedule', 'flow'],
        () => (records.rows = records.rows.filter((other) => other !== row)),
        () => void records.rows.push(row),
      );
      return row;
    },
    'flow.board': board,
    'flow.print_board': board,
    'flow.print_slip': ({ id }) => records.row(id),
    'flow.wall': () => {
      const rows = board({ date: records.today }).rows;
      const first = (name: string | null): string => ([...(name ?? '')].length > 1 ? `${[...(name ?? '')][0]?.toUpperCase()}.` : '');
      const of = (status: AppointmentStatus, since: (r: Appointment) => number | null): OnWall[] =>
        rows
          .filter((r) => r.status === status)
          .map((r) => ({
            initials: [first(r.given_name), first(r.family_name)].filter(Boolean).join(' ') || null,
            ticket: r.ticket,
            room: records.setup.rooms.find((room) => room.id === r.room_id)?.name ?? null,
            since_ms: since(r) ?? r.start_ms,
          }))
          .sort((a, b) => a.since_ms - b.since_ms);
      return { settings: world.settings, called: of('roomed', (r) => r.roomed_ms).reverse(), waiting: of('arrived', (r) => r.arrived_ms) };
    },
  };
};
