/** What a screen leaves behind when it is left (UI-80): in hours of work, nothing may gather. */
import type { Page } from '@playwright/test';
import { expect, test, type App } from './app';

/** The engine compiles for some rounds what is used often: that stays, and is no leak. */
const FIRST_ROUNDS = 5;
const ROUNDS = 6;

/** What the page holds once everything that can be let go has been. */
async function held(page: Page): Promise<{ nodes: number; listeners: number; heapKb: number }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // A page that is asked twice has finished what the first time only marked.
  for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const found = { nodes: value('Nodes'), listeners: value('JSEventListeners'), heapKb: Math.round(value('JSHeapUsedSize') / 1024) };
  await cdp.detach();
  return found;
}

/** Somebody found, a panel opened and closed, each screen looked at, the week and back. */
async function round(app: App, page: Page, screens: readonly string[]): Promise<void> {
  for (const text of ['farah mona', 'okafor']) {
    await page.keyboard.press('Control+f');
    await page.keyboard.type(text);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Patient' })).toBeVisible();
  }
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  for (const screen of screens) await app.goScreen(screen);
  await app.goScreen('today');
  await expect(page.getByRole('button', { name: 'Next day' })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('button', { name: 'Next week' })).toBeVisible();
  await page.getByRole('button', { name: 'Day', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Next day' })).toBeVisible();
  // What the test itself remembers of the door's calls.
  await page.evaluate(() => window.__asked?.splice(0));
}

test('UI-80: rounds of work leave nothing behind', async ({ app, page }) => {
  test.slow();
  await app.open();
  await page.keyboard.press('Control+k');
  const choices = page.locator('[data-choice^="go."]');
  await choices.first().waitFor();
  const screens = await choices.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['choice']!.slice(3)));
  await page.keyboard.press('Escape');
  for (let count = 0; count < FIRST_ROUNDS; count += 1) await round(app, page, screens);
  const before = await held(page);
  for (let count = 0; count < ROUNDS; count += 1) await round(app, page, screens);
  const after = await held(page);
  expect(after.nodes, 'nodes').toBeLessThanOrEqual(before.nodes * 1.05);
  expect(after.listeners, 'listeners').toBeLessThanOrEqual(before.listeners * 1.05);
  expect(after.heapKb, 'heap').toBeLessThanOrEqual(before.heapKb * 1.15);
});
