import type { Page } from '@playwright/test';
import { expect, test } from './portal';
import { phone } from './visitors';

/** The small print that says where the words are now. */
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^\s*Saved \d\d:\d\d\s*$/ });
const question = (page: Page, words: string) => page.getByRole('heading', { level: 1, name: words });
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const reader = (page: Page, part: string, name: string) =>
  page.getByRole('group', { name: `Who may read: ${part}` }).getByRole('switch', { name });

const statement = 'What happened, what you felt and what you need';
const reason = 'Why it matters to you';

test('an I-statement is written on a phone, with hints that never hold it up, and each part shared on its own', async ({
  visitors,
  practice,
}) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S15', [couple.anna], { note: 'One small moment of this week is enough.' });
  const page = await visitors.openAs(couple.anna, phone);
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), Anna$/ })).toBeVisible();
  const next = page.getByRole('region', { name: 'I-statement' });
  await expect(next).toContainText('One small moment of this week is enough.');
  await next.getByRole('link', { name: 'Start' }).click();
  await expect(page.getByText('Only you can read what you write, until you decide otherwise.')).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();

  await expect(question(page, 'What happened?')).toBeVisible();
  await expect(page.getByText('Step 1 of 4')).toBeVisible();
  await page.getByRole('textbox', { name: 'What happened?' }).fill('You never call when it gets late');
  await expect(page.getByText('“Always” and “never” can sound like blame.')).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await goOn(page);

  await expect(question(page, 'What did you feel?')).toBeVisible();
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('Something here is still open');
  await page.getByRole('checkbox', { name: 'worried' }).check();
  await page.getByRole('checkbox', { name: 'unimportant' }).check();
  await goOn(page);
  await page.getByRole('textbox', { name: 'Why does it matter to you?' }).fill('Waiting without a word brings the old fear back');
  await goOn(page);
  await page.getByRole('textbox', { name: 'What do you need?' }).fill('A short message when plans change');
  await goOn(page);

  await expect(question(page, 'Look at your answers')).toBeVisible();
  await page.getByRole('link', { name: 'Change: What happened?' }).click();
  await page.getByRole('textbox', { name: 'What happened?' }).fill('You came home at nine and we had said seven');
  await expect(page.getByText('“Always” and “never” can sound like blame.')).toBeHidden();
  for (const words of ['What did you feel?', 'Why does it matter to you?', 'What do you need?', 'Look at your answers']) {
    await goOn(page);
    await expect(question(page, words)).toBeVisible();
  }
  await expect(page.getByText('You came home at nine and we had said seven')).toBeVisible();
  await goOn(page);

  await expect(question(page, 'Who may read this?')).toBeVisible();
  await expect(page.getByRole('switch')).toHaveCount(6);
  for (const each of await page.getByRole('switch').all()) await expect(each).not.toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: 'Only you can read this' })).toBeVisible();
  await reader(page, statement, 'Your counselor').check();
  await reader(page, statement, couple.ben.name).check();
  await reader(page, reason, 'Your counselor').check();

  const ofBen = page.getByRole('group').filter({ hasText: `What ${couple.ben.name} would see` });
  await ofBen.getByText(`What ${couple.ben.name} would see`).click();
  await expect(ofBen).toContainText('You came home at nine and we had said seven');
  await expect(ofBen).not.toContainText('Waiting without a word brings the old fear back');
  const ofCounselor = page.getByRole('group').filter({ hasText: 'What your counselor would see' });
  await ofCounselor.getByText('What your counselor would see').click();
  await expect(ofCounselor).toContainText('Waiting without a word brings the old fear back');
  const ofReport = page.getByRole('group').filter({ hasText: 'What a session document would show' });
  await ofReport.getByText('What a session document would show').click();
  await expect(ofReport).toContainText('Nothing of this.');

  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(question(page, 'It is submitted')).toBeVisible();
  await expect(page.getByText(`Your counselor can read: ${statement}, ${reason}`)).toBeVisible();
  await expect(page.getByText(`${couple.ben.name} can read: ${statement}`)).toBeVisible();
  await page.getByRole('link', { name: 'Back to today' }).click();
  await expect(page.getByRole('region', { name: 'Done lately' })).toContainText('I-statement');
});

test('what was typed on one phone goes on in mid-sentence on another, and the first one is told calmly', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S15', [couple.anna]);
  const first = await visitors.openAs(couple.anna, phone);
  await first.goto('/today');
  await first.getByRole('region', { name: 'I-statement' }).getByRole('link', { name: 'Start' }).click();
  await first.getByRole('button', { name: 'Start' }).click();
  const words = first.getByRole('textbox', { name: 'What happened?' });
  await words.fill('You came home at nine and');
  await expect(saved(first)).toBeVisible();

  const second = await visitors.openAs(couple.anna, phone);
  await second.goto('/today');
  await second.getByRole('link', { name: /^Go on/ }).click();
  const others = second.getByRole('textbox', { name: 'What happened?' });
  await expect(others).toHaveValue('You came home at nine and');
  await others.press('End');
  await others.pressSequentially(' we had said seven');
  await expect(saved(second)).toBeVisible();

  visitors.expectAnswers(412);
  await words.press('End');
  await words.pressSequentially(' I was waiting');
  await expect(question(first, 'This was changed on another device')).toBeVisible();
  await expect(first.getByText('Both texts are here. Choose which one to keep.')).toBeVisible();
  const choice = first.getByRole('group', { name: 'What happened?' });
  await expect(choice.getByRole('radio', { name: 'On the other device' })).not.toBeChecked();
  await expect(choice.getByRole('radio', { name: 'Here' })).not.toBeChecked();
  await expect(choice).toContainText('You came home at nine and we had said seven');
  await expect(choice).toContainText('You came home at nine and I was waiting');
  await choice.getByRole('radio', { name: 'On the other device' }).check();
  await first.getByRole('button', { name: 'Keep these and go on' }).click();
  await expect(words).toHaveValue('You came home at nine and we had said seven');

  await first.reload();
  await expect(words).toHaveValue('You came home at nine and we had said seven');
});

