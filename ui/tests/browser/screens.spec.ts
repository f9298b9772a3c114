/** The feature screens and their panels, in every theme and reading direction: no violation, and pictures to look at. */
import { expect, test } from './app';
import { looks } from './looks';

for (const locale of ['en', 'ar-XB'] as const) {
  for (const look of looks) {
    test(`${look.name} ${locale}, in each theme`, async ({ app }) => {
      await app.open({ theme: 'light', locale, ...look.options });
      await look.reach(app);
      await app.page.waitForTimeout(150);
      await app.inEachTheme((theme) => `${look.name}-${theme}-${locale}`);
    });
  }
}

for (const locale of ['en-XA', 'es', 'fr', 'ar'] as const) {
  test(`${locale}: every word fits`, async ({ app }) => {
    for (const look of looks) {
      await app.open({ locale, ...look.options });
      await look.reach(app);
      await app.page.waitForTimeout(150);
      await app.shot(`${look.name}-light-${locale}`);
      expect.soft(await app.clipped(locale === 'en-XA'), look.name).toEqual([]);
      if (locale !== 'en-XA') await app.accessible();
    }
  });
}
