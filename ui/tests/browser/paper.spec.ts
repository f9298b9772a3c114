/** What comes out of the printer: the thing in view, in the clinic's language, and every sheet remembered. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FakeOptions } from '../fake/world';
import { expect, test, type App } from './app';
import { words } from './words';

const out = fileURLToPath(new URL('../out/', import.meta.url));
const paper = (app: App) => app.page.locator('body > .paper');
const printed = (app: App) => app.page.evaluate(() => (window as unknown as { __printed: number }).__printed ?? 0);

async function open(app: App, options: FakeOptions = {}): Promise<void> {
  await app.page.addInitScript(() => {
    const counted = window as unknown as { __printed: number };
    counted.__printed = 0;
    window.print = () => void (counted.__printed += 1);
  });
  await app.open({ who: 'Dina Hassan', ...options });
}

/** The pages as a printer gets them, kept to be looked at; answers how many there are. */
async function pages(app: App, name: string, time = 1): Promise<number> {
  await expect.poll(() => printed(app)).toBe(time);
  const pdf = await app.page.pdf({ preferCSSPageSize: true, printBackground: false });
  await writeFile(`${out}${name}.pdf`, pdf);
  // On paper there is the sheet and nothing of the window.
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.locator('#app')).toBeHidden();
  await expect(paper(app)).toBeVisible();
  await app.page.emulateMedia({ media: 'screen' });
  await expect(paper(app)).toBeHidden();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('Ctrl+P on the day prints a page for each practitioner', async ({ app, page }) => {
  await open(app);
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+p');
  expect(await pages(app, 'paper-day')).toBe(4);
  await expect(paper(app)).toContainText('Green Street Clinic');
  await expect(paper(app)).toContainText('21 Nov 2026');
  await expect(paper(app)).toContainText('Dr Karl Bauer');
  await expect(paper(app)).toContainText(words('by Dina Hassan'));
  expect(await app.asked('schedule.print_day')).toHaveLength(1);
});

test('nothing is printed while the last change is offered to be taken back, but by who asks again', async ({ app, page }) => {
  await open(app);
  const arrive = async (name: string): Promise<void> => {
    const tile = page.locator('[data-tile]', { hasText: name });
    await tile.hover();
    await page.locator('section', { has: tile }).locator('.act').click();
    await expect(page.getByRole('status').filter({ hasText: words(`${name} has arrived`) })).toBeVisible();
  };
  await arrive('Linh Haddad');
  await page.keyboard.press('Control+p');
  await expect(page.getByText('Prints in a moment')).toBeVisible();
  await page.waitForTimeout(500);
  expect(await printed(app)).toBe(0);
  expect(await app.asked('schedule.print_day')).toEqual([]);
  await app.accessible();
  await app.shot('print-waits');
  // Taken back, it is not on the paper.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => printed(app)).toBe(1);
  const calls = (await app.asked()).map(({ name }) => name);
  expect(calls.indexOf('clinic.undo')).toBeLessThan(calls.indexOf('schedule.print_day'));

  await arrive('Linh Petrov');
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Print now' }).click();
  await expect.poll(() => printed(app)).toBe(2);
  await arrive('Omar Hassan');
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Control+p');
  await expect.poll(() => printed(app)).toBe(3);
  expect(await app.asked('schedule.print_day')).toHaveLength(3);
});

test('one practitioner’s day is one page', async ({ app, page }) => {
  await open(app);
  await page.getByRole('button', { name: 'Print the day' }).click();
  await page.getByRole('menuitem', { name: 'Dr Karl Bauer' }).click();
  expect(await pages(app, 'paper-day-one')).toBe(1);
  await expect(paper(app)).not.toContainText('Dr Laila Farah');
});

test('a long day goes over pages, with its heads on each', async ({ app, page }) => {
  await open(app, { day: 'full', patients: 400 });
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+p');
  expect(await pages(app, 'paper-day-full')).toBeGreaterThanOrEqual(16);
});

