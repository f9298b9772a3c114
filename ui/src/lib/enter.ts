/** Coming in and going out: what is kept for the same person, and forgotten for another. */
import { background } from './background';
import type { Me } from './commands';
import { call } from './door';
import { flushDrafts, loadDrafts } from './drafts.svelte';
import { panel } from './panel.svelte';
import { clearPaper } from './paper';
import { forgetResources } from './resource.svelte';
import { router } from './router.svelte';
import { saved } from './saved.svelte';
import { session } from './session.svelte';
import { toasts } from './toasts.svelte';

/** Lets a person in whom the door has just recognised. */
export async function enter(me: Me): Promise<void> {
  if (session.me?.id !== me.id) {
    forgetResources();
    toasts.clear();
    panel.shown = null;
    saved.atMs = null;
    saved.failure = null;
    router.reset();
    await loadDrafts();
  }
  await session.enter(me);
  background(session.readStatus());
}

/** Locks the clinic; what is typed is written first. */
export async function lock(): Promise<void> {
  await flushDrafts();
  await call('people.lock', {});
  await showLocked();
}

/** The clinic has been locked, by us or by the idle clock. */
export async function showLocked(): Promise<void> {
  clearPaper();
  if (session.me) session.locked = true;
  await session.readStatus();
}
