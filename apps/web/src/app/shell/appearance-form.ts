import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Appearance, schemes, textSizes } from './appearance';
import { languages } from './messages';

/** Light or dark, text size, language. Takes effect at once. */
@Component({
  selector: 'gw-appearance-form',
  imports: [TranslocoPipe],
  template: `
    <section class="gw-card gw-stack" aria-labelledby="look">
      <h2 id="look">{{ 'shell.look.heading' | transloco }}</h2>
      <fieldset>
        <legend>{{ 'shell.look.scheme' | transloco }}</legend>
        @for (scheme of schemes; track scheme) {
          <label
            ><input type="radio" name="scheme" [checked]="look.scheme() === scheme" (change)="look.scheme.set(scheme)" />{{
              'shell.look.' + scheme | transloco
            }}</label
          >
        }
      </fieldset>
      <fieldset>
        <legend>{{ 'shell.look.text' | transloco }}</legend>
        @for (size of textSizes; track size) {
          <label
            ><input type="radio" name="text" [checked]="look.text() === size" (change)="look.text.set(size)" />{{
              'shell.look.' + size | transloco
            }}</label
          >
        }
      </fieldset>
      @if (languages.length > 1) {
        <p class="gw-muted">{{ 'shell.look.language' | transloco }}</p>
      }
      <p class="gw-muted gw-small">{{ 'shell.look.here' | transloco }}</p>
    </section>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5rem;
    }
    legend {
      padding: 0;
      font-weight: 550;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 44px;
    }
  `,
})
export class AppearanceForm {
  protected readonly look = inject(Appearance);
  protected readonly schemes = schemes;
  protected readonly textSizes = textSizes;
  protected readonly languages = languages;
}
