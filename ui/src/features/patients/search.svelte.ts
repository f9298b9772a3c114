/**
 * The state of one search box: what is typed, what came back, what is chosen.
 *
 * Every keystroke asks; replies may come back in any order. A reply is shown only if it answers a newer question than the
 * one on screen, so a slow old one can never overwrite a newer one.
 */
import type { Hit } from '../../lib/commands';
import { asDoorError, call, type DoorError } from '../../lib/door';

/** As many as anyone reads; beyond that the box says "keep typing". */
export const MOST_HITS = 200;

export class Search {
  text = $state('');
  hits = $state.raw<Hit[]>([]);
  total = $state(0);
  /** The text that `hits` answers: highlighting must not run ahead of them. */
  answered = $state('');
  at = $state(0);
  failure = $state.raw<DoorError | null>(null);
  private asked = 0;
  private shown = 0;
  private pending: Promise<void> = Promise.resolve();

  /** Something is typed and its own answer is on screen. */
  get settled(): boolean {
    return this.wanted !== '' && this.answered === this.wanted;
  }

  get wanted(): string {
    return this.text.trim();
  }

  get chosen(): Hit | undefined {
    return this.hits[this.at];
  }

  async type(text: string): Promise<void> {
    this.text = text;
    await this.ask();
  }

  /** Asks again for the same text: the records may have changed. */
  ask(): Promise<void> {
    this.pending = this.run();
    return this.pending;
  }

  /**
   * Waits for the answer to what is typed; says whether it is on screen. Enter pressed before it is there must not act on an
   * older answer, which may be somebody else, and must not be lost.
   */
  async answer(): Promise<boolean> {
    const wanted = this.wanted;
    await this.pending;
    return this.settled && this.wanted === wanted;
  }

  private async run(): Promise<void> {
    const mine = (this.asked += 1);
    const wanted = this.wanted;
    if (wanted === '') return this.show(mine, '', { total: 0, hits: [] });
    try {
      const reply = await call('patients.search', { text: wanted, limit: MOST_HITS });
      this.show(mine, wanted, reply);
    } catch (thrown) {
      // Never "none found" when the search could not run.
      if (mine > this.shown) this.failure = asDoorError(thrown);
    }
  }

  move(by: number): void {
    this.at = Math.min(Math.max(0, this.at + by), Math.max(0, this.hits.length - 1));
  }

  private show(mine: number, answered: string, reply: { total: number; hits: Hit[] }): void {
    if (mine <= this.shown) return;
    const kept = answered === this.answered ? this.chosen?.id : undefined;
    this.shown = mine;
    this.failure = null;
    this.hits = reply.hits;
    this.total = reply.total;
    this.answered = answered;
    this.at = Math.max(0, kept ? reply.hits.findIndex((hit) => hit.id === kept) : 0);
  }
}
