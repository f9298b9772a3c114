/** What the footer says: when the last change was written on this PC, or that it was not. */
import type { Args, CommandName, Reply } from './commands';
import { DoorError, asDoorError, call } from './door';

class Saved {
  atMs = $state<number | null>(null);
  /** A change that could not be written; `again` tries once more, if that is all there is to do. */
  failure = $state.raw<{ error: DoorError; again?: () => Promise<unknown> } | null>(null);

  mark(): void {
    this.atMs = Date.now();
    this.failure = null;
  }
}

export const saved = new Saved();

let tell = (): void => undefined;

/** Acts when an undo would take back another change than before. */
export function whenChanged(act: () => void): void {
  tell = act;
}

/** Drafts, and who works here, no undo takes back. */
const isStep = (name: CommandName): boolean => !name.startsWith('people.');

/**
 * Asks for a change and marks the time it was saved. If the disk refuses, the red bar says so; the refusal is thrown too, so
 * that the screen keeps what was typed. A form is sent again from where it stands: behind its back it would never end.
 */
export async function change<N extends CommandName>(name: N, args: Args<N>): Promise<Reply<N>> {
  try {
    // From the moment it is asked for; and another may have been said to be the last meanwhile.
    if (isStep(name)) tell();
    const reply = await call(name, args);
    if (isStep(name)) tell();
    saved.mark();
    return reply;
  } catch (thrown) {
    const error = asDoorError(thrown);
    if (error.code.startsWith('storage.')) saved.failure = { error };
    throw error;
  }
}

/** As [`change`], for what saves itself without a form and may be written twice: the red bar offers to try again. */
export async function retriable<N extends CommandName>(name: N, args: Args<N>): Promise<Reply<N>> {
  try {
    return await change(name, args);
  } catch (thrown) {
    const error = asDoorError(thrown);
    if (saved.failure?.error === error) saved.failure = { error, again: () => retriable(name, args) };
    throw error;
  }
}
