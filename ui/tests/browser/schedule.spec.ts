/** Today: a day worked with the keyboard alone, four ways to move, and what must not happen. */
import { expect, test, type App } from './app';
import { words } from './words';

const tile = (app: App, name: string) => app.page.locator('[data-tile]', { hasText: name });
const status = (app: App, name: string) => app.page.locator('[data-status]', { has: tile(app, name) }).first();

/** Walks the cursor to a tile with the arrow keys, as a person would. */
async function walkTo(app: App, name: string): Promise<void> {
  const { page } = app;
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('Home');
  const label = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let column = 0; column < 8; column += 1) {
    await page.keyboard.press('Home');
    for (let row = 0; row < 60; row += 1) {
      if ((await label()).includes(name)) return;
      const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(5);
      if ((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) === before) break;
    }
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(5);
  }
  throw new Error(`no tile for ${name}`);
}

test('a whole day with the keyboard: book, arrive, in room, check out, undo', async ({ app, page }) => {
  await app.open({ day: 'empty', who: 'Dina Hassan' });
  await page.locator('[data-keys=calendar]').waitFor();
  await page.locator('[data-cursor]').first().focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: 'Patient' })).toBeFocused();
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option').first()).toContainText('Farah, Mona');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Book/ }).last()).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(tile(app, 'Mona Farah')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: words('Mona Farah booked') })).toBeVisible();

  // The new visit has the cursor: the next key acts on it.
  await expect(tile(app, 'Mona Farah')).toBeFocused();
  await page.keyboard.press('a');
  await expect(status(app, 'Mona Farah')).toHaveAttribute('data-status', 'arrived');
  await expect(tile(app, 'Mona Farah')).toBeFocused();
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('2');
  await expect(status(app, 'Mona Farah')).toHaveAttribute('data-status', 'roomed');
  await page.keyboard.press('o');
  await expect(status(app, 'Mona Farah')).toHaveAttribute('data-status', 'done');
  await page.keyboard.press('Control+z');
  await expect(status(app, 'Mona Farah')).toHaveAttribute('data-status', 'roomed');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(status(app, 'Mona Farah')).toHaveAttribute('data-status', 'booked');
  await page.keyboard.press('Control+z');
  await expect(tile(app, 'Mona Farah')).toHaveCount(0);
});

test('arriving takes one click, and cancelling two keys', async ({ app, page }) => {
  await app.open();
  await tile(app, 'Linh Haddad').hover();
  await page.getByRole('button', { name: 'Arrive', exact: true }).first().click();
  await expect(status(app, 'Linh Haddad')).toHaveAttribute('data-status', 'arrived');

  await walkTo(app, 'Lucía Müller');
  await page.keyboard.press('x');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('1');
  await expect(tile(app, 'Lucía Müller')).toHaveCount(0);
  expect((await app.asked('schedule.cancel')).at(-1)?.args).toMatchObject({ late: true, reason: 'Patient asked' });
  await page.getByRole('button', { name: words('Columns and views') }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Show cancelled' }).click();
  await page.keyboard.press('Escape');
  await expect(status(app, 'Lucía Müller')).toHaveAttribute('data-status', 'cancelled');

  await walkTo(app, 'Linh Petrov');
  await page.keyboard.press('Shift+N');
  await expect(status(app, 'Linh Petrov')).toHaveAttribute('data-status', 'no_show');
});

test('Undo is not offered any more once a field has saved itself', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan', slow: { 'schedule.edit': 300 } });
  await tile(app, 'Hany Okafor').click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: /^Arrive/ }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  // A draft is no change.
  await page.evaluate(() => window.__door?.call('people.save_draft', { form: 'x', key: '', body: '""' }));
  await panel.getByLabel('Reason').fill('Knee pain');
  await expect(undo).toBeVisible();
  // Not even to the click that makes the field save itself.
  await undo.click({ force: true, noWaitAfter: true });
  await expect(undo).toHaveCount(0);
  await expect.poll(async () => (await app.asked('schedule.edit')).length).toBe(1);
  await page.waitForTimeout(400);
  expect(await app.asked('clinic.undo')).toEqual([]);
  await expect(status(app, 'Hany Okafor')).toHaveAttribute('data-status', 'arrived');
});

