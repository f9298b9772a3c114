/** Setting a clinic up, with on-screen words and the keyboard alone. */
import { expect, test, type App } from './app';

/** The words of the kit as they stand on the screen. */
async function kit(app: App): Promise<string[]> {
  const lines = await app.page.locator('.words li').allInnerTexts();
  return lines.map((line) => line.replace(/[^a-z]/g, ''));
}

async function answer(app: App, words: string[]): Promise<void> {
  const [first = '', second = ''] = await app.page
    .locator('label', { hasText: 'Word number' })
    .allInnerTexts();
  const word = (label: string) => words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '';
  await app.page.keyboard.type(word(first));
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type(word(second));
}

test('a clinic is set up by keyboard alone', async ({ app, page }) => {
  await app.open({ state: 'none' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Welcome to Satchel');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(heading).toHaveText('Your clinic');
  await expect(page.getByLabel('Country')).toHaveValue('US'); // the PC stands in New York
  await app.accessible();
  await app.shot('wizard-clinic');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The clinic needs a name')).toBeVisible();
  await page.keyboard.type('Green Street Clinic');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Egypt');
  await expect(page.getByLabel('Currency')).toHaveValue('EGP');
  await expect(page.getByLabel('The week starts on')).toHaveValue('6');
  await page.getByLabel('Name of the clinic').press('Enter');

  await expect(heading).toHaveText('How do you want to start?');
  await app.accessible();
  await app.shot('wizard-start');
  await page.keyboard.press('Enter');

  await expect(heading).toHaveText('You, the owner');
  await page.keyboard.type('Samir Aziz');
  await page.keyboard.press('Tab');
  await page.keyboard.type('short');
  await app.accessible();
  await app.shot('wizard-owner');
  await page.keyboard.press('Enter');
  await expect(page.getByText('too short to protect patients')).toBeVisible();
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('seven green chairs');
  await password.press('Enter');

  await expect(heading).toHaveText('The recovery kit');
  const words = await kit(app);
  expect(words).toHaveLength(24);
  await app.accessible();
  await app.shot('wizard-recovery');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.words')).toBeHidden();
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Look at your paper')).toHaveCount(2);
  await app.accessible();
  await app.shot('wizard-words');
  await page.keyboard.press('Control+a');
  await answer(app, words);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  const [created] = await app.asked('clinic.create');
  expect(created?.args).toMatchObject({
    name: 'Green Street Clinic',
    country: 'EG',
    time_zone: 'Africa/Cairo',
    week_start: 6,
    key_store: 'os',
    contents: 'empty',
    owner: { name: 'Samir Aziz' },
  });
});

test('without a key store the owner must choose passwords only', async ({ app, page }) => {
  await app.open({ state: 'none', key_store: 'none' });
  const next = page.getByRole('button', { name: 'Continue' });
  await next.click();
  await page.getByLabel('Name of the clinic').fill('Hill Practice');
  await next.click();
  await page.getByLabel('Try it with a sample clinic').check();
  await next.click();
  await page.getByLabel('Your name').fill('Mona');
  await page.getByLabel('Password', { exact: true }).fill('seven green chairs');
  const create = page.getByRole('button', { name: 'Create the clinic' });
  await create.click();
  await expect(page.getByText('Tick the box to go on')).toBeVisible();
  await app.accessible();
  await app.shot('wizard-password-only');
  await page.getByLabel('I understand').check();
  await create.click();
  const words = await kit(app);
  await page.getByRole('button', { name: 'Open the clinic' }).click();
  await answer(app, words);
  await page.getByRole('button', { name: 'Open the clinic' }).click();
  await expect(page.getByText('Protected by passwords only')).toBeVisible();
  await expect(page.getByText('Sample clinic: for practice only')).toBeVisible();
});

test('who wants to import lands there', async ({ app, page }) => {
  await app.open({ state: 'none' });
  const next = page.getByRole('button', { name: 'Continue' });
  await next.click();
  await page.getByLabel('Name of the clinic').fill('Hill Practice');
  await next.click();
  await page.getByLabel('Bring in patients').check();
  await next.click();
  await page.getByLabel('Your name').fill('Mona');
  await page.getByLabel('Password', { exact: true }).fill('seven green chairs');
  await page.getByRole('button', { name: 'Create the clinic' }).click();
  const words = await kit(app);
  await page.getByRole('button', { name: 'Open the clinic' }).click();
  await answer(app, words);
  await page.getByRole('button', { name: 'Open the clinic' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import');

  await page.getByRole('button', { name: 'Choose files and look' }).click();
  await expect(page.getByText('Nothing has been changed yet')).toBeVisible();
  await app.accessible();
  await app.shot('import-report');
  await page.getByRole('button', { name: 'Import for good' }).click();
  await expect(page.getByText('Everything below is now in your clinic')).toBeVisible();
});
