import { expect, type Page, test as base } from '@playwright/test';
import { type Person, Practice } from './practice';
import { Visitors } from './visitors';

/** The stories' own words: browsers of people (`visitors`), and what is there before they begin (`practice`). */
export const test = base.extend<{ visitors: Visitors; practice: Practice }>({
  visitors: async ({ browser, baseURL }, use) => {
    const visitors = new Visitors(browser, baseURL ?? '');
    await use(visitors);
    visitors.expectQuiet();
    await visitors.close();
  },
  practice: async ({ baseURL }, use) => use(new Practice(baseURL ?? '')),
});

/** Signs in at the form. */
export async function signIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Accepts an invitation as the person who got its mail. */
export async function acceptInvitation(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'You have an invitation' })).toBeVisible();
  await page.getByRole('button', { name: 'Open the invitation' }).click();
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Start' }).click();
}

export { expect };
