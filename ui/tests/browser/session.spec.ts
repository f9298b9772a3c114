/** Signing in, locking, switching, and what the frame does on every screen. */
import { PASSWORD } from '../fake/people';
import { expect, test } from './app';

test('wrong passwords make one wait, the right one opens', async ({ app, page }) => {
  await app.open({ state: 'locked' });
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toBeFocused();
  await page.locator('label.tile', { hasText: 'Omar Saleh' }).click();
  await password.fill('wrong one');
  await password.press('Enter');
  await expect(page.getByText('This password is not right')).toBeVisible();
  await password.fill('wrong two');
  await password.press('Enter');
  await expect(page.getByText(/try again in .?\d.? seconds/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Wait/ })).toBeDisabled();
  await app.accessible();
  await app.shot('sign-in-wait');
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await password.fill(PASSWORD);
  await password.press('Enter');
  await expect(page.getByRole('button', { name: /Omar Saleh.*your account/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Admin' })).toHaveCount(0);
});

test('Caps Lock is told, and the password can be shown', async ({ app, page }) => {
  await app.open({ state: 'locked' });
  const password = page.getByLabel('Password', { exact: true });
  await password.evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true })),
  );
  await expect(page.getByText('Caps Lock is on')).toBeVisible();
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
});

test('the recovery kit opens the clinic, pasted in any form', async ({ app, page }) => {
  await app.open({ state: 'locked' });
  await page.getByRole('button', { name: 'Forgot the password?' }).click();
  await page.getByLabel('The 24 words').fill('anchor basket');
  await page.getByLabel('New password').fill('nine blue doors');
  const set = page.getByRole('button', { name: 'Set password and unlock' });
  await set.click();
  await expect(page.getByText(/There are .?2.? words here/)).toBeVisible();
  await app.accessible();
  await app.shot('recover');
  const words = 'anchor basket candle doctor ember falcon garden harbor island jacket kettle ladder marble napkin orange pepper quartz ribbon saddle temple umbrella velvet window yellow';
  const numbered = words.split(' ').map((word, at) => `${at + 1}. ${word}`);
  await page.getByLabel('The 24 words').fill(numbered.join('\n'));
  await set.click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});

