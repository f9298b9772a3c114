/** Every screen in every theme and reading direction: no violation of accessibility or CSP. */
import type { FakeOptions } from '../fake/world';
import { type App, test } from './app';

interface Look {
  name: string;
  options?: FakeOptions;
  reach?: (app: App) => Promise<void>;
}

const screens: Look[] = [
  { name: 'sign-in', options: { state: 'locked' } },
  { name: 'wizard-language', options: { state: 'none' } },
  { name: 'today' },
  { name: 'people', reach: (app) => app.goScreen('people') },
  { name: 'clinic', reach: (app) => app.goScreen('clinic') },
  { name: 'import', reach: (app) => app.goScreen('import') },
  { name: 'audit', reach: (app) => app.goScreen('audit') },
  { name: 'preferences', reach: (app) => app.goScreen('preferences') },
  { name: 'flow', reach: (app) => app.goScreen('flow') },
  { name: 'patients', reach: (app) => app.goScreen('patients') },
  {
    name: 'palette',
    reach: async (app) => {
      await app.page.keyboard.press('Control+k');
      await app.page.getByRole('combobox').waitFor();
    },
  },
  {
    name: 'shortcuts',
    reach: async (app) => {
      await app.page.keyboard.press('F1');
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'add-person',
    reach: async (app) => {
      await app.goScreen('people');
      await app.page.locator('.screen-head button').click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
];

for (const theme of ['light', 'dark', 'contrast'] as const) {
  for (const locale of ['en', 'ar-XB'] as const) {
    for (const screen of screens) {
      test(`${screen.name} ${theme} ${locale}`, async ({ app, page }) => {
        await app.open({ theme, locale, ...screen.options });
        if (screen.options?.state) {
          await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        }
        await page.locator('main').first().waitFor();
        await screen.reach?.(app);
        await page.waitForTimeout(300);
        await app.accessible();
        await app.shot(`${screen.name}-${theme}-${locale}`);
      });
    }
  }
}