test('Ctrl+P in the waiting room prints its list, of whom is shown', async ({ app, page }) => {
  await open(app);
  await app.goScreen('flow');
  await page.getByLabel('Practitioner').selectOption({ label: 'Dr Karl Bauer' });
  await page.keyboard.press('Control+p');
  expect(await pages(app, 'paper-board')).toBe(1);
  await expect(paper(app)).toContainText('Waiting room');
  await expect(paper(app)).toContainText('Dr Karl Bauer');
  await expect(paper(app)).not.toContainText('Dr Laila Farah');
  expect(await app.asked('flow.print_board')).toHaveLength(1);
});

test('a visit in the panel, or chosen on the board, prints its routing slip', async ({ app, page }) => {
  await open(app);
  await page.locator('[data-tile]', { hasText: 'Linh Haddad' }).click();
  await page.locator('aside').waitFor();
  await page.keyboard.press('Control+p');
  expect(await pages(app, 'paper-slip')).toBe(1);
  await expect(paper(app)).toContainText('Routing slip');
  await expect(paper(app)).toContainText('Linh Haddad');
  await expect(paper(app).locator('.tick')).toHaveCount(6);
  await app.goScreen('flow');
  await page.locator('[data-cursor]').focus();
  await page.keyboard.press('p');
  await expect.poll(() => app.asked('flow.print_slip')).toHaveLength(2);
});

for (const [item, name, squares] of [['Patient card', 'paper-card', 1], ['One label', 'paper-label', 1], ['A4 sheet of 24 labels', 'paper-labels', 24]] as const) {
  test(`a patient on paper: ${item}`, async ({ app, page }) => {
    await open(app);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('mona');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('article').waitFor();
    await page.getByRole('button', { name: 'Print card or labels' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    expect(await pages(app, name)).toBe(1);
    await expect(paper(app).locator('svg')).toHaveCount(squares);
    expect(await app.asked('patients.print_card')).toHaveLength(1);
  });
}

test('paper is in the clinic’s language, whoever prints; the screen stays in the person’s', async ({ app, page }) => {
  await open(app, { locale: 'ar', settings: { digits: 'native', calendar: 'islamic_umalqura' } });
  await page.locator('[data-tile]').first().waitFor();
  await app.goScreen('preferences');
  await page.locator('main select').nth(3).selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await app.goScreen('today');
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+p');
  await expect.poll(() => printed(app)).toBe(1);
  await expect(paper(app)).toHaveAttribute('dir', 'rtl');
  await expect(paper(app)).toHaveAttribute('lang', 'ar');
  await expect(paper(app)).toContainText('المريض');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('button', { name: 'Next free' })).toBeVisible();
  await pages(app, 'paper-day-ar');
});

test('what is refused is not printed, and a lock takes the sheet away', async ({ app, page }) => {
  await open(app, { fail: { 'flow.print_board': 'auth.forbidden' } });
  await app.goScreen('flow');
  await page.locator('[data-keys=board]').waitFor();
  await page.keyboard.press('Control+p');
  await expect(page.locator('.toasts')).not.toBeEmpty();
  expect(await printed(app)).toBe(0);
  await app.goScreen('today');
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+p');
  await expect(paper(app)).toHaveCount(1);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible();
  await expect(paper(app)).toHaveCount(0);
});

test('a list of calls and a recovery kit are printed themselves, and not the sheet before them', async ({ app, page }) => {
  await open(app, { who: 'Samir Aziz', calls: 3 });
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+p');
  await expect(paper(app)).toContainText('Dr Karl Bauer');
  await app.goScreen('calls');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Control+p');
  expect(await pages(app, 'paper-calls', 2)).toBe(1);
  await expect(paper(app)).toContainText(words('Calls for Sun 22 Nov 2026'));
  await expect(paper(app).locator('.tick')).toHaveCount(3);
  await app.goScreen('clinic');
  await page.getByRole('button', { name: 'New key…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByRole('button', { name: 'Print the kit' }).click();
  expect(await printed(app)).toBe(3);
  await page.emulateMedia({ media: 'print' });
  await expect(dialog.locator('.words')).toBeVisible();
  await expect(paper(app)).toHaveCount(0);
});

test('a screen without a sheet of its own is printed as it is', async ({ app, page }) => {
  await open(app);
  await app.goScreen('preferences');
  await page.keyboard.press('Control+p');
  await expect.poll(() => printed(app)).toBe(1);
  await expect(paper(app)).toHaveCount(0);
});
