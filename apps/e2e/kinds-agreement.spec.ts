import { clearedCouple, goOn, heading, start } from './kinds';
import { expect, test } from './portal';
import { demo } from './practice';
import { desk, phone } from './visitors';

test('an agreement goes from a proposal over a talk to two signatures, is looked at again, and ends at once', async ({
  visitors,
  practice,
}) => {
  const couple = await clearedCouple(practice);
  await practice.assign(couple, 'S19', [couple.ben]);
  const ben = await visitors.openAs(couple.ben, phone);
  await ben.goto('/today');
  const title = (await ben.getByRole('heading', { level: 2 }).first().innerText()).trim();
  await start(ben, title);
  await ben.getByRole('textbox', { name: 'What is your sign for a pause?' }).fill('A hand flat on the table');
  await goOn(ben);
  await ben.getByRole('radio', { name: 'Whoever called the pause' }).check();
  await goOn(ben);
  await goOn(ben);
  await expect(heading(ben, 'Who may read this?')).toBeVisible();
  await ben.getByRole('button', { name: 'Submit' }).click();
  await expect(heading(ben, 'It is submitted')).toBeVisible();

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/together');
  await anna
    .getByRole('link', { name: /A hand flat on the table|pause/i })
    .first()
    .click();
  await expect(anna.getByText('Proposed', { exact: true })).toBeVisible();
  await anna.getByRole('button', { name: 'I’d like to talk about it first' }).click();
  await expect(anna.getByRole('status').filter({ hasText: 'would like to talk about it' })).toBeAttached();

  await ben.goto('/together');
  await ben
    .getByRole('link', { name: /A hand flat on the table|pause/i })
    .first()
    .click();
  await ben.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(ben.getByText('Please write your full name.')).toBeVisible();
  await ben.getByLabel('Your full name').fill('Benjamin Birch');
  await ben.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(ben.getByText('One of you has signed')).toBeVisible();

  await anna.reload();
  await expect(anna.getByText('Benjamin Birch')).toBeVisible();
  await anna.getByLabel('Your full name').fill('Anna Birch');
  await anna.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(anna.getByText('In force', { exact: true }).first()).toBeVisible();
  await expect(anna.getByText('You look at it again')).toBeVisible();
  await anna.getByText('Look at it again', { exact: true }).click();
  await anna.getByRole('button', { name: 'Keep it' }).click();
  await anna.getByText('Its history').click();
  await expect(anna.getByText('Kept by you')).toBeVisible();

  await anna.getByRole('button', { name: 'End it' }).click();
  await anna.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(anna.getByText('Ended', { exact: true }).first()).toBeVisible();
  await ben.reload();
  await expect(ben.getByText('Ended', { exact: true }).first()).toBeVisible();
  await expect(ben.locator('main')).not.toContainText(/ended by/i);
  await expect(ben.getByRole('button', { name: /Sign|End it|Keep it/ })).toHaveCount(0);

  const dana = await visitors.openAs(demo.counselor, desk);
  await dana.goto(`/people/${couple.id}/limits`);
  await dana.getByRole('group').filter({ hasText: 'Ended' }).first().locator('summary').click();
  await expect(dana.getByText(`Ended by ${couple.anna.name}`)).toBeVisible();
  await expect(dana.getByText('A hand flat on the table')).toBeVisible();
});
