import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import homework from '../../messages/en/homework.json';
import together from '../../messages/en/together.json';
import { NOW } from './breathing';
import { TurnsPiece } from './turns';

const plan = {
  seconds: 120,
  turns: [
    { key: 'speak', label: 'You speak' },
    { key: 'back', label: 'Your partner says it back' },
  ],
};

describe('minutes of talk', () => {
  let now = 0;
  let page: ComponentFixture<TurnsPiece>;
  const finished: boolean[] = [];
  const element = () => page.nativeElement as HTMLElement;
  const press = async (name: string) => {
    [...element().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)?.click();
    await page.whenStable();
  };
  const pass = async (seconds: number) => {
    now += seconds * 1000;
    document.dispatchEvent(new Event('visibilitychange'));
    await page.whenStable();
  };
  const clock = () => element().querySelector('.clock')?.textContent?.trim();
  const spoken = () => element().querySelector('[aria-live]')?.textContent?.trim();

  beforeEach(async () => {
    now = 0;
    finished.length = 0;
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { en: { homework, together } },
          preloadLangs: true,
          translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
        }),
      ],
      providers: [{ provide: NOW, useValue: () => now }],
    });
    page = TestBed.createComponent(TurnsPiece);
    page.componentRef.setInput('plan', plan);
    page.componentInstance.finished.subscribe((completed) => finished.push(completed));
    await page.whenStable();
  });

  test('wait until they are started, run by the clock through a locked phone, and say where they are', async () => {
    await pass(30);
    expect(clock()).toBe('2:00');
    await press('Start');
    expect(spoken()).toBe('2 min left');
    await pass(60);
    expect([clock(), spoken()]).toEqual(['1:00', '1 min left']);
    await pass(600);
    expect([clock(), spoken()]).toEqual(['0:00', 'The time is over. Thank each other, and take a breath.']);
  });

  test('go on to the next turn by a tap and end as completed after the last', async () => {
    await press('Start');
    await pass(120);
    await press('Next turn');
    expect([element().querySelector('h2')?.textContent, clock()]).toEqual(['Your partner says it back', '2:00']);
    await press('Start');
    await pass(120);
    await press('Continue');
    expect(finished).toEqual([true]);
  });

  test('stand still while paused, and end as not completed when somebody stops', async () => {
    await press('Start');
    await pass(30);
    await press('Pause');
    await pass(300);
    expect(clock()).toBe('1:30');
    await press('Go on');
    await pass(30);
    expect(clock()).toBe('1:00');
    await press('Stop here');
    expect(finished).toEqual([false]);
  });
});
