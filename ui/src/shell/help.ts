/**
 * What F1 shows: for each screen what it is for, and how to do what is done there most, with the keys. The words are in
 * `help.ftl`: `help-<page>-<task>` and `help-<page>-<task>-how`. Every screen has a page; a test sees to it.
 */
import { tx } from '../lib/i18n.svelte';

/** Tasks of a page with the key that begins each, if there is one. */
type Tasks = Record<string, string | null>;

export const EVERYWHERE = 'everywhere';

export const PAGES: Record<string, Tasks> = {
  [EVERYWHERE]: {
    find: 'patients.find',
    command: 'shell.palette',
    undo: 'shell.undo',
    lock: 'shell.lock',
    switch: null,
    larger: 'shell.zoom-in',
  },
  today: {
    book: 'schedule.book-new',
    free: 'schedule.next-free',
    arrive: 'schedule.arrive',
    move: 'schedule.move',
    cancel: 'schedule.cancel',
    day: 'schedule.go-to',
    week: 'schedule.week',
    waits: 'schedule.waitlist',
  },
  flow: { 'walk-in': 'flow.walk-in', next: 'flow.next', back: 'flow.back', room: 'flow.room', who: null, wall: null },
  patients: { find: 'patients.find', new: 'patients.new', book: null, all: null },
  inbox: { write: 'tasks.new', done: 'tasks.done', pass: 'tasks.pass-on' },
  patient: { change: null, book: null, add: null, household: null, same: null, archive: null },
  merge: { choose: 'patients.swap', do: 'patients.merge', apart: 'patients.apart', back: null },
  duplicates: { compare: null, merge: 'patients.merge', apart: 'patients.apart', undo: 'shell.undo' },
  'schedule-setup': { who: null, hours: null, own: null, type: null, away: null },
  calls: {
    work: 'reminders.confirmed',
    move: 'reminders.wants-to-move',
    message: 'reminders.copy',
    due: null,
    again: null,
    undo: 'shell.undo',
  },
  people: { add: null, role: null, password: null, leave: null },
  clinic: { writing: null, lock: null, wait: null, whole: null },
  import: { look: null, do: null, again: null },
  backup: { place: null, now: null, restore: null },
  audit: { opened: null, restrict: null, person: null, what: null, refused: null, export: null },
  disclosures: { give: 'shell.print', period: null, care: null },
  preferences: { colours: null, size: null, language: null, password: null, keys: null },
};

export interface HelpTask {
  id: string;
  what: string;
  how: string;
  keyId: string | null;
}
export interface HelpPage {
  id: string;
  title: string;
  purpose: string;
  tasks: HelpTask[];
}

/** A page in the language of the screens. */
export function pageOf(id: string): HelpPage {
  const words = (part: string): string => tx(`help-${id}-${part}`) ?? '';
  return {
    id,
    title: words('title'),
    purpose: words('for'),
    tasks: Object.entries(PAGES[id] ?? {}).map(([task, keyId]) => ({
      id: task,
      what: words(task),
      how: words(`${task}-how`),
      keyId,
    })),
  };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The pages that hold all typed words; those with one of them in the title or a task's name come first. */
export function findPages(pages: readonly HelpPage[], typed: string): HelpPage[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const head = (page: HelpPage): string => [page.title, ...page.tasks.map((task) => task.what)].join(' ');
  const all = (page: HelpPage): string => [head(page), page.purpose, ...page.tasks.map((task) => task.how)].join(' ');
  const found = pages.filter((page) => holds(all(page)));
  return [...found.filter((page) => holds(head(page))), ...found.filter((page) => !holds(head(page)))];
}
