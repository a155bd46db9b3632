import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

let made = 0;

/** One of a few words: radio buttons that look like one control. */
@Component({
  selector: 'gw-one-of',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend [class.gw-hidden]="legendHidden()">{{ label() }}</legend>
      <div class="choices">
        @for (choice of choices(); track choice) {
          <label [class.chosen]="choice === value()"
            ><input class="gw-hidden" type="radio" [name]="name" [checked]="choice === value()" (change)="value.set(choice)" />{{
              words() + choice | transloco
            }}</label
          >
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      min-width: 0;
    }
    legend {
      padding: 0;
      font-weight: 550;
      margin-bottom: 0.5rem;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      width: fit-content;
      max-width: 100%;
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--gw-radius-small);
      overflow: hidden;
      background: var(--mat-sys-surface-container-lowest);
    }
    label {
      flex: 1 0 auto;
      display: grid;
      place-items: center;
      min-height: 44px;
      padding-inline: 0.875rem;
      font-size: 0.9375rem;
      cursor: pointer;
      border-inline-start: 1px solid var(--mat-sys-outline-variant);
      margin-inline-start: -1px;
    }
    label:hover {
      background: var(--mat-sys-surface-container-low);
    }
    .chosen {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-weight: 550;
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: -3px;
    }
  `,
})
export class OneOf<T extends string> {
  readonly value = model.required<T>();
  readonly choices = input.required<readonly T[]>();
  /** Beginning of the message keys; the choice is their end. */
  readonly words = input.required<string>();
  readonly label = input.required<string>();
  readonly legendHidden = input(false);
  protected readonly name = `gw-one-of-${++made}`;
}
