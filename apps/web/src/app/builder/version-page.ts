import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { HomeworkFileFormat } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { BuilderApi } from '../api/builder-api';
import { type Problem, toProblem } from '../api/problem';
import { Phone } from '../ui/answers/phone';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { saveAs } from './files';
import { BuilderPlace } from './place';

const guide = ['aim', 'notFor', 'howToIntroduce', 'debrief'] as const;

/** One published version as it is and stays: to try, to export, to change into the next. */
@Component({
  selector: 'gw-version-page',
  imports: [MatButton, RouterLink, TranslocoPipe, LoadProblem, Loading, PageHeader, Phone, ProblemNote],
  template: `
    @if (homework.hasValue()) {
      @let shown = homework.value();
      <gw-page-header [back]="place.base()" [backText]="'builder.page.heading' | transloco" [heading]="shown.title" [lead]="shown.summary">
        <a matButton="filled" [routerLink]="[place.base(), 'new']" [queryParams]="{ from: shown.id, version: shown.version }">{{
          (isOwn() ? 'builder.page.change' : 'builder.page.adapt') | transloco
        }}</a>
        @if (isOwn()) {
          <a
            matButton="outlined"
            [routerLink]="[place.base(), 'new']"
            [queryParams]="{ from: shown.id, version: shown.version, copy: 1 }"
            >{{ 'builder.page.copy' | transloco }}</a
          >
        }
      </gw-page-header>
      <div class="columns">
        <div class="gw-stack-large">
          <p class="gw-note good">{{ 'builder.page.stays' | transloco: { version: shown.version } }}</p>
          @for (one of guide; track one) {
            <section>
              <h2>{{ 'builder.guide.' + one | transloco }}</h2>
              <p>{{ shown[one] }}</p>
            </section>
          }
          <section class="gw-stack" aria-labelledby="file">
            <h2 id="file">{{ 'builder.export.heading' | transloco }}</h2>
            <p class="gw-muted">{{ 'builder.export.text' | transloco }}</p>
            <gw-problem-note [problem]="problem()" />
            <div class="gw-row">
              <button matButton="outlined" type="button" (click)="save('json')">{{ 'builder.export.json' | transloco }}</button>
              <button matButton="outlined" type="button" (click)="save('fhir')">{{ 'builder.export.fhir' | transloco }}</button>
            </div>
          </section>
        </div>
        <gw-phone [homework]="shown" [caption]="'builder.phone.caption' | transloco" />
      </div>
    } @else if (unloaded(); as failed) {
      <gw-page-header
        [back]="place.base()"
        [backText]="'builder.page.heading' | transloco"
        [heading]="'builder.page.heading' | transloco"
      />
      <gw-load-problem [code]="failed.code" (again)="again()" />
    } @else {
      <gw-loading />
    }
  `,
  styles: `
    .columns {
      display: grid;
      gap: 2rem;
      grid-template-columns: minmax(0, 1fr) minmax(0, 23rem);
      align-items: start;
    }
    h2 {
      font-size: 1.125rem;
      margin-bottom: 0.25rem;
    }
    @media (max-width: 56rem) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class VersionPage {
  readonly homeworkId = input.required<string>();
  readonly version = input.required<string>();
  protected readonly place = inject(BuilderPlace);
  private readonly api = inject(BuilderApi);
  protected readonly guide = guide;
  private readonly pinned = computed(() => ({ homeworkId: this.homeworkId(), homeworkVersion: Number(this.version()) }));
  protected readonly isOwn = computed(() => this.homeworkId().startsWith('C-'));
  protected readonly homework = resource({ params: this.pinned, loader: ({ params }) => this.api.read(params) });
  protected readonly unloaded = computed(() => (this.homework.error() ? toProblem(this.homework.error()) : null));
  protected readonly problem = signal<Problem | null>(null);

  protected again(): void {
    this.homework.reload();
  }

  protected async save(format: HomeworkFileFormat): Promise<void> {
    this.problem.set(null);
    try {
      const { homeworkId, homeworkVersion } = this.pinned();
      saveAs(`${homeworkId}-v${homeworkVersion}.${format === 'fhir' ? 'fhir.json' : 'json'}`, await this.api.file(this.pinned(), format));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
