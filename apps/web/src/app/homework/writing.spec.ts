import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me, OwnEntry, Task } from '@groundwork/contract';
import { S15, type RawAnswers } from '@groundwork/homework';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../messages/en/homework.json';
import ui from '../../messages/en/ui.json';
import { Access } from '../api/access';
import { DefinitionApi } from '../api/definition-api';
import { EntryApi } from '../api/entry-api';
import { ProblemError } from '../api/problem';
import { TaskApi } from '../api/task-api';
import { CheckPage } from './check-page';
import { PAUSE } from './draft';
import { LandingPage } from './landing-page';
import { StepPage } from './step-page';
import { WriteFrame } from './write-frame';

const me = { name: 'Zoë', clinic: { timeZone: 'Europe/Rome' }, couple: { roles: ['hurt'], partnerName: 'Tomasz' } } as unknown as Me;
const complete = { when: 'You came home at nine', i_feel: ['tired'], because: 'Waiting is hard', i_need: 'A message' };

/** The server: one I-statement and what was saved of it. */
class Server {
  readonly saved: RawAnswers[] = [];
  newer: OwnEntry | null = null;
  task: Partial<Task> = { id: 't', state: 'open' };
  entry: OwnEntry;

  constructor(answers: RawAnswers) {
    this.entry = {
      id: 'e',
      taskId: 't',
      title: 'I-statement',
      state: 'draft',
      changing: false,
      version: 1,
      revision: 0,
      answers,
    } as unknown as OwnEntry;
  }

  readonly entries = {
    read: () => Promise.resolve(this.entry),
    references: () => Promise.resolve({ items: [] }),
    save: (_id: string, answers: RawAnswers, version: number) => {
      const newer = this.newer;
      this.newer = null;
      if (newer) return Promise.reject(new ProblemError({ code: 'changed_elsewhere', title: '', current: newer }));
      this.saved.push(answers);
      return Promise.resolve({ version: version + 1, savedAt: '2026-03-04T09:42:00.000Z' });
    },
  };
}

async function open(server: Server, address: string) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { homework: words, ui } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
    providers: [
      provideRouter(
        [
          {
            path: 'write/:entryId',
            component: WriteFrame,
            children: [
              { path: '', pathMatch: 'full', component: LandingPage },
              { path: 'check', component: CheckPage },
              { path: ':step', component: StepPage },
            ],
          },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      { provide: Access, useValue: { me: signal(me), signedIn: signal(true) } },
      { provide: EntryApi, useValue: server.entries },
      { provide: TaskApi, useValue: { read: () => Promise.resolve(server.task) } },
      { provide: DefinitionApi, useValue: { load: () => Promise.resolve(S15) } },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address);
  /** Lets every answer that is already there arrive; an answer may lead to the next question to the server. */
  const settle = async () => {
    for (let round = 0; round < 12; round += 1) {
      await Promise.resolve();
      await harness.fixture.whenStable();
    }
  };
  await settle();
  const page = harness.fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const router = TestBed.inject(Router);
  return {
    page,
    settle,
    address: () => router.url,
    heading: () => page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim(),
    write: async (text: string) => {
      const area = page.querySelector('textarea');
      if (!area) throw new Error('there is nothing to write in');
      area.value = text;
      area.dispatchEvent(new Event('input'));
      await settle();
    },
    press: async (name: string) => {
      const button = [...page.querySelectorAll<HTMLElement>('button, a, label')].find((one) => one.textContent?.trim() === name);
      if (!button) throw new Error(`no “${name}” here`);
      button.click();
      await settle();
    },
  };
}

describe('writing', () => {
  test('goes from question to question, each saved as it is left', async () => {
    const server = new Server({});
    const form = await open(server, '/write/e/1');
    expect([form.heading(), form.page.textContent]).toEqual(['What happened?', expect.stringContaining('Question 1 of 4')]);
    await form.write('You came home at nine');
    expect(server.saved).toEqual([]);
    await form.press('Continue');
    expect([form.address(), form.heading()]).toEqual(['/write/e/2', 'What did you feel?']);
    expect(server.saved).toEqual([{ when: 'You came home at nine' }]);
  });

  test('saves after a pause, not with every key', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const server = new Server({});
    const form = await open(server, '/write/e/1');
    for (const text of ['Y', 'Yo', 'You']) await form.write(text);
    expect(server.saved).toEqual([]);
    await jest.advanceTimersByTimeAsync(PAUSE);
    jest.useRealTimers();
    expect(server.saved).toEqual([{ when: 'You' }]);
  });

  test('says what is open, and lets it stay open', async () => {
    const form = await open(new Server({}), '/write/e/1');
    await form.press('Continue');
    expect(form.address()).toBe('/write/e/1');
    const box = form.page.querySelector('[role=alert]');
    expect(box?.textContent).toContain('Please write something here.');
    expect(document.activeElement).toBe(box);
    await form.press('Leave it open for now');
    expect(form.address()).toBe('/write/e/2');
  });

  test('comes back in mid-sentence at the same question', async () => {
    const form = await open(new Server({ when: 'You came home at nine', i_feel: ['tired'], because: 'Waiting without a w' }), '/write/e');
    expect([form.address(), form.heading()]).toEqual(['/write/e/3', 'Why does it matter to you?']);
    expect(form.page.querySelector('textarea')?.value).toBe('Waiting without a w');
  });

  test('shows every answer before the next page, and what is still open', async () => {
    const { when, i_feel, because } = complete;
    const form = await open(new Server({ when, i_feel, because }), '/write/e/check');
    expect([...form.page.querySelectorAll('dt')].map((label) => label.textContent)).toEqual([
      'What happened?',
      'What did you feel?',
      'Why does it matter to you?',
    ]);
    expect(form.page.textContent).toContain('What do you need? Please write something here.');
    await form.press('Continue');
    expect(form.address()).toBe('/write/e/check');
  });

  test('goes on to who may read it when all is there', async () => {
    const form = await open(new Server(complete), '/write/e/check');
    await form.press('Continue');
    expect(form.address()).toBe('/readers/e');
  });
});

describe('meeting another device', () => {
  test('shows both texts side by side, and keeps what is chosen', async () => {
    const server = new Server(complete);
    const form = await open(server, '/write/e/3');
    server.newer = { ...server.entry, version: 7, answers: { ...complete, because: 'It wakes the old fear' } };
    await form.write('Waiting without a word is hard');
    await form.press('Continue');
    expect(form.heading()).toBe('This was changed on another device');
    expect(form.page.textContent).toContain('It wakes the old fear');
    expect(form.page.textContent).toContain('Waiting without a word is hard');
    await form.press('Keep these and go on');
    expect(form.page.querySelector('[role=alert]')?.textContent?.trim()).toBe('Please choose one for each question.');
    await form.press('Keep both, one after the other');
    await form.press('Keep these and go on');
    expect(server.saved.at(-1)).toEqual({ ...complete, because: 'It wakes the old fear Waiting without a word is hard' });
  });
});

describe('a task that has ended meanwhile', () => {
  test('leaves the words readable', async () => {
    const server = new Server({ when: 'You came home at nine' });
    server.task = { id: 't', state: 'ended' };
    const form = await open(server, '/write/e/1');
    expect(form.page.textContent).toContain('What you wrote is kept here for you.');
    expect(form.page.querySelector('dd')?.textContent).toBe('You came home at nine');
    expect(form.page.querySelector('textarea')).toBeNull();
  });
});
