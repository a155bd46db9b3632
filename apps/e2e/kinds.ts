import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { demo, type Person, type Practice, type TestCouple } from './practice';

/** A couple whose counselor has seen each partner alone, so that the gate is clear. */
export async function clearedCouple(practice: Practice): Promise<TestCouple> {
  const couple = await practice.couple();
  const token = await practice.tokenOf(demo.counselor);
  const seenOn = new Date().toISOString().slice(0, 10);
  for (const { id: partnerId } of [couple.anna, couple.ben])
    await practice.call(token, 'POST', `/couples/${couple.id}/contacts`, { partnerId, seenOn, how: 'in_person' });
  await practice.call(token, 'PUT', `/couples/${couple.id}/safety`, { gate: 'clear', stage: 2 });
  return couple;
}

/** Answers a form on an entry without a browser. */
export function respond(practice: Practice, person: Person, entryId: string, form: string, answers: unknown): Promise<unknown> {
  return practice.call(
    person.token,
    'POST',
    `/entries/${entryId}/responses`,
    { form, on: null, answers },
    { 'idempotency-key': randomUUID() },
  );
}

/** From today into a homework, up to its first question. */
export async function start(page: Page, title: string, verb = 'Start'): Promise<void> {
  await page.goto('/today');
  await page
    .getByRole('link', { name: title })
    .or(page.getByRole('region', { name: title }).getByRole('link', { name: 'Start' }))
    .first()
    .click();
  await page.getByRole('button', { name: verb, exact: true }).click();
  await expect(page).toHaveURL(/\/write\//);
}

export const goOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();
export const heading = (page: Page, words: string | RegExp) => page.getByRole('heading', { level: 1, name: words });

/** What a page says, so that two can be compared. */
export async function wordsOf(page: Page): Promise<string> {
  await expect(page.locator('main h1').first()).toBeVisible();
  await expect(page.locator('main gw-loading')).toHaveCount(0);
  return page.locator('main').innerText();
}
