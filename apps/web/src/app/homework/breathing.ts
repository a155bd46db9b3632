import {
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  InjectionToken,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type BreathPlan, LEAD_IN, momentAt, Stopwatch, totalSeconds } from './breath-clock';
import { BreathSound } from './breath-sound';
import { ScreenAwake } from './screen-awake';

/** What the exercise reads the time from, in milliseconds. */
export const NOW = new InjectionToken<() => number>('now', { factory: () => () => Date.now() });

/** Paced breathing to follow with the eyes open (a circle), closed (a tone, a tremble), or by ear (words read out). It starts when its person starts it. */
@Component({
  selector: 'gw-breathing',
  imports: [MatButton, TranslocoPipe],
  templateUrl: './breathing.html',
  styleUrl: './breathing.scss',
})
export class Breathing {
  readonly plan = input.required<BreathPlan>();
  /** Whether all rounds were done. */
  readonly finished = output<boolean>();

  protected readonly state = signal<'new' | 'running' | 'paused' | 'done'>('new');
  protected readonly sound = signal(false);
  protected readonly vibration = signal(false);
  protected readonly canVibrate = 'vibrate' in navigator;
  protected readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  protected readonly minutes = computed(() => Math.ceil(totalSeconds(this.plan()) / 60));

  private readonly transloco = inject(TranslocoService);
  private readonly watch = new Stopwatch(inject(NOW));
  private readonly tone = new BreathSound();
  private readonly awake = new ScreenAwake();
  private readonly circle = viewChild.required<ElementRef<HTMLElement>>('breath');
  private frame = 0;

  private readonly elapsed = signal(0);
  private readonly moment = computed(() => momentAt(this.plan(), this.elapsed()));
  private readonly stepKey = computed(() => {
    const moment = this.moment();
    return moment.phase === 'step' ? `${moment.round}.${moment.index}` : moment.phase;
  });
  protected readonly part = computed(() => Math.min(1, Math.max(0, this.elapsed() - LEAD_IN) / totalSeconds(this.plan())));
  protected readonly round = computed(() => {
    const moment = this.moment();
    return moment.phase === 'step' ? moment.round : null;
  });
  protected readonly count = computed(() => {
    const moment = this.moment();
    return this.state() === 'new' || moment.phase === 'done' ? null : moment.secondsLeft;
  });
  protected readonly spoken = computed(() => {
    const moment = this.moment();
    if (this.state() === 'paused') return this.transloco.translate('homework.breath.paused');
    if (this.state() === 'new') return this.transloco.translate('homework.breath.ready');
    if (moment.phase === 'step') return moment.label;
    return this.transloco.translate(moment.phase === 'ready' ? 'homework.breath.settle' : 'homework.breath.done');
  });

  constructor() {
    effect(() => {
      const key = this.stepKey();
      if (this.state() === 'running' && this.vibration() && key !== 'ready')
        navigator.vibrate(key === 'done' ? [200, 120, 200] : key.endsWith('.0') ? 140 : [60, 90, 60]);
    });
    inject(DestroyRef).onDestroy(() => this.rest());
  }

  protected run(): void {
    this.watch.run();
    this.state.set('running');
    void this.awake.hold();
    if (this.sound()) this.tone.play(this.plan(), this.watch.seconds);
    this.tick();
  }

  protected pause(): void {
    this.watch.pause();
    this.state.set('paused');
    this.rest();
  }

  protected stop(): void {
    this.rest();
    this.finished.emit(false);
  }

  protected toggleSound(): void {
    this.sound.set(!this.sound());
    if (this.sound() && this.state() === 'running') this.tone.play(this.plan(), this.watch.seconds);
    else this.tone.stop();
  }

  private readonly tick = (): void => {
    this.elapsed.set(this.watch.seconds);
    const moment = this.moment();
    this.circle().nativeElement.style.setProperty('--breath', moment.fill.toFixed(4));
    if (moment.phase === 'done') this.finish();
    else this.frame = requestAnimationFrame(this.tick);
  };

  private finish(): void {
    this.watch.pause();
    this.state.set('done');
    this.rest();
  }

  private rest(): void {
    cancelAnimationFrame(this.frame);
    this.tone.stop();
    this.awake.release();
  }
}
