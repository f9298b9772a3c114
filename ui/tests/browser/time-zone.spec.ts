/** Another time zone: explained before it is done, taken back in one step. */
import { expect, test } from './app';
import { words } from './words';

test('what is booked keeps its time when the clinic moves to another time zone', async ({ app, page }) => {
  await app.open({ settings: { country: 'MX', time_zone: 'America/Mexico_City', hour_cycle: 'h23' } });
  await app.goScreen('clinic');
  const zone = page.getByLabel('Time zone');
  await expect(zone.locator('option').first()).toHaveText(/Mexico City.*UTC−6.*Central/);
  await zone.selectOption('America/Cancun');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(words('Move the clinic to Cancun'));
  await expect(dialog).toContainText('nine o’clock stays nine o’clock');
  await expect(dialog).toContainText(words('It is 02:47 there now.'));
  await app.accessible();
  await app.shot('time-zone');
  // Thought better of it: nothing was asked for, and the list shows what stands.
  await page.keyboard.press('Escape');
  await expect(zone).toHaveValue('America/Mexico_City');
  expect(await app.asked('clinic.change_time_zone')).toEqual([]);

  await zone.selectOption('America/Cancun');
  await page.getByRole('button', { name: 'Change the time zone' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The time zone was changed.' })).toBeVisible();
  await expect(zone).toHaveValue('America/Cancun');
  await page.keyboard.press('Control+z');
  await expect(zone).toHaveValue('America/Mexico_City');
});
