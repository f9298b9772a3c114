/** Short messages at the foot of the window, and undo. */
import { background } from './background';
import { DoorError, asDoorError } from './door';
import { errorText, t, tx } from './i18n.svelte';
import { change, whenChanged } from './saved.svelte';

/** Time to change one's mind; nothing is printed or sent before it has passed. */
export const UNDO_MS = 8_000;

export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'problem';
  action?: { label: string; run: () => void };
  /** Whether it offers to take a change back. */
  takesBack?: boolean;
}

class Toasts {
  shown = $state.raw<Toast[]>([]);
  /** Whether something waits for the last change to be past taking back. */
  waits = $state(false);
  private goOn: (() => void)[] = [];
  private count = 0;
  private timers = new Map<number, ReturnType<typeof setTimeout>>();

  add(toast: Omit<Toast, 'id'>): void {
    const id = ++this.count;
    // An undo takes back the last change, so an older change must not go on offering it.
    const others = this.shown.filter((other) => toast.kind === 'problem' || other.kind === 'problem');
    this.show([...others.slice(-2), { ...toast, id }]);
    this.keep(id);
  }

  dismiss(id: number): void {
    this.hold(id);
    this.show(this.shown.filter((toast) => toast.id !== id));
  }

  private show(shown: Toast[]): void {
    this.shown = shown;
    if (!this.takesBack()) for (const go of this.goOn.splice(0)) go();
  }

  private takesBack(): boolean {
    return this.shown.some((toast) => toast.takesBack);
  }

  /** Waits until no change is offered to be taken back. */
  async passed(): Promise<void> {
    while (this.takesBack()) {
      this.waits = true;
      await new Promise<void>((go) => this.goOn.push(go));
    }
    this.waits = false;
  }

  /** What waits goes on: the person has decided. */
  waitNoLonger(): void {
    for (const toast of this.shown) if (toast.takesBack) this.dismiss(toast.id);
  }

  /** Pointed at or focused: it stays. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  keep(id: number): void {
    this.hold(id);
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), UNDO_MS),
    );
  }

  /** Takes back what is offered: it would be done to another change. */
  withdraw(): void {
    for (const toast of this.shown) if (toast.action) this.dismiss(toast.id);
  }

  clear(): void {
    for (const toast of this.shown) this.dismiss(toast.id);
  }
}

export const toasts = new Toasts();
whenChanged(() => toasts.withdraw());

export function toast(text: string): void {
  toasts.add({ text, kind: 'done' });
}

/** Says what was done and offers to take it back. */
export function undoable(text: string): void {
  toasts.add({ text, kind: 'done', takesBack: true, action: { label: t('undo'), run: () => background(undo()) } });
}

/** Puts a refusal into words where there is no field to show it at. */
export function problem(thrown: unknown): void {
  const error: DoorError = asDoorError(thrown);
  // That nobody is signed in is said by the lock screen; that no file was chosen, the person knows.
  if (error.code.startsWith('session.') || error.code === 'input.no_file') return;
  toasts.add({ text: errorText(error), kind: 'problem' });
}

function commandWords(command: string): string {
  return tx(`command-${command.replaceAll(/[._]/g, '-')}`) ?? command;
}

export async function undo(): Promise<void> {
  try {
    const undone = await change('clinic.undo', {});
    const action = { label: t('redo'), run: () => background(redo()) };
    toasts.clear();
    toasts.add({ text: t('undone', { what: commandWords(undone.command) }), kind: 'done', action });
  } catch (thrown) {
    problem(thrown);
  }
}

export async function redo(): Promise<void> {
  try {
    const redone = await change('clinic.redo', {});
    toasts.clear();
    undoable(t('redone', { what: commandWords(redone.command) }));
  } catch (thrown) {
    problem(thrown);
  }
}
