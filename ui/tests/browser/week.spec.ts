/** The week, columns of rooms, and views that somebody saved: the same grid, the same keys, the same one command. */
import { expect, test, type App } from './app';
import { words } from './words';

const tile = (app: App, name: string) => app.page.locator('[data-tile]', { hasText: name });
const section = (app: App, name: RegExp) => app.page.getByRole('region', { name });

/** From the day of Dr Farah to her week. */
async function toWeek(app: App): Promise<void> {
  await app.page.locator('[data-cursor]').first().focus();
  await app.page.keyboard.press('w');
  await expect(app.page.getByRole('button', { name: 'Week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(section(app, /Sun 22 Nov/)).toBeVisible();
}

/** Clicks the tile, so that it has the cursor, without opening anything else. */
async function standOn(app: App, name: string): Promise<void> {
  await tile(app, name).click();
  await app.page.keyboard.press('Escape');
  await tile(app, name).focus();
}

test('W shows the week of the column, D the day under the cursor', async ({ app, page }) => {
  await app.open();
  await toWeek(app);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('21');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('27 Nov 2026');
  // Her visits and nobody else's; the line of now in today's column alone; Friday is closed from end to end.
  await expect(tile(app, 'Linh Haddad')).toBeVisible();
  await expect(tile(app, 'Linh Petrov')).toHaveCount(0);
  await expect(page.locator('section .now')).toHaveCount(1);
  await expect(section(app, /Fri 27 Nov/).locator('.closed')).toHaveCount(1);
  await expect(page.locator('.totals')).toContainText(words('Cancelled 1'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-cursor]')).toHaveAttribute('aria-label', /Mon 23 Nov/);
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('23 Nov 2026');
  await expect(section(app, /Dr Karl Bauer/)).toBeVisible();
  // By weeks with PgDn, and back to today with T.
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('w');
  await page.keyboard.press('PageDown');
  await expect(section(app, /Mon 30 Nov/)).toBeVisible();
  await expect(page.locator('[data-cursor]')).toBeFocused();
  await page.keyboard.press('t');
  await expect(section(app, /Sat 21 Nov/)).toBeVisible();
});

test('four ways to another day end in one command, and Esc in none', async ({ app, page }) => {
  const moved = async (): Promise<unknown> => (await app.asked('schedule.move')).at(-1)?.args;
  const landed = () => expect(section(app, /Sun 22 Nov/).locator('[data-tile]', { hasText: 'Linh Haddad' })).toBeVisible();
  const back = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await expect(section(app, /Sat 21 Nov/).locator('[data-tile]', { hasText: 'Linh Haddad' })).toBeVisible();
  };
  await app.open();
  await toWeek(app);
  const box = async () => (await tile(app, 'Linh Haddad').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const column = async () => (await section(app, /Sun 22 Nov/).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

  await standOn(app, 'Linh Haddad');
  await page.keyboard.press('Alt+ArrowRight');
  await landed();
  const byAlt = await moved();
  await back();

  await standOn(app, 'Linh Haddad');
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await landed();
  const byKeys = await moved();
  await back();

  await standOn(app, 'Linh Haddad');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await landed();
  const byPaste = await moved();
  await back();

  const [from, to] = [await box(), await column()];
  await page.mouse.move(from.x + 20, from.y + 6);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, from.y + 8, { steps: 5 });
  await page.mouse.move(to.x + 30, from.y + 6, { steps: 5 });
  await page.mouse.up();
  await landed();
  const byDrag = await moved();
  await back();
  expect(byKeys).toMatchObject({ date: '2026-11-22', time: '10:40' });
  for (const other of [byAlt, byPaste, byDrag]) expect(other).toEqual(byKeys);

  // Called off half-way, and let go outside of the grid.
  const before = (await app.asked('schedule.move')).length;
  const start = await box();
  await page.mouse.move(start.x + 20, start.y + 6);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, start.y + 30, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.mouse.move(start.x + 20, start.y + 6);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, start.y + 30, { steps: 5 });
  await page.mouse.move(to.x + 30, 20, { steps: 5 });
  await page.mouse.up();
  expect(await app.asked('schedule.move')).toHaveLength(before);
});

test('a tile’s lower edge makes the visit longer, Esc leaves it', async ({ app, page }) => {
  await app.open();
  const box = await tile(app, 'Linh Haddad').boundingBox();
  if (!box) throw new Error('no tile');
  await page.mouse.move(box.x + 30, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + box.height + box.height - 4, { steps: 4 });
  await expect(page.locator('.ghost')).toContainText('11:20');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await app.asked('schedule.move')).toEqual([]);
  await page.mouse.move(box.x + 30, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + box.height + box.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^10:40 to 11:20/);
  const byEdge = (await app.asked('schedule.move')).at(-1)?.args;
  await page.keyboard.press('Control+z');
  await standOn(app, 'Linh Haddad');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^10:40 to 10:50|^10:40 to 11:10/);
  expect({ ...(byEdge as object), duration_min: 0 }).toEqual({ ...((await app.asked('schedule.move')).at(-1)?.args as object), duration_min: 0 });
});

test('a column per room, and into a room by moving', async ({ app, page }) => {
  await app.open();
  await page.getByRole('button', { name: 'Columns and views' }).click();
  await page.getByRole('menuitemradio', { name: 'By room' }).click();
  await expect(section(app, /Room 2/)).toBeVisible();
  await standOn(app, 'Linh Haddad');
  for (let n = 0; n < 4; n += 1) {
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(tile(app, 'Linh Haddad')).toBeFocused();
  }
  await expect(section(app, /Room 1/).locator('[data-tile]', { hasText: 'Linh Haddad' })).toBeVisible();
  const rooms = (await app.asked('schedule.move')).map(({ args }) => (args as { room_id?: string }).room_id);
  expect(new Set(rooms).size).toBe(4);
  // A free time of a room books there.
  await page.keyboard.press('End');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Room', { exact: true })).toHaveValue(/.+/);
});

test('a view is saved, called up by its number, renamed and removed, and found as it was left', async ({ app, page }) => {
  await app.open();
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dr Karl Bauer').uncheck();
  await dialog.getByLabel('Physio Ines Roca').uncheck();
  await expect(page.locator('section[aria-label]', { has: page.locator('[data-tile], .closed') })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('A name is needed');
  await dialog.getByLabel('Save this view as').fill('Front desk');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Name of the view')).toHaveValue('Front desk');
  await app.accessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: words('View: Front desk') })).toBeVisible();

  await toWeek(app);
  await page.keyboard.press('Control+Shift+1');
  await expect(section(app, /Nurse Omar Saleh/)).toBeVisible();
  await expect(section(app, /Dr Karl Bauer/)).toHaveCount(0);
  // Another screen and back: as it was left.
  await app.goScreen('people');
  await page.keyboard.press('Alt+1');
  await expect(section(app, /Nurse Omar Saleh/)).toBeVisible();
  await expect(section(app, /Dr Karl Bauer/)).toHaveCount(0);

  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('v');
  await dialog.getByLabel('Name of the view').fill('Mornings');
  await page.keyboard.press('Tab');
  expect((await app.asked('schedule.keep_views')).at(-1)?.args).toMatchObject({ saved: [{ name: 'Mornings' }] });
  await dialog.getByRole('button', { name: words('Remove the view Mornings') }).click();
  expect((await app.asked('schedule.keep_views')).at(-1)?.args).toMatchObject({ saved: [] });
});

test('the week looks right, in each theme and language', async ({ app, page }) => {
  await app.open({ theme: 'light' });
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('w');
  await expect(page.locator('section [data-tile]').first()).toBeVisible();
  await app.everywhere('week');
  // Everybody's week: each in a lane of their own.
  await page.locator('.screen-head [aria-haspopup=menu]').first().click();
  await app.accessible();
  await page.getByRole('menuitemradio').nth(2).click();
  await expect(page.locator('section [data-tile]').nth(18)).toBeVisible();
  await app.everywhere('week-all');
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('v');
  await page.getByRole('dialog').waitFor();
  await app.everywhere('views');
});
