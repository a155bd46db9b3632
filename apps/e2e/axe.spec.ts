import type { Page } from '@playwright/test';
import type { OwnEntry } from '@groundwork/contract';
import { expectAccessible } from './accessible';
import { expect, test } from './portal';
import { demo, type Person, type Practice, type TestCouple } from './practice';
import { desk as itsDesk, phone as itsPhone, still } from './visitors';

/** Opens an address and waits until its own words are there. */
async function open(page: Page, path: string, words: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: words }).first()).toBeVisible();
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
}

/** Opens each address and looks at it. */
async function lookAt(page: Page, pages: readonly (readonly [path: string, words: string | RegExp])[]): Promise<void> {
  for (const [path, words] of pages) {
    await test.step(path, async () => {
      await open(page, path, words);
      await expectAccessible(page);
    });
  }
}

/** On every page of a partner the way out is there. */
const exitOf = (page: Page) => page.getByRole('link', { name: 'Leave now', exact: true });

const desk = { ...itsDesk, ...still };
const phone = { ...itsPhone, ...still };

// Keeping a trace of every look would take as long again; a page that fails is photographed.
test.use({ trace: 'off' });

const review_on = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const statement = {
  when: 'You came home at nine',
  i_feel: ['worried'],
  because: 'Not knowing brings the old fear back',
  i_need: 'A message when it gets late',
};
const boundary = {
  category: 'digital',
  text: 'Phones stay in the hall at dinner',
  whose: 'mine',
  if_crossed: 'I say that I would like to talk',
  status: 'proposed',
  review_on,
};

/** Saves other words for the entry that is being written at an address, as another device of its author would. */
async function saveElsewhere(practice: Practice, author: Person, address: string): Promise<void> {
  const [, id] = /\/write\/([\w-]+)/.exec(address) ?? [];
  const { version } = await practice.call<OwnEntry>(author.token, 'GET', `/entries/${id}`);
  await practice.call(author.token, 'PUT', `/entries/${id}/draft`, { answers: { when: 'It was late' } }, { 'if-match': `"${version}"` });
}

/** A couple with something of everything on its pages. */
async function busyCouple(practice: Practice): Promise<{ couple: TestCouple; entryId: string }> {
  const couple = await practice.couple();
  for (const homework of ['S15', 'S25', 'S44', 'S48', 'S55', 'S83'])
    await practice.assign(couple, homework, [couple.anna, couple.ben], { note: 'Take your time.' });
  const { id } = await practice.write(couple.anna, 'S15', statement, {
    statement: ['counselor', 'partner', 'report'],
    reason: ['counselor'],
  });
  await practice.write(couple.anna, 'S55', boundary, { boundary: ['counselor'] });
  await practice.write(couple.ben, 'S48', { what: 'There was soup when I came home' }, { entry: ['partner', 'counselor'] });
  return { couple, entryId: id };
}

test('before signing in', async ({ visitors }) => {
  test.setTimeout(120_000);
  const page = await visitors.open(desk);
  await lookAt(page, [
    ['/sign-in', 'Sign in'],
    ['/join#an-invitation-that-was-never-sent', 'You have an invitation'],
    ['/forgot', 'Choose a new password'],
    ['/reset#a-link-that-was-never-sent-to-anybody', 'Choose a new password'],
    ['/signed-out', 'You are signed out'],
    ['/back-soon', 'We will be back in a moment'],
  ]);
  visitors.expectAnswers(401);
  await open(page, '/sign-in', 'Sign in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('an admin', async ({ visitors }) => {
  test.setTimeout(120_000);
  const page = await visitors.openAs(demo.admin, desk);
  await lookAt(page, [
    ['/accounts', 'People'],
    ['/clinic', 'Clinic'],
    ['/clinic/measures', 'Measures'],
    ['/mail', 'Mail'],
    ['/me', 'Your account'],
    ['/me/sign-ins', 'Where you are signed in'],
    ['/nowhere', 'There is nothing here'],
  ]);
  await open(page, '/accounts', 'People');
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('dialog', { name: 'Invite somebody' })).toBeVisible();
  await expectAccessible(page);
});

test('a partner between homework', async ({ visitors, practice }) => {
  test.setTimeout(120_000);
  const { couple, entryId } = await busyCouple(practice);
  const page = await visitors.openAs(couple.anna, phone);
  await lookAt(page, [
    ['/today', /^Good /],
    ['/help', 'Help when you need it'],
    ['/earlier', 'What you wrote'],
    [`/earlier/${entryId}`, 'I-statement'],
    [`/sent/${entryId}`, 'It is submitted'],
    ['/me', 'Your account'],
    ['/me/sign-ins', 'Where you are signed in'],
    ['/before-you-start', 'Leaving this page fast'],
    ['/nowhere', 'There is nothing here'],
  ]);
  await open(page, '/shared', 'Shared with you');
  await page.getByRole('button', { name: 'Open: Gratitude journal' }).click();
  await expect(page.getByText('There was soup when I came home')).toBeVisible();
  await expectAccessible(page);
  await expect(exitOf(page)).toBeVisible();
});

