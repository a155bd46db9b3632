import { inject, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../messages/en/session.json';
import ui from '../../messages/en/ui.json';
import { sessionOf } from './session-example';
import { draftOf } from './session-model';
import { SessionWriting } from './session-writing';

const cautions = [{ words: 'lied', message: 'This can read as taking a side.' }];

async function shown(summary: string) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { session: words, ui } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
  });
  const model = signal(draftOf(sessionOf({ summary }), 'UTC'));
  const fields = TestBed.runInInjectionContext(() => runInInjectionContext(inject(Injector), () => form(model)));
  const fixture = TestBed.createComponent(SessionWriting);
  fixture.componentRef.setInput('form', fields);
  fixture.componentRef.setInput('cautions', cautions);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const area = page.querySelector('textarea') as HTMLTextAreaElement;
  const type = async (text: string) => {
    area.value = text;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { page, area, type, model, fixture };
}

describe('the summary for both', () => {
  test('words to think about are marked where they stand, with a note, and nothing is blocked', async () => {
    const { page, area } = await shown('Tomasz said that he lied.');
    expect([...page.querySelectorAll('.mirror mark')].map((mark) => mark.textContent)).toEqual(['lied']);
    expect(page.querySelector('[role=status].notes')?.textContent).toContain('This can read as taking a side.');
    expect([area.disabled, area.readOnly, area.getAttribute('aria-invalid')]).toEqual([false, false, null]);
  });

  test('a note leads to its words', async () => {
    const { page, area } = await shown('Tomasz said that he lied.');
    document.body.append(page);
    page.querySelector<HTMLButtonElement>('.notes button')?.click();
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('lied');
    page.remove();
  });

  test('a note goes as soon as its words do', async () => {
    const { page, type, model } = await shown('Tomasz said that he lied.');
    await type('Tomasz said what happened.');
    expect(page.querySelectorAll('mark')).toHaveLength(0);
    expect(model().summary).toBe('Tomasz said what happened.');
  });

  test('topics come from the fixed vocabulary', async () => {
    const { page, model, fixture } = await shown('');
    const topics = [...page.querySelectorAll('label')].map((label) => label.textContent.trim());
    expect(topics).toContain('Triggers and coping');
    page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[2]?.click();
    await fixture.whenStable();
    expect(model().topics).toEqual(['reliability']);
  });
});
