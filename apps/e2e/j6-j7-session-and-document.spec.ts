import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { textOfPdf } from './pdf';
import { expect, test } from './portal';
import { demo } from './practice';
import { desk, phone } from './visitors';

/** Saves a document as a person would. @returns its neutral name and its bytes */
async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await starting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a session is planned and written up, and its PDF holds what was released and nothing else, also after something is taken back', async ({
  visitors,
  practice,
}) => {
  test.setTimeout(90_000);
  const couple = await practice.couple();
  await practice.assign(couple, 'S15', [couple.anna]);
  await practice.assign(couple, 'S48', [couple.ben]);
  const { id: entryId } = await practice.write(
    couple.anna,
    'S15',
    {
      when: 'You came home at nine',
      i_feel: ['worried'],
      because: 'The kingfisher sat by the canal',
      i_need: 'A message when it gets late',
    },
    { statement: ['counselor', 'report'], reason: ['counselor'] },
  );
  await practice.write(couple.ben, 'S48', { what: 'There was soup when I came home' }, { entry: ['counselor', 'report'] });
  const page = await visitors.openAs(demo.counselor, desk);

  await page.goto(`/people/${couple.id}`);
  await page.getByRole('navigation', { name: 'Pages of this couple' }).getByRole('link', { name: 'Sessions' }).click();
  await page.getByRole('button', { name: 'Plan the first session' }).click();
  const plan = page.getByRole('dialog', { name: 'Plan a session' });
  await plan.getByLabel('Day').fill(dayIn(7));
  await plan.getByLabel('Time').fill('17:30');
  await plan.getByLabel('Minutes').fill('60');
  await plan.getByLabel('Place').selectOption('Video');
  await plan.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Planned: .* 17:30/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Coming up' })).toContainText('60 minutes · Video');

  await page.getByRole('button', { name: 'Plan a session' }).click();
  await plan.getByLabel('Day').fill(dayIn(0));
  await plan.getByLabel('Time').fill('00:00');
  await plan.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByRole('heading', { name: 'What you worked on' })).toBeVisible();
  await page.getByText('Held', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Held' })).toBeChecked();
  for (const { name } of [couple.anna, couple.ben])
    await page.getByRole('group', { name: 'Who took part' }).getByRole('checkbox', { name }).check();
  await page.getByRole('checkbox', { name: 'Communication' }).check();
  await page.getByLabel('Summary for both').fill('Both looked at the evening of the late train, and the victim of it was the dinner.');
  await expect(page.getByRole('heading', { name: 'Words to think about' })).toBeVisible();
  await page.getByLabel('Summary for both').fill('Both looked at the evening of the late train. They agreed on a message before seven.');
  await expect(page.getByText(/^\s*Saved \d\d:\d\d\s*$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Words to think about' })).toBeHidden();

  await page.getByRole('link', { name: 'Make the PDF' }).click();
  await expect(page.getByRole('heading', { name: 'Make the session PDF' })).toBeVisible();
  await expect(page.getByText('Nothing chosen yet')).toBeVisible();
  await page.getByRole('button', { name: 'Four weeks' }).click();
  const own = page.getByRole('region', { name: 'In their own words' });
  await expect(own).toContainText(/Anna agreed to this in documents on /);
  await expect(own).toContainText('Not released for documents');
  await expect(own.getByRole('checkbox', { disabled: true })).toHaveCount(1);
  await expect(own.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await own.getByRole('button', { name: /^Select all that may be included/ }).click();
  await page.getByRole('region', { name: 'Your summary' }).getByRole('checkbox').check();
  const all = page.getByRole('status').filter({ hasText: 'lines chosen' });
  await expect(all).toHaveText('3 lines chosen');
  await page.getByRole('button', { name: 'Make the PDF' }).click();

  await expect(page.getByRole('status').filter({ hasText: 'The document is ready' })).toBeAttached();
  await expect(page.getByRole('region', { name: 'What it rests on' })).toContainText(couple.anna.name);
  const first = await download(page, 'Download');
  expect(first.name).toMatch(/^[a-z0-9-]+\.pdf$/i);
  expect(first.name).not.toMatch(/anna|ben|birch|couple|session/i);
  expect(first.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const before = await textOfPdf(first.bytes);
  expect(before).toContain('They agreed on a message before seven.');
  expect(before).toContain('You came home at nine');
  expect(before).toContain('There was soup when I came home');
  expect(before).not.toContain('kingfisher');
  expect(before).toContain(couple.code);

  await page.getByRole('link', { name: 'All documents' }).click();
  const document = page.getByRole('article');
  await expect(document).toHaveCount(1);
  await expect(document).toContainText('Rests on 2 consents');

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto(`/earlier/${entryId}`);
  const part = anna.getByRole('region', { name: 'What happened, what you felt and what you need' });
  await expect(part).toContainText('Documents made from this part, which taking it back does not change:');
  await part.getByRole('switch', { name: 'A session document' }).click();
  await expect(anna.getByRole('status').filter({ hasText: 'A session document: can no longer read this.' })).toBeAttached();

  await page.reload();
  await expect(document).toContainText('Out of date');
  await expect(document).toContainText('Something in it was withdrawn on');
  await document.getByRole('link', { name: 'Make a new one' }).click();
  await page.getByRole('button', { name: 'Four weeks' }).click();
  await expect(own.getByRole('checkbox', { disabled: true })).toHaveCount(2);
  for (const each of await own.getByRole('checkbox', { disabled: false }).all()) await each.check();
  await page.getByRole('region', { name: 'Your summary' }).getByRole('checkbox').check();
  await expect(all).toHaveText('2 lines chosen');
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The document is ready' })).toBeAttached();
  const after = await textOfPdf((await download(page, 'Download')).bytes);
  expect(after).toContain('They agreed on a message before seven.');
  expect(after).toContain('There was soup when I came home');
  expect(after).not.toContain('You came home at nine');

  await page.getByRole('link', { name: 'All documents' }).click();
  await expect(document).toHaveCount(2);
  await expect(document.filter({ hasText: 'Out of date' })).toHaveCount(1);
});

/** A calendar day of the clinic so many days from now. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'America/New_York' });
}
