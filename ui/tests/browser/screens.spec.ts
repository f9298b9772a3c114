/** Every screen and its panels, in every theme, reading direction and language: no violation, every word fits, and pictures to look at. */
import { test } from './app';
import { looks } from './looks';

for (const look of looks) {
  test(`${look.name}, in each theme and language`, async ({ app }) => {
    await app.open({ theme: 'light', ...look.options });
    await look.reach(app);
    await app.page.waitForTimeout(150);
    await app.everywhere(look.name);
  });
}
