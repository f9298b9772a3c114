/** The part of the trail that is looked for, page after page. What somebody looked for last is found again; days are not. */
import { background } from '../../lib/background';
import type { AuditEntry, AuditFilter, AuditOrder, AuditSort } from '../../lib/commands';
import { addDays } from '../../lib/dates';
import { asDoorError, call, type DoorError } from '../../lib/door';
import { session } from '../../lib/session.svelte';

const PAGE = 100;
/** Where somebody begins to look. */
const DAYS = 30;

export interface Whose {
  id: string;
  number: string;
}

export class Trail {
  filter = $state.raw<AuditFilter>({ from: addDays(session.today(), -DAYS) });
  order = $state.raw<AuditOrder>({ by: 'when', up: false });
  entries = $state.raw<AuditEntry[]>([]);
  total = $state(0);
  loading = $state(true);
  error = $state.raw<DoorError>();
  private upTo: string | null = null;
  private asked = 0;

  /** `whose`: of this patient only. */
  constructor(readonly whose: () => Whose | null) {}

  /** What the door is asked for. */
  get wanted() {
    const whose = this.whose();
    return { filter: this.filter, order: this.order, ...(whose ? { patient_id: whose.id } : {}) };
  }

  /** Begins where the person left off; about one patient everything is looked for. */
  async begin(ofOne: boolean): Promise<void> {
    const { filter, order } = await call('audit.view', {}).catch(() => ({ filter: null, order: this.order }));
    if (ofOne) this.filter = {};
    else this.filter = { ...filter, ...this.filter };
    this.order = order;
    await this.read();
  }

  async read(more = false): Promise<void> {
    const mine = ++this.asked;
    this.loading = true;
    this.error = undefined;
    const offset = more ? this.entries.length : 0;
    try {
      const page = await call('audit.list', { ...this.wanted, limit: PAGE, offset, up_to_id: more ? this.upTo : null });
      if (mine !== this.asked) return;
      this.entries = more ? [...this.entries, ...page.entries] : page.entries;
      this.total = page.total;
      this.upTo = page.up_to_id;
    } catch (thrown) {
      if (mine !== this.asked) return;
      this.error = asDoorError(thrown);
      if (!more) this.entries = [];
    }
    this.loading = false;
  }

  /** Looks for something else; what is empty is not looked for. */
  look(change: { [K in keyof AuditFilter]?: AuditFilter[K] | '' }): void {
    const all = Object.entries({ ...this.filter, ...change }).filter(([, value]) => value !== '');
    this.filter = Object.fromEntries(all);
    this.keep();
  }

  /** By this column; once more: the other way round. */
  sort(by: AuditSort): void {
    const up = by === this.order.by ? !this.order.up : by !== 'when';
    this.order = { by, up };
    this.keep();
  }

  private keep(): void {
    const kept = { ...this.filter };
    delete kept.from;
    delete kept.to;
    if (!this.whose()) background(call('audit.keep_view', { filter: kept, order: this.order }));
    background(this.read());
  }
}
