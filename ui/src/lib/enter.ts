/** Coming in and going out. A page belongs to one person: at a lock, and for another person, it is loaded anew. */
import { background } from './background';
import type { Me } from './commands';
import { call } from './door';
import { flushDrafts, loadDrafts } from './drafts.svelte';
import { clearPaper } from './paper';
import { session } from './session.svelte';
import { comeBack, keepPlace } from './whereabouts';

/** Lets a person in whom the door has just recognised. */
export async function enter(me: Me): Promise<void> {
  await loadDrafts();
  await session.enter(me);
  comeBack();
  background(session.readStatus());
}

/** Writes what is typed, and where one is: what a lock would take along. Whatever cannot be written, the lock does not wait. */
export async function keepAll(): Promise<void> {
  await Promise.allSettled([flushDrafts(), keepPlace()]);
}

/** An import keeps everybody else from writing for minutes: the lock, which ends it, does not wait that long. */
const KEEP_MS = 1_000;

/** Locks the clinic; what is typed is written first. */
export async function lock(): Promise<void> {
  await Promise.race([keepAll(), new Promise((done) => setTimeout(done, KEEP_MS))]);
  await call('people.lock', {});
  await leave();
}

/**
 * Leaves the page, and all that it shows: the clinic has been locked, or belongs to somebody else now. Never answers: who
 * waits for it goes with the page, and opens no button of it once more.
 */
export function leave(): Promise<never> {
  if (!session.locked) {
    clearPaper();
    session.locked = true;
    location.reload();
  }
  return new Promise(() => {});
}