test('a partner doing each kind of homework', async ({ visitors, practice }) => {
  test.setTimeout(180_000);
  const { couple } = await busyCouple(practice);
  const page = await visitors.openAs(couple.ben, phone);
  const goOn = () => page.getByRole('button', { name: 'Continue' }).click();
  const look = async (words: string | RegExp) => {
    await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
    await expect(exitOf(page)).toBeVisible();
    await expectAccessible(page);
  };
  const begin = async (homework: string, verb: string) => {
    await page.goto(`/tasks/${(await practice.task(couple.ben, homework)).id}`);
    await look(/./);
    await page.getByRole('button', { name: verb }).click();
  };

  await begin('S15', 'Start');
  await page.getByRole('textbox').fill('You always come home late');
  await expect(page.getByText('“Always” and “never” can sound like blame.')).toBeVisible();
  await look('What happened?');
  await saveElsewhere(practice, couple.ben, page.url());
  visitors.expectAnswers(412);
  await page.getByRole('textbox').fill('You came home at nine');
  await look('This was changed on another device');
  await page.getByRole('radio', { name: 'Here' }).check();
  await page.getByRole('button', { name: 'Keep these and go on' }).click();
  await goOn();
  await goOn();
  await look('What did you feel?');
  await page.getByRole('checkbox', { name: 'worried' }).check();
  await goOn();
  await page.getByRole('textbox').fill('It matters to me');
  await goOn();
  await page.getByRole('textbox').fill('A message');
  await goOn();
  await look('Look at your answers');
  await goOn();
  for (const each of await page.getByRole('switch').all()) await each.check();
  for (const each of await page.getByText(/would see$|would show$/).all()) await each.click();
  await look('Who may read this?');

  await begin('S25', 'Start');
  await look('How is it today?');

  await begin('S55', 'Add one');
  await look('Your boundary');

  await begin('S44', 'Start');
  await look(/./);

  await page.goto(`/tasks/${(await practice.task(couple.ben, 'S83')).id}`);
  await look('How long does it take?');
});

test("a counselor's couple", async ({ visitors, practice }) => {
  test.setTimeout(180_000);
  const { couple } = await busyCouple(practice);
  const page = await visitors.openAs(demo.counselor, desk);
  await open(page, `/people/${couple.id}`, couple.anna.name);
  await page.getByRole('button', { name: /^I-statement/ }).click();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByLabel(`Answer ${couple.anna.name}`)).toBeVisible();
  await expectAccessible(page);
  await lookAt(page, [
    [`/people/${couple.id}/shared`, couple.anna.name],
    [`/people/${couple.id}/limits`, /^Proposed/],
    [`/people/${couple.id}/homework`, 'Now'],
    [`/people/${couple.id}/figures`, 'On the whole'],
    [`/people/${couple.id}/measures`, 'Measures'],
    [`/people/${couple.id}/before`, 'Before the session'],
    [`/people/${couple.id}/readable`, 'What you may see and print'],
    [`/people/${couple.id}/partners`, couple.anna.name],
    [`/people/${couple.id}/assign`, 'Choose homework'],
    [`/people/${couple.id}/assign/S25`, /Check-in/],
    [`/people/${couple.id}/sessions`, 'Sessions'],
    [`/people/${couple.id}/documents`, 'Documents'],
  ]);
});

test("a counselor's desk", async ({ visitors }) => {
  test.setTimeout(180_000);
  const page = await visitors.openAs(demo.counselor, desk);
  await lookAt(page, [
    ['/caseload', 'Your caseload'],
    ['/inbox', 'Inbox'],
    ['/library', 'Library'],
    ['/library/S15', 'I-statement'],
    ['/people/new', 'Open a couple'],
    ['/nowhere', 'There is nothing here'],
    ['/me', 'Your account'],
  ]);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(['Caseload', 'Inbox', 'Library']);
});

test('a couple of twelve weeks, with figures, and a document in the making', async ({ visitors }) => {
  test.setTimeout(180_000);
  const page = await visitors.openAs(demo.counselor, desk);
  await open(page, '/caseload', 'Your caseload');
  await page.getByRole('row').filter({ hasText: '7F3K' }).getByRole('link', { name: 'Zoë Łukasiewicz' }).click();
  await page.getByRole('heading', { name: 'Over time', exact: true }).scrollIntoViewIfNeeded();
  const figure = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Check-ins over time' }) });
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('svg').first()).toBeVisible();
  await figure.getByText('Show the numbers').click();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Pages of this couple' }).getByRole('link', { name: 'Agreements' }).click();
  await expect(page.getByRole('heading', { name: /^Agreed/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Pages of this couple' }).getByRole('link', { name: 'Sessions' }).click();
  await page.getByRole('region', { name: 'Earlier' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'What you worked on' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Make the PDF' }).click();
  await page.getByRole('button', { name: 'Twelve weeks' }).click();
  await expect(page.getByRole('region', { name: 'In their own words' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Your summary' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The document is ready' })).toBeAttached();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'All documents' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectAccessible(page);
});
