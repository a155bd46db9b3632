import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TogetherItem } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { ExchangeApi } from '../api/exchange-api';
import { toProblem } from '../api/problem';
import { DayWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';

const order = ['yours', 'open', 'past'] as const;

/** The space both partners share: what waits for the reader first, then what is open, then what is behind them. Nothing here counts or compares. */
@Component({
  selector: 'gw-together-page',
  imports: [RouterLink, TranslocoPipe, DayWords, EmptyState, Icon, LoadProblem, Loading, PageHeader],
  template: `
    <gw-page-header [heading]="'together.heading' | transloco" [lead]="'together.lead' | transloco: { name: partner() }" />
    @if (list.hasValue()) {
      <div class="gw-stack-large">
        @if (list.value().paused) {
          <p class="gw-note">{{ 'together.paused' | transloco }}</p>
        }
        @for (group of groups(); track group.key) {
          <section [attr.aria-labelledby]="'group-' + group.key">
            <h2 [id]="'group-' + group.key">{{ 'together.group.' + group.key | transloco }}</h2>
            <ul class="gw-plain-list">
              @for (item of group.items; track item.entryId) {
                <li>
                  <a [routerLink]="addressOf(item)" [queryParams]="item.mine ? { own: true } : {}">
                    <span class="words">
                      <span class="name">{{ item.name }}</span>
                      <span class="gw-small gw-muted">
                        {{
                          'together.line'
                            | transloco
                              : {
                                  title: item.title,
                                  who: item.mine ? ('together.you' | transloco) : partner(),
                                  when: item.submittedAt | dayWords: timeZone(),
                                }
                        }}
                      </span>
                    </span>
                    <gw-icon name="forward" />
                  </a>
                </li>
              }
            </ul>
          </section>
        } @empty {
          <gw-empty-state icon="people" [heading]="'together.nothing' | transloco" [text]="'together.nothingText' | transloco">
            <a routerLink="/today">{{ 'homework.backToToday' | transloco }}</a>
          </gw-empty-state>
        }
      </div>
    } @else if (failed(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
  `,
  styles: `
    h2 {
      margin-bottom: 0.5rem;
    }
    li a {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      min-height: 64px;
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      color: inherit;
      text-decoration: none;
    }
    li a:hover .name {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
    .name {
      font-size: 1.0625rem;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
      overflow: hidden;
    }
    gw-icon {
      color: var(--mat-sys-primary);
    }
  `,
})
export class TogetherPage {
  private readonly access = inject(Access);
  protected readonly list = inject(ExchangeApi).together();
  protected readonly failed = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly partner = computed(() => this.access.me()?.couple?.partnerName ?? '');

  protected readonly groups = computed(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    const grouped = Map.groupBy(items, ({ state }) =>
      state === 'yours' ? 'yours' : state === 'settled' || state === 'closed' ? 'past' : 'open',
    );
    return order.flatMap((key) => {
      const found = grouped.get(key);
      return found ? [{ key, items: found }] : [];
    });
  });

  protected addressOf({ kind, entryId }: TogetherItem): readonly string[] {
    return [kind === 'agreement' ? '/agreements' : '/together', entryId];
  }
}
