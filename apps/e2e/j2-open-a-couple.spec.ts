import { acceptInvitation, expect, test } from './portal';
import { demo } from './practice';
import { desk, phone } from './visitors';

test('a counselor opens a couple, invites each partner apart, and sets their parts', async ({ visitors, practice }) => {
  const [anna, ben] = [practice.name('Anna'), practice.name('Ben')];
  const page = await visitors.openAs(demo.counselor, desk);
  await page.goto('/caseload');
  await page.getByRole('link', { name: 'Open a couple' }).click();
  await expect(page.getByText('Each partner is invited by a mail of their own. Neither mail names the other.')).toBeVisible();

  await page.getByLabel('First partner’s name').fill(anna);
  await page.getByLabel('First partner’s mail address').fill(practice.mailAddress(anna));
  await page.getByRole('group', { name: 'First partner’s part in what happened' }).getByRole('checkbox', { name: 'hurt partner' }).check();
  await page.getByRole('button', { name: 'Add later' }).click();
  await page.getByRole('button', { name: 'Open and send the invitation' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The couple is open.' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(anna);

  const cardOf = (name: string) => page.getByRole('region', { name });
  await expect(cardOf(anna)).toContainText(`${anna} has not opened the invitation yet.`);
  await expect(page.getByRole('heading', { name: 'Invite the second partner' })).toBeVisible();
  const invite = page.locator('form').filter({ hasText: 'Invite the second partner' });
  await invite.getByLabel('Name').fill(ben);
  await invite.getByLabel('Mail address').fill(practice.mailAddress(ben));
  await invite.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(invite.getByRole('alert')).toContainText('Part in what happened');
  await invite.getByRole('checkbox', { name: 'involved partner' }).check();
  await invite.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('status').filter({ hasText: `The invitation for ${ben} is on its way.` })).toBeVisible();

  for (const name of [anna, ben]) {
    const partner = await visitors.open(phone);
    await acceptInvitation(partner, await practice.invitationLink(name), 'quiet harbour morning');
    await expect(partner.getByRole('heading', { name: 'Leaving this page fast' })).toBeVisible();
    await partner.getByRole('button', { name: 'I have read this' }).click();
    await expect(partner.getByRole('heading', { name: /^Good / })).toBeVisible();
    await expect(partner.getByText('Nothing to do right now')).toBeVisible();
  }

  await page.reload();
  await expect(cardOf(anna)).toContainText('Active');
  await expect(cardOf(ben)).toContainText('Active');
  await expect(cardOf(ben).getByRole('checkbox', { name: 'involved partner' })).toBeChecked();
  await cardOf(ben).getByRole('checkbox', { name: 'hurt partner' }).check();
  await expect(cardOf(ben)).toContainText('Earlier answers stay as they are.');
  await cardOf(ben).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: `Saved for ${ben}.` })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('hurt partner, involved partner');
});

test('a mail address that is taken, and a link that was sent again, are said in words', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  const page = await visitors.openAs(demo.counselor, desk);
  await page.goto('/people/new');
  const name = practice.name('Cleo');
  await page.getByLabel('First partner’s name').fill(name);
  await page.getByLabel('First partner’s mail address').fill(couple.anna.email);
  await page.getByRole('group', { name: 'First partner’s part in what happened' }).getByRole('checkbox', { name: 'hurt partner' }).check();
  await page.getByRole('button', { name: 'Add later' }).click();
  visitors.expectAnswers(409, 410);
  await page.getByRole('button', { name: 'Open and send the invitation' }).click();
  await expect(page.getByRole('alert')).toContainText('First partner’s mail address: This is used already; please ask for another one.');
  await page.getByLabel('First partner’s mail address').fill(practice.mailAddress(name));
  await page.getByRole('button', { name: 'Open and send the invitation' }).click();

  await expect(page.getByRole('region', { name })).toContainText('Invited');
  const before = await practice.invitationLink(name);
  await page.getByRole('button', { name: 'Send the invitation again' }).click();
  await expect(page.getByRole('status').filter({ hasText: `${name} gets a new invitation. The old link no longer works.` })).toBeVisible();
  const partner = await visitors.open(phone);
  await partner.goto(before);
  await partner.getByRole('button', { name: 'Open the invitation' }).click();
  await expect(partner.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  const again = await visitors.open(phone);
  await acceptInvitation(again, await practice.invitationLink(name), 'quiet harbour morning');
  await expect(again.getByRole('heading', { name: 'Leaving this page fast' })).toBeVisible();
});
