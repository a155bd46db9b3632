import type { Page } from '@playwright/test';
import { expect, test } from './portal';
import type { Person, Practice } from './practice';
import { desk, phone, type Visitors } from './visitors';

const elsewhere = 'https://www.wikipedia.org/';

/** Anna in the middle of writing, having come there through other pages. */
async function annaWriting(visitors: Visitors, practice: Practice, device = phone): Promise<{ page: Page; anna: Person; cookie: string }> {
  const couple = await practice.couple();
  await practice.assign(couple, 'S15', [couple.anna]);
  const page = await visitors.openAs(couple.anna, device);
  await visitors.stub(page, elsewhere, '<title>An encyclopedia</title><h1>An encyclopedia</h1>');
  await page.goto('/today');
  await page.getByRole('region', { name: 'I-statement' }).getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('textbox', { name: 'What happened?' }).fill('The kingfisher sat by the canal');
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  return { page, anna: couple.anna, cookie: await refreshCookie(page) };
}

async function refreshCookie(page: Page): Promise<string> {
  const cookies = await page.context().cookies(new URL('/api', page.url()).href);
  return cookies.find(({ name }) => name === 'gw_refresh')?.value ?? '';
}

/** Whether the server still takes a sign-in's cookie. */
async function isTaken(home: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${home}/api/sign-in/refresh`, { method: 'POST', headers: { origin: home, cookie: `gw_refresh=${cookie}` } });
  return answer.status === 200;
}

/** Going back to the task and to the day before it, there is the sign-in page and nothing else. */
async function expectNothingBehind(page: Page): Promise<void> {
  for (let steps = 0; steps < 2; steps += 1) {
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByText('kingfisher')).toHaveCount(0);
    await expect(page.getByText('I-statement')).toHaveCount(0);
  }
}

test('"Leave now" opens a neutral page, signs out on the server, and nothing is behind it', async ({ visitors, practice, baseURL }) => {
  const { page, cookie } = await annaWriting(visitors, practice);
  const home = baseURL ?? '';
  await page.getByRole('link', { name: 'Leave now', exact: true }).click();
  await expect(page).toHaveURL(elsewhere);
  await expect(page.getByRole('heading', { name: 'An encyclopedia' })).toBeVisible();
  await expect.poll(() => isTaken(home, cookie)).toBe(false);
  await expectNothingBehind(page);
});

test('three presses of Shift leave too, and each press says how many are missing', async ({ visitors, practice, baseURL }) => {
  const { page, cookie } = await annaWriting(visitors, practice, desk);
  const said = page.getByRole('status').filter({ hasText: 'Shift pressed' });
  await page.keyboard.press('Shift');
  await expect(said).toHaveText('Shift pressed. Press it 2 more times to leave this page.');
  await page.keyboard.press('Shift');
  await expect(said).toHaveText('Shift pressed. Press it once more to leave this page.');
  await page.keyboard.press('Shift');
  await expect(page).toHaveURL(elsewhere);
  await expect.poll(() => isTaken(baseURL ?? '', cookie)).toBe(false);
  await expectNothingBehind(page);
});

test('writing with capital letters is no way out', async ({ visitors, practice }) => {
  const { page } = await annaWriting(visitors, practice, desk);
  const words = page.getByRole('textbox', { name: 'What happened?' });
  await words.focus();
  for (const letter of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D']) await page.keyboard.press(letter);
  await expect(words).toHaveValue(/ABCD/);
  await expect(page.getByRole('status').filter({ hasText: 'Shift pressed' })).toHaveCount(0);
});

test('leaving in one tab takes the others along', async ({ visitors, practice }) => {
  const { page } = await annaWriting(visitors, practice);
  const other = await page.context().newPage();
  await other.goto('/earlier');
  await expect(other.getByRole('heading', { name: 'What you wrote' })).toBeVisible();
  await page.getByRole('link', { name: 'Leave now', exact: true }).click();
  await expect(page).toHaveURL(elsewhere);
  await expect(other).toHaveURL(elsewhere);
});

test('the way out is explained once, before anything else, and is on the pages before signing in too', async ({ visitors, practice }) => {
  const name = practice.name('Cleo');
  const token = await practice.tokenOf({ key: 'dana' });
  await practice.call(token, 'POST', '/couples', { partners: [{ name, email: practice.mailAddress(name), roles: ['hurt'] }] });
  const cleo = await practice.join(name);
  const page = await visitors.open(phone);
  await page.goto('/sign-in');
  await expect(page.getByRole('link', { name: 'Leave now', exact: true })).toHaveAttribute('href', elsewhere);
  await page.getByLabel('Mail address').fill(cleo.email);
  await page.getByLabel('Password').fill(cleo.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Leaving this page fast' })).toBeVisible();
  await expect(page.getByText('It does not erase your browser history.')).toBeVisible();
  await page.goto('/earlier');
  await expect(page.getByRole('heading', { name: 'Leaving this page fast' })).toBeVisible();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByRole('heading', { name: /^Good .+, Cleo$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: /^Good .+, Cleo$/ })).toBeVisible();
});
