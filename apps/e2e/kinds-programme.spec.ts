import { writeFileSync } from 'node:fs';
import type { Tasks } from '@groundwork/contract';
import { clearedCouple } from './kinds';
import { expect, test } from './portal';
import { demo, Practice } from './practice';
import { desk, phone } from './visitors';

const home = process.env['E2E_CLOCK_URL'] ?? '';
const clock = process.env['E2E_CLOCK'] ?? '';

/** Moves the product's clock ahead; the browser's follows. */
function liveAhead(days: number): void {
  writeFileSync(clock, String(days));
}

test.use({ baseURL: home });

test('a programme is adapted and sent at once; what waits for the first homework comes a week after it was done', async ({ visitors }) => {
  liveAhead(0);
  const practice = new Practice(home);
  const couple = await clearedCouple(practice);
  const dana = await visitors.openAs(demo.counselor, desk);
  await dana.goto(`/people/${couple.id}/programmes`);
  const card = dana.getByRole('article').filter({ has: dana.getByRole('heading', { name: 'Talking without harm' }) });
  await card.getByRole('button', { name: 'Adapt it' }).click();
  await expect(dana.getByRole('button', { name: /^Send to / })).toBeVisible();
  await dana.getByRole('checkbox', { name: 'Pause and come back' }).uncheck();
  await expect(dana.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await dana.getByRole('button', { name: /^Send to / }).click();
  await expect(dana.getByRole('status').filter({ hasText: 'Talking without harm is sent' })).toBeVisible();

  const titles = async () => {
    const { today, later } = await practice.call<Tasks>(couple.anna.token, 'GET', '/tasks?laterDays=14');
    return { today: today.map(({ homeworkId }) => homeworkId), later: later.map(({ homeworkId }) => homeworkId) };
  };
  const first = await titles();
  expect(first.today).toContain('S26');
  for (const leftOut of ['S22', 'S19']) expect([...first.today, ...first.later]).not.toContain(leftOut);

  // The rules are written: listening in turns begins a week after, on its Sunday.
  const rules = ['no_interrupt', 'no_blame', 'stop_word'];
  await practice.write(couple.anna, 'S26', { rules }, { rules: ['counselor', 'partner'] });
  const after = await titles();
  expect(after.today).not.toContain('S22');
  liveAhead(6);
  expect((await titles()).today).not.toContain('S22');
  liveAhead(14);
  expect((await titles()).today).toContain('S22');

  const anna = await visitors.openAs(couple.anna, phone);
  await anna.goto('/today');
  await expect(anna.getByText('Taking turns to listen').first()).toBeVisible();
  liveAhead(0);
});
