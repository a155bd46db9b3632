import { Component, computed, inject, input } from '@angular/core';
import { worded } from '@groundwork/homework';
import type { HomeworkForm } from '../api/definition-api';
import { OwnAnswers } from '../api/own-answers';

/** A card to read: short sections, nothing to fill in. */
@Component({
  selector: 'gw-card-reading',
  template: `
    <article class="gw-reading">
      <p class="intro">{{ intro() }}</p>
      @for (section of definition().body ?? []; track section.heading) {
        <section>
          <h2>{{ section.heading }}</h2>
          <p>{{ section.text }}</p>
        </section>
      }
    </article>
  `,
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: 2rem;
      font-size: 1.125rem;
      line-height: 1.65;
    }
    .intro {
      font-family: var(--gw-heading);
      font-size: 1.3rem;
      line-height: 1.45;
    }
    section {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      padding-inline-start: 1.125rem;
      border-inline-start: 3px solid var(--mat-sys-primary-container);
    }
  `,
})
export class CardReading {
  readonly definition = input.required<HomeworkForm>();
  private readonly own = inject(OwnAnswers);
  protected readonly intro = computed(() => worded(this.definition().intro, this.own.role()));
}
