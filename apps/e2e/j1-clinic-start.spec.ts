import type { Page } from '@playwright/test';
import { acceptInvitation, expect, signIn, test } from './portal';
import { demo } from './practice';
import { desk, phone } from './visitors';

test('an admin invites a counselor, who joins by the link of the mail', async ({ visitors, practice }) => {
  const name = practice.name('Noor');
  const email = practice.mailAddress(name);
  const admin = await visitors.open(desk);
  await signIn(admin, demo.admin);
  await expect(admin.getByRole('heading', { name: 'People' })).toBeVisible();

  await admin.getByRole('button', { name: 'Invite' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Mail address').fill(email);
  await dialog.getByLabel('Role').selectOption('Counselor');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(admin.getByRole('status').filter({ hasText: `The invitation for ${name} is on its way.` })).toBeVisible();
  const row = admin.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Invited');

  await admin.getByRole('link', { name: 'Mail' }).click();
  const mail = admin.getByRole('listitem').filter({ has: admin.getByRole('heading', { name: `Invitation for ${name}` }) });
  const link = await mail.getByText(/^http/).innerText();

  const counselor = await visitors.open(desk);
  await acceptInvitation(counselor, link, 'quiet harbour morning');
  await expect(counselor.getByRole('heading', { level: 1, name: 'Your caseload' })).toBeVisible();

  await admin.getByRole('link', { name: 'People' }).click();
  await expect(row).toContainText('Active');
  await expect(row).toContainText('today');

  const second = await visitors.open(desk);
  visitors.expectAnswers(410);
  await second.goto(link);
  await second.getByRole('button', { name: 'Open the invitation' }).click();
  await expect(second.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('a deactivated counselor is out on the next request and back after being reactivated', async ({ visitors, practice }) => {
  const noor = await practice.counselor();
  const counselor = await visitors.openAs(noor, desk);
  await counselor.goto('/caseload');
  await expect(counselor.getByRole('heading', { level: 1, name: 'Your caseload' })).toBeVisible();

  const admin = await visitors.openAs(demo.admin, desk);
  await admin.goto('/accounts');
  await admin.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Counselors' }).click();
  await admin.getByRole('button', { name: `Deactivate ${noor.name}` }).click();
  const dialog = admin.getByRole('dialog', { name: `Deactivate ${noor.name}?` });
  await expect(dialog).toContainText('They are signed out on all devices within seconds');
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await expect(admin.getByRole('status').filter({ hasText: `${noor.name} is signed out and cannot sign in.` })).toBeVisible();
  const row = admin.getByRole('row').filter({ hasText: noor.email });
  await expect(row).toContainText('Deactivated');

  visitors.expectAnswers(401);
  await counselor.getByRole('link', { name: 'Library' }).click();
  await expect(counselor.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await signIn(counselor, noor);
  await expect(counselor.getByText('This mail address and password do not go together.')).toBeVisible();

  await admin.getByRole('button', { name: `Reactivate ${noor.name}` }).click();
  await expect(admin.getByRole('status').filter({ hasText: `${noor.name} can sign in again.` })).toBeVisible();
  await signIn(counselor, noor);
  await expect(counselor.getByRole('heading', { level: 1, name: 'Your caseload' })).toBeVisible();
});

test('an admin hands the couples of one counselor to another', async ({ visitors, practice }) => {
  const noor = await practice.counselor();
  const couple = await practice.couple(noor.token);
  const lena = await practice.counselor('Lena');
  const admin = await visitors.openAs(demo.admin, desk);
  await admin.goto('/accounts');

  await expect(admin.getByRole('row').filter({ hasText: noor.email })).toContainText('1 couple');
  await admin.getByRole('button', { name: `Hand over the couples of ${noor.name}` }).click();
  const dialog = admin.getByRole('dialog', { name: `Hand over the couples of ${noor.name}` });
  await dialog.getByLabel('New counselor').selectOption(lena.name);
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(admin.getByRole('status').filter({ hasText: `The couples are now with ${lena.name}.` })).toBeVisible();
  await expect(admin.getByRole('row').filter({ hasText: lena.email })).toContainText('1 couple');
  await expect(admin.getByRole('row').filter({ hasText: noor.email })).not.toContainText('1 couple');

  const before = await visitors.openAs(noor, desk);
  await before.goto('/caseload');
  await expect(before.getByRole('heading', { level: 1, name: 'Your caseload' })).toBeVisible();
  await expect(before.getByText(couple.anna.name)).toHaveCount(0);
  const after = await visitors.openAs(lena, desk);
  await after.goto('/caseload');
  await expect(after.getByText(couple.anna.name).first()).toBeVisible();
});

test('an admin finds nothing of what couples write, and no way to where it is', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S15', [couple.anna]);
  const words = 'The kingfisher sat by the canal';
  const entry = await practice.write(
    couple.anna,
    'S15',
    { when: words, i_feel: ['worried'], because: words, i_need: words },
    { statement: ['counselor', 'partner', 'report'] },
  );

  const admin = await visitors.openAs(demo.admin, desk);
  const heard = await answersTo(admin);
  const places = admin.getByRole('navigation').getByRole('link');
  await admin.goto('/accounts');
  await expect(admin.getByRole('row').filter({ hasText: couple.anna.name })).toBeVisible();
  await expect(places).toHaveText(['People', 'Clinic', 'Log', 'Mail']);
  await admin.goto('/clinic');
  await expect(admin.getByLabel('Name of the clinic')).not.toHaveValue('');
  await admin.goto('/mail');
  await expect(admin.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  for (const path of [
    `/people/${couple.id}`,
    '/caseload',
    '/inbox',
    '/library',
    '/today',
    '/shared',
    '/earlier',
    `/earlier/${entry.id}`,
    `/write/${entry.id}`,
  ]) {
    await admin.goto(path);
    await expect(admin.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
  const all = heard.join('\n');
  expect(all).toContain(couple.anna.name);
  expect(all).not.toContain('kingfisher');
  expect(all).not.toContain(`"${couple.code}"`);
  expect(all).not.toContain('I-statement');
});

/** Keeps everything the API answers a page from now on, before the page gets it. */
async function answersTo(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    heard.push(await response.text());
    await route.fulfill({ response });
  });
  return heard;
}

test('the demo clinic lets people look around with one click', async ({ visitors }) => {
  const visitor = await visitors.open(phone);
  await visitor.goto('/sign-in');
  await visitor.getByRole('button', { name: demo.admin.name }).click();
  await expect(visitor.getByRole('heading', { name: 'People' })).toBeVisible();
});
