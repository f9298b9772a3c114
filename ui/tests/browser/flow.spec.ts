/** The waiting room: steps with the keyboard, walk-ins, waiting times, and the same rows as Today. */
import { expect, test, type App } from './app';
import { words } from './words';

const column = (app: App, name: string) => app.page.getByRole('region', { name: words(`${name}, `) });
const card = (app: App, name: string) => app.page.locator('[data-card]', { hasText: name });

async function open(app: App): Promise<void> {
  await app.open({ who: 'Dina Hassan' });
  await app.page.keyboard.press('Alt+2');
  await app.page.locator('[data-keys=board]').waitFor();
}

test('arrows, Enter and Shift+Enter walk a visit through the house', async ({ app, page }) => {
  await open(app);
  await page.locator('[data-cursor]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-cursor]')).toContainText('Hany Okafor');
  await page.keyboard.press('Enter');
  await expect(column(app, 'Waiting')).toContainText('Hany Okafor');
  await expect(page.locator('[data-cursor]')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('4');
  await expect(column(app, 'In room')).toContainText('Hany Okafor');
  await page.keyboard.press('Enter');
  await expect(column(app, 'With provider')).toContainText('Hany Okafor');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(column(app, 'Done')).toContainText('Hany Okafor');
  await page.keyboard.press('Shift+Enter');
  await expect(column(app, 'Ready')).toContainText('Hany Okafor');
  await page.keyboard.press('Control+z');
  await expect(column(app, 'Done')).toContainText('Hany Okafor');
});

test('an arrival on Today stands on the board, and undo takes it off both', async ({ app, page }) => {
  await app.open();
  await page.locator('[data-tile]', { hasText: 'Linh Haddad' }).hover();
  await page.locator('.act').last().click();
  await page.keyboard.press('Alt+2');
  await expect(column(app, 'Waiting')).toContainText('Linh Haddad');
  await page.keyboard.press('Control+z');
  await expect(column(app, 'Expected')).toContainText('Linh Haddad');
});

test('long waits carry an icon and words, nothing blinks', async ({ app, page }) => {
  await open(app);
  await expect(card(app, 'Sara Okafor').getByRole('button').first()).toHaveAttribute('aria-label', /waiting 45 min, far too long/);
  await expect(card(app, 'Ali Sørensen').getByRole('button').first()).toHaveAttribute('aria-label', /waiting 28 min, longer than/);
  await expect(card(app, 'Jürgen Mansour').locator('.late, .very_late')).toHaveCount(0);
  await expect(page.locator('.screen-head')).toContainText(words('Waiting 3 (longest 45 min)'));
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a walk-in takes three steps and gets a ticket', async ({ app, page }) => {
  await open(app);
  await page.keyboard.press('Control+Shift+W');
  await page.keyboard.type('petrov');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Petrov');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(column(app, 'Waiting')).toContainText(words('Ticket 1'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column(app, 'Waiting')).not.toContainText(words('Ticket 1'));
});

test('a walk-in nobody knows is registered on the way', async ({ app, page }) => {
  await open(app);
  await page.keyboard.press('Control+Shift+W');
  await page.keyboard.type('Brandnew Ada');
  await expect(page.getByRole('listbox').getByRole('option')).toContainText(words('Register “Brandnew Ada”'));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Family name')).toHaveValue('Brandnew');
  await page.getByLabel('Birth date or age').fill('30');
  await page.getByLabel('No phone').check();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^Take in/ }).click();
  await expect(column(app, 'Waiting')).toContainText('Ada Brandnew');
});

test('the list shows the same people', async ({ app, page }) => {
  await open(app);
  const cards = await page.locator('[data-card]').count();
  await page.getByRole('button', { name: 'List' }).click();
  await expect(page.locator('tr[data-card]')).toHaveCount(cards);
  await app.accessible();
  await page.locator('[data-cursor]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-card]', { hasText: 'Mona Haddad' })).toContainText('Waiting');
});

test('an empty house says what to do', async ({ app, page }) => {
  await app.open({ day: 'empty' });
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('Mark arrivals from Today with A')).toBeVisible();
  await app.accessible();
});