test('four ways to move a visit end in one command', async ({ app, page }) => {
  // Where it was seen to stand differs from step to step; where it goes does not.
  const moved = async (): Promise<unknown> => ({ ...((await app.asked('schedule.move')).at(-1)?.args as object), seen: null });
  const back = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^10:40 to 11:00/);
  };
  const landed = () => expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^11:20 to 11:40/);
  await app.open();
  await walkTo(app, 'Linh Haddad');

  // Move mode: four steps of ten minutes down.
  await page.keyboard.press('m');
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByText(words('11:20, Dr Laila Farah')).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await landed();
  const byKeys = await moved();
  await back();

  // Alt and the arrows: each a move of its own; the last one tells where it stands.
  await walkTo(app, 'Linh Haddad');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('button', { name: 'Move anyway' }).click();
  await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^10:50/);
  for (const time of [/^11:00/, /^11:10/]) {
    await walkTo(app, 'Linh Haddad');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Move anyway' }).click();
    await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', time);
  }
  await walkTo(app, 'Linh Haddad');
  await page.keyboard.press('Alt+ArrowDown');
  await landed();
  const byAlt = await moved();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+z');
  await back();

  // Cut and paste.
  await walkTo(app, 'Linh Haddad');
  await page.keyboard.press('Control+x');
  await expect(page.getByRole('region', { name: 'Pinboard' })).toContainText('Linh Haddad');
  await walkTo(app, '11:20');
  await page.keyboard.press('Control+v');
  await landed();
  const byPaste = await moved();
  await back();

  // The pointer.
  const from = await tile(app, 'Linh Haddad').boundingBox();
  const to = await tile(app, 'Omar Hassan').boundingBox();
  if (!from || !to) throw new Error('no tiles');
  const perStep = to.height / 4; // Omar Hassan's visit is 40 minutes
  await page.mouse.move(from.x + 40, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 44, from.y + 40, { steps: 3 });
  await page.mouse.move(from.x + 44, from.y + 8 + perStep * 4, { steps: 8 });
  await page.mouse.up();
  await landed();
  const byDrag = await moved();

  expect(byAlt).toEqual(byKeys);
  expect(byPaste).toEqual(byKeys);
  expect(byDrag).toEqual(byKeys);
});

test('a drag that leaves the day, or is called off, changes nothing', async ({ app, page }) => {
  await app.open();
  const box = await tile(app, 'Linh Haddad').boundingBox();
  if (!box) throw new Error('no tile');
  await page.mouse.move(box.x + 30, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 90, { steps: 4 });
  await expect(page.locator('.ghost')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.ghost')).toHaveCount(0);
  await page.mouse.up();

  await page.mouse.move(box.x + 30, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 60, { steps: 3 });
  await page.mouse.move(20, 20, { steps: 3 });
  await page.mouse.up();
  expect(await app.asked('schedule.move')).toEqual([]);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await app.asked('schedule.move')).toEqual([]);
});

/** Books at eleven with somebody who has a visit then; nothing is decided yet. */
async function bookHeldTime({ page }: App): Promise<void> {
  await page.keyboard.press('Control+Shift+B');
  await page.getByRole('combobox', { name: 'Patient' }).fill('nguyen');
  await expect(page.getByRole('option').first()).toContainText('Nguyen');
  await page.keyboard.press('Enter');
  await page.getByLabel('With', { exact: true }).selectOption('Dr Laila Farah');
  await page.getByLabel('Time', { exact: true }).fill('11:00');
  await page.keyboard.press('Enter');
}

test('a held time offers "book anyway" and the next free one', async ({ app, page }) => {
  await app.open();
  await bookHeldTime(app);
  await expect(page.getByRole('alert')).toContainText(words('This time overlaps another visit of Dr Laila Farah.'));
  await expect(page.getByRole('button', { name: 'Book anyway' })).toBeVisible();
  await app.accessible();
  await page.getByRole('button', { name: words('Next free 11:20') }).click();
  await expect(page.locator('[data-tile][aria-label^="11:20"]')).toBeVisible();
  expect((await app.asked('schedule.book')).at(-1)?.args).toMatchObject({ time: '11:20', overlap: 'ask' });
});

