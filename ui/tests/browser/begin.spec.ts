/** The first minutes in a new clinic, and help on the way. */
import { PASSWORD } from '../fake/people';
import { expect, test, type App } from './app';
import { words } from './words';

/** Through the wizard by the shortest way. */
async function found(app: App, receives = true): Promise<void> {
  const { page } = app;
  await app.open({ state: 'none' });
  const next = page.getByRole('button', { name: 'Continue' });
  await next.click();
  await page.getByLabel('Name of the clinic').fill('Hill Practice');
  await page.getByLabel('Country').selectOption('EG');
  await next.click();
  await next.click();
  await page.getByLabel('Your name').fill('Samir Aziz');
  await page.getByLabel('Password', { exact: true }).fill('seven green chairs');
  if (!receives) await page.getByLabel('I see patients myself').uncheck();
  await page.getByRole('button', { name: 'Create the clinic' }).click();
  const kit = (await page.locator('.words li').allInnerTexts()).map((line) => line.replace(/[^a-z]/g, ''));
  await page.getByRole('button', { name: 'I have written them down' }).click();
  for (const label of await page.locator('label', { hasText: 'Word number' }).allInnerTexts()) {
    await page.getByLabel(label).fill(kit[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Open the clinic' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the first steps are told by what was done, and go when all is done, ${colorScheme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme });
    await found(app);
    const first = page.getByRole('region', { name: 'First steps' });
    await expect(first).toContainText(words('0 of 5 done'));
    await expect(page.getByRole('heading', { name: /^Samir Aziz/ })).toBeVisible();
    await app.accessible();
    await app.shot(`first-steps-${colorScheme}`);
    await first.getByRole('button', { name: 'They are right: Opening hours' }).click();
    await first.getByRole('button', { name: 'They are right: Kinds of visits' }).click();
    await expect(first).toContainText(words('2 of 5 done'));
    await first.getByRole('button', { name: 'Register: The first patient' }).click();
    await page.getByLabel('Family name').fill('Farah');
    await page.getByLabel('Birth date or age').fill('39');
    await page.getByLabel('No phone').check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Farah', level: 1 })).toBeVisible();
    await page.keyboard.press('Alt+1');
    await expect(first).toContainText(words('3 of 5 done'));
    await app.shot(`first-steps-half-${colorScheme}`);
    await first.getByRole('button', { name: 'Book: The first visit' }).click();
    await page.getByRole('combobox', { name: 'Patient' }).fill('farah');
    await page.getByRole('option', { name: /Farah/ }).first().click();
    await expect(page.getByRole('button', { name: 'Other patient' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(words('Farah booked'))).toBeVisible();
    await page.keyboard.press('Alt+1');
    await expect(first).toContainText(words('4 of 5 done'));
    await first.getByRole('button', { name: 'Add someone: A colleague' }).click();
    await page.getByRole('button', { name: 'Add person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add person' });
    await dialog.getByLabel('Name').fill('Dina Hassan');
    await dialog.getByLabel('First password').fill('seven green chairs');
    await dialog.getByRole('button', { name: 'Add person' }).click();
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('heading', { name: /^Samir Aziz/ })).toBeVisible();
    await expect(first).toHaveCount(0);
  });
}

test('who hides the first steps has them back at once, or never sees them again', async ({ app, page }) => {
  await found(app, false);
  await expect(page.getByText('No one sees patients yet')).toBeVisible();
  await app.shot('first-steps-nobody');
  const first = page.getByRole('region', { name: 'First steps' });
  await first.getByRole('button', { name: 'Hide' }).click();
  await expect(first).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toBeVisible();
  await first.getByRole('button', { name: 'Hide' }).click();
  await app.goScreen('people');
  await page.keyboard.press('Alt+1');
  await expect(page.getByText('No one sees patients yet')).toBeVisible();
  await expect(first).toHaveCount(0);
});

test('one free room is not asked about, one that is in use is', async ({ app, page }) => {
  await found(app);
  const take = async (name: string) => {
    await page.keyboard.press('Control+n');
    await page.getByLabel('Family name').fill(name);
    await page.getByLabel('Birth date or age').fill('39');
    await page.getByLabel('No phone').check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await page.keyboard.press('Control+Shift+w');
    await page.getByRole('combobox', { name: 'Patient' }).fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).first().click();
    await page.getByRole('button', { name: /^Take in/ }).click();
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: 'In room', exact: true }).click();
  };
  await take('Farah');
  await expect(page.getByText(words('Farah is in a room'))).toBeVisible();
  expect((await app.asked('flow.room')).at(-1)?.args).toHaveProperty('room_id');
  await take('Okafor');
  await expect(page.getByRole('dialog', { name: 'Which room?' })).toContainText('in use');
});

test('who may not set the clinic up is not asked to', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await expect(page.getByRole('button', { name: /Dina Hassan.*your account/ })).toBeVisible();
  expect(await app.asked('clinic.first_steps')).toEqual([]);
});

