/** Patients: finding while typing, registering, and one person's page. */
import { expect, test } from './app';
import { words } from './words';

const box = { role: 'combobox' as const, name: 'Find a patient' };

test('results follow the typing; a slow old reply never covers a newer one', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole(box.role, { name: box.name })).toBeFocused();
  // The first answer is held back until after the second.
  await page.evaluate(() => {
    const door = window.__door!;
    const call = door.call.bind(door);
    door.call = async (name, args) => {
      const reply = await call(name, args);
      const text = (args as { text?: string }).text;
      if (name === 'patients.search') await new Promise((done) => setTimeout(done, text === 'f' ? 400 : 10));
      return reply;
    };
  });
  await page.keyboard.type('farah mo');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Farah, Mona');
  await page.waitForTimeout(600);
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(first.locator('mark')).toHaveText(['Farah', 'Mo']);
});

test('of many, few are drawn, and the total says to keep typing', async ({ app, page }) => {
  await app.open({ patients: 14_312 });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('a');
  await expect(page.getByRole('status').filter({ hasText: words('keep typing') })).toHaveText(words('200 of ') );
  expect(await page.getByRole('option').count()).toBeLessThanOrEqual(20);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveAttribute('aria-posinset', '31');
});

test('found by phone tail and chart number, and every match is seen', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  const input = page.getByRole(box.role, { name: box.name });
  await input.fill('5550 1204');
  await expect(page.getByRole('option').first().locator('mark')).toHaveText('5550 1204');
  await input.fill('10233');
  await expect(page.getByRole('option').first()).toContainText('Farah, Mona');
  await expect(page.getByRole('option').first().locator('mark')).toHaveText('10233');
  await input.fill('<img src=x onerror=alert(1)>');
  await expect(page.getByText('No patient matches')).toBeVisible();
  await expect(page.locator('img')).toHaveCount(0);
});

test('Enter opens, Ctrl+Enter books, Ctrl+N registers with what was typed', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mona Farah', level: 1 })).toBeVisible();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('okafor');
  await expect(page.getByRole('option').first()).toContainText('Okafor');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary')).toContainText('Okafor');

  await page.keyboard.press('Control+f');
  await page.getByRole(box.role, { name: box.name }).fill('zzz 2/3/1987');
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Family name')).toHaveValue('Zzz');
  await expect(page.getByLabel('Birth date or age')).toHaveValue('2/3/1987');
  await expect(page.getByText(words('02/03/1987 (39 y)'))).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.getByRole(box.role, { name: box.name }).fill('06 12 34 56 78');
  await expect(page.getByText('No patient matches')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('06 12 34 56 78');
  await expect(page.getByLabel('Birth date or age')).toHaveValue('');
});

test('four fields register; the hints name who is already there', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await page.keyboard.press('Control+n');
  await page.keyboard.type('Farah');
  await expect(page.getByLabel('Family name')).toHaveValue('Farah');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mona');
  await expect(page.getByText('Already registered?')).toBeVisible();
  await expect(page.getByText('same name').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Birth date or age is needed');
  await page.getByLabel('Birth date or age').fill('2/3/1987');
  await expect(page.getByText('same name, same birth date')).toBeVisible();
  await page.getByLabel('Birth date or age').fill('39');
  await expect(page.getByText(words('born about 1987'))).toBeVisible();
  await page.getByLabel('No phone').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Mona Farah', level: 1 })).toBeVisible();
  expect((await app.asked('patients.register')).at(-1)?.args).toEqual({
    family_name: 'Farah', given_name: 'Mona', age_years: 39, phone: 'none',
  });
});

test('a registration half typed is still there after the panel was closed', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+n');
  await page.keyboard.type('Halfway');
  await expect(page.getByLabel('Family name')).toHaveValue('Halfway');
  // The key pressed once more takes nothing away, and what is typed next goes on where it was.
  await page.keyboard.press('Control+n');
  await page.keyboard.type(' there');
  await expect(page.getByLabel('Family name')).toHaveValue('Halfway there');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Family name')).toHaveValue('Halfway there');
});

