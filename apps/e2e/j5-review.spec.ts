import type { Page } from '@playwright/test';
import { expect, test } from './portal';
import { demo, type Person, type Practice, type TestCouple } from './practice';
import { desk, phone } from './visitors';

const statement = {
  when: 'You came home at nine',
  i_feel: ['worried'],
  because: 'Not knowing brings the old fear back',
  i_need: 'A message when it gets late',
};
const checkIn = { mood: 6, trust: 4, safety: 5, connection: 5, hope: 6, note: 'The kingfisher sat by the canal' };
const boundary = {
  category: 'digital',
  text: 'Phones stay in the hall at dinner',
  whose: 'mine',
  if_crossed: 'I say that I would like to talk',
  status: 'proposed',
};

/** Anna shared her statement without its reason and kept her check-in; Ben shared the numbers of his. */
async function sharedALittle(practice: Practice): Promise<{ couple: TestCouple; entryId: string }> {
  const couple = await practice.couple();
  await practice.assign(couple, 'S15', [couple.anna, couple.ben]);
  await practice.assign(couple, 'S25', [couple.anna, couple.ben]);
  const { id } = await practice.write(couple.anna, 'S15', statement, { statement: ['counselor'] });
  await practice.write(couple.anna, 'S25', checkIn);
  await practice.write(couple.ben, 'S25', { ...checkIn, note: 'Only for me' }, { ratings: ['counselor'] });
  return { couple, entryId: id };
}

const side = (page: Page, person: Person) => page.getByRole('region', { name: person.name });

