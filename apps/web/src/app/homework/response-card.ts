import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Response } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { MomentWords } from '../ui/day-words';
import { Rows } from '../ui/rows';

/** A response as it stands: whose it is, its words, and, while it is one's own to change, the ways to do so. */
@Component({
  selector: 'gw-response-card',
  imports: [MatButton, TranslocoPipe, MomentWords, Rows],
  template: `
    <article [class.mine]="response().mine">
      <p class="head">
        <strong>{{ response().label }}</strong>
        <span class="gw-small gw-muted">{{ who() }}, {{ response().changedAt | momentWords: timeZone() }}</span>
      </p>
      @if (rows().length) {
        <gw-rows [rows]="rows()" />
      }
      @if (response().mayChange) {
        <div class="gw-row">
          @if (rows().length) {
            <button matButton type="button" (click)="wanted.emit()">{{ 'together.change' | transloco }}</button>
          }
          <button matButton type="button" (click)="takeBack.emit()">{{ 'together.takeBack' | transloco }}</button>
        </div>
      }
      <ng-content />
    </article>
  `,
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      padding: 1rem 1.25rem;
      border-radius: var(--gw-radius-small);
      background: var(--mat-sys-surface-container);
    }
    .mine {
      --mat-sys-on-surface-variant: var(--mat-sys-on-primary-container);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      align-items: baseline;
      justify-content: space-between;
    }
  `,
})
export class ResponseCard {
  readonly response = input.required<Response>();
  readonly wanted = output();
  readonly takeBack = output();
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly who = computed(() =>
    this.response().mine ? (this.access.me()?.name ?? '') : (this.access.me()?.couple?.partnerName ?? ''),
  );
  protected readonly rows = computed(() => this.response().rows);
}
