/** Turning to another day writes its visits into the tiles that are there: nothing of the day before may stay in them. */
import { expect, test, type App } from './app';

/** The grid as it is drawn, without what depends on the moment. */
const drawn = (app: App): Promise<string[]> =>
  app.page.locator('[data-keys=calendar] section').evaluateAll((columns) =>
    columns.map((column) => {
      const copy = column.cloneNode(true) as Element;
      copy.querySelectorAll('.now, .hover, .free').forEach((one) => one.remove());
      copy.querySelectorAll('[data-cursor]').forEach((one) => one.removeAttribute('data-cursor'));
      copy.querySelectorAll('[tabindex]').forEach((one) => one.removeAttribute('tabindex'));
      for (const one of copy.querySelectorAll('[class]')) one.setAttribute('class', [...one.classList].sort().join(' '));
      return [...copy.querySelectorAll('.place')].map((one) => one.outerHTML).sort().join('\n');
    }),
  );

const named = (app: App, name: string) => app.page.getByRole('button', { name, exact: true });

test('a day that was turned to is drawn as one that was opened', async ({ app, page }) => {
  await app.open({ day: 'full', patients: 400 });
  await expect(page.locator('[data-tile]')).toHaveCount(320);
  const opened = await drawn(app);
  await named(app, 'Next day').click();
  await expect(named(app, 'Previous day')).toBeVisible();
  await expect.poll(() => drawn(app)).not.toEqual(opened);
  const tomorrow = await drawn(app);
  const ids = (columns: string[]) => [...columns.join('').matchAll(/data-tile="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(tomorrow)).toHaveLength(320);
  expect(new Set([...ids(opened), ...ids(tomorrow)]).size).toBe(640);
  await named(app, 'Previous day').click();
  await expect.poll(() => drawn(app)).toEqual(opened);
  // Over an empty day, whose tiles are made anew.
  await named(app, 'Previous day').click();
  await expect(page.locator('[data-tile]')).toHaveCount(0);
  await named(app, 'Next day').click();
  await expect(page.locator('[data-tile]')).toHaveCount(320);
  expect(await drawn(app)).toEqual(opened);
});

test('with the keys the cursor goes along, and never stays on a tile that became another visit', async ({ app, page }) => {
  await app.open({ day: 'full', patients: 400 });
  const cursor = page.locator('[data-tile][data-cursor]');
  await page.locator('[data-tile]').nth(30).click();
  await page.keyboard.press('Escape');
  await page.locator('[data-keys=calendar] [data-cursor]').first().focus();
  const before = await page.locator('[data-tile]:focus').getAttribute('data-tile');
  await page.keyboard.press('PageDown');
  await expect(page.locator(`[data-tile="${before}"]`)).toHaveCount(0);
  await expect(cursor).toBeFocused();
  await expect(cursor).toHaveAttribute('tabindex', '0');
  await expect(page.locator('[data-tile][tabindex="0"]')).toHaveCount(1);
  // What the keys act on is what has the focus.
  const held = await cursor.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(page.locator('aside').getByRole('heading').first()).toBeVisible();
  const name = held?.split(', ')[1] ?? '';
  await expect(page.locator('aside')).toContainText(name);
});
