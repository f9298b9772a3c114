/** The calls of the front desk: tomorrow's list by keys, messages, who is due, and the words of the messages. */
import { expect, test, type App } from './app';
import { words } from './words';

async function openCalls(app: App): Promise<void> {
  await app.page.keyboard.press('Alt+8');
  await app.page.getByRole('tab', { name: 'Reminders' }).waitFor();
}
const rows = (app: App) => app.page.getByRole('listbox').getByRole('option');

test('a list is worked off by keys: one for each outcome, on to the next, and one undo', async ({ app, page }) => {
  await app.open({ calls: 4 });
  await openCalls(app);
  await expect(page.getByText(words('Visits on Sun 22 Nov 2026'))).toBeVisible();
  await expect(rows(app)).toHaveCount(4);
  await expect(page.getByRole('listbox')).toBeFocused();
  await expect(page.getByText(words('Called 0 of 4'))).toBeVisible();
  const chosen = page.getByRole('option', { selected: true });
  const [first, second] = await rows(app).allInnerTexts();

  await page.keyboard.press('c');
  await expect(page.getByText(words('Called 1 of 4'))).toBeVisible();
  await expect(page.getByText(words('Confirmed 1'))).toBeVisible();
  await expect(rows(app), 'who was called stays in sight').toHaveCount(4);
  await expect(chosen).toContainText(second?.split('\n')[1] ?? '?');
  await page.keyboard.press('n');
  await expect(rows(app).nth(1)).toContainText('No answer');
  await page.keyboard.press('x');
  await expect(rows(app).nth(2)).toContainText('Does not come');
  await expect(page.getByText(words('Called 3 of 4'))).toBeVisible();
  expect((await app.asked('reminders.call_visit')).map((one) => one.args)).toMatchObject([
    { outcome: 'confirmed' },
    { outcome: 'no_answer' },
    { outcome: 'not_coming', note: 'Said so when called' },
  ]);

  await page.keyboard.press('Control+z');
  await expect(page.getByText(words('Called 2 of 4'))).toBeVisible();
  await expect(rows(app).nth(2)).toContainText('Not called yet');
  // One that is settled takes no second outcome.
  await page.keyboard.press('Home');
  await expect(chosen).toContainText(first?.split('\n')[1] ?? '?');
  await page.keyboard.press('n');
  expect(await app.asked('reminders.call_visit')).toHaveLength(3);
  await expect(page.getByRole('button', { name: 'No answer' })).toBeDisabled();
  await app.accessible();
});

test('a key that is held settles one call, and not those of the next', async ({ app, page }) => {
  await app.open({ calls: 4 });
  await openCalls(app);
  await expect(page.getByRole('listbox')).toBeFocused();
  const pressed = await rows(app).first().innerText();
  await page.keyboard.down('x');
  await expect(rows(app).first()).toContainText('Does not come');
  await expect(page.getByRole('option', { selected: true })).not.toContainText(pressed.split('\n')[1] ?? '?');
  for (let more = 0; more < 3; more += 1) await page.keyboard.down('x');
  await page.keyboard.up('x');
  await expect(page.getByText(words('Called 1 of 4'))).toBeVisible();
  expect(await app.asked('reminders.call_visit')).toHaveLength(1);
});

test('Enter on a button below the list presses that button', async ({ app, page }) => {
  await app.open({ calls: 2 });
  await openCalls(app);
  await expect(rows(app)).toHaveCount(2);
  await page.getByRole('button', { name: 'No answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(app).first()).toContainText('No answer');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('who wants another time is moved: the day opens with their visit in hand', async ({ app, page }) => {
  // Also where the day is read before the person's way of looking at it.
  await app.open({ calls: 2, slow: { 'schedule.views': 1_500 } });
  await openCalls(app);
  await expect(rows(app)).toHaveCount(2);
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words('22 Nov 2026'));
  await expect(page.locator('#moving-note')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await app.asked('schedule.move')).length).toBe(1);
  await page.keyboard.press('Alt+8');
  await expect(rows(app).first()).toContainText('Wants another time');
});

test('a message stands in their language, is copied with a key, and marked as sent', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open({ calls: 4 });
  await openCalls(app);
  await expect(page.getByText('Their language was not asked')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('Message copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('You have an appointment with Dr Laila Farah');
  await page.keyboard.press('s');
  await expect(rows(app).first()).toContainText('Message sent');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(words('There is no text in German'))).toBeVisible();
  await page.getByRole('button', { name: 'Copy all messages' }).click();
  await expect(page.getByText(words('4 messages copied'))).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).match(/appointment/g)).toHaveLength(4);
});

test('another day, a day without calls, and what stands on a visit and a patient', async ({ app, page }) => {
  await app.open({ calls: 1 });
  await openCalls(app);
  await expect(rows(app)).toHaveCount(1);
  await page.keyboard.press('l');
  await expect(rows(app).first()).toContainText('Left a message');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel.getByText('Calls and messages')).toBeVisible();
  await expect(panel.getByText('Left a message')).toBeVisible();
  await panel.getByRole('button', { name: 'Open patient' }).click();
  await expect(page.getByRole('region', { name: 'Next visit' }).getByText('Left a message')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByText(words('Nobody to call for Mon 23 Nov 2026'))).toBeVisible();
  await app.accessible();
});

