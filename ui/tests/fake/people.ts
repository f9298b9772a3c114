import type { Me, Role } from '../../src/lib/commands';
import { type FakePerson, type Handlers, newId, refuse, tasks, type World } from './world';

/** The password of everyone in the fake clinic. */
export const PASSWORD = 'green street 7';

export function person(name: string, role: Role, password = PASSWORD): FakePerson {
  return {
    id: newId(),
    name,
    role,
    password,
    suspended: false,
    needs_password: false,
    last_sign_in_ms: null,
    preferences: { theme: 'system', density: 'normal', zoom: 100, letter_keys: true, first_steps: true, locale: null, waiting_room: { as_list: false, practitioner_id: null, hidden: [] } },
    drafts: [],
  };
}

export function meOf(world: World, who: FakePerson): Me {
  return {
    id: who.id,
    name: who.name,
    role: who.role,
    permissions: tasks.filter((task) => task.roles.includes(who.role)).map((t) => t.permission),
    ...who.preferences,
    auto_lock_min: world.settings.auto_lock_min,
  };
}

export default (world: World): Handlers => {
  if (world.state !== 'none') {
    world.persons = [
      person('Dina Hassan', 'front_desk'),
      person('Omar Saleh', 'nurse'),
      person('Dr Laila Farah', 'clinician'),
      person('Samir Aziz', 'owner'),
      person('Nadia Fouad', 'biller'),
    ];
    const hour = 3_600_000;
    world.persons.forEach((one, at) => (one.last_sign_in_ms = world.now() - at * 7.3 * hour));
    world.persons[4]!.suspended = true;
    world.persons[4]!.last_sign_in_ms = null;
    world.persons = world.options.persons ?? world.persons;
    const who = world.options.who ?? 'Samir Aziz';
    const signedIn = world.persons.find((one) => one.name === who);
    if (signedIn && world.options.theme) signedIn.preferences.theme = world.options.theme;
    if (world.state === 'open' || world.options.persons) world.me = signedIn ?? null;
  }
  const find = (id: string) => world.persons.find((one) => one.id === id) ?? refuse('not_found');
  const me = () => world.me ?? refuse('session.none');
  const strong = (password: string) => {
    if (password.length < 8) refuse('auth.weak_password', { why: 'short' }, 'password');
  };
  const lastOwner = (one: FakePerson) =>
    one.role === 'owner' &&
    world.persons.filter((other) => other.role === 'owner' && !other.suspended).length === 1;
  function enter(one: FakePerson): Me {
    if (world.me?.id !== one.id) world.forgetUndo();
    world.state = 'open';
    world.me = one;
    one.last_sign_in_ms = world.now();
    return meOf(world, one);
  }
  let wrong = 0;

  return {
    'people.sign_in': ({ person_id, password }) => {
      const one = find(person_id);
      if (one.suspended) refuse('auth.suspended');
      if (one.needs_password) refuse('auth.needs_password');
      if (password !== one.password) {
        wrong += 1;
        refuse('auth.wrong_password', { wait_s: wrong > 1 ? 2 ** wrong : 0 }, 'password');
      }
      wrong = 0;
      return enter(one);
    },
    'people.recover': ({ person_id, words, new_password, becomes_owner }) => {
      if (words.length !== 24 || words[0] !== 'anchor') refuse('auth.wrong_words', {}, 'words');
      strong(new_password);
      const one = find(person_id);
      one.password = new_password;
      if (becomes_owner) one.role = 'owner';
      return enter(one);
    },
    'people.lock': () => {
      world.state = 'locked';
      world.emit('locked', {});
      return {};
    },
    'people.me': () => meOf(world, me()),
    'people.set_preferences': (wanted) => {
      Object.assign(me().preferences, wanted);
      return meOf(world, me());
    },
    'people.change_password': ({ old_password, new_password }) => {
      if (old_password !== me().password) {
        refuse('auth.wrong_password', { wait_s: 0 }, 'old_password');
      }
      strong(new_password);
      me().password = new_password;
      return {};
    },
    'people.list': () =>
      world.persons.map(({ id, name, role, suspended, needs_password, last_sign_in_ms }) => ({
        id,
        name,
        role,
        suspended,
        needs_password,
        last_sign_in_ms,
      })),
    'people.add': ({ name, role, password }) => {
      if (!name.trim()) refuse('input.invalid', { field: 'name', why: 'required' }, 'name');
      strong(password);
      const one = person(name, role, password);
      world.persons.push(one);
      world.changed(['people']);
      return { id: one.id };
    },
    'people.set_role': ({ id, role }) => {
      const one = find(id);
      if (lastOwner(one) && role !== 'owner') refuse('auth.last_owner');
      one.role = role;
      world.changed(['people']);
      return {};
    },
    'people.suspend': ({ id }) => {
      const one = find(id);
      if (lastOwner(one)) refuse('auth.last_owner');
      one.suspended = true;
      one.needs_password = true;
      world.changed(['people']);
      return {};
    },
    'people.resume': ({ id }) => {
      find(id).suspended = false;
      world.changed(['people']);
      return {};
    },
    'people.reset_password': ({ id, new_password }) => {
      strong(new_password);
      Object.assign(find(id), { password: new_password, needs_password: false });
      return {};
    },
    'people.roles': () => ({ tasks }),
    'people.save_draft': ({ form, key, body }) => {
      const drafts = me().drafts.filter((draft) => draft.form !== form || draft.key !== key);
      me().drafts = [...drafts, { form, key, body, saved_ms: world.now() }];
      return {};
    },
    'people.drafts': () => me().drafts,
    'people.drop_draft': ({ form, key }) => {
      me().drafts = me().drafts.filter((draft) => draft.form !== form || draft.key !== key);
      return {};
    },
  };
};
