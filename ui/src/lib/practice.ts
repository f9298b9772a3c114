/**
 * Where people practise: a clinic of invented people beside the real one, behind a door of its own. Whoever changes over
 * leaves everything behind, down to the page: nothing of one is ever seen in the other.
 */
import { background } from './background';
import type { Args } from './commands';
import { call, changeOver } from './door';
import { flushDrafts } from './drafts.svelte';
import { leave } from './enter';
import { language } from './i18n.svelte';
import { session } from './session.svelte';
import { UNDO_MS } from './toasts.svelte';

/** As the clinic at hand is; from the lock screen nothing of it is known but its language. */
async function like(): Promise<Args<'clinic.practise'>> {
  const { settings } = session;
  const locale = session.me?.locale ?? settings?.locale ?? language.code;
  if (settings) {
    const { country, currency, time_zone, week_start } = settings;
    return { country, currency, time_zone, week_start, locale };
  }
  const zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  const countries = await call('clinic.countries', {});
  const found = countries.find((one) => one.time_zones.includes(zone)) ?? countries[0];
  const time_zone = found?.time_zones.find((one) => one === zone) ?? found?.time_zones[0] ?? 'UTC';
  return { country: found?.code ?? '', currency: found?.currency ?? '', time_zone, week_start: found?.week_start ?? 1, locale };
}

/** Goes to practise; with `afresh` what was practised before is thrown away. */
export async function practise(afresh = false): Promise<void> {
  const wanted = await like();
  await flushDrafts();
  try {
    await changeOver('practice', afresh);
    await call('clinic.practise', wanted);
  } catch (thrown) {
    await giveUp();
    throw thrown;
  }
  await leave();
}

/** Back to the clinic, where nobody is signed in any more: what a signed-in person sees goes once they have read why. */
async function giveUp(): Promise<void> {
  await changeOver('clinic', false);
  if (session.me) setTimeout(() => background(leave()), UNDO_MS);
  else await session.readStatus();
}

/** Back to the clinic, where one signs in. */
export async function stopPractising(): Promise<void> {
  await changeOver('clinic', false);
  await leave();
}
