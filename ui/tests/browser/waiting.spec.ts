/** Who would come sooner: put on the list, offered when a time becomes free, booked with one key. */
import { expect, test, type App } from './app';
import { words } from './words';

const tile = (app: App, name: string) => app.page.locator('[data-tile]', { hasText: name });
const panel = (app: App) => app.page.getByRole('complementary');
const FREED = 'Hany Okafor';

test('a cancelled visit is offered at once to whom it suits, and a digit books', async ({ app, page }) => {
  await app.open({ waits: true });
  await tile(app, FREED).click();
  await page.keyboard.press('Escape');
  await tile(app, FREED).focus();
  await page.keyboard.press('x');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('1');
  await expect(panel(app)).toContainText('A time became free');
  // 40 minutes of a morning: the evening does not suit.
  await expect(panel(app).getByRole('status')).toContainText(words('2 people wait for a time like this'));
  await expect(panel(app).getByRole('listitem')).toHaveCount(2);
  await app.accessible();
  await page.screenshot({ path: 'tests/out/waits-freed.png' });

  // The cursor is in the day: the digit books the first, who needs 20 of the 40 minutes. The rest is offered on.
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('1');
  await expect(panel(app).getByRole('status')).toContainText(words('1 person waits for a time like this'));
  const first = (await app.asked('schedule.book')).at(-1)?.args as { waiting_id?: string; time: string; duration_min: number };
  expect(first).toMatchObject({ time: '10:00', duration_min: 20 });
  expect(first.waiting_id).toBeTruthy();
  await panel(app).getByRole('button', { name: /^Book/ }).first().click();
  expect((await app.asked('schedule.book')).at(-1)?.args).toMatchObject({ time: '10:20', duration_min: 10 });
  await expect(page.getByRole('button', { name: words('Waiting list: 1') })).toBeVisible();
  // Taken back, they wait again.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: words('Waiting list: 2') })).toBeVisible();
});

test('nobody is offered a time that is taken again, and a move offers the place it left', async ({ app, page }) => {
  await app.open({ waits: true });
  await tile(app, FREED).click();
  await page.keyboard.press('Escape');
  await tile(app, FREED).focus();
  await page.keyboard.press('Control+x');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect(panel(app)).toContainText('A time became free');
  await page.keyboard.press('Control+z');
  await expect(panel(app).getByRole('status')).toContainText('taken again');
  await expect(panel(app).getByRole('listitem')).toHaveCount(0);
});

test('somebody is put on the list from a visit, found by filter, and taken off', async ({ app, page }) => {
  await app.open({ waits: true });
  await tile(app, 'Linh Haddad').click();
  await page.getByRole('button', { name: 'Would come sooner…' }).click();
  await expect(panel(app)).toContainText('Haddad, Linh');
  await panel(app).getByLabel('Part of the day').selectOption('Morning');
  await panel(app).getByLabel('Note').fill('After school only');
  await app.accessible();
  await page.screenshot({ path: 'tests/out/waits-form.png' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: words('Linh Haddad is on the waiting list') })).toBeVisible();
  expect((await app.asked('schedule.wait')).at(-1)?.args).toMatchObject({ part_of_day: 'morning', duration_min: 20, note: 'After school only' });
  await expect(panel(app).getByRole('listitem')).toHaveCount(4);
  await panel(app).getByLabel('Part of the day').selectOption('Evening');
  await expect(panel(app).getByRole('listitem')).toHaveCount(3);
  await panel(app).getByLabel('Part of the day').selectOption('Any time');
  await app.accessible();
  await page.screenshot({ path: 'tests/out/waits-list.png' });
  await panel(app).getByRole('button', { name: words('Take Linh Haddad off the waiting list') }).click();
  await expect(panel(app).getByRole('listitem')).toHaveCount(3);
});

test('booked from the list, what was asked for is filled in', async ({ app, page }) => {
  await app.open({ waits: true });
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('l');
  await panel(app).getByRole('button', { name: /^Book/ }).nth(1).click();
  // An evening is asked for: none is open before five, so the time is left to be said.
  await expect(panel(app).getByLabel('Length (minutes)')).toHaveValue('20');
  await page.keyboard.press('Escape');
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('l');
  await panel(app).getByRole('button', { name: /^Book/ }).last().click();
  await expect(panel(app).getByLabel('Length (minutes)')).toHaveValue('10');
  await expect(panel(app).getByLabel('Time', { exact: true })).toHaveValue(/\d\d:\d\d/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: words('Waiting list: 2') })).toBeVisible();
});

