import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../messages/en/ui.json';
import { type Saved, SavedState } from './saved-state';

async function said(saved: Saved): Promise<string> {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { ui: words } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
  });
  const fixture = TestBed.createComponent(SavedState);
  fixture.componentRef.setInput('saved', saved);
  fixture.componentRef.setInput('timeZone', 'Europe/Vienna');
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent?.trim() ?? '';
}

describe('the saved state says', () => {
  test('nothing before anything was typed', async () => expect(await said({ state: 'untouched' })).toBe(''));
  test('that it is saving', async () => expect(await said({ state: 'saving' })).toBe('Saving…'));
  test('when it was saved, by the clinic’s clock', async () =>
    expect(await said({ state: 'saved', at: new Date('2026-03-04T09:42:00Z') })).toBe('Saved 10:42'));
  test('that we keep trying while the connection is gone', async () =>
    expect(await said({ state: 'waiting' })).toBe('Not saved yet: we keep trying'));
});
