/** Something read from the clinic and kept fresh: asked once, asked again when it has changed. */
import { background } from './background';
import { onChanged } from './changes';
import type { Args, CommandName, DoorEvents, Reply, Topic } from './commands';
import { DoorError, asDoorError, call } from './door';
import { session } from './session.svelte';

const remembered = new Map<string, unknown>();
const MOST_REMEMBERED = 60;

function remember(key: string, reply: unknown): void {
  remembered.delete(key);
  remembered.set(key, reply);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

export interface Resource<T> {
  /** The last reply for these arguments; shown at once on coming back, then refreshed. */
  readonly data: T | undefined;
  /** `data` is of an earlier time: the clinic has not answered this time. */
  readonly isRemembered: boolean;
  readonly error: DoorError | undefined;
  readonly loading: boolean;
  refresh(): Promise<void>;
  /** Shows `data` before the clinic confirms it. */
  set(data: T): void;
}

/**
 * Reads `name` while the component is mounted. `args` is tracked: new arguments ask again;
 * `null` asks nothing. It asks again when one of the `topics` has changed, if that `concerns` it. A late reply never replaces that of a newer question.
 */
export function resource<N extends CommandName>(
  name: N,
  args: () => Args<N> | null,
  topics: readonly Topic[] = [],
  concerns: (change: DoorEvents['changed']) => boolean = () => true,
): Resource<Reply<N>> {
  let data = $state.raw<Reply<N> | undefined>();
  let isRemembered = $state(false);
  let error = $state.raw<DoorError | undefined>();
  let loading = $state(false);
  let asked = 0;
  let wanted: Args<N> | null = null;

  async function refresh(): Promise<void> {
    if (wanted === null || session.locked) return;
    const mine = ++asked;
    const key = name + JSON.stringify(wanted);
    loading = true;
    try {
      const reply = await call(name, wanted);
      remember(key, reply);
      if (mine !== asked) return;
      data = reply;
      isRemembered = false;
      error = undefined;
    } catch (thrown) {
      if (mine !== asked) return;
      error = asDoorError(thrown);
    }
    loading = false;
  }

  $effect(() => {
    wanted = args();
    const key = wanted === null ? null : name + JSON.stringify(wanted);
    asked += 1;
    const known = key === null ? undefined : (remembered.get(key) as Reply<N> | undefined);
    data = known;
    isRemembered = known !== undefined;
    error = undefined;
    if (key !== null) background(refresh());
  });
  $effect(() =>
    onChanged(topics, (change) => {
      if (concerns(change)) background(refresh());
    }),
  );

  return {
    get data() {
      return data;
    },
    get isRemembered() {
      return isRemembered;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    refresh,
    set(next) {
      data = next;
    },
  };
}
