/** Every screen behind the sign-in and its panels, each with the way there. */
import type { FakeOptions } from '../fake/world';
import type { App } from './app';

export interface Look {
  name: string;
  options?: FakeOptions;
  reach: (app: App) => Promise<void>;
}

const find = async (app: App, text: string): Promise<void> => {
  await app.page.keyboard.press('Control+f');
  await app.page.getByRole('combobox').first().waitFor();
  await app.page.keyboard.type(text);
  await app.page.locator('[role=option]').first().waitFor();
};
const panel = (app: App) => app.page.locator('aside').waitFor();

export const looks: Look[] = [
  { name: 'day', reach: async (app) => app.page.locator('[data-tile]').first().waitFor() },
  { name: 'day-full', options: { day: 'full', patients: 400 }, reach: async (app) => app.page.locator('[data-tile]').first().waitFor() },
  {
    name: 'visit',
    reach: async (app) => {
      await app.page.locator('[data-tile]').nth(2).click();
      await panel(app);
    },
  },
  {
    name: 'book',
    reach: async (app) => {
      await app.page.locator('[data-tile]').first().waitFor();
      await app.page.keyboard.press('Control+Shift+B');
      await panel(app);
      await app.page.keyboard.type('mo');
      await app.page.locator('[role=option]').first().waitFor();
    },
  },
  {
    name: 'block',
    reach: async (app) => {
      await app.page.locator('[data-cursor]').first().focus();
      await app.page.keyboard.press('b');
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'waits',
    options: { waits: true },
    reach: async (app) => {
      await app.page.locator('[data-cursor]').first().focus();
      await app.page.keyboard.press('l');
      await panel(app);
      await app.page.locator('aside li').first().waitFor();
    },
  },
  {
    name: 'cancel',
    reach: async (app) => {
      await app.page.locator('[data-tile]').nth(3).focus();
      await app.page.locator('[data-tile]').nth(3).click();
      await app.page.keyboard.press('x');
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'repeat',
    reach: async (app) => {
      await app.page.locator('[data-tile]').nth(3).click();
      await app.page.getByRole('button', { name: 'Repeat…' }).click();
      await app.page.getByRole('dialog').locator('.days li').first().waitFor();
    },
  },
  {
    name: 'next-free',
    reach: async (app) => {
      await app.page.locator('[data-tile]').first().waitFor();
      await app.page.keyboard.press('F8');
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'set-up',
    reach: async (app) => {
      await app.goScreen('schedule-setup');
      await app.page.locator('main input').first().waitFor();
    },
  },
  {
    name: 'board',
    reach: async (app) => {
      await app.goScreen('flow');
      await app.page.locator('[data-card]').first().waitFor();
    },
  },
  {
    name: 'walk-in',
    reach: async (app) => {
      await app.goScreen('flow');
      await app.page.keyboard.press('Control+Shift+W');
      await panel(app);
    },
  },
  {
    name: 'inbox',
    options: { restricted: true },
    reach: async (app) => {
      await app.goScreen('inbox');
      await app.page.locator('[data-task]').first().click();
      await app.page.locator('.thread').waitFor();
    },
  },
  {
    name: 'message',
    reach: async (app) => {
      await app.page.locator('[data-tile]').first().waitFor();
      await app.page.keyboard.press('Control+m');
      await panel(app);
    },
  },
  {
    name: 'restricted',
    options: { restricted: true },
    reach: async (app) => {
      await app.page.locator('[data-tile]').nth(3).click();
      await panel(app);
    },
  },
  {
    name: 'restrict',
    reach: async (app) => {
      await find(app, 'mona');
      await app.page.keyboard.press('Enter');
      await app.page.locator('article button.icon[aria-haspopup=menu]').last().click();
      await app.page.getByRole('menuitem').nth(2).click();
      await app.page.locator('dialog[open] fieldset').waitFor();
    },
  },
  {
    name: 'backup',
    options: { backup: 'missing' },
    reach: async (app) => {
      await app.goScreen('backup');
      await app.page.locator('main dl').waitFor();
    },
  },
  {
    name: 'doubt',
    options: { doubt: 'older_copy' },
    reach: async (app) => app.page.locator('[role=alert]').first().waitFor(),
  },
  { name: 'search', reach: (app) => find(app, 'a') },
  {
    name: 'patient',
    reach: async (app) => {
      await find(app, 'mona');
      await app.page.keyboard.press('Enter');
      await app.page.locator('article').waitFor();
    },
  },
  {
    name: 'register',
    reach: async (app) => {
      await app.page.locator('[data-tile]').first().waitFor();
      await app.page.keyboard.press('Control+n');
      await panel(app);
      await app.page.keyboard.type('Farah');
      await app.page.waitForTimeout(400);
    },
  },
  { name: 'people', reach: (app) => app.goScreen('people') },
  { name: 'clinic', reach: (app) => app.goScreen('clinic') },
  { name: 'import', reach: (app) => app.goScreen('import') },
  { name: 'preferences', reach: (app) => app.goScreen('preferences') },
  {
    name: 'palette',
    reach: async (app) => {
      await app.page.keyboard.press('Control+k');
      await app.page.getByRole('combobox').waitFor();
    },
  },
  {
    name: 'shortcuts',
    reach: async (app) => {
      await app.page.keyboard.press('?');
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'help',
    reach: async (app) => {
      await app.page.keyboard.press('F1');
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'add-person',
    reach: async (app) => {
      await app.goScreen('people');
      await app.page.locator('.screen-head button').click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
];
