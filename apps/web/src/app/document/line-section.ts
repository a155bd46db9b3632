import { Component, computed, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { PersonLabel } from '../ui/person-label';
import { type LineSection as Lines, toggled } from './line-groups';
import { LineItem } from './line-item';

/** A section of the document to be: its lines by owner, and one button for all that may be included. */
@Component({
  selector: 'gw-line-section',
  imports: [MatButton, TranslocoPipe, LineItem, PersonLabel],
  template: `
    <section class="gw-card" [attr.aria-labelledby]="heading()">
      <div class="words">
        <h2 [id]="heading()">{{ 'document.section.' + section().name | transloco }}</h2>
        <p class="gw-muted">{{ 'document.sectionText.' + section().name | transloco }}</p>
      </div>
      <div>
        @if (section().selectable.length > 1) {
          <button matButton="outlined" type="button" (click)="setAll(!isAll())">
            {{ (isAll() ? 'document.make.clear' : 'document.make.all') | transloco: { count: section().selectable.length } }}
          </button>
        }
      </div>
      @for (group of section().groups; track group.ownerId) {
        @if (owner(group.ownerId); as partner) {
          <h3><gw-person-label [name]="partner.name" [second]="partner.second" /></h3>
        }
        <ul class="gw-plain-list">
          @for (line of group.lines; track line.key) {
            <li>
              <gw-line-item
                [line]="line"
                [owner]="owner(group.ownerId)?.first ?? ''"
                [timeZone]="timeZone()"
                [chosen]="chosen().includes(line.key)"
                (choose)="set([line.key], $event)"
              />
            </li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    .gw-card {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    .words {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
    }
    button {
      height: auto;
      min-height: 44px;
      padding-block: 0.5rem;
    }
    .gw-card > div:empty {
      display: none;
    }
    h3 {
      font-family: inherit;
      font-size: 1rem;
      margin-top: 0.5rem;
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      margin-inline: -1rem;
    }
    @media (max-width: 40rem) {
      ul {
        margin-inline: -0.5rem;
      }
    }
  `,
})
export class LineSection {
  readonly section = input.required<Lines>();
  readonly partners = input.required<readonly Partner[]>();
  readonly timeZone = input.required<string>();
  /** Keys of all chosen lines, of other sections too. */
  readonly chosen = model.required<readonly string[]>();

  protected readonly heading = computed(() => `section-${this.section().name}`);
  protected readonly isAll = computed(() => this.section().selectable.every((key) => this.chosen().includes(key)));

  protected owner(id: string | null): { name: string; first: string; second: boolean } | null {
    const place = this.partners().findIndex((partner) => partner.id === id);
    const name = this.partners()[place]?.name;
    return name === undefined ? null : { name, first: name.split(' ')[0] ?? name, second: place === 1 };
  }

  protected set(keys: readonly string[], on: boolean): void {
    this.chosen.set(toggled(this.chosen(), keys, on));
  }

  protected setAll(on: boolean): void {
    this.set(this.section().selectable, on);
  }
}
