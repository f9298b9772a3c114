/** What a day does with more than it can show, and with whom it should no longer show. */
import { expect, test } from './app';
import { words } from './words';

test('ten thousand visits in a day: some are drawn, all are counted and listed', async ({ app, page }) => {
  const before = Date.now();
  await app.open({ crowd: 10_000 });
  await expect(page.locator('[data-tile]').first()).toBeVisible();
  const opened = Date.now() - before;
  const tiles = await page.locator('[data-tile]').count();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  console.log(`10,000 visits: ${opened} ms to open, ${tiles} tiles, ${nodes} elements`);
  expect(tiles).toBeLessThan(500);
  expect(nodes).toBeLessThan(5_000);
  await expect(page.getByText(/visits are not drawn: too many come at the same time/)).toBeVisible();
  await app.accessible();
  await app.shot('crowd');

  await page.getByRole('button', { name: 'Show the list' }).click();
  const list = page.getByRole('listbox', { name: 'Show the list' });
  await list.focus();
  await page.keyboard.press('End');
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-setsize', /^100\d\d$/);
  await app.accessible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();

  // And somebody is booked in it as on any day.
  const start = Date.now();
  await page.keyboard.press('Control+Shift+B');
  await expect(page.getByRole('combobox', { name: 'Patient' })).toBeVisible();
  console.log(`10,000 visits: ${Date.now() - start} ms to begin a booking`);
});

test('who retires keeps a column for whom they still see, and these are named to be moved', async ({ app, page }) => {
  await app.open();
  await app.goScreen('schedule-setup');
  // In order of their names: the last is Physio Ines Roca.
  await page.getByRole('region', { name: 'Practitioners' }).getByRole('checkbox').last().uncheck();
  const dialog = page.getByRole('dialog', { name: words('Physio Ines Roca is no longer active') });
  await expect(dialog).toContainText('stay booked and in sight');
  await app.accessible();
  await app.shot('retired');
  await dialog.getByRole('button', { name: /^Move the visit of/ }).first().click();
  await expect(page.getByRole('button', { name: /^Stop|Leave it/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.head', { hasText: 'Physio Ines Roca' })).toContainText('no longer received');
});
