/** Messages between colleagues with the keyboard, and records that take a reason to open. */
import { expect, test, type App } from './app';
import { words } from './words';

const panelForm = (app: App) => app.page.locator('aside form');
const rail = (app: App) => app.page.locator('nav.rail');

test('a phone message: Ctrl+M, words, whom, Ctrl+Enter; undo takes it back', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('Call Mrs Farah back');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Omar');
  await page.getByLabel('Caller').fill('Huda Farah');
  await page.getByLabel('Call back on').fill('010 2345 6789');
  await page.getByLabel('Due').fill('2w');
  await expect(panelForm(app)).toContainText(/5 Dec/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(words('Sent to Omar Saleh'))).toBeVisible();
  await expect(panelForm(app)).toHaveCount(0);
  const [sent] = await app.asked('tasks.send');
  expect(sent?.args).toMatchObject({
    text: 'Call Mrs Farah back', due: '2026-12-05', caller_name: 'Huda Farah', caller_phone: '010 2345 6789', urgent: false,
  });
  await page.keyboard.press('Control+z');
  await expect(page.getByText(words('Undone: message sent'))).toBeVisible();
  // Written once, the same colleague is chosen already.
  await page.keyboard.press('Control+m');
  await page.getByRole('textbox', { name: 'Message' }).fill('And her sister');
  await page.keyboard.press('Control+Enter');
  expect(await app.asked('tasks.send')).toHaveLength(2);
});

test('what is missing is said, and nothing is sent', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+m');
  await page.getByLabel('Due').fill('soon');
  await page.keyboard.press('Control+Enter');
  for (const said of ['Write what it is about.', 'Choose who gets it.', 'This is not a date.']) {
    await expect(panelForm(app)).toContainText(said);
  }
  expect(await app.asked('tasks.send')).toHaveLength(0);
});

test('a message half written waits for its writer, through a lock and another person', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await page.locator('[data-tile]').first().waitFor();
  await page.keyboard.press('Control+m');
  await page.getByRole('textbox', { name: 'Message' }).fill('Half a message');
  await page.keyboard.press('Control+l');
  const enter = async (name: string) => {
    await page.locator('.tile', { hasText: name }).click();
    await page.getByLabel('Password', { exact: true }).fill('green street 7');
    await page.keyboard.press('Enter');
    await rail(app).waitFor();
  };
  await enter('Omar Saleh');
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  await page.keyboard.press('Control+l');
  await enter('Dina Hassan');
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Half a message');
  await expect(panelForm(app)).toContainText('still here');
});

