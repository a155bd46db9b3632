import { Component, input } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import {
  type Answers,
  catalog,
  extremeAnswers,
  type FieldKind,
  type Fields,
  type FieldView,
  type Homework,
  initialAnswers,
  measureHomeworks,
  type Page,
  pages,
  permittedHomeworks,
  type PersonRole,
  visibleFields,
} from '@groundwork/homework';
import { TranslocoTestingModule } from '@jsverse/transloco';
import homeworkWords from '../../../messages/en/homework.json';
import togetherWords from '../../../messages/en/together.json';
import type { Choices } from './asked';
import { FieldInput } from './field-input';
import { spokenName } from './spoken-name';

const today = '2026-03-04';
const roles: readonly PersonRole[] = ['hurt', 'involved', 'both'];
const definitions: readonly Homework[] = [...catalog, ...measureHomeworks, ...permittedHomeworks];
/** What a reference can point at: the entry that extreme answers name, and another one. */
const entries = [
  { id: '00000000-0000-4000-8000-000000000001', label: 'Phones stay in the hall' },
  { id: '00000000-0000-4000-8000-000000000002', label: 'No hard talks after ten' },
];
const choices: Choices = Object.fromEntries(definitions.map(({ id }) => [id, entries]));

/** The screens of one form, all at once; a screen of one question has it as its heading, as where homework is done. */
@Component({
  selector: 'gw-screens',
  imports: [FieldInput],
  template: `@for (page of pages(); track page.key) {
    <section>
      <h1 [id]="'heading-' + page.key">{{ page.title }}</h1>
      @for (field of page.fields; track field.key) {
        <div [id]="'field-' + field.key">
          <gw-field-input
            [field]="field"
            [value]="answers()[field.key]"
            [path]="field.key"
            [heading]="page.title === field.label ? 'heading-' + page.key : null"
            [definition]="{ fields: fields() }"
            [choices]="choices"
            [problems]="[]"
          />
        </div>
      }
    </section>
  }`,
})
class Screens {
  readonly pages = input.required<readonly Page[]>();
  readonly fields = input.required<Fields>();
  readonly answers = input.required<Answers>();
  protected readonly choices = choices;
}

/** What answers a question of this kind. */
const controls: Record<FieldKind, string> = {
  text: 'textarea',
  paragraph: 'textarea',
  rating: 'input[type=radio]',
  integer: 'input[inputmode=numeric]',
  minutes: 'input[inputmode=numeric]',
  choice: 'input[type=radio], button',
  choices: 'input[type=checkbox]',
  yesNo: 'input[type=radio]',
  date: 'input[type=date]',
  dateTime: 'input[type=datetime-local]',
  reference: 'select',
  group: 'fieldset, button, .gw-note',
};

/** Something that is filled in: a homework, a response to an entry, the counselor's own form. */
interface Form {
  readonly name: string;
  readonly fields: Fields;
  readonly pages?: NonNullable<Homework['pages']>;
  readonly rules?: NonNullable<Homework['rules']>;
}

function formsOf({ fields, pages: screens, rules, responses = {}, tool }: Homework): readonly Form[] {
  const asked =
    Object.keys(fields).length > 0 ? [{ name: 'what is asked', fields, ...(screens && { pages: screens }), ...(rules && { rules }) }] : [];
  const hanging = Object.entries(responses).map(([name, response]) => ({ name, ...response }));
  return [...asked, ...hanging, ...(tool ? [{ name: 'the counselor’s form', ...tool }] : [])];
}

/** Every screen, also of what a condition hides; of a group one round with nothing in it. */
function blank(form: Form, role: PersonRole): { pages: readonly Page[]; answers: Answers } {
  const rounds = Object.entries(form.fields).flatMap(([name, field]) => (field.kind === 'group' ? [[name, [{}]] as const] : []));
  return { pages: pages(form, role), answers: { ...initialAnswers(form, role), ...Object.fromEntries(rounds) } };
}

/** What is shown with the least or the most that a form takes. */
function filled(form: Form, role: PersonRole, size: 'smallest' | 'largest'): { pages: readonly Page[]; answers: Answers } {
  const answers = extremeAnswers(form, size, today, role);
  const shown = new Set(visibleFields(form.fields, answers, role));
  const screens = pages(form, role, answers).map((page) => ({ ...page, fields: page.fields.filter(({ key }) => shown.has(key)) }));
  return { pages: screens, answers };
}

