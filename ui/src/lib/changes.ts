/** Passes the clinic's "this has changed" on to those who show it. */
import type { DoorEvents, Topic } from './commands';
import { on } from './door';

type Hear = (change: DoorEvents['changed']) => void;
const hearing = new Set<{ topics: readonly Topic[]; hear: Hear }>();

/** Calls `hear` when one of the topics has changed; returns the way to stop. */
export function onChanged(topics: readonly Topic[], hear: Hear): () => void {
  const entry = { topics, hear };
  hearing.add(entry);
  return () => {
    hearing.delete(entry);
  };
}

/** Starts listening to the door; once per window. */
export function listenForChanges(): () => void {
  return on('changed', (change) => {
    for (const entry of [...hearing]) {
      if (entry.topics.some((topic) => change.topics.includes(topic))) entry.hear(change);
    }
  });
}
