/** What the footer says: when the last change was written on this PC, or that it was not. */
import type { Args, CommandName, Reply } from './commands';
import { DoorError, asDoorError, call } from './door';

class Saved {
  atMs = $state<number | null>(null);
  /** A change that could not be written; `again` tries once more. */
  failure = $state.raw<{ error: DoorError; again: () => Promise<unknown> } | null>(null);

  mark(): void {
    this.atMs = Date.now();
    this.failure = null;
  }
}

export const saved = new Saved();

/**
 * Asks for a change and marks the time it was saved. If the disk refuses, the red bar offers to
 * try again; the refusal is thrown either way, so that the screen keeps what was typed.
 */
export async function change<N extends CommandName>(name: N, args: Args<N>): Promise<Reply<N>> {
  try {
    const reply = await call(name, args);
    saved.mark();
    return reply;
  } catch (thrown) {
    const error = asDoorError(thrown);
    if (error.code.startsWith('storage.')) {
      saved.failure = { error, again: () => change(name, args) };
    }
    throw error;
  }
}