test('what is typed before the panel is there is no command of the day, and is not lost', async ({ app, page }) => {
  await app.open();
  await page.getByRole('group', { name: /Arrow keys move/ }).getByRole('button', { name: /Mona Farah/ }).focus();
  await page.route(/RegisterPanel/, async (route) => {
    await new Promise((done) => setTimeout(done, 1_000));
    await route.continue();
  });
  await page.keyboard.press('Control+n');
  // W is the week, X cancels, A and S let somebody go on.
  await page.keyboard.type('Waxsmith');
  await expect(page.getByLabel('Family name')).toHaveValue('Waxsmith');
  await expect(page.getByRole('button', { name: 'Next day' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await app.asked()).filter(({ name }) => /^flow\.(?!board)|cancel|no_show/.test(name))).toEqual([]);
});

test('each field of the page saves itself, and can be undone', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const given = page.getByRole('textbox', { name: 'Given name' });
  await given.fill('Monica');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: 'Monica Farah', level: 1 })).toBeVisible();
  await page.getByLabel('Birth date or age').fill('31/2/1987');
  await page.keyboard.press('Tab');
  await expect(page.getByText('This is not a date')).toBeVisible();
  await page.getByLabel('Birth date or age').press('Escape');

  const phones = page.getByRole('region', { name: 'Phones and e-mail' });
  await phones.getByRole('button', { name: 'Add a phone or e-mail' }).click();
  await page.keyboard.type('+20 10 7777 0000');
  await page.keyboard.press('Enter');
  await expect(phones.getByRole('group', { name: '+20 10 7777 0000' })).toBeVisible();
  expect(await app.asked('patients.put_phone')).toHaveLength(1);
  await phones.getByRole('button', { name: words('Remove +20 10 7777 0000') }).click();
  await expect(phones.getByRole('group', { name: '+20 10 7777 0000' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(phones.getByRole('group', { name: '+20 10 7777 0000' })).toBeVisible();
  await expect(page.getByText(words('Measurements and lab results (12)'))).toBeVisible();

  await page.getByRole('button', { name: 'Archive' }).click();
  await app.accessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText(words('Archived: Moved away'))).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText(words('Archived: Moved away'))).toHaveCount(0);
});

