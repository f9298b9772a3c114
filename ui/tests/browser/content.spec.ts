/** Whatever a script in the page would try, under the published rule for content; the real window is tried in tests/journeys. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

const attempts = readFileSync(fileURLToPath(new URL('../../../tests/journeys/leave.js', import.meta.url)), 'utf8');

/** Tries every way out of the page; what ran, what arrived, and how many ways were tried. */
async function leave(page: Page): Promise<{ went: string[]; heard: string[]; tried: number }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push((request.url ?? '').slice(1));
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await page.goto('/');
    await page.evaluate(`(function () { ${attempts} })(${JSON.stringify(address)}, false)`);
    await expect.poll(() => page.evaluate('window.__done === true')).toBe(true);
    const went = (await page.evaluate('window.__went')) as string[];
    return { went, heard, tried: (await page.evaluate('window.__tried')) as number };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a script in the page can neither run text nor speak to anybody', async ({ page }) => {
  const { went, heard, tried } = await leave(page);
  expect(tried).toBeGreaterThan(30);
  expect(went).toEqual([]);
  expect(heard).toEqual([]);
});

test.describe('without the content rule', () => {
  test.use({ bypassCSP: true });
  test('the same script does both, so the rule is what stops it', async ({ page }) => {
    const { went, heard } = await leave(page);
    for (const ran of ['eval', 'function', 'inline', 'handler', 'markup', 'link', 'blobWorker', 'framed']) expect(went).toContain(ran);
    for (const arrived of ['fetch', 'request', 'beacon', 'image', 'remoteScript', 'style', 'frame']) expect(heard).toContain(arrived);
  });
});
