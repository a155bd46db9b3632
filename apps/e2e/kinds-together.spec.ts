import { clearedCouple, wordsOf } from './kinds';
import { expect, test } from './portal';
import { phone } from './visitors';

test('sealed answers open together, and until then nothing tells that there is one', async ({ visitors, practice }) => {
  const couple = await clearedCouple(practice);
  await practice.assign(couple, 'S72', [couple.anna, couple.ben]);
  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/together');
  await expect(anna.getByText('Nothing here right now')).toBeVisible();
  const [togetherBefore, sharedBefore] = [await wordsOf(anna), (await anna.goto('/shared'), await wordsOf(anna))];

  const ben = await visitors.openAs(couple.ben, phone);
  await ben.goto('/today');
  await ben.getByRole('region').getByRole('link', { name: 'Start' }).first().click();
  await ben.getByRole('button', { name: 'Start' }).click();
  const card = (await ben.locator('gw-card-deck p').first().innerText()).trim();
  await expect(ben.getByRole('button', { name: 'Another card' })).toHaveCount(0);
  await ben.getByRole('button', { name: 'Continue' }).click();
  await ben.getByRole('textbox').fill('Sleep, then mend the old clock.');
  await ben.getByRole('button', { name: 'Continue' }).click();
  await ben.getByRole('button', { name: 'Continue' }).click();
  await ben.getByRole('switch', { name: 'Open when we both have' }).check();
  await ben.getByRole('button', { name: 'Submit' }).click();
  await expect(ben.getByRole('heading', { level: 1, name: 'It is submitted' })).toBeVisible();

  await anna.goto('/together');
  expect(await wordsOf(anna)).toBe(togetherBefore);
  await anna.goto('/shared');
  expect(await wordsOf(anna)).toBe(sharedBefore);

  await anna.goto('/today');
  await anna.getByRole('region').getByRole('link', { name: 'Start' }).first().click();
  await anna.getByRole('button', { name: 'Start' }).click();
  await expect(anna.locator('gw-card-deck p').first()).toHaveText(card);
  await anna.getByRole('button', { name: 'Continue' }).click();
  await anna.getByRole('textbox').fill('The first bus, until it is green outside.');
  await anna.getByRole('button', { name: 'Continue' }).click();
  await anna.getByRole('button', { name: 'Continue' }).click();
  await anna.getByRole('switch', { name: 'Open when we both have' }).check();
  await anna.getByRole('button', { name: 'Submit' }).click();
  await expect(anna.getByRole('heading', { level: 1, name: 'It is submitted' })).toBeVisible();

  await anna.goto('/shared');
  await anna.getByRole('button', { name: /^Open/ }).first().click();
  await expect(anna.getByText('Sleep, then mend the old clock.')).toBeVisible();
  await ben.goto('/shared');
  await ben.getByRole('button', { name: /^Open/ }).first().click();
  await expect(ben.getByText('The first bus, until it is green outside.')).toBeVisible();
});

test('what both said yes to is shown to both, and nothing at all while one of them is silent', async ({ visitors, practice }) => {
  const couple = await clearedCouple(practice);
  await practice.assign(couple, 'S60', [couple.anna, couple.ben]);
  const steps = (yes: readonly string[], no: readonly string[]) => [
    ...yes.map((step) => ({ step, comfort: 'yes' })),
    ...no.map((step) => ({ step, comfort: 'not_now' })),
  ];
  const ben = await visitors.openAs(couple.ben, phone);
  await ben.goto('/matches/S60');
  await expect(ben.getByText('Nothing here right now')).toBeVisible();
  const silent = await wordsOf(ben);
  await practice.write(couple.anna, 'S60', { steps: steps(['hold_hands', 'hug'], ['kiss']) }, { steps: ['partner'] });

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/matches/S60');
  await expect(anna.getByText('Nothing here right now')).toBeVisible();
  for (const path of ['/matches/S60', '/shared', '/together']) {
    await ben.goto(path);
    await expect(ben.locator('main')).not.toContainText(/hug|hands|kiss/i);
  }
  await ben.goto('/matches/S60');
  expect(await wordsOf(ben)).toBe(silent);

  await practice.write(couple.ben, 'S60', { steps: steps(['hug', 'kiss'], ['hold_hands']) }, { steps: ['partner'] });
  for (const page of [anna, ben]) {
    await page.goto('/matches/S60');
    await expect(page.getByRole('listitem')).toHaveText([/A hug/]);
  }
});
