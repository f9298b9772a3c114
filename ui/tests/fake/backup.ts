import type { BackupState } from '../../src/lib/commands';
import { meOf } from './people';
import { type Handlers, refuse, type World } from './world';

const HOUR = 3_600_000;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function stateOf(world: World): BackupState {
  const now = world.now();
  const made = {
    at_ms: now - 2 * HOUR,
    is_whole: false,
    patients: 1204,
    entries: 38_112,
    bytes: 412_000,
    took_ms: 640,
  };
  const well: BackupState = {
    place: 'E:\\Backups',
    last: made,
    trouble: null,
    next_ms: now + 2 * HOUR,
    is_overdue: false,
    has_old_key: world.options.backup === 'old key',
  };
  if (world.options.backup === 'none') return { ...well, place: null, last: null, next_ms: null, is_overdue: true };
  if (world.options.backup === 'missing') {
    const since_ms = now - 50 * HOUR;
    return {
      ...well,
      last: { ...made, at_ms: since_ms - 4 * HOUR },
      trouble: { since_ms, tried_ms: now - HOUR / 6, code: 'backup.place_missing' },
      is_overdue: true,
    };
  }
  return well;
}

export default (world: World): Handlers => {
  let state = stateOf(world);
  return {
    'backup.get': () => state,
    'backup.choose_place': () => {
      state = { ...state, place: '/media/usb/Backups', trouble: null, next_ms: world.now() };
      world.changed(['backup']);
      return state;
    },
    'backup.make': async () => {
      for (let done = 0; done <= 40; done += 20) {
        world.emit('progress', { task: 'backup.make', done: done * 1_000_000, total: 40_000_000 });
        await pause(60);
      }
      const last = { at_ms: world.now(), is_whole: true, patients: 1204, entries: 38_114, bytes: 40_000_000, took_ms: 1900 };
      state = { ...state, last, trouble: null, is_overdue: false, next_ms: world.now() + 4 * HOUR };
      world.changed(['backup']);
      return last;
    },
    'backup.look': () => ({
      points: [0, 24, 48].map((hours, at) => ({
        id: `01890000-0000-7000-8000-00000000b00${at}`,
        made_ms: world.now() - hours * HOUR,
        is_complete: at !== 2,
      })),
      is_here: world.state !== 'none',
    }),
    'backup.preview': ({ words }) => {
      if (words[0] !== 'anchor') refuse('auth.wrong_words');
      return {
        clinic_name: 'Green Street Clinic',
        made_ms: world.now(),
        patients: 1204,
        entries: 38_112,
        is_here: world.state !== 'none',
        lost: world.state === 'none' ? 0 : 38,
        has_old_key: world.options.backup === 'old key',
        people: world.persons.map(({ id, name, suspended }) => ({ id, name, suspended })),
      };
    },
    'backup.restore': ({ clinic_name, person_id, new_password }) => {
      if (new_password.length < 8) refuse('auth.weak_password', { why: 'short' }, 'password');
      if (clinic_name.toLowerCase() !== 'green street clinic') {
        refuse('input.invalid', { why: 'not_the_same' }, 'clinic_name');
      }
      const one = world.persons.find((each) => each.id === person_id) ?? refuse('not_found');
      world.me = one;
      world.state = 'open';
      return meOf(world, one);
    },
  };
};
