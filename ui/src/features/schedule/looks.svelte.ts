/** How this person looks at the schedule: day or week, whose columns, what they saved. Kept at the door, found as left. */
import { background } from '../../lib/background';
import { call } from '../../lib/door';
import { session } from '../../lib/session.svelte';
import type { SavedView, View } from './types';

export const PLAIN: View = { seen: 'day', columns: 'practitioner', of: [], whose: null, cancelled: false };

/** As many as there are digits to call them up. */
export const MOST_SAVED = 9;

const same = (a: View, b: View): boolean =>
  a.seen === b.seen && a.columns === b.columns && (a.whose ?? null) === (b.whose ?? null) && [...a.of].sort().join() === [...b.of].sort().join();

class Looks {
  /** Nothing until it is read. */
  now = $state.raw<View | null>(null);
  saved = $state.raw<SavedView[]>([]);
  private of = '';

  /** The saved view that is on screen. */
  get on(): number {
    const { now } = this;
    return now ? this.saved.findIndex((one) => same(one.view, now)) : -1;
  }

  /** Reads what the person who is signed in left; once. */
  async load(): Promise<void> {
    const me = session.me?.id ?? '';
    if (this.now && this.of === me) return;
    this.of = me;
    this.now = null;
    const { now, saved } = await call('schedule.views', {}).catch(() => ({ now: null, saved: [] }));
    if (this.of !== me) return;
    this.saved = saved;
    this.now = now ?? PLAIN;
  }

  look(change: Partial<View>): void {
    this.now = { ...(this.now ?? PLAIN), ...change };
    this.keep();
  }

  /** Calls a saved view up; there may be none of this number. */
  show(at: number): boolean {
    const view = this.saved[at]?.view;
    if (view) this.look(view);
    return view !== undefined;
  }

  /** Gives what is on screen a name; the same name again means the same view. */
  save(name: string, view: View): void {
    const at = this.saved.findIndex((one) => one.name === name);
    this.saved = at < 0 ? [...this.saved, { name, view }].slice(0, MOST_SAVED) : this.saved.map((one, i) => (i === at ? { name, view } : one));
    this.look(view);
  }

  rename(at: number, name: string): void {
    this.saved = this.saved.map((one, i) => (i === at ? { ...one, name } : one));
    this.keep();
  }

  /** One place up: its number is its key. */
  raise(at: number): void {
    const [one] = this.saved.slice(at, at + 1);
    if (!one || at === 0) return;
    this.saved = this.saved.filter((other) => other !== one).toSpliced(at - 1, 0, one);
    this.keep();
  }

  remove(at: number): void {
    this.saved = this.saved.filter((_, i) => i !== at);
    this.keep();
  }

  private keep(): void {
    if (this.now) background(call('schedule.keep_views', { now: this.now, saved: this.saved }));
  }
}

export const looks = new Looks();
