import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { signal } from '@angular/core';
import { TranslocoTestingModule } from '@jsverse/transloco';
import builderWords from '../../messages/en/builder.json';
import uiWords from '../../messages/en/ui.json';
import { Access } from '../api/access';
import { BuilderApi } from '../api/builder-api';
import { ProblemError } from '../api/problem';
import { readFile } from './files';
import { ImportDialog } from './import-dialog';

async function open(take: BuilderApi['take']) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { builder: builderWords, ui: uiWords } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      { provide: BuilderApi, useValue: { take } },
      { provide: Access, useValue: { me: signal({ role: 'counselor' }) } },
    ],
  });
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  const fixture = TestBed.createComponent(ImportDialog);
  fixture.componentRef.setInput('open', true);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const choose = async (text: string) => {
    const input = page.querySelector('input');
    if (!input) throw new Error('no file to choose');
    Object.defineProperty(input, 'files', { value: [{ text: () => Promise.resolve(text) }], configurable: true });
    input.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const words = () => page.textContent.replace(/\s+/g, ' ');
  const verb = () => [...page.querySelectorAll('button')].find((one) => one.textContent.includes('Make it a draft'));
  return { choose, words, verb, stable: () => fixture.whenStable() };
}

test('says everything that is wrong, and where', async () => {
  const errors = [{ pointer: '/content/item/0/type', message: 'cannot be asked here' }];
  const dialog = await open(() => Promise.reject(new ProblemError({ code: 'invalid', title: '', errors })));
  await dialog.choose('{"resourceType":"Questionnaire"}');
  expect(dialog.words()).toContain('Places to mend: 1/item/0/type cannot be asked here');
  expect(dialog.verb()?.disabled).toBe(true);
});

test('tries a file first, and makes a draft of it only when asked', async () => {
  const tries: boolean[] = [];
  const dialog = await open((format, _, dryRun) => {
    tries.push(dryRun);
    expect(format).toBe('json');
    return Promise.resolve({ draftId: dryRun ? null : 'd7', title: 'Evenings', questions: 5, places: [] });
  });
  await dialog.choose('{"schema":"x"}');
  expect(dialog.words()).toContain('“Evenings” fits. Questions: 5');
  dialog.verb()?.click();
  await dialog.stable();
  expect([tries, TestBed.inject(Router).url]).toEqual([[true, false], '/library/own/drafts/d7']);
});

test('knows a file that is no JSON, and which of the two formats it is', () => {
  expect([readFile('<xml>'), readFile('[1]')]).toEqual([null, null]);
  expect([readFile('{"resourceType":"Questionnaire"}')?.format, readFile('{}')?.format]).toEqual(['fhir', 'json']);
});
