/** The waiting room: steps with the keyboard, walk-ins, waiting times, and the same rows as Today. */
import type { FakeOptions } from '../fake/world';
import { expect, test, type App } from './app';
import { words } from './words';

const column = (app: App, name: string) => app.page.getByRole('region', { name: words(`${name}, `) });
const card = (app: App, name: string) => app.page.locator('[data-card]', { hasText: name });

async function open(app: App, options: FakeOptions = {}): Promise<void> {
  await app.open({ who: 'Dina Hassan', ...options });
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

test('keys act on the card in hand: the one that was clicked, walked to, or is shown at all', async ({ app, page }) => {
  await open(app, { slow: { 'flow.arrive': 400 } });
  const cursor = page.locator('[data-cursor]');
  await cursor.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(cursor).toContainText('Hany Okafor');
  await expect(column(app, 'Waiting')).toContainText('Mona Haddad');
  await page.waitForTimeout(100);
  await expect(cursor).toContainText('Hany Okafor');
  await expect(cursor).toBeFocused();

  await card(app, 'Sara Okafor').getByRole('button', { name: 'In room' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect(cursor).toContainText('Sara Okafor');
  await expect(cursor).toBeFocused();

  await card(app, 'Hany Okafor').getByRole('button').first().focus();
  await page.getByLabel('Practitioner').selectOption({ label: 'Nurse Omar Saleh' });
  await expect(card(app, 'Hany Okafor')).toHaveCount(0);
  await expect(cursor).toHaveCount(1);
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

test('when, to whom and where is read whole on each card', async ({ app, page }) => {
  await open(app);
  const cut = await page.locator('[data-card] .facts').evaluateAll((all) =>
    all.filter((line) => [...line.children].some((one) => one.scrollWidth > one.clientWidth)).map((line) => line.textContent),
  );
  expect(cut).toEqual([]);
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
  // Registered and waiting in one go: two steps from a name.
  await page.keyboard.press('Control+Enter');
  await expect(column(app, 'Waiting')).toContainText('Ada Brandnew');
  await expect(card(app, 'Ada Brandnew')).toContainText(words('Ticket 1'));
});

test('the list shows the same people', async ({ app, page }) => {
  await open(app);
  const cards = await page.locator('[data-card]').count();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.locator('tr[data-card]')).toHaveCount(cards);
  await app.accessible();
  await page.locator('[data-cursor]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-card]', { hasText: 'Mona Haddad' })).toContainText('Waiting');
});

test('each step has a limit of its own, and who never came stands out', async ({ app, page }) => {
  await open(app, { settings: { alert_with_provider_min: 9, alert_ready_min: 1, alert_expected_min: 10 } });
  const said = (name: string) => card(app, name).getByRole('button').first();
  await expect(said('Yusuf García')).toHaveAttribute('aria-label', /9 min in this step, longer than it should be/);
  await expect(page.locator('[data-card][data-status=ready] .very_late')).toHaveText(words('3 min'));
  await page.clock.setSystemTime(new Date('2026-11-21T10:25:00+02:00'));
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+2');
  await expect(card(app, 'Mona Haddad').locator('.very_late')).toHaveText(words('35 min late'));
  await expect(said('Mona Haddad')).toHaveAttribute('aria-label', /should have come 35 min ago/);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.locator('tr[data-card]', { hasText: 'Mona Haddad' })).toContainText(words('35 min late'));
});

test('whose patients, list or board, and its columns are kept for each person', async ({ app, page }) => {
  await open(app);
  await page.getByLabel('Practitioner').selectOption({ label: 'Nurse Omar Saleh' });
  await expect(page.locator('.screen-head')).toContainText(words('Waiting 1 (longest 45 min)'));
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByRole('button', { name: 'Columns of the list' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Room' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Visit type' }).click();
  await page.keyboard.press('Escape');
  const shown = () => page.getByRole('columnheader').allInnerTexts();
  const left = ['Patient', 'Status', 'Time', 'In this step', 'Arrived', 'Practitioner', 'In the house', 'Checked out', 'Next step'];
  await expect.poll(shown).toEqual(left);
  await app.accessible();
  // Another screen and back, and another person meanwhile.
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+2');
  await expect.poll(shown).toEqual(left);
  await expect(page.getByLabel('Practitioner')).toHaveValue(/.+/);
  await page.evaluate(() => window.__door?.call('people.lock', {}));
  await page.getByRole('radio', { name: /Samir Aziz/ }).check({ force: true });
  await page.getByRole('textbox', { name: 'Password' }).fill('green street 7');
  await page.keyboard.press('Enter');
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Alt+2');
  await expect(page.locator('section [data-card]').first()).toBeVisible();
  await expect(page.getByLabel('Practitioner')).toHaveValue('');
});

test('the board follows what another window did, within a second; an arrival is there at once', async ({ app, page }) => {
  await open(app);
  const followed = async (command: 'flow.arrive' | 'clinic.undo', status: string): Promise<number> =>
    page.evaluate(
      async ([command, status]) => {
        const board = (await window.__door?.call('flow.board', { date: '2026-11-21' })) as { rows: { id: string; family_name: string }[] };
        const id = board.rows.find((row) => row.family_name === 'Haddad')?.id ?? '';
        const begun = performance.now();
        await window.__door?.call(command, command === 'flow.arrive' ? { id } : {});
        while (!document.querySelector(`[data-card="${id}"][data-status=${status}]`)) {
          if (performance.now() - begun > 5_000) break;
          await new Promise((done) => requestAnimationFrame(done));
        }
        return performance.now() - begun;
      },
      [command, status] as const,
    );
  const arrived = await followed('flow.arrive', 'arrived');
  const undone = await followed('clinic.undo', 'booked').catch(() => 5_000);
  console.log(`followed after ${Math.round(arrived)} and ${Math.round(undone)} ms`);
  expect(Math.max(arrived, undone)).toBeLessThan(1_000);
});

test('an empty house says what to do', async ({ app, page }) => {
  await app.open({ day: 'empty' });
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('Mark arrivals from Today with A')).toBeVisible();
  await app.accessible();
});

for (const locale of ['en-XA', 'es', 'fr', 'ar'] as const) {
  test(`${locale}: the list and its head fit`, async ({ app, page }) => {
    await open(app, { locale });
    expect.soft(await app.clipped(locale === 'en-XA'), 'board').toEqual([]);
    await page.locator('.views button').last().click();
    await page.locator('tr[data-card]').first().waitFor();
    expect(await app.clipped(locale === 'en-XA'), 'list').toEqual([]);
    await app.shot(`flow-list-${locale}`);
  });
}
