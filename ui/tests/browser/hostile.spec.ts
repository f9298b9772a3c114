/** What somebody wrote is only ever text: in each column of each screen, panel and dialog. */
import { expect, test, type App } from './app';
import { looks } from './looks';
import { words } from './words';

const MARKUP = `"'><img src=x onerror="window.__hit=1"><svg onload=window.__hit=1><b>`;

/** It is there to be read; nothing of it has become an element, and nothing ran. */
async function isText({ page }: App, where: string): Promise<number> {
  await page.waitForTimeout(150);
  const shown = await page.evaluate((markup) => {
    const values = [...document.querySelectorAll('input, textarea')].map((it) => (it as HTMLInputElement).value);
    return (document.body.innerText + values.join('\n')).split(markup).length - 1;
  }, MARKUP);
  expect(await page.locator('[onerror], [onload], img[src="x"]').count(), where).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { __hit?: number }).__hit), where).toBeUndefined();
  return shown;
}

test('markup in every name and text is only text: the desk and its panels', async ({ app }) => {
  for (const look of looks) {
    await app.open({ ...look.options, hostile: MARKUP });
    await look.reach(app);
    expect(await isText(app, look.name), look.name).toBeGreaterThan(0);
  }
});

test('markup in every name and text is only text: every screen there is', async ({ app, page }) => {
  await app.open({ restricted: true, waits: true, hostile: MARKUP });
  await page.keyboard.press('Control+k');
  const choices = page.locator('[data-choice^="go."]');
  await choices.first().waitFor();
  const screens = await choices.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['choice']?.slice(3) ?? ''));
  await page.keyboard.press('Escape');
  let shown = 0;
  for (const screen of screens) {
    await app.goScreen(screen);
    await app.still();
    shown += (await isText(app, screen)) > 0 ? 1 : 0;
  }
  // The clinic's name alone is on most of them.
  expect(screens.length).toBeGreaterThan(8);
  expect(shown).toBe(screens.length);
});

test('markup in every name and text is only text: on paper, and on the wall', async ({ app, page }) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await app.open({ hostile: MARKUP });
  await page.locator('[data-tile]').first().waitFor();
  const sheet = page.locator('body > .paper');
  for (const where of ['the day', 'the waiting room']) {
    if (where !== 'the day') await app.goScreen('flow');
    await page.keyboard.press('Control+p');
    await expect(sheet, where).toContainText(MARKUP);
    await isText(app, where);
  }
  await page.locator('.screen-head button[aria-haspopup=menu]').last().click();
  await page.locator('[role=menuitem]').first().click();
  await expect(page.locator('dialog .wall')).toContainText(MARKUP);
  await isText(app, 'the wall');
});

/** A picture of one dot. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaHD4DwADggGB/nJyNwAAAABJRU5ErkJggg==', 'base64');
const PAGE = Buffer.from('<!doctype html><script>window.__hit=1;parent.__hit=1</script><img src=x onerror="window.__hit=1">');

const KINDS = [
  { what: 'a picture with a page behind it', dots: 1, bytes: Buffer.concat([DOT, PAGE]) },
  { what: 'a page that begins like a picture', dots: 0, bytes: Buffer.concat([DOT.subarray(0, 8), PAGE]) },
];

test('a photo that is two kinds of file at once is a picture or nothing', async ({ app, page }) => {
  for (const { what, dots, bytes } of KINDS) {
    await app.open({ photo: `data:image/png;base64,${bytes.toString('base64')}` });
    await page.keyboard.press('Control+f');
    await page.keyboard.type('farah mona');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Photo', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Choose a photo' }).click();
    const shown = page.getByRole('img', { name: words('Photo of Mona Farah') });
    await expect(shown).toBeAttached();
    const width = () => shown.evaluate((img: HTMLImageElement) => (img.complete ? img.naturalWidth : -1));
    await expect.poll(width, what).toBe(dots);
    // What it would take to show it as a page is forbidden to this window: content.spec.ts.
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { __hit?: number }).__hit), what).toBeUndefined();
    expect(page.url(), what).toContain('127.0.0.1');
  }
});
