import { Component, computed, inject, input } from '@angular/core';
import type { Homework } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { howItWorks, responsesOf, type Sentence } from './guide-works';

/** How a homework works: its kind, what it asks for first, what can be answered on it, what ends it. */
@Component({
  selector: 'gw-guide-works',
  imports: [TranslocoPipe],
  template: `
    <p>{{ 'library.kindText.' + homework().kind | transloco }}</p>
    @if (sentences().length) {
      <ul>
        @for (one of sentences(); track one.key) {
          <li>{{ one.key | transloco: valuesOf(one) }}</li>
        }
      </ul>
    }
    @if (responses().length) {
      <p>{{ 'library.works.responses' | transloco }}</p>
      <ul>
        @for (one of responses(); track one.key) {
          <li>
            <strong>{{ one.label }}</strong>
            <span class="gw-muted"
              >{{ one.by | transloco }} {{ one.seen | transloco }}
              @if (one.many) {
                {{ 'library.response.many' | transloco }}
              }
            </span>
          </li>
        }
      </ul>
    }
    @if (homework().agreement?.counselorText; as text) {
      <details>
        <summary>{{ 'library.works.counselorText' | transloco }}</summary>
        <p class="gw-small">{{ text }}</p>
      </details>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.625rem;
    }
    ul {
      padding-inline-start: 1.25rem;
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }
    strong {
      font-weight: 550;
      margin-inline-end: 0.25rem;
    }
    summary {
      cursor: pointer;
      min-height: 44px;
      display: inline-flex;
      align-items: center;
      color: var(--mat-sys-primary);
      text-decoration: underline;
    }
  `,
})
export class GuideWorks {
  readonly homework = input.required<Homework>();

  private readonly me = inject(Access).me;
  protected readonly sentences = computed(() => howItWorks(this.homework()));
  protected readonly responses = computed(() => responsesOf(this.homework()));

  protected valuesOf({ values, role }: Sentence): Record<string, unknown> {
    return { ...values, ...(role && { role: this.me()?.clinic.roleLabels[role] ?? role }) };
  }
}
