import type { ProgrammeCopy, ProgrammeItem } from '@groundwork/contract';
import { couple, open } from './practice-example';
import { ProgrammeDesk } from './programme-desk';
import { ProgrammeSaving } from './programme-saving';

const [zoe = '', tomasz = ''] = couple.partners.map(({ id }) => id);
const item = (key: string, title: string, more: Partial<ProgrammeCopy['items'][number]> = {}): ProgrammeCopy['items'][number] => ({
  key,
  homeworkId: key,
  title,
  why: `Why ${title} stands here.`,
  gated: false,
  included: true,
  part: 0,
  partnerIds: [tomasz],
  schedule: { kind: 'once' },
  startsOn: '2099-03-02',
  endsOn: null,
  after: null,
  untilNextSession: false,
  note: null,
  ...more,
});
const copy = (more: Partial<ProgrammeCopy> = {}): ProgrammeCopy => ({
  id: 'p1',
  coupleId: 'c1',
  programmeId: 'P01',
  title: 'The first four weeks',
  aim: 'Ground first.',
  notFor: 'Not while contact goes on.',
  parts: [
    { title: 'Week 1', text: 'Stop the damage.' },
    { title: 'Week 2', text: 'Own it.' },
  ],
  items: [
    item('S09', 'Contact has ended', { gated: true }),
    item('S10', 'Contact this week', { schedule: { kind: 'weekly', days: ['FR'] } }),
    item('S04', 'Taking full responsibility', { part: 1, gated: true, after: { key: 'S09', days: 3 } }),
  ],
  concerns: [],
  tooMuch: [],
  madeAt: '2099-03-01T10:00:00.000Z',
  sentAt: null,
  assignmentIds: [],
  version: 1,
  ...more,
});

async function adapting(start: ProgrammeCopy) {
  const saves: ProgrammeItem[][] = [];
  const saving = new ProgrammeSaving(start, (items, version) => {
    saves.push(items);
    return Promise.resolve({ ...start, items: start.items, version: version + 1, concerns: [] });
  });
  const page = await open(ProgrammeDesk, { saving, partners: couple.partners }, []);
  const sent: (string | null)[] = [];
  page.fixture.componentInstance.send.subscribe((reason) => sent.push(reason));
  const send = () => page.button('Send to Zoë and Tomasz') as HTMLButtonElement;
  return { page, saving, saves, sent, send };
}

describe('adapting a programme for a couple', () => {
  test('says in words what each item is, for whom, and what it waits for', async () => {
    const { page } = await adapting(copy());
    const rows = [...page.element.querySelectorAll('gw-programme-item')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' '));
    expect(rows[0]).toContain('Contact has ended Tomasz · Once');
    expect(rows[1]).toContain('Every Friday');
    expect(rows[2]).toContain('3 days after Contact has ended');
    expect(rows[2]).toContain('Why Taking full responsibility stands here.');
  });

  test('leaving something out is saved, and what waited for it waits no more', async () => {
    const { page, saving, saves } = await adapting(copy());
    page.field('Contact has ended').click();
    await page.fixture.whenStable();
    await saving.flush();
    expect(saves.at(-1)?.map(({ key, included }) => [key, included])).toEqual([
      ['S09', false],
      ['S10', true],
      ['S04', true],
    ]);
    expect(page.text()).not.toContain('3 days after');
  });

  test('what the gate does not allow is named before anything is sent, and is left out with one press', async () => {
    const { page, saves, saving, send } = await adapting(
      copy({ concerns: [{ key: 'S09', kind: 'gate', message: 'This homework needs the safety gate.' }] }),
    );
    expect(page.text('.note')).toContain('One cannot be given as it is now:');
    expect(page.text('.note li')).toBe('Contact has ended This homework needs the safety gate.');
    expect(send().disabled).toBe(true);
    await page.press('Leave it out');
    await saving.flush();
    await page.fixture.whenStable();
    expect(saves.at(-1)?.find(({ key }) => key === 'S09')?.included).toBe(false);
    expect(send().disabled).toBe(false);
  });

  test('in caution it is sent with a reason, and not without', async () => {
    const { page, sent, send } = await adapting(copy({ concerns: [{ key: 'S09', kind: 'reason', message: 'A reason is needed.' }] }));
    expect(send().disabled).toBe(true);
    await page.type('The safety gate is at caution. Why is it all right now?', 'Seen alone this week.');
    await page.press('Send to Zoë and Tomasz');
    expect(sent).toEqual(['Seen alone this week.']);
  });

  test('RS-8: a word about too much at once, which stops nothing', async () => {
    const { page, sent } = await adapting(copy({ tooMuch: [{ partnerId: tomasz, count: 4, from: '2099-03-16' }] }));
    expect(page.text()).toContain('Tomasz would have 4 recurring homework at once');
    await page.press('Send to Zoë and Tomasz');
    expect(sent).toEqual([null]);
  });

  test('an item is opened, and given to the other partner with a note', async () => {
    const { page, saves, saving } = await adapting(copy());
    await page.press('Change Contact this week');
    page.field('Zoë').click();
    await page.fixture.whenStable();
    await page.type('A note from you', 'Fridays, in two lines.');
    await saving.flush();
    expect(saves.at(-1)?.[1]).toMatchObject({ partnerIds: [zoe, tomasz], note: 'Fridays, in two lines.' });
  });

  test('a new first day moves everything', async () => {
    const { page, saves, saving } = await adapting(copy());
    await page.type('First day', '2099-03-09');
    await saving.flush();
    expect(saves.at(-1)?.map(({ startsOn }) => startsOn)).toEqual(['2099-03-09', '2099-03-09', '2099-03-09']);
  });
});
