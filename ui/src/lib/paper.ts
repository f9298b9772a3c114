/**
 * Paper: what is printed is a sheet of its own, drawn once in the clinic's language, and not the screen. It stands beside the
 * app, unseen, and only the printer shows it. What a sheet says has been read from the door by a command that remembers it.
 */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { language } from './i18n.svelte';
import { session } from './session.svelte';
import { toasts } from './toasts.svelte';

/** Takes the last sheet away; then what is printed is the screen. */
export function clearPaper(): void {
  for (const sheet of document.querySelectorAll('body > .paper')) sheet.remove();
  delete document.documentElement.dataset['paper'];
}

/** A sheet, and what it shows. */
export interface Sheet<P extends Record<string, unknown>> {
  sheet: Component<P>;
  props: P;
}

/**
 * Nothing leaves while the last change is still offered to be taken back. Who asks once more meanwhile has decided: what
 * waits goes on at once, and nothing else with it.
 */
async function mayLeave(): Promise<boolean> {
  const isDecided = toasts.waits;
  if (isDecided) toasts.waitNoLonger();
  else await toasts.passed();
  return !isDecided;
}

/** Reads what is to be printed, draws the sheet, and opens the system's dialog for printing. */
export async function print<P extends Record<string, unknown>>(read: () => Promise<Sheet<P>>): Promise<void> {
  if (!(await mayLeave())) return;
  const { sheet, props } = await read();
  const settings = session.settings;
  if (!settings) return;
  const paper = document.createElement('div');
  paper.className = 'paper';
  await language.borrow(settings.locale, settings, () => {
    const holder = document.createElement('div');
    const drawn = mount(sheet, { target: holder, props });
    flushSync();
    // A copy that nothing changes any more: some engines draw it only once the dialog is answered.
    paper.append(...[...holder.childNodes].map((node) => node.cloneNode(true)));
    paper.lang = language.speech;
    paper.dir = language.dir;
    unmount(drawn).catch(reportError);
  });
  clearPaper();
  document.body.append(paper);
  document.documentElement.dataset['paper'] = '';
  window.print();
}

/** Prints what is on the screen. */
export async function printScreen(): Promise<void> {
  if (!(await mayLeave())) return;
  clearPaper();
  window.print();
}
