import { clearedCouple } from './kinds';
import { expect, test } from './portal';
import { demo } from './practice';
import { desk, phone } from './visitors';

test('a hard question waits with the counselor, is kept back, passed on, answered, and its asker says what it was worth', async ({
  visitors,
  practice,
}) => {
  const couple = await clearedCouple(practice);
  await practice.assign(couple, 'S20', [couple.anna]);
  const question = await practice.write(
    couple.anna,
    'S20',
    { question: 'Did it go on after New Year?', topic: 'timeline', why_i_need_it: 'make_sense', detail_level: 'yes_no', status: 'asked' },
    { question: ['counselor', 'partner'], reason: ['counselor'] },
  );
  const ben = await visitors.openAs(couple.ben, phone);
  await ben.goto('/together');
  await expect(ben.getByText('Nothing here right now')).toBeVisible();

  const dana = await visitors.openAs(demo.counselor, desk);
  await dana.goto(`/people/${couple.id}/shared`);
  await dana.getByRole('button', { name: /Hard questions/ }).click();
  await expect(dana.getByText('Waits for you')).toBeVisible();
  await expect(dana.getByText('To make sense of what happened')).toBeVisible();
  await dana.getByRole('button', { name: 'Keep for a session' }).click();
  await expect(dana.getByText('You keep this for now')).toBeVisible();
  await ben.reload();
  await expect(ben.getByText('Nothing here right now')).toBeVisible();
  await dana.getByRole('button', { name: `Pass on to ${couple.ben.name}` }).click();
  await expect(dana.getByText('Passed on', { exact: true })).toBeVisible();

  await ben.reload();
  await ben.getByRole('link', { name: /Did it go on after New Year\?|Hard questions/ }).click();
  await expect(ben.getByText('Did it go on after New Year?')).toBeVisible();
  await expect(ben.locator('main')).not.toContainText('To make sense of what happened');
  await ben.getByRole('textbox').first().fill('No. It ended in November.');
  await ben.getByRole('button', { name: 'Send' }).click();
  await expect(ben.getByText('No. It ended in November.')).toBeVisible();

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto(`/together/${question.id}?own=true`);
  await expect(anna.getByText('No. It ended in November.')).toBeVisible();
  await expect(anna.getByRole('heading', { name: 'How was the answer for you?' })).toBeVisible();
  await anna.getByRole('radio', { name: '7', exact: true }).first().check();
  await anna.getByRole('button', { name: 'Send' }).click();
  await expect(anna.getByText('7 of 10')).toBeVisible();
  await ben.reload();
  await expect(ben.getByText('No. It ended in November.')).toBeVisible();
  await expect(ben.locator('main')).not.toContainText(/7 of 10|How was the answer/);
  await dana.reload();
  await dana.getByRole('button', { name: /Hard questions/ }).click();
  await expect(dana.getByText('7 of 10')).toBeVisible();
});