test('another time than the one that was held is asked about anew', async ({ app, page }) => {
  await app.open();
  await bookHeldTime(app);
  const time = page.getByLabel('Time', { exact: true });
  const held = page.getByRole('alert');
  await expect(held).toContainText('Dr Laila Farah');
  await page.getByLabel('With', { exact: true }).selectOption('Dr Karl Bauer');
  await expect(held).toHaveCount(0);
  await page.getByLabel('With', { exact: true }).selectOption('Dr Laila Farah');
  await time.fill('10:40');
  await expect(held).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(held).toBeVisible();
  expect((await app.asked('schedule.book')).map(({ args }) => args)).toMatchObject([
    { time: '11:00', overlap: 'ask' },
    { time: '10:40', overlap: 'ask' },
  ]);

  // The next free time, taken meanwhile by somebody else, is what stands in the form and what "anyway" is about.
  const next = held.getByRole('button', { name: /^Next free/ });
  const free = /\d+:\d+/.exec((await next.innerText()).replace(/[\u2066-\u2069]/g, ''))?.[0] ?? '?';
  await page.evaluate(() => (window.__fake!.fail = { 'schedule.book': 'schedule.slot_taken' }));
  await next.click();
  await expect(time).toHaveValue(free);
  await expect(held).toBeVisible();
  await page.evaluate(() => (window.__fake!.fail = {}));
  await page.getByRole('button', { name: 'Book anyway' }).click();
  await expect.poll(async () => (await app.asked('schedule.book')).at(-1)?.args).toMatchObject({ time: free, overlap: 'allow' });
});

test('a decision to book all the same is for the patient it was made for', async ({ app, page }) => {
  await app.open();
  await page.evaluate(async () => {
    const call = window.__door!.call;
    for (const text of ['nguyen', 'okafor']) {
      const { hits } = (await call('patients.search', { text, limit: 20 })) as { hits: { id: string }[] };
      for (const { id } of hits) await call('schedule.stop_booking', { patient_id: id, reason: 'three no-shows' });
    }
  });
  const choose = async (name: string) => {
    await page.getByRole('combobox', { name: 'Patient' }).fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).first().click();
  };
  await page.keyboard.press('Control+Shift+B');
  await choose('Nguyen');
  await page.getByLabel('With', { exact: true }).selectOption('Dr Laila Farah');
  await page.getByLabel('Time', { exact: true }).fill('11:00');
  await page.getByRole('button', { name: 'Book all the same' }).click();
  await expect(page.getByRole('button', { name: 'Book anyway' })).toBeVisible();
  await page.getByRole('button', { name: 'Other patient' }).click();
  await choose('Okafor');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await app.asked('schedule.book')).map(({ args }) => (args as { despite_stop?: boolean }).despite_stop ?? false)).toEqual([true, false]);
  await expect(page.getByRole('button', { name: 'Book all the same' })).toBeVisible();
});

test('two clicks move a visit from its panel; a click on free time books there', async ({ app, page }) => {
  await app.open();
  await tile(app, 'Linh Haddad').click();
  await page.getByRole('button', { name: /^Move/ }).click();
  const section = page.getByRole('region', { name: /Physio Ines Roca/ });
  const box = await section.boundingBox();
  const mark = await tile(app, 'Linh Petrov').boundingBox();
  if (!box || !mark) throw new Error('no column');
  await page.mouse.click(box.x + 50, mark.y + mark.height + 6);
  await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^11:00.*Physio Ines Roca$/);

  await page.mouse.click(box.x + 50, mark.y - mark.height - 40);
  await expect(page.getByRole('combobox', { name: 'Patient' })).toBeFocused();
  await expect(page.getByLabel('With', { exact: true })).toHaveValue(/.+/);
});

test('days of 23 and 25 hours lose no tile', async ({ app, page }) => {
  await app.open();
  for (const [date, height] of [['24/4/2026', 23], ['29/10/2026', 25]] as const) {
    await page.locator('[data-cursor]').first().focus();
    await page.keyboard.press('g');
    await page.getByLabel('Date', { exact: true }).fill(date);
    await page.keyboard.press('Enter');
    const id = date.split('/').reverse().map((part) => part.padStart(2, '0')).join('-');
    await page.evaluate(async (on) => {
      const call = window.__door!.call;
      const setup = (await call('schedule.setup', {})) as { practitioners: { id: string }[] };
      const [p] = (await call('patients.recent', {})) as { id: string }[];
      for (const time of ['00:10', '23:40']) {
        await call('schedule.book', { patient_id: p?.id, practitioner_id: setup.practitioners[0]?.id, date: on, time, overlap: 'allow' }).catch(() => undefined);
      }
    }, id);
    await expect(page.locator('[data-tile]')).toHaveCount(2);
    const lines = await page.locator('.times span:not(.clock)').count();
    expect(lines).toBe(height);
  }
});

