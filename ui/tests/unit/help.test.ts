/** Every screen has its help, in words and keys that exist. */
import { expect, test } from 'vitest';
// @ts-expect-error -- a plain script
import { messagesOf } from '../../scripts/messages.mjs';
import '../../src/features';
import '../../src/shell/keys';
import { language } from '../../src/lib/i18n.svelte';
import { keysOf } from '../../src/lib/keys';
import { screens } from '../../src/lib/screens';
import { EVERYWHERE, findPages, pageOf, PAGES } from '../../src/shell/help';

const { messages } = messagesOf('en') as { messages: Map<string, { file: string }> };
await language.use('en');
const pages = Object.keys(PAGES).map(pageOf);

test('every screen has a page, and every page but one a screen', () => {
  const ids = screens().map((screen) => screen.id);
  expect(ids.length).toBeGreaterThan(8);
  expect(ids.filter((id) => !(id in PAGES))).toEqual([]);
  expect(Object.keys(PAGES).filter((id) => !ids.includes(id))).toEqual([EVERYWHERE]);
});

test('a page says what the screen is for and how to do three to eight things', () => {
  for (const page of pages) {
    expect(page.title, page.id).not.toBe('');
    expect(page.purpose, page.id).not.toBe('');
    expect(page.tasks.length, page.id).toBeGreaterThanOrEqual(3);
    expect(page.tasks.length, page.id).toBeLessThanOrEqual(8);
    for (const task of page.tasks) {
      expect(task.what, `${page.id} ${task.id}`).not.toBe('');
      expect(task.how, `${page.id} ${task.id}`).not.toBe('');
      if (task.keyId !== null) expect(keysOf(task.keyId), task.keyId).not.toEqual([]);
    }
  }
});

test('no help is written that no page shows', () => {
  const shown = pages.flatMap(({ id, tasks }) => [
    `help-${id}-title`,
    `help-${id}-for`,
    ...tasks.flatMap((task) => [`help-${id}-${task.id}`, `help-${id}-${task.id}-how`]),
  ]);
  const own = ['help-title', 'help-search', 'help-pages', 'help-nothing', 'help-sheet', 'help-key'];
  const written = [...messages].filter(([, { file }]) => file === 'help.ftl').map(([id]) => id);
  expect(written.filter((id) => !shown.includes(id) && !own.includes(id))).toEqual([]);
});

test('a word finds the pages that hold it, titles and tasks first', () => {
  expect(findPages(pages, 'opening hours')[0]?.id).toBe('schedule-setup');
  expect(findPages(pages, 'Forgot PASSWORD')[0]?.id).toBe('people');
  expect(findPages(pages, 'zebra')).toEqual([]);
  expect(findPages(pages, '')).toHaveLength(pages.length);
});
