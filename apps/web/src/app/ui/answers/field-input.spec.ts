import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type FieldKind, type Fields, fieldViews, type Problem } from '@groundwork/homework';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../../messages/en/homework.json';
import type { Asked } from './asked';
import { FieldInput } from './field-input';
import { spokenName } from './spoken-name';
import { QUIET } from './wording-hints';

const label = 'What is it?';
/** One question of each kind there is. */
const fields = {
  text: { kind: 'text', max: 60, label, hints: [{ pattern: '\\byou never\\b', message: 'Try one time that you remember.' }] },
  paragraph: { kind: 'paragraph', max: 100, label, help: 'In your own words.' },
  rating: { kind: 'rating', min: 0, max: 10, low: 'none', high: 'all', label },
  integer: { kind: 'integer', min: 1, max: 9, unit: 'times', label },
  minutes: { kind: 'minutes', min: 1, max: 60, label },
  choice: { kind: 'choice', options: { mine: 'Mine', ours: 'Ours' }, optional: true, label },
  choices: { kind: 'choices', options: { sad: 'sad', angry: 'angry', tired: 'tired' }, max: 2, label },
  yesNo: { kind: 'yesNo', label, yes: 'Yes, leave it out' },
  date: { kind: 'date', label },
  dateTime: { kind: 'dateTime', label },
  reference: { kind: 'reference', to: 'S55', label },
  group: { kind: 'group', label, item: 'Boundary', max: 3, fields: { note: { kind: 'text', max: 40, label: 'A note' } } },
} as const satisfies { [K in FieldKind]: Fields[string] };
const definition = { fields } as unknown as Asked;
const choices = { S55: [{ id: 'b1', label: 'Phones stay in the hall' }] };

class Question {
  readonly said: unknown[] = [];
  constructor(private readonly fixture: ComponentFixture<FieldInput>) {
    fixture.componentInstance.changed.subscribe((value) => this.said.push(value));
  }
  get page(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }
  /** Elements of a role by the name a screen reader gives them. */
  all(selector: string): HTMLElement[] {
    return [...this.page.querySelectorAll<HTMLElement>(selector)];
  }
  named(selector: string, name: string): HTMLElement {
    const found = this.all(selector).find((element) => spokenName(element) === name);
    if (!found) throw new Error(`no ${selector} named “${name}”, only ${this.all(selector).map(spokenName).join(', ')}`);
    return found;
  }
  async type(selector: string, value: string, event = 'input'): Promise<void> {
    const control = this.page.querySelector<HTMLInputElement>(selector);
    if (!control) throw new Error(`no ${selector}`);
    control.value = value;
    control.dispatchEvent(new Event(event));
    await this.fixture.whenStable();
  }
}

async function ask(kind: FieldKind, value: unknown = undefined, problems: Problem[] = []): Promise<Question> {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { homework: words } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
  });
  const fixture = TestBed.createComponent(FieldInput);
  document.body.append(fixture.nativeElement as HTMLElement);
  const [view] = fieldViews(fields, [kind]);
  for (const [name, given] of Object.entries({ field: view, value, definition, choices, problems, path: kind }))
    fixture.componentRef.setInput(name, given);
  await fixture.whenStable();
  return new Question(fixture);
}

afterEach(() => jest.useRealTimers());

describe('every kind of field', () => {
  test.each(Object.keys(fields) as FieldKind[])('%s is asked by its label', async (kind) => {
    const question = await ask(kind);
    const control = question.all('[aria-labelledby="answer-' + kind + '-label"]')[0];
    expect(control && spokenName(control)).toBe(kind === 'choice' ? 'What is it? (optional)' : 'What is it?');
  });
});

