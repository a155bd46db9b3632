import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Stopwatch } from './breath-clock';
import { NOW } from './breathing';
import { ScreenAwake } from './screen-awake';
import { clockText, secondsLeft, spokenAt, type TurnPlan } from './turn-clock';

/** Minutes of talk or quiet, turn by turn. The time comes from the clock alone, so that a phone may sleep in between; each turn starts by a tap. */
@Component({
  selector: 'gw-turns',
  imports: [MatButton, TranslocoPipe],
  template: `
    <section class="gw-card" aria-labelledby="turn">
      @if (plan().turns.length > 1) {
        <p class="gw-small gw-muted">
          {{ 'together.turns.turn' | transloco: { number: index() + 1, all: plan().turns.length } }}
        </p>
      }
      <h2 id="turn">{{ turn().label }}</h2>
      @if (turn().help; as help) {
        <p>{{ help }}</p>
      }
      <p class="clock gw-numbers" role="timer" [attr.aria-label]="'together.turns.left' | transloco">{{ clock() }}</p>
      <progress max="1" [value]="part()" [attr.aria-label]="'together.turns.progress' | transloco"></progress>
      <p class="gw-hidden" aria-live="polite" aria-atomic="true">{{ spoken() }}</p>
      <div class="gw-actions">
        @let now = state();
        @switch (now) {
          @case ('ready') {
            <button matButton="filled" type="button" (click)="run()">{{ 'together.turns.start' | transloco }}</button>
          }
          @case ('running') {
            <button matButton="outlined" type="button" (click)="pause()">{{ 'homework.breath.pause' | transloco }}</button>
          }
          @case ('paused') {
            <button matButton="filled" type="button" (click)="run()">{{ 'homework.breath.goOn' | transloco }}</button>
          }
          @case ('over') {
            <button matButton="filled" type="button" (click)="next()">
              {{ (isLast() ? 'homework.continue' : 'together.turns.next') | transloco }}
            </button>
          }
          @default never(now);
        }
        @if (now !== 'over') {
          <button matButton type="button" (click)="stop()">{{ 'together.turns.stop' | transloco }}</button>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 1rem;
      text-align: center;
    }
    .clock {
      font-family: var(--gw-heading);
      font-size: clamp(3.5rem, 18vw, 6rem);
      line-height: 1;
    }
    progress {
      width: 100%;
      height: 10px;
      accent-color: var(--mat-sys-primary);
    }
    .gw-actions {
      justify-content: center;
    }
  `,
})
export class TurnsPiece {
  readonly plan = input.required<TurnPlan>();
  /** Whether every turn ran to its end. */
  readonly finished = output<boolean>();

  protected readonly index = signal(0);
  protected readonly state = signal<'ready' | 'running' | 'paused' | 'over'>('ready');
  protected readonly turn = computed(() => this.plan().turns[this.index()] ?? { key: '', label: '', help: '' });
  protected readonly isLast = computed(() => this.index() + 1 >= this.plan().turns.length);
  private readonly now = inject(NOW);
  private readonly transloco = inject(TranslocoService);
  private readonly awake = new ScreenAwake();
  private watch = new Stopwatch(this.now);
  private ticking: ReturnType<typeof setInterval> | undefined;
  private readonly elapsed = signal(0);
  private readonly left = computed(() => secondsLeft(this.plan(), this.elapsed()));
  protected readonly clock = computed(() => clockText(this.left()));
  protected readonly part = computed(() => Math.min(1, this.elapsed() / this.plan().seconds));
  protected readonly spoken = signal('');

  constructor() {
    // A locked phone holds timers back; what it shows on waking is the time, not the ticks it counted.
    const wake = () => this.tick();
    document.addEventListener('visibilitychange', wake);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', wake);
      this.rest();
    });
  }

  protected run(): void {
    this.watch.run();
    this.state.set('running');
    void this.awake.hold();
    this.say();
    this.ticking = setInterval(() => this.tick(), 250);
  }

  protected pause(): void {
    this.watch.pause();
    this.state.set('paused');
    this.spoken.set(this.transloco.translate('homework.breath.paused'));
    this.rest();
  }

  protected next(): void {
    if (this.isLast()) {
      this.finished.emit(true);
      return;
    }
    this.index.update((index) => index + 1);
    this.watch = new Stopwatch(this.now);
    this.elapsed.set(0);
    this.state.set('ready');
    this.spoken.set(this.turn().label);
  }

  protected stop(): void {
    this.rest();
    this.finished.emit(false);
  }

  private tick(): void {
    if (this.state() !== 'running') return;
    const before = this.left();
    this.elapsed.set(this.watch.seconds);
    if (this.left() === before) return;
    this.say();
    if (this.left() > 0) return;
    this.watch.pause();
    this.state.set('over');
    if ('vibrate' in navigator) navigator.vibrate([200, 120, 200]);
    this.rest();
  }

  private say(): void {
    const spoken = spokenAt(this.left(), this.plan().seconds);
    if (spoken) this.spoken.set(this.transloco.translate(`together.turns.${spoken.key}`, { minutes: spoken.minutes }));
  }

  private rest(): void {
    clearInterval(this.ticking);
    this.awake.release();
  }
}