test('a refusal is said where it was asked: beside the choice, and in the dialog', async ({ app, page }) => {
  await app.open({ fail: { 'patients.update': 'storage.busy', 'patients.archive': 'storage.busy' } });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const sex = page.getByLabel('Sex');
  const before = await sex.inputValue();
  await sex.selectOption('other');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('The clinic file is busy');
  await expect(sex).toHaveValue(before);

  await page.getByRole('button', { name: 'Archive' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The clinic file is busy');
  await app.accessible();
  await page.evaluate(() => (window.__fake!.fail = {}));
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText(words('Archived: Moved away'))).toBeVisible();
});

test('a phone that was not saved stays as typed, and says why', async ({ app, page }) => {
  await app.open({ fail: { 'patients.put_phone': 'storage.busy' } });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const phones = page.getByRole('region', { name: 'Phones and e-mail' });
  const number = phones.getByLabel('Number or address').first();
  const before = await number.inputValue();
  const elsewhere = page.getByRole('textbox', { name: 'Given name' });
  await number.fill('+20 10 7777 1111');
  await elsewhere.focus();
  await expect(phones.getByRole('alert')).toContainText('The clinic file is busy');
  await expect(number).toHaveValue('+20 10 7777 1111');
  await app.shot('phone-refused');
  // It is given up by Escape, or tried again by leaving it again.
  await number.press('Escape');
  await expect(number).toHaveValue(before);
  await expect(phones.getByRole('alert')).toHaveCount(0);
  await number.fill('+20 10 7777 2222');
  await elsewhere.focus();
  await expect(phones.getByRole('alert')).toBeVisible();
  await page.evaluate(() => delete window.__fake?.fail);
  await number.focus();
  await elsewhere.focus();
  await expect(phones.getByRole('alert')).toHaveCount(0);
  await expect(phones.getByRole('group', { name: '+20 10 7777 2222' })).toBeVisible();

  // A new one that lacks its number says so, and is not saved by being given up.
  const saves = (await app.asked('patients.put_phone')).length;
  await phones.getByRole('button', { name: 'Add a phone or e-mail' }).click();
  const fresh = phones.locator('[data-fresh]');
  await fresh.getByLabel('Remark').fill('Her sister');
  await elsewhere.focus();
  await expect(fresh.getByRole('alert')).toContainText('Number or address');
  await expect(fresh.getByLabel('Remark')).toHaveValue('Her sister');
  await app.accessible();
  await app.shot('phone-lacking');
  await fresh.getByLabel('Number or address').fill('+20 10 7777 3333');
  await page.keyboard.press('Escape');
  await expect(fresh).toHaveCount(0);
  await page.waitForTimeout(200);
  expect(await app.asked('patients.put_phone')).toHaveLength(saves);
});

test('a note that was refused stays, and a slow one is not written over', async ({ app, page }) => {
  await app.open({ fail: { 'patients.update': 'storage.full' }, slow: {} });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  const elsewhere = page.getByRole('textbox', { name: 'Given name' });
  await note.fill('Afraid of needles');
  await elsewhere.focus();
  await expect(page.locator('article').getByText('The disk is full')).toBeVisible();
  await expect(note).toHaveValue('Afraid of needles');
  await app.shot('note-refused');
  await page.evaluate(() => {
    delete window.__fake?.fail;
    window.__fake!.slow!['patients.update'] = 600;
  });
  // Left while it is being saved, and gone on with at once.
  await note.focus();
  await elsewhere.focus();
  await page.waitForTimeout(100);
  await expect(note).toHaveValue('Afraid of needles');
  await note.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' and dogs');
  await elsewhere.focus();
  await expect.poll(async () => (await app.asked('patients.update')).map(({ args }) => (args as { note: string }).note)).toEqual([
    'Afraid of needles', 'Afraid of needles', 'Afraid of needles and dogs',
  ]);
  await page.waitForTimeout(800);
  await expect(note).toHaveValue('Afraid of needles and dogs');
  await expect(page.locator('article').getByText('The disk is full')).toHaveCount(0);
});

test('household and photo', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add to a household' }).click();
  await page.keyboard.type('farah ben');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Farah, Ben');
  await page.keyboard.press('Enter');
  const home = page.getByRole('region', { name: 'Household' });
  await expect(home).toContainText('Farah, Ben');
  await home.getByRole('button', { name: 'Make guarantor' }).click();
  await expect(home.getByRole('listitem').filter({ hasText: 'Farah, Mona' })).toContainText('Guarantor');

  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Choose a photo' }).click();
  await expect(page.getByRole('img', { name: words('Photo of Mona Farah') })).toBeVisible();
  // A photo cannot be taken back: an undo would take back the guarantor.
  await expect(page.getByText('Photo saved')).toBeVisible();
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
});

