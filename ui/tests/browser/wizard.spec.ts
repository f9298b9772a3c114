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
  await expect(page.getByRole('button', { name: 'I have written them down' })).toBeVisible();
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
  // The owner has a column and the clinic its usual hours: it can be booked at once.
  await expect(page.getByRole('heading', { name: /^Samir Aziz/ })).toBeVisible();
  await page.keyboard.press('F8');
  const free = page.getByRole('dialog', { name: 'Next free times' });
  await expect(free.getByRole('button', { name: /8:00.am.*Sun.22 Nov 2026/ }).first()).toBeVisible();
  await app.shot('wizard-today');
  const [created] = await app.asked('clinic.create');
  expect(created?.args).toMatchObject({
    name: 'Green Street Clinic',
    country: 'EG',
    time_zone: 'Africa/Cairo',
    week_start: 6,
    key_store: 'os',
    contents: 'empty',
    owner: { name: 'Samir Aziz' },
    usual_week: { owner_receives: true, rooms: ['Room 1'] },
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
  await page.getByRole('button', { name: 'I have written them down' }).click();
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
  await page.getByRole('button', { name: 'I have written them down' }).click();
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

test('an import goes on while another screen is looked at, and says what came of it', async ({ app, page }) => {
  await app.open({ slow: { 'exchange.import_fhir': 1_500 } });
  await app.goScreen('import');
  await page.getByRole('button', { name: 'Choose files and look' }).click();
  await expect(page.getByText('the patient is neither here nor in these files')).toBeVisible();
  await page.getByRole('button', { name: 'Import for good' }).click();
  await page.keyboard.press('Alt+1');
  await expect(page.getByText('The import is done')).toHaveCount(0);
  await app.goScreen('import');
  await expect(page.getByRole('button', { name: 'Choose files and look' })).toBeDisabled();
  await page.keyboard.press('Alt+1');
  await expect(page.getByText('The import is done')).toBeVisible();
  await app.goScreen('import');
  await expect(page.getByText('Everything below is now in your clinic')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the main button can be read at every moment, ${colorScheme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme });
    await app.open({ state: 'none' });
    const least = await page.getByRole('button', { name: 'Continue' }).evaluate(async (button) => {
      const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const light = (colour: string): number => {
        if (!paint) throw new Error('no canvas');
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        const linear = [...paint.getImageData(0, 0, 1, 1).data].map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
      };
      let least = 21;
      for (const disabled of [true, false, true, false]) {
        (button as HTMLButtonElement).disabled = disabled;
        for (const end = performance.now() + 250; performance.now() < end; ) {
          const { color, backgroundColor } = getComputedStyle(button);
          const [low = 0, high = 0] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
          least = Math.min(least, (high + 0.05) / (low + 0.05));
          await new Promise(requestAnimationFrame);
        }
      }
      return least;
    });
    expect(least).toBeGreaterThanOrEqual(4.5);
  });
}
