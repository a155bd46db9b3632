import { goOn } from './kinds';
import { expect, test } from './portal';
import { demo } from './practice';
import { desk, phone, still } from './visitors';

test('breathing is paced by the clock, says where it is, and goes on after the phone slept', async ({ visitors, practice }) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S44', [couple.anna]);
  const page = await visitors.openAs(couple.anna, { ...phone, ...still });
  await page.clock.install();
  await page.goto('/today');
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  while (!(await page.getByRole('button', { name: 'Start breathing' }).isVisible())) {
    await goOn(page);
    await expect(page.locator('h1')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Start breathing' }).click();
  await page.clock.runFor(6000);
  await expect(page.locator('[aria-live=polite]').filter({ hasText: /breathe in/i })).toBeVisible();
  await page.clock.runFor(4000);
  await expect(page.locator('[aria-live=polite]').filter({ hasText: /hold|breathe out/i })).toBeVisible();
  // A locked phone: no tick comes for minutes, and the time is right when it wakes.
  await page.clock.fastForward('05:00');
  await page.clock.runFor(1000);
  await expect(page.getByText('Well done. That is all.')).toBeVisible();
});

test('waves that were written down become a picture of what helped, for their author and, once shared, for the counselor', async ({
  visitors,
  practice,
}) => {
  const couple = await practice.couple();
  await practice.assign(couple, 'S42', [couple.anna]);
  const written: string[] = [];
  for (const [hours, intensity, after] of [
    [30, 8, 4],
    [20, 7, 3],
    [10, 6, 3],
  ] as const) {
    const at = new Date(Date.now() - hours * 3_600_000).toISOString();
    const { id } = await practice.write(couple.anna, 'S42', { at, kind: 'phone_sound', intensity, coping: ['grounding'], after });
    written.push(id);
  }
  const dana = await visitors.openAs(demo.counselor, desk);
  await dana.goto(`/people/${couple.id}/figures`);
  await expect(dana.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(dana.getByText('What went with calmer waves')).toHaveCount(0);

  for (const id of written)
    await practice.call(couple.anna.token, 'PUT', `/entries/${id}/sharing`, { part: 'wave', audience: 'counselor', granted: true });
  await dana.reload();
  const coping = dana.locator('gw-figure').filter({ hasText: 'What went with calmer waves' });
  await expect(coping).toBeVisible();
  await coping.getByText('Show the numbers').click();
  // Three times, from 8, 7 and 6 down to 4, 3 and 3: eleven points over three.
  await expect(coping.getByRole('row', { name: /The five senses/ })).toContainText('3.7 (n = 3)');
});
