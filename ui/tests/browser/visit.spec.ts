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

for (const arriving_ms of [0, 300]) {
  test(`a double click on a step that takes ${arriving_ms} ms takes that step, and not the next`, async ({ app, page }) => {
    await app.open({ slow: { 'flow.arrive': arriving_ms } });
    await tile(app, WHO).click();
    await panel(app).getByRole('button', { name: /^Arrive/ }).dblclick();
    await expect(panel(app).getByRole('button', { name: /^In room/ })).toBeVisible();
    await page.waitForTimeout(300);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await app.asked('flow.arrive')).toHaveLength(1);
    expect(await app.asked('flow.room')).toEqual([]);
  });
}

test('a dialog gives the focus back to the button that opened it', async ({ app, page }) => {
  await app.open();
  await tile(app, WHO).focus();
  await page.keyboard.press('Enter');
  const cancel = panel(app).getByRole('button', { name: /^Cancel/ });
  for (const leave of ['Escape', 'Enter']) {
    await cancel.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    if (leave === 'Enter') await page.getByRole('dialog').getByRole('button', { name: /^Keep/ }).focus();
    await page.keyboard.press(leave);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(cancel).toBeFocused();
  }
  // Once it has been cancelled that button is gone: what can be done now has the focus.
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('1');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(panel(app).getByRole('button', { name: /^Restore/ })).toBeFocused();
});

test('Escape closes the innermost first: a menu, a list of choices, a changed field, then the panel', async ({ app, page }) => {
  await app.open();
  await tile(app, WHO).click();
  await panel(app).getByLabel('Reason').waitFor();
  await page.getByRole('button', { name: 'Columns and views' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(panel(app)).toBeVisible();

  const reason = panel(app).getByLabel('Reason');
  const before = await reason.inputValue();
  await reason.fill('half a wo');
  await page.keyboard.press('Escape');
  await expect(reason).toHaveValue(before);
  await expect(reason).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(app)).toHaveCount(0);
  expect(await app.asked('schedule.edit')).toEqual([]);

  await page.keyboard.press('n');
  const patient = panel(app).getByRole('combobox', { name: 'Patient' });
  await page.keyboard.type('farah mona');
  const found = panel(app).getByRole('listbox');
  await expect(found).toContainText('Farah, Mona');
  await page.keyboard.press('Escape');
  await expect(found).toHaveCount(0);
  await expect(patient).toHaveValue('farah mona');
  await page.keyboard.press('Escape');
  await expect(panel(app)).toHaveCount(0);
});

test('what is typed on in a field that was saved is kept, whatever comes meanwhile', async ({ app, page }) => {
  await app.open({ slow: { 'schedule.edit': 500 } });
  await tile(app, WHO).click();
  const reason = panel(app).getByLabel('Reason');
  const edits = async () => (await app.asked('schedule.edit')).map(({ args }) => (args as { reason: string }).reason);
  await reason.fill('Knee');
  await page.keyboard.press('Enter');
  await page.keyboard.type(', left');
  await expect(panel(app).getByText(/^Saved/)).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(panel(app).getByText(/^Saved/)).toBeVisible();
  await page.keyboard.type(', again');
  // Somebody else changes something of the day.
  await page.evaluate(() => window.__world!.changed(['schedule']));
  await page.waitForTimeout(300);
  await expect(reason).toHaveValue('Knee, left, again');
  await page.keyboard.press('Control+s');
  await expect.poll(edits).toEqual(['Knee', 'Knee, left', 'Knee, left, again']);
});

test('on a French keyboard the digits of the top row answer as well', async ({ app, page }) => {
  const press = (key: string, digit: number) =>
    page.evaluate(
      ([key, code]) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })),
      [key, `Digit${digit}`] as const,
    );
  await app.open({ waits: true });
  // Clicked, a visit has the cursor of the day as well.
  const stand = async (name: string) => {
    await tile(app, name).click();
    await panel(app).getByLabel('Reason').waitFor();
    await page.keyboard.press('Escape');
  };
  await stand(WHO);
  await page.keyboard.press('a');
  await expect(page.locator('[data-status=arrived]', { has: tile(app, WHO) })).toBeVisible();
  await page.keyboard.press('i');
  await page.getByRole('dialog').waitFor();
  await press('"', 3);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await app.asked('flow.room')).toHaveLength(1);

  await stand('Hany Okafor');
  await page.keyboard.press('x');
  await page.getByRole('dialog').waitFor();
  await press('&', 1);
  await expect(panel(app)).toContainText('A time became free');
  expect((await app.asked('schedule.cancel')).at(-1)?.args).toMatchObject({ reason: 'Patient asked' });
  // With the cursor in the day, and then inside of the panel.
  await page.locator('[data-cursor]').first().focus();
  await press('&', 1);
  await expect.poll(() => app.asked('schedule.book')).toHaveLength(1);
  await panel(app).getByRole('button', { name: /^Book/ }).first().focus();
  await press('&', 1);
  await expect.poll(() => app.asked('schedule.book')).toHaveLength(2);
});