test('without a connection writing goes on, says so, and saves itself when it is back', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S15', [couple.anna]);
  const page = await visitors.openAs(couple.anna, phone);
  await page.goto('/today');
  await page.getByRole('region', { name: 'I-statement' }).getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('textbox', { name: 'What happened?' }).fill('You came home at nine');
  await expect(saved(page)).toBeVisible();

  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: 'What happened?' }).fill('You came home at nine and we had said seven');
  await expect(page.getByText('Not saved yet: we keep trying')).toBeVisible();
  await goOn(page);
  await page.getByRole('checkbox', { name: 'worried' }).check();
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'worried' })).toBeChecked();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('textbox', { name: 'What happened?' })).toHaveValue('You came home at nine and we had said seven');
});

test('a check-in takes a moment, and a number can be left out', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S25', [couple.ben]);
  const page = await visitors.openAs(couple.ben, phone);
  await page.goto('/today');
  await page.getByRole('region', { name: 'Check-in' }).getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Start' }).click();

  await expect(question(page, 'How is it today?')).toBeVisible();
  const rate = (asked: string, answer: string) =>
    page.getByRole('radiogroup', { name: asked }).getByRole('radio', { name: answer, exact: true }).check();
  await rate('How is your mood?', '6');
  await rate('How much trust do you feel between you today?', '4');
  await rate('How safe do you feel with your feelings?', 'Skip this one');
  await rate('How close do you feel to each other?', '5');
  await goOn(page);
  await page.getByLabel('One word for today').fill('Hopeful');
  await goOn(page);
  await expect(question(page, 'Look at your answers')).toBeVisible();
  await goOn(page);

  await expect(page.getByText('In a document only as a trend or a count, never as single answers.')).toBeVisible();
  await expect(page.getByText('Never possible for this part: a session document.')).toBeVisible();
  await reader(page, 'Your numbers', 'Your counselor').check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Your counselor can read: Your numbers')).toBeVisible();
});

test('a boundary list grows one by one; sharing is widened and taken back with one tap', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S55', [couple.anna]);
  const page = await visitors.openAs(couple.anna, phone);
  await page.goto('/today');
  await page.getByRole('region', { name: 'Boundary list' }).getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Add one' }).click();

  await expect(question(page, 'Your boundary')).toBeVisible();
  await page.getByRole('radio', { name: 'Phones and online life' }).check();
  await page.getByRole('textbox', { name: 'What is your boundary?' }).fill('Phones stay in the hall at dinner');
  await page.getByRole('radio', { name: 'Mine' }).check();
  await goOn(page);
  await page.getByRole('textbox', { name: 'What will you do if it is crossed?' }).fill('I put mine away first and say why I care');
  await page.getByRole('radio', { name: 'Proposed' }).check();
  await page.getByLabel('When will you look at it again?').fill(dayIn(30));
  await goOn(page);
  await goOn(page);
  await expect(question(page, 'Who may read this?')).toBeVisible();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Only you can read this')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'Phones stay in the hall at dinner' });
  await expect(item).toContainText('Proposed');

  const partner = await visitors.openAs(couple.ben, phone);
  await partner.goto('/shared');
  await expect(partner.getByRole('heading', { name: 'Nothing here right now' })).toBeVisible();

  await item.getByRole('link', { name: 'Who may read it' }).click();
  const withBen = reader(page, 'The boundary', couple.ben.name);
  await withBen.click();
  await expect(page.getByRole('status').filter({ hasText: `${couple.ben.name}: may read this from now on.` })).toBeAttached();
  await expect(withBen).toBeChecked();

  await partner.reload();
  await partner.getByRole('button', { name: 'Open: Boundary list' }).click();
  await expect(partner.getByText('Phones stay in the hall at dinner')).toBeVisible();
  await expect(partner.getByText('I put mine away first and say why I care')).toHaveCount(0);

  await withBen.click();
  await expect(page.getByRole('status').filter({ hasText: `${couple.ben.name}: can no longer read this.` })).toBeAttached();
  await partner.reload();
  await expect(partner.getByRole('heading', { name: 'Nothing here right now' })).toBeVisible();

  await withBen.click();
  await reader(page, 'What you will do if it is crossed', 'Your counselor').click();
  await page.getByRole('button', { name: 'Keep all of this to myself' }).click();
  for (const each of await page.getByRole('switch').all()) await expect(each).not.toBeChecked();
});

/** A calendar day so many days from now. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
