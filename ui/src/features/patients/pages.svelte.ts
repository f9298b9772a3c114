/**
 * Everybody in the order of names, of whom only the pages around the view are read: the clinic tells how many there are
 * and gives the page at any place, so that the list can be dragged and jumped through like one of a hundred.
 */
import { background } from '../../lib/background';
import type { Hit } from '../../lib/commands';
import { asDoorError, call, type DoorError } from '../../lib/door';

const PAGE = 100;
/** More than any window shows; the rest is read again when it comes into view. */
const MOST_PAGES = 12;

export class Pages {
  total = $state<number | null>(null);
  failure = $state.raw<DoorError | null>(null);
  private pages = $state.raw(new Map<number, Hit[]>());
  private fresh = new Set<number>();
  private round = 0;
  private seen: [number, number] = [0, 1];

  at(index: number): Hit | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Reads what is missing of the rows `[from, to)`. */
  show(from: number, to: number): void {
    this.seen = [from, to];
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page += 1) {
      if (!this.fresh.has(page)) background(this.read(page));
    }
  }

  /** Somebody was added or changed: what is in view is read again, and stays until then. */
  again(): void {
    this.round += 1;
    this.fresh.clear();
    this.show(...this.seen);
  }

  private async read(page: number): Promise<void> {
    const { round } = this;
    this.fresh.add(page);
    try {
      const { hits, total } = await call('patients.list', { at: page * PAGE, limit: PAGE });
      if (round !== this.round) return;
      const kept = [...this.pages].filter(([other]) => other !== page && this.fresh.has(other));
      for (const [old] of kept.splice(0, Math.max(0, kept.length - MOST_PAGES + 1))) this.fresh.delete(old);
      this.pages = new Map([...kept, [page, hits]]);
      this.total = total;
      this.failure = null;
    } catch (thrown) {
      if (round !== this.round) return;
      this.fresh.delete(page);
      this.failure = asDoorError(thrown);
    }
  }
}
