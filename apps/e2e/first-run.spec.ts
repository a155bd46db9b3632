import { expectAccessible } from './accessible';
import { acceptInvitation, expect, signIn, test } from './portal';
import { desk, still } from './visitors';

const admin = { name: 'Greta Holm', email: 'greta@example.org', password: 'quiet harbour morning' };

test('without the demo clinic the first page creates the clinic and its admin, who then sets it up', async ({ visitors }) => {
  const home = process.env['E2E_EMPTY_URL'] ?? '';
  const page = await visitors.open({ ...desk, ...still }, home);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Set up your clinic' })).toBeVisible();
  await page.getByRole('button', { name: 'Create the clinic' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Please look at this again');
  await expect(summary.getByRole('listitem')).toHaveText([
    'Name of the clinic: Please fill this in.',
    'Your name: Please fill this in.',
    'Mail address: Write an address like name@example.org.',
    'New password: This needs at least 10 characters.',
  ]);
  await expectAccessible(page);
  await page.getByLabel('Name of the clinic').fill('Harbour Practice');
  await page.getByLabel('Time zone').fill('Europe/Oslo');
  await page.getByLabel('Your name').fill(admin.name);
  await page.getByLabel('Mail address').fill(admin.email);
  await page.getByLabel('New password').fill(admin.password);
  await page.getByRole('button', { name: 'Create the clinic' }).click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: admin.email });
  await expect(row).toContainText('Admin');
  await expect(row).toContainText('Active');

  await page.getByRole('link', { name: 'Clinic' }).click();
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Oslo');
  await page.getByLabel('Name of the clinic').fill('Fjord Practice');
  await page.getByLabel('Time zone').fill('Nowhere/Land');
  await page.getByLabel('The partner who was hurt').fill('partner one');
  await page.getByLabel('The partner who was involved').fill('partner two');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Time zone:');
  await page.getByLabel('Time zone').fill('Europe/Rome');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name of the clinic')).toHaveValue('Fjord Practice');
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Rome');
  await expect(page.getByLabel('The partner who was hurt')).toHaveValue('partner one');
  await expect(page.getByRole('banner').or(page.locator('header')).first()).toContainText('Fjord Practice');

  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Ivo Lind');
  await dialog.getByLabel('Mail address').fill('ivo@example.org');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Ivo Lind' })).toContainText('Invited');
  await page.getByRole('link', { name: 'Mail' }).click();
  const link = await page.getByText(/^http/).innerText();

  const counselor = await visitors.open(desk, home);
  await counselor.goto('/sign-in');
  await expect(counselor.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(counselor.getByRole('heading', { name: 'Look around' })).toHaveCount(0);
  await acceptInvitation(counselor, link, 'morning quiet harbour');
  await expect(counselor.getByRole('heading', { level: 1, name: 'Your caseload' })).toBeVisible();

  const again = await visitors.open(desk, home);
  await again.goto('/');
  await expect(again.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(again, admin);
  await expect(again.getByRole('heading', { name: 'People' })).toBeVisible();
});
