/** Practice mode: one step there, a banner on every screen, nothing real among the invented, one step back. */
import { expect, test, type App } from './app';

const banner = (app: App) => app.page.getByRole('region', { name: 'Practice' });

test('from the sign-in screen into practice and back', async ({ app, page }) => {
  await app.open({ state: 'locked' });
  await page.getByRole('button', { name: 'Practise', exact: true }).click();
  await expect(banner(app)).toContainText('Everybody here is invented.');
  await expect(page.locator('main').first()).toBeVisible();
  expect((await app.asked('clinic.practise')).length, 'the page is loaded anew, with nothing left of before').toBe(0);
  await app.accessible();
  await app.shot('practice');

  // On every screen; and nobody real can be brought in.
  await app.goScreen('patients');
  await expect(banner(app)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.locator('[data-choice="go.import"]')).toHaveCount(0);
  await expect(page.locator('[data-choice="shell.practice"]')).toHaveCount(0);
  await expect(page.locator('[data-choice="shell.practice-leave"]')).toBeVisible();
  await page.keyboard.press('Escape');

  await banner(app).getByRole('button', { name: 'Begin practice anew' }).click();
  await expect(banner(app)).toBeVisible();
  await banner(app).getByRole('button', { name: 'Leave practice' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(banner(app)).toHaveCount(0);
});

test('while the page is loaded anew, nothing of it can be clicked once more', async ({ app, page }) => {
  await app.open({ practice: true, sample: true });
  const leave = banner(app).getByRole('button', { name: 'Leave practice' });
  await leave.evaluate((button) => {
    const seen = new MutationObserver(() => {
      if (!(button as HTMLButtonElement).disabled) sessionStorage.setItem('opened', 'once more');
    });
    seen.observe(button, { attributeFilter: ['disabled'] });
  });
  await leave.click();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  expect(await page.evaluate(() => sessionStorage.getItem('opened'))).toBeNull();
});

test('where practice cannot be had, one stays at the clinic and is told', async ({ app, page }) => {
  await app.open({ state: 'locked', fail: { 'clinic.practise': 'storage.full' } });
  await page.getByRole('button', { name: 'Practise', exact: true }).click();
  await expect(page.getByText('The disk is full')).toBeVisible();
  expect((await app.asked('go')).map(({ args }) => args)).toEqual([
    { place: 'practice', afresh: false },
    { place: 'clinic', afresh: false },
  ]);
  await page.reload();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(banner(app)).toHaveCount(0);
});

test('who was signed in is told as well, and then signs in again', async ({ app, page }) => {
  await app.open({ fail: { 'clinic.practise': 'storage.full' } });
  await page.keyboard.press('Control+k');
  await page.locator('[data-choice="shell.practice"]').click();
  await expect(page.getByText('The disk is full')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(banner(app)).toHaveCount(0);
});

test('from the palette, and from Admin', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+k');
  await page.locator('[data-choice="shell.practice"]').click();
  await expect(banner(app)).toBeVisible();
  await banner(app).getByRole('button', { name: 'Leave practice' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
});

for (const [theme, locale] of [['dark', 'en'], ['contrast', 'en'], ['light', 'ar-XB']] as const) {
  test(`the banner fits in ${theme} ${locale}`, async ({ app }) => {
    await app.open({ practice: true, sample: true, theme, locale });
    await app.page.locator('[data-tile]').first().waitFor();
    await app.accessible();
    expect(await app.clipped(true)).toEqual([]);
    await app.shot(`practice-${theme}-${locale}`);
  });
}