test('a new clinic is told what to do, and set up from there', async ({ app, page }) => {
  await app.open({ day: 'bare' });
  await expect(page.getByText('No one sees patients yet')).toBeVisible();
  await app.accessible();
  await page.getByRole('button', { name: 'Add a practitioner' }).click();
  await page.getByLabel('Name').last().fill('Dr Laila Farah');
  await page.keyboard.press('Enter');
  await page.getByLabel('Saturday').fill('9-13, 14-17');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { name: 'Dr Laila Farah' })).toBeVisible();
});

test('Enter twice adds one room, and the next may be typed meanwhile', async ({ app, page }) => {
  await app.open({ slow: { 'schedule.put_room': 300 } });
  await app.goScreen('schedule-setup');
  const rooms = page.getByRole('region', { name: 'Rooms' });
  const before = await rooms.getByRole('listitem').count();
  await rooms.getByLabel('Room', { exact: true }).last().fill('Room 9');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Room 10');
  await expect(rooms.getByRole('listitem')).toHaveCount(before + 1);
  await expect(rooms.getByLabel('Room', { exact: true }).last()).toHaveValue('Room 10');
  await page.waitForTimeout(400);
  expect(await app.asked('schedule.put_room')).toHaveLength(1);
});

test('nobody arrives on a day to come', async ({ app, page }) => {
  await app.open();
  await walkTo(app, 'Linh Haddad');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('22 Nov');
  await expect(page.locator('[data-cursor]')).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect(tile(app, 'Linh Haddad')).toBeFocused();
  await page.keyboard.press('a');
  await expect(status(app, 'Linh Haddad')).toHaveAttribute('data-status', 'booked');
  expect(await app.asked('flow.arrive')).toEqual([]);
});

test('letters are inert in text fields and can be switched off', async ({ app, page }) => {
  await app.open();
  await walkTo(app, 'Hany Okafor');
  await page.keyboard.press('Enter');
  await page.getByLabel('Reason').fill('amoxicillin ok');
  await page.keyboard.press('Enter');
  await expect(status(app, 'Hany Okafor')).toHaveAttribute('data-status', 'confirmed');
  expect(await app.asked('flow.arrive')).toEqual([]);
});

test('Alt+Shift and an arrow make a visit longer', async ({ app, page }) => {
  await app.open();
  await walkTo(app, 'Linh Haddad');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^10:40 to 11:10/);
  await page.keyboard.press('Control+z');
  await expect(tile(app, 'Linh Haddad')).toHaveAttribute('aria-label', /^10:40 to 11:00/);
});

test('from right to left the arrows follow the eye, and letters the place of the key', async ({ app, page }) => {
  await app.open({ locale: 'ar-XB' });
  await page.locator('[data-tile]').first().waitFor();
  await walkTo(app, 'Mona Farah');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-cursor]')).toHaveAttribute('aria-label', /Dr Karl Bauer/);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-cursor]')).toHaveAttribute('aria-label', /Dr Laila Farah/);
  await walkTo(app, 'Linh Haddad');
  // The A key of an Arabic keyboard.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ش', code: 'KeyA', bubbles: true, cancelable: true })),
  );
  await expect(status(app, 'Linh Haddad')).toHaveAttribute('data-status', 'arrived');
});

test('who may only look is offered nothing else', async ({ app, page }) => {
  await app.open({ who: 'Nadia Fouad' });
  await page.locator('[data-tile]').first().waitFor();
  await walkTo(app, 'Linh Haddad');
  for (const key of ['a', 'x', 'm', 'n', 'Alt+ArrowDown']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Arrive|Move|Cancel)/ })).toHaveCount(0);
  const changes = (await app.asked()).filter(({ name }) => /^(flow\.(?!board)|schedule\.(?!day|setup|views))/.test(name));
  expect(changes).toEqual([]);
});