const texts = (elements: Iterable<Element>) => Array.from(elements, (element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

/** What is wrong with one question as it is drawn, in words; empty when somebody can answer it. */
function faultsOf(box: Element, view: FieldView): string[] {
  const faults: string[] = [];
  const asked = box.querySelector(':scope > gw-field-input > .label') ?? box.closest('section')?.querySelector('h1');
  if (view.label.trim() === '' || !texts(asked ? [asked] : [])[0]?.includes(view.label.trim())) faults.push('its question is not there');
  const able = [...box.querySelectorAll<HTMLInputElement>(controls[view.kind])].filter(({ disabled }) => disabled !== true);
  const isDrawnForBoth = view.kind === 'choice' && view.deck === 'round';
  if (able.length === 0 && !isDrawnForBoth) faults.push('nothing to answer it with');
  if (isDrawnForBoth && texts(box.querySelectorAll('.card'))[0] === '') faults.push('an empty card');
  return faults;
}

/** What is wrong for somebody who listens to the page: controls without a name, words that stand nowhere, ids used twice. */
function faultsOfPage(root: Element): string[] {
  const ids = Array.from(root.querySelectorAll('[id]'), ({ id }) => id);
  const known = new Set(ids);
  const named = [...root.querySelectorAll('input, textarea, select, button, fieldset, [role=group], [role=radiogroup]')];
  const pointing = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((attribute) =>
    Array.from(root.querySelectorAll(`[${attribute}]`)).flatMap((element) => (element.getAttribute(attribute) ?? '').split(' ')),
  );
  return [
    ...named
      .filter((element) => element.getAttribute('role') !== 'group' && spokenName(element) === '')
      .map(({ outerHTML }) => `no name: ${outerHTML.slice(0, 120)}`),
    ...pointing.filter((id) => !known.has(id)).map((id) => `points at nothing: ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`),
    ...texts(root.querySelectorAll('.over')),
  ];
}

/** Whether a question shows its answer. */
function shows(box: Element, view: FieldView, answer: Answers[string] | undefined): boolean {
  if (answer === undefined || answer === null) return true;
  const value = (selector: string) => box.querySelector<HTMLInputElement>(selector)?.value;
  const checked = [...box.querySelectorAll<HTMLInputElement>('input')].filter((input) => input.checked);
  switch (view.kind) {
    case 'text':
    case 'paragraph':
      return value('textarea') === answer;
    case 'rating':
      return checked.length === 1 && checked[0] !== undefined && spokenName(checked[0]).split(',')[0] === String(answer);
    case 'integer':
    case 'minutes':
      return value('input') === String(answer);
    case 'choice': {
      const label = view.options.find((option) => option.value === answer)?.label ?? '';
      return view.deck
        ? texts(box.querySelectorAll('.card'))[0] === label
        : checked.length === 1 && texts(checked.map((one) => one.closest('label') ?? one))[0] === label;
    }
    case 'choices':
      return checked.length === (answer as readonly string[]).length;
    case 'yesNo':
      return checked.length === 1;
    case 'date':
      return value('input') === answer;
    case 'dateTime':
      return (value('input') ?? '').startsWith(String(answer).slice(0, 4));
    case 'reference':
      return value('select') === answer;
    case 'group':
      return box.querySelectorAll('fieldset').length >= (view.perEntryOf ? 1 : view.perOption ? 1 : (answer as readonly unknown[]).length);
  }
}

describe('every question of the library, as it is drawn', () => {
  let fixture: ComponentFixture<Screens>;
  let complaints: jest.SpyInstance[];

  beforeEach(() => {
    complaints = (['warn', 'error'] as const).map((kind) => jest.spyOn(console, kind).mockImplementation(() => undefined));
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { en: { homework: homeworkWords, together: togetherWords } },
          preloadLangs: true,
          translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
        }),
      ],
    });
    fixture = TestBed.createComponent(Screens);
    document.body.append(fixture.nativeElement as HTMLElement);
  });
  afterEach(() => {
    for (const complaint of complaints) {
      expect(complaint.mock.calls).toEqual([]);
      complaint.mockRestore();
    }
  });

  async function draw(form: Form, { pages: screens, answers }: { pages: readonly Page[]; answers: Answers }): Promise<string[]> {
    for (const [name, given] of Object.entries({ fields: form.fields, answers, pages: screens }))
      fixture.componentRef.setInput(name, given);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const faults = screens.flatMap(({ fields, title }) => [
      ...(title.trim() === '' ? ['a screen without a heading'] : []),
      ...fields.flatMap((view) => {
        const box = root.querySelector(`#field-${view.key}`);
        if (!box) return [`${view.key}: not drawn`];
        return [...faultsOf(box, view), ...(shows(box, view, answers[view.key]) ? [] : ['its answer is not shown'])].map(
          (fault) => `${view.key}: ${fault}`,
        );
      }),
    ]);
    return [...faults, ...faultsOfPage(root)];
  }

  it.each(definitions.map((homework) => [`${homework.id} v${homework.version} ${homework.title}`, homework] as const))(
    '%s',
    async (_, homework) => {
      const found: Record<string, string[]> = {};
      for (const form of formsOf(homework)) {
        const drawn = new Set<string>();
        for (const role of roles)
          for (const [state, screens] of [
            ['blank', blank(form, role)],
            ['with the least', filled(form, role, 'smallest')],
            ['with the most', filled(form, role, 'largest')],
          ] as const) {
            const same = JSON.stringify(screens);
            if (drawn.has(same)) continue;
            drawn.add(same);
            const faults = await draw(form, screens);
            if (faults.length > 0) found[`${form.name}, ${role}, ${state}`] = faults;
          }
      }
      expect(found).toEqual({});
    },
  );
});
