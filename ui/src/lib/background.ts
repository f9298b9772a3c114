/** Work that nobody waits for: what a key, a button or a piece of news sets going. */
import { DoorError } from './door';
import { problem } from './toasts.svelte';

/**
 * Lets `work` go on by itself. If it fails, the person is told; that nobody is signed in any more is told by the lock
 * screen, and by nothing else. What is no refusal of the clinic is a defect: that is reported to the window as well.
 */
export function background(work: PromiseLike<unknown> | undefined): void {
  work?.then(undefined, answer);
}

function answer(thrown: unknown): void {
  problem(thrown);
  if (!(thrown instanceof DoorError)) reportError(thrown);
}

/** Answers also what failed without having been begun by `background`; once per window. */
export function answerStrays(): () => void {
  const hear = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    answer(event.reason);
  };
  window.addEventListener('unhandledrejection', hear);
  return () => window.removeEventListener('unhandledrejection', hear);
}
