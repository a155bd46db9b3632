import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { AuditCheck, AuditEntry, AuditFinding } from '@groundwork/contract';
import audit from '../../messages/en/audit.json';
import shell from '../../messages/en/shell.json';
import ui from '../../messages/en/ui.json';
import { Access } from '../api/access';
import { AuditApi } from '../api/audit-api';
import { actWords, whoWords } from './act-words';
import { Checking } from './checking';
import { daysBack, fits } from './days-back';
import { LogActs } from './log-acts';
import { LogCheck } from './log-check';

const finding = (more: Partial<AuditFinding> = {}): AuditFinding => ({
  kind: 'row_changed',
  no: 11,
  until: null,
  table: 'audit_event',
  rowId: 'r1',
  head: null,
  ...more,
});
const step = (more: Partial<AuditCheck> = {}): AuditCheck => ({
  findings: [],
  more: false,
  reached: 54,
  size: 54,
  waiting: 0,
  code: null,
  next: null,
  ...more,
});

async function open<C>(component: Type<C>, inputs: Record<string, unknown>, api: object) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { audit, shell, ui } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
    providers: [
      provideRouter([]),
      { provide: Access, useValue: { me: signal({ clinic: { timeZone: 'Europe/Rome' } }) } },
      { provide: AuditApi, useValue: api },
    ],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    text: () => (page.textContent ?? '').replace(/\s+/g, ' ').trim(),
    press: async (words: string) => {
      [...page.querySelectorAll('button')].find((button) => button.textContent.includes(words))?.click();
      await fixture.whenStable();
    },
    type: async (text: string) => {
      const input = page.querySelector('input');
      if (!input) throw new Error('nothing to type into');
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
  };
}

describe('checking the log', () => {
  test('goes on until the end and says in plain words that nothing was changed', async () => {
    const asked: (string | null)[] = [];
    const check = (next: string | null) => {
      asked.push(next);
      return Promise.resolve(next === null ? step({ reached: 20, next: '3.3' }) : step({ waiting: 1 }));
    };
    const page = await open(LogCheck, { today: '2026-03-04' }, { check });
    await page.press('Check the log');
    expect(asked).toEqual([null, '3.3']);
    expect(page.text()).toContain('Nothing was changed. 54 rows were checked, from the first to the newest.');
    expect(page.text()).toContain('One row is still being sealed.');
  });

  test('names what is wrong, where, and what to do', async () => {
    const findings = [
      finding(),
      finding({ kind: 'rewritten', no: 20, until: 24, table: null, rowId: null }),
      finding({ kind: 'head_changed', no: null, head: 3, rowId: null }),
    ];
    const page = await open(LogCheck, { today: '2026-03-04' }, { check: () => Promise.resolve(step({ findings })) });
    await page.press('Check the log');
    expect(page.text()).toContain('The log is not as it was written.');
    expect(page.text()).toContain('No. 11: it was changed after it was written. audit_event r1');
    expect(page.text()).toContain('No. 20 to 23: something here was rewritten together with its seal.');
    expect(page.text()).toContain('Head 3: its signature does not fit.');
    expect(page.text()).toContain('Please do not delete anything.');
    expect(page.text()).not.toContain('Nothing was changed');
  });

  test('takes a printed code as it is printed, and no other text', async () => {
    const codes: string[] = [];
    const check = (_: string | null, code: string) => {
      codes.push(code);
      return Promise.resolve(step({ code: code ? 'unknown' : null }));
    };
    const page = await open(LogCheck, { today: '2026-03-04' }, { check });
    await page.type('1204');
    await page.press('Check the log');
    expect(codes).toEqual([]);
    await page.type('9f3a1c-07b2d4');
    await page.press('Check the log');
    expect(codes).toEqual(['9f3a1c-07b2d4']);
    expect(page.text()).toContain('The log does not know this code.');
  });

  test('says when the server could not be asked', async () => {
    await open(LogCheck, { today: '2026-03-04' }, { check: () => Promise.reject(new Error('gone')) });
    const checking = TestBed.inject(Checking);
    await checking.check('');
    expect(checking.problem()).not.toBeNull();
    expect(checking.result()).toBeNull();
    expect(checking.percent()).toBeNull();
  });
});

describe('acts', () => {
  const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
    id: 'e1',
    at: '2026-03-04T10:00:00.000Z',
    kind: 'record',
    act: null,
    by: { role: 'counselor', name: 'Dana' },
    about: null,
    couple: '7F3K',
    no: 0,
    ...more,
  });

  test('are told by who, what and couple code; more of them on demand', async () => {
    const more = () =>
      Promise.resolve({
        items: [entry({ id: 'e2', kind: 'people', act: 'account.deactivate', about: 'Erik', couple: null, no: null })],
        next: null,
      });
    const page = await open(
      LogActs,
      { filter: { kind: '', from: '2026-03-01', to: '2026-03-31' }, timeZone: 'Europe/Rome' },
      {
        entries: () => ({ hasValue: () => true, value: () => ({ items: [entry()], next: 'e1' }), error: () => undefined }),
        more,
      },
    );
    expect(page.text()).toMatch(/11:00\s*Dana\s*Worked in the couple’s record\s*7F3K\s*0/);
    await page.press('Show more');
    expect(page.text()).toMatch(/Dana\s*Deactivated an account\s*Erik\s*being sealed/);
    expect(page.text()).not.toContain('Show more');
  });

  test('of partners have no name', () => {
    expect(whoWords({ role: 'partner', name: null })).toBe('audit.who.partner');
    expect(whoWords(null)).toBe('audit.who.nobody');
    expect(actWords({ kind: 'rights', act: 'hold.put' })).toBe('audit.kindAct.rights');
    expect(actWords({ kind: 'document', act: 'document.download' })).toBe('audit.act.document.download');
  });
});

describe('days', () => {
  test('are the last thirty to begin with, and three months at most', () => {
    expect(daysBack('2026-03-04', 30)).toEqual({ from: '2026-02-03', to: '2026-03-04' });
    expect(fits({ from: '2026-03-05', to: '2026-03-04' })).toBe(false);
    expect(fits({ from: '2026-01-01', to: '2026-12-31' })).toBe(false);
    expect(fits({ from: '', to: '2026-03-04' })).toBe(false);
    expect(fits({ from: '2026-03-04', to: '2026-03-04' })).toBe(true);
  });
});
