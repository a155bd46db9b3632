import type { CaseloadRow } from './caseload-order';
import { CaseloadTable } from './caseload-table';
import { open } from './practice-example';

const row: CaseloadRow = {
  id: 'c1',
  code: '7F3K',
  status: 'active',
  partners: [
    { id: 'zoe', name: 'Zoë' },
    { id: 'tomasz', name: 'Tomasz' },
  ],
  nextSessionAt: null,
  lastSessionAt: null,
  open: 9,
  done: 48,
  unread: 1,
  flags: 0,
  alerts: 0,
  trend: [null, 4, 5, null, 6],
};

describe('the caseload', () => {
  test('a row leads to the couple, what is new leads to it', async () => {
    const page = await open(CaseloadTable, { rows: [row] }, []);
    expect(page.button('Zoë').getAttribute('href')).toBe('/people/c1');
    expect(page.button('1 new').getAttribute('href')).toBe('/people/c1/shared');
  });

  test('the little line has its words', async () => {
    const page = await open(CaseloadTable, { rows: [row] }, []);
    expect(page.element.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      'Trust as shared, weekly middle value of 0 to 10: 4 at first, 6 lately.',
    );
  });

  test('without enough shared there is no line and no reason why (CC-14)', async () => {
    const page = await open(CaseloadTable, { rows: [{ ...row, trend: [null, null, 4], unread: 0 }] }, []);
    expect(page.text('.trust')).toBe('No line yet');
    expect(page.text('.new')).toBe('Nothing new');
  });

  test('tomorrow is said as a day, not as a date', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const page = await open(CaseloadTable, { rows: [{ ...row, nextSessionAt: tomorrow }] }, []);
    expect(page.text('.session')).toMatch(/^tomorrow \d\d:\d\d$/);
  });
});