test('a lock takes the page with all it shows, and brings one back to the same place', async ({ app, page }) => {
  await app.open();
  await page.locator('[data-tile]').first().waitFor();
  await app.goScreen('patients');
  await page.keyboard.press('Control+Shift+b');
  const panel = page.getByRole('complementary', { name: 'Book a visit' });
  await panel.getByLabel('Reason').fill('Cough since Monday');
  await page.evaluate(() => Object.assign(window, { __ofBefore: true }));
  await page.keyboard.press('Control+l');
  await expect(page.getByText('Everything you typed is kept')).toBeVisible();
  expect(await page.evaluate(() => '__ofBefore' in window), 'the page of before is gone').toBe(false);
  expect(await page.content()).not.toContain('Cough');
  await expect(page.getByRole('heading', { name: 'Green Street Clinic' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Samir Aziz' })).toBeChecked();
  // Nothing opens over it.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.accessible();
  await app.shot('locked');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Patients');
  await expect(panel.getByLabel('Reason')).toHaveValue('Cough since Monday');
  await expect(panel.locator(':focus')).toHaveCount(1);
  await app.shot('unlocked');
  // Once: who begins again the next time begins at the day.
  expect((await app.asked('people.drop_draft')).map(({ args }) => args)).toEqual([{ form: 'shell.place', key: '' }]);
});

test('a full disk, or a clinic that is open for reading only, keeps nobody from locking', async ({ app, page }) => {
  await app.open({ fail: { 'people.save_draft': 'storage.full', 'people.drop_draft': 'storage.full' } });
  await app.goScreen('patients');
  await page.keyboard.press('Control+l');
  await expect(page.getByText('Everything you typed is kept')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
});

test('from the screen and panel of yesterday a new day begins at the day', async ({ app, page }) => {
  await app.open();
  await app.goScreen('patients');
  await page.keyboard.press('Control+l');
  await page.getByText('Everything you typed is kept').waitFor();
  await page.clock.setSystemTime(new Date('2026-11-22T08:00:00+02:00'));
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Patients');
});

test('another person finds nothing of the one before', async ({ app, page }) => {
  await app.open();
  await app.goScreen('preferences');
  await page.getByLabel('Password now').fill('half typed');
  await page.keyboard.press('Control+l');
  await page.locator('label.tile', { hasText: 'Dina Hassan' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Dina Hassan.*your account/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'My settings' })).toHaveCount(0);
});

test('the idle clock warns, any key stays, and then it locks', async ({ app, page }) => {
  await app.open();
  await page.evaluate(() => window.__world?.emit('locking', { in_s: 20 }));
  await expect(page.getByRole('alert')).toContainText('Press any key to stay');
  await app.shot('locking');
  await page.keyboard.press('Shift');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.evaluate(() => {
    const world = window.__world;
    if (world) world.state = 'locked';
    world?.emit('locked', {});
  });
  await expect(page.getByText('Everything you typed is kept')).toBeVisible();
});

test('users switch without locking; Escape goes back', async ({ app, page }) => {
  await app.open();
  await page.getByRole('button', { name: /Samir Aziz.*your account/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await app.accessible();
  await app.shot('user-menu');
  await page.getByRole('menuitem', { name: 'Switch user' }).click();
  await expect(page.getByText('Who takes over?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Who takes over?')).toBeHidden();

  // Who takes over gets a page of their own.
  await page.evaluate(() => Object.assign(window, { __ofBefore: true }));
  await page.getByRole('button', { name: /Samir Aziz.*your account/ }).click();
  await page.getByRole('menuitem', { name: 'Switch user' }).click();
  await page.locator('label.tile', { hasText: 'Dina Hassan' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Dina Hassan.*your account/ })).toBeVisible();
  expect(await page.evaluate(() => '__ofBefore' in window)).toBe(false);
});

test('an auditor starts at what an auditor may see', async ({ app, page }) => {
  await app.open();
  await app.goScreen('people');
  await page.getByLabel(/^Role of .Dina Hassan/).selectOption('auditor');
  await page.keyboard.press('Control+l');
  await page.locator('label.tile', { hasText: 'Dina Hassan' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail');
});

test('theme, size and language change at once and stay with the person', async ({ app, page }) => {
  await app.open();
  await app.goScreen('preferences');
  const root = page.locator('html');
  await page.getByLabel('Colours').selectOption('dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+=');
  await expect(page.getByLabel('Size')).toHaveValue('110');
  await page.keyboard.press('Control+0');
  await page.getByLabel('Space between lines').selectOption('compact');
  await expect(root).toHaveAttribute('data-density', 'compact');
  await page.getByLabel('Language').selectOption('ar');
  await expect(root).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('footer [role=status]')).not.toBeEmpty();
});

test('settings save by themselves; a full disk keeps what was typed', async ({ app, page }) => {
  await app.open({ fail: { 'clinic.change_settings': 'storage.full' } });
  await app.goScreen('clinic');
  const name = page.getByLabel('Name of the clinic');
  await name.fill('Hill Practice');
  await name.press('Tab');
  await expect(page.getByText('The disk is full').first()).toBeVisible();
  await expect(name).toHaveValue('Hill Practice');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await app.accessible();
  await app.shot('disk-full');
  await page.evaluate(() => delete window.__fake?.fail);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/Saved .* on this PC/)).toBeVisible();
  await expect(page.getByText('The disk is full')).toHaveCount(0);
});

test('a form that the disk refused is sent again by its own button, and by nothing behind it', async ({ app, page }) => {
  await app.open({ fail: { 'patients.register': 'storage.busy' } });
  await page.keyboard.press('Control+n');
  await page.getByLabel('Family name').fill('Zamora');
  await page.getByLabel('Birth date or age').fill('1987');
  await page.getByLabel('No phone').check();
  // Its draft is kept: what the bar says next is about the form alone.
  await expect.poll(async () => (await app.asked('people.save_draft')).at(-1)?.args).toMatchObject({ body: expect.stringContaining('"no_phone":true') as unknown });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The clinic file is busy')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await app.accessible();
  await app.shot('form-refused');
  await page.evaluate(() => delete window.__fake?.fail);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zamora');
  await expect(page.getByText('The clinic file is busy')).toHaveCount(0);
  await expect(page.getByText(/Zamora.* registered/)).toBeVisible();
  expect(await app.asked('patients.register')).toHaveLength(2);
});

test('the last owner stays', async ({ app, page }) => {
  await app.open();
  await app.goScreen('people');
  await page.getByLabel(/^Role of .Samir Aziz/).selectOption('nurse');
  await expect(page.getByText('needs at least one owner')).toBeVisible();
  await expect(page.getByLabel(/^Role of .Samir Aziz/)).toHaveValue('owner');
});

test('a dialog that is called off gives the focus back', async ({ app, page }) => {
  await app.open();
  for (const [screen, name] of [['people', 'Add person'], ['clinic', 'New key…']] as const) {
    await app.goScreen(screen);
    const opener = page.getByRole('button', { name });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('the palette offers no screen that is of something', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+k');
  await page.locator('[data-choice="go.patients"]').waitFor();
  for (const id of ['patient', 'merge', 'disclosures']) await expect(page.locator(`[data-choice="go.${id}"]`)).toHaveCount(0);
});

test('the palette finds by any letters and the sheet lists the keys', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('AUDIT');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Audit trail');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('F6 walks the parts of the window and back', async ({ app, page }) => {
  await app.open();
  await app.goScreen('people');
  const part = () =>
    page.evaluate(
      () => document.activeElement?.closest('[data-region]')?.tagName ?? document.activeElement?.tagName,
    );
  const seen = new Set<string | undefined>();
  for (let at = 0; at < 4; at += 1) {
    await page.keyboard.press('F6');
    seen.add(await part());
  }
  expect([...seen].sort()).toEqual(['FOOTER', 'HEADER', 'MAIN', 'NAV']);
});

test('at 320 px wide everything is still there', async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await app.open();
  for (const screen of ['people', 'clinic', 'audit', 'preferences', 'import']) {
    await app.goScreen(screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, screen).toBeLessThanOrEqual(320);
    await app.shot(`narrow-${screen}`);
  }
});

test('news that comes while the clinic locks is no error: the lock screen is the answer', async ({ app, page }) => {
  await app.open();
  await page.evaluate(() => {
    const world = window.__world!;
    world.state = 'locked';
    world.changed(['clinic', 'people', 'schedule', 'flow', 'patients']);
  });
  await expect(page.getByText('Everything you typed is kept')).toBeVisible();
  await expect(page.getByText('The clinic is locked')).toHaveCount(0);
});

for (const [locale, open] of [['en', 'New key…'], ['ar', 'مفتاح جديد…']] as const) {
  test(`a new key asks two words of the new kit back before anything changes (${locale})`, async ({ app, page }) => {
    await app.open({ who: 'Samir Aziz', locale, unnoted: true });
    await app.goScreen('clinic');
    await page.getByRole('button', { name: open }).click();
    const dialog = page.getByRole('dialog');
    const next = dialog.locator('button[type=submit]');
    await app.accessible();
    await app.shot(`new-key-1-${locale}`);
    await next.click();
    await dialog.locator('.words li').first().waitFor();
    const words = (await dialog.locator('.words li').allInnerTexts()).map((text) => text.trim().split(/\s+/)[1] ?? '');
    await next.click();
    await expect(dialog.locator('[data-asked]')).toHaveCount(2);
    await next.click();
    // Without the words there is no way on.
    await expect(dialog.locator('input[type=password]')).toHaveCount(0);
    await app.shot(`new-key-2-${locale}`);
    for (const field of await dialog.locator('[data-asked]').all()) {
      const place = Number(((await field.getAttribute('aria-label')) ?? (await field.evaluate((it) => (it as HTMLInputElement).labels?.[0]?.innerText ?? ''))).replace(/\D+/g, ''));
      await field.fill(words[place - 1] ?? '');
    }
    await next.click();
    await dialog.locator('input[type=password]').fill('green street 7');
    await app.accessible();
    await app.shot(`new-key-3-${locale}`);
    await next.click();
    await expect(dialog.getByText('Omar Saleh')).toBeVisible();
    // The new kit holds all the same, and nobody is told of a failure.
    await expect(dialog.getByText(locale === 'en' ? 'This PC could not note the change' : 'تعذّر على هذا الجهاز')).toBeVisible();
    await app.shot(`new-key-4-${locale}`);
  });
}

test('the palette keeps the keys and the pointer to itself, and gives the focus back', async ({ app, page }) => {
  await app.open();
  const cursor = page.locator('[data-keys=calendar] [data-cursor]').first();
  await cursor.focus();
  const opener = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox');
  await expect(field).toBeFocused();
  // What is typed is typed, and means nothing to the day behind it.
  await page.keyboard.type('ax');
  await expect(field).toHaveValue('ax');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    await expect(field).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(opener);

  // A click on a choice's edge leaves the field its keys; one beside it only closes it.
  await page.keyboard.press('Control+k');
  await expect(field).toHaveValue('');
  await page.locator('.list').click({ position: { x: 2, y: 2 } });
  await expect(field).toBeFocused();
  const tile = await page.locator('[data-tile]').last().boundingBox();
  await page.mouse.click(tile!.x + 4, tile!.y + 4);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('aside')).toHaveCount(0);
  expect(await app.asked('schedule.move')).toEqual([]);
});
