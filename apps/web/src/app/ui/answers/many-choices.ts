import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Several of a set of words, in groups where there are many: check boxes that look like chips. */
@Component({
  selector: 'gw-many-choices',
  imports: [TranslocoPipe],
  template: `
    <div role="group" class="groups" [attr.aria-labelledby]="labelledBy()" [attr.aria-describedby]="describedBy()">
      @for (group of shown(); track group.label; let first = $first) {
        <div role="group" [attr.aria-labelledby]="group.label ? control() + '-group-' + $index : null">
          @if (group.label) {
            <p class="gw-small gw-muted" [id]="control() + '-group-' + $index">{{ group.label }}</p>
          }
          <div class="chips">
            @for (option of group.options; track option.value) {
              <label [class.chosen]="has(option.value)" [class.full]="isFull() && !has(option.value)">
                <input
                  type="checkbox"
                  [id]="first && $first ? control() : control() + '-' + option.value"
                  [checked]="has(option.value)"
                  [disabled]="isFull() && !has(option.value)"
                  (change)="toggle(option.value)"
                />
                {{ option.label }}
              </label>
            }
          </div>
        </div>
      }
    </div>
    <p class="gw-small full-note" aria-live="polite">
      @if (isFull()) {
        {{ 'homework.choices.full' | transloco: { most: most() } }}
      }
    </p>
  `,
  styles: `
    .groups {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .groups p {
      margin-bottom: 0.375rem;
      font-weight: 550;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 44px;
      padding: 0.25rem 0.875rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 999px;
      cursor: pointer;
      background: var(--mat-sys-surface-container-lowest);
    }
    label:hover {
      border-color: var(--mat-sys-primary);
    }
    .chosen {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      border-color: var(--mat-sys-primary);
    }
    .full {
      color: var(--mat-sys-on-surface-variant);
      border-color: var(--mat-sys-outline-variant);
      cursor: default;
    }
    label:has(input:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
    }
    input:focus-visible {
      outline: none;
    }
    input {
      width: 1.125rem;
      height: 1.125rem;
    }
    .full-note {
      min-height: 1.5rem;
      margin-top: 0.5rem;
    }
  `,
})
export class ManyChoices {
  readonly value = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();
  readonly options = input.required<readonly Option[]>();
  readonly groups = input.required<readonly { label: string; options: readonly string[] }[]>();
  /** The most that can be chosen; undefined: all. */
  readonly most = input.required<number | undefined>();
  readonly control = input.required<string>();
  readonly labelledBy = input.required<string>();
  readonly describedBy = input.required<string | null>();

  protected readonly shown = computed(() => {
    const grouped = this.groups().map(({ label, options }) => ({
      label,
      options: this.options().filter(({ value }) => options.includes(value)),
    }));
    return grouped.length > 0 ? grouped : [{ label: '', options: this.options() }];
  });
  protected readonly isFull = computed(() => this.value().length >= (this.most() ?? Number.POSITIVE_INFINITY));

  protected has(value: string): boolean {
    return this.value().includes(value);
  }

  protected toggle(changed: string): void {
    this.changed.emit(this.has(changed) ? this.value().filter((value) => value !== changed) : [...this.value(), changed]);
  }
}