describe('answering', () => {
  test('a text says every change, and nothing when it is emptied', async () => {
    const question = await ask('text');
    await question.type('textarea', 'You came home');
    await question.type('textarea', '');
    expect(question.said).toEqual(['You came home', undefined]);
  });

  test('a text that is too long says by how much, and is not cut', async () => {
    const question = await ask('text', 'x'.repeat(63));
    expect(question.page.textContent).toContain('This is 3 characters too long: there is room for 60.');
    expect(question.page.querySelector('textarea')?.value).toHaveLength(63);
  });

  test('a paragraph is described by its help', async () => {
    const question = await ask('paragraph');
    const described = question.page.querySelector('textarea')?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('In your own words.');
  });

  test('a rating is radio buttons with words at its ends, and may be skipped', async () => {
    const question = await ask('rating', 4);
    expect(question.all('input[type=radio]').map(spokenName)).toEqual([
      '0, none',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10, all',
      'Skip this one',
    ]);
    expect((question.named('input[type=radio]', '4') as HTMLInputElement).checked).toBe(true);
    question.named('input[type=radio]', '0, none').click();
    question.named('input[type=radio]', 'Skip this one').click();
    expect(question.said).toEqual([0, null]);
  });

  test('a skipped rating is shown as skipped and one not answered as neither', async () => {
    const isSkipped = async (value: unknown) =>
      ((await ask('rating', value)).named('input[type=radio]', 'Skip this one') as HTMLInputElement).checked;
    expect(await isSkipped(null)).toBe(true);
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    expect(await isSkipped(undefined)).toBe(false);
  });

  test('numbers are typed or stepped within their ends', async () => {
    const question = await ask('integer', 9);
    expect((question.named('button', 'More') as HTMLButtonElement).disabled).toBe(true);
    question.named('button', 'Less').click();
    await question.type('input', 'many');
    await question.type('input', '3');
    expect(question.said).toEqual([8, undefined, 3]);
    expect(question.page.textContent).toContain('times');
  });

  test('a choice is one of its answers, and an optional one can be taken away', async () => {
    const question = await ask('choice', 'ours');
    question.named('input[type=radio]', 'Mine').click();
    question.named('button', 'Take this answer away').click();
    expect(question.said).toEqual(['mine', undefined]);
  });

  test('choices add and take away, and say when there is no room for more', async () => {
    const question = await ask('choices', ['sad', 'angry']);
    expect(question.page.textContent).toContain('You have chosen 2. To choose another, take one away first.');
    expect((question.named('input[type=checkbox]', 'tired') as HTMLInputElement).disabled).toBe(true);
    question.named('input[type=checkbox]', 'sad').click();
    expect(question.said).toEqual([['angry']]);
  });

  test('yes and no in the words of the homework', async () => {
    const question = await ask('yesNo');
    question.named('input[type=radio]', 'Yes, leave it out').click();
    question.named('input[type=radio]', 'No').click();
    expect(question.said).toEqual([true, false]);
  });

  test('a date is a calendar day, a moment keeps its offset from UTC', async () => {
    const date = await ask('date');
    await date.type('input', '2026-03-14', 'change');
    expect(date.said).toEqual(['2026-03-14']);
    TestBed.resetTestingModule();
    const moment = await ask('dateTime');
    await moment.type('input', '2026-03-14T18:30', 'change');
    expect(moment.said[0]).toMatch(/^2026-03-14T18:30[+-]\d\d:\d\d$/);
  });

  test('a reference is one of the entries it can point at', async () => {
    const question = await ask('reference');
    expect(question.all('option').map((option) => option.textContent)).toEqual(['Choose one', 'Phones stay in the hall']);
    await question.type('select', 'b1', 'change');
    expect(question.said).toEqual(['b1']);
  });

  test('a group asks its questions for each item', async () => {
    const question = await ask('group', [{ note: 'one' }, {}]);
    expect(question.all('legend').map((legend) => legend.textContent?.trim())).toEqual(['Boundary 1', 'Boundary 2']);
    await question.type('#answer-group-1-note', 'two');
    question.named('button', 'Add: Boundary').click();
    expect(question.said).toEqual([
      [{ note: 'one' }, { note: 'two' }],
      [{ note: 'one' }, {}, {}],
    ]);
  });
});

describe('beside the answer', () => {
  test('what is wrong stands with its field and is tied to it', async () => {
    const question = await ask('text', '', [{ path: ['text'], field: 'text', message: 'Please write something here.' }]);
    const control = question.page.querySelector('textarea');
    expect(control?.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(control?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Please write something here.');
  });

  test('a remark on the wording comes after a moment, politely, and holds nothing up', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const question = await ask('text', 'You never call');
    expect(question.page.textContent).not.toContain('Try one time');
    await jest.advanceTimersByTimeAsync(QUIET);
    const remark = question.page.querySelector('[aria-live=polite] p');
    expect(remark?.textContent?.replace(/\s+/g, ' ').trim()).toBe('“You never”: Try one time that you remember.');
    expect(question.page.querySelector('textarea')?.hasAttribute('aria-invalid')).toBe(false);
  });
});
