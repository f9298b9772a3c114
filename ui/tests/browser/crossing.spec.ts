/** UI-11: two people move the same visit. Neither move is lost unseen: the second is told, and chooses. */
import { expect, test, type App } from './app';
import { words } from './words';

const tile = (app: App, name: string) => app.page.locator('[data-tile]', { hasText: name });

/** Somebody at another PC moves the visit by half an hour, while ours is on its way and has not heard of it. */
async function elsewhere(app: App, name: string): Promise<void> {
  const id = await tile(app, name).first().getAttribute('data-tile');
  await app.page.evaluate((which) => window.__elsewhere?.(which ?? ''), id);
}

test('a move that somebody else has crossed is told in words, and left or made all the same', async ({ app, page }) => {
  await app.open();
  const moves = async () => (await app.asked('schedule.move')).length;
  for (const choice of ['Leave it there', 'Move it all the same']) {
    await tile(app, 'Linh Haddad').first().click({ position: { x: 20, y: 8 } });
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowDown');
    await elsewhere(app, 'Linh Haddad');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: words('Linh Haddad was moved meanwhile') });
    await expect(dialog).toContainText(words('Dina Hassan moved this visit at 09:47'));
    await expect(dialog).toContainText(words('with Dr Laila Farah'));
    await app.accessible();
    await app.shot('crossing');
    const before = await moves();
    await page.getByRole('button', { name: choice }).click();
    await expect(dialog).toHaveCount(0);
    // It is shown where it stands, not where it was.
    await expect(tile(app, 'Linh Haddad').first()).toHaveAttribute('aria-label', choice === 'Leave it there' ? /^11:10/ : /^11:20/);
    if (choice === 'Leave it there') expect(await moves()).toBe(before);
  }
  // Made all the same, it went out from where the other had put it.
  const [last] = (await app.asked('schedule.move')).slice(-1);
  expect(last?.args).toMatchObject({ overlap: 'ask' });
  await expect(page.getByText(/moved to/).first()).toBeVisible();
});
