import { Component, computed, input } from '@angular/core';
import type { Partner, SessionDocument } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { LongDay } from '../ui/long-day';
import { PersonLabel } from '../ui/person-label';

/** The consents a document rests on, line by line and person by person, and the fingerprint of its file. */
@Component({
  selector: 'gw-consents',
  imports: [TranslocoPipe, LongDay, PersonLabel],
  template: `
    @for (owner of owners(); track owner.id) {
      <h3><gw-person-label [name]="owner.name" [second]="owner.second" /></h3>
      <ul>
        @for (line of owner.lines; track line.part) {
          <li>
            <span>{{ line.title }}</span>
            <span class="gw-muted gw-small">{{
              'document.consents.since' | transloco: { day: (line.grantedAt | longDay: timeZone() : false), revision: line.revision }
            }}</span>
          </li>
        }
      </ul>
    } @empty {
      <p class="gw-muted">{{ 'document.consents.none' | transloco }}</p>
    }
    @if (document().sha256; as hash) {
      <p class="hash gw-muted">
        {{ 'document.consents.hash' | transloco }} <code>{{ hash }}</code>
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    h3 {
      font-family: inherit;
      font-size: 1rem;
    }
    ul {
      list-style: none;
      padding: 0;
      margin-inline-start: 2.875rem;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: baseline;
      gap: 0 1.5rem;
      padding-block: 0.375rem;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    li:last-child {
      border-bottom: 0;
    }
    .hash {
      font-size: 0.8125rem;
    }
    code {
      overflow-wrap: anywhere;
    }
    @media (max-width: 40rem) {
      ul {
        margin-inline-start: 0;
      }
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Consents {
  readonly document = input.required<SessionDocument>();
  readonly partners = input.required<readonly Partner[]>();
  readonly timeZone = input.required<string>();

  protected readonly owners = computed(() => {
    const lines = this.document().manifest;
    return this.partners()
      .map(({ id, name }, index) => ({ id, name, second: index === 1, lines: lines.filter(({ ownerId }) => ownerId === id) }))
      .filter((owner) => owner.lines.length > 0);
  });
}
