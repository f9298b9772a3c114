/**
 * Where somebody was when the clinic locked. A lock takes the page with everything it shows; who comes back on the same day
 * is taken to the same screen and panel by what was kept beside their drafts, in the clinic's encrypted file.
 */
import { tick } from 'svelte';
import { background } from './background';
import { call } from './door';
import { keptDraft } from './drafts.svelte';
import { panel, type Way } from './panel.svelte';
import { router, type Place } from './router.svelte';
import { screenOf } from './screens';
import { session } from './session.svelte';

const HERE = { form: 'shell.place', key: '' };

interface Whereabouts {
  date: string;
  place: Place;
  panel: Way | null;
}

/** Keeps where one is. */
export async function keepPlace(): Promise<void> {
  if (!session.me || session.locked) return;
  const here: Whereabouts = { date: session.today(), place: router.place, panel: panel.shown?.way ?? null };
  await call('people.save_draft', { ...HERE, body: JSON.stringify(here) });
}

/** Goes back to where one was, once. */
export function comeBack(): void {
  const body = keptDraft(HERE.form, HERE.key);
  if (body === null) return;
  const there = JSON.parse(body) as Whereabouts;
  if (there.date === session.today()) {
    router.begin(there.place.screen, there.place.params);
    if (there.panel) background(reopen(there.panel));
  }
  background(call('people.drop_draft', HERE));
}

/** After the screen, which takes the focus when it is first shown. */
async function reopen(way: Way): Promise<void> {
  await screenOf(router.place.screen)?.load();
  await tick();
  await panel.reopen(way);
}
