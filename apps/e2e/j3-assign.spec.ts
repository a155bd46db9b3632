import type { Locator, Page } from '@playwright/test';
import { expect, test } from './portal';
import { demo } from './practice';
import { desk, phone } from './visitors';

/** From a couple's page to the form for one homework. */
async function choose(page: Page, coupleId: string, title: string): Promise<void> {
  await page.goto(`/people/${coupleId}`);
  await page.getByRole('link', { name: 'Assign homework' }).first().click();
  await expect(page.getByRole('heading', { name: 'Choose homework' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find homework' }).fill(title);
  await page.getByRole('link', { name: title, exact: true }).click();
}

/** Chooses a schedule by its words, as one who sees the page does. */
async function howOften(within: Page | Locator, kind: string): Promise<void> {
  const choices = within.getByRole('group', { name: 'How often' });
  await choices.getByText(kind, { exact: true }).click();
  await expect(choices.getByRole('radio', { name: kind, exact: true })).toBeChecked();
}

/** Presses a day of the week. */
async function toggle(days: Locator, day: string): Promise<void> {
  const box = days.getByRole('checkbox', { name: day });
  const before = await box.isChecked();
  await days.getByText(day, { exact: true }).click();
  await expect(box).toBeChecked({ checked: !before });
}

test('homework is given to one or both, once or weekly, with a preview of what each partner will see', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  const both = `${couple.anna.name} and ${couple.ben.name}`;
  const page = await visitors.openAs(demo.counselor, desk);

  await choose(page, couple.id, 'I-statement');
  await expect(page.getByRole('heading', { level: 1, name: /I-statement/ })).toBeVisible();
  await page.getByLabel('A note from you').fill('One small moment of this week is enough.');
  const shared = page.getByRole('region', { name: `Preview: ${both} see this` });
  await expect(shared).toContainText('One small moment of this week is enough.');
  await expect(shared).toContainText('What happened?');
  await expect(shared).toContainText('Only you can read what you write, until you decide otherwise.');
  await page.getByRole('checkbox', { name: 'With me' }).check();
  await expect(shared).toContainText('Your counselor would like to see this. You decide.');
  await howOften(page, 'Once');
  await page.getByRole('button', { name: 'Assign to both' }).click();
  await expect(page.getByRole('status').filter({ hasText: `I-statement is assigned to ${both}.` })).toBeVisible();

  await choose(page, couple.id, 'Check-in');
  await expect(page.getByRole('region', { name: `Preview: ${couple.anna.name} sees this` })).toContainText(
    'How much do you trust your partner today?',
  );
  await expect(page.getByRole('region', { name: `Preview: ${couple.ben.name} sees this` })).toContainText(
    'How much trust do you feel between you today?',
  );
  await howOften(page, 'Weekly');
  const days = page.getByRole('group', { name: 'On which days' });
  for (const day of ['Mon', 'Wed', 'Fri']) await toggle(days, day);
  await page.getByRole('button', { name: 'Assign to both' }).click();
  await expect(page.getByText('Choose at least one day.')).toBeVisible();
  for (const day of ['Tue', 'Fri']) await toggle(days, day);
  await page.getByRole('button', { name: 'Assign to both' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Check-in is assigned to' })).toBeVisible();

  await choose(page, couple.id, 'Boundary list');
  await page.getByRole('group', { name: 'For whom' }).getByRole('checkbox', { name: couple.ben.name }).uncheck();
  await expect(page.getByRole('region', { name: /^Preview: / })).toHaveCount(1);
  await page.getByRole('button', { name: `Assign to ${couple.anna.name}` }).click();
  await expect(page.getByRole('status').filter({ hasText: `Boundary list is assigned to ${couple.anna.name}.` })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Now' }).getByRole('heading', { level: 3 })).toHaveText([
    /Boundary list/,
    /Check-in/,
    /I-statement/,
  ]);
  await expect(page.getByText('Tue and Fri')).toBeVisible();

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/today');
  await expect(anna.getByRole('link', { name: 'Boundary list' }).or(anna.getByRole('heading', { name: 'Boundary list' }))).toBeVisible();
  await expect(anna.getByRole('region', { name: 'Later' })).toContainText('Check-in');
  const ben = await visitors.openAs(couple.ben, phone);
  await ben.goto('/today');
  await expect(ben.getByRole('region', { name: 'Later' })).toContainText('Check-in');
  await expect(ben.getByText('One small moment of this week is enough.')).toBeVisible();
  await expect(ben.getByText('Boundary list')).toHaveCount(0);
});

test('a schedule is changed, ended or undone, and what was answered stays', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  const page = await visitors.openAs(demo.counselor, desk);
  await choose(page, couple.id, 'Gratitude journal');
  await page.getByRole('group', { name: 'For whom' }).getByRole('checkbox', { name: couple.ben.name }).uncheck();
  await howOften(page, 'Daily');
  await page.getByRole('group', { name: 'Until when' }).getByText('Until a day').click();
  await page.getByLabel('Last day').fill(dayIn(20));
  await page.getByRole('button', { name: `Assign to ${couple.anna.name}` }).click();
  await expect(page.getByText('Every day')).toBeVisible();
  await practice.write(couple.anna, 'S48', { what: 'You made tea' }, { entry: ['counselor'] });

  await page.getByRole('button', { name: 'Change Gratitude journal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change Gratitude journal' });
  await howOften(dialog, 'Every n days');
  await dialog.getByRole('spinbutton', { name: /Every/ }).fill('3');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The change is saved. What was answered stays as it is.' })).toBeVisible();
  await expect(page.getByText('Every 3 days')).toBeVisible();
  await expect(page.getByText('1 of 1 done')).toBeVisible();

  await page.getByRole('button', { name: 'Change Gratitude journal' }).click();
  await howOften(dialog, 'Monthly');
  await dialog.getByRole('spinbutton', { name: /On day/ }).fill('31');
  await dialog.getByRole('spinbutton', { name: /On day/ }).blur();
  await expect(dialog.getByText('In shorter months, on the last day.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Each month on day 31, or the last day')).toBeVisible();

  await page.getByRole('button', { name: 'End Gratitude journal' }).click();
  const end = page.getByRole('dialog', { name: 'End Gratitude journal?' });
  await expect(end).toContainText('What was answered stays, and so does what is shared.');
  await end.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByRole('region', { name: 'Before' })).toContainText('Gratitude journal');
  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/earlier');
  await expect(anna.getByRole('link', { name: /Gratitude journal/ })).toContainText('You made tea');
  await anna.goto('/today');
  await expect(anna.getByText('Nothing to do right now')).toBeVisible();

  await choose(page, couple.id, 'I-statement');
  await howOften(page, 'Once');
  await page.getByRole('button', { name: /^Assign to / }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'It is taken back. Nothing falls due.' })).toBeVisible();
  await anna.reload();
  await expect(anna.getByText('Nothing to do right now')).toBeVisible();
});

/** A calendar day so many days from now. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