test('F1 explains the screen, finds every page, and gives the focus back', async ({ app, page }) => {
  await app.open();
  await page.getByRole('button', { name: /^Flow/ }).click();
  const walkIn = page.getByRole('button', { name: /^Walk-in/ });
  await walkIn.focus();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help.getByRole('heading', { name: 'Waiting room' })).toBeVisible();
  await expect(help.getByText('Take in someone without an appointment')).toBeVisible();
  await expect(help.locator('kbd', { hasText: 'W' }).first()).toBeVisible();
  await app.accessible();
  await app.shot('help-light');
  await expect(help.getByLabel('Search the help')).toBeFocused();
  await page.keyboard.type('opening hours');
  await expect(help.getByRole('heading', { name: 'Practitioners and rooms' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zebra');
  await expect(help.getByText('Nothing by that word')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(walkIn).toBeFocused();

  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.keyboard.press('ArrowDown');
  await expect(help.getByRole('heading', { name: 'Patients' })).toBeVisible();
  await help.getByRole('button', { name: 'Keys of this screen' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('help for');
  await page.keyboard.press('Enter');
  await expect(help).toBeVisible();
});

test('Ctrl+F finds a patient from anywhere, also out of a field, and the sheet says so', async ({ app, page }) => {
  await app.open();
  const box = page.getByRole('combobox', { name: 'Find a patient' });
  await app.goScreen('preferences');
  await page.getByLabel('Password now').focus();
  await page.keyboard.press('Control+f');
  await expect(box).toBeFocused();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+Shift+b');
  await expect(page.getByRole('combobox', { name: 'Patient' })).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(box).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('?');
  const line = page.getByRole('dialog', { name: 'Keyboard shortcuts' }).locator('dl > div', { hasText: 'Find a patient' });
  await expect(line).toContainText(/Ctrl\s*F/);
});

test('a registration can be taken back from its line at the foot', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+n');
  await page.getByLabel('Family name').fill('Mistaken');
  await page.getByLabel('Birth date or age').fill('39');
  await page.getByLabel('No phone').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Mistaken', level: 1 })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Mistaken', level: 1 })).toHaveCount(0);
  await expect(page.getByText('This patient could not be opened')).toBeVisible();
  await app.shot('register-undone');
});

test('a booking half made waits for the one who began it', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await expect(page.getByRole('button', { name: /Dina Hassan.*your account/ })).toBeVisible();
  const panel = page.getByRole('complementary', { name: 'Book a visit' });
  await page.keyboard.press('Control+Shift+b');
  await page.keyboard.type('okafor');
  await expect(page.getByRole('option').first()).toContainText('Okafor');
  await page.keyboard.press('Enter');
  await panel.getByLabel('Reason').fill('Cough since Monday');
  await panel.getByLabel('Time', { exact: true }).fill('13:20');
  await page.keyboard.press('Control+l');
  const lock = page.getByRole('main').filter({ has: page.getByRole('heading', { name: 'Green Street Clinic' }) });
  await lock.locator('label.tile', { hasText: 'Omar Saleh' }).click();
  await lock.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Omar Saleh.*your account/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+b');
  await expect(page.getByRole('combobox', { name: 'Patient' })).toBeFocused();
  await expect(panel.getByLabel('Reason')).toHaveValue('');
  await page.keyboard.press('Control+l');
  await lock.locator('label.tile', { hasText: 'Dina Hassan' }).click();
  await lock.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Dina Hassan.*your account/ })).toBeVisible();

  // She is asked whether it is still for this patient before a key could book it.
  await page.keyboard.press('Control+Shift+b');
  await expect(panel.getByText('This booking was begun earlier.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Other patient' })).toBeFocused();
  await expect(panel.getByLabel('Reason')).toHaveValue('Cough since Monday');
  await expect(panel.getByLabel('Time', { exact: true })).toHaveValue('13:20');
  await app.accessible();
  await app.shot('book-kept');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Okafor.* booked/)).toBeVisible();
  expect((await app.asked('schedule.book')).at(-1)?.args).toMatchObject({ time: '13:20', reason: 'Cough since Monday' });
  await page.keyboard.press('Control+Shift+b');
  await expect(page.getByRole('combobox', { name: 'Patient' })).toBeFocused();
  await expect(panel.getByText('This booking was begun earlier.')).toHaveCount(0);
});

test('what was begun for one patient stays out of a booking for another', async ({ app, page }) => {
  await app.open();
  const panel = page.getByRole('complementary', { name: 'Book a visit' });
  await page.keyboard.press('Control+Shift+b');
  await page.keyboard.type('okafor');
  await expect(page.getByRole('option').first()).toContainText('Okafor');
  await page.keyboard.press('Enter');
  await panel.getByLabel('Reason').fill('Cough');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('Farah, Mona');
  await expect(panel.getByLabel('Reason')).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+b');
  await expect(panel).toContainText('Okafor');
  await panel.getByRole('button', { name: 'Start afresh' }).click();
  await expect(page.getByRole('combobox', { name: 'Patient' })).toBeFocused();
  await expect(panel.getByLabel('Reason')).toHaveValue('');
});

test('no line at the foot hides what can be clicked', async ({ app, page }) => {
  await app.open({ day: 'full', patients: 400 });
  await page.keyboard.press('Alt+2');
  const toasts = page.locator('.toasts');
  const area = page.locator('[data-keys="board"]');
  await area.getByRole('button', { name: /^(Arrive|In room)/ }).first().click();
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('1');
  await expect(toasts.getByRole('button', { name: 'Undo' })).toBeVisible();
  const [line, board] = await Promise.all([toasts.boundingBox(), area.boundingBox()]);
  expect(board!.y + board!.height).toBeLessThanOrEqual(line!.y);
  await app.shot('board-toast');
});
