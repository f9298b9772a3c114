/** The wall of the waiting room: initials and tickets, never a name; it follows, and it leaves by Esc. */
import type { FakeOptions } from '../fake/world';
import { expect, test, type App } from './app';
import { words } from './words';

const wall = (app: App) => app.page.locator('dialog .wall');

async function hang(app: App, options: FakeOptions = {}): Promise<void> {
  await app.open({ who: 'Dina Hassan', ...options });
  await app.goScreen('flow');
  await app.page.locator('[data-card]').first().waitFor();
  await app.page.locator('.screen-head button[aria-haspopup=menu]').last().click();
  await app.page.locator('[role=menuitem]').first().click();
  await wall(app).waitFor();
  await wall(app).locator('li').first().waitFor();
}

/** Every name there is in the clinic. */
const names = (app: App): Promise<string[]> =>
  app.page.evaluate(async () => {
    const board = (await window.__door?.call('flow.board', { date: '2026-11-21' })) as {
      rows: { family_name: string; given_name: string | null; preferred_name: string | null }[];
    };
    return board.rows.flatMap((row) => [row.family_name, row.given_name, row.preferred_name].filter((one) => one !== null));
  });

test('no name is on it, nor in what it was told (UI-64)', async ({ app, page }) => {
  await hang(app);
  const all = await names(app);
  expect(all.length).toBeGreaterThan(20);
  const shown = (await wall(app).innerText()) + (await wall(app).innerHTML());
  const told = await page.evaluate(async () => JSON.stringify(await window.__door?.call('flow.wall', {})));
  for (const name of all) {
    expect(shown, name).not.toContain(name);
    expect(told, name).not.toContain(name);
  }
  await expect(wall(app)).toContainText('Room 3');
  await app.accessible();
});

test('it follows who is called, within a second, and leaves by Esc', async ({ app, page }) => {
  await hang(app);
  const before = await wall(app).locator('.called li').count();
  const waiting = await wall(app).locator('.waiting li').count();
  const took = await page.evaluate(async (calls) => {
    const board = (await window.__door?.call('flow.board', { date: '2026-11-21' })) as { rows: { id: string; status: string }[] };
    const id = board.rows.find((row) => row.status === 'arrived')?.id;
    const setup = (await window.__door?.call('schedule.setup', {})) as { rooms: { id: string }[] };
    const begun = performance.now();
    await window.__door?.call('flow.room', { id, room_id: setup.rooms[0]?.id });
    while (document.querySelectorAll('dialog .called li').length !== calls + 1) {
      if (performance.now() - begun > 5000) return 5000;
      await new Promise((done) => setTimeout(done, 10));
    }
    return performance.now() - begun;
  }, before);
  expect(took).toBeLessThan(1000);
  await expect(wall(app).locator('.called li').first()).toContainText('Room 1');
  await expect(wall(app).locator('.waiting li')).toHaveCount(waiting - 1);
  const moving = (): Promise<unknown[]> =>
    page.evaluate(() => document.getAnimations().map((one) => (one.effect as KeyframeEffect).target?.outerHTML.slice(0, 200)));
  await expect.poll(moving).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(wall(app)).toHaveCount(0);
  await expect(page.locator('[data-keys=board]')).toBeVisible();
});

test('tickets are large, and no other key works under it but the lock', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await app.goScreen('flow');
  await page.keyboard.press('Control+Shift+W');
  await page.keyboard.type('petrov');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card]', { hasText: words('Ticket 1') })).toBeVisible();
  await page.getByRole('button', { name: 'Wall display' }).click();
  await page.getByRole('menuitem', { name: 'On this screen' }).click();
  const ticket = wall(app).getByText(words('Ticket 1'));
  await expect(ticket).toBeVisible();
  expect(await ticket.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThan(30);
  await page.keyboard.press('Alt+3');
  await expect(wall(app)).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible();
  // The lock screen stands over all of it.
  const seen = await page.evaluate(() => [0.1, 0.5, 0.9].map((at) => document.elementFromPoint(innerWidth * at, innerHeight * at)?.closest('.wall') ?? null));
  expect(seen).toEqual([null, null, null]);
});

test('the page of its own asks for nothing but the wall, and pauses with the lock', async ({ app, page }) => {
  await app.open();
  await page.goto('/wall.html');
  await page.locator('.wall li').first().waitFor();
  expect([...new Set((await app.asked()).map(({ name }) => name))]).toEqual(['flow.wall']);
  await app.accessible();
  await app.shot('wall-page');
  await page.evaluate(() => window.__door?.call('people.lock', {}));
  await expect(page.locator('.wall')).toContainText('paused');
  await expect(page.locator('.wall li')).toHaveCount(0);
  await page.evaluate(() => Object.assign(window.__world ?? {}, { state: 'open' }));
  await page.locator('.wall li').first().waitFor();
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  for (const locale of ['en', 'ar'] as const) {
    test(`it can be read: ${theme} ${locale}`, async ({ app }) => {
      await hang(app, { theme, locale });
      await app.accessible();
      expect(await app.clipped()).toEqual([]);
      await app.shot(`wall-${theme}-${locale}`);
    });
  }
}
