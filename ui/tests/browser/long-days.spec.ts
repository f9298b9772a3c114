/** UI-10: days of 23 and 25 hours, and visits past midnight: no tile is lost, and every hour can be pointed at. */
import { expect, test, type App } from './app';
import { words } from './words';

const BERLIN = { time_zone: 'Europe/Berlin' } as const;
const tile = (app: App, name: string) => app.page.locator('[data-tile]', { hasText: name });

async function goTo(app: App, typed: string): Promise<void> {
  await app.page.locator('[data-cursor]').first().focus();
  await app.page.keyboard.press('g');
  await app.page.keyboard.press('d');
  const box = app.page.getByRole('dialog').getByRole('textbox');
  await box.fill(typed);
  await box.press('Enter');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
}

for (const [date, typed, hours] of [
  ['2026-10-25', '25/10/2026', 25],
  ['2027-03-28', '28/03/2027', 23],
] as const) {
  test(`a day of ${hours} hours shows every visit once, in its own place`, async ({ app, page }) => {
    await app.open({ day: 'empty', settings: BERLIN, around_the_clock: [date] });
    await goTo(app, typed);
    const count = hours * 2;
    const column = page.locator('section.column').first();
    await expect(column.locator('[data-tile]')).toHaveCount(count);
    const tops = await column.locator('[data-tile]').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(new Set(tops).size, 'no two in one place').toBe(count);
    const labels = await column.locator('[data-tile]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.split(',')[0]));
    expect(new Set(labels).size, 'no two of the same time').toBe(count);
    const plain = labels.map((label) => label?.replaceAll(/[\u2068\u2069]/g, '') ?? '');
    expect(plain.some((label) => label.startsWith('02:30 to'))).toBe(hours === 25);
    expect(plain.some((label) => label.startsWith('02:30 (2nd) to'))).toBe(hours === 25);
    await app.accessible();
    await app.shot(`day-of-${hours}`);
  });
}

test('the second hour is booked and moved into as such', async ({ app, page }) => {
  await app.open({ day: 'empty', settings: BERLIN, around_the_clock: ['2026-10-25'] });
  await goTo(app, '25/10/2026');
  // Typed, with what it means said beside it.
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Patient' }).fill('farah mona');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  const time = page.getByLabel('Time', { exact: true });
  await time.fill('2:30');
  await expect(page.getByText('this time comes twice')).toBeVisible();
  await time.fill('2:30b');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Book anyway' }).click();
  await expect(page.getByRole('status').filter({ hasText: words('02:30 (2nd)') })).toBeVisible();
  expect((await app.asked('schedule.book')).at(-1)?.args).toMatchObject({ time: '02:30B' });
  // By keys: one step down from it leaves the hour, one up stays in it.
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('button', { name: 'Move anyway' }).click();
  await expect(page.getByRole('status').filter({ hasText: words('02:20 (2nd)') })).toBeVisible();
  expect((await app.asked('schedule.move')).at(-1)?.args).toMatchObject({ time: '02:20B' });
});

test('a visit past midnight stands on both days', async ({ app, page }) => {
  await app.open({ day: 'empty' });
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Patient' }).fill('farah mona');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Time', { exact: true }).fill('23:50');
  await page.getByLabel('Minutes').fill('30');
  await page.keyboard.press('Control+Enter');
  await expect(tile(app, 'Mona Farah')).toHaveAttribute('aria-label', /^23:50 to 00:20/);
  await goTo(app, '22/11/2026');
  await expect(tile(app, 'Mona Farah')).toHaveAttribute('aria-label', /^23:50 to 00:20/);
  await expect(tile(app, 'Mona Farah')).toBeInViewport();
});
