import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Breathing } from './breathing';

/** Six slow breaths, four in, six out: no hold, nothing is kept of it. */
const plan = {
  steps: [
    { key: 'in', seconds: 4 },
    { key: 'out', seconds: 6 },
  ],
  rounds: 6,
} as const;
const senses = ['see', 'touch', 'hear', 'smell', 'taste'] as const;

/** "I need a moment": on every step of homework that can be hard, two ways to come back to the room. Nothing of it is stored. */
@Component({
  selector: 'gw-calm',
  imports: [Breathing, Dialog, Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    <button matButton type="button" (click)="open.set(true)"><gw-icon name="sprout" /> {{ 'together.calm.open' | transloco }}</button>
    <gw-dialog [heading]="'together.calm.heading' | transloco" [(open)]="open">
      <p>{{ 'together.calm.lead' | transloco }}</p>
      <div class="gw-row" role="group" [attr.aria-label]="'together.calm.heading' | transloco">
        @for (way of ways; track way) {
          <button
            [matButton]="chosen() === way ? 'filled' : 'outlined'"
            type="button"
            [attr.aria-pressed]="chosen() === way"
            (click)="chosen.set(way)"
          >
            {{ 'together.calm.' + way | transloco }}
          </button>
        }
      </div>
      @if (chosen() === 'breathe') {
        <gw-breathing [plan]="plan" (finished)="chosen.set(null)" />
      } @else if (chosen() === 'senses') {
        <ol>
          @for (sense of senses; track sense) {
            <li>{{ 'together.calm.sense.' + sense | transloco }}</li>
          }
        </ol>
      }
      <ng-container actions>
        <button matButton="outlined" type="button" (click)="open.set(false)">{{ 'together.calm.back' | transloco }}</button>
        <a matButton routerLink="/help">{{ 'homework.today.toHelp' | transloco }}</a>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    ol {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      padding-inline-start: 1.5rem;
    }
  `,
})
export class Calm {
  protected readonly open = signal(false);
  protected readonly chosen = signal<'breathe' | 'senses' | null>(null);
  protected readonly senses = senses;
  protected readonly ways = ['breathe', 'senses'] as const;

  private readonly transloco = inject(TranslocoService);
  protected readonly plan = {
    rounds: plan.rounds,
    steps: plan.steps.map((step) => ({ ...step, label: this.transloco.translate(`together.calm.${step.key}`) })),
  };
}
