import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Session } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayOf, pageLanguage } from '../ui/days';
import { DayWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { StatusChip, type Tone } from '../ui/status-chip';
import { timeIn } from './zoned-time';

const tones: Record<Session['state'], Tone> = { planned: 'new', held: 'good', cancelled: 'quiet' };

/** A session in a list: a leaf of the calendar, when and where, what was worked on. The whole row leads to it. */
@Component({
  selector: 'gw-session-row',
  imports: [RouterLink, TranslocoPipe, DayWords, Icon, StatusChip],
  template: `
    <span class="leaf" [class.faded]="session().state === 'cancelled'" aria-hidden="true"
      ><span>{{ leaf().month }}</span
      ><strong class="gw-numbers">{{ leaf().day }}</strong></span
    >
    <span class="words">
      <a [routerLink]="['/sessions', session().id]"
        ><span class="day">{{ session().startsAt | dayWords: timeZone() }}</span
        >, {{ time() }}</a
      >
      <span class="gw-muted gw-small"
        >{{ 'session.minutes' | transloco: { minutes: session().minutes } }} · {{ 'session.place.' + session().place | transloco
        }}{{ topics().length ? ' · ' : '' }}
        @for (topic of topics(); track topic; let last = $last) {
          {{ 'session.topic.' + topic | transloco }}{{ last ? '' : ', ' }}
        }
      </span>
    </span>
    <gw-status-chip [tone]="waiting() ? 'care' : tone()">{{
      (waiting() ? 'session.state.open' : 'session.state.' + session().state) | transloco
    }}</gw-status-chip>
    <gw-icon name="forward" />
  `,
  styles: `
    :host {
      position: relative;
      display: flex;
      align-items: center;
      gap: 1rem;
      padding: 0.875rem 0.25rem;
    }
    .leaf {
      flex: none;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      width: 3.5rem;
      height: 3.5rem;
      border-radius: 14px;
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-size: 0.75rem;
      line-height: 1.2;
    }
    .leaf strong {
      font-family: var(--gw-heading);
      font-weight: 500;
      font-size: 1.375rem;
    }
    .faded {
      background: var(--mat-sys-surface-container-high);
      color: var(--mat-sys-on-surface-variant);
    }
    .words {
      flex: 1;
      min-width: 0;
      display: flex;
      flex-direction: column;
    }
    .day {
      display: inline-block;
    }
    .day::first-letter {
      text-transform: uppercase;
    }
    a {
      font-weight: 550;
      color: inherit;
      text-decoration: none;
    }
    a::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: var(--gw-radius-small);
    }
    a:hover {
      text-decoration: underline;
    }
    a:focus-visible {
      outline: none;
    }
    a:focus-visible::after {
      outline: 3px solid var(--mat-sys-tertiary);
    }
    gw-icon {
      color: var(--mat-sys-on-surface-variant);
    }
    @media (max-width: 40rem) {
      :host {
        flex-wrap: wrap;
        gap: 0.5rem 0.875rem;
      }
      .words {
        flex-basis: calc(100% - 4.5rem);
      }
      gw-status-chip {
        margin-inline-start: 4.375rem;
      }
      gw-icon {
        display: none;
      }
    }
  `,
})
export class SessionRow {
  readonly session = input.required<Session>();
  readonly timeZone = input.required<string>();
  /** Whether its time has gone by and nobody has said how it went. */
  readonly waiting = input(false);
  protected readonly tone = computed(() => tones[this.session().state]);
  protected readonly time = computed(() => timeIn(this.session().startsAt, this.timeZone()));
  protected readonly topics = computed(() => (this.session().state === 'held' ? this.session().topics : []));
  protected readonly leaf = computed(() => {
    const day = Date.parse(`${dayOf(this.session().startsAt, this.timeZone())}T00:00:00Z`);
    const month = new Intl.DateTimeFormat(pageLanguage(), { month: 'short', timeZone: 'UTC' }).format(day);
    return { month, day: new Date(day).getUTCDate() };
  });
}
