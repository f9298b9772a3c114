/** Puts the clinic in memory behind `window.__door`; bundled and injected by the browser tests. */
import { recordsOf } from './fake/records';
import { type FakeOptions, type Handlers, Refusal, World } from './fake/world';

declare global {
  interface Window {
    __fake?: FakeOptions;
    __world?: World;
    /** Every command that went through the door, for tests to look at. */
    __asked?: { name: string; args: unknown }[];
    /** Moves a visit by half an hour as somebody at another PC, of whom this window has not heard yet. */
    __elsewhere?: (id: string) => void;
  }
}

const BEFORE_SIGN_IN = new Set([
  'clinic.status',
  'clinic.countries',
  'clinic.create',
  'clinic.practise',
  'people.sign_in',
  'people.recover',
  'people.lock',
  'backup.look',
  'backup.preview',
  'backup.restore',
]);

const features = import.meta.glob<{ default?: (world: World) => Handlers }>('./fake/*.ts', {
  eager: true,
});

/** What outlives the page, as it does behind the real door: where one is, whether it is locked, and the people with their drafts. */
type Left = Pick<FakeOptions, 'run' | 'state' | 'who' | 'practice' | 'sample' | 'persons'>;
const LEFT = 'fake-door';
const found = JSON.parse(sessionStorage.getItem(LEFT) ?? '{}') as Left;
const options: FakeOptions = { ...window.__fake, ...(found.run === window.__fake?.run ? found : {}) };
const world = new World(options);
const handlers: Record<string, (args: never) => unknown> = {};
// People come first: the others look at who works here.
const order = Object.entries(features).sort(([a], [b]) =>
  a.includes('people') ? -1 : b.includes('people') ? 1 : a.localeCompare(b),
);
for (const [, feature] of order) {
  if (feature.default) Object.assign(handlers, feature.default(world));
}
let next: Left | null = null;
addEventListener('pagehide', () => {
  const { run = '', practice = false, sample = false, who = 'Samir Aziz' } = options;
  const { state, persons, me } = world;
  next ??= { run, practice, sample, state, persons, who: me?.name ?? who };
  sessionStorage.setItem(LEFT, JSON.stringify(next));
});
window.__world = world;
window.__asked = [];
window.__elsewhere = (id) => {
  const row = recordsOf(world).row(id);
  row.start_ms += 1_800_000;
  row.end_ms += 1_800_000;
};

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** What people have written, by its looks: a word with a capital, or several. Codes, ids and days are neither. */
const CODES = new Set(['country', 'currency', 'time_zone', 'time_zones', 'locale', 'language', 'code', 'phone', 'incident']);
const dressed = (value: unknown, key = ''): unknown => {
  if (!options.hostile || CODES.has(key)) return value;
  if (typeof value === 'string') return /^\p{Lu}|\S \S/u.test(value) ? options.hostile + value : value;
  if (Array.isArray(value)) return value.map((one) => dressed(one, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, dressed(one, name)]));
};

async function answer(name: string, args: unknown): Promise<unknown> {
  window.__asked?.push({ name, args });
  const slow = options.slow?.[name];
  if (slow) await new Promise((done) => setTimeout(done, slow));
  try {
    const refused = (window.__fake?.fail as Record<string, string> | undefined)?.[name];
    if (refused) throw new Refusal(refused);
    if (!BEFORE_SIGN_IN.has(name) && world.state !== 'open') throw new Refusal('session.locked');
    const handler = handlers[name];
    if (!handler) throw new Refusal('input.unknown_command');
    // The wire carries copies, never the clinic's own objects.
    return dressed(copy(await handler(copy(args) as never)));
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { code, params, field } = thrown;
    throw { code, params, ...(field ? { field } : {}) };
  }
}

window.__door = {
  call: answer,
  callWithFiles: answer,
  go: async (place, afresh) => {
    window.__asked?.push({ name: 'go', args: { place, afresh } });
    const { run = '', sample = false } = window.__fake ?? {};
    next = place === 'practice' ? { run, state: 'open', practice: true, sample: true } : { run, state: 'locked', practice: false, sample };
  },
  on: (event, hear) => world.on(event, hear),
};