test('long names, one-word names and unknown birth dates are at home everywhere', async ({ app, page }) => {
  await app.open();
  for (const [typed, name] of [['wolfesch', /Wolfeschlegelsteinhausen/], ['sukarno', /^Sukarno$/]] as const) {
    await page.keyboard.press('Control+f');
    await page.getByRole(box.role, { name: box.name }).fill(typed);
    await expect(page.getByRole('option').first()).toContainText(typed === 'sukarno' ? 'Sukarno' : 'Wolfesch');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const wide = await page.evaluate(() => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
  await page.keyboard.press('Control+f');
  await page.getByRole(box.role, { name: box.name }).fill('petrov mona');
  await expect(page.getByRole('option').first()).toContainText('Petrov');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Birth date unknown')).toBeVisible();
});

test('all patients: from the first to the last and back', async ({ app, page }) => {
  await app.open({ patients: 450 });
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'All patients' }).click();
  await expect(page.getByText(words('450 patients'))).toBeVisible();
  const chosen = page.locator('[role=option][aria-selected=true]');
  await page.getByRole('listbox', { name: 'All patients' }).focus();
  await page.keyboard.press('End');
  await expect(chosen).toHaveAttribute('aria-posinset', '450');
  await expect(chosen).toContainText(/\p{L}/u);
  const last = await chosen.innerText();
  await page.keyboard.press('Control+Home');
  await expect(chosen).toHaveAttribute('aria-posinset', '1');
  await expect(chosen).toContainText(/\p{L}/u);
  // Out of the search box as well, and Enter opens the one at the end.
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+End');
  await expect(chosen).toHaveAttribute('aria-posinset', '450');
  await expect(chosen).toHaveText(last.replace(/\s+/g, ' '), { useInnerText: true });
  await app.accessible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('End reaches the last of a million', async ({ app, page }) => {
  await app.open();
  await page.evaluate(() => {
    const door = window.__door!;
    const call = door.call.bind(door);
    door.call = async (name, args) => {
      if (name !== 'patients.list') return call(name, args);
      const { at, limit } = args as { at: number; limit: number };
      const real = (await call('patients.recent', {})) as { given_name: string }[];
      const hits = Array.from({ length: Math.min(limit, 1_000_000 - at) }, (_, n) => ({
        ...real[0], id: `p${at + n}`, family_name: `Patient ${at + n + 1}`, given_name: null,
      }));
      return { hits, total: 1_000_000, after: null };
    };
  });
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'All patients' }).click();
  const list = page.getByRole('listbox', { name: 'All patients' });
  await list.focus();
  await page.keyboard.press('End');
  await expect(page.locator('[role=option][aria-selected=true]')).toContainText('Patient 1000000');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[role=option][aria-selected=true]')).toContainText('Patient 999999');
  await list.evaluate((box) => (box.scrollTop = box.scrollHeight / 2));
  await expect(list).toContainText(/Patient (499|500)\d{3}/);
  await page.keyboard.press('Control+Home');
  await expect(page.locator('[role=option][aria-selected=true]')).toContainText(/Patient 1\s/);
  await app.shot('all-patients');
});

test('what was typed about one person never reaches another', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah mona');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mona Farah' })).toBeVisible();
  // The clinic takes its time over the change.
  await page.evaluate(() => {
    const door = window.__door!;
    const call = door.call.bind(door);
    door.call = async (name, args) => {
      if (name === 'patients.update') await new Promise((done) => setTimeout(done, 500));
      return call(name, args);
    };
  });
  await page.getByRole('textbox', { name: 'Preferred name' }).fill('Momo');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('farah ben');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ben Farah' })).toBeVisible();
  await page.waitForTimeout(700);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ben Farah');
  await expect(page.getByRole('textbox', { name: 'Preferred name' })).toHaveValue('');
  const updates = (await app.asked('patients.update')) as { args: { id: string } }[];
  const opened = (await app.asked('patients.get')) as { args: { id: string } }[];
  expect(updates.map((one) => one.args.id)).toEqual([opened[0]?.args.id]);
});

test('pressing Enter twice registers once, and markup in a name is only a name', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+n');
  await page.getByLabel('Family name').fill('<img src=x onerror=alert(1)>');
  await page.getByLabel('Birth date or age').fill('1987');
  await page.getByRole('textbox', { name: 'Phone' }).fill('0105550');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await app.asked('patients.register')).toHaveLength(1);
});