const bookLast = async (app: App): Promise<void> => {
  await app.page.locator('[data-cursor]').first().focus();
  await app.page.keyboard.press('l');
  await panel(app).getByRole('button', { name: /^Book/ }).last().click();
  await expect(panel(app).getByLabel('Length (minutes)')).toHaveValue('10');
};

test('a time that is cleared stays clear, and the day that was chosen stays', async ({ app, page }) => {
  await app.open({ waits: true });
  await bookLast(app);
  const time = panel(app).getByLabel('Time', { exact: true });
  const day = panel(app).getByLabel('Date', { exact: true });
  await expect(time).toHaveValue(/\d\d:\d\d/);
  await day.fill('5/12/2026');
  await time.fill('');
  await page.waitForTimeout(300);
  await expect(time).toHaveValue('');
  await expect(day).toHaveValue('5/12/2026');
  await page.keyboard.press('Control+Enter');
  await expect(panel(app)).toContainText('Write the time like');
  await time.fill('11:15');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await app.asked('schedule.book')).at(-1)?.args).toMatchObject({ date: '2026-12-05', time: '11:15' });
});

test('whom somebody chooses while the next free time is looked for is asked for, not replaced', async ({ app }) => {
  await app.open({ waits: true, slow: { 'schedule.next_free': 300 } });
  await bookLast(app);
  const whom = panel(app).getByLabel('With', { exact: true });
  await whom.selectOption('Dr Karl Bauer');
  const chosen = await whom.inputValue();
  await expect(panel(app).getByLabel('Time', { exact: true })).toHaveValue(/\d\d:\d\d/);
  await expect(whom).toHaveValue(chosen);
  expect((await app.asked('schedule.next_free')).at(-1)?.args).toMatchObject({ practitioner_ids: [chosen] });
});

test('from a patient’s page, and what is wrong is said', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('nguyen');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Waiting list', exact: true }).click();
  await expect(panel(app)).toContainText('Nguyen');
  await panel(app).getByLabel('Until').fill('1/1/2026');
  await page.keyboard.press('Control+Enter');
  await expect(panel(app)).toContainText('before the first day');
  expect(await app.asked('schedule.wait')).toEqual([]);
});

test('a time that was free a moment ago is not offered again, however fast Enter comes', async ({ app, page }) => {
  await app.open({ slow: { 'schedule.next_free': 500 } });
  await page.locator('[data-cursor]').first().focus();
  const first = page.getByRole('dialog').locator('ul button').first();
  await page.keyboard.press('F8');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  const time = await panel(app).getByLabel('Time', { exact: true }).inputValue();
  const whom = await panel(app).getByLabel('With', { exact: true }).inputValue();
  await page.keyboard.type('mona');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(panel(app)).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  const next = panel(app).getByLabel('Time', { exact: true });
  const same = (await panel(app).getByLabel('With', { exact: true }).inputValue()) === whom;
  expect(same && (await next.inputValue()) === time).toBe(false);
});

test('F8, Enter books; what is typed is understood; arrows choose', async ({ app, page }) => {
  await app.open();
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: 'Next free times' });
  await expect(dialog.locator('ul button').first()).toBeFocused();
  await page.keyboard.type('30 bauer mon pm');
  await expect(dialog.getByLabel('Say it')).toHaveValue('30 bauer mon pm');
  await expect(dialog.getByLabel('Dr Karl Bauer')).toBeChecked();
  await expect(dialog.getByLabel('Part of the day')).toHaveValue('afternoon');
  await expect(dialog.locator('ul button').first()).toContainText('12:00');
  await app.accessible();
  await page.screenshot({ path: 'tests/out/next-free.png' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(app).getByLabel('Length (minutes)')).toHaveValue('30');
  await expect(panel(app).getByLabel('Date', { exact: true })).toHaveValue('23/11/2026');
  await expect(panel(app).getByLabel('With', { exact: true })).toHaveValue(/.+/);
});
