import type { Provider, Type } from '@angular/core';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Couple, Me, SharedEntry } from '@groundwork/contract';
import { TranslocoTestingModule } from '@jsverse/transloco';
import homework from '../../messages/en/homework.json';
import library from '../../messages/en/library.json';
import practice from '../../messages/en/practice.json';
import shell from '../../messages/en/shell.json';
import ui from '../../messages/en/ui.json';
import { Access } from '../api/access';

/** A couple and what one of them shares, for specs. */
export const couple: Couple = {
  id: 'c1',
  code: '7F3K',
  status: 'active',
  openedAt: '2026-01-10T09:00:00.000Z',
  partners: [
    { id: '11111111-1111-4111-8111-111111111111', name: 'Zoë', roles: ['hurt'], status: 'active', email: 'zoe@example.org' },
    { id: '22222222-2222-4222-8222-222222222222', name: 'Tomasz', roles: ['involved'], status: 'active', email: 'tomasz@example.org' },
  ],
  nextSession: null,
};

export function sharedEntry(id: string, more: Partial<SharedEntry> = {}): SharedEntry {
  const rows = [{ field: 'note', label: 'Anything you want to add?', value: `Words of ${id}`, kind: 'paragraph' }];
  return {
    id,
    authorId: 'zoe',
    homeworkId: 'S25',
    homeworkVersion: 1,
    title: 'Check-in',
    kind: 'checkin',
    submittedAt: '2026-03-04T18:00:00.000Z',
    parts: [{ key: 'note', label: 'Your words', rows }],
    reviewedAt: null,
    replies: [],
    exchange: null,
    ...more,
  };
}

const me = {
  name: 'Dana',
  role: 'counselor',
  clinic: { timeZone: 'Europe/Rome', roleLabels: { hurt: 'hurt partner', involved: 'involved partner' } },
};

/** Puts a component on a page, with the real words and a signed-in counselor. */
export async function open<C>(component: Type<C>, inputs: Record<string, unknown>, providers: Provider[]): Promise<Page<C>> {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { homework, library, practice, shell, ui } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
    providers: [provideRouter([]), { provide: Access, useValue: { me: signal(me as unknown as Me) } }, ...providers],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.append(fixture.nativeElement as Node);
  await fixture.whenStable();
  return new Page(fixture);
}

/** What a person finds and does on it. */
export class Page<C> {
  readonly element: HTMLElement;

  constructor(readonly fixture: ComponentFixture<C>) {
    this.element = fixture.nativeElement as HTMLElement;
  }

  /** The words on it, spaces tidied. */
  text(selector = '*'): string {
    const found = selector === '*' ? this.element : this.element.querySelector(selector);
    return (found?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** A button or link by its words. */
  button(words: string): HTMLElement {
    const found = [...this.element.querySelectorAll<HTMLElement>('button, a')].find((one) => this.wordsOf(one).includes(words));
    if (!found) throw new Error(`no button says “${words}”`);
    return found;
  }

  /** A field by its label. */
  field<E extends HTMLElement = HTMLInputElement>(label: string): E {
    const labels = [...this.element.querySelectorAll('label')];
    const found = labels.find((one) => this.wordsOf(one) === label) ?? labels.find((one) => this.wordsOf(one).startsWith(label));
    const control = found?.querySelector<E>('input, select, textarea') ?? (found?.htmlFor ? document.getElementById(found.htmlFor) : null);
    if (!control) throw new Error(`no field is called “${label}”`);
    return control as E;
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await this.fixture.whenStable();
  }

  async type(label: string, text: string): Promise<void> {
    const control = this.field(label);
    control.value = text;
    control.dispatchEvent(new Event('input'));
    control.dispatchEvent(new Event('change'));
    await this.fixture.whenStable();
  }

  private wordsOf(element: Element): string {
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
}
