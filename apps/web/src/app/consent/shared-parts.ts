import { Component, input } from '@angular/core';
import { Rows } from '../ui/rows';

/** Parts of an entry as somebody else reads them; the preview and the reader's page are drawn by the same piece. */
@Component({
  selector: 'gw-shared-parts',
  imports: [Rows],
  template: `
    @for (part of parts(); track part.key) {
      <section>
        <p class="gw-small gw-muted label">{{ part.label }}</p>
        <gw-rows [rows]="part.rows" />
      </section>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 1.25rem;
    }
    section {
      display: flex;
      flex-direction: column;
      gap: 0.625rem;
    }
    .label {
      font-weight: 550;
    }
  `,
})
export class SharedParts {
  readonly parts = input.required<readonly { key: string; label: string; rows: readonly { label: string; value: string }[] }[]>();
}
