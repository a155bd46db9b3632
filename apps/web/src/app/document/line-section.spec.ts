import { TestBed } from '@angular/core/testing';
import type { DocumentLine } from '@groundwork/contract';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../messages/en/document.json';
import { sectionsOf } from './line-groups';
import { LineSection } from './line-section';

const partners = [
  { id: 'zoe', name: 'Zoë Łukasiewicz' },
  { id: 'tomasz', name: 'Tomasz Łukasiewicz' },
];
const line = (key: string, ownerId: string, since: string | null): DocumentLine => ({
  key,
  section: 'shared',
  ownerId,
  title: `Answer ${key}`,
  at: '2026-03-03T18:00:00.000Z',
  rows: [{ field: 'need', label: 'What do you need?', value: `I need ${key}`, kind: 'text' }],
  consent: { report: since !== null, since },
  selectable: since !== null,
});
const lines = [
  line('one', 'zoe', '2026-03-04T10:00:00.000Z'),
  line('two', 'zoe', null),
  line('three', 'tomasz', '2026-03-05T10:00:00.000Z'),
];

async function shown(chosen: readonly string[] = []) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { document: words } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
  });
  const fixture = TestBed.createComponent(LineSection);
  const [section] = sectionsOf(lines);
  for (const [name, value] of Object.entries({ section, partners, timeZone: 'UTC', chosen })) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const box = (title: string) =>
    [...page.querySelectorAll('label')].find((label) => label.textContent.includes(title))?.querySelector('input') as HTMLInputElement;
  const press = async (element: HTMLElement | null) => {
    element?.click();
    await fixture.whenStable();
  };
  return { page, box, press, chosen: () => fixture.componentInstance.chosen() };
}

describe('lines to choose from', () => {
  test('nothing is chosen to begin with', async () => {
    const { page } = await shown();
    expect([...page.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([false, false, false]);
  });

  test('each says what it says, whose it is and since when its author agreed', async () => {
    const { page, box } = await shown();
    expect([...page.querySelectorAll('h3')].map((heading) => heading.textContent.trim())).toEqual([
      expect.stringContaining('Zoë Łukasiewicz'),
      expect.stringContaining('Tomasz Łukasiewicz'),
    ]);
    expect(page.textContent).toContain('I need two');
    const described = page.querySelector(`#${box('Answer one').getAttribute('aria-describedby')}`);
    expect(described?.textContent).toMatch(/Zoë agreed to this in documents on March 4/);
  });

  test('what is not released cannot be chosen, and the reason blames nobody', async () => {
    const { page, box } = await shown();
    expect(box('Answer two').disabled).toBe(true);
    expect(page.querySelector(`#${box('Answer two').getAttribute('aria-describedby')}`)?.textContent.trim()).toBe(
      'Not released for documents',
    );
  });

  test('one line is taken in and out again', async () => {
    const { box, press, chosen } = await shown(['elsewhere']);
    await press(box('Answer three'));
    expect(chosen()).toEqual(['elsewhere', 'three']);
    await press(box('Answer three'));
    expect(chosen()).toEqual(['elsewhere']);
  });

  test('all that may be included comes in at once, and nothing else', async () => {
    const { page, press, chosen } = await shown(['elsewhere']);
    const all = page.querySelector('button');
    expect(all?.textContent.trim()).toBe('Select all that may be included (2)');
    await press(all);
    expect(chosen()).toEqual(['elsewhere', 'one', 'three']);
    expect(all?.textContent.trim()).toBe('Take all out again');
    await press(all);
    expect(chosen()).toEqual(['elsewhere']);
  });
});
