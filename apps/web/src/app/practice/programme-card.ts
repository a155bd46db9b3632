import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ProgrammeCard as Programme } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';

/** One programme: what for, when not, what is in it and why; and the way to adapt it for a couple. */
@Component({
  selector: 'gw-programme-card',
  imports: [MatButton, RouterLink, TranslocoPipe],
  template: `
    @let shown = programme();
    <article class="gw-card">
      <p class="gw-small gw-muted">
        {{ 'library.programme.weeks' | transloco: { count: shown.weeks } }} · {{ 'practice.stage.' + shown.stage | transloco }}
      </p>
      <h2>{{ shown.title }}</h2>
      <p>{{ shown.aim }}</p>
      <p class="gw-small gw-muted">
        <strong>{{ 'practice.library.notFor' | transloco }}</strong> {{ shown.notFor }}
      </p>
      <details>
        <summary>{{ 'library.programme.inside' | transloco }}</summary>
        @for (part of shown.parts; track part.title) {
          <section>
            <h3>{{ part.title }}</h3>
            <p class="gw-small gw-muted">{{ part.text }}</p>
            <ul>
              @for (item of part.items; track item.key) {
                <li>
                  <a [routerLink]="['/library', item.homeworkId]">{{ item.title }}</a>
                  @if (item.for !== 'both') {
                    <span class="gw-small gw-muted">{{ 'practice.library.onlyFor' | transloco: { role: labels()[item.for] } }}</span>
                  }
                  <span class="gw-small why">{{ item.why }}</span>
                </li>
              }
            </ul>
          </section>
        }
      </details>
      <p class="gw-small gw-muted">{{ 'practice.library.source' | transloco: { source: shown.source } }}</p>
      @if (coupleId(); as couple) {
        <button matButton="filled" type="button" [disabled]="busy()" (click)="adapt.emit(couple)">
          {{ 'library.programme.adapt' | transloco }}
        </button>
      } @else if (couples().length) {
        <form (submit)="chooseAndAdapt($event)">
          <label
            ><span class="gw-small gw-muted">{{ 'practice.guide.couple' | transloco }}</span>
            <select class="gw-input" (change)="choose($event)">
              @for (couple of couples(); track couple.id) {
                <option [value]="couple.id">{{ couple.names }}</option>
              }
            </select>
          </label>
          <button matButton="outlined" type="submit" [disabled]="busy()">{{ 'library.programme.adapt' | transloco }}</button>
        </form>
      }
    </article>
  `,
  styles: `
    article,
    section {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    section {
      gap: 0.25rem;
      margin-bottom: 1rem;
    }
    strong {
      font-weight: 550;
      color: var(--mat-sys-secondary);
    }
    summary {
      cursor: pointer;
      min-height: 44px;
      display: inline-flex;
      align-items: center;
      color: var(--mat-sys-primary);
      text-decoration: underline;
    }
    h3 {
      font-size: 1rem;
    }
    ul {
      padding-inline-start: 1.25rem;
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      margin-top: 0.375rem;
    }
    .why {
      display: block;
    }
    button {
      align-self: start;
    }
    form button {
      align-self: end;
    }
    li a {
      margin-inline-end: 0.375rem;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
    }
    label {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      flex: 1 1 14rem;
      min-width: 0;
    }
    select {
      width: 100%;
    }
  `,
})
export class ProgrammeCard {
  readonly programme = input.required<Programme>();
  readonly coupleId = input<string>();
  readonly couples = input<readonly { id: string; names: string }[]>([]);
  readonly busy = input(false);
  /** The couple to adapt it for. */
  readonly adapt = output<string>();

  private readonly me = inject(Access).me;
  private readonly chosen = signal('');
  protected readonly labels = computed<Record<'hurt' | 'involved', string>>(
    () => this.me()?.clinic.roleLabels ?? { hurt: 'hurt', involved: 'involved' },
  );

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }

  protected chooseAndAdapt(event: Event): void {
    event.preventDefault();
    const couple = this.chosen() || this.couples()[0]?.id;
    if (couple) this.adapt.emit(couple);
  }
}
