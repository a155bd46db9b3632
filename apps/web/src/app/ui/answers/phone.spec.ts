import { TestBed } from '@angular/core/testing';
import { type Answers, catalog, type Homework } from '@groundwork/homework';
import { TranslocoTestingModule } from '@jsverse/transloco';
import homeworkWords from '../../../messages/en/homework.json';
import phoneWords from '../../../messages/en/phone.json';
import uiWords from '../../../messages/en/ui.json';
import { Phone, whoAtMost } from './phone';

const homework = {
  ...catalog.find(({ id }) => id === 'S25'),
  fields: {
    talked: { kind: 'yesNo', label: 'Did you talk?' },
    about: { kind: 'text', max: 60, label: 'What about?', showIf: { field: 'talked', is: [true] } },
  },
  pages: [],
  parts: { answers: { label: 'Your evening', fields: ['talked', 'about'], ceiling: { counselor: true, partner: false, report: 'never' } } },
  sharing: { answers: { audiences: [] } },
} as unknown as Homework;

async function open(keeping = false) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { homework: homeworkWords, phone: phoneWords, ui: uiWords } },
        preloadLangs: true,
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
      }),
    ],
  });
  const fixture = TestBed.createComponent(Phone);
  document.body.append(fixture.nativeElement as HTMLElement);
  const kept: Answers[] = [];
  fixture.componentInstance.keepCase.subscribe((answers) => kept.push(answers));
  for (const [name, value] of Object.entries({ homework, caption: 'As on a phone', keeping })) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const words = () => page.textContent.replace(/\s+/g, ' ');
  const press = async (label: string) => {
    const button = [...page.querySelectorAll('button')].find((one) => one.textContent.trim() === label);
    if (!button) throw new Error(`no button “${label}” in ${words()}`);
    button.click();
    await fixture.whenStable();
  };
  const choose = async (index: number) => {
    page.querySelectorAll<HTMLInputElement>('input[type=radio]')[index]?.click();
    await fixture.whenStable();
  };
  const type = async (text: string) => {
    const area = page.querySelector('textarea');
    if (!area) throw new Error('nothing to write in');
    area.value = text;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { page, words, press, choose, type, kept };
}

test('asks one question after the other, and shows a question only by its answer', async () => {
  const phone = await open();
  await phone.press('Start');
  expect(phone.words()).toContain('Step 1 of 1Did you talk?');
  await phone.choose(0);
  expect(phone.words()).toContain('Step 1 of 2');
  await phone.press('Continue');
  expect(phone.words()).toContain('What about?');
});

test('does not go on from an open question, and says so', async () => {
  const phone = await open();
  await phone.press('Start');
  await phone.press('Continue');
  expect(phone.page.querySelector('[role=alert]')?.textContent).toBe('Please look at this again.');
});

test('ends with who may read each part at most, and keeps what was tried when asked', async () => {
  const phone = await open(true);
  await phone.press('Start');
  await phone.choose(0);
  await phone.press('Continue');
  await phone.type(' The garden ');
  await phone.press('Continue');
  expect(phone.words()).toMatch(/Your eveningDid you talk\?Yes/u);
  expect(phone.words()).toContain('At most: the counselor');
  await phone.press('Keep this as a worked case');
  expect(phone.kept).toEqual([{ talked: true, about: 'The garden' }]);
  await phone.press('Begin again');
  expect(phone.words()).toContain('Start');
});

test('says in words how far a part can go', () => {
  expect(whoAtMost({ counselor: true, partner: true, report: 'aggregate' })).toBe('phone.who.bothReport');
  expect(whoAtMost({ counselor: false, partner: false, report: 'never' })).toBe('phone.who.nobody');
});