test('two clicks at checkout say when they should come again; the form keeps what was begun', async ({ app, page }) => {
  await app.open();
  await page.locator('[data-status="ready"] [data-tile]').first().click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Next visit in…' }).click();
  await page.getByRole('menuitem', { name: words('6 months') }).click();
  await expect(panel.getByText(words('Around Fri 21 May 2027'))).toBeVisible();
  expect((await app.asked('reminders.set_recall')).at(-1)?.args).toMatchObject({ due: '2027-05-21' });
  await panel.getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Around').fill('yesterday');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(words('Write a day ahead'))).toBeVisible();
  await dialog.getByLabel('What for').fill('Blood pressure');
  await app.accessible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Change' }).click();
  await expect(dialog.getByText('What you had begun is still here.')).toBeVisible();
  await dialog.getByLabel('Around').fill('2w');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(words('Around Sat 5 Dec 2026'))).toBeVisible();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Goes elsewhere' }).click();
  await expect(panel.getByText('Nobody has said yet')).toBeVisible();
});

test('who is due: called, put off, stopped, and booked with everything filled in', async ({ app, page }) => {
  await app.open({ calls: 6 });
  await openCalls(app);
  await page.getByRole('tab', { name: 'Due for a visit' }).click();
  await expect(rows(app)).toHaveCount(4);
  await expect(rows(app).first()).toContainText(words('40 days overdue'));
  await page.keyboard.press('n');
  await expect(rows(app).first()).toContainText('No answer');
  await page.keyboard.press('p');
  await expect(rows(app)).toHaveCount(3);
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Goes elsewhere' }).click();
  await expect(rows(app)).toHaveCount(2);
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('b');
  const panel = page.getByRole('complementary');
  await expect(panel.getByLabel('Type')).toHaveValue(/.+/);
  await expect(panel.getByLabel('Time')).not.toHaveValue('');
  await panel.getByRole('button', { name: 'Book' }).click();
  await expect(rows(app)).toHaveCount(1);
  expect((await app.asked('schedule.book')).at(-1)?.args).toHaveProperty('visit_type_id');
  await page.getByLabel('Due until').selectOption({ index: 1 });
  await expect(rows(app)).toHaveCount(4);
  await app.accessible();
});

test('two presses put two patients off, and nobody twice', async ({ app, page }) => {
  await app.open({ calls: 6, slow: { 'reminders.due': 500 } });
  await openCalls(app);
  await page.getByRole('tab', { name: 'Due for a visit' }).click();
  await expect(rows(app)).toHaveCount(4);
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(rows(app)).toHaveCount(2);
  await expect(page.getByText(words('2 patients'))).toBeVisible();
  const put = (await app.asked('reminders.postpone_recall')).map(({ args }) => (args as { id: string }).id);
  expect(new Set(put).size).toBe(2);
  expect(put).toHaveLength(2);
});

test('a next visit that was refused, or not stopped, is said in its dialog', async ({ app, page }) => {
  await app.open({ fail: { 'reminders.set_recall': 'storage.busy', 'reminders.stop_recall': 'storage.busy' } });
  await page.locator('[data-status="ready"] [data-tile]').first().click();
  const panel = page.getByRole('complementary');
  const dialog = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Next visit in…' }).click();
  await page.getByRole('menuitem').last().click();
  await dialog.getByLabel('Around').fill('2w');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('The clinic file is busy');
  await app.accessible();
  await page.evaluate(() => delete window.__fake!.fail!['reminders.set_recall']);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText(words('Around Sat 5 Dec 2026'))).toBeVisible();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Goes elsewhere' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The clinic file is busy');
  await page.evaluate(() => (window.__fake!.fail = {}));
  await dialog.getByRole('button', { name: 'Goes elsewhere' }).click();
  await expect(panel.getByText('Nobody has said yet')).toBeVisible();
});

test('the clinic writes its own words, and only what can be filled in', async ({ app, page }) => {
  await app.open();
  await openCalls(app);
  await page.getByRole('tab', { name: 'Message texts' }).click();
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.fill('Dear {name}, see you {weather}');
  await expect(page.getByText(words('{weather} cannot be filled in.'))).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await text.fill('Dear ');
  await page.getByRole('group', { name: 'Fill in' }).getByRole('button', { name: 'Name' }).click();
  await expect(text).toHaveValue('Dear {name}');
  await expect(page.getByText('Dear Anna')).toBeVisible();
  await app.accessible();
  // A draft waits until one comes back.
  await page.getByRole('tab', { name: 'Due for a visit' }).click();
  await page.getByRole('tab', { name: 'Message texts' }).click();
  await expect(text).toHaveValue('Dear {name}');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The clinic’s own words')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the usual words' }).click();
  await expect(text).toHaveValue(/this is \{clinic\}/);
});

test('who may not book looks, and changes nothing', async ({ app, page }) => {
  await app.open({ calls: 2, who: 'Nadia Fouad' });
  await app.goScreen('calls');
  await expect(rows(app)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Confirmed' })).toHaveCount(0);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('c');
  expect(await app.asked('reminders.call_visit')).toEqual([]);
});

for (const [at, name] of ['day', 'due', 'texts'].entries()) {
  test(`calls look right: ${name}, in each theme and language`, async ({ app, page }) => {
    await app.open({ theme: 'light', calls: 14 });
    await app.goScreen('calls');
    await rows(app).first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('c');
    await page.getByRole('tab').nth(at).click();
    await page.waitForTimeout(300);
    await app.everywhere(`calls-${name}`);
  });
}
