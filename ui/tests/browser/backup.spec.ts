/** Backups: seen on Today, made by hand, restored on the sign-in and the first screen; and a clinic in doubt. */
import { expect, test } from './app';

const words =
  'anchor basket candle doctor ember falcon garden harbor island jacket kettle ladder marble napkin orange pepper quartz ribbon saddle temple umbrella velvet window yellow';

test('Today says quietly that the backup is well', async ({ app, page }) => {
  await app.open();
  await expect(page.getByText(/Last backup: .* Opened and counted: .*1,204.* patients/)).toBeVisible();
  await app.accessible();
});

test('a missing drive is loud on Today and leads to the place', async ({ app, page }) => {
  await app.open({ backup: 'missing' });
  await expect(page.getByText('The drive or folder for backups is not there')).toBeVisible();
  await app.shot('today-backup-missing');
  await page.getByRole('button', { name: 'See backups' }).click();
  await page.getByRole('button', { name: 'Choose another place' }).click();
  await expect(page.getByText('/media/usb/Backups')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Done: the backup was opened')).toBeVisible();
  await app.accessible();
  await app.shot('backup-made');
});

test('without a place nothing is backed up, and that is said', async ({ app, page }) => {
  await app.open({ backup: 'none' });
  await expect(page.getByText('There is no backup: no place was chosen for it.')).toBeVisible();
  await page.getByRole('button', { name: 'See backups' }).click();
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeDisabled();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeEnabled();
});

test('a restore shows what would be lost before it asks for the name', async ({ app, page }) => {
  await app.open({ state: 'locked' });
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await expect(page.getByLabel('Backup of').locator('option')).toHaveCount(2);
  await page.getByRole('button', { name: 'See what it holds' }).click();
  await expect(page.getByText('The 24 words are missing.')).toBeVisible();
  await page.getByLabel('The 24 words').fill(words);
  await page.getByRole('button', { name: 'See what it holds' }).click();
  await expect(page.getByText(/You will lose .?38.? changes made on this PC since/)).toBeVisible();
  await expect(page.getByText('it is set aside first')).toBeVisible();
  await app.accessible();
  await app.shot('restore');
  await page.getByLabel('New password').fill('nine blue doors');
  await page.getByLabel('Name of the clinic').fill('Other Clinic');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('This is not the name of the clinic in the backup.')).toBeVisible();
  await page.getByLabel('Name of the clinic').fill('Green Street Clinic');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});

test('a backup of before a change of key is restored with a warning, which stays until the key is changed again', async ({ app, page }) => {
  await app.open({ state: 'locked', backup: 'old key' });
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await page.getByLabel('The 24 words').fill(words);
  await page.getByRole('button', { name: 'See what it holds' }).click();
  await expect(page.getByText('Since this backup the clinic was given another key.')).toBeVisible();
  await app.accessible();
  await app.shot('restore-old-key');
  await page.getByLabel('Who signs in').selectOption('Samir Aziz');
  await page.getByLabel('New password').fill('nine blue doors');
  await page.getByLabel('Name of the clinic').fill('Green Street Clinic');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('An owner has to change the key.')).toBeVisible();
  await app.inEachTheme((theme) => `today-old-key-${theme}`);
  await app.dress('light');
  await app.speak('ar');
  await app.accessible();
  await app.shot('today-old-key-ar');
  await app.speak('en');
  await page.getByRole('button', { name: 'New key' }).click();
  await expect(page.getByRole('heading', { name: 'Clinic', exact: true })).toBeVisible();
});

test('a new PC restores on its first screen', async ({ app, page }) => {
  await app.open({ state: 'none' });
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await page.getByLabel('The 24 words').fill(words.replace('anchor', 'window'));
  await page.getByRole('button', { name: 'See what it holds' }).click();
  await expect(page.getByText('These words do not open this clinic')).toBeVisible();
  await app.accessible();
  await app.shot('restore-first');
});

test('a clinic in doubt says so on every screen until the owner decides', async ({ app, page }) => {
  await app.open({ doubt: 'older_copy' });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Open for reading only. This may be an older copy of the clinic');
  await app.goScreen('patients');
  await expect(alert).toBeVisible();
  await page.getByRole('button', { name: 'Decide' }).click();
  await app.accessible();
  await app.shot('doubt-decide');
  await page.getByRole('button', { name: 'Go on with this copy' }).click();
  await expect(alert).toHaveCount(0);
});

test('the records are checked by itself, and what a check finds every screen says at once', async ({ app, page }) => {
  const at_ms = new Date('2026-11-19T16:20:00Z').getTime();
  await app.open({ edited: true, settings: { last_proof: { at_ms, is_complete: false } } });
  await app.goScreen('clinic');
  await expect(page.getByText('The last check could not be finished')).toContainText('19 Nov 2026');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Something does not fit')).toBeVisible();
  const alert = page.getByRole('alert').filter({ hasText: 'Open for reading only' });
  await expect(alert).toContainText('Some records are not what their history says');
  await app.accessible();
  await app.shot('records-edited');
  await app.goScreen('today');
  await expect(alert).toBeVisible();
});

test('a check that went well is no failed one because the screens could not be read anew', async ({ app, page }) => {
  await app.open();
  await app.goScreen('clinic');
  await page.evaluate(() => (window.__fake!.fail = { 'people.me': 'storage.busy' }));
  await page.getByRole('button', { name: 'Check now' }).click();
  const records = page.getByRole('region', { name: 'Records' });
  await expect(records.getByRole('status')).toContainText('All is well');
  await expect(page.getByText('The clinic file is busy')).toBeVisible();
  await expect(records.getByRole('alert')).toHaveCount(0);
});
