/** The audit trail: looked for, sorted, printed, exported; and to whom a patient's record was disclosed. */
import { expect, test, type App } from './app';
import { words } from './words';

const trail = async (app: App): Promise<void> => {
  await app.goScreen('audit');
  await app.page.getByRole('region', { name: 'Audit trail' }).waitFor();
};

test('what one looks for is asked of the door, and found again', async ({ app, page }) => {
  await app.open();
  await trail(app);
  await expect(page.locator('.screen-head')).toContainText(words('230 lines'));
  await page.getByLabel('Outcome').selectOption('denied');
  await expect(page.locator('tbody tr').first()).toContainText('Tried something not allowed');
  await expect(page.locator('.screen-head')).toContainText(words('19 lines'));
  await page.getByLabel('What, in words').fill('nothing of it');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing was remembered that fits')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await page.getByLabel('What, in words').fill('');
  await page.getByLabel('From').fill('nonsense');
  await page.keyboard.press('Tab');
  await expect(page.getByText(words('Type a day like 21/11/2026.'))).toBeVisible();
  await page.keyboard.press('Alt+1');
  await page.locator('[data-tile]').first().waitFor();
  await trail(app);
  await expect(page.getByLabel('Outcome')).toHaveValue('denied');
  await expect(page.locator('.screen-head')).toContainText(words('19 lines'));
});

test('each column sorts, by the keyboard too, and the rest is a page away', async ({ app, page }) => {
  await app.open();
  await trail(app);
  const head = (name: string) => page.locator('th', { hasText: name });
  await expect(head('When')).toHaveAttribute('aria-sort', 'descending');
  for (const name of ['Who', 'What', 'Patient number', 'Outcome', 'PC']) {
    await head(name).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(head(name)).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Enter');
    await expect(head(name)).toHaveAttribute('aria-sort', 'descending');
  }
  await expect(page.locator('tbody tr').first()).toContainText('FRONT-DESK');
  const rows = page.getByRole('region', { name: 'Audit trail' }).locator('tbody tr');
  await expect(rows).toHaveCount(100);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(200);
});

test('a patient’s number leads to their lines, and back to everyone’s', async ({ app, page }) => {
  await app.open();
  await trail(app);
  await page.getByRole('button', { name: '10511' }).first().click();
  await expect(page.locator('.screen-head')).toContainText(words('38 lines'));
  await page.getByRole('button', { name: 'Show everyone again' }).click();
  await expect(page.locator('.screen-head')).toContainText(words('230 lines'));
});

test('an export needs a reason, and asks for a place', async ({ app, page }) => {
  await app.open();
  await trail(app);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose a place and export' }).click();
  await expect(dialog).toContainText('Write what it is needed for.');
  await app.inEachTheme((theme) => `audit-export-${theme}`);
  await dialog.getByLabel('What it is needed for').fill('Yearly review');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('Exported 230 lines'))).toBeVisible();
  const [asked] = await app.asked('audit.export');
  expect(asked?.args).toMatchObject({ reason: 'Yearly review', order: { by: 'when', up: false } });
});

test('what is shown is printed, by its own command', async ({ app, page }) => {
  await app.open();
  await page.evaluate(() => (window.print = () => undefined));
  await trail(app);
  await page.getByLabel('Outcome').selectOption('failed');
  await expect(page.locator('.screen-head')).toContainText(words('19 lines'));
  await page.keyboard.press('Control+p');
  const paper = page.locator('body > .paper');
  await expect(paper.locator('tbody tr')).toHaveCount(19);
  await page.emulateMedia({ media: 'print' });
  await app.shot('audit-paper');
  await page.emulateMedia({ media: 'screen' });
  const [asked] = await app.asked('audit.print');
  expect(asked?.args).toMatchObject({ filter: { outcome: 'failed' } });
});

const disclosures = async (app: App): Promise<void> => {
  await app.page.keyboard.press('Control+f');
  await app.page.getByRole('combobox').first().fill('mona');
  await app.page.locator('[role=option]').first().waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.locator('article button.icon[aria-haspopup=menu]').last().click();
  await app.page.getByRole('menuitem').nth(-2).click();
  await app.page.locator('main table').waitFor();
};

test('who saw a record is a choice of the patient’s menu, and goes on paper', async ({ app, page }) => {
  await app.open();
  await page.evaluate(() => (window.print = () => undefined));
  await disclosures(app);
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await page.getByLabel('Also who looked to treat or receive them').check();
  await expect(page.locator('tbody tr')).toHaveCount(4);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body > .paper tbody tr')).toHaveCount(4);
  await page.emulateMedia({ media: 'print' });
  await app.shot('disclosures-paper');
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('From').fill('20/11/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Nobody saw, printed or exported/)).toBeVisible();
});

test('trail and disclosures look right, in each theme and language', async ({ app, page }) => {
  await app.open({ theme: 'light', restricted: true });
  await app.goScreen('audit');
  await page.locator('th button').first().waitFor();
  await app.everywhere('audit');
  await disclosures(app);
  await app.everywhere('disclosures');
});
