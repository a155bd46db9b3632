import { signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Assignment } from '@groundwork/contract';
import { findHomework, type Homework } from '@groundwork/homework';
import { AssignmentsApi } from '../api/assignments-api';
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
  note: null,
  gateReason: null,
  requestedSharing: [],
  endedAt: null,
  version: 1,
  progress: [],
});

async function assigning(id: string, given: Assignment[] = []) {
  const sent: unknown[] = [];
  const api = {
    ofCouple: () => ({ hasValue: () => true, value: signal({ items: given }) }),
    assign: (coupleId: string, body: object) => (sent.push({ coupleId, ...body }), Promise.resolve({ id: 'new', title: 'Check-in' })),
  };
  const page = await open(AssignForm, { homework: findHomework(id) as Homework, couple }, [{ provide: AssignmentsApi, useValue: api }]);
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
});
