import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PageSpec } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { NameTicks } from './name-ticks';
import { Naming } from './naming';
import { controlAt } from './place-name';
import { WordingInput } from './wording-input';

/** Questions that stand on one screen together. Without pages each has a screen of its own. */
@Component({
  selector: 'gw-pages-section',
  imports: [MatButton, TranslocoPipe, NameTicks, WordingInput],
  template: `
    <section class="gw-card gw-stack" aria-labelledby="pages">
      <h2 id="pages">{{ 'builder.pages.heading' | transloco }}</h2>
      <p class="gw-muted">{{ 'builder.pages.text' | transloco }}</p>
      @for (page of pages(); track $index; let index = $index) {
        <fieldset [id]="idOf(index)" tabindex="-1">
          <legend>{{ 'builder.place.pagesOne' | transloco: { number: index + 1 } }}</legend>
          <gw-wording-input [label]="'builder.pages.title' | transloco" [path]="['pages', index, 'title']" />
          <gw-wording-input [label]="'builder.pages.help' | transloco" [path]="['pages', index, 'help']" [most]="1000" [optional]="true" />
          <gw-name-ticks
            [label]="'builder.pages.questions' | transloco"
            [value]="page.fields"
            [choices]="questions()"
            (ticked)="fill(index, $event)"
          />
          <button matButton type="button" (click)="drop(index)">{{ 'builder.pages.remove' | transloco }}</button>
        </fieldset>
      }
      <button matButton="outlined" type="button" (click)="add()">{{ 'builder.pages.add' | transloco }}</button>
    </section>
  `,
  styles: `
    fieldset {
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--gw-radius-small);
      padding: 1rem;
      margin: 0;
      min-width: 0;
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    legend {
      font-weight: 550;
      padding-inline: 0.375rem;
    }
    fieldset > button,
    section > button {
      align-self: start;
    }
  `,
})
export class PagesSection {
  private readonly desk = inject(Desk);
  private readonly naming = inject(Naming);
  protected readonly pages = computed<readonly PageSpec[]>(() => this.desk.definition().pages ?? []);
  protected readonly questions = computed(() => this.naming.questions());

  protected idOf(index: number): string {
    return controlAt(`/pages/${index}`);
  }

  /** A question is on one page: the one where it was ticked last. */
  protected fill(index: number, names: readonly string[]): void {
    const pages = this.pages().map((page, at) =>
      at === index ? { ...page, fields: names } : { ...page, fields: page.fields.filter((name) => !names.includes(name)) },
    );
    this.desk.put(['pages'], pages);
  }

  protected add(): void {
    this.desk.put(['pages'], [...this.pages(), { title: '', fields: [] }]);
  }

  protected drop(index: number): void {
    const rest = this.pages().filter((_, at) => at !== index);
    this.desk.put(['pages'], rest.length > 0 ? rest : undefined);
  }
}
