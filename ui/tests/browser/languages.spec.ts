/** Languages as people meet them: chosen by their own name, at once, for the clinic and for oneself. */
import { type App, expect, test } from './app';
import { words } from './words';

const spoken = [
  { code: 'es', name: 'Español', dir: 'ltr', welcome: 'Le damos la bienvenida a Satchel' },
  { code: 'fr', name: 'Français', dir: 'ltr', welcome: 'Bienvenue dans Satchel' },
  { code: 'ar', name: 'العربية', dir: 'rtl', welcome: 'مرحبًا بك في Satchel' },
] as const;

const root = (app: App) =>
  app.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

/** This step of the wizard, looked at. */
async function look(app: App, name: string): Promise<void> {
  await app.page.waitForTimeout(150);
  await app.shot(name);
  expect.soft(await app.clipped(), name).toEqual([]);
  await app.accessible();
}

for (const { code, name, dir, welcome } of spoken) {
  test(`the wizard is walked in ${name}, and the clinic opens in it`, async ({ app, page }) => {
    await app.open({ state: 'none' });
    await page.getByText(name, { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(welcome);
    expect(await root(app)).toEqual([code, dir]);
    const on = page.locator('button[type=submit]');
    await look(app, `wizard-1-${code}`);
    await on.click();
    await page.locator('input[maxlength="120"]').fill('Consultorio Green Street');
    await look(app, `wizard-2-${code}`);
    await on.click();
    await look(app, `wizard-3-${code}`);
    await on.click();
    await page.locator('input:not([type=checkbox])').first().fill('Samir Aziz');
    await page.locator('input[type=password]').fill('seven green chairs');
    await look(app, `wizard-4-${code}`);
    await on.click();
    await page.locator('.words li').first().waitFor();
    await look(app, `wizard-5-${code}`);
    const [created] = await app.asked('clinic.create');
    expect(created?.args).toMatchObject({ locale: code });
  });
}

test('a person changes their language at once, and what they were typing stays', async ({ app, page }) => {
  await app.open();
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+n');
  await page.locator('aside input').first().fill('Farah');
  await app.goScreen('preferences');
  await page.getByRole('main').getByLabel('Language').selectOption('ar');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('إعداداتي');
  expect(await root(app)).toEqual(['ar', 'rtl']);
  await expect(page.locator('aside h2').first()).toHaveText('مريض جديد');
  await page.keyboard.press('Control+n');
  await expect(page.locator('aside input').first()).toHaveValue('Farah');
  // It is theirs, not the clinic's.
  expect((await app.asked('clinic.change_settings')).length).toBe(0);
});

test('Arabic digits and a second calendar by setting; names that are numbers stay', async ({ app, page }) => {
  await app.open({ locale: 'ar', settings: { digits: 'native', calendar: 'islamic_umalqura' } });
  const head = page.locator('.screen-head');
  await expect(head).toContainText('٢٠٢٦');
  await expect(head).toContainText('١٤٤٨');
  await expect(page.locator('[data-tile]').first()).toHaveAttribute('data-meta', /[٠-٩]{2}:[٠-٩]{2}/);
  await page.waitForTimeout(200);
  await app.shot('day-native-ar');
  expect.soft(await app.clipped()).toEqual([]);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('mona');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  const banner = page.locator('article, header').filter({ hasText: 'Mona' }).first();
  await expect(banner).toContainText(words('٣٩ سنة'));
  await expect(banner).toContainText('10233');
  await expect(banner).toContainText('+20 10 5550 1200');
  await app.shot('patient-native-ar');
  // The plus of a phone stands at its left, as it is dialled, also among Arabic words.
  const phone = await banner.getByText('+20 10 5550 1200').evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
    const place = (at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    const start = (text.textContent ?? '').indexOf('+');
    return place(start + 15) - place(start);
  });
  expect(phone).toBeGreaterThan(0);
  // A date in a field is only what one would type.
  await page.keyboard.press('Control+Shift+B');
  const fields = page.locator('aside input');
  await fields.first().waitFor();
  const typed = await fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(typed).toContain('٢١/١١/٢٠٢٦');
});
