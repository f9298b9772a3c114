/** What could not be read is said, with a way to try again: it never looks like "there is nothing", or like something else. */
import type { CommandName } from '../../src/lib/commands';
import { expect, test, type App } from './app';

const tiles = (app: App) => app.page.locator('[data-tile]');
const alert = (app: App) => app.page.getByRole('alert');
const again = (app: App) => alert(app).getByRole('button', { name: 'Try again' });

/** From now on the clinic refuses these, and nothing else. */
async function refuse(app: App, ...names: CommandName[]): Promise<void> {
  await app.page.evaluate((names) => (window.__fake!.fail = Object.fromEntries(names.map((name) => [name, 'storage.busy']))), names);
}

async function openMona(app: App): Promise<void> {
  await app.page.keyboard.press('Control+f');
  await app.page.getByRole('combobox').fill('mona');
  await app.page.locator('[role=option]').first().waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.locator('article').waitFor();
}

test('a day that cannot be read is not shown as another one', async ({ app, page }) => {
  await app.open();
  await tiles(app).first().waitFor();
  await refuse(app, 'schedule.day');
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('22 Nov');
  await expect(alert(app)).toContainText('The clinic file is busy');
  await expect(alert(app)).toBeFocused();
  await expect(tiles(app)).toHaveCount(0);
  await expect(page.locator('.totals')).not.toContainText('visits');
  await app.accessible();
  await app.shot('unread-day');
  await refuse(app);
  await again(app).click();
  await expect(page.locator('[data-cursor]')).toBeFocused();
  await expect(alert(app)).toHaveCount(0);

  // What is remembered of a day is shown, and that it may have changed since is said beside it.
  await refuse(app, 'schedule.day');
  await page.keyboard.press('PageUp');
  await expect(tiles(app).first()).toBeVisible();
  await expect(alert(app)).toContainText('The clinic file is busy');
  await expect(page.locator('[data-cursor]')).toBeFocused();
  await app.shot('unread-remembered');
});

test('a visit whose day cannot be read is no "choose a visit"', async ({ app, page }) => {
  await app.open({ fail: { 'schedule.day': 'storage.busy' } });
  await expect(alert(app)).toHaveCount(1);
  await page.keyboard.press('Alt+2');
  await page.locator('[data-card]', { hasText: 'Sara Okafor' }).getByRole('button').first().click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('alert')).toContainText('The clinic file is busy');
  await expect(panel).not.toContainText('Choose a visit');
  await app.shot('unread-visit');
  await refuse(app);
  await again(app).click();
  await expect(panel.getByLabel('Reason')).toBeVisible();
  await expect(panel.getByRole('alert')).toHaveCount(0);
});

test('on a patient’s page, neither waiting nor failing is "nothing"', async ({ app, page }) => {
  await app.open({ fail: { 'tasks.about': 'storage.busy', 'reminders.of_patient': 'storage.busy' }, slow: { 'tasks.about': 700 } });
  await openMona(app);
  const about = page.getByRole('region', { name: 'Messages' });
  const none = about.getByText('Nothing has been written');
  await expect(about).toBeVisible();
  await expect(none).toHaveCount(0);
  await expect(about.getByRole('alert')).toContainText('The clinic file is busy');
  await expect(none).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Next visit' }).getByRole('alert')).toBeVisible();
  await app.accessible();
  await app.shot('unread-patient');
  await refuse(app);
  await about.getByRole('button', { name: 'Try again' }).click();
  await expect(about).toContainText('Wants her results');
  await expect(about.getByRole('alert')).toHaveCount(0);
});

test('a list that may have changed since, and one that was never read, both say so', async ({ app, page }) => {
  await app.open({ waits: true, fail: { 'schedule.waitlist': 'storage.busy' } });
  await page.getByRole('button', { name: 'Waiting list: how many could not be read' }).click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('alert')).toContainText('The clinic file is busy');
  await expect(panel.locator('.spinner')).toHaveCount(0);
  await refuse(app);
  await again(app).click();
  await expect(panel.getByRole('listitem').first()).toBeVisible();

  await page.keyboard.press('Alt+2');
  await page.locator('[data-card]').first().waitFor();
  await page.keyboard.press('Alt+1');
  await tiles(app).first().waitFor();
  await refuse(app, 'flow.board');
  await page.keyboard.press('Alt+2');
  await expect(page.locator('main').getByRole('alert')).toContainText('The clinic file is busy');
  await expect(page.locator('[data-card]').first()).toBeVisible();
});

test('a number, a face and a form say that something could not be read', async ({ app, page }) => {
  await app.open({ calls: 2, fail: { 'tasks.unread': 'storage.busy', 'schedule.booking_stop': 'storage.busy', 'reminders.messages': 'storage.busy' } });
  const inbox = page.getByRole('navigation').getByRole('button', { name: /^Inbox/ });
  await expect(inbox).toContainText('How many are unread could not be read');
  await openMona(app);
  await page.getByRole('button', { name: 'Photo' }).click();
  await refuse(app, 'patients.photo', 'schedule.booking_stop', 'reminders.messages');
  await page.getByRole('menuitem', { name: 'Choose a photo' }).click();
  await expect(page.getByRole('img', { name: 'The photo could not be read' })).toBeVisible();
  await app.shot('unread-face');
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('alert')).toContainText('The clinic file is busy');
  await app.shot('unread-booking');
  await page.keyboard.press('Alt+8');
  await expect(page.getByRole('region', { name: /What came of the call/ }).getByRole('alert')).toContainText('The clinic file is busy');
  await app.accessible();
});

test('first steps, and people to choose from, that could not be read are no "nothing to do" and "nobody"', async ({ app, page }) => {
  await app.open({ day: 'bare', fail: { 'clinic.first_steps': 'storage.busy', 'people.list': 'storage.busy' } });
  await expect(alert(app)).toContainText('The clinic file is busy');
  await refuse(app, 'people.list');
  await again(app).click();
  await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
  await app.goScreen('audit');
  const filters = page.getByRole('search');
  await expect(filters.getByRole('alert')).toContainText('The clinic file is busy');
  await app.accessible();
  await app.shot('unread-filters');
});
