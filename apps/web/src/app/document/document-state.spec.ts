import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SessionDocument } from '@groundwork/contract';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../messages/en/document.json';
import ui from '../../messages/en/ui.json';
import { ProblemError } from '../api/problem';
import { DocumentState } from './document-state';
import { SaveFile } from './save-file';

const made: SessionDocument = {
  id: 'd1',
  sessionId: 's1',
  from: '2026-02-18',
  to: '2026-03-04',
  fileName: 'summary-2026-03-04-7F3K.pdf',
  state: 'ready',
  progress: 100,
  stale: false,
  staleSince: null,
  pages: 3,
  sha256: 'ab12',
  madeAt: '2026-03-04T12:00:00.000Z',
  requestedAt: '2026-03-04T12:00:00.000Z',
  manifest: [],
};

async function shown(changes: Partial<SessionDocument>, save: SaveFile['save'] = () => Promise.resolve()) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { document: words, ui } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
    providers: [provideRouter([]), { provide: SaveFile, useValue: { save } }],
  });
  const fixture = TestBed.createComponent(DocumentState);
  fixture.componentRef.setInput('document', { ...made, ...changes });
  fixture.componentRef.setInput('timeZone', 'UTC');
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { page, fixture, said: () => page.querySelector('[role=status]')?.textContent.trim() };
}

describe('a document', () => {
  test('being made says how far it is, to a screen reader by quarters', async () => {
    const { page, said } = await shown({ state: 'rendering', progress: 63 });
    expect(page.querySelector('progress')?.value).toBe(63);
    expect(page.querySelector('label')?.textContent.trim()).toBe('Making the document: 63 %');
    expect(said()).toBe('Making the document, 50 per cent');
    expect(page.querySelector('button')).toBeNull();
  });

  test('that waits long says so kindly', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame'] });
    const { page, fixture } = await shown({ state: 'queued', progress: 0 });
    expect(page.textContent).not.toContain('Your request is kept');
    jest.advanceTimersByTime(6_000);
    jest.useRealTimers();
    await fixture.whenStable();
    expect(page.textContent).toContain('Your request is kept');
  });

  test('that is ready can be saved under its neutral name', async () => {
    const saved: string[] = [];
    const { page, said } = await shown({}, ({ fileName }) => {
      saved.push(fileName);
      return Promise.resolve();
    });
    page.querySelector('button')?.click();
    expect(saved).toEqual(['summary-2026-03-04-7F3K.pdf']);
    expect(said()).toBe('The document is ready');
  });

  test('whose file cannot be fetched says so', async () => {
    const { page, fixture } = await shown({}, () => Promise.reject(new ProblemError({ code: 'unavailable', title: '' })));
    page.querySelector('button')?.click();
    await fixture.whenStable();
    expect(page.textContent).toContain('We cannot reach the portal right now.');
  });

  test('that rests on a withdrawn consent says when, offers a new one and keeps the old', async () => {
    const { page } = await shown({ stale: true, staleSince: '2026-03-05T10:00:00.000Z' });
    expect(page.textContent).toMatch(/Something in it was withdrawn on March 5.*Make a new one; the old stays in the record\./);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/sessions/s1/document');
    expect(page.querySelector('button')?.textContent).toContain('Download the old one');
  });

  test('that could not be made has a next step', async () => {
    const { page } = await shown({ state: 'failed', pages: null, sha256: null, madeAt: null });
    expect(page.querySelector('a')?.textContent.trim()).toBe('Choose the lines again');
  });
});
