import { clearedCouple, goOn, heading } from './kinds';
import { expect, test } from './portal';
import { demo } from './practice';
import { desk, phone } from './visitors';

test('a promise is marked by both, each without seeing the other’s mark, and the counselor sees where they differ', async ({
  visitors,
  practice,
}) => {
  const couple = await clearedCouple(practice);
  await practice.assign(couple, 'S30', [couple.anna, couple.ben]);
  const ben = await visitors.openAs(couple.ben, phone);
  await ben.goto('/today');
  await ben.getByRole('region', { name: 'Small promises' }).getByRole('link', { name: 'Start' }).click();
  await expect(ben.getByText(`${couple.anna.name} and your counselor read too`)).toBeVisible();
  await ben.getByRole('button', { name: 'Add one' }).click();
  await ben.getByRole('textbox', { name: 'What do you promise?' }).fill('I call when I leave the office');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await ben.getByLabel('By when?').locator('input').or(ben.locator('input[type=datetime-local]')).first().fill(`${tomorrow}T18:00`);
  await goOn(ben);
  await goOn(ben);
  await expect(heading(ben, 'Who may read this?')).toBeVisible();
  await expect(ben.getByText(`${couple.anna.name} and your counselor read this`)).toBeVisible();
  await ben.getByRole('button', { name: 'Submit' }).click();
  await expect(heading(ben, 'It is submitted')).toBeVisible();

  await ben.getByRole('link', { name: 'Together' }).click();
  await ben.getByRole('link', { name: /I call when I leave the office/ }).click();
  await ben.getByRole('radio', { name: 'I kept it' }).check();
  await ben.getByRole('button', { name: 'Send' }).click();
  await expect(ben.getByRole('heading', { name: 'Since then' })).toBeVisible();

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/together');
  await anna.getByRole('link', { name: /I call when I leave the office/ }).click();
  await expect(anna.getByText('I call when I leave the office')).toBeVisible();
  await expect(anna.getByText('I kept it')).toHaveCount(0);
  await expect(anna.getByRole('heading', { name: 'Since then' })).toHaveCount(0);
  await anna.getByRole('radio', { name: 'It was not kept' }).check();
  await anna.getByRole('button', { name: 'Send' }).click();
  await expect(anna.getByText('I kept it')).toBeVisible();
  await expect(anna.getByText('It was not kept', { exact: true })).toBeVisible();

  await ben.reload();
  await expect(ben.getByText('It was not kept', { exact: true })).toBeVisible();

  const dana = await visitors.openAs(demo.counselor, desk);
  await dana.goto(`/people/${couple.id}/shared`);
  await dana.getByRole('button', { name: /Small promises/ }).click();
  await expect(dana.getByText('I kept it')).toBeVisible();
  await expect(dana.getByText('It was not kept', { exact: true })).toBeVisible();
  await expect(dana.getByText('Settled')).toBeVisible();
});
