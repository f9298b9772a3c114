/** A visit beside the day: how the keys come into its panel, and what Escape and typing on do there. */
import { expect, test, type App } from './app';

const tile = (app: App, name: string) => app.page.locator('[data-tile]', { hasText: name });
const panel = (app: App) => app.page.getByRole('complementary');
const WHO = 'Linh Haddad';

test('from the keyboard the focus follows into the panel, and comes back; with the pointer it stays', async ({ app, page }) => {
  await app.open();
  await tile(app, WHO).focus();
  await page.keyboard.press('Enter');
  await expect(panel(app).getByRole('button', { name: /^Arrive/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(app)).toHaveCount(0);
  await expect(tile(app, WHO)).toBeFocused();
  await tile(app, WHO).click();
  await expect(panel(app).getByRole('button', { name: /^Arrive/ })).toBeVisible();
  await expect(tile(app, WHO)).toBeFocused();
});
