import type { Locator, Page } from '@playwright/test';
import { expect, test } from './portal';
import { desk } from './visitors';

/** Presses Tab until something has the focus; what takes more than a page's worth of steps cannot be reached. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let steps = 0; steps < 40 && !(await wanted.evaluate((element) => element === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

test('a check-in is done and shared with the keyboard alone', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S25', [couple.anna]);
  const page = await visitors.open(desk);
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('Mail address'));
  await page.keyboard.type(couple.anna.email);
  await tabTo(page, page.getByLabel('Password'));
  await page.keyboard.type(couple.anna.password);
  await page.keyboard.press('Enter');

  const heading = (words: string | RegExp) => page.getByRole('heading', { level: 1, name: words });
  await expect(heading(/^Good /)).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Start' }));
  await page.keyboard.press('Enter');
  await expect(heading('Check-in')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Start' }));
  await page.keyboard.press('Enter');

  await expect(heading('How is it today?')).toBeFocused();
  for (const asked of ['How is your mood?', /How much do you trust/, /How safe/, /How close/]) {
    const scale = page.getByRole('radiogroup', { name: asked });
    await tabTo(page, scale.getByRole('radio').first());
    for (const _ of [0, 1, 2, 3]) await page.keyboard.press('ArrowRight');
    await expect(scale.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  }
  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await expect(heading('In your own words')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await expect(heading('Look at your answers')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');

  await expect(heading('Who may read this?')).toBeVisible();
  const counselor = page.getByRole('switch', { name: 'Your counselor' });
  await tabTo(page, counselor);
  await page.keyboard.press('Space');
  await expect(counselor).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Submit' }));
  await page.keyboard.press('Enter');
  await expect(heading('It is submitted')).toBeFocused();
});
