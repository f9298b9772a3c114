/**
 * What is being typed, kept in the clinic's encrypted file for the person who types it: it
 * survives a lock, a crash and a power cut.
 */
import { background } from './background';
import { call, on } from './door';
import { change } from './saved.svelte';
import { session } from './session.svelte';

const PAUSE_MS = 500;
const kept = new Map<string, string>();
const open = new Set<() => Promise<void>>();
const keyOf = (form: string, key: string) => `${form}\u0000${key}`;

/** Reads the drafts of the person who has just signed in. */
export async function loadDrafts(): Promise<void> {
  kept.clear();
  for (const draft of await call('people.drafts', {})) {
    kept.set(keyOf(draft.form, draft.key), draft.body);
  }
}

/** Writes what is still waiting; before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...open].map((flush) => flush()));
}

/** The moments in which nothing typed may still be waiting. */
export function guardDrafts(): () => void {
  const stop = on('locking', () => background(flushDrafts()));
  const blur = () => background(flushDrafts());
  window.addEventListener('blur', blur);
  return () => {
    stop();
    window.removeEventListener('blur', blur);
  };
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = kept.get(id) ?? null;
  let wanted = written;

  if (written !== null) of.restore(JSON.parse(written) as T);

  async function write(): Promise<void> {
    if (wanted === written || session.locked) return;
    const body = wanted;
    try {
      if (body === null) await change('people.drop_draft', { form, key });
      else await change('people.save_draft', { form, key, body });
    } catch {
      return; // still wanted: written with the next key, and the red bar offers to try again
    }
    written = body;
    if (body === null) kept.delete(id);
    else kept.set(id, body);
  }

  let writing = Promise.resolve();
  function flush(): Promise<void> {
    clearTimeout(timer);
    writing = writing.then(write);
    return writing;
  }

  $effect(() => {
    const content = of.read();
    wanted = content === null ? null : JSON.stringify(content);
    clearTimeout(timer);
    timer = setTimeout(() => background(flush()), PAUSE_MS);
  });
  $effect(() => {
    const onLeave = () => background(flush());
    open.add(flush);
    document.addEventListener('focusout', onLeave);
    return () => {
      background(flush());
      open.delete(flush);
      document.removeEventListener('focusout', onLeave);
    };
  });

  return {
    /** Forgets the draft: its content has been saved, or given up. */
    async drop(): Promise<void> {
      clearTimeout(timer);
      wanted = null;
      await flush();
    },
  };
}