test('the inbox with the keyboard: read, reply, done, reopen, pass on', async ({ app, page }) => {
  await app.open();
  await expect(rail(app).getByRole('button', { name: words('Inbox Unread: 3') })).toBeVisible();
  await page.keyboard.press('Alt+4');
  await expect(page.locator('[data-task]').first()).toBeFocused();
  await expect(page.locator('[data-task]').first()).toContainText(words('Overdue: 19 Nov 2026'));
  await page.keyboard.press('Enter');
  const thread = page.locator('.thread');
  await expect(thread).toContainText('Wants her results');
  await expect(thread).toContainText(words('Call from Huda Farah · 010 2345 6789'));
  await expect(rail(app).getByRole('button', { name: words('Inbox Unread: 2') })).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.type('Which results?');
  await page.keyboard.press('Control+Enter');
  await expect(thread).toContainText(words('Samir Aziz wrote'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await expect(thread).toContainText(words('Samir Aziz marked it done'));
  await expect(page.getByRole('tab', { name: words('Mine (1)') })).toBeVisible();
  await thread.getByRole('button', { name: 'Reopen' }).click();
  await expect(thread).toContainText(words('Samir Aziz took it up again'));
  await page.locator('[data-task]').first().focus();
  await page.keyboard.press('p');
  await page.keyboard.type('Omar');
  await thread.getByRole('button', { name: 'Pass on', exact: true }).last().click();
  await expect(thread).toContainText(words('Samir Aziz passed it on to Omar Saleh'));
  await thread.getByRole('button', { name: /Mona Farah/ }).click();
  await expect(page.locator('article')).toContainText('Wants her results');
});

test('a key is for the message that has the focus, which stays in the list', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Alt+4');
  const tasks = page.locator('[data-task]');
  const thread = page.locator('.thread');
  await expect(tasks.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(thread).toContainText('Wants her results');
  await page.keyboard.press('ArrowDown');
  await expect(tasks.nth(1)).toBeFocused();
  await page.keyboard.press('d');
  await expect(thread).toContainText('Please order the vaccine');
  expect(await app.asked('tasks.done'), 'nothing is done with what was not read').toEqual([]);
  await page.keyboard.press('d');
  await expect(thread).toContainText(words('Samir Aziz marked it done'));
  await expect(tasks).toHaveCount(1);
  await expect(tasks.first()).toBeFocused();
  await page.keyboard.press('r');
  await expect(thread).toContainText('Wants her results');
  await expect(thread.getByLabel('Note')).toBeFocused();
  await page.keyboard.press('Escape');
  await thread.getByRole('button', { name: /^Done/ }).click();
  await expect(tasks).toHaveCount(0);
});

/** Sends a reply to the first message. */
async function reply({ page }: App): Promise<void> {
  await page.keyboard.press('Alt+4');
  await expect(page.locator('[data-task]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('.thread').getByLabel('Note').fill('Which results?');
  await page.keyboard.press('Control+Enter');
}

test('what is typed on while a reply is sent is kept', async ({ app, page }) => {
  await app.open({ slow: { 'tasks.reply': 500 } });
  await reply(app);
  const thread = page.locator('.thread');
  await page.keyboard.type(' And who asks?');
  await expect(thread).toContainText(words('Samir Aziz wrote'));
  await expect(thread.getByLabel('Note')).toHaveValue('And who asks?');
  await expect(thread.getByLabel('Note')).toBeFocused();
  await expect.poll(async () => (await app.asked('people.save_draft')).at(-1)?.args).toMatchObject({ form: 'tasks.note', body: '{"note":"And who asks?"}' });
  expect((await app.asked('tasks.reply')).map(({ args }) => (args as { text: string }).text)).toEqual(['Which results?']);
});

test('what is undone is undone in the open message as well', async ({ app, page }) => {
  await app.open();
  await reply(app);
  const thread = page.locator('.thread');
  await expect(thread).toContainText('Which results?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(thread).not.toContainText('Which results?');

  const isDone = thread.getByText(words('Samir Aziz marked it done'));
  await page.keyboard.press('d');
  await expect(isDone).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(isDone).toHaveCount(0);
  await expect(thread.getByRole('button', { name: /^Done/ })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(isDone).toBeVisible();
  await expect(thread.getByRole('button', { name: 'Reopen' })).toBeVisible();
  // Once at first, and once for each of the three: what reading tells the list is no reason to read.
  await page.waitForTimeout(300);
  expect(await app.asked('tasks.read')).toHaveLength(4);
});

test('on a patient’s page a message is about that patient', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan' });
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox').fill('mona');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('article').waitFor();
  await page.keyboard.press('Control+m');
  await expect(panelForm(app).locator('.chosen')).toContainText('Farah, Mona');
  await page.getByRole('textbox', { name: 'Message' }).fill('Her card is at the desk');
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Omar Saleh' });
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('article')).toContainText('Her card is at the desk');
});

test('a restricted visit shows its time, and opens with a reason that the owner sees', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan', restricted: true });
  const tile = page.locator('[data-tile]', { hasText: 'Restricted record' });
  await expect(tile).toHaveAttribute('aria-label', words('10:00 to 10:40, Restricted record, Dr Laila Farah'));
  await tile.click();
  await page.getByLabel('Why do you need it?').fill('x');
  await page.keyboard.press('Enter');
  await expect(page.locator('aside')).toContainText('too short');
  await page.getByLabel('Why do you need it?').fill('She fainted at the desk');
  await page.keyboard.press('Enter');
  await expect(page.locator('article')).toContainText(words('Restricted by Dr Laila Farah: works here'));
  await page.keyboard.press('Alt+1');
  await expect(page.locator('[data-tile]', { hasText: 'Restricted record' })).toHaveCount(0);
});

test('the owner has it before them on Today and in the trail until it is seen', async ({ app, page }) => {
  await app.open({ restricted: true });
  const notice = page.locator('main [role=status]', { hasText: words('not yet seen by an owner: 1') });
  await expect(notice).toBeVisible();
  await notice.getByRole('button').click();
  await expect(page.locator('[data-task]').first()).toContainText('opened the restricted record');
  await app.goScreen('audit');
  const row = page.getByRole('row', { name: /She fainted at the desk/ });
  await row.getByRole('button', { name: 'Seen' }).click();
  await expect(row).toContainText(words('Seen by'));
  await page.keyboard.press('Alt+1');
  await page.locator('[data-tile]').first().waitFor();
  await expect(notice).toHaveCount(0);
});

test('a restricted record is found by its name alone', async ({ app, page }) => {
  await app.open({ who: 'Dina Hassan', restricted: true });
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox').fill('hany okafor');
  const hit = page.locator('[role=option]', { hasText: 'Restricted' });
  await expect(hit.first()).toBeVisible();
  await expect(hit.first()).not.toContainText('+20');
});

test('restricting names who may open it; booking that was stopped is said and can be decided', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox').fill('mona');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('button', { name: 'More', exact: true });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Restrict the record…' }).click();
  await page.getByRole('button', { name: 'Restrict', exact: true }).click();
  await expect(page.locator('dialog[open]')).toContainText('Write why.');
  await page.getByLabel('Reason').fill('works here');
  await page.getByLabel('Omar Saleh').check();
  await page.getByRole('button', { name: 'Restrict', exact: true }).click();
  await expect(page.locator('article')).toContainText(words('Restricted by Samir Aziz: works here. Open to Omar Saleh · Samir Aziz'));
  await menu.click();
  await page.getByRole('menuitem', { name: 'Stop booking…' }).click();
  await page.getByLabel('Reason').fill('three no-shows');
  await page.getByRole('button', { name: 'Stop booking', exact: true }).click();
  await expect(page.locator('article')).toContainText(words('No booking for this patient: three no-shows'));
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  const form = panelForm(app);
  await expect(form).toContainText(words('No booking for this patient: three no-shows'));
  await form.getByLabel('Time').fill('16:00');
  await form.getByRole('button', { name: 'Book all the same' }).click();
  await expect(page.getByText(/booked/i).first()).toBeVisible();
  expect((await app.asked('schedule.book')).at(-1)?.args).toMatchObject({ despite_stop: true });
});
