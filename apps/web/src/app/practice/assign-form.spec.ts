import { signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Assignment } from '@groundwork/contract';
import { findHomework, type Homework } from '@groundwork/homework';
import { AssignmentsApi } from '../api/assignments-api';
import { SafetyApi } from '../api/safety-api';
import { dayOf } from '../ui/days';
import { AssignForm } from './assign-form';
import { couple, open } from './practice-example';

const [zoe = '', tomasz = ''] = couple.partners.map(({ id }) => id);
const today = dayOf(new Date(), 'Europe/Rome');
const weekly = (homeworkId: string): Assignment => ({
  id: homeworkId,
  homeworkId,
  homeworkVersion: 1,
  title: homeworkId,
  partnerIds: [zoe],
  schedule: { kind: 'weekly', days: ['MO'] },
  startsOn: '2026-01-12',
  endsOn: null,
  after: null,
  untilNextSession: false,
  note: null,
  gateReason: null,
  requestedSharing: [],
  endedAt: null,
  version: 1,
  progress: [],
});

async function assigning(id: string, given: Assignment[] = [], gate = 'clear') {
  const sent: unknown[] = [];
  const api = {
    ofCouple: () => ({ hasValue: () => true, value: signal({ items: given }) }),
    assign: (coupleId: string, body: object) => (sent.push({ coupleId, ...body }), Promise.resolve({ id: 'new', title: 'Check-in' })),
  };
  const safety = { safety: () => ({ hasValue: () => true, value: signal({ gate }) }) };
  const page = await open(AssignForm, { homework: findHomework(id) as Homework, couple }, [
    { provide: AssignmentsApi, useValue: api },
    { provide: SafetyApi, useValue: safety },
  ]);
  const router = page.fixture.componentRef.injector.get(Router);
  const went = jest.spyOn(router, 'navigate').mockResolvedValue(true);
  return { page, sent, went };
}

describe('assigning homework', () => {
  test('one press gives it to both as usual, from today, and says what was done', async () => {
    const { page, sent, went } = await assigning('S25');
    await page.press('Assign to both');
    expect(sent).toEqual([
      {
        coupleId: 'c1',
        homeworkId: 'S25',
        homeworkVersion: 1,
        partnerIds: [zoe, tomasz],
        schedule: { kind: 'weekly', days: ['MO', 'WE', 'FR'] },
        startsOn: today,
        endsOn: null,
        note: null,
        requestedSharing: [],
      },
    ]);
    const info = { assigned: { id: 'new', title: 'Check-in', names: 'Zoë and Tomasz' } };
    expect(went).toHaveBeenCalledWith(['/people', 'c1', 'homework'], { info });
  });

  test('each partner’s phone shows the words of their role, and the note as it is written', async () => {
    const { page } = await assigning('S25');
    await page.type('A note from you', 'Two minutes are plenty.');
    const phones = [...page.element.querySelectorAll('gw-phone-preview')].map((phone) => phone.textContent ?? '');
    expect(phones).toHaveLength(2);
    expect(phones[0]).toContain('How much do you trust your partner today?');
    expect(phones[1]).toContain('How much trust do you feel between you today?');
    expect(phones.every((phone) => phone.includes('Two minutes are plenty.'))).toBe(true);
  });

  test('where both read the same there is one phone', async () => {
    const { page } = await assigning('S83');
    expect(page.element.querySelectorAll('gw-phone-preview')).toHaveLength(1);
    expect(page.text('figcaption')).toBe('Zoë and Tomasz see this');
  });

  test('a fourth recurring homework gets a kind word and no ban (RS-8)', async () => {
    const { page, sent } = await assigning('S25', [weekly('S15'), weekly('S48'), weekly('S56')]);
    expect(page.text('gw-assign-notes')).toContain('Zoë would have more than three recurring homework at once');
    expect(page.text('gw-assign-notes')).not.toContain('Tomasz');
    await page.press('Assign to both');
    expect(sent).toHaveLength(1);
  });

  test('what would be wished for is told to the partner as a wish', async () => {
    const { page, sent } = await assigning('S25');
    page.field('With me').click();
    await page.fixture.whenStable();
    expect(page.text('gw-phone-preview')).toContain('Your counselor would like to see this. You decide.');
    await page.press('Assign to both');
    expect(sent[0]).toMatchObject({ requestedSharing: ['counselor'] });
  });

  test('nobody chosen and no day chosen is said, and nothing is sent', async () => {
    const { page, sent } = await assigning('S25');
    for (const label of ['Zoë', 'Tomasz', 'Mon', 'Wed', 'Fri']) page.field(label).click();
    await page.fixture.whenStable();
    await page.press('Assign');
    expect(page.text()).toContain('Choose at least one partner.');
    expect(page.text()).toContain('Choose at least one day.');
    expect(sent).toEqual([]);
  });

  test('it can begin after other homework of the same people, at once or some days later', async () => {
    const { page, sent } = await assigning('S48', [{ ...weekly('S15'), title: 'I-statement', partnerIds: [zoe, tomasz] }]);
    page.field('After other homework').click();
    await page.fixture.whenStable();
    expect(page.text('gw-schedule-begin')).toContain('as soon as they are done with that one');
    await page.type('Days later', '3');
    expect(page.text('gw-schedule-begin')).toContain('3 days after they are done');
    await page.press('Assign to both');
    expect(sent[0]).toMatchObject({ after: { assignmentId: 'S15', days: 3 }, startsOn: today });
  });

  test('what only one of them has is not offered to come before for both', async () => {
    const { page, sent } = await assigning('S48', [weekly('S15')]);
    expect(page.text('gw-schedule-begin')).not.toContain('After other homework');
    page.field('Tomasz').click();
    await page.fixture.whenStable();
    expect(page.text('gw-schedule-begin')).toContain('After other homework');
    await page.press('Assign to Zoë');
    expect(sent[0]).not.toHaveProperty('after');
  });

  test('it can last until the next session, planned or not', async () => {
    const { page, sent } = await assigning('S25');
    page.field('Until the next session').click();
    await page.fixture.whenStable();
    expect(page.text('gw-schedule-until')).toContain('No session is planned yet.');
    await page.press('Assign to both');
    expect(sent[0]).toMatchObject({ untilNextSession: true, endsOn: null });
  });

  test('in caution it asks for a reason, and sends it', async () => {
    const { page, sent } = await assigning('S17', [], 'caution');
    await page.type('The safety gate is at caution. Why is it all right now?', 'Seen alone this week.');
    await page.press('Assign to both');
    expect(sent[0]).toMatchObject({ gateReason: 'Seen alone this week.' });
  });

  test('where the gate is closed it says so before anything is sent', async () => {
    const { page } = await assigning('S17', [], 'unscreened');
    expect(page.text('gw-assign-gate')).toContain('see each partner alone first');
  });

  test('homework without a gate says nothing of it', async () => {
    const { page } = await assigning('S25', [], 'unscreened');
    expect(page.text()).not.toContain('see each partner alone first');
  });
});
