/**
 * The one way from a screen to the clinic.
 *
 * Inside the app these are the shell's only IPC commands. In a plain browser (tests) a page may
 * bring its own door as `window.__door`; the app itself never looks there.
 */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Args, CommandName, DoorEvents, Reply } from './commands';

/** Behind which of the shell's two doors one is: the clinic's, or the one where people practise. */
export type Place = 'clinic' | 'practice';

/** The door's two calls and its events, and the way to the other door, as the shell or a test provides them. */
export interface Doorway {
  call(name: string, args: unknown): Promise<unknown>;
  callWithFiles(name: string, args: unknown): Promise<unknown>;
  /** A page in a plain browser has one door. */
  go?(place: Place, afresh: boolean): Promise<unknown>;
  /** Puts text on the clipboard for a minute. A page in a plain browser does it itself. */
  copy?(text: string): Promise<unknown>;
  on(event: string, hear: (payload: unknown) => void): () => void;
}

/** What only a desktop can do for the waiting room's wall. */
type WallAct = 'show' | 'hide' | 'fill' | 'unfill';

declare global {
  interface Window {
    __door?: Doorway;
    __TAURI_INTERNALS__?: unknown;
  }
}

/** A refusal. `code` is stable; the words are the Fluent message `err-<code>`. */
export class DoorError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
    readonly field?: string,
    readonly incident?: string,
  ) {
    super(code);
    this.name = 'DoorError';
  }
}

const shell: Doorway = {
  call: (name, args) => invoke('call', { name, args }),
  callWithFiles: (name, args) => invoke('call_with_files', { name, args }),
  go: (place, afresh) => invoke('go', { place, afresh }),
  copy: (text) => invoke('copy', { text }),
  on(event, hear) {
    const stop = listen(event, (e) => hear(e.payload));
    // If the shell refused to listen, that was told where it was asked; then there is nothing to stop.
    return () => stop.then((unlisten) => unlisten(), () => undefined);
  },
};

function doorway(): Doorway {
  if (window.__TAURI_INTERNALS__ !== undefined) return shell;
  if (window.__door) return window.__door;
  throw new DoorError('internal', {}, undefined, 'no-door');
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Any thrown thing as a refusal the screens can put into words. */
export function asDoorError(thrown: unknown): DoorError {
  if (thrown instanceof DoorError) return thrown;
  const raw = record(thrown);
  if (typeof raw['code'] !== 'string') return new DoorError('internal');
  const field = typeof raw['field'] === 'string' ? raw['field'] : undefined;
  const incident = typeof raw['incident'] === 'string' ? raw['incident'] : undefined;
  return new DoorError(raw['code'], record(raw['params']), field, incident);
}

const wall = (act: WallAct): Promise<unknown> =>
  window.__TAURI_INTERNALS__ === undefined ? Promise.resolve() : invoke('wall', { act });

/** Opens the wall in a window of its own; not there where only one window is possible. */
export const showWallWindow = window.__TAURI_INTERNALS__ === undefined ? null : () => wall('show');
/** Closes that window; from inside it. */
export const hideWallWindow = (): Promise<unknown> => wall('hide');
/** Lets this window fill its screen, or gives it back its frame. */
export const fillScreen = (fill: boolean): Promise<unknown> => wall(fill ? 'fill' : 'unfill');

let lockedOut = (): void => undefined;

/** Acts when the door says that nobody is signed in (any more). */
export function whenLockedOut(act: () => void): void {
  lockedOut = act;
}

async function through<N extends CommandName>(asked: Promise<unknown>): Promise<Reply<N>> {
  try {
    return (await asked) as Reply<N>;
  } catch (thrown) {
    const error = asDoorError(thrown);
    if (error.code.startsWith('session.')) lockedOut();
    throw error;
  }
}

/** Asks the clinic to do `name`. */
export async function call<N extends CommandName>(name: N, args: Args<N>): Promise<Reply<N>> {
  return through(doorway().call(name, args));
}

/**
 * As [`call`], with files: the shell opens the system's file dialog and streams what the person
 * picked. Refused with `input.no_file` if the dialog was closed without a choice.
 */
export async function callWithFiles<N extends CommandName>(
  name: N,
  args: Args<N>,
): Promise<Reply<N>> {
  return through(doorway().callWithFiles(name, args));
}

/** Changes over to the other door; nobody is signed in behind it. With `afresh` the practice clinic is thrown away. */
export async function changeOver(place: Place, afresh: boolean): Promise<void> {
  try {
    await doorway().go?.(place, afresh);
  } catch (thrown) {
    throw asDoorError(thrown);
  }
}

/**
 * Puts text on the clipboard; whether it took it. The shell takes it off again: after a minute, at a lock and at exit, if
 * nobody has copied anything else since.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await (doorway().copy?.(text) ?? navigator.clipboard.writeText(text));
    return true;
  } catch {
    return false;
  }
}

/** Listens to one of the clinic's events; returns the way to stop. */
export function on<E extends keyof DoorEvents>(
  event: E,
  hear: (payload: DoorEvents[E]) => void,
): () => void {
  return doorway().on(event, (payload) => hear(payload as DoorEvents[E]));
}