test('a counselor sees at a glance what is new, reads it side by side, answers and marks it reviewed', async ({ visitors, practice }) => {
  const { couple, entryId } = await sharedALittle(practice);
  const page = await visitors.openAs(demo.counselor, desk);
  await page.goto('/caseload');
  const row = page.getByRole('row').filter({ hasText: couple.code });
  await expect(row).toContainText(couple.anna.name);
  await expect(row).toContainText(couple.ben.name);
  await expect(row).toContainText('None planned');
  await expect(row).toContainText('1 open');
  await expect(row).toContainText('3 done');
  await expect(row).toContainText('2 new');
  await page.getByRole('searchbox', { name: 'Find a couple' }).fill(couple.anna.name);
  await expect(page.getByRole('row')).toHaveCount(2);
  await row.getByRole('link', { name: couple.anna.name }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${couple.anna.name} hurt partner`);
  await expect(side(page, couple.anna).getByRole('button')).toHaveCount(1);
  await expect(side(page, couple.ben).getByRole('button')).toHaveCount(1);
  await side(page, couple.anna)
    .getByRole('button', { name: /^I-statement/ })
    .click();
  await expect(side(page, couple.anna)).toContainText('You came home at nine');
  await expect(side(page, couple.anna)).not.toContainText('the old fear');
  await side(page, couple.ben)
    .getByRole('button', { name: /^Check-in/ })
    .click();
  await expect(side(page, couple.ben)).toContainText('How much trust do you feel between you today?');
  await expect(page.getByText('kingfisher')).toHaveCount(0);
  await expect(page.getByText('Only for me')).toHaveCount(0);

  await side(page, couple.anna).getByRole('button', { name: 'Answer' }).click();
  await page.getByLabel(`Answer ${couple.anna.name}`).fill('Thank you. Let us start there on Thursday.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(side(page, couple.anna)).toContainText('Thank you. Let us start there on Thursday.');
  // Who answers has read it.
  await expect(side(page, couple.anna).getByText('Reviewed', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Shared', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 to review' })).toBeVisible();
  await page.getByRole('button', { name: 'Start reviewing' }).click();
  await side(page, couple.ben).getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything is reviewed' })).toBeVisible();
  await page.goto('/caseload');
  await expect(row).toContainText('Nothing new');

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/earlier');
  await expect(anna.getByRole('link', { name: /I-statement/ })).toContainText('Your counselor answered');
  await anna.goto(`/earlier/${entryId}`);
  await expect(anna.getByRole('region', { name: 'From your counselor' })).toContainText('Thank you. Let us start there on Thursday.');
  await expect(anna.getByRole('region', { name: 'Who has opened this' })).toContainText(demo.counselor.name);
});

test('what a partner takes back is gone for the counselor the next time they look', async ({ visitors, practice }) => {
  const { couple, entryId } = await sharedALittle(practice);
  const page = await visitors.openAs(demo.counselor, desk);
  await page.goto(`/people/${couple.id}`);
  await side(page, couple.anna)
    .getByRole('button', { name: /^I-statement/ })
    .click();
  await expect(side(page, couple.anna)).toContainText('You came home at nine');

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto(`/earlier/${entryId}`);
  await anna
    .getByRole('group', { name: 'Who may read: What happened, what you felt and what you need' })
    .getByRole('switch', { name: 'Your counselor' })
    .click();
  await expect(anna.getByRole('status').filter({ hasText: 'Your counselor: can no longer read this.' })).toBeAttached();

  visitors.expectAnswers(404);
  await side(page, couple.anna)
    .getByRole('button', { name: /^(Mark as reviewed|Reviewed, next)$/ })
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'This is not here any more.' })).toBeVisible();
  await expect(side(page, couple.anna)).toContainText('Nothing shared here yet.');
  await page.goto('/caseload');
  await expect(page.getByRole('row').filter({ hasText: couple.code })).toContainText('1 new');
  await page.goto(`/people/${couple.id}/shared`);
  await expect(side(page, couple.anna)).toContainText('Nothing shared here yet.');
  await expect(page.getByText('You came home at nine')).toHaveCount(0);
});

test('boundaries stand by their status', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S55', [couple.anna, couple.ben]);
  const review_on = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await practice.write(couple.anna, 'S55', { ...boundary, review_on }, { boundary: ['counselor'] });
  await practice.write(
    couple.ben,
    'S55',
    { ...boundary, text: 'Money over 200 is talked about first', status: 'agreed', review_on },
    { boundary: ['counselor'] },
  );
  await practice.write(couple.ben, 'S55', { ...boundary, text: 'The kingfisher sat by the canal', review_on });

  const page = await visitors.openAs(demo.counselor, desk);
  await page.goto(`/people/${couple.id}`);
  await page.getByRole('navigation', { name: 'Pages of this couple' }).getByRole('link', { name: 'Agreements' }).click();
  const proposed = page.getByRole('region', { name: /^Proposed/ });
  await expect(proposed).toContainText('Phones stay in the hall at dinner');
  await expect(proposed).toContainText(`${couple.anna.name}, for themselves`);
  await expect(page.getByRole('region', { name: /^Agreed/ })).toContainText('Money over 200 is talked about first');
  await expect(page.getByText('kingfisher')).toHaveCount(0);
  await expect(page.getByText('I say that I would like to talk')).toHaveCount(0);
});

test('the check-ins of twelve weeks stand in a picture with the sessions, and in a table', async ({ visitors }) => {
  const page = await visitors.openAs(demo.counselor, desk);
  await page.goto('/caseload');
  const row = page.getByRole('row').filter({ hasText: '7F3K' });
  await expect(row.getByRole('img', { name: /^Trust as shared, weekly middle value of 0 to 10/ })).toBeVisible();
  await row.getByRole('link', { name: 'Zoë Łukasiewicz' }).click();
  const figure = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Check-ins over time' }) });
  await page.getByRole('heading', { name: 'Over time', exact: true }).scrollIntoViewIfNeeded();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText(/^Mood, .* from 0 to 10, from .*Each line is the middle value of the last seven days\.$/)).toBeVisible();
  await expect(figure.locator('svg').first()).toContainText('Session');
  await figure.getByText('Show the numbers').click();
  const table = figure.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Week from' })).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: 'Session' }).first()).toBeVisible();
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(20);

  await page.getByLabel('Period').selectOption('4 weeks');
  await figure.getByText('Show the numbers').click();
  // Four weeks touch four calendar weeks on Sundays, else five.
  await expect.poll(() => table.getByRole('row').filter({ hasText: 'Trust' }).count()).toBeLessThan(6);
});
