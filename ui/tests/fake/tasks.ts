import type { Args, StaffTask, TaskNote, TaskPatient } from '../../src/lib/commands';
import { recordsOf } from './records';
import { type Handlers, newId, refuse, type World } from './world';

type Kept = StaffTask & { history: TaskNote[]; read: Set<string>; active_by: string };

export default (world: World): Handlers => {
  const records = recordsOf(world);
  const me = () => world.me ?? refuse('session.none');
  const named = (id: string | null | undefined) => world.persons.find((one) => one.id === id)?.name ?? null;
  const of = (id: string): TaskPatient => {
    const { number, family_name, given_name, preferred_name } = records.patient(id);
    return { id, number, family_name, given_name: given_name ?? null, preferred_name: preferred_name ?? null };
  };
  let tasks: Kept[] = [];

  const make = (sender: string, kind: StaffTask['kind'], args: Args<'tasks.send'>, ago_min = 0): Kept => {
    const sent_ms = world.now() - ago_min * 60_000;
    return {
      id: newId(),
      kind,
      text: args.text,
      sender_id: sender,
      sender_name: named(sender) ?? '',
      to_person_id: args.to_person_id ?? null,
      to_person_name: named(args.to_person_id),
      to_role: args.to_role ?? null,
      patient: args.patient_id ? of(args.patient_id) : null,
      restricted: false,
      caller_name: args.caller_name ?? null,
      caller_phone: args.caller_phone ?? null,
      due: args.due ?? null,
      overdue: args.due != null && args.due < records.today,
      urgent: args.urgent ?? false,
      sent_ms,
      active_ms: sent_ms,
      done_ms: null,
      done_by_name: null,
      unread: false,
      notes: 0,
      history: [],
      read: new Set(),
      active_by: sender,
    };
  };

  const who = (name: string) => world.persons.find((one) => one.name.includes(name))?.id ?? '';
  if (world.state !== 'none' && records.patients.length > 3) {
    const [laila, dina, omar, samir] = ['Laila', 'Dina', 'Omar', 'Samir'].map(who) as [string, string, string, string];
    tasks = [
      make(dina, 'task', { text: 'Wants her results. Call back after two.', to_person_id: samir, patient_id: records.patients[0]?.id ?? '', caller_name: 'Huda Farah', caller_phone: '010 2345 6789', due: '2026-11-19', urgent: true }, 95),
      make(omar, 'message', { text: 'Room 2 needs new sheets.\nThe laundry comes at four.', to_role: 'owner' }, 40),
      make(laila, 'task', { text: 'Please order the vaccine before the week is over.', to_person_id: samir, due: '2026-11-26' }, 600),
      make(samir, 'message', { text: 'Staff meeting is moved to Tuesday.', to_role: 'front_desk' }, 1500),
    ];
    if (world.options.restricted) {
      const p = records.patients[3];
      if (p) p.restriction = { reason: 'works here', by_name: 'Dr Laila Farah', since_ms: world.now(), treating: false, people: [{ id: laila, name: 'Dr Laila Farah' }] };
      tasks.push(make(laila, 'message', { text: 'About her test.', to_person_id: samir, patient_id: p?.id ?? '' }, 20));
      tasks.push(make(dina, 'alert', { text: 'She fainted at the desk', to_role: 'owner', patient_id: p?.id ?? '', urgent: true }, 5));
    }
  }

  const isTo = (task: Kept) => task.to_person_id === me().id || task.to_role === me().role;
  const isNew = (task: Kept) =>
    task.active_by !== me().id && !task.read.has(me().id) && ((task.done_ms === null && isTo(task)) || (task.sender_id === me().id && task.kind !== 'alert'));
  const shown = ({ history, read, active_by, ...task }: Kept): StaffTask => {
    const hidden = task.kind !== 'alert' && task.patient && records.hides(records.patient(task.patient.id));
    const unread = isNew({ history, read, active_by, ...task });
    return {
      ...task,
      unread,
      notes: history.length,
      ...(hidden ? { restricted: true, text: '', patient: null, caller_name: null, caller_phone: null } : {}),
    };
  };
  const find = (id: string): Kept => {
    const task = tasks.find((one) => one.id === id) ?? refuse('not_found');
    if (shown(task).restricted) refuse('patients.restricted');
    return task;
  };
  const thread = (task: Kept) => ({ ...shown(task), history: task.history });

  function add(command: string, id: string, note: Partial<TaskNote> & Pick<TaskNote, 'what'>, fields: Partial<Kept>) {
    const task = find(id);
    const before = { ...task };
    const line: TaskNote = { at_ms: world.now(), by_name: me().name, text: null, to_person_name: null, to_role: null, ...note };
    const after = { ...task, ...fields, history: [...task.history, line], read: new Set<string>(), active_by: me().id, active_ms: world.now() };
    Object.assign(task, after);
    world.did(command, ['tasks'], () => Object.assign(task, before), () => Object.assign(task, after));
    return thread(task);
  }

  return {
    'tasks.send': (args) => {
      const task = make(me().id, args.due ? 'task' : 'message', args);
      tasks.push(task);
      world.did('tasks.send', ['tasks'], () => (tasks = tasks.filter((one) => one !== task)), () => void tasks.push(task));
      return shown(task);
    },
    'tasks.inbox': ({ which }) => {
      const open = (task: Kept) => task.done_ms === null;
      const boxes = {
        mine: (task: Kept) => open(task) && task.to_person_id === me().id,
        role: (task: Kept) => open(task) && task.to_role === me().role,
        sent: (task: Kept) => task.sender_id === me().id && task.kind !== 'alert',
        done: (task: Kept) => !open(task) && (isTo(task) || task.sender_id === me().id),
      };
      const rank = (task: Kept) => `${task.urgent ? 0 : 1} ${task.due ?? '9'} ${task.sent_ms}`;
      return {
        tasks: tasks.filter(boxes[which]).sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(shown),
        more: false,
        mine: tasks.filter(boxes.mine).length,
        role: tasks.filter(boxes.role).length,
      };
    },
    'tasks.about': ({ patient_id }) => tasks.filter((task) => task.kind !== 'alert' && task.patient?.id === patient_id).map(shown),
    'tasks.read': ({ id }) => {
      const task = find(id);
      if (isNew(task)) {
        task.read.add(me().id);
        world.changed(['tasks']);
      }
      return thread(task);
    },
    'tasks.reply': ({ id, text }) => add('tasks.reply', id, { what: 'replied', text }, {}),
    'tasks.done': ({ id, text }) => {
      if (find(id).done_ms !== null) refuse('edit.conflict');
      return add('tasks.done', id, { what: 'done', text: text ?? null }, { done_ms: world.now(), done_by_name: me().name, overdue: false });
    },
    'tasks.reopen': ({ id, text }) => add('tasks.reopen', id, { what: 'reopened', text: text ?? null }, { done_ms: null }),
    'tasks.pass_on': ({ id, to_person_id, to_role, text }) => {
      const to = { to_person_name: named(to_person_id), to_role: to_role ?? null };
      return add('tasks.pass_on', id, { what: 'passed_on', text: text ?? null, ...to }, { to_person_id: to_person_id ?? null, ...to });
    },
    'tasks.alerts': () => tasks.filter((task) => task.kind === 'alert').map(shown),
    'tasks.unread': () => ({
      unread: tasks.filter(isNew).length,
      overdue: tasks.filter((task) => task.overdue && isTo(task)).length,
      alerts: me().role === 'owner' ? tasks.filter((task) => task.kind === 'alert' && task.done_ms === null).length : 0,
    }),
    'tasks.colleagues': () =>
      world.persons.filter((one) => !one.suspended && one.role !== 'auditor').map(({ id, name, role }) => ({ id, name, role })),
    'patients.break_glass': ({ id, reason }) => {
      if (reason.replace(/[^\p{L}\p{N}]/gu, '').length < 5) refuse('input.invalid', { why: 'too_short' }, 'reason');
      const patient_id =
        records.rows.find((row) => row.id === id)?.patient_id ?? tasks.find((task) => task.id === id)?.patient?.id ?? id;
      records.glass.add(`${me().id} ${patient_id}`);
      tasks.push(make(me().id, 'alert', { text: reason, to_role: 'owner', patient_id, urgent: true }));
      world.changed(['tasks', 'patients']);
      return { patient_id, until_ms: world.now() + 3_600_000 };
    },
  };
};
