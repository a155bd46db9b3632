import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Session } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DocumentsApi } from '../api/documents-api';
import { MomentWords } from '../ui/day-words';
import { StatusChip } from '../ui/status-chip';

/** Documents made from this session, each a link to its page. */
@Component({
  selector: 'gw-session-documents',
  imports: [RouterLink, TranslocoPipe, MomentWords, StatusChip],
  template: `
    <div class="gw-stack">
      <h2>{{ 'session.documents.heading' | transloco }}</h2>
      @if (documents(); as found) {
        @if (found.length) {
          <ul class="gw-plain-list">
            @for (made of found; track made.id) {
              <li class="gw-between">
                <a [routerLink]="['/documents', made.id]">{{ made.requestedAt | momentWords: timeZone() }}</a>
                <gw-status-chip [tone]="made.stale ? 'care' : made.state === 'ready' ? 'good' : 'quiet'">{{
                  'session.documents.' + (made.stale ? 'stale' : made.state === 'failed' ? 'notMade' : made.state) | transloco
                }}</gw-status-chip>
              </li>
            }
          </ul>
        } @else {
          <p class="gw-muted">{{ 'session.documents.none' | transloco }}</p>
        }
      } @else if (list.error()) {
        <p class="gw-muted">{{ 'session.documents.unreachable' | transloco }}</p>
      }
    </div>
  `,
  styles: `
    li {
      min-height: 44px;
    }
    a {
      min-height: 44px;
      display: inline-flex;
      align-items: center;
    }
    a::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class SessionDocuments {
  readonly session = input.required<Session>();
  readonly timeZone = input.required<string>();
  protected readonly list = inject(DocumentsApi).ofCouple(() => this.session().coupleId);
  protected readonly documents = computed(() =>
    this.list.hasValue() ? this.list.value().items.filter(({ sessionId }) => sessionId === this.session().id) : null,
  );
}
