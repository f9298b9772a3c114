/**
 * Paper: what is printed is a sheet of its own, drawn once in the clinic's language, and not the screen. It stands beside the
 * app, unseen, and only the printer shows it. What a sheet says has been read from the door by a command that remembers it.
 */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { language } from './i18n.svelte';
import { session } from './session.svelte';

/** Takes the last sheet away; then what is printed is the screen. */
export function clearPaper(): void {
  for (const sheet of document.querySelectorAll('body > .paper')) sheet.remove();
  delete document.documentElement.dataset['paper'];
}

/** Draws the sheet, and opens the system's dialog for printing. */
export async function print<P extends Record<string, unknown>>(sheet: Component<P>, props: P): Promise<void> {
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
export function printScreen(): void {
  clearPaper();
  window.print();
}
