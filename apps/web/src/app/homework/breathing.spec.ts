import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../../messages/en/homework.json';
import { Breathing, NOW } from './breathing';

const plan = {
  steps: [
    { key: 'in', label: 'Breathe in', seconds: 4 },
    { key: 'out', label: 'Breathe out', seconds: 6 },
  ],
  rounds: 3,
};

/** The exercise on a device that asks for less motion, or does not. */
async function breathing(lessMotion: boolean) {
  window.matchMedia = jest.fn((query: string) => ({ matches: lessMotion && query.includes('prefers-reduced-motion') }) as MediaQueryList);
  let now = 0;
  const frames: FrameRequestCallback[] = [];
  jest.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  await TestBed.configureTestingModule({
    imports: [
      Breathing,
      TranslocoTestingModule.forRoot({
        langs: { en: { homework: words } },
        translocoConfig: { defaultLang: 'en', availableLangs: ['en'] },
        preloadLangs: true,
      }),
    ],
    providers: [{ provide: NOW, useValue: () => now }],
  }).compileComponents();
  const fixture = TestBed.createComponent(Breathing);
  fixture.componentRef.setInput('plan', plan);
  const finished: boolean[] = [];
  fixture.componentInstance.finished.subscribe((all) => finished.push(all));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    finished,
    spoken: () => page.querySelector('[aria-live=polite]')?.textContent.trim(),
    press: async (name: string) => {
      const button = [...page.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
      if (!button) throw new Error(`no button “${name}”`);
      button.click();
      await fixture.whenStable();
    },
    /** Lets seconds pass and the next frame come. */
    after: async (seconds: number) => {
      now += seconds * 1000;
      frames.splice(0).forEach((frame) => frame(now));
      await fixture.whenStable();
    },
  };
}

describe('paced breathing', () => {
  test('begins when its person begins it, and says each breath in words', async () => {
    const exercise = await breathing(false);
    expect(exercise.page.querySelector('.count')).toBeNull();
    await exercise.press(words.breath.start);
    expect(exercise.spoken()).toBe(words.breath.settle);
    await exercise.after(5);
    expect(exercise.spoken()).toBe('Breathe in');
    await exercise.after(4);
    expect(exercise.spoken()).toBe('Breathe out');
    await exercise.after(30);
    expect(exercise.spoken()).toBe(words.breath.done);
    await exercise.press(words.continue);
    expect(exercise.finished).toEqual([true]);
  });

  test('moves a circle with the breath', async () => {
    const { page, press } = await breathing(false);
    await press(words.breath.start);
    expect(page.querySelector('.still')).toBeNull();
    expect(page.querySelector('progress')).toBeNull();
  });

  test('stands still where a device asks for less motion: words, seconds and a line tell instead', async () => {
    const { page, press, after } = await breathing(true);
    expect(page.querySelector('.stage.still')).not.toBeNull();
    await press(words.breath.start);
    await after(20);
    expect(page.querySelector('progress')?.value).toBeCloseTo(0.5);
    expect(page.querySelector('.count')?.textContent).toBe('5');
  });
});
