/** The keys of the day: which there are, and what each does while Today is shown. */
import { background } from '../../lib/background';
import { bindKeys, defineKeys, type KeyDef, type KeyHandler } from '../../lib/keys';
import type { MessageId } from '../../lib/i18n.svelte';
import { toast } from '../../lib/toasts.svelte';
import { t } from '../../lib/i18n.svelte';
import { spoken } from '../patients';
import { perform, possible, type Plain } from './acts';
import { pinboard, type DayModel } from './day.svelte';
import { arrowOf } from './grid';
import { looks, MOST_SAVED } from './looks.svelte';
import type { Act } from './status';
import type { Appt } from './types';

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const day = (id: string, label: MessageId, keys: string[], quiet = false): KeyDef => ({
  id: `schedule.${id}`,
  label,
  keys,
  scope: 'calendar',
  ...(quiet ? { quiet } : {}),
});
const held = (id: string, label: MessageId, keys: string[]): KeyDef => ({ ...day(id, label, keys, true), repeats: true });

/** Nine keys of one kind. */
const numbered = (id: string, label: MessageId, chord: (digit: number) => string): KeyDef[] =>
  Array.from({ length: 9 }, (_, at) => day(`${id}-${at + 1}`, label, [chord(at + 1)], true));

export function defineDayKeys(): void {
  defineKeys([
    { id: 'schedule.book-new', label: 'schedule-book', keys: ['Ctrl+Shift+B'], scope: 'global', permission: 'schedule.book' },
    { id: 'schedule.next-free', label: 'schedule-next-free', keys: ['F8'], scope: 'global', permission: 'schedule.book' },
    held('walk', 'schedule-key-walk', ARROWS),
    held('ends', 'schedule-key-ends', ['Home', 'End']),
    held('turn', 'schedule-key-turn', ['PageUp', 'PageDown']),
    ...numbered('offer', 'schedule-key-offer', (digit) => String(digit)),
    day('today', 'schedule-today', ['T']),
    day('day', 'schedule-key-day', ['D']),
    day('week', 'schedule-key-week', ['W']),
    day('waitlist', 'schedule-waits', ['L']),
    day('views', 'schedule-view-choose', ['V']),
    ...numbered('view', 'schedule-view-call', (digit) => `Ctrl+Shift+${digit}`).map((def) => ({ ...def, scope: 'global' as const })),
    day('go-to', 'schedule-go-to', ['G']),
    day('book', 'schedule-key-book', ['N']),
    { ...day('block', 'schedule-block', ['B']), permission: 'schedule.book' },
    day('arrive', 'schedule-act-arrive', ['A']),
    day('room', 'schedule-act-room', ['I']),
    day('done', 'schedule-act-done', ['O']),
    day('no-show', 'schedule-act-no_show', ['Shift+N']),
    day('cancel', 'schedule-act-cancel', ['X']),
    day('move', 'schedule-act-move', ['M']),
    held('nudge', 'schedule-key-nudge', ARROWS.map((arrow) => `Alt+${arrow}`)),
    held('resize', 'schedule-key-resize', ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown']),
    day('cut', 'schedule-key-cut', ['Ctrl+X']),
    day('paste', 'schedule-key-paste', ['Ctrl+V']),
    day('put', 'schedule-moving-put', ['Enter'], true),
    day('stop', 'schedule-moving-stop', ['Escape'], true),
  ]);
}

interface Doing {
  model: DayModel;
  focus: () => void;
  turn: (days: number) => void;
  today: () => void;
  seen: (seen: 'day' | 'week') => void;
  waitlist: () => void;
  views: () => void;
  book: () => void;
  goTo: () => void;
  nextFree: () => void;
  block: () => void;
  ask: (what: 'cancel' | 'room', row: Appt) => void;
}

/** Binds them; returns the way to let go. */
export function bindDayKeys({ model, focus, turn, today, seen, waitlist, views, book, goTo, nextFree, block, ask }: Doing): () => void {
  const rtl = (): boolean => document.documentElement.dir === 'rtl';
  /** Acts on the visit under the cursor, if that act fits it now; else the key is left alone. */
  const on = (act: Act, run: (row: Appt) => void): KeyHandler => () => {
    const row = model.row;
    if (!row || model.moving || !possible(act, row)) return false;
    run(row);
  };
  const plain = (act: Plain): KeyHandler =>
    on(act, (row) => {
      background(perform(act, row).then((changed) => {
        model.show(changed);
        focus();
      }));
    });

  return bindKeys({
    'schedule.walk': (event) => {
      const arrow = event && arrowOf(event.key, rtl());
      if (!arrow) return false;
      if (model.moving) model.stepMove(arrow);
      else model.walk(arrow);
      focus();
    },
    'schedule.ends': (event) => {
      model.toEnd(event?.key === 'End');
      focus();
    },
    'schedule.turn': (event) => turn(event?.key === 'PageDown' ? 1 : -1),
    'schedule.today': today,
    'schedule.day': () => seen('day'),
    'schedule.week': () => seen('week'),
    'schedule.waitlist': waitlist,
    'schedule.views': views,
    ...Object.fromEntries(Array.from({ length: MOST_SAVED }, (_, at) => [`schedule.view-${at + 1}`, () => looks.show(at)])),
    'schedule.go-to': goTo,
    'schedule.next-free': nextFree,
    'schedule.book': book,
    'schedule.block': block,
    'schedule.arrive': plain('arrive'),
    'schedule.done': plain('done'),
    'schedule.no-show': plain('no_show'),
    'schedule.room': on('room', (row) => ask('room', row)),
    'schedule.cancel': on('cancel', (row) => ask('cancel', row)),
    'schedule.move': on('move', (row) => model.beginMove(row)),
    'schedule.nudge': (event) => {
      const arrow = event && arrowOf(event.key, rtl());
      const row = model.row;
      if (!arrow || !row || !possible('move', row)) return false;
      background(model.nudge(row, arrow)?.then(focus));
    },
    'schedule.resize': (event) => {
      const row = model.row;
      if (!row || !possible('move', row)) return false;
      background(model.resize(row, event?.key === 'ArrowDown').then(focus));
    },
    'schedule.cut': on('move', (row) => {
      pinboard.pin(row);
      model.said = t('schedule-pinned', { name: spoken(row) });
    }),
    'schedule.paste': () => {
      const [row] = pinboard.rows;
      const at = model.current;
      if (!row) return toast(t('schedule-pinboard-none'));
      if (at) background(model.put(row, { column: model.column, start_ms: at.start_ms }).then(focus));
    },
    'schedule.put': () => {
      const moving = model.moving;
      if (!moving?.place) return false;
      background(model.put(moving.row, moving.place).then(focus));
    },
    'schedule.stop': () => {
      if (!model.moving) return false;
      model.stopMove();
      focus();
    },
  });
}
