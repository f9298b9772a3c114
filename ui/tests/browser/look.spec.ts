/** The screens before the sign-in, in every theme, reading direction and language; and what holds for the looks of all. */
import type { FakeOptions } from '../fake/world';
import { type App, expect, test } from './app';

interface Look {
  name: string;
  options?: FakeOptions;
  reach?: (app: App) => Promise<void>;
}

/** Sets a clinic up until this step: 1 the clinic, 2 how to start, 3 the owner, 4 the recovery kit. */
async function setUp({ page }: App, until: number): Promise<void> {
  const on = page.locator('main button[type=submit]');
  await on.click();
  const fields = page.locator('main input:not([type=radio])');
  await fields.first().fill('Green Street Clinic');
  if (until === 1) return;
  await on.click();
  await page.locator('main input[type=radio]').first().waitFor();
  if (until === 2) return;
  await on.click();
  await page.locator('main input[type=password]').first().fill('seven green chairs');
  await fields.first().fill('Samir Aziz');
  if (until === 3) return;
  await on.click();
  await page.locator('.words li').first().waitFor();
}

const thresholds: Look[] = [
  { name: 'sign-in', options: { state: 'locked' } },
  { name: 'wizard-language', options: { state: 'none' } },
  ...['clinic', 'start', 'owner', 'kit'].map((step, at) => ({
    name: `wizard-${step}`,
    options: { state: 'none' as const },
    reach: (app: App) => setUp(app, at + 1),
  })),
];

for (const locale of ['en', 'ar-XB'] as const) {
  for (const screen of thresholds) {
    test(`${screen.name} ${locale}, in each theme`, async ({ app, page }) => {
      await app.open({ theme: 'light', locale, ...screen.options });
      await page.locator('main').first().waitFor();
      await screen.reach?.(app);
      await page.waitForTimeout(150);
      await app.inEachTheme((theme) => `${screen.name}-${theme}-${locale}`);
    });
  }
}

for (const locale of ['es', 'fr', 'ar'] as const) {
  test(`${locale}: every screen speaks it, fits and is accessible`, async ({ app, page }) => {
    for (const screen of thresholds) {
      await app.open({ locale, ...screen.options });
      await page.locator('main').first().waitFor();
      await screen.reach?.(app);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => document.documentElement.lang), screen.name).toBe(locale);
      await app.shot(`${screen.name}-light-${locale}`);
      expect.soft(await app.clipped(), screen.name).toEqual([]);
      await app.accessible();
    }
  });
}

for (const name of ['sign-in', 'people', 'clinic']) {
  test(`${name} with the system's colours, without motion`, async ({ app, page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await app.open(name === 'sign-in' ? { state: 'locked' } : {});
    await page.locator('main').first().waitFor();
    if (name !== 'sign-in') await app.goScreen(name);
    await page.waitForTimeout(300);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
    await app.shot(`${name}-forced`);
  });
}

test('en-XA: every visible word is marked, so none is left out of Fluent', async ({ app, page }) => {
  for (const screen of ['people', 'clinic', 'import', 'preferences']) {
    if (screen === 'people') await app.open({ locale: 'en-XA' });
    await app.goScreen(screen);
    await page.waitForTimeout(200);
    const plain = await page.evaluate(() => {
      const names = /Green Street Clinic|Hassan|Saleh|Farah|Aziz|Fouad|Dina|Omar|Laila|Samir|Nadia/;
      const found: string[] = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest('script, style, kbd, bdi, option, .numbers, dd')) continue;
        const text = (node.textContent ?? '').trim();
        if (/[A-Za-z]{3,}/.test(text) && !names.test(text)) found.push(text);
      }
      return found;
    });
    expect(plain, screen).toEqual([]);
    await app.shot(`${screen}-en-XA`);
  }
});

test('at 200 % everything can still be reached', async ({ app, page }) => {
  await app.open();
  await app.goScreen('preferences');
  await page.getByLabel('Size').selectOption('200');
  await app.shot('zoom-preferences');
  await app.goScreen('people');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await app.accessible();
  await app.shot('zoom-people');
});
