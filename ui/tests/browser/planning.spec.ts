/** What a desk plans ahead: time that is blocked and given back, and visits that repeat. */
import { PASSWORD } from '../fake/people';
import { expect, test, type App } from './app';
import { words } from './words';

const tile = (app: App, name: string) => app.page.locator('[data-tile]', { hasText: name });

test('time is blocked with a key, names who is booked in it, and is given back', async ({ app, page }) => {
  await app.open();
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Block time' });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Staff meeting');
  await dialog.getByLabel('From').fill('9:00');
  await dialog.getByLabel('Until').fill('8:00');
  await app.accessible();
  await page.keyboard.press('Enter');
  // What ends before it begins is refused in words, and what was typed stays.
  await expect(dialog).toContainText('ends before it begins');
  await dialog.getByLabel('Until').fill('12:00');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: words('Time blocked.') })).toBeVisible();
  const band = page.getByRole('button', { name: 'Staff meeting' }).first();
  await expect(band).toBeVisible();
  await page.screenshot({ path: 'tests/out/planning-block.png' });

  // With the cursor in it the same key shows it, to give it back; and back again with Ctrl+Z.
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('Home');
  const here = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let step = 0; step < 20 && !/09:|10:|11:/.test(await here()); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Give the time back' }).click();
  await expect(band).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(band).toBeVisible();
});

test('what was typed in a dialog is there again after a lock, and gone once it was given up', async ({ app, page }) => {
  await app.open();
  const dialog = page.getByRole('dialog', { name: 'Block time' });
  const reason = dialog.getByLabel('Reason');
  const begin = async () => {
    await page.locator('[data-cursor]').first().focus();
    await page.keyboard.press('b');
    await expect(reason).toBeFocused();
  };
  await begin();
  await page.keyboard.type('Staff meeting');
  await page.keyboard.press('Control+l');
  await page.getByText('Everything you typed is kept').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await begin();
  await expect(reason).toHaveValue('Staff meeting');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await begin();
  await expect(reason).toHaveValue('');
});

test('a visit repeats on the days that are free, and its series is cancelled as one', async ({ app, page }) => {
  await app.open();
  const [name] = ['Linh Haddad'];
  await tile(app, name).click();
  await page.getByRole('button', { name: 'Repeat…' }).click();
  const dialog = page.getByRole('dialog', { name: words(`Repeat the visit of ${name}`) });
  await expect(dialog.getByText('Taken')).toBeVisible();
  // Six in all; the one that is taken is left out.
  await expect(dialog.getByRole('button', { name: words('Book 5 visits') })).toBeVisible();
  await app.accessible();
  await page.screenshot({ path: 'tests/out/planning-repeat.png' });
  await dialog.getByLabel('Visits in all').fill('4');
  await dialog.getByRole('button', { name: words('Book 3 visits') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('This visit repeats')).toBeVisible();

  await page.getByRole('button', { name: /^Cancel/ }).first().click();
  const ask = page.getByRole('dialog');
  await ask.getByLabel('All that are ahead').check();
  await ask.getByRole('button', { name: 'Cancel the visit' }).click();
  await expect(page.getByRole('status').filter({ hasText: words('3 visits cancelled') })).toBeVisible();
});

test('moving a visit that repeats asks which are meant, and shows what stands in the way', async ({ app, page }) => {
  await app.open();
  await tile(app, 'Linh Haddad').click();
  await page.getByRole('button', { name: 'Repeat…' }).click();
  await page.getByLabel('Visits in all').fill('4');
  await page.getByRole('button', { name: words('Book 3 visits') }).click();
  await page.keyboard.press('Escape');

  // Somebody else has the place of one of them.
  await page.evaluate(async () => {
    const call = window.__door!.call;
    const setup = (await call('schedule.setup', {})) as { practitioners: { id: string }[] };
    const [patient] = (await call('patients.recent', {})) as { id: string }[];
    await call('schedule.book', { patient_id: patient?.id, practitioner_id: setup.practitioners[1]?.id, date: '2026-12-05', time: '10:40' });
  });
  // Alt and an arrow, as for any visit: it asks first, and Esc leaves all of them.
  const dialog = page.getByRole('dialog', { name: words('Move the visit of Linh Haddad') });
  await tile(app, 'Linh Haddad').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(dialog).toContainText('This visit repeats');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await app.asked('schedule.move')).toEqual([]);

  await tile(app, 'Linh Haddad').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await dialog.getByLabel('All that are ahead').check();
  await expect(dialog.getByRole('button', { name: words('Move 2 visits') })).toBeVisible();
  await expect(dialog.getByText('Taken')).toBeVisible();
  await app.accessible();
  await page.screenshot({ path: 'tests/out/planning-series.png' });
  await dialog.getByRole('button', { name: words('Move 2 visits') }).click();
  await expect(page.getByRole('status').filter({ hasText: words('2 visits moved to 10:40') })).toBeVisible();
  expect((await app.asked('schedule.move_series')).at(-1)?.args).toMatchObject({ which: 'all', date: '2026-11-21', time: '10:40' });
  await page.keyboard.press('Control+z');

  // Only this one: it stays in its series, and says that it was moved by itself.
  await tile(app, 'Linh Haddad').click();
  await page.keyboard.press('Escape');
  await tile(app, 'Linh Haddad').focus();
  await page.keyboard.press('m');
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move only this one' }).click();
  await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^11:20/);
  await tile(app, 'Linh Haddad').click();
  await expect(page.getByText('and was moved by itself')).toBeVisible();
});
