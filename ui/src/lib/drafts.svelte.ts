/**
 * What is being typed, kept in the clinic's encrypted file for the person who types it: it
 * survives a lock, a crash and a power cut.
 */
import { background } from './background';
import { call } from './door';
import { retriable } from './saved.svelte';
import { session } from './session.svelte';

const PAUSE_MS = 500;

/** What one form holds, for whoever opens it next; and what of it is in the file. */
interface Kept {
  wanted: string | null;
  written: string | null;
  /** One write after the other: an older one never comes last. */
  writing: Promise<void>;
}
const kept = new Map<string, Kept>();
const open = new Set<() => Promise<void>>();
const keyOf = (form: string, key: string) => `${form}\u0000${key}`;

/** Reads the drafts of the person who has just signed in. */
export async function loadDrafts(): Promise<void> {
  kept.clear();
  for (const draft of await call('people.drafts', {})) {
    keep(keyOf(draft.form, draft.key), draft.body);
  }
}

function keep(id: string, body: string | null): Kept {
  const one = { wanted: body, written: body, writing: Promise.resolve() };
  kept.set(id, one);
  return one;
}

/** What is kept of this form, as it was written. */
export function keptDraft(form: string, key: string): string | null {
  return kept.get(keyOf(form, key))?.written ?? null;
}

/** Has `write` called whenever what is typed must not wait any longer; answers the way to stop. */
export function writesWhenLeft(write: () => Promise<void>): () => void {
  open.add(write);
  return () => open.delete(write);
}

/** Writes what is still waiting; before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...open].map((flush) => flush()));
}

/** While another window is used, nothing typed may still be waiting. */
export function guardDrafts(): () => void {
  const blur = () => background(flushDrafts());
  window.addEventListener('blur', blur);
  return () => window.removeEventListener('blur', blur);
}

export interface DraftOf<T> {
  /** What to keep now, or `null` when there is nothing worth keeping. Tracked. */
  read: () => T | null;
  /** Puts a kept draft back into the form; called once, if there is one. */
  restore: (body: T) => void;
}

/**
 * Keeps a form's content 500 ms after the last key, when a field is left, and before locking.
 * Call `drop()` once the content is saved for good.
 */
export function useDraft<T>(form: string, key: string, of: DraftOf<T>) {
  const id = keyOf(form, key);
  const one = kept.get(id) ?? keep(id, null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  if (one.wanted !== null) of.restore(JSON.parse(one.wanted) as T);

  async function write(): Promise<void> {
    const body = one.wanted;
    // Once somebody else is in, it is not theirs to keep.
    if (body === one.written || session.locked || kept.get(id) !== one) return;
    try {
      if (body === null) await retriable('people.drop_draft', { form, key });
      else await retriable('people.save_draft', { form, key, body });
    } catch {
      return; // still wanted: written with the next key, and the red bar offers to try again
    }
    one.written = body;
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    one.writing = one.writing.then(write);
    return one.writing;
  }

  $effect(() => {
    const content = of.read();
    one.wanted = content === null ? null : JSON.stringify(content);
    clearTimeout(timer);
    timer = setTimeout(() => background(flush()), PAUSE_MS);
  });
  $effect(() => {
    const onLeave = () => background(flush());
    const stop = writesWhenLeft(flush);
    document.addEventListener('focusout', onLeave);
    return () => {
      background(flush());
      stop();
      document.removeEventListener('focusout', onLeave);
    };
  });

  return {
    /** Forgets the draft: its content has been saved, or given up. */
    async drop(): Promise<void> {
      clearTimeout(timer);
      one.wanted = null;
      await flush();
    },
  };
}

/** A form's fields, kept as a draft for as long as they differ from `first`. `again()` puts them back to it. */
export function keptFields<T extends Record<string, unknown>>(form: string, key: string, first: T) {
  const fields = $state({ ...first });
  const begun = JSON.stringify(first);
  const draft = useDraft<T>(form, key, {
    read: () => {
      const now = $state.snapshot(fields) as T;
      return JSON.stringify(now) === begun ? null : now;
    },
    restore: (body) => {
      Object.assign(fields, body);
    },
  });
  return {
    fields,
    /** Saved, or given up: the form begins anew, and nothing of it is kept. */
    again(): Promise<void> {
      Object.assign(fields, first);
      return draft.drop();
    },
  };
}
