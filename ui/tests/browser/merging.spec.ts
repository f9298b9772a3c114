/** Two records of one person: compared, merged, found by either number, taken apart; and the list of possible doubles. */
import { expect, test, type App } from './app';
import { words } from './words';

const pages = (app: App) => app.page.locator('article');

async function openPatient(app: App, typed: string): Promise<void> {
  await app.page.keyboard.press('Control+f');
  await app.page.getByRole('combobox', { name: 'Find a patient' }).fill(typed);
  await app.page.getByRole('option').first().waitFor();
  await app.page.keyboard.press('Enter');
  await pages(app).waitFor();
}

async function openList(app: App): Promise<void> {
  await app.page.keyboard.press('Control+f');
  await app.page.getByRole('button', { name: 'Possible duplicates' }).click();
  await app.page.getByRole('option').first().waitFor();
}

test('from a patient to the other record, compared, merged, undone, and taken apart later', async ({ app, page }) => {
  await app.open({ doubles: 1 });
  await openPatient(app, '10233');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Same person as…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await expect(dialog.getByText('Perhaps one of these')).toBeVisible();
  await app.accessible();
  await dialog.getByRole('button', { name: 'Compare' }).first().click();

  await expect(page.getByRole('heading', { name: 'One person, or two?' })).toBeVisible();
  const heads = page.getByRole('columnheader');
  await expect(heads.first()).toContainText(words('No. 10233'));
  await expect(heads.first()).toContainText('Stays');
  // Nobody merges with whom they do not see: the second column used to stand beside the window.
  await expect(heads).toHaveCount(2);
  for (const head of await heads.all()) await expect(head).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('row', { name: 'Visits' })).toContainText(words('1 visit, on 12 Nov 2026'));
  await expect(page.getByRole('row', { name: 'Identifiers' })).toContainText('National ID');
  // What only the joining record knows is taken without asking; which one stays is a key.
  await expect(page.getByRole('row', { name: 'Note' }).getByRole('radio')).toBeChecked();
  await page.keyboard.press('s');
  await expect(heads.first()).toContainText(words('No. 30000'));
  await page.keyboard.press('s');
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: 'Mona Farah', level: 1 })).toBeVisible();
  await expect(page.getByText(words('formerly No. 30000'))).toBeVisible();
  expect((await app.asked('patients.merge')).at(-1)?.args).toMatchObject({ take: ['note'] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(words('formerly No. 30000'))).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText(words('formerly No. 30000'))).toBeVisible();

  const records = page.getByRole('region', { name: 'Other records of this person' });
  await records.getByRole('button', { name: 'Take apart' }).click();
  await expect(records).toHaveCount(0);
  await expect(page.getByText(words('No. 30000 is a record of its own again'))).toBeVisible();
});

test('a record and itself, one that is merged already, and one that is archived are explained', async ({ app, page }) => {
  await app.open({ doubles: 1 });
  await openPatient(app, '10233');
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Same person as…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Compare' }).first().click();
  // Of two, the one in use stays.
  await expect(page.getByRole('columnheader').first()).toContainText(words('No. 30000'));
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(page.getByText(words('No. 10233 is archived (Moved away), so it cannot be the one that stays.'))).toBeVisible();
  await expect(page.getByRole('button', { name: words('Merge under') })).toBeDisabled();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('button', { name: words('Merge under No. 10233') })).toBeEnabled();
  await page.keyboard.press('m');
  await expect(page.getByText(words('formerly No. 30000'))).toBeVisible();
  // Back to the comparison, by the way one came: they are one by now.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText(words('These are one record already: Mona Farah, No. 10233.'))).toBeVisible();
  await expect(page.getByRole('button', { name: words('Merge under') })).toHaveCount(0);
});

test('the list of doubles: reasons in words, three keys, undo, and an end', async ({ app, page }) => {
  await app.open({ doubles: 3 });
  await openList(app);
  await expect(page.getByText(words('3 pairs to decide'))).toBeVisible();
  const rows = page.getByRole('option');
  await expect(rows.first()).toContainText('Almost certainly one person');
  await expect(rows.first()).toContainText('same name, same birth date, same phone');
  await expect(rows.last()).toContainText(words('but birth dates differ'));
  await expect(page.getByRole('listbox')).toBeFocused();

  await page.keyboard.press('k');
  await expect(rows).toHaveCount(2);
  await expect(page.getByText(words('1 of 3 decided'))).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('m');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'One person, or two?' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('m');
  await expect(page.getByText('All pairs are decided')).toBeVisible();
  await app.accessible();
});

test('who is decided on while the list is read does not come back with it', async ({ app, page }) => {
  await app.open({ doubles: 4 });
  await openList(app);
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(4);
  await expect(page.getByRole('listbox')).toBeFocused();
  // From now on what is read of the list is a second old when it comes.
  await page.evaluate(() => {
    const door = window.__door!;
    const call = door.call;
    door.call = async (name, args) => {
      const reply = await call(name, args);
      if (name === 'patients.duplicates') await new Promise((done) => setTimeout(done, 1_000));
      return reply;
    };
  });
  const read = (await app.asked('patients.duplicates')).length;
  await page.keyboard.press('m');
  await expect(rows).toHaveCount(3);
  await expect.poll(async () => (await app.asked('patients.duplicates')).length).toBe(read + 1);
  await page.keyboard.press('k');
  await expect(rows).toHaveCount(2);
  const stays = await rows.allInnerTexts();
  await page.waitForTimeout(1_300);
  expect(await rows.allInnerTexts()).toEqual(stays);
  await expect(page.getByText(words('2 pairs to decide'))).toBeVisible();
});

test('nobody twice: nothing to do', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await page.getByRole('button', { name: 'Possible duplicates' }).click();
  await expect(page.getByText('No two records look like one person')).toBeVisible();
  await page.getByRole('button', { name: 'Back to patients' }).click();
  await expect(page.getByRole('combobox', { name: 'Find a patient' })).toBeFocused();
});

test('merging looks right, in each theme and language', async ({ app, page }) => {
  await app.open({ theme: 'light', doubles: 5 });
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[data-choice="patients.duplicates"]').click();
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(200);
  await app.everywhere('duplicates');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Enter');
  await page.locator('table').waitFor();
  await page.waitForTimeout(200);
  await app.everywhere('merge');
});
