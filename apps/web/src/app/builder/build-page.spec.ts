import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { HomeworkDraft } from '@groundwork/contract';
import { blankHomework, type Homework } from '@groundwork/homework';
import { TranslocoTestingModule } from '@jsverse/transloco';
import builderWords from '../../messages/en/builder.json';
import homeworkWords from '../../messages/en/homework.json';
import phoneWords from '../../messages/en/phone.json';
import shellWords from '../../messages/en/shell.json';
import uiWords from '../../messages/en/ui.json';
import { Access } from '../api/access';
import { BuilderApi } from '../api/builder-api';
import { BuildPage } from './build-page';

const start: HomeworkDraft = {
  id: 'd1',
  homeworkId: 'C-AAAAAAAA',
  publishesAs: 1,
  source: null,
  definition: { ...blankHomework('C-AAAAAAAA', '2026-11-22') },
  places: [],
  changedAt: '2026-11-22T10:00:00Z',
  changedBy: 'Dana',
  version: 1,
};

/** A server that keeps what it is sent. */
class Server {
  kept: Homework | null = null;
  published = 0;
  draft = () => ({ hasValue: () => true, value: () => start, error: () => undefined, reload: () => true });
  save = (_: string, definition: Homework, version: number): Promise<HomeworkDraft> => {
    this.kept = definition;
    return Promise.resolve({ ...start, definition: { ...definition }, version: version + 1 });
  };
  publish = () => {
    this.published += 1;
    return Promise.resolve({ homeworkId: 'C-AAAAAAAA', homeworkVersion: 1 });
  };
}

async function open() {
  const server = new Server();
  const me = { role: 'counselor', clinic: { timeZone: 'UTC', roleLabels: { hurt: 'hurt partner', involved: 'involved partner' } } };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { builder: builderWords, homework: homeworkWords, phone: phoneWords, shell: shellWords, ui: uiWords } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      { provide: BuilderApi, useValue: server },
      { provide: Access, useValue: { me: signal(me) } },
    ],
  });
  const fixture = TestBed.createComponent(BuildPage);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('draftId', 'd1');
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    const button = [...page.querySelectorAll<HTMLElement>('button, summary')].find((one) => one.textContent.trim() === label);
    if (!button) throw new Error(`no button “${label}”`);
    button.click();
    await fixture.whenStable();
  };
  const write = async (id: string, text: string) => {
    const control = page.querySelector<HTMLInputElement>(`#${id}`);
    if (!control) throw new Error(`no control ${id}`);
    control.value = text;
    control.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const leave = () => fixture.componentInstance.leave();
  return { server, page, press, write, leave, stable: () => fixture.whenStable() };
}

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  window.matchMedia ??= () => ({ matches: false }) as MediaQueryList;
});
afterEach(() => document.body.replaceChildren());

test('a question is added, opened and written, and stands on the phone beside it', async () => {
  const builder = await open();
  await builder.press('Yes or no');
  expect(document.activeElement?.id).toBe('at-fields-q1-label');
  await builder.write('at-fields-q1-label', 'Did you talk?');
  await builder.press('Start');
  expect(builder.page.querySelector('gw-phone h2')?.textContent).toContain('Did you talk?');
  expect(await builder.leave()).toBe(true);
  expect(builder.server.kept).toMatchObject({
    fields: { q1: { kind: 'yesNo', label: 'Did you talk?' } },
    parts: { answers: { fields: ['q1'], ceiling: { counselor: true, partner: false, report: 'never' } } },
  });
});

test('what is missing is said in words, and leads to its place', async () => {
  const builder = await open();
  await builder.press('Scale');
  document.getElementById('at-fields-q1')?.click();
  await builder.stable();
  expect(document.getElementById('at-fields-q1-label')).toBeNull();
  await builder.press('Publish');
  const list = builder.page.querySelector('gw-still-missing');
  expect(list?.textContent).toContain('Title has no words yet');
  const way = [...(list?.querySelectorAll('button') ?? [])].find((one) => one.textContent.includes('Question 1'));
  way?.click();
  await builder.stable();
  expect(document.activeElement?.id).toBe('at-fields-q1-label');
  expect(builder.server.published).toBe(0);
});

test('is published when nothing is missing, after saying that it stays', async () => {
  const builder = await open();
  await builder.press('Yes or no');
  await builder.write('at-fields-q1-label', 'Did you talk?');
  for (const [id, words] of [
    ['at-title', 'Evenings'],
    ['at-summary', 'One question.'],
    ['at-intro', 'It helps.'],
  ] as const)
    await builder.write(id, words);
  await builder.press('Begin with usual words');
  expect(builder.page.querySelector('gw-still-missing')?.textContent).toContain('Nothing is missing');
  await builder.press('Publish');
  const dialog = [...builder.page.querySelectorAll('dialog')].find((one) => one.open);
  expect(dialog?.textContent).toContain('Publish version 1?');
  dialog?.querySelector('button')?.click();
  await builder.stable();
  expect(builder.server.published).toBe(1);
});
